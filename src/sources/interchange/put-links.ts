import type { Database } from '../../storage/open-database.ts'
import { findLinked, listLinks, putLink } from '../link-store.ts'
import { findEntry, putEntry } from '../state-store.ts'
import type { LinkOfLine } from './catalogue-line.ts'

/**
 * Writes down which entries of which sources a series is, by a line of a catalogue file; whether anything was new.
 *
 * What was decided here stands: an entry that is another series here, a source that has another entry for the series, a word of the operator's, a doubt.
 */
export async function putLinks(transaction: Database, seriesId: string, links: readonly LinkOfLine[]): Promise<boolean> {
  let isNew = false
  for (const link of links) if (await putLinkOfLine(transaction, seriesId, link)) isNew = true
  return isNew
}

async function putLinkOfLine(transaction: Database, seriesId: string, { source, id: sourceId, how, readAt }: LinkOfLine): Promise<boolean> {
  const known = (await listLinks(transaction, seriesId)).filter((link) => link.source === source)
  if (known.some((link) => link.sourceId === sourceId)) return false
  if (how === 'refused') {
    await putLink(transaction, { source, sourceId, seriesId, how })
    return true
  }
  if (known.some((link) => link.how !== 'refused') || (await findLinked(transaction, source, sourceId)) !== undefined) return false
  const entry = await findEntry(transaction, { source, sourceId })
  if (entry !== undefined && entry.doubt !== null) return false
  await putLink(transaction, { source, sourceId, seriesId, how })
  // As a whole reading: a line of an index must not take its place.
  if (entry === undefined)
    await putEntry(transaction, { source, sourceId }, readAt === undefined ? {} : { fetched_at: Temporal.Instant.from(readAt).epochMilliseconds })
  return true
}
