import { z } from 'zod'
import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import { parseDay, type Day, type PartialDate } from '../../time/partial-date.ts'

/** One entry of a news feed, as far as it is read. */
export interface NewsEntry {
  id: string
  title: string
  /** The first sentences of the article; empty where the feed gives none. */
  summary: string
  /** The day the entry bears; dates without a year are read from it. */
  published: Day
}

/** What an entry announces about one season of one series. */
export interface ReadAnnouncement {
  /** The series as the entry names it. */
  series: string
  /** Null where the entry does not say. For `cancelled` and `concluded` the last one made, where it says so. */
  season: number | null
  kind: AnnouncementKind
  /** The date that is announced, as precisely as it is given; null where the kind has none or the entry gives none. */
  date: PartialDate | null
  /** False when the news rests on unnamed sources or a cast member's own word. */
  official: boolean
  /** The entry itself qualifies what it tells. */
  hedged: boolean
  /** The announcing words, and the sentence or part of the headline in which they stand. */
  signal: string
  words: string
}

export type ParsedEntry = { kind: 'entry'; entry: NewsEntry } | { kind: 'invalid'; reason: string }

const entryForm = z.object({
  id: z.string('has no id'),
  title: z.string('has no title').max(2000, 'has a title of more than 2000 characters'),
  summary: z.string().max(100_000, 'has a summary of more than 100,000 characters').nullish(),
  published: z.string('has no day of publishing'),
})

/** Reads one line of entries; fields that it does not know are ignored. */
export function parseNewsEntry(line: string): ParsedEntry {
  let content: unknown
  try {
    content = JSON.parse(line)
  } catch {
    return { kind: 'invalid', reason: 'is not JSON' }
  }
  const form = entryForm.safeParse(content)
  if (!form.success) return { kind: 'invalid', reason: form.error.issues[0]?.message ?? 'is no entry' }
  const { id, title, summary, published } = form.data
  const day = parseDay(published.slice(0, 'YYYY-MM-DD'.length))
  if (day === undefined) return { kind: 'invalid', reason: `was published on "${published.slice(0, 40)}", which is no day (YYYY-MM-DD)` }
  return { kind: 'entry', entry: { id, title, summary: summary ?? '', published: day } }
}
