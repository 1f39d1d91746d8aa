import { areCompatible, daysBetween, lastDayOf, precisionOf, type PartialDate } from '../time/partial-date.ts'
import { foldName } from './merge-titles.ts'
import { isSameCasting } from './same-casting.ts'
import { SAME_NEWS_DAYS } from './same-news.ts'
import type { Announcement, Known, Source, StatedAnnouncement } from './series-document.ts'

/** Our decision: of one news item some outlets give the day and others the month, at once; a day that is given a week later is news again. */
const SAME_PRESS_DAYS = 3

/** An announcement as one statement has it. */
interface Told {
  value: StatedAnnouncement
  /** Position in the document's list of sources. */
  source: number
}

/** What is merged so far of one announcement: whose value it bears, and everybody who tells of it. */
interface Merged extends Told {
  told: Told[]
  from: number[]
}

/**
 * The ledger: each announcement once, newest first, with everybody who reports it.
 *
 * It bears the day of the earliest report, or of the official word once there is one, and the name of who spoke once an outlet gives it. Two outlets on the same news
 * corroborate; they do not double. Two entitled speakers stay two.
 */
export function mergeAnnouncements(stated: readonly Told[], sources: readonly Source[]): Known<Announcement>[] {
  const isUnnamed = ({ value, source }: Told): boolean => value.by === sources[source]?.name
  const ledger: Merged[] = []
  for (const told of stated.toSorted((a, b) => compareDays(a.value.on, b.value.on))) {
    const known = ledger.find((entry) => isSameNews(entry, told, isUnnamed))
    if (known === undefined) ledger.push({ ...told, told: [told], from: [told.source] })
    else join(known, told, isUnnamed)
  }
  return ledger
    .map(({ value, told, from }) => ({ value: { ...value, certainty: certaintyOf(value, told, sources) }, from }))
    .toSorted((a, b) => compareDays(b.value.on, a.value.on))
}

function join(known: Merged, told: Told, isUnnamed: (told: Told) => boolean): void {
  const isOfficialAtLast = told.value.official && !known.value.official
  // Whoever's word it is stands first.
  if (isOfficialAtLast) known.from = [told.source, ...known.from.filter((other) => other !== told.source)]
  else if (!known.from.includes(told.source)) known.from.push(told.source)
  const isNamedAtLast = !isOfficialAtLast && isUnnamed(known) && !isUnnamed(told) && told.value.official === known.value.official
  const word = isOfficialAtLast ? told.value : isNamedAtLast ? { ...known.value, by: told.value.by } : known.value
  if (isOfficialAtLast) known.source = told.source
  known.told.push(told)
  known.value = {
    ...word,
    season: word.season ?? known.value.season ?? told.value.season,
    date: mostPrecise(word.date, mostPrecise(known.value.date, told.value.date)),
  }
}

function isSameNews(a: Told, b: Told, isUnnamed: (told: Told) => boolean): boolean {
  const [one, other] = [a.value, b.value]
  const days = Math.abs(daysBetween(lastDayOf(one.on), lastDayOf(other.on)))
  if (days > SAME_NEWS_DAYS || one.kind !== other.kind) return false
  // Many are cast in the same fortnight.
  if (one.kind === 'casting' && !isSameCasting(one.text, other.text)) return false
  const isSameSeason = one.season === other.season || one.season === null || other.season === null
  const isSameDate = one.date === null || other.date === null || one.date === other.date || (days <= SAME_PRESS_DAYS && areCompatible(one.date, other.date))
  // Two entitled speakers are two words, on their own days; a report without standing is a report of the same news, and so is one that names nobody.
  const isSameWord = !(one.official && other.official) || isUnnamed(a) || isUnnamed(b) || isSameSpeaker(one.by, other.by)
  return isSameSeason && isSameDate && isSameWord
}

/** "HBO" and "HBO Max" are one speaker: outlets shorten names. */
function isSameSpeaker(a: string, b: string): boolean {
  const [one, other] = [foldName(a), foldName(b)]
  return one === other || `${one} `.startsWith(`${other} `) || `${other} `.startsWith(`${one} `)
}

/** Outlets that report the same without standing corroborate each other, unless one only passes on what the other reports. */
function certaintyOf(announcement: StatedAnnouncement, told: readonly Told[], sources: readonly Source[]): Announcement['certainty'] {
  if (announcement.official) return 'official'
  const names = new Set(told.map(({ source }) => sources[source]?.name))
  const outlets = new Set(told.map(({ value, source }) => (names.has(value.by) ? value.by : sources[source]?.name)))
  return outlets.size >= 2 ? 'corroborated' : 'reported'
}

function mostPrecise(a: PartialDate | null, b: PartialDate | null): PartialDate | null {
  if (a === null || b === null || !areCompatible(a, b)) return a ?? b
  const order = ['year', 'quarter', 'month', 'day']
  return order.indexOf(precisionOf(b)) > order.indexOf(precisionOf(a)) ? b : a
}

function compareDays(a: PartialDate, b: PartialDate): number {
  const [left, right] = [lastDayOf(a), lastDayOf(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
