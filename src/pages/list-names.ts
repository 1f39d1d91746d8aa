import { GENRES } from '../languages/genres.ts'
import { slugOf } from '../search/fold-title.ts'
import { capitalise } from '../time/say-date.ts'
import { countryName } from './country-names.ts'
import type { Frame } from './frame.ts'

/** The name of a country that lists write in small letters; the code itself where it is no country's. */
export function sayCountry(code: string, { reader: { language } }: Frame): string {
  return /^[a-z]{2}$/i.test(code) ? countryName(code.toUpperCase(), language) : code
}

/** Genres as lists write them, by which each is found as sources write it. */
const GENRE_OF_SLUG = new Map(GENRES.map((genre) => [slugOf(genre), genre]))

/** A genre as lists write it, in the reader's language; one that no language has a word for as it is: `slice-of-life` is "Slice of life". */
export function sayGenre(slug: string, { words }: Frame): string {
  const genre = GENRE_OF_SLUG.get(slug)
  return capitalise((genre === undefined ? undefined : words.values.genre(genre)) ?? slug.replaceAll('-', ' '))
}
