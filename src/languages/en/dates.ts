import { sayDate, sayLength, sayWhen } from '../../time/say-date.ts'
import type { PartialDate } from '../../time/partial-date.ts'

/** Dates as precisely as they are known, and lengths of time. */
export const dates = {
  /** By itself: `3 March 2022`, `the first quarter of 2026`. */
  date: sayDate,
  /** With its preposition: `on 3 March 2022`, `in March 2022`. */
  when: sayWhen,
  /** `16 February 2023 to 20 April 2023`. */
  range: (from: PartialDate, to: PartialDate) => `${sayDate(from)} to ${sayDate(to)}`,
  /** From a date to a later day, in the two largest units that matter: `3 years and 7 months`. */
  length: sayLength,
}
