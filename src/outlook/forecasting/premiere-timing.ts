import { DAYS_PER_YEAR } from '../../time/day-number.ts'
import { askedSeriesOf } from './forecast.ts'
import { chanceBetween } from './hazard-curve.ts'
import type { OutlookModel } from './outlook-model.ts'
import { populationOf } from './population.ts'
import { toPremiereWindow, type PremiereWindow } from './premiere-window.ts'
import type { Question } from './question.ts'
import { seriesCurve } from './series-curve.ts'

/** When a season comes, given that it does. */
export interface PremiereTiming {
  window: PremiereWindow
  /** Chance that it has premiered so many days after the day asked, 0 to 1, not falling. */
  chanceWithin: (days: number) => number
}

/** When the next season premieres, given that it comes within five years or, where a span was announced, within that span (day numbers, both included). */
export function timingOf(question: Question, model: OutlookModel, span?: { from: number; to: number }): PremiereTiming {
  const { asOf } = question
  const asked = askedSeriesOf(question, model)
  const curve = seriesCurve(model.populations[populationOf(question.series)], 'timing', asked)
  const silentDays = asOf - asked.gaps.silentSince
  const from = Math.max(0, (span?.from ?? asOf) - 1 - asOf)
  const to = Math.max(from + 1, span === undefined ? Math.floor(5 * DAYS_PER_YEAR) : span.to - asOf)
  const whole = chanceBetween(curve, silentDays + from, silentDays + to)
  return {
    window: toPremiereWindow(curve, { asOf, silentDays, from, to }),
    chanceWithin: (days) => (days >= to ? 1 : days <= from ? 0 : chanceBetween(curve, silentDays + from, silentDays + days) / whole),
  }
}
