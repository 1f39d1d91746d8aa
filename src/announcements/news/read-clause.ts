import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import type { Day, PartialDate } from '../../time/partial-date.ts'
import type { IsKnown } from './bare-names.ts'
import type { Clause } from './entry-text.ts'
import { bareSeries, passingSeries, quotedSeries, type NamedSeries } from './named-series.ts'
import { saidDates, type SaidDate } from './said-dates.ts'
import { saidSeasons, type SaidSeasons } from './said-seasons.ts'
import { isAside, signalsIn, type Signal } from './signals.ts'

/** What a clause announces of one series. */
export interface ClauseNews {
  kind: AnnouncementKind
  /** As written; undefined where the clause names none, and the entry's own is meant. */
  series: string | undefined
  /** Null: a season whose number the clause does not say. Undefined: it speaks of no season. */
  seasons: (number | null)[] | undefined
  isPast: boolean
  isFinal: boolean
  date: PartialDate | undefined
  /** The announcing words, and the clause in which they stand. */
  signal: string
  words: string
  isHeadline: boolean
}

/** How the names of series stand in an entry. */
export interface NamesInEntry {
  /** Series may stand without quotation marks. */
  mayBeBare: boolean
  /** The entry is about several series. */
  isSeveral: boolean
  isKnown: IsKnown
}

/** A clause that was read. */
export interface ReadClause {
  /** One row for each signal and series. */
  news: ClauseNews[]
  /** The series that it names, whatever it says of them. */
  series: string[]
  /** Its text without their names, in which no word of a title is taken for another. */
  unnamed: string
}

/** What the clause announces. */
export function readClause(clause: Clause, published: Day, { mayBeBare, isSeveral, isKnown }: NamesInEntry): ReadClause {
  const { text, isHeadline } = clause
  const quoted = quotedSeries(text)
  const hidden = hide(text, quoted)
  const seasons = saidSeasons(hidden)
  const dates = saidDates(hidden, published)
  const signals = signalsIn(hidden, seasons, dates, isHeadline)
  const bare = () => (isHeadline ? bareSeries(text, signals, seasons, isSeveral, isKnown) : passingSeries(text, signals, seasons, isKnown))
  const named = quoted.length > 0 || !mayBeBare ? withoutKin(quoted, text, isHeadline) : bare()
  // A question stays one, although its mark may have been taken for the end of a name.
  const unnamed = hide(text, named).replace(/.$/u, (last) => (text.endsWith('?') ? '?' : last))
  const news = signals.flatMap((signal, index) => {
    const place = { text, unnamed, signal, previous: signals[index - 1], next: signals[index + 1], named, seasons, dates }
    const about = seriesOf(place)
    return (about.length === 0 ? [undefined] : about).flatMap((series) => {
      const season = seasonOf(place, about, series)
      const row = {
        kind: signal.kind,
        series: series?.name,
        seasons: season === undefined ? undefined : season.numbers.length === 0 ? [null] : season.numbers,
        isPast: season?.isPast ?? false,
        isFinal: season?.isFinal ?? false,
        date: dateOf(place, about, series),
        signal: signal.words.trim(),
        words: text,
        isHeadline,
      }
      const comesOn = signal.kind === 'renewed' && season !== undefined ? dateBehind(season, hidden, dates) : undefined
      return comesOn === undefined ? [row] : [row, { ...row, kind: 'premiere-set' as const, date: comesOn }]
    })
  })
  return { news, series: named.map(({ name }) => name), unnamed }
}

/** "Gets 2nd season in January 2026": an order and a date in one. */
function dateBehind(season: SaidSeasons, text: string, dates: readonly SaidDate[]): PartialDate | undefined {
  return dates.find(({ start, end }) => start >= season.end && /^ (?:(?:in|for|on|this|next) )?$/i.test(text.slice(season.end, start)) && end > start)?.date
}

/** "‘Big Mouth’ spinoff ‘Human Resources’", "‘The Boys’ alum joins ‘Suits’": the first only says whose the other is. */
function withoutKin(named: NamedSeries[], text: string, isHeadline: boolean): NamedSeries[] {
  const main = named.filter(({ end }) => !KIN.test(text.slice(end, end + LONGEST_KIN)))
  return main.length > 0 || !isHeadline ? main : named
}

const KIN =
  /^ (?:universe|franchise|spin-?off|prequel|sequel|offshoot|follow-up|companion|sibling|mates?|rival|stars?|alum|vet|veteran|creators?|actor|actress|producers?|helmer|duo|team|makers?|grad)\b/i
/** Characters of the longest of these words. */
const LONGEST_KIN = 12

/** The series named in the clause in quotation marks, whatever is said of them. */
export function seriesIn(text: string): string[] {
  return quotedSeries(text).map(({ name }) => name)
}

/** The text with what it quotes as titles overwritten. */
export function hideQuoted(text: string): string {
  return hide(text, quotedSeries(text))
}

/** The text with its names overwritten, so that no word of a title is taken for news: all positions stay. */
function hide(text: string, named: readonly NamedSeries[]): string {
  let hidden = text
  for (const { start, end } of named) hidden = `${hidden.slice(0, start)}${'\uE000'.repeat(end - start)}${hidden.slice(end)}`
  return hidden
}

/** A signal among what else its clause names. */
interface Place {
  text: string
  /** The text with its names overwritten. */
  unnamed: string
  signal: Signal
  previous: Signal | undefined
  next: Signal | undefined
  named: readonly NamedSeries[]
  seasons: readonly SaidSeasons[]
  dates: readonly SaidDate[]
}

/** What follows these is another matter: "joins a new drama as ‘X’ winds down". */
const ELSEWHERE = / (?:as|while|amid|before|ahead of|from) |\bafter $/i

/** Before an "X renewed" stands X; after a "renews" what is renewed; and where there is nothing on that side, on the other. */
function seriesOf({ text, unnamed, signal, previous, next, named }: Place): NamedSeries[] {
  const since = previous !== undefined && named.some(({ start }) => start >= previous.end && start < signal.start) ? previous.end : 0
  const ahead = named.filter(({ start }) => start >= since && start < signal.start)
  const colon = unnamed.lastIndexOf(': ', signal.start)
  const nearer = ahead.filter(({ start }) => start > colon)
  const before = colon === -1 || nearer.length === 0 ? ahead : nearer
  const until = next !== undefined && next.side === 'after' ? next.start : Number.POSITIVE_INFINITY
  const after = named.filter(({ start }) => start >= signal.end && start < until && !ELSEWHERE.test(text.slice(signal.end, start)))
  const firstAfter = next === undefined || next.side === 'after' ? after : after.filter(({ start }) => start < next.start)
  return signal.side === 'after' ? (after.length > 0 ? after : before) : before.length > 0 ? before : firstAfter.length > 0 ? firstAfter : after
}

/** Kinds that the season stands before as often as behind: "Season 4 starts shooting", "Season 2 trailer". */
const SEASON_FIRST: ReadonlySet<AnnouncementKind> = new Set([
  'production-started',
  'production-wrapped',
  'trailer',
  'premiere-set',
  'delayed',
  'premiere-moved',
])

function seasonOf(place: Place, about: readonly NamedSeries[], series: NamedSeries | undefined): SaidSeasons | undefined {
  const { text, signal, previous, next, named, seasons } = place
  const told = seasons.filter(({ start, isPast }) => isPast || !isAside(text, start))
  if (series !== undefined && about.length > 1) {
    const shared = shareOf(about, series, told)
    if (shared !== undefined) return shared
    const hasOwn = about.slice(0, -1).some((other) => ownOf(other, named, told) !== undefined)
    if (hasOwn) return ownOf(series, named, told)
  }
  const before = told.findLast(({ end }) => end <= signal.start && end >= (previous?.end ?? 0))
  const after = told.find(({ start }) => start >= signal.start && start < (next?.start ?? Number.POSITIVE_INFINITY))
  if (signal.needs === 'season-before') return before
  const isRightBefore = before !== undefined && signal.start - before.end <= ' has already '.length
  if (SEASON_FIRST.has(signal.kind) && isRightBefore) return before
  const near = after ?? before
  if (near !== undefined) return near
  // A season of another series of the clause is none of this one's.
  const others = named.filter((other) => !about.includes(other))
  if (others.length === 0) return told.find(({ start }) => start >= signal.start) ?? told.at(0)
  return told.find(({ start }) => start >= signal.start && !others.some((other) => other.start >= signal.end && other.end <= start))
}

/** The season behind a name and before the next. */
function ownOf(series: NamedSeries, named: readonly NamedSeries[], seasons: readonly SaidSeasons[]): SaidSeasons | undefined {
  const next = named.find(({ start }) => start >= series.end)?.start ?? Number.POSITIVE_INFINITY
  return seasons.find(({ start }) => start >= series.end && start < next)
}

/** "After two & three seasons": as many numbers as series, in their order. */
function shareOf(about: readonly NamedSeries[], series: NamedSeries, seasons: readonly SaidSeasons[]): SaidSeasons | undefined {
  const shared = seasons.find(({ numbers, isPast }) => isPast && numbers.length === about.length)
  const number = shared?.numbers[about.indexOf(series)]
  return shared === undefined || number === undefined ? undefined : { ...shared, numbers: [number] }
}

/** The date of a signal; in a list of series with a date each, the series' own. */
function dateOf({ text, signal: { start, end }, dates: all }: Place, about: readonly NamedSeries[], series: NamedSeries | undefined): PartialDate | undefined {
  const dates = all.filter((date) => !isAside(text, date.start))
  if (series !== undefined && about.length > 1 && dates.length === about.length && dates.every((date, index) => date.start > (about[index]?.start ?? 0)))
    return dates[about.indexOf(series)]?.date
  return (dates.find((date) => date.end > start && date.start >= start) ?? dates.findLast((date) => date.end <= end))?.date
}
