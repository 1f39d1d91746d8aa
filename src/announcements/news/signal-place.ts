import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import type { PartialDate } from '../../time/partial-date.ts'
import type { NamedSeries } from './named-series.ts'
import type { SaidDate } from './said-dates.ts'
import type { SaidSeasons } from './said-seasons.ts'
import { isAside, type Signal } from './signals.ts'

/** A signal among what else its clause names. */
export interface Place {
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

/** "To Star In ‘X’ Creators’ New Drama": another series, of the same people. */
const OF_THEIRS = /^ (?:creators?|stars?|producers?|makers?|writers?|team|duo|boss)(?:’s?)? /i

/** What follows these is another matter: "joins a new drama as ‘X’ winds down". */
const ELSEWHERE = / (?:as|while|amid|before|ahead of|from) |\bafter $/i

/** Before an "X renewed" stands X; after a "renews" what is renewed; and where there is nothing on that side, on the other. 'elsewhere': the words speak of none of the clause's series. */
export function seriesOf(place: Place): NamedSeries[] | 'elsewhere' {
  const { text, unnamed, signal, previous, next, named } = place
  const since = previous !== undefined && named.some(({ start }) => start >= previous.end && start < signal.start) ? previous.end : 0
  const ahead = named.filter(({ start }) => start >= since && start < signal.start)
  const colon = unnamed.lastIndexOf(': ', signal.start)
  const clause = Math.max(colon, ...[...unnamed.slice(0, signal.start).matchAll(NEXT_CLAUSE)].map(({ index }) => index))
  const nearer = ahead.filter(({ start }) => start > clause)
  const before = clause === -1 || nearer.length === 0 ? ahead : nearer
  const until = next !== undefined && next.side === 'after' ? next.start : Number.POSITIVE_INFINITY
  const objects = named.filter(({ start }) => start >= signal.end && start < until)
  // "HBO Delays ‘The Penguin,’ ‘True Detective’ Moves to January": the last one is the next verb's.
  const isNexts = (series: NamedSeries) => next?.side === 'before' && objects.length > 1 && series === objects.findLast(({ end }) => end <= next.start)
  const behind = signal.side === 'after' ? objects.filter((series) => !isNexts(series)) : objects
  const after = behind.filter(({ start, end }) => !ELSEWHERE.test(text.slice(signal.end, start)) && !OF_THEIRS.test(text.slice(end)))
  if (after.length === 0 && behind.length > 0 && before.length === 0) return 'elsewhere'
  if ((signal.side === 'before' || (signal.side === 'after' && after.length === 0)) && isOfSomebody(place, before.at(-1))) return 'elsewhere'
  const firstAfter = next === undefined || next.side === 'after' ? after : after.filter(({ start }) => start < next.start)
  return signal.side === 'after'
    ? after.length > 0
      ? after
      : before
    : before.length > 0
      ? [...before, ...gapped(place)]
      : firstAfter.length > 0
        ? firstAfter
        : after
}

/** "‘A’ Survives as ‘B’ Is Canceled": what comes has a subject of its own. */
const NEXT_CLAUSE = / (?:as|while|but) /g

/** "‘A’ Renewed for Season 7, ‘B’ for Season 3": series behind, of which the verb holds as well. */
function gapped({ text, signal, next, named }: Place): NamedSeries[] {
  const until = next?.start ?? Number.POSITIVE_INFINITY
  return named.filter(
    ({ start, end }) =>
      start > signal.end &&
      start < until &&
      /(?:, | and | & )$/.test(text.slice(signal.end, start)) &&
      /^ for (?:an? |its )?(?:season|series|[\w-]+ season)/i.test(text.slice(end)),
  )
}

/** Kinds that people undergo as series do: they sign off, exit, join, and are axed. */
const OF_PEOPLE: ReadonlySet<AnnouncementKind> = new Set(['cancelled', 'final-season', 'concluded', 'moved-platform'])
/** Somebody of a series, up to what they do. */
const SOMEBODY =
  /^(?:’s?)? (?:[\w-]+ ){0,2}(?:stars?|alum|vet|creators?|co-creators?|showrunners?|boss|actor|actress|producers?|host|director|writer|team|cast|ep|judge|lead)\b(?!.*(?::|\b(?:says?|confirms?|reveals?|announces?|shares?|tells?|as)\b))/i

/** "… Delayed to Spring as Spinoffs Are Axed". */
const OF_KIN = /\b(?:as|while|but|and)\b.*\b(?:spin-?offs?|offshoots?|prequels?|sequels?)\b/i

/** "‘Grey’s Anatomy’ Showrunner Krista Vernoff Exits": not the series does. And ‘1923’ that itself cancels something is not cancelled. */
function isOfSomebody({ text, signal }: Place, series: NamedSeries | undefined): boolean {
  const isHire = signal.kind === 'casting' && /^(?:adds|books|lands|signs|nabs|snags|ropes)/i.test(signal.words)
  if (series === undefined || !(isHire || OF_PEOPLE.has(signal.kind))) return false
  const between = text.slice(series.end, signal.start)
  return SOMEBODY.test(between) || OF_KIN.test(between) || (signal.kind === 'cancelled' && signal.side === 'after' && between.trim() === '')
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

export function seasonOf(place: Place, about: readonly NamedSeries[], series: NamedSeries | undefined): SaidSeasons | undefined {
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
  const inside = told.find(({ start, end }) => start > signal.start && end < signal.end)
  if (inside !== undefined && SEASON_FIRST.has(signal.kind)) return inside
  if (signal.needs === 'season-before') return before
  const isRightBefore = before !== undefined && signal.start - before.end <= ' has already '.length && !/[,;&]| and /.test(text.slice(before.end, signal.start))
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

const MOVED: ReadonlySet<AnnouncementKind> = new Set(['premiere-moved', 'delayed'])

/** The date of a signal; in a list of series with a date each, the series' own. */
export function dateOf(
  { text, signal: { start, end }, next, dates: all }: Place,
  about: readonly NamedSeries[],
  series: NamedSeries | undefined,
): PartialDate | undefined {
  // "HBO Delays ‘The Penguin,’ ‘True Detective’ Moves to January": the date is the next verb's.
  const until = next?.side === 'before' && MOVED.has(next.kind) ? next.start : Number.POSITIVE_INFINITY
  const dates = all.filter((date) => date.start < until && !isAside(text, date.start))
  const behind = dates.filter((date) => date.start > (about[0]?.start ?? 0))
  if (series !== undefined && about.length > 1 && behind.length === about.length && behind.every((date, index) => date.start > (about[index]?.start ?? 0)))
    return behind[about.indexOf(series)]?.date
  return (dates.find((date) => date.end > start && date.start >= start) ?? dates.findLast((date) => date.end <= end))?.date
}
