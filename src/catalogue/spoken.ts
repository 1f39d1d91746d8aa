import { firstDayOf, lastDayOf, type Day, type PartialDate } from '../time/partial-date.ts'
import { knowableFrom, reachOf, showingKnowableFrom } from './knowable.ts'
import type { Stated } from './merge-values.ts'
import type { Statement } from './series-document.ts'
import { STANDING, type FieldGroup } from './standing.ts'

/** A statement with its place in the list of sources. */
export interface Spoken {
  statement: Statement
  source: number
}

/** One source's word with what it weighs. */
export function state<T>(value: T, { statement, source }: Spoken, group: FieldGroup): Stated<T> {
  return { value, source, standing: STANDING[group][statement.kind], reach: reachOf(statement) }
}

/** Whether what the statement says was knowable on `asOf`; everything is when no day is asked. */
export function isKnowable({ statement }: Spoken, asOf: Day | undefined): boolean {
  return asOf === undefined || knowableFrom(statement) <= asOf
}

/** Whether the document bears no day: then what it tells of a showing is as old as the showing. */
export function isUndated({ statement }: Spoken): boolean {
  return statement.publishedOn === null
}

/** Whether a showing on `date` that the statement tells of was knowable on `asOf`. */
export function isShowingKnowable(statement: Statement, date: PartialDate, asOf: Day | undefined): boolean {
  return asOf === undefined || showingKnowableFrom(statement, date) <= asOf
}

/** The form of a series knows no earlier year: television began about then. */
const FIRST_YEAR = 1920
/** Our decision: nobody sets a date further ahead; what does stands for "some day", such as 9999-12-31. */
const MOST_YEARS_AHEAD = 20

/** Whether the date can be one of a showing at all, past or planned. */
export function isPossibleDate(date: PartialDate, { statement }: Spoken): boolean {
  return isPossibleYear(Number(firstDayOf(date).slice(0, 4)), statement)
}

/** The same of a year. */
export function isPossibleYear(year: number, statement: Statement): boolean {
  return year >= FIRST_YEAR && year <= Number(reachOf(statement).slice(0, 4)) + MOST_YEARS_AHEAD
}

/** Whether the announcement was made by `asOf`: it is public from that day, whenever the document that tells of it was written. */
export function isAnnouncedBy({ on }: { on: PartialDate }, asOf: Day | undefined): boolean {
  return asOf === undefined || lastDayOf(on) <= asOf
}
