import { PAGE_ASSETS } from '../../test/page-assets.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { announces, day, reads, reports, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { getGuide } from '../guide/series-guide.ts'
import { parseFrame } from './frame.ts'
import { textOf } from '../http/kept-part.ts'
import { renderGuidePage } from './guide-page.ts'
import { renderSourcesPage } from './sources-page.ts'

const frame = parseFrame('http://any/', PAGE_ASSETS)
const TMDB_SENTENCE = 'This product uses the TMDB API but is not endorsed or certified by TMDB.'
const seasons = [{ number: 1, premiere: '2024-01-05', finale: '2024-03-01' }]

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeAll(async () => {
  const titled = (id: string, title: string, ...sources: string[]) => ({
    ...seriesFile(...sources.map((source) => reads(source, '2026-11-22', { series: { title, status: 'Ended' }, seasons }))),
    id,
  })
  catalogue = await temporaryCatalogue([
    titled('bridge-2024', 'גשר הצפון', 'TVmaze'),
    titled('wave-2024', '😀 Wave', 'TVmaze', 'TMDB'),
    { ...seriesFile(reads('TVmaze', '2026-11-22', { seasons: [2019, 2020, 2021].map((number) => ({ number, premiere: `${number}-02-01`, finale: `${number}-11-01`, episodeCount: 9 })) })), id: 'years-2019' }, // prettier-ignore
    { ...seriesFile(reads('TVmaze', '2026-11-22', { series: { status: 'Ended' }, seasons }), reports('2026-11-20', announces('renewed', 2, '2026-11-20'))), id: 'renewed-2024' }, // prettier-ignore
    titled('press-2024', 'The Press', 'An outlet'),
  ])
})
afterAll(() => catalogue.close())

async function pageOf(id: string): Promise<string> {
  const request = { id, asOf: day('2026-11-22'), boundary: 'none' } as const
  return textOf(renderGuidePage(await getGuide(catalogue.database, request), request, frame))
}

describe('titles of every script', () => {
  test('one from right to left is isolated in the heading and wherever a sentence of ours has it', async () => {
    const page = await pageOf('bridge-2024')
    expect(page).toContain('<h1><bdi lang="">גשר הצפון</bdi>')
    expect(page).toContain('TVmaze lists <bdi>גשר הצפון</bdi> as ended')
  })

  test('an emoji is a letter like others', async () => {
    expect(await pageOf('wave-2024')).toContain('TVmaze and TMDB list 😀 Wave as ended')
  })
})

describe('credits', () => {
  test('are given to the sources that the series’ document has, in the sentences they ask for, and to no other', async () => {
    const [bridge, wave, press] = [await pageOf('bridge-2024'), await pageOf('wave-2024'), await pageOf('press-2024')]
    expect([bridge, wave, press].map((page) => page.includes('Data by TVmaze, licensed CC BY-SA 4.0.'))).toEqual([true, true, false])
    expect([bridge, wave, press].map((page) => page.includes(TMDB_SENTENCE))).toEqual([false, true, false])
    expect(wave).not.toContain('JustWatch')
  })

  test('are on the page of the sources, too', async () => {
    const { document } = await getGuide(catalogue.database, { id: 'wave-2024', asOf: day('2026-11-22'), boundary: 'none' })
    expect(renderSourcesPage(document, frame)).toContain(TMDB_SENTENCE)
  })
})

test('seasons numbered by years are not counted from 1 where the reader says how far they have seen', async () => {
  const page = await pageOf('years-2019')
  expect(page).toContain('<option value="2020" >up to season 2020</option>')
  expect(page).not.toContain('up to season 1<')
})

describe('every source’s own status word stands in the verdict’s section', () => {
  const verdictOf = async (id: string) => /<section id="verdict">.*?<\/section>/s.exec(await pageOf(id))?.[0] ?? ''

  test('among the reasons where they decide, and then once', async () => {
    const verdict = await verdictOf('wave-2024')
    expect(verdict).toContain('TVmaze and TMDB list it as &#34;Ended&#34;; neither says more.')
    expect(verdict).not.toContain('Their own words')
  })

  test('beside an official word, which decides', async () => {
    expect(await verdictOf('renewed-2024')).toMatch(/Their own words:\s+TVmaze &ldquo;Ended/)
  })
})
