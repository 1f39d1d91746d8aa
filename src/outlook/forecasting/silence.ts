import { addYears, toDayNumber, toIsoDay } from '../../time/day-number.ts'
import type { KnownSeries, Question } from './question.ts'
import { UNKNOWN_FINALE_DAYS } from './season-gap.ts'
import type { TrainingSeries } from './training-series.ts'

/**
 * The time after one season of a training series until the next one, or until nobody looked any more: what the model learns from.
 *
 * ```
 *   premiere ... finale |-- silence ---------------| next premiere
 *                       |-- silence ----------------------- observedUntil ]   no next one seen
 * ```
 */
export interface Silence {
  key: string
  source: string
  isApproximate: boolean
  /** The series as it stood: this season and those before it. */
  known: KnownSeries
  seasonNumber: number
  /** Day the silence begins. */
  since: number
  nextPremiere: number | undefined
  observedUntil: number
}

/** The days after the finale on which the given benchmark asks. */
export const OFFSET_DAYS = [0, 90, 180, 365, 730, 1460] as const
/** The benchmark asks from this day on. */
export const FIRST_AS_OF = toDayNumber({ year: 2005, month: 1, day: 1 })

/** The silences of a series, by the rules of `questions.py`: none of a season on the air, none when the next one began before this one's end. */
export function listSilences(series: TrainingSeries): Silence[] {
  if (series.isLimited) return []
  const silences: Silence[] = []
  for (const [index, season] of series.seasons.entries()) {
    if (season.isOngoing) continue
    const since = season.finale ?? season.premiere + UNKNOWN_FINALE_DAYS
    const nextPremiere = series.seasons[index + 1]?.premiere
    if ((nextPremiere !== undefined && nextPremiere <= since) || since > series.observedUntil) continue
    silences.push({
      key: series.key,
      source: series.source,
      isApproximate: series.isApproximate,
      known: { ...series.facts, seasons: series.seasons.slice(0, index + 1) },
      seasonNumber: season.number,
      since,
      nextPremiere,
      observedUntil: series.observedUntil,
    })
  }
  return silences
}

/** A question whose answer is known as far as it was observed. */
export interface JudgedQuestion {
  question: Question
  offsetDays: number
  silence: Silence
}

/** The benchmark's questions about a silence. */
export function toJudgedQuestions(silence: Silence): JudgedQuestion[] {
  const questions: JudgedQuestion[] = []
  for (const offsetDays of OFFSET_DAYS) {
    const asOf = silence.since + offsetDays
    if (asOf > silence.observedUntil || (silence.nextPremiere !== undefined && silence.nextPremiere <= asOf)) break
    if (asOf < FIRST_AS_OF) continue
    questions.push({ question: { id: `${silence.key}:s${silence.seasonNumber}:+${offsetDays}`, asOf, series: silence.known }, offsetDays, silence })
  }
  return questions
}

/** 1 when the next season came within `years` of `asOf`, 0 when not, `undefined` when the whole window was not observed. */
export function outcomeWithin(silence: Silence, asOf: number, years: number): 0 | 1 | undefined {
  const end = addYears(asOf, years)
  if (end > silence.observedUntil) return undefined
  return silence.nextPremiere !== undefined && silence.nextPremiere <= end ? 1 : 0
}

/** Lists whose episode counts come from a list of the 10 000 most voted series of 2026: that there is a count tells that a show became popular. */
const EPISODES_TELL_POPULARITY = new Set(['netflix-engagement', 'wikipedia-tables-tabfact'])

/** The silence as the benchmark's `norating` questions show it: without ratings, votes and those episode counts. */
export function withoutRatings(silence: Silence): Silence {
  const dropEpisodes = EPISODES_TELL_POPULARITY.has(silence.source)
  return {
    ...silence,
    known: {
      ...silence.known,
      rating: undefined,
      seasons: silence.known.seasons.map((season) => ({ ...season, rating: undefined, episodes: dropEpisodes ? undefined : season.episodes })),
    },
  }
}

/** The question as a line of the contract, for other tools. */
export function toQuestionLine({ question, offsetDays }: JudgedQuestion): string {
  const { series } = question
  return JSON.stringify({
    id: question.id,
    asOf: toIsoDay(question.asOf),
    offsetDays,
    series: {
      ...series,
      seasons: series.seasons.map(({ number, premiere, finale, episodes, rating }) => ({
        number, premiere: toIsoDay(premiere), finale: finale === undefined ? null : toIsoDay(finale), episodes: episodes ?? null, rating: rating ?? null,
      })), // prettier-ignore
    },
  })
}
