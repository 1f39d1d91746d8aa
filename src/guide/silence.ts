import type { SeasonDocument, SeriesDocument } from '../catalogue/series-document.ts'
import type { Answer } from '../outlook/answer.ts'
import { LEAST_LEDGER_CASES, type LedgerCount, type LedgerCounts } from '../outlook/ledger-count.ts'
import { daysBetween, precisionOf, type Day } from '../time/partial-date.ts'

/** How long nobody has said anything, beside what is known of such silences: days from a season's finale, all of them counted and none estimated. */
export interface Silence {
  season: number
  since: Day
  days: number
  /** After how many days the series itself came back before, by the season it came back with. */
  returns: { season: number; days: number }[]
  /** When decisions of our ledger were public, in days from the finale (negative: before it). */
  decisions: { cases: number; p50: number; p90: number } | undefined
}

/** The silence of a series of which nobody has said anything; `undefined` of any other, and where no finale is known to the day or there is nothing to compare with. */
export function toSilence(
  { seasons }: Pick<SeriesDocument, 'seasons'>,
  { asOf, verdict }: Pick<Answer, 'asOf' | 'verdict'>,
  startedSeasons: ReadonlySet<number>,
  ledger: LedgerCounts | undefined,
): Silence | undefined {
  const shown = seasons.filter(({ number }) => startedSeasons.has(number))
  const last = shown.at(-1)
  const since = last === undefined ? undefined : dayOf(last.finale)
  if (verdict !== 'undecided' || last === undefined || since === undefined || since > asOf) return undefined
  const returns = shown.slice(1).flatMap((season, index) => returnOf(season, shown[index]))
  const decisions = ledger === undefined ? undefined : enough(ledger.decision)
  if (returns.length === 0 && decisions === undefined) return undefined
  return { season: last.number, since, days: daysBetween(since, asOf), returns, decisions }
}

/** From a finale to the next season's premiere, where both are known to the day; seasons that overlap had no silence between them. */
function returnOf({ number, premiere }: SeasonDocument, before: SeasonDocument | undefined): Silence['returns'] {
  const [from, to] = [dayOf(before?.finale), dayOf(premiere)]
  if (from === undefined || to === undefined || before?.number !== number - 1) return []
  const days = daysBetween(from, to)
  return days > 0 ? [{ season: number, days }] : []
}

function dayOf(known: SeasonDocument['finale']): Day | undefined {
  return known !== undefined && precisionOf(known.value) === 'day' ? (known.value as Day) : undefined
}

function enough({ cases, p50, p90 }: LedgerCount): Silence['decisions'] {
  return cases >= LEAST_LEDGER_CASES && p50 !== null && p90 !== null ? { cases, p50, p90 } : undefined
}
