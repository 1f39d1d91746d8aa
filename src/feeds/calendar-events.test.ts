import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { change, happen } from '../../test/alerts-place.ts'
import { announces, day, reports, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { replaceSeries } from '../catalogue/series-store.ts'
import { followSeries } from '../following/follow-store.ts'
import { english } from '../languages/en/words.ts'
import { indexSeries } from '../sources/index-series.ts'
import { listCalendarEvents, type CalendarEvent } from './calendar-events.ts'

const today = day('2026-11-22')
let catalogue: TemporaryCatalogue
beforeEach(async () => {
  catalogue = await temporaryCatalogue([])
})
afterEach(() => catalogue.close())

type Episode = { number: number; airDate?: string; airsAt?: string; runtimeMinutes?: number }

/** Stores what a catalogue says of the second season of a series on a day; again, in place of what it said before. */
async function put(episodes: Episode[], season: Record<string, unknown> = {}, { id = 'weekly-2020', title = 'Weekly', readOn = '2026-11-20' } = {}) {
  const file = seriesFile(
    says({
      stateOf: readOn,
      series: { title, platforms: [{ name: 'Kite+' }] },
      seasons: [{ number: 2, ...season }],
      episodes: episodes.map((one) => ({ season: 2, title: 'The Pilot Dies', ...one })),
    }),
  )
  await replaceSeries(catalogue.database, [indexSeries({ ...file, id })])
}

const list = (only: 'premieres' | 'finales' | 'episodes' = 'episodes', on = today) =>
  listCalendarEvents(catalogue.database, { of: { series: 'weekly-2020' }, today: on, only, words: english })
const inShort = (events: CalendarEvent[]) => events.map((one) => `${one.uid.replace('@to-be-continued', '')} ${one.sequence} ${one.status} ${one.day}`)

const THREE = [
  { number: 1, airDate: '2026-12-01' },
  { number: 2, airDate: '2026-12-08' },
  { number: 3, airDate: '2026-12-15' },
]

describe('what a calendar has', () => {
  test('premiere, episodes and finale, each once, with no word of what happens', async () => {
    await put(THREE, { premiere: '2026-12-01', finale: '2026-12-15', episodeOrder: 3 })
    expect(inShort(await list())).toEqual([
      'weekly-2020-s2-premiere 0 confirmed 2026-12-01',
      'weekly-2020-s2e2 0 confirmed 2026-12-08',
      'weekly-2020-s2-finale 0 confirmed 2026-12-15',
    ])
    expect((await list()).map(({ summary }) => summary)).toEqual(['Weekly, season 2 premiere', 'Weekly, season 2 episode 2', 'Weekly, season 2 finale'])
    expect(JSON.stringify(await list())).not.toContain('Dies')
  })

  test('of a premiere to come, who announced its date; who lists it, where no announcement is known; and nothing of what is past', async () => {
    await put(THREE, { premiere: '2026-12-01' })
    expect((await list()).map(({ description }) => description)).toEqual([
      'As our sources list it; we know of no announcement of this date.',
      undefined,
      undefined,
    ])
    const dated = change('season.2.premiere', 'dated', null, '2026-12-01', { source: 'TVmaze' })
    await happen(catalogue.database, 'weekly-2020', Temporal.Instant.from('2026-11-20T12:00:00Z'), dated)
    expect((await list('premieres'))[0]?.description).toBe('As TVmaze lists it; we know of no announcement of this date.')
    const file = seriesFile(
      says({ stateOf: '2026-11-20', series: { title: 'Weekly' }, seasons: [{ number: 2, premiere: '2026-12-01' }] }),
      reports('2026-11-10', announces('premiere-set', 2, '2026-11-10', { date: '2026-12-01', by: 'Kite' })),
    )
    await replaceSeries(catalogue.database, [indexSeries({ ...file, id: 'weekly-2020' })])
    expect((await list('premieres'))[0]?.description).toBe('Announced by Kite, 10 November 2026.')
    expect((await list('premieres', day('2026-12-02')))[0]?.description).toBeUndefined()
  })

  test('premieres or finales alone where that is wanted', async () => {
    await put(THREE, { premiere: '2026-12-01', finale: '2026-12-15' })
    expect(inShort(await list('premieres'))).toEqual(['weekly-2020-s2-premiere 0 confirmed 2026-12-01'])
    expect(inShort(await list('finales'))).toEqual(['weekly-2020-s2-finale 0 confirmed 2026-12-15'])
  })

  test.each(['2027', '2027-Q1', '2027-03'])('a season set for %s is no event', async (premiere) => {
    await put([], { premiere })
    expect(await list()).toEqual([])
  })

  test('a month back and two years ahead, and nothing beyond', async () => {
    const days = ['2026-10-21', '2026-10-22', '2026-11-22', '2028-11-23', '2028-11-24']
    await put(days.map((airDate, index) => ({ number: index + 1, airDate })))
    expect((await list()).map((one) => one.day)).toEqual(['2026-10-22', '2026-11-22', '2028-11-23'])
  })

  test('a programme of 15,000 episodes has a month of them', async () => {
    const first = Temporal.PlainDate.from('2026-11-30').subtract({ days: 14_999 })
    await put(Array.from({ length: 15_000 }, (_, index) => ({ number: index + 1, airDate: first.add({ days: index }).toString() })))
    expect((await list()).length).toBe(40)
  })

  test('a premiere is at the moment of its first episode, and lasts as long as those of its day', async () => {
    const double = [
      { number: 1, airDate: '2026-12-01', airsAt: '2026-12-02T02:00:00Z', runtimeMinutes: 45 },
      { number: 2, airDate: '2026-12-01', airsAt: '2026-12-02T03:00:00Z', runtimeMinutes: 45 },
      { number: 3, airDate: '2026-12-08', airsAt: '2026-12-09T02:00:00Z' },
    ]
    await put(double, { premiere: '2026-12-01' })
    expect((await list()).map((one) => [one.day, one.airsAt, one.airsUntil])).toEqual([
      ['2026-12-01', '2026-12-02T02:00:00Z', '2026-12-02T03:45:00Z'],
      ['2026-12-08', '2026-12-09T02:00:00Z', null],
    ])
  })
})

test('a premiere has no end where that of one of its episodes is not known', async () => {
  const double = [
    { number: 1, airDate: '2026-12-01', airsAt: '2026-12-02T03:00:00Z', runtimeMinutes: 45 },
    { number: 2, airDate: '2026-12-01', airsAt: '2026-12-02T02:00:00Z' },
  ]
  await put(double, { premiere: '2026-12-01' })
  expect((await list()).map(({ airsAt, airsUntil }) => [airsAt, airsUntil])).toEqual([['2026-12-02T02:00:00Z', null]])
  await put(double.toReversed().map((one, index) => ({ ...one, number: index + 1 })), { premiere: '2026-12-01' }) // prettier-ignore
  expect((await list()).map(({ airsAt, airsUntil }) => [airsAt, airsUntil])).toEqual([['2026-12-02T02:00:00Z', null]])
})

describe('whose calendar', () => {
  test('a network has what is shown there, whoever follows it; the household what it follows', async () => {
    await put([{ number: 1, airDate: '2026-12-01' }])
    await put([{ number: 1, airDate: '2026-12-02' }], {}, { id: 'other-2021', title: 'Other' })
    await followSeries(catalogue.database, 'other-2021', Temporal.Instant.from('2026-11-22T10:00:00Z'))
    const titles = async (of: Parameters<typeof listCalendarEvents>[1]['of']) =>
      (await listCalendarEvents(catalogue.database, { of, today, only: 'episodes', words: english })).map(({ seriesId }) => seriesId)
    expect(await titles({ network: 'kite' })).toEqual(['weekly-2020', 'other-2021'])
    expect(await titles({ network: 'heron' })).toEqual([])
    expect(await titles('followed')).toEqual(['other-2021'])
    expect(await titles({ series: 'weekly-2020' })).toEqual(['weekly-2020'])
  })
})

describe('an event that changes', () => {
  test('keeps its name and rises in number when it is moved, and again when it is moved back', async () => {
    await put(THREE)
    await put([{ number: 1, airDate: '2026-12-01' }, { number: 2, airDate: '2026-12-09' }, { number: 3, airDate: '2026-12-15' }]) // prettier-ignore
    expect(inShort(await list())).toContain('weekly-2020-s2e2 1 confirmed 2026-12-09')
    await put(THREE, {}, { readOn: '2026-11-21' })
    expect(inShort(await list())).toEqual([
      'weekly-2020-s2-premiere 0 confirmed 2026-12-01',
      'weekly-2020-s2e2 2 confirmed 2026-12-08',
      'weekly-2020-s2e3 0 confirmed 2026-12-15',
    ])
    expect((await list()).map(({ changedOn }) => changedOn)).toEqual([undefined, '2026-11-21', undefined])
  })

  test('rises when its time of day is told or becomes another, and not when the same is said again', async () => {
    await put([{ number: 1, airDate: '2026-12-01' }])
    await put([{ number: 1, airDate: '2026-12-01', airsAt: '2026-12-02T02:00:00Z' }])
    await put([{ number: 1, airDate: '2026-12-01', airsAt: '2026-12-02T03:00:00Z' }])
    await put([{ number: 1, airDate: '2026-12-01', airsAt: '2026-12-02T03:00:00Z' }])
    expect((await list()).map(({ sequence, airsAt }) => [sequence, airsAt])).toEqual([[2, '2026-12-02T03:00:00Z']])
  })

  test('is cancelled for a month when no source dates it any more, and says that only the date is gone', async () => {
    await put(THREE)
    await put(THREE.slice(0, 2))
    expect(inShort(await list())).toContain('weekly-2020-s2e3 1 cancelled 2026-12-15')
    expect((await list()).at(-1)).toMatchObject({
      summary: 'Weekly, season 2 episode 3: no longer dated',
      description: 'The sources no longer give this date. That is no word on whether it will be shown.',
    })
    expect((await list('finales')).length).toBe(0)
    expect((await list('episodes', day('2026-12-20'))).filter(({ status }) => status === 'cancelled').length).toBe(1)
    expect((await list('episodes', day('2026-12-21'))).filter(({ status }) => status === 'cancelled').length).toBe(0)
  })

  test('is there again with a higher number when a source dates it again', async () => {
    await put(THREE)
    await put(THREE.slice(0, 2))
    await put(THREE)
    expect(inShort(await list())).toContain('weekly-2020-s2e3 2 confirmed 2026-12-15')
  })

  test('is not cancelled where it turned out to be the finale of that day', async () => {
    await put(THREE)
    await put(THREE, { finale: '2026-12-15' })
    expect(inShort(await list())).toEqual([
      'weekly-2020-s2-premiere 0 confirmed 2026-12-01',
      'weekly-2020-s2e2 0 confirmed 2026-12-08',
      'weekly-2020-s2-finale 0 confirmed 2026-12-15',
    ])
  })

  test('bears no number of what happened long ago', async () => {
    await put([{ number: 1, airDate: '2026-09-01' }, ...THREE.slice(1)])
    await put([{ number: 1, airDate: '2026-09-02' }, ...THREE.slice(1)])
    expect(await catalogue.database.selectFrom('event_mark').selectAll().execute()).toEqual([])
  })
})
