import { foldName as fold } from './merge-titles.ts'
import type { Known, SeriesDocument } from './series-document.ts'

type SeriesType = NonNullable<SeriesDocument['type']>['value']

/** The few facts of a series that likeness is told by: small enough to hold thousands of them. */
export interface SeriesTraits {
  id: string
  title: string
  franchise: string | undefined
  /** Who thought it up and led it; executive producers are too many to mean anything. */
  makers: string[]
  genres: string[]
  type: SeriesType | undefined
  networks: string[]
  /** Year of the first premiere. */
  year: number | undefined
}

/** Roles whose holders make a series what it is. */
const MAKING_ROLES: ReadonlySet<string> = new Set(['creator', 'developer', 'showrunner', 'author'])

/** The traits of a series, as far as its sources tell them. */
export function traitsOf({ id, title, franchise, credits, genres, type, platforms, year }: SeriesDocument): SeriesTraits {
  return {
    id,
    title: title.value,
    franchise: franchise?.value,
    makers: [...new Set(credits.flatMap(({ value }) => (MAKING_ROLES.has(value.role) ? [value.person] : [])))],
    genres: genres.map(({ value }) => value),
    type: type?.value,
    networks: platforms.map(({ value }) => value.name),
    year: year?.value,
  }
}

/** Why two series are alike, and how much that weighs beside other reasons; `shared` is what both have, as the first of the two writes it. */
export type Likeness = { weight: number } & (
  | { kind: 'franchise' | 'makers' | 'network'; shared: string[] }
  | { kind: 'genres'; shared: string[]; type: SeriesType }
  /** The years in which the two began, the earlier first. */
  | { kind: 'period'; shared: []; years: [number, number] }
)

/** The values of a series that a likeness rests on, each with its sources. */
export function likenessValues(
  { kind, shared }: Pick<Likeness, 'kind' | 'shared'>,
  { franchise, credits, genres, platforms, year }: SeriesDocument,
): { field: string; known: Known<unknown> }[] {
  const names = new Set(shared.map(fold))
  switch (kind) {
    case 'franchise':
      return franchise === undefined ? [] : [{ field: 'franchise', known: franchise }]
    case 'makers':
      return credits
        .filter(({ value }) => MAKING_ROLES.has(value.role) && names.has(fold(value.person)))
        .map((known) => ({ field: `credit.${known.value.role}`, known }))
    case 'genres':
      return genres.filter(({ value }) => names.has(fold(value))).map((known) => ({ field: 'genre', known }))
    case 'network':
      return platforms.filter(({ value }) => names.has(fold(value.name))).map((known) => ({ field: 'platform', known }))
    case 'period':
      return year === undefined ? [] : [{ field: 'year', known: year }]
  }
}

/** Our decision: a shared world counts for most, then each shared maker up to two; genres by how many of both are shared; the rest only orders. */
const FRANCHISE_WEIGHT = 8
const MAKER_WEIGHT = 5
const MOST_MAKERS_COUNTED = 2
const GENRES_WEIGHT = 4
const NETWORK_WEIGHT = 1
const PERIOD_WEIGHT = 1
/** Our decision: nearly everything is a drama; one shared genre says nothing. */
const LEAST_SHARED_GENRES = 2
/** Our decision: television of one decade's half looks alike. */
export const PERIOD_YEARS = 5

/**
 * The reasons for which two series are alike, weightiest first; none when nothing but their network or their time is shared, or one is not the other's kind.
 *
 * Only facts of ours: no reader is watched, no other site's recommendation is repeated.
 */
export function similarReasons(a: SeriesTraits, b: SeriesTraits): Likeness[] {
  if (a.id === b.id) return []
  const telling = [...franchiseReason(a, b), ...makersReason(a, b), ...genresReason(a, b)]
  return telling.length === 0 ? [] : [...telling, ...networkReason(a, b), ...periodReason(a, b)].toSorted((x, y) => y.weight - x.weight)
}

export interface SimilarSeries {
  id: string
  title: string
  reasons: Likeness[]
}

/** The candidates that are alike, most alike first, then by id; at most `limit`. */
export function rankSimilar(series: SeriesTraits, candidates: Iterable<SeriesTraits>, limit: number): SimilarSeries[] {
  const found: (SimilarSeries & { weight: number })[] = []
  for (const candidate of candidates) {
    const reasons = similarReasons(series, candidate)
    const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0)
    if (weight > 0) found.push({ id: candidate.id, title: candidate.title, reasons, weight })
  }
  return found
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id, title, reasons }) => ({ id, title, reasons }))
}

function franchiseReason(a: SeriesTraits, b: SeriesTraits): Likeness[] {
  if (a.franchise === undefined || b.franchise === undefined || fold(a.franchise) !== fold(b.franchise)) return []
  return [{ kind: 'franchise', shared: [a.franchise], weight: FRANCHISE_WEIGHT }]
}

function makersReason(a: SeriesTraits, b: SeriesTraits): Likeness[] {
  const shared = sharedOf(a.makers, b.makers)
  return shared.length === 0 ? [] : [{ kind: 'makers', shared, weight: MAKER_WEIGHT * Math.min(shared.length, MOST_MAKERS_COUNTED) }]
}

/** Genres tell something only of series of one kind: a crime documentary is not like a crime comedy. */
function genresReason(a: SeriesTraits, b: SeriesTraits): Likeness[] {
  const shared = sharedOf(a.genres, b.genres)
  if (a.type === undefined || a.type !== b.type || shared.length < LEAST_SHARED_GENRES) return []
  const all = new Set([...a.genres, ...b.genres].map(fold)).size
  return [{ kind: 'genres', shared, type: a.type, weight: (GENRES_WEIGHT * shared.length) / all }]
}

function networkReason(a: SeriesTraits, b: SeriesTraits): Likeness[] {
  const shared = sharedOf(a.networks, b.networks)
  return shared.length === 0 ? [] : [{ kind: 'network', shared, weight: NETWORK_WEIGHT }]
}

function periodReason(a: SeriesTraits, b: SeriesTraits): Likeness[] {
  if (a.year === undefined || b.year === undefined || Math.abs(a.year - b.year) > PERIOD_YEARS) return []
  return [{ kind: 'period', shared: [], years: [Math.min(a.year, b.year), Math.max(a.year, b.year)], weight: PERIOD_WEIGHT }]
}

function sharedOf(a: readonly string[], b: readonly string[]): string[] {
  const others = new Set(b.map(fold))
  return a.filter((one) => others.has(fold(one)))
}
