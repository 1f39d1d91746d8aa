import type { Fate, StoredReading } from '../sources/news/entry-reading.ts'
import { listEntriesNamed, type StoredEntry } from '../sources/news/news-store.ts'
import { AppError } from '../errors/app-error.ts'
import { printable, withCatalogue, type Session } from './session.ts'
import { sayRead } from './news-commands.ts'
import { terminalText } from './terminal.ts'

/** Whether what somebody asks about is an entry that was polled, by its id here or its link, rather than a file of entries. */
export function isPolledEntry(name: string): boolean {
  return /^https?:\/\//.test(name) || /^[0-9a-f]{12}$/.test(name)
}

/** `tbc news why` of a polled entry: the words it was read from, and what became of each announcement. */
export async function explainPolled(name: string, session: Session): Promise<void> {
  const entries = await withCatalogue(session, (database) => listEntriesNamed(database, name))
  if (entries.length === 0)
    throw new AppError('wrong-usage', `no entry "${printable(name)}" was read in the feeds that are polled, or it was forgotten since: see "tbc news feeds"`)
  session.terminal.out(terminalText(`${entries.map(sayEntry).join('\n')}\n`))
}

function sayEntry({ id, title, outlet, published, link, outcome, reading, due_at: dueAt }: StoredEntry): string {
  const { announcements, noNews } = JSON.parse(reading) as StoredReading
  const head = [`${id}  ${title}`, `  ${outlet}, ${published}, ${link}`]
  const rows = announcements.flatMap((read) => [
    `  ${sayRead(read)}`,
    `    from "${read.signal}" in: ${read.words}`,
    `    ${sayFate(read.fate, dueAt !== null)}`,
  ])
  const nothing = noNews === null ? 'no words that announce anything of a series' : `"${noNews.words}" says that it is ${noNews.means}`
  const none = outcome === 'old' ? 'was not read: it is older than 30 days' : `nothing: ${nothing}`
  const retracted = outcome === 'retracted' ? ['  taken back by "tbc announce --retract": it is not read again'] : []
  return [...head, ...(rows.length > 0 ? rows : [`  ${none}`]), ...retracted].join('\n')
}

function sayFate(fate: Fate, isAwaited: boolean): string {
  switch (fate.kind) {
    case 'taken':
      return `stands in the ledger of ${fate.title} (${fate.seriesId})`
    case 'unknown':
      return isAwaited ? 'no series here is called so: looked at again for 14 days' : 'no series here is called so, and it is not waited for any more'
    case 'left':
      return `left alone: ${fate.why}`
  }
}
