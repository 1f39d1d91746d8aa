import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { announces, day, reports, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { replaceSeries } from '../catalogue/series-store.ts'
import { followSeries } from '../following/follow-store.ts'
import { english } from '../languages/en/words.ts'
import { indexSeries } from '../sources/index-series.ts'
import type { FeedOf } from './feed-entries-store.ts'
import { listFeedEntries } from './feed-entries.ts'

const today = day('2026-11-22')
const SEASONS = [{ number: 1, premiere: '2025-01-01', finale: '2025-02-01' }]
let catalogue: TemporaryCatalogue
beforeEach(async () => {
  catalogue = await temporaryCatalogue([])
})
afterEach(() => catalogue.close())

/** Stores a series with what outlets report of it; again, in place of what was there. */
async function put(id: string, ...reported: Record<string, unknown>[]) {
  const file = seriesFile(says({ stateOf: '2026-11-20', series: { title: `The ${id}`, platforms: [{ name: 'Kite' }] }, seasons: SEASONS }), ...reported)
  await replaceSeries(catalogue.database, [indexSeries({ ...file, id })])
}
const renewed = (more: Record<string, unknown> = {}, source = 'An outlet') => ({ ...reports('2026-11-10', announces('renewed', 2, '2026-11-10', more), source), retrievedAt: '2026-11-11' }) // prettier-ignore
const list = (of: FeedOf, on = today) => listFeedEntries(catalogue.database, of, on, english)

describe('an entry', () => {
  test('tells who said what, what it did to our verdict, and where that is from', async () => {
    await put('weekly-2020', renewed({ text: 'It goes on.' }))
    const [entry, ...others] = await list({ series: 'weekly-2020' })
    expect(others).toEqual([])
    expect(entry).toMatchObject({
      seriesId: 'weekly-2020',
      title: 'The weekly-2020: It goes on.',
      publishedAt: '2026-11-10T00:00:00Z',
      updatedAt: '2026-11-10T00:00:00Z',
      categories: ['renewed', 'official'],
      source: { name: 'An outlet', link: 'https://outlet.example/2026-11-10/9' },
    })
    expect(textOf(entry?.content)).toBe(
      'It goes on. Said by The network, 10 November 2026. What it did to our verdict: season 2: undecided, then ordered. Source: An outlet.',
    )
  })

  test('says of what nobody entitled has said that it is only reported', async () => {
    await put('weekly-2020', renewed({ text: 'It goes on.', official: false }))
    const [entry] = await list('everything')
    expect(entry?.title).toBe('The weekly-2020: It goes on. (reported)')
    expect(entry?.categories).toEqual(['renewed', 'reported'])
    expect(textOf(entry?.content)).toContain('reported and not confirmed by anybody entitled')
  })

  test('stays the same one when it is confirmed, and is told as updated', async () => {
    await put('weekly-2020', renewed({ official: false }))
    const [before] = await list('everything')
    await put('weekly-2020', renewed({ official: false }), { ...renewed({ official: false }, 'A second outlet'), retrievedAt: '2026-11-13' })
    const after = await list('everything')
    expect(after.map(({ number, categories }) => [number, categories])).toEqual([[before?.number, ['renewed', 'corroborated']]])
    expect([before?.updatedAt, after[0]?.updatedAt]).toEqual(['2026-11-10T00:00:00Z', '2026-11-13T00:00:00Z'])
  })

  test('that nobody says any more is taken back under the same number, for a month', async () => {
    await put('weekly-2020', renewed({ text: 'It goes on.' }))
    const [before] = await list('everything')
    await put('weekly-2020')
    const [entry, ...others] = await list({ series: 'weekly-2020' })
    expect(others).toEqual([])
    expect(entry).toMatchObject({ number: before?.number, title: 'Taken back: The weekly-2020: It goes on.', updatedAt: '2026-11-20T00:00:01Z', categories: ['taken-back'] }) // prettier-ignore
    expect([(await list('everything', day('2026-12-20'))).length, (await list('everything', day('2026-12-21'))).length]).toEqual([1, 0])
  })

  test('that two became is not taken back', async () => {
    await put('weekly-2020', renewed({ by: 'The network' }), renewed({ by: 'The maker' }, 'A second outlet'))
    expect((await list('everything')).length).toBe(2)
    await put('weekly-2020', renewed({ by: 'The network' }))
    expect((await list('everything')).map(({ categories }) => categories)).toEqual([['renewed', 'official']])
  })

  test('is text, whatever a source says', async () => {
    await put('weekly-2020', renewed({ text: '<img src=x onerror=alert(1)>', by: '"><script>alert(1)</script>' }, '<b>Outlet</b>'))
    const [entry] = await list('everything')
    const { document } = parseHTML(`<!doctype html><html><body>${entry?.content}</body></html>`)
    expect(document.querySelectorAll('img, script, b')).toHaveLength(0)
    expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>')
  })
})

describe('a feed', () => {
  test('is of all, of one series, of a network, or of what is followed, newest first', async () => {
    await put('weekly-2020', renewed())
    await put('other-2021', reports('2026-11-15', announces('cancelled', 1, '2026-11-15')))
    await followSeries(catalogue.database, 'other-2021', Temporal.Instant.from('2026-11-22T10:00:00Z'))
    const ids = async (of: FeedOf) => (await list(of)).map(({ seriesId }) => seriesId)
    expect(await ids('everything')).toEqual(['other-2021', 'weekly-2020'])
    expect(await ids({ network: 'kite' })).toEqual(['other-2021', 'weekly-2020'])
    expect(await ids({ network: 'heron' })).toEqual([])
    expect(await ids({ series: 'weekly-2020' })).toEqual(['weekly-2020'])
    expect(await ids('followed')).toEqual(['other-2021'])
  })

  test('tells what was taken back to those who had it, and to nobody else', async () => {
    await put('weekly-2020', renewed())
    await put('other-2021')
    await followSeries(catalogue.database, 'other-2021', Temporal.Instant.from('2026-11-22T10:00:00Z'))
    await put('weekly-2020')
    expect([(await list({ network: 'kite' })).length, (await list({ network: 'heron' })).length]).toEqual([1, 0])
    expect([(await list('followed')).length, (await list({ series: 'other-2021' })).length]).toEqual([0, 0])
  })

  test('has nothing that was said after the day', async () => {
    await put('weekly-2020', renewed())
    expect(await list('everything', day('2026-11-09'))).toEqual([])
  })
})

function textOf(content: string | undefined): string | undefined {
  return parseHTML(`<!doctype html><html><body>${content ?? ''}</body></html>`)
    .document.body.textContent?.replace(/\s+/g, ' ')
    .trim()
}
