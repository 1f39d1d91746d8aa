/**
 * Proves that every bundled series file has the form, a link for every fact, and dates that agree: `npm run catalogue:check`.
 *
 * Words after it pick files by name. `--stamp` also writes the catalogue's version and docs/catalogue-sources.md, which must be true of the files.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { mistakesOf } from '../src/catalogue/check-series-file.ts'
import { seriesFileSchema, type SeriesFile } from '../src/catalogue/series-file.ts'
import { bundledVersionOf } from '../src/sources/bundled/bundled-version.ts'
import { listSeriesFiles } from '../src/sources/bundled/load-bundled.ts'

const folder = join(import.meta.dirname, '..', 'catalogue')
const versionFile = join(folder, 'version.json')
const sourcesFile = join(import.meta.dirname, '..', 'docs', 'catalogue-sources.md')
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))

const files = listSeriesFiles(folder).filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
const mistakes = files.flatMap((name) => check(name).map((mistake) => `${name}: ${mistake}`))
if (process.argv.includes('--stamp') && mistakes.length === 0) stamp()
if (words.length === 0) mistakes.push(...staleFiles())
for (const mistake of mistakes) console.error(mistake)
console.log(`${files.length} series files, ${mistakes.length} mistakes`)
process.exitCode = mistakes.length === 0 ? 0 : 1

function check(name: string): string[] {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  } catch (error) {
    return [`is not JSON: ${String(error)}`]
  }
  const parsed = seriesFileSchema.safeParse(content)
  if (!parsed.success) return z.prettifyError(parsed.error).split('\n')
  return [...(name === `${parsed.data.id}.json` ? [] : [`its id is ${parsed.data.id}`]), ...mistakesOf(parsed.data)]
}

function stamp(): void {
  writeFileSync(versionFile, `{ "version": "${bundledVersionOf(folder)}" }\n`)
  writeFileSync(sourcesFile, renderSources())
}

function staleFiles(): string[] {
  const { version } = JSON.parse(readFileSync(versionFile, 'utf8')) as { version: string }
  const stale = []
  if (version !== bundledVersionOf(folder)) stale.push('version.json is not of these files: run npm run catalogue:check -- --stamp')
  if (readFileSync(sourcesFile, 'utf8') !== renderSources())
    stale.push('docs/catalogue-sources.md is not of these files: run npm run catalogue:check -- --stamp')
  return stale
}

/** What was read for each series: every document with its day and the day it was read. */
function renderSources(): string {
  const series = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as SeriesFile)
  const sections = series.map(({ id, statements }) => {
    const lines = statements.map(
      ({ source, link, publishedOn, stateOf, retrievedAt }) =>
        `- ${source}, ${publishedOn ?? `undated, tells of events until ${stateOf}`}, read ${retrievedAt}: <${link}>`,
    )
    return `## ${id}\n\n${lines.join('\n')}\n`
  })
  return `# What was read for the bundled catalogue\n\nThe documents behind each of the ${series.length} series, as the series files name them; \`npm run catalogue:check -- --stamp\` writes this page. They were read as stored copies on the day given; how far each reaches is its own day or the latest event it tells of.\n\n${sections.join('\n')}`
}
