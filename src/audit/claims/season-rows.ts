import type { DateMention } from '../text/dates-in-text.ts'
import { findDates } from '../text/dates-in-text.ts'
import type { Draft, Scene } from './scene.ts'

/** "1 | 20 | September 24, 2018 | April 1, 2019": season, episodes, first and last day. */
const SPACED = /^(?:(?:season|series) ?)?(?<season>\d{1,2})[ |\t]+(?<episodes>\d{1,3})(?: (?:episodes|eps))?[ |\t]+/
/** "Season 110July 21, 2017": the same with its signs lost. */
const GLUED = /^(?:season|series) ?(?<figures>\d{2,5})(?=[a-z]{3,9}\.? ?\d)/
/** Our decision: longer rows are prose. */
const MAX_ROW_UNITS = 90
/** Our decision: a season of a show that has such tables has no more; tells 1 and 10 from 11 and 0. */
const MAX_EPISODES_A_SEASON = 60
/** Our decision: more seasons than the one asked for and the next are not listed. */
const SEASONS_AHEAD = 1

/** A row of a table of seasons, as encyclopedias have it: number, episodes, first day, last day; nothing where the line is no such row. */
export function readSeasonRow(scene: Scene): Draft[] {
  const { lower, isQuestion } = scene.sentence
  if (isQuestion || lower.length > MAX_ROW_UNITS || !/^(?:se|\d)/.test(lower)) return []
  const row = toRow(lower, scene.frame.asked)
  if (!row) return []
  const [first, second] = findDates(row.rest.replace(/(?<=\d{4})(?=[a-z])/g, ' '))
  if (first?.kind !== 'day' || first.value === undefined || first.start > 1) return []
  const place = { start: 0, end: scene.sentence.plain.length, seasons: [row.season] }
  const count: Draft = { type: 'season_episode_count', value: row.episodes, ...place }
  return [count, ...datesOf(scene, row.season, [first, second], place)]
}

interface SeasonRow {
  season: number
  episodes: number
  /** What stands behind the numbers. */
  rest: string
}

function toRow(lower: string, asked: number | undefined): SeasonRow | undefined {
  const spaced = SPACED.exec(lower)
  if (spaced) return { season: Number(spaced.groups?.['season']), episodes: Number(spaced.groups?.['episodes']), rest: lower.slice(spaced[0].length) }
  const glued = GLUED.exec(lower)
  const figures = glued?.groups?.['figures'] ?? ''
  for (const cut of [1, 2]) {
    const [season, episodes] = [Number(figures.slice(0, cut)), Number(figures.slice(cut))]
    const isLikely = season > 0 && episodes > 0 && episodes <= MAX_EPISODES_A_SEASON && figures[cut] !== '0'
    if (glued && isLikely && (asked === undefined || season <= asked + SEASONS_AHEAD)) return { season, episodes, rest: lower.slice(glued[0].length) }
  }
  return undefined
}

/** The first day and, where a second one follows, the last; a day ahead of the article is that of the next season. */
function datesOf(
  { frame }: Scene,
  season: number,
  [first, second]: [DateMention, DateMention | undefined],
  place: { start: number; end: number; seasons: number[] },
): Draft[] {
  const value = first.value ?? ''
  if (second?.kind === 'day' && second.value !== undefined)
    return [
      { type: 'season_premiere_date', value, ...place },
      { type: 'season_finale_date', value: second.value, ...place },
    ]
  const isToCome = frame.asked !== undefined && season >= frame.asked && (frame.day === undefined || value > frame.day)
  return [{ type: isToCome ? 'next_premiere_date' : 'season_premiere_date', value, ...place }]
}
