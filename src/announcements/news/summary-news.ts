import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import { lastDayOf } from '../../time/partial-date.ts'
import { namesIn, type IsKnown } from './bare-names.ts'
import type { Clause } from './entry-text.ts'
import type { NewsEntry } from './news-entry.ts'
import { isBackground, isNewSeries } from './no-news.ts'
import { readClause, type ClauseNews } from './read-clause.ts'

/** What a summary adds to its headline; the rest of it is background. */
const TOLD_IN_SUMMARY: ReadonlySet<AnnouncementKind> = new Set([
  'renewed',
  'cancelled',
  'final-season',
  'premiere-set',
  'production-started',
  'production-wrapped',
  'trailer',
  'casting',
  'moved-platform',
])

/** What it tells besides where the headline only puns: then the news itself stands in the summary. */
const TOLD_ALONE: ReadonlySet<AnnouncementKind> = new Set([...TOLD_IN_SUMMARY, 'concluded', 'revived', 'delayed', 'premiere-moved'])

/** What a sentence of the summary adds: of another series by its name, of the headline's own where no other is named. */
export function summaryNews(clause: Clause, entry: NewsEntry, own: readonly string[], told: readonly ClauseNews[], isKnown: IsKnown): ClauseNews[] {
  const { text } = clause
  if (isNewSeries(text) || isBackground(text)) return []
  const isAlone = told.length === 0 && own.length === 1
  return readClause(clause, entry.published, { mayBeBare: true, isSeveral: true, mayBeInferred: isAlone, isKnown }).news.filter((news) => {
    if (news.isOpen || !(isAlone ? TOLD_ALONE : TOLD_IN_SUMMARY).has(news.kind)) return false
    if (news.isInferred && news.kind !== 'premiere-set') return false
    const isOther = news.series !== undefined && !own.includes(news.series)
    if (isOther) return news.kind === 'renewed' || news.kind === 'cancelled'
    if (own.length > 1 && news.series === undefined) return false
    const isOver = told.some(({ kind, signal }) => (kind === 'cancelled' && !GOODBYE.test(signal)) || kind === 'concluded')
    const isLast = told.some(({ kind }) => kind === 'final-season') || IS_LAST.test(`${entry.title} ${entry.summary}`)
    if (news.kind === 'renewed' && ((isLast && !(isAlone && news.isFinal)) || told.some(({ kind }) => IS_UNDER_WAY.has(kind)))) return false
    // "Amanda Rollins is back in the squad room next fall": whoever was cast comes back, not the series.
    if (news.kind === 'premiere-set' && told.every(({ kind }) => kind === 'casting') && told.length > 0 && !OF_SERIES.test(text)) return false
    if (news.kind === 'premiere-set' && OF_SOMEBODY.test(text)) return false
    if (news.kind === 'premiere-set') return (!isOver || isLast) && news.date !== undefined && lastDayOf(news.date) >= entry.published
    if (news.kind === 'production-started' && ((news.date !== undefined && !HAS_BEGUN.test(text)) || AHEAD.test(text))) return false
    if (MOVED.has(news.kind) && news.seasons === undefined) return false
    if (news.kind === 'trailer' && told.length > 0 && !FIRST_LOOK.test(entry.title)) return false
    if (news.kind === 'casting' && !CAST_IN_SUMMARY.test(text)) return false
    if (seasonDiffers(news, told)) return news.kind === 'production-started'
    return !isOver
  })
}

/** "Captain Fall and Farzar are also done", "The pickups cover Ghosts and 48 Hours": further series of which the headline's one decision holds. */
export function alsoListed({ text }: Clause, told: readonly ClauseNews[], isKnown: IsKnown): ClauseNews[] {
  const kinds = new Set(told.map(({ kind }) => kind))
  const [decided] = told
  if (decided === undefined || kinds.size !== 1 || !DECIDED.has(decided.kind)) return []
  const [, before] = LIST_BEFORE.exec(text) ?? []
  const list = before ?? (told.some(({ words }) => AND_OTHERS.test(words)) ? LIST_BEHIND.exec(text)?.[1] : undefined)
  if (list === undefined || (before !== undefined && !/\b(?:also|all|both|too|as well)\b/.test(text))) return []
  return namesIn(list, 0, 'and', isKnown).map(({ name }) => Object.assign({}, decided, { series: name, seasons: undefined, words: text }))
}

const LIST_BEFORE =
  /^(\p{Lu}.{2,300}?) (?:are|is|were|have been|has been|will) (?:also |all |too |both )?(?:in|done|out|gone|back|returning|renewed|cancell?ed|dropped|axed|go on|return|be back)(?: as well| too)?\b/u
/** A headline that does not name all of them. */
const AND_OTHERS = /\b(?:others|more|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:other|more|additional) \w+|additional)\b/i
const LIST_BEHIND =
  /\b(?:also [a-z ]{2,30}?|(?:others?|rest|list|pickups|renewals|orders?|cancell?ations|slate) (?:are|is|covers?|includes?|takes? in|extends? to)|includ(?:es|ed|ing)|joined by|joining|along with|as well as|alongside|plus|there are|so (?:are|do)|cover)(?: |: )(?:are |is |for |to )?((?:[a-z]+ [a-z]+, )?\p{Lu}.+?)[.]?$/u

const OF_SOMEBODY = /^(?:the (?:actor|actress|star|comedian|comic|singer|host)|he|she)\b/i
/** What comes on a day is the series, not somebody in it. */
const OF_SERIES = /\b(?:season|series|show|drama|comedy|sitcom|thriller|episodes?|run|premieres?|debuts?|streams|it (?:is|returns|arrives))\b/i

/** Idioms of an end that may lie a season ahead: what the summary tells of it holds. */
export const GOODBYE = /^(?:calls time|(?:bids|says|waves) |brings |(?:closes|shuts|closing) )/i

/** An end with a last season, which has a date as every season. */
const IS_LAST = /\b(?:final|last|farewell) (?:season|series|run|episodes)\b|\bwill be .{0,40}\blast\b/i

/** What is told only of seasons that were ordered before. */
const IS_UNDER_WAY: ReadonlySet<AnnouncementKind> = new Set([
  'premiere-set',
  'premiere-moved',
  'delayed',
  'trailer',
  'production-started',
  'production-wrapped',
  'casting',
])

const DECIDED: ReadonlySet<AnnouncementKind> = new Set(['renewed', 'cancelled'])

/** "Filming started Monday": the day before. */
const HAS_BEGUN = /\b(?:began|begun|started|rolled|commenced) (?:on )?(?:last |this )?(?:\w+day|week|month)\b/i

/** Filming that lies ahead has not started. */
const AHEAD = /\b(?:soon|will|set to|due to|expected)\b/i

/** Much is delayed; a season of a series is news. */
const MOVED: ReadonlySet<AnnouncementKind> = new Set(['delayed', 'premiere-moved'])

/** A first look may be stills; with a teaser in the summary it is footage. */
const FIRST_LOOK = /\bfirst[- ]look\b/i

/** A summary tells much of its stars; these words say that somebody is new. */
const CAST_IN_SUMMARY = /\b(?:joins?|joining|joined by|(?:has|have) joined|sign(?:s|ed) (?:on|up)|new cast|cast as|promoted|recurs?|hires?)\b/i

/** A sentence on another season than the headline's is background. */
function seasonDiffers({ seasons }: ClauseNews, told: readonly ClauseNews[]): boolean {
  const number = seasons?.[0]
  const main = told.flatMap((news) => (news.isPast ? [] : (news.seasons ?? []))).filter((season) => season !== null)
  return number !== undefined && number !== null && main.length > 0 && !main.includes(number)
}
