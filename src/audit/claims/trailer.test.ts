import { describe, expect, test } from 'vitest'
import { claimsOf } from '../../../test/claims-of.ts'

/** The article asks for season 3 of "Harbor Lights". */
const trailers = (sentence: string) => claimsOf(sentence).filter((claim) => claim.startsWith('trailer'))

test.each([
  ['no trailer', 'There is no trailer for season 3 yet.', ['trailer 3 unavailable']],
  ['not out', 'A trailer is not out as of now.', ['trailer 3 unavailable']],
  ['not available', 'Season 3 is not out yet, so the trailer is not available yet.', ['trailer 3 unavailable']],
  ['not released by somebody', 'Netflix hasn’t released a trailer.', ['trailer 3 unavailable']],
  ['released', 'The official trailer for season 3 was released in May.', ['trailer 3 available']],
  ['of an older season', 'You can watch the trailer of season 2 below.', ['trailer 2 available']],
  ['to be seen', 'A new trailer for the 3rd season is on the site.', ['trailer 3 available']],
  ['last year’s', 'Check out the previous year’s trailer of Harbor Lights.', ['trailer - available']],
  ['there is one', 'There is a trailer.', ['trailer 3 available']],
  ['still to come', 'The trailer is still to come.', ['trailer 3 unavailable']],
  ['too early', 'It is too early for a trailer.', ['trailer 3 unavailable']],
  ['dropped', 'Netflix dropped a teaser for season 3.', ['trailer 3 available']],
])('%s', (_, sentence, expected) => {
  expect(trailers(sentence)).toEqual(expected)
})

describe('no claim of a trailer', () => {
  test.each([
    ['in a question', 'Is the official trailer available for Harbor Lights season 3?'],
    ['in a heading', 'Harbor Lights Season 3 Trailer'],
    ['in a plan', 'The trailer will be shared here once it is ready.'],
    ['in a title', 'Harbor Lights Season 3: Release Date, Cast, Trailer And More'],
  ])('%s', (_, sentence) => {
    expect(trailers(sentence)).toEqual([])
  })
})
