import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import type { PartialDate } from '../../time/partial-date.ts'
import type { IsKnown } from './bare-names.ts'
import { membersOf, type Member } from './franchise.ts'
import { leadName } from './named-series.ts'
import { clausesOf } from './entry-text.ts'
import { dayAheadIn, lastDayIn, movedDayIn } from './last-day.ts'
import type { NewsEntry, ReadAnnouncement } from './news-entry.ts'
import { isNewSeries, isOfFilm, isOnTelevision, noNews, type NoNews } from './no-news.ts'
import { hideQuoted, mainSeriesIn, readClause, seriesIn, type ClauseNews, type NamesInEntry, type ReadClause } from './read-clause.ts'
import { seasonsOf, seasonsTold, type Told } from './seasons-of-news.ts'
import { settle } from './settle.ts'
import { toldOfEach, type ToldOfEach } from './told-of-each.ts'
import { alsoListed, GOODBYE, summaryNews } from './summary-news.ts'
import { isUndecided } from './undecided.ts'

/** What an entry announces, and why it announces nothing where its kind rules that out. */
export interface EntryReading {
  announcements: ReadAnnouncement[]
  /** The kind without news that the entry is of: a recap, an interview. */
  noNews: NoNews | undefined
}

/** Kinds whose date is part of the news. */
const DATED: ReadonlySet<AnnouncementKind> = new Set(['premiere-set', 'premiere-moved', 'delayed', 'concluded', 'cancelled', 'production-started'])
/** Words that tell of several series. */
const SEVERAL = /\b(?:both|two (?:dramas|comedies|series|shows)|pair|duo|trio|dramas|comedies|shows|sitcoms|others|they(?:’|')?re|spinoffs end)\b/i

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
  if (names.mayBeBare && !isOnTelevision(`${entry.title} ${entry.summary}`)) return { announcements: [], noNews: undefined }
  const read = headline.map((clause) =>
    readClause(clause, entry.published, { ...names, isNamedElsewhere: headline.some((other) => other !== clause && mainSeriesIn(other.text).length > 0) }),
  )
  const families = membersOf(headline, summary)
  const told = withoutFancied(read.flatMap(decidedNews)).flatMap((news) => ofMembers(news, families))
  const named = read.flatMap(({ series }) => series)
  const about = told.flatMap(({ series }) => series ?? [])
  const lead = about.length + named.length === 0 ? leadName(headline[0]?.text ?? '', told.length === 0) : undefined
  const own = lead === undefined ? [...new Set(about.length > 0 ? about : named)] : [lead]
  const isOpen = told.length === 0 && read.some(({ unnamed }) => isUndecided(unnamed) || isNewSeries(unnamed))
  const kin = headline.flatMap(({ text }) => seriesIn(text)).filter((name) => !own.includes(name))
  const onOwn = summary.filter(({ text }) => !kin.some((name) => text.includes(name)))
  const added = own.length === 0 || isOpen ? [] : onOwn.flatMap((clause) => summaryNews(clause, entry, own, told, isKnown))
  const each = own.length > 1 ? toldOfEach(groupsOf(own, told), summary, entry.published) : new Map<string, ToldOfEach>()
  const decided = told.filter((news) => news.kind !== 'cancelled' || !GOODBYE.test(news.signal) || !added.some(({ kind }) => kind === 'final-season'))
  const seasons = [...told, ...added, ...clauses.flatMap(seasonsTold)]
  const others = own.length === 1 ? [] : summary.flatMap((clause) => alsoListed(clause, told, isKnown))
  return {
    announcements: settle(
      [...decided, ...added, ...others].flatMap((news) => toAnnouncements(news, { own, all: seasons, each })),
      entry,
      {
        last: summary.flatMap(({ text }) => lastDayIn(text, entry.published)).at(0),
        moved: own.length === 1 ? summary.flatMap(({ text }) => movedDayIn(text, entry.published)).at(0) : undefined,
        ahead: daysAhead(
          own,
          clauses.flatMap(({ text }) => dayAheadIn(text, entry.published)),
        ),
      },
    ),
    noNews: undefined,
  }
}

/** What is told of a family, of each of its members: where the summary gives them seasons. */
function ofMembers(news: ClauseNews, families: ReadonlyMap<string, Member[]>): ClauseNews[] {
  const members = families.get(news.series ?? '') ?? []
  return members.length === 0 ? [news] : members.map(({ series, season }) => ({ ...news, series, seasons: [season] }))
}

/** The series that a headline stops, and those of which it tells anything else. */
function groupsOf(own: readonly string[], told: readonly ClauseNews[]) {
  const ended = own.filter((name) => told.some(({ series, kind }) => series === name && ENDS.has(kind)))
  return { own, ended, continued: own.filter((name) => told.some(({ series, kind }) => series === name && !ENDS.has(kind))) }
}

const ENDS: ReadonlySet<AnnouncementKind> = new Set(['cancelled', 'concluded', 'final-season'])

/** The days that a summary gives to the series of its headline, in their order: the first to a single one, to several only one each. */
function daysAhead(own: readonly string[], days: readonly PartialDate[]): ReadonlyMap<string, PartialDate> {
  const isEach = own.length === 1 || days.length === own.length
  return new Map(own.flatMap((series, index) => (isEach && days[index] !== undefined ? [[series, days[index]] as const] : [])))
}

/** A season that has a date, or footage, or cameras, was ordered before: a pun on its number renews nothing ("‘Lioness’ Roars Again: … Sets Fall Return"). */
function withoutFancied(told: readonly ClauseNews[]): ClauseNews[] {
  return told.filter(({ kind, isInferred }) => kind !== 'renewed' || !isInferred || !told.some((other) => IS_ORDERED.has(other.kind)))
}

const IS_ORDERED: ReadonlySet<AnnouncementKind> = new Set(['premiere-set', 'premiere-moved', 'delayed', 'trailer', 'production-started', 'production-wrapped'])

/** What a part of the headline tells as decided. */
function decidedNews({ news, unnamed }: ReadClause): ClauseNews[] {
  // "Seasons 1-5 coming to Peacock" renews nothing.
  const further = news.filter(({ kind, seasons, isPast }) => kind !== 'renewed' || isPast || seasons?.[0] !== 1)
  const decided = further.filter(
    ({ kind, signal, isOpen }) => !isOpen || (kind === 'cancelled' && NOT_EXPECTED.test(signal)) || (kind === 'final-season' && LIKELY_LAST.test(signal)),
  )
  if (isOfFilm(unnamed)) return []
  return isNewSeries(unnamed) ? decided.filter(({ kind, seasons }) => kind !== 'casting' && (kind !== 'renewed' || seasons !== undefined)) : decided
}

/** An end that the trade reports as good as made. */
const NOT_EXPECTED = /\b(?:not (?:expected|likely)|unlikely) to\b/i

/** A last season that an outlet takes for granted. */
const LIKELY_LAST = /^(?:it’s )?(?:likely|probably) /i

type Announced = Omit<ReadAnnouncement, 'official' | 'hedged'>

/** What the whole entry tells of the series that its headline is about. */
interface ToldOfSeries {
  own: readonly string[]
  /** Every season told, whatever is said of it. */
  all: readonly Told[]
  /** What the summary tells of each of several. */
  each: ReadonlyMap<string, ToldOfEach>
}

function toAnnouncements(news: ClauseNews, { own, all, each }: ToldOfSeries): Announced[] {
  const { kind, signal, words } = news
  const date = (DATED.has(kind) ? news.date : undefined) ?? null
  const isFinal = news.isFinal && (kind === 'renewed' || kind === 'revived')
  return (news.series === undefined ? own : [news.series]).flatMap((series) => {
    const told = each.get(series)
    const said = seasonsOf(news, own, all)
    const season = said[0] === null && !isFinal ? seasonOfEach(kind, told) : undefined
    const seasons = season === undefined ? said : [season]
    const rows: Announced[] = seasons.map((season) => ({
      series,
      season,
      kind,
      date: date ?? (kind === 'premiere-set' ? (told?.date ?? null) : null),
      signal,
      words,
    }))
    return isFinal ? rows.concat({ series, season: seasons.at(-1) ?? null, kind: 'final-season', date: null, signal, words }) : rows
  })
}

/** Of an end the seasons that were made, of anything else the season ahead. */
function seasonOfEach(kind: AnnouncementKind, told: ToldOfEach | undefined): number | undefined {
  return kind === 'cancelled' || kind === 'concluded' ? (told?.made ?? told?.ahead) : told?.ahead
}
