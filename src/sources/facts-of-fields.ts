import { plainLine } from './plain-text.ts'

/** An object without the fields that nobody states: `undefined` and empty lists. What is unknown is no field. */
export function definedOf<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

/** The texts that say something, in one line and once each. */
export function plainLines(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.map(plainLine).filter((text) => text !== undefined))]
}

/** A whole number from `least` on; anything else is unknown, for many sources write 0 where they know nothing. */
export function wholeFrom(least: number, value: number | null | undefined): number | undefined {
  return value !== null && value !== undefined && Number.isSafeInteger(value) && value >= least ? value : undefined
}

/** An address that a reader can open, of the web's two schemes; anything else is unknown. */
export function webAddress(text: string | null | undefined): string | undefined {
  const url = URL.parse(text ?? '')
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : undefined
}

/** The form takes no episode longer than a day. */
const MINUTES_PER_DAY = 24 * 60

/** A running time in minutes; 0 and what is longer than a day are unknown. */
export function minutesFrom(minutes: number | null | undefined): number | undefined {
  return minutes !== null && minutes !== undefined && minutes > 0 && minutes <= MINUTES_PER_DAY ? minutes : undefined
}

/** The shortest and the longest of some running times, in minutes; unknown when there are none. */
export function rangeOf(lengths: readonly (number | null | undefined)[]): { min: number; max: number } | undefined {
  const known = lengths.map(minutesFrom).filter((length) => length !== undefined)
  return known.length === 0 ? undefined : { min: known.reduce((a, b) => Math.min(a, b)), max: known.reduce((a, b) => Math.max(a, b)) }
}
