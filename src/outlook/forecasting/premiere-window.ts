import { DAYS_PER_YEAR, toIsoDay } from '../../time/day-number.ts'
import { chanceBetween, type HazardCurve } from './hazard-curve.ts'

/** Dates are given for a premiere within five years. */
const WINDOW_DAYS = 5 * DAYS_PER_YEAR

/** Days (`YYYY-MM-DD`) by which the next season has premiered with a chance of 10, 50 and 90 %, given that it comes within five years; all after `asOf`. */
export interface PremiereWindow {
  p10: string
  p50: string
  p90: string
}

/** When a premiere may fall, in days after `asOf`: later than `from`, no later than `to`. */
export interface PremiereSpan {
  asOf: number
  /** Days of silence on `asOf`; negative before it begins. */
  silentDays: number
  from?: number
  to?: number
}

/** The window that a hazard gives for a premiere within the span, five years where none is named. */
export function toPremiereWindow(curve: HazardCurve, { asOf, silentDays, from = 0, to = WINDOW_DAYS }: PremiereSpan): PremiereWindow {
  const whole = chanceBetween(curve, silentDays + from, silentDays + to)
  const day = (share: number) => toIsoDay(asOf + daysUntil((days) => chanceBetween(curve, silentDays + from, silentDays + days), share * whole, from, to))
  return { p10: day(0.1), p50: day(0.5), p90: day(0.9) }
}

/** The first whole day after `from` by which the chance has reached `target`; `to` at the latest. */
function daysUntil(chanceBy: (days: number) => number, target: number, from: number, to: number): number {
  let low = from
  let high = Math.floor(to)
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (chanceBy(middle) < target) low = middle
    else high = middle
  }
  return high
}
