import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/claims-of.ts'

const makers = (sentence: string) => claimsOf(sentence).filter((claim) => /^(?:creator|showrunner|composer|executive_producer)/.test(claim))

test.each([
  [
    'created by several',
    'The series was created by Ada Moss, Ben Ruiz, and Cleo van Dam.',
    ['creator - Ada Moss', 'creator - Ben Ruiz', 'creator - Cleo van Dam'],
  ],
  ['created by, a glued row', 'Created byAda Moss', ['creator - Ada Moss']],
  ['developed by', 'It was developed by Ada Moss for Netflix.', ['creator - Ada Moss']],
  ['developed for television', 'It rests on the novels of Rose Marsh and was developed for television by Ada Moss.', ['creator - Ada Moss']],
  [
    'surnames of people named in full elsewhere',
    'Ada Moss and Ben Ruiz met in school. Moss, Ruiz and Cleo Dam are executive producers together with Jo Park.',
    ['executive_producer - Cleo Dam', 'executive_producer - Jo Park', 'executive_producer - Moss', 'executive_producer - Ruiz'],
  ],
  ['music that comes from somebody', 'The music comes from Ada Moss and Ben Ruiz.', ['composer - Ada Moss', 'composer - Ben Ruiz']],
  ['somebody’s music', 'Ada Moss’s music won a prize.', ['composer - Ada Moss']],
  ['somebody’s drama', 'Ada Moss’s police thriller drew millions of viewers.', ['creator - Ada Moss']],
  ['adapted from', 'The drama, which Ada Moss adapted from Rose Marsh’s stories, is back.', ['creator - Ada Moss']],
  ['developed a romance from books', 'Ada D. Moss developed the romance from Rose Marsh’s books.', ['creator - Ada D. Moss']],
  ['credited as', 'Ada Moss is credited as the creator.', ['creator - Ada Moss']],
  ['the man behind the music', 'Ben Ruiz is the man behind the music.', ['composer - Ben Ruiz']],
  ['the current showrunner', 'Ada Moss is the current showrunner.', ['showrunner - Ada Moss']],
  ['responsible for the soundtrack', 'Ben Ruiz is responsible for the soundtrack.', ['composer - Ben Ruiz']],
  ['the minds behind', 'Ada Moss and Ben Ruiz are the minds behind Harbor Lights.', ['creator - Ada Moss', 'creator - Ben Ruiz']],
  ['the creator as subject', 'Ada Moss created the show.', ['creator - Ada Moss']],
  ['created it and directed', 'Hwang Dong-hyuk created it and directed each episode himself.', ['creator - Hwang Dong-hyuk']],
  ['adapted for the screen', 'Ada Moss adapted the period drama for the screen from an unfinished manuscript.', ['creator - Ada Moss']],
  ['a show by', 'Harbor Lights is a US fantasy show by Ada Moss, out of a comic by Ben Dunn.', ['creator - Ada Moss']],
  ['the brainchild', 'The series is the brainchild of Ada Moss.', ['creator - Ada Moss']],
  [
    '"is its creator"',
    'Ada Moss is its creator; Ben Ruiz and Cleo Dam are executive producers.',
    ['creator - Ada Moss', 'executive_producer - Ben Ruiz', 'executive_producer - Cleo Dam'],
  ],
  ['written by, with a director', 'The eight-part series was written by Andrew Moss, and Oliver Black directed.', ['creator - Andrew Moss']],
  [
    'what they developed',
    'On Netflix you find what Ada Moss, Ben Ruiz, and Cleo Dam developed.',
    ['creator - Ada Moss', 'creator - Ben Ruiz', 'creator - Cleo Dam'],
  ],
  ['creators in apposition', 'The creators Ada Moss and Ben Ruiz are back.', ['creator - Ada Moss', 'creator - Ben Ruiz']],
  ['showrunner after the name', 'Ada Moss serves as showrunner.', ['showrunner - Ada Moss']],
  ['showrunner before the name', 'Showrunner Ada Moss is busy.', ['showrunner - Ada Moss']],
  ['music by', 'The theme music was composed by Jeff Gold and Jerry Smith.', ['composer - Jeff Gold', 'composer - Jerry Smith']],
  [
    'composers were',
    'Composers were Jeff Gold, Stephen Bart, and Fred Wied, Executive Producers were Ada Moss.',
    ['composer - Fred Wied', 'composer - Jeff Gold', 'composer - Stephen Bart', 'executive_producer - Ada Moss'],
  ],
  ['behind its creation', 'Ada Moss and Ben Ruiz are behind its creation.', ['creator - Ada Moss', 'creator - Ben Ruiz']],
  ['behind the series are', 'Behind the series are Ada Moss and Ben Ruiz.', ['creator - Ada Moss', 'creator - Ben Ruiz']],
  ['developed stories for the screen', 'Rose Marsh wrote the stories, Ada Moss developed them for the screen.', ['creator - Ada Moss']],
  ['two jobs of one person', 'Ada Moss, known for Castle, created the show and is its showrunner.', ['creator - Ada Moss', 'showrunner - Ada Moss']],
  ['the second job is somebody else’s', 'Ada Moss created the show and Ben Ruiz is its showrunner.', ['creator - Ada Moss', 'showrunner - Ben Ruiz']],
  ['thought it up', 'Ada Moss thought it up.', ['creator - Ada Moss']],
  ['had the idea', 'Ada Moss had the idea for the series.', ['creator - Ada Moss']],
  ['it was she who created it', 'It was Ada Moss who created the show.', ['creator - Ada Moss']],
  ['from the hand of', 'The music comes from the hand of Ben Ruiz.', ['composer - Ben Ruiz']],
  [
    'behind it as executive producers',
    'Ada Moss and Ben Ruiz are behind it as executive producers.',
    ['executive_producer - Ada Moss', 'executive_producer - Ben Ruiz'],
  ],
  ['together with', 'Ada Moss executive produces together with Ben Ruiz.', ['executive_producer - Ada Moss', 'executive_producer - Ben Ruiz']],
  ['has been showrunner', 'Ada Moss has been showrunner since season 2.', ['showrunner - Ada Moss']],
  ['a row of music', '- Music: Kevin Penkin', ['composer - Kevin Penkin']],
  [
    'executive produce',
    'Ada Moss, Ben Ruiz, and Cleo Dam executive produce.',
    ['executive_producer - Ada Moss', 'executive_producer - Ben Ruiz', 'executive_producer - Cleo Dam'],
  ],
  ['a glued row of producers', 'Executive producersAda MossBen Ruiz', ['executive_producer - Ada Moss', 'executive_producer - Ben Ruiz']],
  ['executive producers include', 'Executive producers include Ada Moss and Ben Ruiz.', ['executive_producer - Ada Moss', 'executive_producer - Ben Ruiz']],
  ['initials and particles', 'The series was created by J.J. de la Cruz.', ['creator - J.J. de la Cruz']],
  ['the mind behind', 'Ada Moss is the mind behind it, and Ben Ruiz its composer.', ['composer - Ben Ruiz', 'creator - Ada Moss']],
  ['thought up', 'Ada Moss and Ben Ruiz thought up the series.', ['creator - Ada Moss', 'creator - Ben Ruiz']],
  [
    'other words before executive producers',
    'Ada Moss and Ben Ruiz figure as executive producers.',
    ['executive_producer - Ada Moss', 'executive_producer - Ben Ruiz'],
  ],
  ['executive production in the hands of', 'Executive production is in the hands of Ada Moss.', ['executive_producer - Ada Moss']],
])('%s', (_, sentence, expected) => {
  expect(makers(sentence)).toEqual(expected)
})

describe('no maker', () => {
  test.each([
    ['an anime’s studio', 'The football anime from Eight Bit is back.'],
    ['the novel’s author', 'The series is based on the novel by Jane Austin.'],
    ['the source’s creator', 'The series was based on Star Trek by Gene Berry.'],
    ['a comic’s makers', 'Joe Hill and Gabriel Rodríguez drew the comic.'],
    ['who wrote the books', 'Lauren Brooke wrote the books.'],
    ['the director', 'The first season was directed by Tony Croll.'],
    ['companies', 'Production Companies were Secret Hideout and CBS Studios.'],
    ['the creator’s unnamed', 'The creators of the show will continue to deliver.'],
  ])('%s', (_, sentence) => {
    expect(makers(sentence)).toEqual([])
  })
})
