import type { Language } from '../languages/language.ts'

export interface Country {
  /** ISO 3166-1, two capitals. */
  code: string
  name: string
}

/**
 * Codes that `Intl` has names for and that are no countries of ISO 3166-1: unions, outlying parts with a code kept for them, made-up ones.
 *
 * https://www.unicode.org/reports/tr35/#unicode_region_subtag_validity (read 2026-11-22)
 */
const NO_COUNTRIES = new Set(['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'])

const names = new Map<Language, Intl.DisplayNames>()
const listed = new Map<Language, readonly Country[]>()

/** The country's name in a language; its code where there is no name for it. */
export function countryName(code: string, language: Language): string {
  let inLanguage = names.get(language)
  if (inLanguage === undefined) names.set(language, (inLanguage = new Intl.DisplayNames(language, { type: 'region' })))
  return inLanguage.of(code) ?? code
}

/** All countries by their names in a language, in its order. */
export function listCountries(language: Language): readonly Country[] {
  const known = listed.get(language)
  if (known !== undefined) return known
  const { compare } = new Intl.Collator(language)
  const countries = codes()
    .map((code) => ({ code, name: countryName(code, language) }))
    .sort((a, b) => compare(a.name, b.name))
  listed.set(language, countries)
  return countries
}

/** Every code of two letters that has a name and is not written otherwise by now (DD is DE). */
function codes(): string[] {
  const named = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode('A'.charCodeAt(0) + index))
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRIES.has(code) && named.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code)
}
