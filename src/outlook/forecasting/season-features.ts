import { DAYS_PER_YEAR, toCivilDay, weekdayOf } from '../../time/day-number.ts'
import type { KnownSeries } from './question.ts'
import type { SeasonGaps } from './season-gap.ts'

/** A long runner's later seasons are all alike to the model. */
const MAX_SEASON_NUMBER = 15
const MAX_EPISODES = 60

/**
 * What the model is told of a series after its newest season. All of it stays the same while the series is silent; what moves with the
 * calendar is in `month-features.ts`. `NaN` is "not known" throughout. No title, no key, no source, no status.
 */
export const SEASON_FEATURES = [
  'season number', 'gap before, days', 'gap before that, days', 'mean gap, days', 'longest gap, days', 'spread of gaps, days',
  'season length, days', 'episodes', 'episodes to mean before', 'days per episode', 'runtime, minutes', 'premiere month', 'silent since, month', 'premiere weekday', 'finale weekday', 'weekdays the finale is later',
  'premiere year', 'years since first premiere',
  'broadcast', 'cable', 'public', 'streaming',
  'US', 'GB', 'JP', 'KR', 'other country', 'English', 'Asian language', 'European language',
  'scripted', 'animation', 'reality', 'documentary', 'variety',
  'drama', 'comedy', 'crime', 'fantasy or science fiction', 'action or adventure', 'thriller, horror or mystery', 'romance or family',
  'rating', 'votes, log10', 'rating of newest season', 'rating to seasons before', 'rating of newest to series',
] as const // prettier-ignore

export type SeasonFeature = (typeof SEASON_FEATURES)[number]

const ASIAN = new Set(['ko', 'ja', 'zh', 'th', 'hi', 'ta', 'te', 'id', 'ms', 'tl', 'fil', 'vi', 'ml'])
const GENRES: readonly (readonly string[])[] = [
  ['drama'],
  ['comedy'],
  ['crime', 'legal', 'espionage'],
  ['fantasy', 'sci-fi', 'science-fiction', 'science fiction', 'supernatural'],
  ['action', 'adventure', 'war', 'western'],
  ['thriller', 'horror', 'mystery'],
  ['romance', 'family', 'children', 'music', 'musical'],
]

/** The features in the order of `SEASON_FEATURES`, written into `into` from index 0. */
export function fillSeasonFeatures(into: Float64Array, series: KnownSeries, gaps: SeasonGaps): void {
  let at = 0
  const put = (value: number | undefined) => {
    into[at++] = value ?? Number.NaN
  }
  const { latest, gapDays } = gaps
  const first = series.seasons[0] ?? latest

  put(Math.min(latest.number, MAX_SEASON_NUMBER))
  put(gapDays.at(-1))
  put(gapDays.at(-2))
  put(meanOf(gapDays))
  put(gapDays.length === 0 ? undefined : maxOf(gapDays))
  put(gapDays.length < 2 ? undefined : maxOf(gapDays) + maxOf(gapDays.map((days) => -days)))

  const spanDays = latest.finale === undefined ? undefined : latest.finale - latest.premiere
  const episodesBefore = meanOf(
    series.seasons.filter((season) => season.number < latest.number && season.episodes !== undefined).map((season) => season.episodes ?? 0),
  )
  put(spanDays)
  put(latest.episodes === undefined ? undefined : Math.min(latest.episodes, MAX_EPISODES))
  put(latest.episodes === undefined || episodesBefore === undefined ? undefined : latest.episodes / episodesBefore)
  put(spanDays === undefined || latest.episodes === undefined ? undefined : spanDays / Math.max(1, latest.episodes))
  put(series.runtimeMinutes)

  const premiere = toCivilDay(latest.premiere)
  put(premiere.month + premiere.day / 32)
  const silent = toCivilDay(gaps.silentSince)
  put(silent.month + silent.day / 32)
  const premiereWeekday = weekdayOf(latest.premiere)
  const finaleWeekday = latest.finale === undefined ? undefined : weekdayOf(latest.finale)
  put(premiereWeekday)
  put(finaleWeekday)
  put(finaleWeekday === undefined ? undefined : (finaleWeekday - premiereWeekday + 7) % 7)
  put(premiere.year + premiere.month / 12)
  put((latest.premiere - first.premiere) / DAYS_PER_YEAR)

  for (const kind of ['broadcast', 'cable', 'public', 'streaming']) put(claim(series.networkKind, (known) => known === kind))
  for (const country of ['US', 'GB', 'JP', 'KR']) put(claim(series.country, (known) => known === country))
  put(claim(series.country, (known) => !['US', 'GB', 'JP', 'KR'].includes(known)))
  put(claim(series.language, (known) => known.startsWith('en')))
  put(claim(series.language, (known) => ASIAN.has(known.split('-')[0] ?? known)))
  put(claim(series.language, (known) => !known.startsWith('en') && !ASIAN.has(known.split('-')[0] ?? known)))
  for (const type of ['scripted', 'animation', 'reality', 'documentary', 'variety']) put(claim(series.type, (known) => known === type))

  const genres = series.genres.map((genre) => genre.toLowerCase())
  for (const group of GENRES) put(genres.length === 0 ? undefined : Number(genres.some((genre) => group.includes(genre))))

  const ratingsBefore = meanOf(
    series.seasons.filter((season) => season.number < latest.number && season.rating !== undefined).map((season) => season.rating ?? 0),
  )
  put(series.rating?.imdb)
  put(series.rating?.votes === undefined ? undefined : Math.log10(1 + series.rating.votes))
  put(latest.rating)
  put(latest.rating === undefined || ratingsBefore === undefined ? undefined : latest.rating - ratingsBefore)
  put(latest.rating === undefined || series.rating?.imdb === undefined ? undefined : latest.rating - series.rating.imdb)
}

function claim(value: string | undefined, holds: (value: string) => boolean): number | undefined {
  return value === undefined ? undefined : Number(holds(value))
}

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}

function maxOf(values: readonly number[]): number {
  return values.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY)
}
