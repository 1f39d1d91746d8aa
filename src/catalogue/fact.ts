import { lastDayOf, type Day } from '../time/partial-date.ts'
import type { Announcement, Known, Source } from './series-document.ts'

/** One value of one field as one source states it: the form in which every answer gives its evidence. */
export interface Fact {
  /** Dotted, the season and episode in it: `title`, `season.3.finale`, `season.1.episode.4.airDate`. */
  field: string
  value: unknown
  source: string
  link: string
  publishedOn: Day | null
  retrievedAt: Day
}

/** The value once for each source that states it, disputed values after it. */
export function toFacts(field: string, known: Known<unknown> | undefined, sources: readonly Source[]): Fact[] {
  if (known === undefined) return []
  const stated = [known, ...(known.disputed ?? [])]
  return stated.flatMap(({ value, from }) => from.flatMap((index) => toFact(field, value, sources[index])))
}

/** The facts of a list, value by value. */
export function toFactList(field: string, list: readonly Known<unknown>[], sources: readonly Source[]): Fact[] {
  return list.flatMap((known) => toFacts(field, known, sources))
}

/** An announcement as facts, with what `more` is told of it: its own day counts as the day of publication, for it was public from then on. */
export function toAnnouncementFacts(announcement: Announcement, from: readonly number[], sources: readonly Source[], more: object = {}): Fact[] {
  const { season, kind, on, by, date, text, certainty } = announcement
  const field = season === null ? `announcement.${kind}` : `season.${season}.${kind}`
  return from.flatMap((index) => toFact(field, { kind, season, on, by, date, text, certainty, ...more }, sources[index], lastDayOf(on)))
}

function toFact(field: string, value: unknown, source: Source | undefined, saidOn?: Day): Fact[] {
  if (source === undefined) return []
  const { name, link, publishedOn, retrievedAt } = source
  return [{ field, value, source: name, link, publishedOn: saidOn ?? publishedOn, retrievedAt }]
}
