import { lastDayOf, type Day, type PartialDate } from '../time/partial-date.ts'
import type { Statement } from './series-document.ts'

/** The day from which a fact without a day of its own is knowable: its document's day, else the day we read it. */
export function knowableFrom(statement: Statement): Day {
  return statement.publishedOn ?? statement.retrievedAt
}

/**
 * The day from which a first showing is knowable: the day it happened, or the day a document announced it if that came earlier.
 *
 * A showing was public on its day, whenever the document that tells us of it was written.
 */
export function showingKnowableFrom(statement: Statement, showing: PartialDate): Day {
  const [happened, told] = [lastDayOf(showing), knowableFrom(statement)]
  return told < happened ? told : happened
}

/** How far a document's facts reach: its day or, of an undated one that was not read live, the latest day it tells of. */
export function reachOf(statement: Statement): Day {
  return statement.publishedOn ?? statement.stateOf ?? statement.retrievedAt
}
