import type { DateMention } from '../text/dates-in-text.ts'
import { findDates } from '../text/dates-in-text.ts'
import { findHomes } from '../text/home-names.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Draft, Scene } from './scene.ts'

/** "1 | 20 | September 24, 2018 | April 1, 2019", with its signs or spaces: season, episodes where they are given, first and last day. */
const SPACED =
  /^(?<named>(?:season|series|s) ?)?(?<season>\d{1,2})(?:st|nd|rd|th)?(?: season)?(?<sign>[ |:;,()-]+)(?:(?<episodes>\d{1,3})(?! ?(?:st|nd|rd|th)?(?:[ .-]|of)*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?(?: (?:19|20)\d\d|$)|[/.]\d)(?: ?(?:episodes|eps\.?|ep\.?))?[ |:;,()-]+)?(?:(?:from|premiered|aired|first aired|started)[ :]*)?(?=\d|[a-z]{3,9}\.? ?\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/
/** "110July 21, 2017": the same with its signs lost. */
const GLUED = /^(?<named>(?:season|series) ?)?(?<figures>\d{2,5})(?=[a-z]{3,9}\.? ?\d{1,2},? ?\d{4})/
/** "1107 October 2021": the same, the day first; season, episodes and day run into one. */
const GLUED_DAY_FIRST = /^(?<named>(?:season|series) ?)?(?<figures>\d{3,6}) ?(?=[a-z]{3,9}\.? ?\d{4})/
/** What the line above such rows names, where it names its columns. */
const NAMES_COLUMNS = /^(?:season|series|no\b|#|s\b).*(?:episode|date|aired|premier|start|end|release|finale|first|last|network)/
/** Our decision: longer rows are prose. */
const MAX_ROW_UNITS = 120
/** Our decision: a season of a show that has such tables has no more; tells 1 and 10 from 11 and 0. */
const MAX_EPISODES_A_SEASON = 60
/** Our decision: more seasons than the one asked for and the next are not listed. */
const SEASONS_AHEAD = 1

/** A row of a table of seasons: season, episodes, what stands behind the numbers and how far into the line that begins. */
export interface SeasonRow {
  season: number
  episodes: number | undefined
  from: number
  /** The names of its columns, in lower case; empty where the table gives none. */
  columns: string
}

/** The row that a line is, where the line says so itself or stands in a table: beneath its columns' names or another row. */
export function findSeasonRow(
  { lower, line, isQuestion }: Sentence,
  above: { sentence: Sentence; row: SeasonRow | undefined } | undefined,
): SeasonRow | undefined {
  if (isQuestion || lower.length > MAX_ROW_UNITS || !/^(?:se|s ?\d|\d)/.test(lower)) return undefined
  const columns = above === undefined ? '' : (above.row?.columns ?? (NAMES_COLUMNS.test(above.sentence.lower) ? above.sentence.lower : ''))
  const isInTable = above !== undefined && (above.row !== undefined || NAMES_COLUMNS.test(above.sentence.lower) || /^[-: |]+$/.test(above.sentence.lower))
  const spaced = SPACED.exec(lower)
  if (spaced && (isInTable || spaced.groups?.['named'] !== undefined || spaced.groups?.['sign']?.includes('|') || spaced.groups?.['episodes'] !== undefined)) {
    if (line.kind === 'prose' && !isInTable) return undefined
    const count = spaced.groups?.['episodes']
    return { season: Number(spaced.groups?.['season']), episodes: count === undefined ? undefined : Number(count), from: spaced[0].length, columns }
  }
  const expected = above?.row === undefined ? 1 : above.row.season + 1
  const glued = GLUED.exec(lower)
  if (glued && (isInTable || glued.groups?.['named'])) return withColumns(columns, splitFigures(glued.groups?.['figures'] ?? '', expected, glued[0].length))
  const dayFirst = GLUED_DAY_FIRST.exec(lower)
  if (dayFirst && (isInTable || dayFirst.groups?.['named']))
    return withColumns(columns, splitDayFirst(dayFirst.groups?.['figures'] ?? '', expected, dayFirst[0].trimEnd().length))
  return undefined
}

function withColumns(columns: string, row: Omit<SeasonRow, 'columns'> | undefined): SeasonRow | undefined {
  return row && { ...row, columns }
}

/** "110": season 1 of 10 episodes; the season that the row above lets expect goes before. */
function splitFigures(figures: string, expected: number, from: number): Omit<SeasonRow, 'columns'> | undefined {
  const cuts = [1, 2].map((cut) => ({ season: Number(figures.slice(0, cut)), episodes: Number(figures.slice(cut)), from, isWhole: figures[cut] !== '0' }))
  const likely = cuts.filter(({ season, episodes, isWhole }) => season > 0 && episodes > 0 && episodes <= MAX_EPISODES_A_SEASON && isWhole)
  const [row] = likely.toSorted((a, b) => Number(b.season === expected) - Number(a.season === expected))
  return row && { season: row.season, episodes: row.episodes, from }
}

/** "1107" before a month: season 1, 10 episodes, the 7th. */
function splitDayFirst(figures: string, expected: number, to: number): Omit<SeasonRow, 'columns'> | undefined {
  const season = String(expected)
  if (!figures.startsWith(season)) return undefined
  const rest = figures.slice(season.length)
  for (const units of [2, 1]) {
    const [episodes, day] = [rest.slice(0, -units), rest.slice(-units)]
    if (episodes !== '' && !day.startsWith('0') && Number(day) <= 31 && Number(episodes) > 0 && Number(episodes) <= MAX_EPISODES_A_SEASON)
      return { season: expected, episodes: Number(episodes), from: to - units }
  }
  return undefined
}

/** What a row of a table of seasons claims: number of episodes, first day, last day, home; nothing where the line is no such row. */
export function readSeasonRow(scene: Scene): Draft[] {
  const { row, sentence, frame } = scene
  if (row === undefined || (frame.asked !== undefined && row.season > frame.asked + SEASONS_AHEAD)) return []
  const rest = sentence.lower.slice(row.from).replace(/(?<=\d{4})(?=[a-z])/g, ' ')
  const [first, second] = withYears(findDates(rest)).filter(({ value, kind }) => value !== undefined && (kind === 'day' || kind === 'month'))
  if (first === undefined || first.start > 1) return []
  const place = { start: 0, end: sentence.plain.length, seasons: [row.season] }
  const last = second ?? first
  const cell = /episode/.test(row.columns) ? /^[ |]+(\d{1,3})(?: *\||$)/.exec(rest.slice(last.end))?.[1] : undefined
  const episodes = row.episodes ?? cell ?? /\b(\d{1,3}) (?:episodes|eps)\b/.exec(rest)?.[1]
  const count: Draft[] = episodes === undefined ? [] : [{ type: 'season_episode_count', value: Number(episodes), ...place }]
  const behind = sentence.plain
    .slice(row.from)
    .replace(/(?<=\d{4})(?=\p{L})/gu, ' ')
    .slice(last.end)
  const homes = findHomes(`on ${behind.replace(/^[\s|,;:()-]+/, '')}`).map(({ kind, name }): Draft => Object.assign({ type: kind, value: name }, place))
  return [...count, ...datesOf(scene, row.season, [first, second], place), ...homes]
}

/** "Jan 24 - Mar 21, 2022": the year stands at the end of the range. */
function withYears(dates: DateMention[]): DateMention[] {
  const year = dates[1]?.value?.slice(0, 4)
  return dates.map((date, i) =>
    i === 0 && date.kind === 'day' && date.value === undefined && date.yearless && year ? { ...date, value: `${year}-${date.yearless}` } : date,
  )
}

/** The first day and, where a second one follows, the last; a day ahead of the article is that of the next season. */
function datesOf(
  { frame }: Scene,
  season: number,
  [first, second]: [DateMention, DateMention | undefined],
  place: { start: number; end: number; seasons: number[] },
): Draft[] {
  const value = first.value ?? ''
  if (second?.value !== undefined)
    return [
      { type: 'season_premiere_date', value, ...place },
      { type: 'season_finale_date', value: second.value, ...place },
    ]
  const isToCome = frame.asked !== undefined && season >= frame.asked && (frame.day === undefined || value > frame.day)
  return [{ type: isToCome ? 'next_premiere_date' : 'season_premiere_date', value, ...place }]
}
