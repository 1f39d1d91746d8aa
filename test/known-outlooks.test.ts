import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mergeSeries } from '../src/catalogue/merge-series.ts'
import type { SeriesFile } from '../src/catalogue/series-file.ts'
import { answerFor } from '../src/outlook/answer.ts'
import { KNOWN_OUTLOOKS, missesOf } from './known-outlooks.ts'
import { day } from './make-series.ts'

/** Rows that the model misses today, and how; docs/outlook/known-series.md tells them. One that is met again must go from here. */
const MISSED: Record<string, string[]> = {}

test.each(KNOWN_OUTLOOKS.map((known) => [known.id, known.asOf, known] as const))(
  '%s as of %s is what a fan would nod at, or listed as missed',
  (id, asOf, known) => {
    const file = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'catalogue', `${id}.json`), 'utf8')) as SeriesFile
    const answer = answerFor(mergeSeries(file, day(asOf)).document, day(asOf), known.season)
    expect(answer.odds).not.toBeNull()
    expect(missesOf(known, answer)).toEqual(MISSED[`${id} ${asOf}`] ?? [])
  },
)
