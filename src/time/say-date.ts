import { lengthOfTime } from './length-of-time.ts'
import { precisionOf, quarterOf, type Day, type PartialDate } from './partial-date.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const QUARTERS = ['first', 'second', 'third', 'fourth']

/** A date in words, as precisely as it is known: `3 March 2022`, `March 2022`, `the first quarter of 2026`, `2026`. */
export function sayDate(date: PartialDate): string {
  const year = date.slice(0, 4)
  switch (precisionOf(date)) {
    case 'year':
      return year
    case 'quarter':
      return `the ${QUARTERS[quarterOf(date) - 1]} quarter of ${year}`
    case 'month':
      return `${MONTHS[Number(date.slice(5, 7)) - 1]} ${year}`
    case 'day':
      return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${year}`
  }
}

/** The date with its preposition: `on 3 March 2022`, `in March 2022`. */
export function sayWhen(date: PartialDate): string {
  return precisionOf(date) === 'day' ? `on ${sayDate(date)}` : `in ${sayDate(date)}`
}

/** How long it is from one date to a later one, in the two largest units that matter: `3 years and 7 months`, `9 days`. */
export function sayLength(from: PartialDate, to: Day): string {
  const { years, months, days } = lengthOfTime(from, to)
  if (years === 0) return months === 0 ? plural(days, 'day') : plural(months, 'month')
  return months === 0 ? plural(years, 'year') : `${plural(years, 'year')} and ${plural(months, 'month')}`
}

/** The text with its first letter in upper case, to begin a sentence. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `1 episode`, `30 episodes`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `A`, `A and B`, `A, B and C`. */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
