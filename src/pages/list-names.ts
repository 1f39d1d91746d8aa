import { capitalise } from '../time/say-date.ts'
import type { Language } from '../languages/language.ts'
import type { Frame } from './frame.ts'

const countryNames = new Map<Language, Intl.DisplayNames>()

/** The name of a country in the reader's language; the code itself where it is no country's. */
export function sayCountry(code: string, { reader: { language } }: Frame): string {
  let names = countryNames.get(language)
  if (names === undefined) countryNames.set(language, (names = new Intl.DisplayNames([language], { type: 'region' })))
  // Lists name countries as addresses write them, in small letters.
  return /^[a-z]{2}$/i.test(code) ? (names.of(code.toUpperCase()) ?? code) : code
}

/** A genre as lists name it: `science-fiction` is "Science fiction". */
export function sayGenre(name: string, _frame: Frame): string {
  return capitalise(name.replaceAll('-', ' '))
}
