import { foldName } from './merge-titles.ts'
import type { Stated } from './merge-values.ts'
import type { Known, Rating, SeasonDetail } from './series-document.ts'

/** The newest score of each rater, group and season or episode; scores of different kinds are never averaged, and what nobody voted for is no score. */
export function mergeRatings(stated: readonly Stated<Rating>[]): Known<Rating>[] {
  const ranked = stated.filter(({ value }) => value.votes !== 0).toSorted((a, b) => (ratedOn(a) > ratedOn(b) ? -1 : ratedOn(a) < ratedOn(b) ? 1 : 0))
  const seen = new Map<string, Known<Rating>>()
  for (const { value, source } of ranked) {
    const key = `${foldName(value.rater)}:${value.group}:${value.unit}:${value.season ?? ''}:${value.episode ?? ''}`
    if (!seen.has(key)) seen.set(key, { value, from: [source] })
  }
  return [...seen.values()]
}

/**
 * The details with the scores of their episodes, in the order of the episodes; a season of which nothing else is told gets one for its scores.
 *
 * They stand apart from the episodes: what somebody rated may be numbered otherwise than what others list.
 */
export function withRatings(details: readonly SeasonDetail[], ratings: readonly Known<Rating>[]): SeasonDetail[] {
  const ofEpisodes = Map.groupBy(
    ratings.filter(({ value }) => value.episode !== undefined),
    ({ value }) => value.season ?? 1,
  )
  const byNumber = new Map(details.map((detail) => [detail.number, detail]))
  for (const [number, known] of ofEpisodes) {
    const ordered = known.toSorted((a, b) => (a.value.episode ?? 0) - (b.value.episode ?? 0))
    byNumber.set(number, { ...(byNumber.get(number) ?? { number, episodes: [] }), ratings: ordered })
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number)
}

function ratedOn({ value, reach }: Stated<Rating>): string {
  return value.on ?? reach
}
