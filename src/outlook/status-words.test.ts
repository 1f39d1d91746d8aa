import { describe, expect, test } from 'vitest'
import { announces, ask, merged, reads, reports, says, seriesFile } from '../../test/make-series.ts'
import { meaningOf } from './status-words.ts'

const today = '2026-11-22'
const season1 = { number: 1, premiere: '2020-01-23', finale: '2020-03-26', episodeCount: 10 }
const season2 = { number: 2, premiere: '2022-03-03', finale: '2022-05-05', episodeCount: 10 }
/** A source's answer of a day with its status word. */
const lists = (source: string, status: string, on = today, more: object = {}) => reads(source, on, { series: { status }, seasons: [season1], ...more })
const judged = (...statements: Record<string, unknown>[]) => ask(seriesFile(...statements), today)
const statusReasonOf = (answer: ReturnType<typeof ask>) => answer.because.find(({ facts }) => facts.some(({ field }) => field === 'status'))

describe('what a word says', () => {
  test.each([
    ['Canceled', 'cancelled'],
    ['CANCELLED', 'cancelled'],
    ['canceled ', 'cancelled'],
    ['Cancelled/ended', 'cancelled'],
    ['Ended', 'ended'],
    ['ENDED', 'ended'],
    ['Running', 'going-on'],
    ['returning series', 'going-on'],
    ['To Be Determined', 'nothing'],
    ['In Development', 'nothing'],
    ['Ending', 'nothing'],
    ['Pilot', 'nothing'],
    ['Uncancelled', 'nothing'],
    ['Something new', 'nothing'],
  ])('"%s" is %s, whatever the letter case', (word, meaning) => {
    expect(meaningOf(word)).toBe(meaning)
  })
})

describe('sources that use different words for one end', () => {
  test('TVmaze has no word for a cancellation: its "Ended" beside TMDB’s "Canceled" is cancelled, whichever was read first in the file', () => {
    const [tvmaze, tmdb] = [lists('TVmaze', 'Ended'), lists('TMDB', 'Canceled')]
    for (const answer of [judged(tvmaze, tmdb), judged(tmdb, tvmaze)]) {
      expect(answer).toMatchObject({ season: 2, verdict: 'cancelled', official: null, axes: { ended: 'cancelled', next: 'none-coming' } })
      expect(answer.answer).toContain('is listed as cancelled by TMDB')
    }
  })

  test('every source’s own word is kept with its day, and told', () => {
    const statements = [lists('TVmaze', 'Ended', '2026-11-21'), lists('TMDB', 'Canceled')]
    expect(merged(seriesFile(...statements)).statuses).toEqual([
      { value: 'Canceled', from: [1], on: '2026-11-22', isDayOfReading: true },
      { value: 'Ended', from: [0], on: '2026-11-21', isDayOfReading: true },
    ])
    const reason = statusReasonOf(judged(...statements))
    expect(reason?.text).toBe('TMDB lists it as "Canceled", TVmaze as "Ended"; neither says more.')
    expect(reason?.facts.map(({ field, value, source }) => [field, value, source])).toEqual([
      ['status', 'Canceled', 'TMDB'],
      ['status', 'Ended', 'TVmaze'],
    ])
  })

  test('a bare "Ended" alone is concluded, and nobody said how', () => {
    expect(judged(lists('TVmaze', 'Ended'))).toMatchObject({ verdict: 'concluded', official: null, axes: { ended: 'not-said' } })
  })

  test('"Ended" beside "To Be Determined" is still an end: the other says nothing', () => {
    expect(judged(lists('TVmaze', 'To Be Determined'), lists('TMDB', 'Ended')).verdict).toBe('concluded')
  })

  test.each(['To Be Determined', 'In Development', 'Running', 'Returning Series'])('"%s" is no word on an end and no order', (word) => {
    const answer = judged(lists('TVmaze', word))
    expect(answer).toMatchObject({ verdict: 'undecided', official: null, axes: { next: 'no-word', ended: 'no' } })
    expect(statusReasonOf(answer)?.text).toBe(`TVmaze lists it as "${word}": neither an end nor an order of another season.`)
  })
})

describe('one says it is over, another that it goes on', () => {
  test('cancelled at TMDB, still running at TVmaze on the same day: cancelled, and both words stand there', () => {
    const answer = judged(lists('TVmaze', 'Running'), lists('TMDB', 'Canceled'))
    expect(answer.verdict).toBe('cancelled')
    expect(statusReasonOf(answer)?.text).toContain('TVmaze lists it as "Running", TMDB as "Canceled"')
  })

  test('TMDB could not be reached for a week: that TVmaze was read since proves nothing newer, and the cancellation holds', () => {
    expect(judged(lists('TVmaze', 'Running'), lists('TMDB', 'Canceled', '2026-11-15')).verdict).toBe('cancelled')
  })

  test('"Ended" here and "Running" there on the same day is nobody’s end: undecided, and the words are said not to agree', () => {
    const answer = judged(lists('TVmaze', 'Running'), lists('TMDB', 'Ended'))
    expect(answer).toMatchObject({ verdict: 'undecided', axes: { ended: 'no' } })
    expect(statusReasonOf(answer)?.text).toBe('TVmaze lists it as "Running", TMDB as "Ended": words that do not agree on an end.')
  })

  test('an ended series is revived: a "Running" of months later lifts the "Ended" of another source, and a cancellation, too', () => {
    expect(judged(lists('TVmaze', 'Running'), lists('TMDB', 'Ended', '2026-03-01')).verdict).toBe('undecided')
    expect(judged(lists('TVmaze', 'Running'), lists('TMDB', 'Canceled', '2026-03-01')).verdict).toBe('undecided')
  })

  test('the source’s own "Ended" of years ago is nothing once it writes "Running"', () => {
    const answer = judged(lists('TVmaze', 'Ended', '2021-05-01'), lists('TVmaze', 'Running'))
    expect(answer.verdict).toBe('undecided')
    expect(statusReasonOf(answer)?.facts.map(({ value }) => value)).toEqual(['Running'])
  })

  test('an old "Running" does not hold against a newer "Ended" or "Canceled"', () => {
    expect(judged(lists('TVmaze', 'Running', '2024-01-01'), lists('TMDB', 'Ended')).verdict).toBe('concluded')
    expect(judged(lists('TVmaze', 'Running', '2024-01-01'), lists('TMDB', 'Canceled')).verdict).toBe('cancelled')
  })

  test('the network’s own "Returning" counts for more than a fan page’s "Cancelled", unless it is of years ago', () => {
    const fans = lists('A fan page', 'Cancelled', today, { kind: 'crowd' })
    expect(judged(lists('The network', 'Returning', '2026-06-01', { kind: 'maker' }), fans).verdict).toBe('undecided')
    expect(judged(lists('The network', 'Returning', '2024-06-01', { kind: 'maker' }), fans).verdict).toBe('cancelled')
  })
})

describe('words and what else is known', () => {
  test('an "Ended" from before the season that was shown since is outdated by it', () => {
    const stale = says({ source: 'An old page', stateOf: '2020-06-01', series: { status: 'Ended' }, seasons: [season1] })
    expect(ask(seriesFile(stale, lists('TVmaze', 'To Be Determined', today, { seasons: [season1, season2] })), today)).toMatchObject({
      season: 3,
      verdict: 'undecided',
    })
  })

  test('an official order goes before every status word', () => {
    const answer = judged(lists('TVmaze', 'Ended'), lists('TMDB', 'Canceled'), reports('2026-09-01', announces('renewed', 2, '2026-09-01')))
    expect(answer).toMatchObject({ verdict: 'ordered', official: { kind: 'renewed' } })
    expect(statusReasonOf(answer)).toBeUndefined()
  })

  test('an official end goes before "Running", and is told how', () => {
    const answer = judged(lists('TVmaze', 'Running'), reports('2026-09-01', announces('final-season', 1, '2026-09-01')))
    expect(answer).toMatchObject({ verdict: 'concluded', axes: { ended: 'as-planned' }, official: { kind: 'final-season' } })
  })

  test('a bare row of a season that was never made does not hold against "Canceled"', () => {
    const row = { seasons: [season1, { number: 2 }] }
    expect(judged(lists('TMDB', 'Canceled', today, row)).verdict).toBe('cancelled')
    expect(judged(lists('TMDB', 'Returning Series', today, row))).toMatchObject({ verdict: 'ordered', official: null })
  })

  test('a season with a day ahead comes, even of a series that a source calls "Ended"', () => {
    const dated = { seasons: [season1, { number: 2, premiere: '2027-02-01' }] }
    expect(judged(lists('TVmaze', 'Ended', today, dated))).toMatchObject({ season: 2, verdict: 'dated', axes: { next: 'dated' } })
  })

  test('cancelled before anything was shown: cancelled, not unknown', () => {
    expect(judged(lists('TMDB', 'Canceled', today, { seasons: [] }))).toMatchObject({ season: 1, verdict: 'cancelled', axes: { airing: null } })
  })

  test('a series in development is unknown, and its word is told', () => {
    const answer = judged(lists('TVmaze', 'In Development', today, { seasons: [] }))
    expect(answer).toMatchObject({ verdict: 'unknown' })
    expect(statusReasonOf(answer)?.facts).toHaveLength(1)
  })

  test('as of a day before the word was read it is not known', () => {
    expect(ask(seriesFile(lists('TMDB', 'Canceled')), '2026-11-21').verdict).toBe('undecided')
  })
})
