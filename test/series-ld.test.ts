import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getGuide } from '../src/guide/series-guide.ts'
import { toSeriesLd } from '../src/pages/sharing/series-ld.ts'
import { day } from './make-series.ts'
import { temporaryCatalogue, temporaryFolder } from './temporary-catalogue.ts'

const root = join(import.meta.dirname, '..')
const ids = readdirSync(join(root, 'catalogue')).flatMap((name) => (/^(.*-\d{4})\.json$/.exec(name) ?? []).slice(1))

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeAll(async () => {
  catalogue = await temporaryCatalogue()
})
afterAll(() => catalogue.close())

/** What schema.org's own types, as a compiler reads them, hold against these values. */
function complaintsAbout(values: readonly object[]): string {
  const folder = temporaryFolder()
  try {
    writeFileSync(
      join(folder.path, 'series.ts'),
      `import type { TVSeries, WithContext } from 'schema-dts'\n${values.map((value, index) => `export const s${index}: WithContext<TVSeries> = ${JSON.stringify(value)}\n`).join('')}`,
    )
    writeFileSync(
      join(folder.path, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { strict: true, noEmit: true, types: [], paths: { 'schema-dts': [join(root, 'node_modules/schema-dts')] }, module: 'nodenext' },
        files: ['series.ts'],
      }),
    )
    return execFileSync(join(root, 'node_modules/.bin/tsc'), ['--project', folder.path], { encoding: 'utf8' })
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout)
    throw error
  } finally {
    folder.remove()
  }
}

test('what every guide tells programs is a TVSeries by the types of schema.org', async () => {
  const guides = await Promise.all(ids.map((id) => getGuide(catalogue.database, { id, asOf: day('2026-11-22'), boundary: 'none' })))
  expect(complaintsAbout(guides.map((guide) => toSeriesLd(guide, `https://tbc.example/series/${guide.document.id}`)))).toBe('')
  expect(complaintsAbout([{ '@context': 'https://schema.org', '@type': 'TVSeries', name: 'X', numberOfSeasons: { of: 3 } }])).toContain('numberOfSeasons')
}, 120_000)
