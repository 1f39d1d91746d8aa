import { listWords, plural } from '../../time/say-date.ts'

/** "62 %"; never 0 or 100 %, which no forecast can know. */
export function sayChance(probability: number): string {
  const percent = Math.round(probability * 100)
  if (percent < 1) return 'under 1 %'
  return percent > 99 ? 'over 99 %' : `${percent} %`
}

/** Numbers of things, lists and shares. */
export const counts = {
  seasons: (count: number) => plural(count, 'season'),
  episodes: (count: number) => plural(count, 'episode'),
  minutes: (count: number) => plural(count, 'minute'),
  days: (count: number) => plural(count, 'day'),
  months: (count: number) => plural(count, 'month'),
  years: (count: number) => plural(count, 'year'),
  /** A whole number; thousands as the language parts them. */
  number: (count: number) => String(count),
  decimal: (value: number, digits: number) => value.toFixed(digits),
  chance: sayChance,
  /** `A`, `A and B`, `A, B and C`. */
  list: listWords,
}
