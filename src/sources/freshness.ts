import type { SeriesDocument } from '../catalogue/series-document.ts'
import { isOnAir, toStandpoint } from '../outlook/season-state.ts'
import { addDays, daysBetween, firstDayOf, lastDayOf, type Day } from '../time/partial-date.ts'

const MS_PER_HOUR = 60 * 60 * 1000
const MS_PER_DAY = 24 * MS_PER_HOUR

/** Our decision: whoever follows a series on air wants a moved episode the same evening; more often than hourly is not polite. */
const ON_AIR_MS = MS_PER_HOUR
/** Our decision: a premiere within weeks may move any day, and not every hour. */
const SOON_MS = 6 * MS_PER_HOUR
/** The contract's: a followed series that comes back is noticed within a day, even where a feed has missed it. */
const FOLLOWED_MS = 20 * MS_PER_HOUR
const SOON_DAYS = 21

/**
 * How long after a reading a series is to be read again, in milliseconds: a followed one on air each hour, one that lands within three weeks every six hours,
 * any other followed one within the day. `null` for one that nobody follows: the change feeds tell when.
 */
export function refreshAfterMs(document: SeriesDocument, { today, isFollowed }: { today: Day; isFollowed: boolean }): number | null {
  if (!isFollowed) return null
  const standpoint = toStandpoint(document, today)
  if (document.seasons.some((season) => isOnAir(season, standpoint))) return ON_AIR_MS
  const landsSoon = document.seasons.some(({ premiere }) => {
    if (premiere === undefined || lastDayOf(premiere.value) < today) return false
    return firstDayOf(premiere.value) <= addDays(today, SOON_DAYS) && daysBetween(firstDayOf(premiere.value), lastDayOf(premiere.value)) <= SOON_DAYS * 2
  })
  return landsSoon ? SOON_MS : FOLLOWED_MS
}

/** Our decision: change feeds are followed every quarter of an hour while the program runs; a call each. */
export const FEED_EVERY_MS = MS_PER_HOUR / 4
/** Our decision: a source that did not know a series may know it a month later. */
export const SEARCH_AGAIN_AFTER_MS = 30 * MS_PER_DAY
