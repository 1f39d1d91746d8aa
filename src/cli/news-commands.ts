import type { ReadAnnouncement } from '../announcements/news/news-entry.ts'
import { readEntries, type ReadLine } from '../announcements/news/read-entries.ts'
import { linesOf, writeAnswers, type AnsweredLine } from './lines.ts'
import { withCatalogue, type Session } from './session.ts'
import { terminalText } from './terminal.ts'

const REMEDY = 'name a file of entries, or - for standard input'

/** `tbc news read`: what entries of news feeds announce, line by line, in their order, without network; what was read before a bad line stays. */
export async function readNews(file: string, session: Session): Promise<void> {
  await answerEach(file, session, ({ entry, reading }) => JSON.stringify({ id: entry.id, announcements: reading.announcements.map(toAnnouncement) }))
}

/** `tbc news why`: from which words each announcement was read, or which words rule out that there is one; of a polled entry also what became of it. */
export async function explainNews(name: string, session: Session): Promise<void> {
  const { explainPolled, isPolledEntry } = await import('./news-why-command.ts')
  if (isPolledEntry(name)) await explainPolled(name, session)
  else await answerEach(name, session, explanationOf)
}

type Read = Extract<ReadLine, { kind: 'read' }>

async function answerEach(file: string, session: Session, toText: (read: Read) => string): Promise<void> {
  const lines = await linesOf(file, REMEDY)
  await withCatalogue(session, (database) => writeAnswers(answers(readEntries(lines, database), toText), file, session))
}

async function* answers(lines: AsyncIterable<ReadLine>, toText: (read: Read) => string): AsyncGenerator<AnsweredLine> {
  for await (const line of lines) yield line.kind === 'invalid' ? line : { kind: 'answer', text: toText(line) }
}

function toAnnouncement({ series, season, kind, date, official, hedged }: ReadAnnouncement) {
  return { series, season, kind, date, official, hedged }
}

function explanationOf({ entry, reading }: Read): string {
  const rows = reading.announcements.map((row) => `  ${sayRead(row)}\n    from "${row.signal}" in: ${row.words}`)
  const nothing =
    reading.noNews === undefined ? 'no words that announce anything of a series' : `"${reading.noNews.words}" says that it is ${reading.noNews.means}`
  return terminalText([`${entry.id}  ${entry.title.replace(/\s+/g, ' ')}`, ...(rows.length > 0 ? rows : [`  nothing: ${nothing}`])].join('\n'))
}

/** What was read, in one line. */
export function sayRead({ series, season, kind, date, official, hedged }: ReadAnnouncement): string {
  const doubts = [...(official ? [] : ['nobody entitled is named']), ...(hedged ? ['the entry qualifies it'] : [])]
  return [`${series}${season === null ? '' : `, season ${season}`}: ${kind}${date === null ? '' : ` ${date}`}`, ...doubts].join('; ')
}
