import { findDocument, listTold, putSeries, type Told } from '../../catalogue/series-store.ts'
import { AppError } from '../../errors/app-error.ts'
import { countSeries } from '../../search/title-store.ts'
import { withBulkCache } from '../../storage/bulk-cache.ts'
import { dropEpisodeDays } from '../../storage/bulk-index.ts'
import type { Database } from '../../storage/open-database.ts'
import { inWriteTransaction } from '../../storage/write-transaction.ts'
import { addDays, utcDayOf, type Day } from '../../time/partial-date.ts'
import { changeEventsOf } from '../change-events.ts'
import { addChangeEvents, addSaidChanges } from '../history-store.ts'
import { indexTold } from '../index-series.ts'
import { saidChangesOf, saidFields } from '../said-changes.ts'
import { isNoNewsWhenFirstHeard } from '../take-over.ts'
import { parseCatalogueLine, type CatalogueLine } from './catalogue-line.ts'
import { openLineLog, type LineLog } from './interchange-store.ts'
import { joinTold, type JoinedTold } from './join-told.ts'
import { findMeant } from './meant-series.ts'
import { putLinks } from './put-links.ts'
import { readLines } from './read-lines.ts'

/** What an import did: every line of the file is counted once. */
export interface CatalogueReport {
  /** Series that were not here. */
  added: number
  changed: number
  /** All of it was here. */
  unchanged: number
  /** The external ids lead to several series here, and nobody can say which is meant. */
  leftOut: number
  /** The first of them. */
  leftOutLines: { line: number; id: string; couldBe: string[] }[]
}

export interface CatalogueFile {
  /** As messages call it. */
  name: string
  bytes: AsyncIterable<Buffer>
  now: Temporal.Instant
  /** Told of every line once it is in. */
  onLine?: ((line: number) => void) | undefined
}

/** Our decision: enough to see what they have in common. */
const MOST_LEFT_OUT_TOLD = 20

/**
 * Takes a catalogue file (docs/catalogue-format.md) into the data file, line by line and all in one transaction: a file with a bad line (`bad-input-file`, with
 * the line and the reason) or a process that is killed leaves what was there. The same file again changes nothing.
 *
 * The write lock is held until the end: others read what was there before, and wait with what they want to write.
 */
export async function importCatalogue(database: Database, file: CatalogueFile): Promise<CatalogueReport> {
  let isBegun = false
  const takeAll = async (transaction: Database): Promise<CatalogueReport> => {
    // PostgreSQL may undo a transaction and ask for it once more; the file has been read by then.
    if (isBegun) throw new AppError('data-file-busy', `another process wrote what ${file.name} changes: nothing was imported, import it again`)
    isBegun = true
    return takeLines(transaction, file)
  }
  return withBulkCache(database, () => inWriteTransaction(database, takeAll))
}

/** Our decision: so many new series, and a quarter of those that were here, cost more one by one than the index of their episodes' days costs anew. */
const MANY_SERIES = 1_000
const LARGE_SHARE = 0.25

async function takeLines(transaction: Database, file: CatalogueFile): Promise<CatalogueReport> {
  const report: CatalogueReport = { added: 0, changed: 0, unchanged: 0, leftOut: 0, leftOutLines: [] }
  const log = await openLineLog(transaction)
  const manySeries = Math.max(MANY_SERIES, LARGE_SHARE * (await countSeries(transaction)))
  let restoreIndex: (() => Promise<void>) | undefined
  const lastDay = addDays(utcDayOf(file.now), 1)
  for await (const { number, line } of linesOf(file, lastDay)) {
    const taken = await takeLine(transaction, log, { number, line, now: file.now })
    if ('earlier' in taken) throw badLine(file, number, `the id ${line.id} is that of line ${taken.earlier} already`)
    report[taken.kind]++
    if (taken.kind === 'leftOut' && report.leftOutLines.length < MOST_LEFT_OUT_TOLD) report.leftOutLines.push({ line: number, id: line.id, couldBe: taken.ids })
    if (report.added >= manySeries) restoreIndex ??= await dropEpisodeDays(transaction)
    file.onLine?.(number)
  }
  await restoreIndex?.()
  await log.close()
  return report
}

function badLine({ name }: CatalogueFile, number: number, reason: string): AppError {
  return new AppError('bad-input-file', `${name}, line ${number}: ${reason}; nothing was imported`)
}

/** The lines of the file, each checked. */
async function* linesOf(file: CatalogueFile, lastDay: Day): AsyncGenerator<{ number: number; line: CatalogueLine }> {
  for await (const read of readLines(file.bytes)) {
    const parsed = read.kind === 'line' ? parseCatalogueLine(read.text) : { kind: 'invalid' as const, reason: read.reason }
    if (parsed.kind === 'invalid') throw badLine(file, read.number, parsed.reason)
    const early = parsed.line.told.find(({ statement }) => statement.retrievedAt > lastDay)
    // It would stand as the newest word for good.
    if (early !== undefined) throw badLine(file, read.number, `${early.statement.source} was read on ${early.statement.retrievedAt}, a day that is yet to come`)
    yield { number: read.number, line: parsed.line }
  }
}

type Taken = { kind: 'added' | 'changed' | 'unchanged' } | { kind: 'leftOut'; ids: string[] } | { earlier: number }

async function takeLine(
  transaction: Database,
  log: LineLog,
  { number, line, now }: { number: number; line: CatalogueLine; now: Temporal.Instant },
): Promise<Taken> {
  const meant = await findMeant(transaction, line, log)
  const seriesId = meant.kind === 'several' ? '' : meant.id
  const earlier = await log.add({ id: line.id, number, seriesId })
  if (earlier !== undefined) return { earlier }
  if (meant.kind === 'several') return { kind: 'leftOut', ids: meant.ids }
  const here = meant.kind === 'new' ? [] : await listTold(transaction, seriesId)
  const joined = joinTold(here, line.told)
  const isChanged = joined.added.length + joined.replaced.length > 0
  if (isChanged) await putJoined(transaction, { id: seriesId, here, joined, now })
  const isLinked = await putLinks(transaction, seriesId, line.links)
  return { kind: meant.kind === 'new' ? 'added' : isChanged || isLinked ? 'changed' : 'unchanged' }
}

/** Merges what is told now; of a series that was here, what changed by it is written down as after any reading. */
async function putJoined(
  transaction: Database,
  { id, here, joined, now }: { id: string; here: readonly Told[]; joined: JoinedTold; now: Temporal.Instant },
): Promise<void> {
  const before = here.length === 0 ? undefined : await findDocument(transaction, id)
  await putSeries(transaction, indexTold(id, joined.told))
  if (before === undefined) return
  const atMs = now.epochMilliseconds
  for (const origin of joined.replaced) {
    const [former, current] = [here, joined.told].map((told) => saidFields(told.filter((one) => one.origin === origin).map(({ statement }) => statement)))
    if (former !== undefined && current !== undefined) await addSaidChanges(transaction, id, origin, saidChangesOf(former, current), atMs)
  }
  const after = await findDocument(transaction, id)
  if (after === undefined) return
  const isFirstHeard = joined.added.length > 0
  const by = joined.told.find(({ origin }) => joined.added.includes(origin) || joined.replaced.includes(origin))?.statement
  const events = changeEventsOf(before, after, { on: utcDayOf(now), by }).filter((event) => !isFirstHeard || !isNoNewsWhenFirstHeard(event))
  await addChangeEvents(transaction, id, events, { atMs: atMs, runId: null })
}
