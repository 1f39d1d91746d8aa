import type { Day } from '../time/partial-date.ts'
import { reachOf } from './knowable.ts'
import { mergeAll } from './merge-values.ts'
import type { Known, WithdrawnSeason } from './series-document.ts'
import { state, type Spoken } from './spoken.ts'

/**
 * Seasons that a source listed and no longer lists, in order; with `asOf` those that were gone by that day.
 *
 * What the same source lists again is not withdrawn. That others list the season changes nothing: it is there, and one source took it back.
 */
export function mergeWithdrawn(spoken: readonly Spoken[], asOf: Day | undefined): Known<WithdrawnSeason>[] {
  const gone = spoken.flatMap((one) =>
    (one.statement.withdrawn ?? [])
      .filter((row) => (asOf === undefined || row.on <= asOf) && !isListedAgain(row, one, spoken))
      .map((row) => state(row, one, 'dates')),
  )
  return mergeAll(gone, (row) => JSON.stringify(row)).toSorted((a, b) => a.value.season - b.value.season)
}

function isListedAgain({ season, on }: WithdrawnSeason, { statement }: Spoken, spoken: readonly Spoken[]): boolean {
  return spoken.some(
    ({ statement: other }) => other.source === statement.source && reachOf(other) >= on && (other.seasons ?? []).some(({ number }) => number === season),
  )
}
