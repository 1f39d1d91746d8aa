import type { Known, Rating } from '../catalogue/series-document.ts'

/** Our decision: more single episodes than this nobody tells apart; their seasons' middles are shown instead. */
const MOST_EPISODES = 600
const MOST_IN_A_SEASON = 60

/** One rater's scores of single episodes, season by season; only of those that the guide has, which the reader has seen. */
export interface HeatMap {
  rater: string
  scale: number
  /** The score of a single episode, or the median of a season's where there are too many of them to be told apart. */
  cells: 'episodes' | 'seasons'
  seasons: { number: number; scores: { episode: number; score: number }[]; median: number }[]
  from: number[]
}

/** Scores of episodes by who gave them and on which scale: raters are never mixed. */
export function toHeatMaps(ratings: readonly Known<Rating>[]): HeatMap[] {
  const ofEpisodes = ratings.filter(({ value: { season, episode } }) => season !== undefined && episode !== undefined)
  const byRater = Map.groupBy(ofEpisodes, ({ value: { rater, group, scale } }) => `${rater} ${group} ${scale}`)
  return [...byRater.values()].flatMap((known) => (known[0] === undefined ? [] : [heatMapOf(known[0].value, known)]))
}

function heatMapOf({ rater, scale }: Rating, ratings: readonly Known<Rating>[]): HeatMap {
  const bySeason = Map.groupBy(ratings, ({ value: { season } }) => season ?? 0)
  const seasons = [...bySeason]
    .sort(([a], [b]) => a - b)
    .map(([number, known]) => ({
      number,
      scores: known.map(({ value: { episode, score } }) => ({ episode: episode ?? 0, score })).sort((a, b) => a.episode - b.episode),
      median: medianOf(known.map(({ value: { score } }) => score)),
    }))
  const isFew = ratings.length <= MOST_EPISODES && seasons.every(({ scores }) => (scores.at(-1)?.episode ?? 0) <= MOST_IN_A_SEASON)
  return { rater, scale, cells: isFew ? 'episodes' : 'seasons', seasons, from: [...new Set(ratings.flatMap(({ from }) => from))] }
}

/** The middle score; of an even number the lower of the two in the middle, which somebody gave. */
function medianOf(scores: readonly number[]): number {
  return scores.toSorted((a, b) => a - b)[Math.floor((scores.length - 1) / 2)] ?? 0
}
