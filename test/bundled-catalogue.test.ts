import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mergeSeries } from '../src/catalogue/merge-series.ts'
import { mistakesOf } from '../src/catalogue/check-series-file.ts'
import { seriesFileSchema, type SeriesFile } from '../src/catalogue/series-file.ts'
import { answerFor } from '../src/outlook/answer.ts'
import { bundledVersionOf } from '../src/sources/bundled/bundled-version.ts'
import { listSeriesFiles } from '../src/sources/bundled/load-bundled.ts'
import { EXPECTED_VERDICTS } from './bundled-verdicts.ts'
import { day } from './make-series.ts'

const folder = join(import.meta.dirname, '..', 'catalogue')
const files = new Map(
  listSeriesFiles(folder).map((name) => {
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SeriesFile
    return [file.id, file]
  }),
)

describe('every bundled series', () => {
  test.each([...files.entries()])('%s has the form, and dates that agree', (_, file) => {
    expect(mistakesOf(seriesFileSchema.parse(file))).toEqual([])
  })

  test.each([...files.keys()])('%s has a verdict in the table', (id) => {
    expect(EXPECTED_VERDICTS.some(([expected, asOf, season]) => expected === id && asOf === '2026-11-22' && season === null)).toBe(true)
  })
})

test('its version is that of its files, so that a changed file is loaded', () => {
  expect(JSON.parse(readFileSync(join(folder, 'version.json'), 'utf8'))).toEqual({ version: bundledVersionOf(folder) })
})

describe('the verdict that a fan would sign', () => {
  test.each(EXPECTED_VERDICTS)('%s as of %s, season %s: %s (%s)', (id, asOf, season, verdict) => {
    const file = files.get(id)
    if (file === undefined) throw new Error(`${id} is not bundled`)
    const { document } = mergeSeries(file, day(asOf))
    expect(answerFor(document, day(asOf), season ?? undefined).verdict).toBe(verdict)
  })

  test('together they cover every verdict', () => {
    expect(new Set(EXPECTED_VERDICTS.map(([, , , verdict]) => verdict))).toEqual(
      new Set(['airing', 'aired', 'cancelled', 'concluded', 'dated', 'ordered', 'undecided', 'unknown']),
    )
  })
})

test('nothing later than the day asked is used: no evidence of a past day was published after it', () => {
  for (const [id, asOf, season] of EXPECTED_VERDICTS) {
    const file = files.get(id)
    if (file === undefined) continue
    const { document } = mergeSeries(file, day(asOf))
    const answer = answerFor(document, day(asOf), season ?? undefined)
    expect(answer.factsUntil <= asOf).toBe(true)
    expect(answer.official === null || answer.official.on <= asOf).toBe(true)
    for (const fact of answer.because.flatMap(({ facts }) => facts))
      expect([id, asOf, fact.link, (fact.publishedOn ?? '') <= asOf]).toEqual([id, asOf, fact.link, true])
  }
})
