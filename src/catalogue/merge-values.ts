import { areCompatible, lastDayOf, precisionOf, type Day, type PartialDate } from '../time/partial-date.ts'
import type { Known } from './series-document.ts'

/** One source's word on a field. */
export interface Stated<T> {
  value: T
  /** Position in the document's list of sources. */
  source: number
  /** How much the source counts for this field; see the standing table. */
  standing: number
  /** How far the source's facts reach: the newer word on a thing that changes. */
  reach: Day
  /** An announcement speaks of what is to come, whenever it is told. */
  isAnnounced?: boolean
  /** The source tells of it as having happened, though its date is a vague one that is not over. */
  isSeen?: boolean
}

/**
 * The value that the sources of highest standing state; among several of them the one most sources state, then the newest.
 *
 * What others of the same standing state instead is kept as disputed. `undefined` when nobody states anything.
 */
export function mergeByStanding<T>(stated: readonly Stated<T>[]): Known<T> | undefined {
  const [only] = stated
  if (only === undefined) return undefined
  // Nearly every value of an episode has one witness, and there are thousands of them.
  if (stated.length === 1) return { value: only.value, from: [only.source] }
  const top = Math.max(...stated.map((one) => one.standing))
  const camps = groupByValue(stated)
    .filter((camp) => camp.some((one) => one.standing === top))
    .sort((a, b) => b.length - a.length || compareText(newest(b), newest(a)))
  return toKnown(camps)
}

/** The newest word on a thing that changes with time, such as the number of episodes so far; older words are no dispute. */
export function mergeByNewest<T>(stated: readonly Stated<T>[]): Known<T> | undefined {
  const camps = groupByValue(stated).sort((a, b) => compareText(newest(b), newest(a)) || b.length - a.length)
  return toKnown(camps.slice(0, 1))
}

/** Every value that anybody states, each once, most widely stated first. `keyOf` says when two values are the same thing. */
export function mergeAll<T>(stated: readonly Stated<T>[], keyOf: (value: T) => string, combine: (a: T, b: T) => T = (a) => a): Known<T>[] {
  const merged = new Map<string, Known<T>>()
  for (const one of stated) {
    const key = keyOf(one.value)
    const known = merged.get(key)
    if (known === undefined) merged.set(key, { value: one.value, from: [one.source] })
    else {
      known.value = combine(known.value, one.value)
      if (!known.from.includes(one.source)) known.from.push(one.source)
    }
  }
  return [...merged.values()]
}

/** A date and whether it is still a plan: said before it came, and by nobody since. */
export interface MergedDate {
  date: Known<PartialDate>
  isPlanned: boolean
  /** The highest of who states it. */
  standing: number
}

/**
 * When something was shown, or is set to be.
 *
 * What sources state once it is past (a record) beats what was announced or stated before (a plan). Of records the highest standing wins, made as precise as
 * a compatible one allows; of plans the newest, for dates move.
 */
export function mergeDates(stated: readonly Stated<PartialDate>[]): MergedDate | undefined {
  const [only] = stated
  if (only === undefined) return undefined
  if (stated.length === 1) return { date: { value: only.value, from: [only.source] }, isPlanned: !isRecord(only), standing: only.standing }
  const records = stated.filter(isRecord)
  const chosen = records.length > 0 ? mergeByStanding(records) : mergeByNewest(stated)
  if (chosen === undefined) return undefined
  const precise = mostPreciseWithin(chosen.value, records.length > 0 ? records : stated)
  const disputed = chosen.disputed?.filter((other) => !areCompatible(other.value, precise))
  const witnesses = stated.filter((one) => one.value === precise)
  const date: Known<PartialDate> = { value: precise, from: unique(witnesses.map((one) => one.source)) }
  if (disputed !== undefined && disputed.length > 0) date.disputed = disputed
  return { date, isPlanned: records.length === 0, standing: witnesses.reduce((top, one) => Math.max(top, one.standing), 0) }
}

/** Stated once it was past, or seen to happen: no plan any more. */
function isRecord(one: Stated<PartialDate>): boolean {
  return one.isAnnounced !== true && (one.isSeen === true || one.reach >= lastDayOf(one.value))
}

/** The fields that have a value; what nobody states is no field at all. */
export function definedOf<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const defined: { [K in keyof T]?: NonNullable<T[K]> } = {}
  for (const field in fields) {
    const value = fields[field]
    if (value !== undefined && value !== null) defined[field] = value
  }
  return defined
}

function mostPreciseWithin(date: PartialDate, stated: readonly Stated<PartialDate>[]): PartialDate {
  const order = ['year', 'quarter', 'month', 'day']
  return stated
    .map((one) => one.value)
    .filter((value) => areCompatible(value, date))
    .reduce((best, value) => (order.indexOf(precisionOf(value)) > order.indexOf(precisionOf(best)) ? value : best), date)
}

function groupByValue<T>(stated: readonly Stated<T>[]): Stated<T>[][] {
  return [...Map.groupBy(stated, ({ value }) => (typeof value === 'string' ? value : JSON.stringify(value))).values()]
}

function toKnown<T>(camps: Stated<T>[][]): Known<T> | undefined {
  const [first, ...others] = camps
  const value = first?.[0]
  if (first === undefined || value === undefined) return undefined
  const known: Known<T> = { value: value.value, from: unique(first.map((one) => one.source)) }
  if (others.length > 0)
    known.disputed = others.flatMap((camp) => (camp[0] === undefined ? [] : [{ value: camp[0].value, from: unique(camp.map((one) => one.source)) }]))
  return known
}

function newest(camp: Stated<unknown>[]): Day {
  return camp.reduce<Day>((latest, one) => (one.reach > latest ? one.reach : latest), '' as Day)
}

function unique(sources: number[]): number[] {
  return [...new Set(sources)]
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
