import { describe, expect, test } from 'vitest'
import { announces, ask, merged, reads, reports, seriesFile } from '../../test/make-series.ts'

const today = '2026-11-22'
const shown = [1, 2, 3].map((number) => ({ number, premiere: `202${number}-01-10`, finale: `202${number}-03-14`, episodeCount: 10 }))
const withdrawn = [{ season: 4, on: '2026-05-03', last: { premiere: '2026-12-01' } }]
const tvmaze = (more: object = {}) => reads('TVmaze', today, { seasons: shown, withdrawn, ...more })
const sentence = 'TVmaze listed a season 4, set for 1 December 2026, until 3 May 2026 and withdrew it.'

describe('a season that a source listed and no longer lists', () => {
  test('is withdrawn and no cancellation: without a row and a word the verdict is undecided', () => {
    const answer = ask(seriesFile(tvmaze()), today)
    expect(answer).toMatchObject({ season: 4, verdict: 'undecided', axes: { next: 'no-word', ended: 'no' }, official: null })
    expect(answer.answer).toContain(sentence)
    expect(answer.answer).not.toMatch(/cancel/i)
  })

  test('is told as a reason, with what the source had said as its fact', () => {
    const reason = ask(seriesFile(tvmaze()), today).because.find(({ text }) => text === sentence)
    expect(reason?.facts).toEqual([
      {
        field: 'season.4.withdrawn',
        value: withdrawn[0],
        source: 'TVmaze',
        link: 'https://tvmaze.example/1',
        publishedOn: '2026-05-03',
        retrievedAt: today,
      },
    ])
  })

  test('without a date is told without one', () => {
    const answer = ask(seriesFile(tvmaze({ withdrawn: [{ season: 4, on: '2026-05-03' }] })), today)
    expect(answer.answer).toContain('TVmaze listed a season 4 until 3 May 2026 and withdrew it.')
  })

  test('is still set where another source lists it, and that one took it back is told beside', () => {
    const file = seriesFile(tvmaze(), reads('TMDB', today, { seasons: [...shown, { number: 4, premiere: '2027-01-05' }] }))
    const answer = ask(file, today)
    expect(answer).toMatchObject({ season: 4, verdict: 'dated' })
    expect(answer.because.map(({ text }) => text)).toContain(sentence)
  })

  test('stays ordered where it officially is', () => {
    const file = seriesFile(tvmaze(), reports('2026-02-01', announces('renewed', 4, '2026-02-01')))
    expect(ask(file, today)).toMatchObject({ verdict: 'ordered', official: { kind: 'renewed' } })
  })

  test('of a series that a source calls cancelled is cancelled for that word, not for the row', () => {
    const file = seriesFile(tvmaze({ series: { status: 'Canceled' } }))
    expect(ask(file, today)).toMatchObject({ verdict: 'cancelled', official: null })
  })

  test('and lists again is withdrawn no more', () => {
    const again = tvmaze({ seasons: [...shown, { number: 4, premiere: '2027-01-05' }] })
    expect(merged(seriesFile(again)).withdrawn).toEqual([])
    expect(
      ask(seriesFile(again), today)
        .because.map(({ text }) => text)
        .join(' '),
    ).not.toContain('withdrew')
  })

  test('is told of a season on air, too, whose next one it was', () => {
    const running = [...shown.slice(0, 2), { number: 3, premiere: '2026-11-01' }]
    const answer = ask(seriesFile(tvmaze({ seasons: running })), today)
    expect(answer).toMatchObject({ season: 3, verdict: 'airing' })
    expect(answer.because.map(({ text }) => text)).toContain(sentence)
  })

  test('is not known as of a day before it vanished', () => {
    expect(merged(seriesFile(tvmaze()), '2026-05-02').withdrawn).toEqual([])
    expect(merged(seriesFile(tvmaze()), '2026-05-03').withdrawn.map(({ value }) => value.season)).toEqual([4])
  })

  test('is gone from what the source said before, too, where that is still kept, and only from the day it vanished', () => {
    const before = reads('TVmaze', '2026-01-10', { seasons: [...shown, { number: 4, premiere: '2026-12-01' }] })
    const file = seriesFile(before, tvmaze())
    expect([ask(file, '2026-05-02').verdict, ask(file, '2026-05-03').verdict, ask(file, today).verdict]).toEqual(['dated', 'undecided', 'undecided'])
  })

  test('of two sources is told of both', () => {
    const file = seriesFile(tvmaze({ withdrawn: [{ season: 4, on: '2026-05-03' }] }), reads('TMDB', today, { seasons: shown, withdrawn: [{ season: 4, on: '2026-05-03' }] })) // prettier-ignore
    expect(ask(file, today).answer).toContain('TVmaze and TMDB listed a season 4 until 3 May 2026 and withdrew it.')
  })
})
