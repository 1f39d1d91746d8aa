import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/claims-of.ts'

/** The article asks for season 3 of "Harbor Lights". */
const statuses = (sentence: string) => claimsOf(sentence).filter((claim) => claim.startsWith('status'))

test.each([
  ['renewed', 'Netflix has renewed Harbor Lights for a third season.', ['status 3 renewed']],
  ['renewed, of another season', 'In 2020 the show was renewed for a second season.', ['status 2 renewed']],
  ['renewed, two at once', 'The network renewed it for seasons 3 and 4.', ['status 3+4 renewed']],
  ['a spun word', 'The series has been recharged for season 3.', ['status 3 renewed']],
  ['green light', 'The makers got the green light for season 3.', ['status 3 renewed']],
  ['picked up', 'Season 3 has been picked up by the network.', ['status 3 renewed']],
  ['ordered', 'A third season has been ordered.', ['status 3 renewed']],
  ['confirmed', 'Harbor Lights season 3 has been officially confirmed.', ['status 3 renewed']],
  ['will return for', 'The show will return for a third season.', ['status 3 renewed']],
  ['look forward', 'Fans can look forward to another season of this beloved show.', ['status 3 renewed']],
  ['gave the go', 'Fox gave the go for a third season.', ['status 3 renewed']],
  ['cancelled', 'Netflix has cancelled Harbor Lights.', ['status 3 cancelled']],
  ['cancelled after', 'The show was canceled after two seasons.', ['status 3 cancelled']],
  ['cancelled after an ordinal', 'It was cancelled after its second season.', ['status 3 cancelled']],
  ['axed', 'The drama was axed by the BBC.', ['status 3 cancelled']],
  ['pulled the plug', 'Hulu pulled the plug on the series.', ['status 3 cancelled']],
  ["won't be", "There won't be a Harbor Lights Season 3.", ['status 3 cancelled']],
  ['will not return', 'Harbor Lights will not return for season 3.', ['status 3 cancelled']],
  ['not going to renew', 'Netflix is not going to renew #HarborLights.', ['status 3 cancelled']],
  ['out of the question', 'A third season is out of the question.', ['status 3 cancelled']],
  ['final', 'Season 2 will be the last.', ['status 2 final']],
  ['final, said of the show', 'The network has confirmed that this is the end of the show.', ['status 2 final']],
  ['ends with', 'The show will end with its second season.', ['status 2 final']],
  ['ordered and final', 'It was renewed for a third and final season.', ['status 3 final', 'status 3 renewed']],
  ['no word', 'There is no official word on season 3.', ['status 3 undecided']],
  ['not renewed yet', 'The show has not been renewed for a third season yet.', ['status 3 undecided']],
  ['neither', 'Netflix has neither renewed nor cancelled the show.', ['status 3 undecided']],
  ['yet to', 'HBO has yet to announce season 3.', ['status 3 undecided']],
  ['to be seen', 'It remains to be seen whether there will be a third season.', ['status 3 undecided']],
  ['nothing known', 'Nothing official is known about season 3.', ['status 3 undecided']],
  ['not out yet', 'Harbor Lights season 3 is not out yet.', ['status 3 undecided']],
  ['not cancelled either', 'Canceled it is not, officially.', ['status 3 undecided']],
  ['unclear whether', 'It is unclear whether the series continues.', ['status 3 undecided']],
  ['filming', 'Season 3 is being shot in Canada.', ['status 3 in_production']],
  ['filming has begun', 'Filming for the third season has begun.', ['status 3 in_production']],
  ['wrapped', 'Production on season 3 wrapped in March.', ['status 3 in_production']],
  ['in the works', 'A third season is in the works.', ['status 3 in_production']],
  ['on hold', 'Season 3 has been put on hold.', ['status 3 on_hold']],
  ['shelved', 'Season 3 has been shelved with no new date.', ['status 3 on_hold']],
  ['"series" for season', 'Series 3 has been commissioned by the BBC.', ['status 3 renewed']],
  ['cancelled in one clause, ordered in the other', 'Season 2 was cancelled by Fox, but NBC picked up season 3.', ['status 2 cancelled', 'status 3 renewed']],
  ['hedged', 'The show will probably be renewed for season 3.', ['status 3 renewed?']],
  ['handed a season', 'Showtime handed Harbor Lights a third season.', ['status 3 renewed']],
  ['renewed before an older season began', 'HBO renewed the show on April 9, 2020, before season 2 had even premiered.', ['status 3 renewed']],
  ['a sure thing', 'A third one is a sure thing.', ['status 3 renewed']],
  ['ended after', 'Syfy ended Harbor Lights after two seasons.', ['status 3 cancelled']],
  ['no third series', 'No third series is to be made.', ['status 3 cancelled']],
  ['no third season announced', 'No third season has been announced.', ['status 3 undecided']],
  ['nothing said', 'tvN has said nothing of a third season.', ['status 3 undecided']],
  ['will not be produced', 'A season 3 won’t be produced.', ['status 3 cancelled']],
  [
    'it will be the final one, of the season before',
    'Season 3 has been confirmed and it will be the final season of the show.',
    ['status 3 final', 'status 3 renewed'],
  ],
  ['would round it off', 'They said that the second season would round it off.', ['status 2 final']],
])('%s', (_, sentence, expected) => {
  expect(statuses(sentence)).toEqual(expected)
})

describe('no status', () => {
  test.each([
    ['a question', 'Has Harbor Lights been renewed for season 3?'],
    ['a heading that asks', 'Harbor Lights Season 3: Renewed Or Cancelled'],
    ['a condition', 'If the show is renewed, the cast will be back.'],
    ['the plot unknown', 'The plot of season 3 remains a mystery.'],
    ['the cast unknown', 'The cast of season 3 has not been announced.'],
    ['a renewed sense', 'The season ended with him looking ahead with a renewed sense of purpose.'],
    ['crew in the production', 'With the talented cast and crew involved in the production, it is a joy.'],
    ['the makers’ voice', 'We won’t announce “Harbor Lights season 3” until we’re ready.'],
    ['another series', 'See also: Doom Patrol Season 5 renewed'],
    ['a wedding called off in the story', 'Maria called off the wedding in the last episode.'],
    ['a wish', 'Fans hope that the show gets renewed.'],
    ['no trailer of a season', 'There is no trailer for the third season.'],
    ['a count of seasons', 'There are a total of 2 seasons.'],
  ])('in %s', (_, sentence) => {
    expect(statuses(sentence)).toEqual([])
  })
})
