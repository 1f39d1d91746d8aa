import { daysBetween, lastDayOf, type PartialDate } from '../time/partial-date.ts'
import type { Announcement, Known, Source, StatedAnnouncement } from './series-document.ts'

/** Our decision: outlets report the same news within days; the same kind about the same season later than that is news again. */
const SAME_NEWS_DAYS = 14

/**
 * The ledger: each announcement once, newest first, with everybody who reports it.
 *
 * It bears the day of the earliest report, or of the official word once there is one. Two outlets on the same news corroborate; they do not double. Two entitled speakers stay two.
 */
export function mergeAnnouncements(stated: readonly { value: StatedAnnouncement; source: number }[], sources: readonly Source[]): Known<Announcement>[] {
  const ledger: Known<StatedAnnouncement>[] = []
  for (const { value, source } of stated.toSorted((a, b) => compareDays(a.value.on, b.value.on))) {
    const known = ledger.find((entry) => isSameNews(entry.value, value))
    if (known === undefined) {
      ledger.push({ value, from: [source] })
      continue
    }
    const word = value.official && !known.value.official ? value : known.value
    // Whoever's word it is stands first.
    if (word === value) known.from = [source, ...known.from.filter((other) => other !== source)]
    else if (!known.from.includes(source)) known.from.push(source)
    known.value = { ...word, season: word.season ?? known.value.season ?? value.season, date: word.date ?? known.value.date ?? value.date }
  }
  return ledger
    .map(({ value, from }) => ({ value: { ...value, certainty: certaintyOf(value, from, sources) }, from }))
    .toSorted((a, b) => compareDays(b.value.on, a.value.on))
}

function isSameNews(a: StatedAnnouncement, b: StatedAnnouncement): boolean {
  const isSameSubject = a.kind === b.kind && (a.season === b.season || a.season === null || b.season === null)
  const isSameDate = a.date === null || b.date === null || a.date === b.date
  // Two entitled speakers are two words, on their own days; a report without standing is a report of the same news.
  const isSameWord = !(a.official && b.official) || a.by === b.by
  return isSameSubject && isSameDate && isSameWord && Math.abs(daysBetween(lastDayOf(a.on), lastDayOf(b.on))) <= SAME_NEWS_DAYS
}

function certaintyOf(announcement: StatedAnnouncement, from: number[], sources: readonly Source[]): Announcement['certainty'] {
  if (announcement.official) return 'official'
  const outlets = new Set(from.map((source) => sources[source]?.name))
  return outlets.size >= 2 ? 'corroborated' : 'reported'
}

function compareDays(a: PartialDate, b: PartialDate): number {
  const [left, right] = [lastDayOf(a), lastDayOf(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
