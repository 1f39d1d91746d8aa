import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { catalogueLineAt } from '../bench/generate-catalogue.ts'
import type { SeriesFile } from '../src/catalogue/series-file.ts'
import { parseCatalogueLine } from '../src/sources/interchange/catalogue-line.ts'
import { catalogueJsonSchema } from '../src/sources/interchange/catalogue-json-schema.ts'
import { runTbc } from './run-tbc.ts'
import { temporaryFolder } from './temporary-catalogue.ts'

const docs = join(import.meta.dirname, '..', 'docs')
let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => (folder = temporaryFolder()))
afterEach(() => folder.remove())

const at = (name: string) => join(folder.path, name)
const tbc = (data: string, ...args: string[]) => runTbc({ TBC_DATA_DIR: at(data), TBC_OFFLINE: '1' }, ...args)

/** A file of generated series, as TVmaze tells of them. */
function writeCatalogue(name: string, count: number, seed = 1): string {
  const ids = new Set<string>()
  const lines = Array.from({ length: count }, (_, number) => {
    const { id, line } = catalogueLineAt(number, seed, (wished) => ids.has(wished))
    ids.add(id)
    return `${line}\n`
  })
  writeFileSync(at(name), lines.join(''))
  return at(name)
}

test('the published schema is what lines are held to, and the published example is a line', () => {
  expect(JSON.parse(readFileSync(join(docs, 'catalogue-format.schema.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(catalogueJsonSchema())))
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync(join(docs, 'catalogue-format.md'), 'utf8')) ?? []
  expect(parseCatalogueLine(example)).toMatchObject({ kind: 'line', line: { id: 'ghosts-2019' } })
})

test('what is exported here and imported elsewhere is the same to the letter, and gives the same answers', async () => {
  const file = writeCatalogue('generated.ndjson', 40)
  expect((await tbc('here', 'import', 'catalogue', file)).out).toBe('40 series are new, 0 changed, 0 were here as they are.\n')
  writeFileSync(at('exported.ndjson'), (await tbc('here', 'export')).out)
  expect((await tbc('there', 'import', 'catalogue', at('exported.ndjson'))).out).toMatch(/^40 series are new, 0 changed, \d+ were here as they are\.\n$/)
  expect((await tbc('there', 'export')).out).toBe(readFileSync(at('exported.ndjson'), 'utf8'))
  const { statements } = JSON.parse(readFileSync(file, 'utf8').split('\n')[7] ?? '') as SeriesFile
  for (const title of ['star trek picard', statements[0]?.series?.title ?? '']) {
    const [here, there] = await Promise.all(['here', 'there'].map((data) => tbc(data, 'guide', title, '--spoilers', 'all', '--as-of', '2026-11-22', '--json')))
    expect([here?.code, here?.out]).toEqual([0, there?.out])
  }
  const [months, otherMonths] = await Promise.all(['here', 'there'].map((data) => tbc(data, 'calendar', '2026-11', '--all', '--json')))
  expect(months?.out).toBe(otherMonths?.out)
})

test('again, it says that nothing was changed; from standard input, gzipped, with --json in one value; progress only goes to a terminal', async () => {
  const file = writeCatalogue('generated.ndjson', 5)
  const first = await tbc('data', 'import', 'catalogue', file, '--json')
  expect(first).toEqual({ code: 0, error: '', out: `${JSON.stringify({ added: 5, changed: 0, unchanged: 0, leftOut: 0, leftOutLines: [] })}\n` })
  writeFileSync(at('packed.gz'), gzipSync(readFileSync(file)))
  expect((await tbc('data', 'import', 'catalogue', at('packed.gz'))).out).toBe('Nothing was changed: all of it was here.\n')
  writeFileSync(at('empty'), '')
  expect((await tbc('data', 'import', 'catalogue', at('empty'))).out).toBe('The file has no series: nothing was changed.\n')
})

test('a bad line exits 5 with one line that names it and the reason, and with --json one value; nothing is imported', async () => {
  const file = writeCatalogue('generated.ndjson', 3)
  writeFileSync(file, `${readFileSync(file, 'utf8')}{"id":1}\n`)
  const { code, out, error } = await tbc('data', 'import', 'catalogue', file, '--json')
  expect([code, error]).toEqual([5, expect.stringMatching(/^tbc: .*generated\.ndjson, line 4: id: .*; nothing was imported\n$/)])
  expect(JSON.parse(out)).toMatchObject({ error: { code: 'bad-input-file' } })
  expect((await tbc('data', 'import', 'catalogue', writeCatalogue('generated.ndjson', 3))).out).toMatch(/^3 series are new/)
})

test('a missing file, a folder and a packed file that is cut off exit 5 with the remedy', async () => {
  writeFileSync(at('cut.gz'), gzipSync('x'.repeat(9999)).subarray(0, 20))
  const runs = await Promise.all([at('nowhere'), folder.path, at('cut.gz')].map((path) => tbc('data', 'import', 'catalogue', path)))
  expect(runs.map(({ code }) => code)).toEqual([5, 5, 5])
  expect(runs.map(({ error }) => error.replace(/.*\(/, '('))).toEqual(
    ['ENOENT', 'EISDIR', 'Z_BUF_ERROR'].map((code) => `(${code}): name what "tbc export" wrote, or - for standard input\n`),
  )
})
