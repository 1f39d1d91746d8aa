import { slugOf } from '../search/fold-title.ts'
import type { SeriesDocument } from './series-document.ts'
import type { Stand } from './stand.ts'

/** What series are listed by. */
export const LISTED_BY = ['genre', 'network', 'country', 'person', 'year'] as const
export type ListedBy = (typeof LISTED_BY)[number]

/** Our decision: makers all; of the cast who is named first, as far as a page names them. A daily programme has had hundreds. */
const MOST_CAST = 16

/** Under which every series is listed. */
export const EVERY_SERIES = 'any'

/** The key of a list: `network netflix`. The name is written as addresses write it, so that spellings fall together. */
export function listKey(by: ListedBy, name: string): string {
  return `${by} ${slugOf(name)}`
}

/** The rows of a series in every list it stands in. */
export function listedOf(document: SeriesDocument, stand: Stand, popularity: number): { key: string; stand: Stand; rank: number }[] {
  // No minus zero: PostgreSQL tells it from zero.
  const rank = popularity === 0 ? 0 : -popularity
  return listKeysOf(document).map((key) => ({ key, stand, rank }))
}

/** Every list that a series stands in, each once. Names without any letter or number are in none. */
function listKeysOf(document: SeriesDocument): string[] {
  const { genres, platforms, availability, countries, credits, cast, year } = document
  const streamed = availability.filter(({ value }) => value.kind === 'network' || value.kind === 'streaming')
  const named: [ListedBy, string[]][] = [
    ['genre', genres.map(({ value }) => value)],
    ['network', [...platforms, ...streamed].map(({ value }) => value.name)],
    ['country', countries.map(({ value }) => value)],
    ['person', [...credits.map(({ value }) => value.person), ...leadsOf(cast)]],
    ['year', year === undefined ? [] : [String(year.value)]],
  ]
  const keys = named.flatMap(([by, names]) => names.map((name) => listKey(by, name)).filter((key) => key.length > by.length + 1))
  return [EVERY_SERIES, ...new Set(keys)]
}

function leadsOf(cast: SeriesDocument['cast']): string[] {
  const leads = cast.filter(({ value }) => value.billing === 'main' || value.billing === undefined)
  return leads.slice(0, MOST_CAST).map(({ value }) => value.person)
}
