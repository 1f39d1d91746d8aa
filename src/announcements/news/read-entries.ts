import type { Database } from '../../storage/open-database.ts'
import { knownTitlesIn } from './known-titles.ts'
import { parseNewsEntry, type NewsEntry } from './news-entry.ts'
import { readEntry, type EntryReading } from './read-entry.ts'

export type ReadLine = { kind: 'read'; entry: NewsEntry; reading: EntryReading } | { kind: 'invalid'; line: number; reason: string }

/**
 * Reads a stream of entry lines one by one, in their order.
 *
 * Empty lines are passed over. The first line that cannot be read is the last thing yielded: what was read before it stays.
 */
export async function* readEntries(lines: AsyncIterable<string> | Iterable<string>, database: Database): AsyncGenerator<ReadLine> {
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const parsed = parseNewsEntry(line)
    if (parsed.kind === 'invalid') {
      yield { kind: 'invalid', line: number, reason: parsed.reason }
      return
    }
    const { entry } = parsed
    yield { kind: 'read', entry, reading: readEntry(entry, await knownTitlesIn(database, entry.title)) }
  }
}
