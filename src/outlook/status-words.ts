import type { SeriesDocument, Source, StatusWord } from '../catalogue/series-document.ts'
import { STANDING } from '../catalogue/standing.ts'
import { daysBetween, firstDayOf } from '../time/partial-date.ts'

/**
 * What a source's status word says of the end: that it was stopped, that it is over without a how, that it goes on, or nothing.
 *
 * "To Be Determined", "In Development", "Planned" and every word we do not know say nothing.
 */
export type StatusMeaning = 'cancelled' | 'ended' | 'going-on' | 'nothing'

const GOING_ON: ReadonlySet<string> = new Set(['running', 'returning series', 'returning', 'continuing', 'in production'])

/** Our decision: sources are read days apart, and one that could not be reached for a while has said nothing older by that. */
const SAME_READING_DAYS = 30
/** Our decision: by then a series has come back or not, and that it once went on proves nothing. */
const GOING_ON_HOLDS_DAYS = 366

/** What the word says; upper and lower case are one. */
export function meaningOf(word: string): StatusMeaning {
  const folded = word.trim().toLowerCase()
  if (/\bcancell?ed\b/.test(folded)) return 'cancelled'
  if (folded === 'ended') return 'ended'
  return GOING_ON.has(folded) ? 'going-on' : 'nothing'
}

/**
 * What the status words together say of an end: the meaning that holds and the words that say so, or `undefined` when none does.
 *
 * A source's newest word counts. That it was stopped is more than that it ended, and a word that it goes on lifts either (`lifts`), as does a season that
 * began after the word.
 */
export function findEndingStatus(document: SeriesDocument): { meaning: 'cancelled' | 'ended'; words: StatusWord[] } | undefined {
  const { statuses, sources } = document
  const goingOn = statuses.filter(({ value }) => meaningOf(value) === 'going-on')
  const holding = statuses.filter((word) => !wasShownAfter(word, document) && !goingOn.some((other) => lifts(other, word, sources)))
  for (const meaning of ['cancelled', 'ended'] as const) {
    const words = holding.filter(({ value }) => meaningOf(value) === meaning)
    if (words.length > 0) return { meaning, words }
  }
  return undefined
}

/**
 * Whether the word that it goes on takes back another's word of an end.
 *
 * A newer one does. Of the same time, one that counts for more does and, against a bare "Ended", one that counts as much: then nobody knows, whereas
 * "Canceled" is a word on what happened. An older one does only if it counts for more and is not of years ago.
 */
function lifts(goingOn: StatusWord, end: StatusWord, sources: readonly Source[]): boolean {
  const isOfOneReading = goingOn.isDayOfReading && end.isDayOfReading && Math.abs(daysBetween(end.on, goingOn.on)) <= SAME_READING_DAYS
  const [more, isEqual] = compareStanding(goingOn, end, sources)
  if (isOfOneReading || goingOn.on === end.on) return more || (isEqual && meaningOf(end.value) === 'ended')
  return goingOn.on > end.on || (more && daysBetween(goingOn.on, end.on) <= GOING_ON_HOLDS_DAYS)
}

function compareStanding(a: StatusWord, b: StatusWord, sources: readonly Source[]): [isMore: boolean, isEqual: boolean] {
  const [left, right] = [a, b].map(({ from }) => Math.max(...from.map((index) => STANDING.descriptions[sources[index]?.kind ?? 'crowd'])))
  return [(left ?? 0) > (right ?? 0), left === right]
}

function wasShownAfter({ on }: StatusWord, { seasons }: SeriesDocument): boolean {
  return seasons.some(({ premiere, isPremierePlanned }) => premiere !== undefined && !isPremierePlanned && firstDayOf(premiere.value) > on)
}

/** Every word with the names of all who say it: TVmaze and TMDB "Ended". */
export function statedStatuses(statuses: readonly StatusWord[], sources: readonly Source[]): { names: string[]; value: string }[] {
  return [...Map.groupBy(statuses, ({ value }) => value).entries()].map(([value, stated]) => ({
    value,
    names: [...new Set(stated.flatMap(({ from }) => from.map((source) => sources[source]?.name ?? '')))],
  }))
}
