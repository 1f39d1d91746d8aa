import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import { lastDayOf } from '../../time/partial-date.ts'
import { namesIn, type IsKnown } from './bare-names.ts'
import { clausesOf, type Clause } from './entry-text.ts'
import { lastDayIn } from './last-day.ts'
import { listedSeasons } from './listed-seasons.ts'
import type { NewsEntry, ReadAnnouncement } from './news-entry.ts'
import { isNewSeries, isUndecided, isBackground, noNews } from './no-news.ts'
import { hideQuoted, readClause, seriesIn, type ClauseNews, type NamesInEntry, type ReadClause } from './read-clause.ts'
import { saidSeasons } from './said-seasons.ts'
import { settle } from './settle.ts'

/** What an entry announces, and why it announces nothing where its kind rules that out. */
export interface EntryReading {
  announcements: ReadAnnouncement[]
  /** The words of the headline that mark a kind without news: a recap, a review, a hope. */
  noNews: string | undefined
}

/** Kinds whose date is part of the news. */
const DATED: ReadonlySet<AnnouncementKind> = new Set(['premiere-set', 'premiere-moved', 'delayed', 'concluded', 'cancelled', 'production-started'])
/** What a summary adds to its headline; the rest of it is background. */
const TOLD_IN_SUMMARY: ReadonlySet<AnnouncementKind> = new Set([
  'renewed',
  'cancelled',
  'final-season',
  'premiere-set',
  'production-started',
  'production-wrapped',
  'casting',
  'moved-platform',
])

/**
 * What an entry of a news feed announces; nothing for recaps, reviews, hopes, rumours, films and new series.
 *
 * The headline decides what the news is; the summary gives seasons and dates that the headline lacks, and what else was decided. `isKnown` tells titles of
 * the catalogue, so that "Roswell, New Mexico" is one series; nothing is taken for a series because it is in the catalogue.
 */
export function readEntry(entry: NewsEntry, isKnown: IsKnown = () => false): EntryReading {
  const clauses = clausesOf(entry.title, entry.summary)
  const headline = clauses.filter(({ isHeadline }) => isHeadline)
  const summary = clauses.filter(({ isHeadline }) => !isHeadline)
  const reason = noNews(headline.map(({ text }) => hideQuoted(text)).join('; '), entry.summary)
  if (reason !== undefined) return { announcements: [], noNews: reason }
  const names: NamesInEntry = {
    mayBeBare: headline.every(({ text }) => seriesIn(text).length === 0),
    isSeveral: SEVERAL.test(`${entry.title} ${entry.summary}`),
    isKnown,
  }
  const read = headline.map((clause) => readClause(clause, entry.published, names))
  const told = read.flatMap(decidedNews)
  const named = read.flatMap(({ series }) => series)
  const about = told.flatMap(({ series }) => series ?? [])
  const own = [...new Set(about.length > 0 ? about : named)]
  const isOpen = told.length === 0 && read.some(({ unnamed }) => isUndecided(unnamed))
  const added = own.length === 0 || isOpen ? [] : summary.flatMap((clause) => summaryNews(clause, entry, own, told, isKnown))
  const listed = ownSeasons(own, told, summary)
  const seasons = [...told, ...added, ...clauses.flatMap(seasonsTold)]
  const others = own.length === 1 ? [] : summary.flatMap((clause) => alsoListed(clause, told, isKnown))
  return {
    announcements: settle(
      [...told, ...added, ...others].flatMap((news) => toAnnouncements(news, own, seasons, listed)),
      entry,
      summary.flatMap(({ text }) => lastDayIn(text, entry.published)).at(0),
    ),
    noNews: undefined,
  }
}

/** Words that tell of several series. */
const SEVERAL = /\b(?:both|two (?:dramas|comedies|series|shows)|pair|duo|trio|dramas|comedies|shows|sitcoms|others|they(?:’|')?re|spinoffs end)\b/i

/** What a part of the headline tells as decided. */
function decidedNews({ news, unnamed }: ReadClause): ClauseNews[] {
  if (isUndecided(unnamed)) return news.filter(({ kind }) => kind === 'cancelled' && /not (?:expected|likely) to (?:be )?(?:return|renew)/i.test(unnamed))
  return isNewSeries(unnamed) ? news.filter(({ kind, seasons }) => kind !== 'renewed' || seasons !== undefined) : news
}

/** What a sentence of the summary adds: of another series by its name, of the headline's own where no other is named. */
function summaryNews(clause: Clause, entry: NewsEntry, own: readonly string[], told: readonly ClauseNews[], isKnown: IsKnown): ClauseNews[] {
  const { text } = clause
  if (isUndecided(text) || isNewSeries(text) || isBackground(text)) return []
  return readClause(clause, entry.published, { mayBeBare: true, isSeveral: true, isKnown }).news.filter((news) => {
    if (!TOLD_IN_SUMMARY.has(news.kind)) return false
    const isOther = news.series !== undefined && !own.includes(news.series)
    if (isOther) return news.kind === 'renewed' || news.kind === 'cancelled'
    if (own.length > 1 && news.series === undefined) return false
    if (news.kind === 'premiere-set') return news.date !== undefined && lastDayOf(news.date) >= entry.published
    if (news.kind === 'production-started' && news.date !== undefined) return false
    if (news.kind === 'casting' && !CAST_IN_SUMMARY.test(text)) return false
    if (seasonDiffers(news, told)) return news.kind === 'production-started'
    return !told.some(({ kind }) => kind === 'cancelled' || kind === 'concluded')
  })
}

/** "Captain Fall and Farzar are also done": further series of which the headline's one decision holds. */
function alsoListed({ text }: Clause, told: readonly ClauseNews[], isKnown: IsKnown): ClauseNews[] {
  const kinds = new Set(told.map(({ kind }) => kind))
  const [decided] = told
  const [, list] =
    /^(\p{Lu}.{2,300}?) (?:are|is|were|have been|has been|will) (?:also |all |too |both )?(?:in|done|out|gone|back|returning|renewed|cancell?ed|dropped|axed|go on|return|be back)(?: as well| too)?\b/u.exec(
      text,
    ) ?? []
  if (list === undefined || decided === undefined || kinds.size !== 1 || !DECIDED.has(decided.kind) || !/\b(?:also|all|both|too|as well)\b/.test(text))
    return []
  return namesIn(list, 0, 'and', isKnown).map(({ name }) => ({ ...decided, series: name, seasons: undefined, words: text }))
}

const DECIDED: ReadonlySet<AnnouncementKind> = new Set(['renewed', 'cancelled'])

/** A summary tells much of its stars; these words say that somebody is new. */
const CAST_IN_SUMMARY = /\b(?:joins?|joining|joined by|sign(?:s|ed) (?:on|up)|new cast|cast as|promoted|recurs?|hires?|enrolls?)\b/i

/** A sentence on another season than the headline's is background. */
function seasonDiffers({ seasons }: ClauseNews, told: readonly ClauseNews[]): boolean {
  const number = seasons?.[0]
  const main = told.flatMap((news) => (news.isPast ? [] : (news.seasons ?? []))).filter((season) => season !== null)
  return number !== undefined && number !== null && main.length > 0 && !main.includes(number)
}

/** The seasons of a headline's several series, where a sentence of the summary gives each its own. */
function ownSeasons(own: readonly string[], told: readonly ClauseNews[], summary: readonly Clause[]): ReadonlyMap<string, number> {
  const isOpen = own.length > 1 && told.every(({ seasons }) => seasons === undefined)
  const numbers = isOpen
    ? [...summary.map(({ text }) => text), summary.map(({ text }) => text).join('; ')]
        .map((text) => listedSeasons(text, own.length))
        .find((found) => found !== undefined)
    : undefined
  return new Map(own.flatMap((name, index) => (numbers?.[index] === undefined ? [] : [[name, numbers[index]] as const])))
}

type Told = Pick<ClauseNews, 'seasons' | 'isPast' | 'isFinal'> & { kind?: AnnouncementKind }

/** The seasons that a clause speaks of, whatever it says of them. */
function seasonsTold({ text }: Clause): Told[] {
  return saidSeasons(text).map(({ numbers, isPast, isFinal }) => ({ seasons: numbers.length === 0 ? [null] : numbers, isPast, isFinal }))
}

type Announced = Omit<ReadAnnouncement, 'official' | 'hedged'>

function toAnnouncements(news: ClauseNews, own: readonly string[], all: readonly Told[], listed: ReadonlyMap<string, number>): Announced[] {
  const { kind, signal, words } = news
  const date = (DATED.has(kind) ? news.date : undefined) ?? null
  const isFinal = news.isFinal && (kind === 'renewed' || kind === 'revived')
  return (news.series === undefined ? own : [news.series]).flatMap((series) => {
    const numbered = listed.get(series)
    const seasons = numbered === undefined ? seasonsOf(news, own, all) : [numbered]
    return seasons.flatMap((season) => [
      { series, season, kind, date, signal, words },
      ...(isFinal ? [{ series, season: seasons.at(-1) ?? null, kind: 'final-season' as const, date: null, signal, words }] : []),
    ])
  })
}

/** The seasons of a row: its clause's, else, of an entry about one series, those that another clause tells. */
function seasonsOf(news: ClauseNews, own: readonly string[], all: readonly Told[]): (number | null)[] {
  const said = seasonsFor(news.kind, news)
  if (said !== undefined && said[0] !== null) return said
  if (own.length > 1) return said ?? [null]
  const numbered = all.filter(({ seasons }) => seasons !== undefined && seasons[0] !== null)
  if (news.kind === 'renewed' && SEVERAL_SEASONS.test(news.words)) return severalSeasons(numbered) ?? said ?? [null]
  const isFit = ({ isPast }: Told) => news.kind === 'final-season' || isPast === isPastKind(news.kind)
  const last = numbered.find(({ kind }) => kind === 'final-season' && (news.kind === 'premiere-set' || news.kind === 'cancelled'))
  const elsewhere = numbered.find(isFit) ?? last
  return (elsewhere && seasonsFor(news.kind, { ...elsewhere, isPast: isPastKind(news.kind) })) ?? [null]
}

const SEVERAL_SEASONS = /\b(?:two|three|four|2|3|4)[- ](?:more |additional |new |final )?seasons?\b/i

/** "Two more seasons": those that one sentence names together, when they follow each other. */
function severalSeasons(numbered: readonly Told[]): number[] | undefined {
  const numbers = [...new Set(numbered.flatMap(({ seasons, isPast }) => (isPast ? [] : (seasons ?? []))))]
    .filter((number) => number !== null)
    .sort((a, b) => a - b)
  return numbers.length > 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index) ? numbers : undefined
}

function isPastKind(kind: AnnouncementKind): boolean {
  return kind === 'cancelled' || kind === 'concluded'
}

/** Of an end the last season that was made, where it is said; of a date the season that comes first. */
function seasonsFor(kind: AnnouncementKind, { seasons, isPast }: Told): (number | null)[] | undefined {
  if (seasons === undefined) return undefined
  if (isPastKind(kind)) return isPast ? seasons.slice(-1) : undefined
  if (kind === 'final-season') return seasons.slice(-1)
  if (isPast) return undefined
  return kind === 'renewed' ? seasons : seasons.slice(0, 1)
}
