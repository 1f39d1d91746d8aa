import { DAYS_PER_YEAR, toCivilDay } from '../../time/day-number.ts'
import { fillKindClocks, KIND_CLOCK_FEATURES } from './kind-clocks.ts'
import type { SeasonGaps } from './season-gap.ts'

/** What moves with the calendar while a series is silent, for one stretch of days in which the next season might premiere. */
export const MONTH_FEATURES = [
  'days of silence', 'days since premiere', 'premiere gap to the one before', 'premiere gap less the one before, days', 'premiere gap to the longest', 'days from the anniversary', 'calendar month', 'calendar year',
  ...KIND_CLOCK_FEATURES,
] as const // prettier-ignore

/** Writes the features of `MONTH_FEATURES` from index `at` of `into`. `day` is the middle of the stretch; `lastYear` the newest year the model has seen. */
export function fillMonthFeatures(into: Float64Array, at: number, gaps: SeasonGaps, day: number, lastYear: number): void {
  const { latest, gapDays, networkKind } = gaps
  const sincePremiere = day - latest.premiere
  const lastGap = gapDays.at(-1)
  const phase = sincePremiere / DAYS_PER_YEAR
  const civil = toCivilDay(Math.round(day))
  const silentDays = day - gaps.silentSince
  const year = Math.min(civil.year + civil.month / 12, lastYear)
  into[at] = silentDays
  into[at + 1] = sincePremiere
  into[at + 2] = lastGap === undefined ? Number.NaN : sincePremiere / lastGap
  into[at + 3] = lastGap === undefined ? Number.NaN : sincePremiere - lastGap
  into[at + 4] = gapDays.length === 0 ? Number.NaN : sincePremiere / gapDays.reduce((max, days) => Math.max(max, days), 1)
  into[at + 5] = (phase - Math.round(phase)) * DAYS_PER_YEAR
  into[at + 6] = civil.month + civil.day / 32
  into[at + 7] = year
  fillKindClocks(into, at + 8, networkKind, { sincePremiere, year, silentDays })
}
