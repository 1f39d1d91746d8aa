import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import type { Day, PartialDate } from '../../time/partial-date.ts'
import { ANNOUNCING_WORDS, type Side } from './announcing-words.ts'
import type { Clause } from './entry-text.ts'
import { HOME } from './homes.ts'
import { bareName, quotedSeries, type NamedSeries } from './named-series.ts'
import { saidDates, type SaidDate } from './said-dates.ts'
import { saidSeasons, type SaidSeasons } from './said-seasons.ts'

/** Announcing words found in a clause, with the series, seasons and date that they are about. */
export interface ClauseNews {
  kind: AnnouncementKind
  /** Names as written; empty when the clause names none, and the entry's own series is meant. */
  series: string[]
  /** Null: a season whose number the clause does not say. Undefined: it speaks of no season. */
  seasons: (number | null)[] | undefined
  isPast: boolean
  isFinal: boolean
  date: PartialDate | undefined
  words: string
  isHeadline: boolean
}

interface Found {
  kind: AnnouncementKind
  side: Side
  /** Its object is a season as often as a series. */
  isOrder: boolean
  start: number
  end: number
}

/** What the clause announces. `mayBeBare`: series may stand in it without quotation marks. */
export function readClause(clause: Clause, published: Day, mayBeBare: boolean): ClauseNews[] {
  const { text, isHeadline } = clause
  const quoted = quotedSeries(text)
  const hidden = hide(text, quoted)
  const seasons = saidSeasons(hidden)
  const dates = saidDates(hidden, published)
  const found = announcingWords(hidden, seasons, dates)
  const named = quoted.length > 0 || !mayBeBare ? quoted : unquotedSeries(text, found, seasons, isHeadline)
  return found.map((words, index) => {
    const about = seriesOf(words, found[index - 1], found[index + 1], named)
    const season = seasonOf(words, about, found[index + 1], named, seasons)
    return {
      kind: words.kind,
      series: about.map(({ name }) => name),
      seasons: season === undefined ? undefined : season.numbers.length === 0 ? [null] : season.numbers,
      isPast: season?.isPast ?? false,
      isFinal: season?.isFinal ?? false,
      date: dateFor(words, dates),
      words: text,
      isHeadline,
    }
  })
}

/** The series named in the clause, whatever is said of them. */
export function seriesIn(text: string): string[] {
  return quotedSeries(text).map(({ name }) => name)
}

/** The text with its names overwritten, so that no word of a title is taken for news: all positions stay. */
function hide(text: string, named: readonly NamedSeries[]): string {
  let hidden = text
  for (const { start, end } of named) hidden = `${hidden.slice(0, start)}${'\uE000'.repeat(end - start)}${hidden.slice(end)}`
  return hidden
}

const NEW_SEASON =
  /\b(?:more|another|additional|new|next|further) (?:\w+ )?seasons?\b|\bseason (?:pickup|order|renewal)\b|\b\w+-season (?:pickup|order|renewal|deal|commitment)\b/i

function announcingWords(text: string, seasons: readonly SaidSeasons[], dates: readonly SaidDate[]): Found[] {
  const found: Found[] = []
  const hasSeason = seasons.some(({ numbers, isPast, isFinal }) => !isPast && (isFinal || numbers.some((number) => number > 1))) || NEW_SEASON.test(text)
  for (const { kind, side, pattern, needs } of ANNOUNCING_WORDS) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (needs === 'season' && !(hasSeason && isSeasonAhead(text, end, seasons))) continue
      if (needs === 'season-before' && !seasons.some((season) => season.end <= start && start - season.end <= ' is '.length)) continue
      if (needs === 'date' && !dates.some((date) => isDateOf(text, { start, end }, date))) continue
      if (found.some((other) => (start < other.end && other.start < end) || other.kind === kind)) continue
      found.push({ kind, side, isOrder: needs === 'season', start, end })
    }
  }
  // "Blasts Off for Season 4", "Suits Up For a Third": whatever else they write, a headline that sends a series on to a season says that it was renewed.
  const [onward] =
    found.length === 0 && hasSeason
      ? text.matchAll(/ (?:for|to|into) (?=(?:a |its |an? \w+ )?(?:season|s\d|series \d|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))/gi)
      : []
  if (onward !== undefined) found.push({ kind: 'renewed', side: 'before', isOrder: false, start: onward.index, end: onward.index + onward[0].length })
  return found.sort((a, b) => a.start - b.start)
}

/** Our decision: words that order a season name it soon: "lands a surprise, supersized third season". */
const SEASON_WITHIN = 60

/** Whether a date stands near words that set one, and is not that of a last episode. */
function isDateOf(text: string, words: { start: number; end: number }, date: SaidDate): boolean {
  return (
    date.start >= words.start - 40 &&
    date.start - words.end < SEASON_WITHIN &&
    !/\b(?:finale|farewell|ends?|concludes?|last episode|series-ender)\b/i.test(text.slice(words.start, date.start))
  )
}

function isSeasonAhead(text: string, from: number, seasons: readonly SaidSeasons[]): boolean {
  return (
    seasons.some(({ start, isPast }) => !isPast && start >= from - 1 && start - from <= SEASON_WITHIN) ||
    NEW_SEASON.test(text.slice(from, from + SEASON_WITHIN))
  )
}

/** Before an "X renewed" stands X; after a "renews" what is renewed; and where there is nothing on that side, on the other. */
function seriesOf(words: Found, previous: Found | undefined, next: Found | undefined, named: readonly NamedSeries[]): NamedSeries[] {
  const since = previous !== undefined && named.some(({ start }) => start >= previous.end && start < words.start) ? previous.end : 0
  const before = named.filter(({ start }) => start >= since && start < words.start)
  const until = next !== undefined && next.side === 'after' ? next.start : Number.POSITIVE_INFINITY
  const after = named.filter(({ start }) => start >= words.end && start < until)
  return words.side === 'after' ? (after.length > 0 ? after : before) : before.length > 0 ? before : after
}

function seasonOf(words: Found, about: readonly NamedSeries[], next: Found | undefined, named: readonly NamedSeries[], seasons: readonly SaidSeasons[]) {
  const last = about.at(-1)
  if (last === undefined) return seasons.find(({ start }) => start >= words.start) ?? seasons.at(0)
  const nextName = named.find(({ start }) => start >= last.end)
  const limit = Math.min(nextName?.start ?? Number.POSITIVE_INFINITY, Math.max(next?.start ?? Number.POSITIVE_INFINITY, last.end))
  const from = Math.min(words.start, last.end)
  return (
    seasons.find(({ start }) => start >= from && start < limit) ??
    seasons.find(({ start }) => start >= Math.min(words.start, about[0]?.start ?? 0)) ??
    (named.length <= about.length ? seasons.at(0) : undefined)
  )
}

function dateFor({ start, end }: Found, dates: readonly SaidDate[]): PartialDate | undefined {
  return (dates.find((date) => date.end > start && date.start >= start) ?? dates.findLast((date) => date.end <= end))?.date
}

/** Where words that hold a name end. */
const NAME_ENDS = new RegExp(
  String.raw`\s(?:for|after|through|ahead of|following|despite|amid|until|with|without|as|but|while|who|which|that|because|before|in (?:the|a|its|\d|early|late)|(?:at|on|to|from|by) (?=the |its |${HOME}|\d|season|\w+day)|to (?=end|return|premiere|debut|stream|bow|launch))|[;(—–]|\s(?:season|series|s\d|is|are|was|has|will|won['’]t|gets?|sets?|officially|finally|final season)\b|[’']s (?=last|final|season|future|ending|new)|,? (?:and|but) (?=cancels|renews|axes|orders|sets|moves)`,
  'iu',
)

function unquotedSeries(text: string, found: readonly Found[], seasons: readonly SaidSeasons[], isHeadline: boolean): NamedSeries[] {
  if (!isHeadline)
    return found
      .filter(({ kind }) => DECIDED.has(kind))
      .flatMap((words) => (/^\s(?:both |also )?\p{Lu}/u.test(text.slice(words.end)) ? namesIn(objectOf(text, words, seasons), words.end) : []))
  const named = new Map<number, NamedSeries>()
  let from = 0
  for (const words of found) {
    for (const name of words.side === 'after' ? [] : namesIn(subjectOf(text, from, words.start), from)) named.set(name.start, name)
    if (words.side === 'after' || named.size === 0) for (const name of namesIn(objectOf(text, words, seasons), words.end)) named.set(name.start, name)
    from = words.end
  }
  if (named.size === 0) for (const name of namesIn(subjectOf(text, 0, text.length), 0)) named.set(name.start, name)
  return [...named.values()]
}

/** Kinds of which a summary may tell in passing of other series, by their bare names. */
const DECIDED: ReadonlySet<AnnouncementKind> = new Set(['renewed', 'cancelled'])

/** The words before an announcing verb that hold the name of what it speaks of: up to the season, the colon or the possessive that ends it. */
function subjectOf(text: string, from: number, until: number): string {
  const whole = text.slice(from, until)
  const [beforeColon = '', afterColon] = whole.split(/:\s/)
  const words = afterColon === undefined || new RegExp(`^${HOME}`, 'u').test(afterColon) ? beforeColon : whole
  const end = NAME_ENDS.exec(words)?.index ?? words.length
  return words.slice(0, end)
}

/** The words after an announcing verb that hold the name; none where it is a season that is ordered: "orders supersized final season". */
function objectOf(text: string, words: Found, seasons: readonly SaidSeasons[]): string {
  const rest = text.slice(words.end)
  const season = seasons.find(({ start }) => start >= words.end)
  const [nameEnd, seasonStart] = [NAME_ENDS.exec(rest)?.index ?? rest.length, season === undefined ? rest.length : season.start - words.end]
  return seasonStart <= nameEnd + 1 && words.isOrder ? '' : rest.slice(0, Math.min(nameEnd, seasonStart))
}

/** Names in words that hold little else; several where commas part them and an "and" comes last. */
function namesIn(words: string, offset: number): NamedSeries[] {
  const isList = /,.*,? (?:and|&) /.test(words)
  return (isList ? words.split(/, (?:and |& )?| and | & /) : [words]).flatMap((part) => {
    const name = bareName(part)
    const start = offset + words.indexOf(part)
    return name === undefined || name.split(' ').length > MOST_WORDS ? [] : [{ name, start, end: start + part.length }]
  })
}

/** Our decision: longer runs of capitals are headlines, not titles. */
const MOST_WORDS = 9
