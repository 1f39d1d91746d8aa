import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import { lastDayOf } from '../../time/partial-date.ts'
import { clausesOf, type Clause } from './entry-text.ts'
import { homesIn } from './homes.ts'
import type { NewsEntry, ReadAnnouncement } from './news-entry.ts'
import { isNewSeries, isNoNews, isUndecided } from './no-news.ts'
import { saidSeasons } from './said-seasons.ts'
import { readClause, seriesIn, type ClauseNews } from './read-clause.ts'

/** Kinds whose date is part of the news. */
const DATED: ReadonlySet<AnnouncementKind> = new Set(['premiere-set', 'premiere-moved', 'delayed', 'concluded', 'cancelled', 'production-started'])
/** What a summary adds to its headline; the rest of it is background. */
const TOLD_IN_SUMMARY: ReadonlySet<AnnouncementKind> = new Set(['renewed', 'cancelled', 'final-season', 'premiere-set', 'production-started', 'casting'])
const BACKGROUND =
  /\b(?:already|previously|earlier|had (?:been|its|already)|last (?:year|month|week|spring|summer|fall|winter|season)|was (?:renewed|cancell?ed|picked up|revived|ordered)|years? ago|months? (?:ago|after)|since)\b/i

/**
 * What an entry of a news feed announces; nothing for recaps, reviews, hopes, rumours, films and new series.
 *
 * The headline decides what the news is; the summary gives seasons and dates that the headline lacks, and what else was decided.
 */
export function readEntry(entry: NewsEntry): ReadAnnouncement[] {
  const clauses = clausesOf(entry.title, entry.summary)
  const headline = clauses.filter(({ isHeadline }) => isHeadline)
  if (isNoNews(headline.map(({ text }) => text).join('; '), entry.summary)) return []
  const isBare = headline.every(({ text }) => seriesIn(text).length === 0)
  const told = headline.flatMap((clause) => newsOf(clause, entry, isBare))
  const own = [...new Set([...told.flatMap(({ series }) => series), ...headline.flatMap(({ text }) => seriesIn(text))])]
  const added = clauses.filter(({ isHeadline }) => !isHeadline).flatMap((clause) => addedNews(clause, entry, own, told))
  return settle(
    [...told, ...added].flatMap((news) => announcementsOf(news, own, [...told, ...added, ...clauses.flatMap(seasonsTold)])),
    entry,
  )
}

function newsOf(clause: Clause, entry: NewsEntry, isBare: boolean): ClauseNews[] {
  const news = readClause(clause, entry.published, isBare)
  if (isUndecided(clause.text)) return news.filter(({ kind }) => kind === 'cancelled' && /not expected to (?:be )?(?:return|renew)/i.test(clause.text))
  return isNewSeries(clause.text) ? news.filter(({ kind, seasons }) => kind !== 'renewed' || seasons !== undefined) : news
}

/** What a sentence of the summary adds: of another series by its name, of the headline's own where no other is named. */
function addedNews(clause: Clause, entry: NewsEntry, own: readonly string[], told: readonly ClauseNews[]): ClauseNews[] {
  if (own.length === 0 || isUndecided(clause.text) || isNewSeries(clause.text)) return []
  return readClause(clause, entry.published, true).filter((news) => {
    if (!TOLD_IN_SUMMARY.has(news.kind) || BACKGROUND.test(clause.text)) return false
    if (seasonDiffers(news, told)) return false
    if (news.kind === 'production-started' && news.date !== undefined) return false
    if (news.kind === 'premiere-set') return own.length === 1 && news.date !== undefined && lastDayOf(news.date) >= entry.published && !isAboutOther(news, own)
    if (news.series.some((name) => !own.includes(name))) return news.kind === 'renewed' || news.kind === 'cancelled'
    return own.length === 1 && !told.some(({ kind }) => kind === 'cancelled' || kind === 'concluded')
  })
}

/** A sentence on another season than the headline's is background. */
function seasonDiffers({ seasons }: ClauseNews, told: readonly ClauseNews[]): boolean {
  const number = seasons?.[0]
  const main = told.flatMap((news) => (news.isPast ? [] : (news.seasons ?? []))).filter((season) => season !== null)
  return number !== undefined && number !== null && main.length > 0 && !main.includes(number)
}

function isAboutOther({ series }: ClauseNews, own: readonly string[]): boolean {
  return series.length > 0 && !series.some((name) => own.includes(name))
}

function announcementsOf(news: ClauseNews, own: readonly string[], all: readonly Told[]): Omit<ReadAnnouncement, 'official' | 'hedged'>[] {
  const names = news.series.length > 0 ? news.series : own
  const elsewhere =
    own.length === 1 ? all.find(({ seasons, isPast }) => seasons !== undefined && seasons[0] !== null && isPast === isPastKind(news.kind)) : undefined
  const said = seasonsFor(news.kind, news)
  const seasons = (said === undefined || said[0] === null ? elsewhere && seasonsFor(news.kind, elsewhere) : said) ?? [null]
  const date = (DATED.has(news.kind) ? news.date : undefined) ?? null
  const isFinal = news.isFinal && (news.kind === 'renewed' || news.kind === 'revived')
  return names.flatMap((series) =>
    seasons.flatMap((season) => [
      { series, season, kind: news.kind, date, words: news.words },
      ...(isFinal ? [{ series, season: seasons.at(-1) ?? null, kind: 'final-season' as const, date: null, words: news.words }] : []),
    ]),
  )
}

type Told = Pick<ClauseNews, 'seasons' | 'isPast' | 'isFinal'>

/** The seasons that a clause speaks of, whatever it says of them. */
function seasonsTold({ text }: Clause): Told[] {
  return saidSeasons(text).map(({ numbers, isPast, isFinal }) => ({ seasons: numbers.length === 0 ? [null] : numbers, isPast, isFinal }))
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

/** One row for each series, season and kind; what is more exactly another kind is not told twice. */
function settle(read: readonly Omit<ReadAnnouncement, 'official' | 'hedged'>[], entry: NewsEntry): ReadAnnouncement[] {
  const has = (series: string, ...kinds: AnnouncementKind[]) => read.some((other) => other.series === series && kinds.includes(other.kind))
  const rows = read.filter(({ series, kind }) => {
    if (kind === 'renewed') return !has(series, 'revived', 'cancelled')
    if (kind === 'premiere-set') return !has(series, 'premiere-moved', 'delayed')
    if (kind === 'premiere-moved') return !has(series, 'delayed')
    if (kind === 'final-season') return !has(series, 'concluded')
    return true
  })
  const homes = homesIn(`${entry.title} ${entry.summary}`)
  const moved =
    homes.length > 1
      ? rows.filter(({ kind, series }) => kind === 'revived' && !has(series, 'moved-platform')).map((row) => ({ ...row, kind: 'moved-platform' as const }))
      : []
  const [official, hedged] = [isOfficial(entry), isHedged(entry)]
  const unique = new Map<string, ReadAnnouncement>()
  for (const row of [...rows, ...moved]) {
    const key = `${row.series}|${row.kind}|${row.season}`
    const known = unique.get(key)
    if (known === undefined) unique.set(key, { ...row, official, hedged })
    else if (known.date === null) known.date = row.date
  }
  // A row without a season says nothing beside one that has it.
  return [...unique.values()].filter(
    (row, _, all) => row.season !== null || !all.some((other) => other.series === row.series && other.kind === row.kind && other.season !== null),
  )
}

function isOfficial({ title, summary }: NewsEntry): boolean {
  return !/\b(?:sources?|insiders?|we hear|i hear|reportedly|rumou?r\w*|(?:actor|actress|star|cast member)s? (?:posted|says|said|reveals?|revealed|shared|tells|told|confirms?))\b/i.test(
    `${title} ${summary}`,
  )
}

function isHedged({ title, summary }: NewsEntry): boolean {
  return /\b(?:likely|not expected|expected to|may (?:well )?be|might|could|seemingly|appears?|effectively|all intents)\b/i.test(`${title} ${summary}`)
}
