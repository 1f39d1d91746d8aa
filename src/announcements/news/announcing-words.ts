import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import { WORDS_OF_MOVES, WORDS_OF_PREMIERES, WORDS_OF_SHOWINGS } from './words-of-dates.ts'
import { WORDS_OF_ENDINGS } from './words-of-endings.ts'
import { WORDS_OF_CASTING, WORDS_OF_HIRES, WORDS_OF_MAKING } from './words-of-making.ts'
import { WORDS_OF_RENEWALS, WORDS_OF_RESCUES } from './words-of-seasons.ts'

/** Where the series stands that the words speak of: before them ("X renewed"), after them ("renews X"), or on either side ("X trailer"). */
export type Side = 'before' | 'after' | 'either'

/** Words that announce something. */
export interface AnnouncingWords {
  kind: AnnouncementKind
  side: Side
  /** Each the source of a regular expression; apostrophes are ’. */
  phrases: readonly string[]
  /** What must stand near for the words to mean it: a season behind them, right before them, a date, or before them who shows it (people only leave a series). */
  needs?: 'season' | 'season-before' | 'date' | 'platform'
  /** The phrases speak of homes by their marks (`markHomes`). */
  areHomesMarked?: true
}

/** In order of precedence: words that were read as one kind are not read again as another. */
export const ANNOUNCING_WORDS = [
  ...WORDS_OF_RESCUES,
  ...WORDS_OF_ENDINGS,
  ...WORDS_OF_MOVES,
  ...WORDS_OF_MAKING,
  ...WORDS_OF_HIRES,
  ...WORDS_OF_PREMIERES,
  ...WORDS_OF_RENEWALS,
  ...WORDS_OF_SHOWINGS,
  ...WORDS_OF_CASTING,
].map(({ kind, side, phrases, needs, areHomesMarked = false }) => ({ kind, side, needs, areHomesMarked, pattern: wordsOf(phrases) }))

function wordsOf(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\w’-])(?:${phrases.join('|')})(?:(?<=[\s:])|(?!\w))`, 'gi')
}
