import type { Variant } from './backtest.ts'
import { addYears, DAYS_PER_YEAR, toIsoDay } from '../../time/day-number.ts'
import type { Forecast } from './forecast.ts'
import { chanceBetween, type HazardCurve } from './hazard-curve.ts'
import { populationOf } from './population.ts'
import { toPremiereWindow } from './premiere-window.ts'
import type { Question } from './question.ts'
import { findSeasonGaps } from './season-gap.ts'
import { listSilences, OFFSET_DAYS, outcomeWithin, toJudgedQuestions, type Silence } from './silence.ts'
import { SILENCE_BINS, SILENCE_EDGES_DAYS } from './silence-bins.ts'

const YEARS = [1, 2, 5] as const

/** What articles do: the share of all series that came back by then, and the last gap once more; a year when there was none. */
export const LAST_GAP: Variant = {
  name: 'last gap and base rate',
  fit: (series) => {
    const questions = series.flatMap(listSilences).flatMap(toJudgedQuestions)
    const byOffset = Map.groupBy(questions, (question) => question.offsetDays)
    const rates = new Map<number, number[]>()
    const errors = new Map<number, readonly [number, number]>()
    for (const [offset, asked] of byOffset) {
      rates.set(offset, YEARS.map((years) => shareOf(asked.flatMap(({ silence, question }) => outcomeWithin(silence, question.asOf, years) ?? [])))) // prettier-ignore
      const missed = asked
        .flatMap(({ silence, question }) => {
          const premiere = silence.nextPremiere
          return premiere === undefined || premiere > addYears(question.asOf, 5) ? [] : [premiere - lastGapDay(question)]
        })
        .sort((a, b) => a - b)
      errors.set(offset, [missed[Math.floor(missed.length * 0.1)] ?? -90, missed[Math.floor(missed.length * 0.9)] ?? 365])
    }
    return (question) => {
      const offset = nearestOffset(question)
      const day = lastGapDay(question)
      const [early, late] = errors.get(offset) ?? [-90, 365]
      return toForecast(question, rates.get(offset) ?? [0, 0, 0], [day + early, day, day + late])
    }
  },
}

/** Kaplan-Meier curves of anime, streaming, broadcast and the rest, by season 1, 2, 3 and later: no covariate but these. */
export const KAPLAN_MEIER: Variant = {
  name: 'Kaplan-Meier by kind',
  fit: (series) => {
    const groups = Map.groupBy(series.flatMap(listSilences), (silence) => groupOf(silence.known, silence.seasonNumber))
    const curves = new Map([...groups].map(([group, silences]) => [group, kaplanMeier(silences)]))
    const everything = kaplanMeier(series.flatMap(listSilences))
    return (question) => {
      const gaps = findSeasonGaps(question.series)
      const curve = curves.get(groupOf(question.series, gaps?.latest.number ?? 1)) ?? everything
      return curveForecast(question, curve)
    }
  },
}

/** The forecast a single hazard curve gives. */
export function curveForecast(question: Question, curve: HazardCurve): Forecast {
  const silentDays = question.asOf - (findSeasonGaps(question.series)?.silentSince ?? question.asOf)
  const [one, two, five] = YEARS.map((years) => chanceBetween(curve, silentDays, silentDays + years * DAYS_PER_YEAR))
  return { id: question.id, continues: { '1y': one!, '2y': two!, '5y': five! }, premiere: toPremiereWindow(curve, { asOf: question.asOf, silentDays }) }
}

function kaplanMeier(silences: readonly Silence[]): HazardCurve {
  const atEdges = new Float64Array(SILENCE_BINS + 1)
  for (let bin = 0; bin < SILENCE_BINS; bin++) {
    const from = SILENCE_EDGES_DAYS[bin]!
    const to = SILENCE_EDGES_DAYS[bin + 1]!
    let atRisk = 0
    let came = 0
    for (const { since, nextPremiere, observedUntil } of silences) {
      const until = (nextPremiere ?? observedUntil) - since
      if (until <= from) continue
      atRisk++
      if (nextPremiere !== undefined && until <= to) came++
    }
    // A hundredth of a return in one more season: a stretch in which none of a small group came back is not impossible.
    atEdges[bin + 1] = atEdges[bin]! - Math.log(1 - (came + 0.01) / (atRisk + 1))
  }
  return { atEdges, tailPerDay: 0.0001 }
}

function groupOf(series: Parameters<typeof populationOf>[0], seasonNumber: number): string {
  const kind =
    populationOf(series) === 'anime' ? 'anime' : series.networkKind === 'streaming' || series.networkKind === 'broadcast' ? series.networkKind : 'other'
  return `${kind} ${Math.min(3, seasonNumber)}`
}

function lastGapDay(question: Question): number {
  const gaps = findSeasonGaps(question.series)
  const gapDays = gaps?.gapDays.at(-1) ?? 365
  return Math.max(question.asOf + 30, (gaps?.latest.premiere ?? question.asOf) + gapDays)
}

function nearestOffset(question: Question): number {
  const silentDays = question.asOf - (findSeasonGaps(question.series)?.silentSince ?? question.asOf)
  return OFFSET_DAYS.findLast((offset) => offset <= silentDays) ?? 0
}

function toForecast({ id, asOf }: Question, rates: readonly number[], days: readonly [number, number, number]): Forecast {
  const p10 = Math.max(asOf + 1, days[0])
  const p50 = Math.max(p10, days[1])
  return {
    id,
    continues: { '1y': rates[0]!, '2y': Math.max(rates[0]!, rates[1]!), '5y': Math.max(rates[0]!, rates[1]!, rates[2]!) },
    premiere: { p10: toIsoDay(p10), p50: toIsoDay(p50), p90: toIsoDay(Math.max(p50, days[2])) },
  }
}

function shareOf(outcomes: readonly number[]): number {
  return outcomes.length === 0 ? 0 : outcomes.reduce((sum, outcome) => sum + outcome, 0) / outcomes.length
}
