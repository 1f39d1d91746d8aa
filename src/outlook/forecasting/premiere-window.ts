import { DAYS_PER_YEAR, toIsoDay } from './day-number.ts'
import { chanceBetween, type HazardCurve } from './hazard-curve.ts'

/** Dates are given for a premiere within five years. */
const WINDOW_DAYS = 5 * DAYS_PER_YEAR

/** Days (`YYYY-MM-DD`) by which the next season has premiered with a chance of 10, 50 and 90 %, given that it comes within five years; all after `asOf`. */
export interface PremiereWindow {
  p10: string
  p50: string
  p90: string
}

/** The window that a hazard gives for a series silent for `silentDays` on day `asOf`. */
export function toPremiereWindow(curve: HazardCurve, asOf: number, silentDays: number): PremiereWindow {
  const day = (share: number) => toIsoDay(asOf + daysUntil(curve, silentDays, share))
  return { p10: day(0.1), p50: day(0.5), p90: day(0.9) }
}

/** Whole days after `asOf`, at least one, by which `share` of the premieres within five years have come. */
function daysUntil(curve: HazardCurve, silentDays: number, share: number): number {
  const target = share * chanceBetween(curve, silentDays, silentDays + WINDOW_DAYS)
  let low = 0
  let high = Math.floor(WINDOW_DAYS)
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (chanceBetween(curve, silentDays, silentDays + middle) < target) low = middle
    else high = middle
  }
  return high
}
