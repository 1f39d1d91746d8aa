import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import type { Day, PartialDate } from '../../time/partial-date.ts'
import type { IsKnown } from './bare-names.ts'
import { isDenied } from './denied.ts'
import type { Clause } from './entry-text.ts'
import { bareSeries, passingSeries, quotedSeries, type NamedSeries } from './named-series.ts'
import { saidDates, type SaidDate } from './said-dates.ts'
import { saidSeasons } from './said-seasons.ts'
import { dateOf, seasonOf, seriesOf } from './signal-place.ts'
import { signalsIn } from './signals.ts'
import { isOpenAt } from './undecided.ts'

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
  /** The words leave open whether it is so. */
  isOpen: boolean
  /** No word of the clause says it. */
  isInferred: boolean
}

/** How the names of series stand in an entry. */
export interface NamesInEntry {
  /** Series may stand without quotation marks. */
  mayBeBare: boolean
  /** The entry is about several series. */
  isSeveral: boolean
  /** Another part of the headline names the series that it is about. */
  isNamedElsewhere?: boolean
  /** The sentence is read by what it brings together where no word announces, as a headline is. */
  mayBeInferred?: boolean
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
export function readClause(
  clause: Clause,
  published: Day,
  { mayBeBare, isSeveral, isNamedElsewhere = false, mayBeInferred = false, isKnown }: NamesInEntry,
): ReadClause {
  const { text, isHeadline } = clause
  const quoted = quotedSeries(text)
  const hidden = hide(text, quoted)
  const seasons = saidSeasons(hidden)
  const dates = saidDates(hidden, published)
  const shown = signalsIn(hidden, seasons, dates, isHeadline || mayBeInferred)
  const bare = () => (isHeadline ? bareSeries(text, shown, seasons, isSeveral, isKnown) : passingSeries(text, shown, seasons, isKnown))
  const named = quoted.length > 0 || !mayBeBare ? withoutKin(quoted, text, isHeadline && !isNamedElsewhere) : bare()
  // A question stays one, although its mark may have been taken for the end of a name.
  const unnamed = hide(text, named).replace(/.$/u, (last) => (text.endsWith('?') ? '?' : last))
  const signals = quoted.length === 0 && named.length > 0 && isHeadline ? signalsIn(hide(hidden, named), seasons, dates, isHeadline) : shown
  const news = signals.flatMap((signal, index) => {
    const place = { text, unnamed, signal, previous: signals[index - 1], next: signals[index + 1], named, seasons, dates }
    const about = seriesOf(place)
    if (about === 'elsewhere' || isDenied(unnamed, signal)) return []
    const isOpen = isOpenAt(unnamed, signal.end)
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
        isOpen,
        isInferred: signal.isInferred === true,
      }
      const comesOn = signal.kind === 'renewed' && season !== undefined ? dateBehind(Math.max(season.end, signal.end), hidden, dates) : undefined
      const premiere = { ...row, kind: 'premiere-set' as const, date: comesOn }
      if (comesOn !== undefined && COMES_BACK.test(signal.words)) return [premiere]
      return comesOn === undefined ? [row] : [row, premiere]
    })
  })
  return { news, series: named.map(({ name }) => name), unnamed }
}

/** "Returns for season 4 in April" orders nothing. */
const COMES_BACK = /\b(?:returns?|returning|back|comes?|coming|sets?|heads?|goes)\b/i

/** "Gets 2nd season in January 2026": an order and a date in one. */
function dateBehind(position: number, text: string, dates: readonly SaidDate[]): PartialDate | undefined {
  return dates.find(({ start, end }) => start >= position && /^ ?(?:(?:in|for|on|this|next) )?$/i.test(text.slice(position, start)) && end > start)?.date
}

/** "‘Big Mouth’ spinoff ‘Human Resources’", "‘The Boys’ alum joins ‘Suits’": the first only says whose the other is. */
function withoutKin(named: NamedSeries[], text: string, isHeadline: boolean): NamedSeries[] {
  const main = named.filter(({ end }) => !KIN.test(text.slice(end, end + LONGEST_KIN)))
  return main.length > 0 || !isHeadline ? main : named
}

const KIN =
  /^ (?:universe|franchise|spin-?off|prequel|sequel|offshoot|follow-up|companion|sibling|mates?|rival|stars?|alum|vet|veteran|creators?|actor|actress|producers?|helmer|duo|team|makers?|grad)\b|^ (?:series|drama|show|comedy|film|movie|game|novel|saga|anime) (?=[‘“])/i
/** Characters of the longest of these words. */
const LONGEST_KIN = 12

/** The series in quotation marks that a headline is about: not those that only say whose another is. */
export function mainSeriesIn(text: string): string[] {
  return withoutKin(quotedSeries(text), text, false).map(({ name }) => name)
}

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
