import { foldTitle } from '../search/fold-title.ts'
import type { Candidate, ExternalIds } from './connector.ts'

/** A series of ours, with what tells it from its namesakes. */
export interface KnownSeries {
  id: string
  externalIds: { kind: string; value: string }[]
  /** Every name it goes by, folded. */
  names: string[]
  year: number | null
  countries: string[]
  /** Another entry of the same source is this series already. */
  isTaken: boolean
}

/** Which of our series an entry of a source is. `doubtful` is for people to decide: it is matched with none of `ids`. */
export type Match = { kind: 'match'; id: string; how: 'external-id' | 'title' } | { kind: 'doubtful'; ids: string[]; why: string } | { kind: 'new' }

/**
 * Which of our series an entry of a source is, by this rule:
 *
 * 1. One that shares an external id with it, if it is the only one and no other entry of the source is it already; otherwise doubtful.
 * 2. One of the same title (or another name of it, folded) and the same year, unless countries or external ids contradict: remakes stay apart. Several are
 *    doubtful, and so is one that another entry of the source is already.
 * 3. One of the same name whose year is off by one, or unknown on one side, is doubtful.
 * 4. Otherwise it is a new series.
 *
 * `known` are the series that share an id or a name with the entry, without those the operator says it is not.
 */
export function matchSeries(entry: Candidate & { aliases?: readonly string[] }, known: readonly KnownSeries[]): Match {
  const ids = toPairs(entry.externalIds)
  const sharing = known.filter((one) => one.externalIds.some((id) => ids.some((other) => isSame(id, other))))
  const [first] = sharing
  if (sharing.length > 1) return doubtful(sharing, 'its external ids lead to several series')
  if (first !== undefined) return first.isTaken ? doubtful(sharing, 'another entry of the source is that series already') : matched(first, 'external-id')

  const names = new Set([entry.title, ...(entry.aliases ?? [])].map(foldTitle).filter((name) => name !== ''))
  const namesakes = known.filter((one) => one.names.some((name) => names.has(name)) && !doCountriesContradict(one, entry) && !doIdsContradict(one, ids))
  const sameYear = namesakes.filter(({ year }) => year !== null && year === entry.year)
  const [only] = sameYear
  if (sameYear.length > 1) return doubtful(sameYear, 'several series have its title, year and country')
  if (only !== undefined) return only.isTaken ? doubtful(sameYear, 'another entry of the source is that series already') : matched(only, 'title')

  const near = namesakes.filter(({ year }) => year === null || entry.year === undefined || Math.abs(year - entry.year) === 1)
  return near.length === 0 ? { kind: 'new' } : doubtful(near, 'the title is the same, the year is not')
}

/** The ids as pairs of kind and value. */
export function toPairs(ids: ExternalIds): { kind: string; value: string }[] {
  return Object.entries(ids).map(([kind, value]) => ({ kind, value: String(value) }))
}

interface Id {
  kind: string
  value: string
}

function isSame(a: Id, b: Id): boolean {
  return a.kind === b.kind && a.value === b.value
}

/** Whether both have an id of one catalogue, and not the same one. */
function doIdsContradict({ externalIds }: KnownSeries, ids: readonly Id[]): boolean {
  return ids.some(({ kind }) => externalIds.some((id) => id.kind === kind))
}

function doCountriesContradict({ countries }: KnownSeries, entry: Candidate): boolean {
  return countries.length > 0 && entry.countries.length > 0 && !entry.countries.some((country) => countries.includes(country))
}

function matched({ id }: KnownSeries, how: 'external-id' | 'title'): Match {
  return { kind: 'match', id, how }
}

function doubtful(series: readonly KnownSeries[], why: string): Match {
  return { kind: 'doubtful', ids: series.map(({ id }) => id).sort(), why }
}
