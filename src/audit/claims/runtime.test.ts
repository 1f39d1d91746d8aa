import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/claims-of.ts'

const runtimes = (sentence: string) => claimsOf(sentence).filter((claim) => claim.startsWith('runtime'))

test.each([
  ['of one episode', 'The running time of the one episode is 62 Minutes.', ['runtime - 62']],
  ['episodes that last', 'They last between 45 and 58 minutes.', ['runtime - 45|58']],
  ['from to', 'Each episode runs 44 to 59 minutes.', ['runtime - 44|59']],
  ['a glued row', 'Duration44 - 59 Minutes Each', ['runtime - 44|59']],
  ['a dash', 'Episodes are 20-25 minutes long.', ['runtime - 20|25']],
  ['of so many episodes', 'With six episodes of nearly 52 minutes behind it, season 2 closed.', ['runtime - 52']],
  ['an adjective', 'The 30-minute episodes are fun.', ['runtime - 30']],
  ['an hour', 'Every episode is about an hour long.', ['runtime - 60']],
  ['hours and minutes', 'Each episode runs for 1 hour 10 minutes.', ['runtime - 70']],
  ['in words', 'Each episode lasts for forty-five minutes.', ['runtime - 45']],
])('%s', (_, sentence, expected) => {
  expect(runtimes(sentence)).toEqual(expected)
})

describe('no runtime', () => {
  test.each([
    ['minutes watched', 'In 2021 people watched 29.5 billion minutes of it.'],
    ['a trailer’s length', 'The two-minute trailer shows her in an episode.'],
    ['the first minutes', 'The first 10 minutes of the episode are slow.'],
    ['a span', 'Within 24 hours the episode was everywhere.'],
  ])('in %s', (_, sentence) => {
    expect(runtimes(sentence)).toEqual([])
  })
})
