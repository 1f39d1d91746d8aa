import { expect, test } from 'vitest'
import { FEATURES, toHazardRows, toTimingRows } from './hazard-rows.ts'
import { inventSeries } from './invented-series.ts'
import { KIND_CLOCK_FEATURES } from './kind-clocks.ts'
import { listSilences } from './silence.ts'
import { SILENCE_BINS } from './silence-bins.ts'

const silences = inventSeries(30, 3).flatMap(listSilences).map((silence) => ({ silence, weight: 1 })) // prettier-ignore
const baseline = new Float64Array(SILENCE_BINS)

/** Names of the features that are known in at least one row. */
const knownIn = (rows: ReturnType<typeof toHazardRows>) =>
  FEATURES.filter((_, feature) => rows.target.some((__, row) => !Number.isNaN(rows.features[row * rows.featureCount + feature]!)))

test('the rows of a hazard are told the clocks of each kind of network', () => {
  expect(knownIn(toHazardRows(silences, 2025, baseline))).toEqual(expect.arrayContaining(['days of silence, broadcast', 'days of silence, streaming']))
})

test('the rows for the dates are told all but those', () => {
  const known = knownIn(toHazardRows(silences, 2025, baseline))
  expect(knownIn(toTimingRows(silences, 2025, baseline))).toEqual(known.filter((name) => !(KIND_CLOCK_FEATURES as readonly string[]).includes(name)))
})
