import { slugOf } from '../search/fold-title.ts'
import type { Candidate, EntrySource } from './connector.ts'

/** Our decision: a longer title is cut at a word, the address stays one that people can read out. */
const MOST_SLUG_LETTERS = 60

/**
 * The ids that a new series may have, the wished one first, without end: title and year (`ghosts-2019`); taken, with the country (`ghosts-2019-gb`); then
 * numbered (`ghosts-2019-2`). `undated` stands for an unknown year, and the source's name and id for a title without Latin letters.
 *
 * An id stays when title or year turn out to be others, and is never given again.
 */
export function* seriesIdsFor(source: EntrySource, { sourceId, title, year, countries }: Candidate): Generator<string> {
  const wished = `${slugFor(title) ?? `${source}-${latin(sourceId) || 'entry'}`}-${year === undefined ? 'undated' : String(year).padStart(4, '0')}`
  yield wished
  const [country] = countries
  if (country !== undefined) yield `${wished}-${country.toLowerCase()}`
  for (let number = 2; ; number++) yield `${wished}-${number}`
}

/** The title in lower case with dashes; `undefined` where that leaves no letter, or hardly any of it. */
function slugFor(title: string): string | undefined {
  const slug = latin(slugOf(title))
  const isMostlyLost = slug.replace(/[^a-z]/g, '') === '' && /[^\p{ASCII}]/u.test(title)
  return slug === '' || isMostlyLost ? undefined : cut(slug)
}

function latin(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

function cut(slug: string): string {
  if (slug.length <= MOST_SLUG_LETTERS) return slug
  const words = slug.slice(0, MOST_SLUG_LETTERS + 1).split('-')
  return words.length > 1 ? words.slice(0, -1).join('-') : slug.slice(0, MOST_SLUG_LETTERS)
}
