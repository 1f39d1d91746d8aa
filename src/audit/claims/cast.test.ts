import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/claims-of.ts'

const cast = (sentence: string) => claimsOf(sentence).filter((claim) => claim.startsWith('cast'))

test.each([
  ['a list item', '• Sir Patrick Stone as Jean-Luc Marsh: The captain.', ['cast_role - Patrick Stone|Jean-Luc Marsh']],
  [
    'a list in prose',
    'The cast includes Ada Moss as Nina Lock, Ben Ruiz as Tyler Lock, and Cleo Dam as Bode Lock.',
    ['cast_role - Ada Moss|Nina Lock', 'cast_role - Ben Ruiz|Tyler Lock', 'cast_role - Cleo Dam|Bode Lock'],
  ],
  ['plays', 'Ada Moss plays Nina Lock.', ['cast_role - Ada Moss|Nina Lock']],
  ['plays the role of', 'Ada Moss will reprise her role as Nina Lock.', ['cast_role - Ada Moss|Nina Lock']],
  ['has the lead', 'Ada Moss has the lead as Nina Lock.', ['cast_role - Ada Moss|Nina Lock']],
  ['played by', 'The series follows Jean-Luc Marsh, played by Sir Patrick Stone, in space.', ['cast_role - Patrick Stone|Jean-Luc Marsh']],
  ['portrayed by', 'Nina Lock is portrayed by Ada Moss.', ['cast_role - Ada Moss|Nina Lock']],
  [
    'brackets in a story',
    'Charlotte Hay (Rose Moss) comes to the coast and meets Tom Park (Kris Marsh).',
    ['cast_role - Kris Marsh|Tom Park', 'cast_role - Rose Moss|Charlotte Hay'],
  ],
  ['brackets, a character of one name', 'Saitama(Makoto Furukawa) beats everyone.', ['cast_role - Makoto Furukawa|Saitama']],
  [
    'brackets in a cast list',
    'The cast includes Ada Moss (Nina Lock) and Ben Ruiz (Tyler Lock).',
    ['cast_role - Ada Moss|Nina Lock', 'cast_role - Ben Ruiz|Tyler Lock'],
  ],
  ['brackets with "as"', 'Ada Moss (as Nina Lock) returns.', ['cast_role - Ada Moss|Nina Lock']],
  [
    'is … again',
    'Danielle Moss is Hope Mikael again, and Matt Davis is Alaric Salt.',
    ['cast_role - Danielle Moss|Hope Mikael', 'cast_role - Matt Davis|Alaric Salt'],
  ],
  [
    'a run without signs',
    'Amber Moss as Amy Fleming Michelle Ruiz as Lou Fleming Chris Dam as Tim Fleming',
    ['cast_role - Amber Moss|Amy Fleming', 'cast_role - Chris Dam|Tim Fleming', 'cast_role - Michelle Ruiz|Lou Fleming'],
  ],
  ['two who share a role, under a heading', 'Cast\nAda Moss and Cleo Dam are Nina Lock.', ['cast_role - Ada Moss|Nina Lock', 'cast_role - Cleo Dam|Nina Lock']],
  ['a role told before its name, under a heading', 'Cast\nAda Moss is the hero, Nina Lock.', ['cast_role - Ada Moss|Nina Lock']],
  ['the voice of', 'Ada Moss is the English voice of Nina Lock.', ['cast_role - Ada Moss|Nina Lock']],
  ['heard as', 'Ada Moss is heard as Nina.', ['cast_role - Ada Moss|Nina']],
  ['once more', 'Ada Moss is once more Nina Lock.', ['cast_role - Ada Moss|Nina Lock']],
  ['a friend in brackets is a character', 'Cast\nHis friend Nina Lock (Ada Moss) is gone.', ['cast_role - Ada Moss|Nina Lock']],
  ['as whom we see somebody', 'As Nina Lock we see Ada Moss.', ['cast_role - Ada Moss|Nina Lock']],
  ['whom somebody plays', 'Nina Lock, whom Ada Moss plays, is out.', ['cast_role - Ada Moss|Nina Lock']],
  ['the part of', 'Nina Lock, the part of Ada Moss, is out.', ['cast_role - Ada Moss|Nina Lock']],
  ['the lead', 'The lead, Nina Lock, is Ada Moss.', ['cast_role - Ada Moss|Nina Lock']],
  ['the voice of somebody is', 'The voice of Nina is Ada Moss.', ['cast_role - Ada Moss|Nina']],
  ['her brother by another', 'Nina Lock is played by Ada Moss, her brother Tom by Ben Ruiz.', ['cast_role - Ada Moss|Nina Lock', 'cast_role - Ben Ruiz|Tom']],
  [
    'looser verbs under a heading',
    'Cast\nAda Moss stays Nina Lock, Ben Ruiz acts the detective Tom Lock.',
    ['cast_role - Ada Moss|Nina Lock', 'cast_role - Ben Ruiz|Tom Lock'],
  ],
  ['a row with a slash', 'Cast\nAda Moss/Nina Lock', ['cast_role - Ada Moss|Nina Lock']],
  ['no role in another work', 'Ada Moss, known as Nina Lock from Happy Valley, joins.', []],
  ['a voice', 'Ada Moss voices Nina Lock.', ['cast_role - Ada Moss|Nina Lock']],
  ['a title in the character', 'Ada Moss as Sheriff Mac', ['cast_role - Ada Moss|Sheriff Mac']],
  ['a name with a nickname', 'Bob Ruiz as Walter "Walt" Grey', ['cast_role - Bob Ruiz|Walter "Walt" Grey']],
  ['hedged', 'Ada Moss may return as Nina Lock.', ['cast_role - Ada Moss|Nina Lock?']],
  ['two with one role', 'Ada Moss and Ben Ruiz as the twin Lyn Fleming', ['cast_role - Ada Moss|Lyn Fleming', 'cast_role - Ben Ruiz|Lyn Fleming']],
  ['starring as', 'The show stars Ada Moss as detective Nina Lock.', ['cast_role - Ada Moss|Nina Lock']],
  ['respectively', 'Ada Moss and Ben Ruiz will return as Nina and Tyler, respectively.', ['cast_role - Ada Moss|Nina', 'cast_role - Ben Ruiz|Tyler']],
  ['the verb left out the second time', 'Ada Moss is back as Nina and Ben Ruiz as Tyler.', ['cast_role - Ada Moss|Nina', 'cast_role - Ben Ruiz|Tyler']],
  [
    'a cast list the other way round, as one name tells',
    'The cast includes Saitama (Makoto Furu) and Gen Osa (Kaito Ishi).',
    ['cast_role - Kaito Ishi|Gen Osa', 'cast_role - Makoto Furu|Saitama'],
  ],
  [
    'three surnames with three roles',
    'The show stars Moss, Ruiz and Dam as Nina, Tyler and Bode.',
    ['cast_role - Dam|Bode', 'cast_role - Moss|Nina', 'cast_role - Ruiz|Tyler'],
  ],
  ['an actor’s own character', 'Ada Moss’s Nina Lock died, and so may Ben Ruiz’s Tyler.', ['cast_role - Ada Moss|Nina Lock', 'cast_role - Ben Ruiz|Tyler?']],
  ['a character that a description names', 'Ada Moss plays an agent of the secret service called Nina Lock.', ['cast_role - Ada Moss|Nina Lock']],
  ['recurs as', 'Ada Moss recurs as Aunt Nina.', ['cast_role - Ada Moss|Aunt Nina']],
  ['an appearance', 'Ada Moss made an appearance as Nina Lock.', ['cast_role - Ada Moss|Nina Lock']],
  ['who was', 'Ada Moss, who was Nina Lock in season 2, is busy.', ['cast_role - Ada Moss|Nina Lock']],
  ['a voice that belongs to somebody', 'Nina Lock’s voice belongs to Ada Moss.', ['cast_role - Ada Moss|Nina Lock']],
  [
    '"as are"',
    'Ada Moss is expected to come back as Nina, as are Ben Ruiz as Tyler and Cleo Dam as Bode.',
    ['cast_role - Ada Moss|Nina?', 'cast_role - Ben Ruiz|Tyler?', 'cast_role - Cleo Dam|Bode'],
  ],
  [
    '"played by" said once',
    'Nina is voiced by Ada Moss, Tyler Lock by Ben Ruiz and Bode by Cleo Dam.',
    ['cast_role - Ada Moss|Nina', 'cast_role - Ben Ruiz|Tyler Lock', 'cast_role - Cleo Dam|Bode'],
  ],
  ['stars in every series as', 'Ada Moss stars in every series as DI Nina Lock.', ['cast_role - Ada Moss|DI Nina Lock']],
  ['is going to play', 'Ada Moss is going to play Nina Lock once more.', ['cast_role - Ada Moss|Nina Lock']],
  ['more in the brackets', 'The cast includes Ada Moss (Mrs Lock, now Mrs L).', ['cast_role - Ada Moss|Mrs Lock']],
  ['a list of voices', 'Voices: Ada Moss (Nina Lock), Ben Ruiz (Tyler Lock).', ['cast_role - Ada Moss|Nina Lock', 'cast_role - Ben Ruiz|Tyler Lock']],
  ['is, in the drama', 'Ada Moss is DCI Nina Lock in the crime drama.', ['cast_role - Ada Moss|DCI Nina Lock']],
  ['a voice lent', 'Brad Moss lent Chuck his voice.', ['cast_role - Brad Moss|Chuck']],
  ['joins the cast as', 'Ada Moss joins the cast as Gail.', ['cast_role - Ada Moss|Gail']],
  ['in the part of', 'In the part of Doc Mull we see Tim Moss.', ['cast_role - Tim Moss|Doc Mull']],
  ['somebody’s character', 'She is obsessed with Jodie Moss’s character, Villan.', ['cast_role - Jodie Moss|Villan']],
  [
    'a list of pairs of which one tells the order',
    'She meets Tom Park (Kris Marsh), Mary (Kate Ash) and Edward Den (Jack Fox).',
    ['cast_role - Jack Fox|Edward Den', 'cast_role - Kate Ash|Mary', 'cast_role - Kris Marsh|Tom Park'],
  ],
])('%s', (_, sentence, expected) => {
  expect(cast(sentence)).toEqual(expected)
})

test('a dash under a heading of the cast', () => {
  expect(cast('Harbor Lights Season 3 Cast\n• Alexis Moss - Professor Vard\n• Ben Levin - Jed\n')).toEqual([
    'cast_role - Alexis Moss|Professor Vard',
    'cast_role - Ben Levin|Jed',
  ])
})

test('a dash without a bullet', () => {
  expect(cast('Harbor Lights Cast\nAlexis Moss - Jed Vard\nBen Levin - Tom Park\n')).toEqual([
    'cast_role - Alexis Moss|Jed Vard',
    'cast_role - Ben Levin|Tom Park',
  ])
})

test('rows of facts beneath a title that announces the cast among all else are no roles', () => {
  expect(cast('Harbor Lights Season 3 Release Date, Plot, Cast and Trailer\nName: Harbor Lights\nGenre: Horror\n')).toEqual([])
})

describe('no role', () => {
  test.each([
    ['a person without a character', 'Ada Moss, Ben Ruiz and Cleo Dam are in the cast.'],
    ['an actor’s job', 'Ada Moss works as an actress.'],
    ['a source', 'One series on Netflix (United States) is Harbor Lights.'],
    ['a place', 'It was filmed in Vancouver (British Columbia).'],
    ['a studio', '- Studio: The Answer Studio (The God of High School)'],
    ['a land in brackets after a channel', 'Fox (Turkey) broadcast it.'],
    ['an author’s work', 'Rose Moss’s Harbor Lights is a book.'],
    ['an actor’s prize', 'After Ada Moss’s Emmy speech fans wept.'],
    ['a date in brackets', 'Season 2 (June 6, 2020) was longer.'],
    ['a phrase', 'The show began as a Netflix Original.'],
    ['a question', 'Will Ada Moss return as Nina Lock?'],
  ])('in %s', (_, sentence) => {
    expect(cast(sentence)).toEqual([])
  })
})
