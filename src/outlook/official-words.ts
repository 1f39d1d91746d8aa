import type { Announcement, Known, SeriesDocument } from '../catalogue/series-document.ts'
import type { AnnouncementKind } from '../catalogue/series-file.ts'
import { firstDayOf, lastDayOf, type Day } from '../time/partial-date.ts'

/** An announcement that counts, with the season it is about settled. */
export interface Word {
  announcement: Announcement
  from: number[]
  /** For an ending word the last season, for any other the season that comes. */
  season: number
}

const ENDING_KINDS: ReadonlySet<AnnouncementKind> = new Set(['cancelled', 'concluded', 'final-season'])
/** Words that a season comes. A delay alone is none: it may be on hold for good. Nor is a new home, when nobody names the season. */
const CONTINUING_KINDS: ReadonlySet<AnnouncementKind> = new Set([
  'renewed',
  'revived',
  'premiere-set',
  'premiere-moved',
  'production-started',
  'production-wrapped',
])

function isContinuing({ kind, season, date }: Announcement): boolean {
  return CONTINUING_KINDS.has(kind) || (kind === 'moved-platform' && season !== null) || (kind === 'delayed' && date !== null)
}

function toWord({ value, from }: Known<Announcement>, unnamed: (on: Day) => number): Word {
  return { announcement: value, from, season: value.season ?? unnamed(lastDayOf(value.on)) }
}

/** What was officially said about the story going on or ending, newest first. What outlets report of nobody entitled is told, and decides nothing. */
export function wordsOf(document: SeriesDocument): { ending: Word[]; continuing: Word[] } {
  const counting = document.announcements.filter(({ value }) => value.certainty === 'official')
  return {
    ending: counting.filter(({ value }) => ENDING_KINDS.has(value.kind)).map((known) => toWord(known, (on) => lastPremieredOn(document, on))),
    continuing: counting.filter(({ value }) => isContinuing(value)).map((known) => toWord(known, (on) => lastPremieredOn(document, on) + 1)),
  }
}

/**
 * The ending words that hold for a season: said of an earlier one, and nothing newer says otherwise. Newest first.
 *
 * A later order or revival beyond that last season lifts an ending; so does a later season that was shown after it was said.
 */
export function endingsFor(season: number, document: SeriesDocument): Word[] {
  const { ending, continuing } = wordsOf(document)
  return ending.filter((end) => season > end.season && !continuing.some((word) => lifts(word, end)) && !wasShownAfter(end, document))
}

/** The words that a season was ordered, newest first: about it, or about a later one, which presumes it. */
export function ordersFor(season: number, document: SeriesDocument): Word[] {
  return wordsOf(document).continuing.filter((word) => word.season >= season)
}

/** What outlets report of nobody entitled about the seasons from `season` on, and what was said of their delay, newest first: told, but deciding nothing. */
export function reportsFor(season: number, document: SeriesDocument): Known<Announcement>[] {
  return document.announcements.filter(
    ({ value }) =>
      (value.certainty !== 'official' || value.kind === 'delayed') &&
      (ENDING_KINDS.has(value.kind) ? season > (value.season ?? 0) : (value.season ?? season) >= season),
  )
}

/** The season that an announcement decides about: that of which it speaks, after an ending word the one that would have followed; where it names none, the next as of its day. */
export function seasonDecided({ kind, season }: Pick<Announcement, 'kind' | 'season'>, document: SeriesDocument, on: Day): number {
  if (ENDING_KINDS.has(kind)) return (season ?? lastPremieredOn(document, on)) + 1
  return season ?? lastPremieredOn(document, on) + 1
}

function lifts(word: Word, end: Word): boolean {
  const isNewer = lastDayOf(word.announcement.on) > lastDayOf(end.announcement.on)
  const isRevivalOfTheDay = word.announcement.kind === 'revived' && word.announcement.on === end.announcement.on && end.announcement.kind === 'cancelled'
  return word.season > end.season && (isNewer || isRevivalOfTheDay)
}

function wasShownAfter(end: Word, document: SeriesDocument): boolean {
  return document.seasons.some(
    ({ number, premiere, isPremierePlanned }) =>
      number > end.season && premiere !== undefined && !isPremierePlanned && firstDayOf(premiere.value) > lastDayOf(end.announcement.on),
  )
}

function lastPremieredOn(document: SeriesDocument, day: Day): number {
  return document.seasons.findLast(({ premiere }) => premiere !== undefined && firstDayOf(premiere.value) <= day)?.number ?? 0
}
