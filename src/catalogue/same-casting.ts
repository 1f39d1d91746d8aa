import { foldName } from './merge-titles.ts'

/** Two words in capitals in a row: somebody's name, or what headlines write in capitals anyway. */
const PAIR = /(?<!\p{L})(\p{Lu}[\p{L}'’.-]+) (?=(\p{Lu}[\p{L}'’.-]+))/gu
/** Titles in quotation marks. */
const QUOTED = /‘[^‘’]{1,80}’|“[^“”]{1,80}”/g
/** Words of headlines about castings that are nobody's name. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'joins join joining cast casts casting adds added add taps tapped sets set boards boarding lands landing signs star stars starring season series regular recurring guest role lead opposite returns return returning the of for as in at to and with new first exclusive hbo max netflix apple prime video amazon hulu disney paramount peacock showtime starz abc nbc cbs fox fx amc bbc itv tv show drama comedy reboot revival'.split(' '),
) // prettier-ignore

/** Whether two sentences tell of the same casting: the same words, or one person's name in both. */
export function isSameCasting(a: string, b: string): boolean {
  if (foldName(a) === foldName(b)) return true
  const names = namesIn(a)
  return [...namesIn(b)].some((name) => names.has(name))
}

function namesIn(text: string): Set<string> {
  const pairs = [...text.replace(QUOTED, ' . ').matchAll(PAIR)].map(([, first = '', last = '']) =>
    [first, last].map((word) => word.toLowerCase().replace(/['’]s?$/, '')),
  )
  return new Set(pairs.filter((words) => !words.some((word) => NO_NAMES.has(word))).map((words) => words.join(' ')))
}
