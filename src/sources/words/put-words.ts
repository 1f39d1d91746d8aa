import { findDocument, listTold, putSeries } from '../../catalogue/series-store.ts'
import type { Statement } from '../../catalogue/series-document.ts'
import type { Database } from '../../storage/open-database.ts'
import { utcDayOf } from '../../time/partial-date.ts'
import { changeEventsOf, type ChangeEvent } from '../change-events.ts'
import { addChangeEvents, addSaidChanges } from '../history-store.ts'
import { indexTold } from '../index-series.ts'
import { saidChangesOf, saidFields } from '../said-changes.ts'
import { tellsOnlyWords } from './word-origin.ts'

/** What is said of a series by people and press from now on, by one origin. */
export interface Words {
  seriesId: string
  origin: string
  /** The statements of the origin as they are to be, made of those that it has: each an article with its announcements. */
  change: (former: readonly Statement[]) => readonly Statement[]
  now: Temporal.Instant
}

/**
 * Changes what an origin says of a series, merges the document anew and writes down what changed for followers; within the caller's transaction.
 *
 * The changes, none where the words are as before.
 */
export async function putWords(transaction: Database, { seriesId, origin, change, now }: Words): Promise<ChangeEvent[]> {
  const told = await listTold(transaction, seriesId)
  // The series has been made one with another, or is gone: words alone are no series.
  if (told.every((one) => tellsOnlyWords(one.origin))) return []
  const former = told.filter((one) => one.origin === origin).map(({ statement }) => statement)
  const current = change(former)
  if (JSON.stringify(former) === JSON.stringify(current)) return []
  const before = await findDocument(transaction, seriesId)
  const others = told.filter((one) => one.origin !== origin)
  await putSeries(transaction, indexTold(seriesId, [...others, ...current.map((statement) => ({ origin, statement }))]))
  const after = await findDocument(transaction, seriesId)
  const atMs = now.epochMilliseconds
  await addSaidChanges(transaction, seriesId, origin, saidChangesOf(saidFields(former), saidFields(current)), atMs)
  if (before === undefined || after === undefined) return []
  const events = changeEventsOf(before, after, { on: utcDayOf(now), by: current.at(-1) })
  await addChangeEvents(transaction, seriesId, events, { atMs, runId: null })
  return events
}
