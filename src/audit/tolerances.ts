/**
 * How far a claim may lie from a fact and still be supported by it: all of it here, each with its reason.
 *
 * - A partial date supports, and is supported by, what lies within it: 2023 covers 20 April 2023. A claim that names the day where our facts name only the
 *   year is neither supported nor contradicted.
 * - Names may be misspelt by a letter in six, be reversed, lack accents and honorifics; the right spelling is told.
 * - A later fact may support a claim about what lay ahead, and never contradicts it: plans change.
 */

/** Our decision: a world premiere in the evening in Los Angeles is the next day in London, and articles give either. */
export const PREMIERE_DAYS = 1

/** Our decision: a running time is given with or without credits, and rounded to the next five minutes. */
export const RUNTIME_MINUTES = 5
/** Our decision: "about an hour" is said of anything from fifty to seventy minutes. */
export const APPROXIMATE_RUNTIME_MINUTES = 10

/** Our decision: a score of tens of thousands of votes moves by a few tenths of ten in a year, as a share of the scale. */
export const RATING_SHARE = 0.03
/** Our decision: percentages of critics count some dozens of reviews, and five points are two of them. */
export const PERCENT_POINTS = 5
/** Our decision: scores read off further apart than this say nothing against each other; while a season is new they move by the week. */
export const RATING_FRESH_DAYS = 30
/** Our decision: within a year, a score that still agrees supports the claim. */
export const RATING_NEAR_DAYS = 366

/** Our decision: one letter in six, at least one: "Pickard", "Kurtzmann". */
export const LETTERS_PER_MISSPELLING = 6
/** Our decision: below five letters, one letter makes another name: Tom, Tim. */
export const SHORTEST_MISSPELT = 5
