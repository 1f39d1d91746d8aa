import { foldName as fold } from './merge-titles.ts'
import type { SeriesDocument } from './series-document.ts'
import { PERIOD_YEARS, traitsOf, type SeriesTraits } from './similar-series.ts'
import type { IndexedTraits } from './traits-store.ts'

/**
 * Our decision: sources list the telling genres first, and every pair of them is a key. Five make ten pairs, which hardly any series has.
 */
const MOST_GENRES = 5
/** Our decision: sources name those who thought it up first; a daily programme has had dozens of showrunners. */
const MOST_MAKERS = 8
/** Our decision: the first homes of a series; each is a key with every pair of genres. */
const MOST_NETWORKS = 2

/** What a series is compared by, with the keys under which others find it. */
export function indexTraits(document: SeriesDocument): IndexedTraits {
  const traits = traitsOf(document)
  return { traits, keys: [...new Set([...rareKeys(traits), ...genreKeys(traits, [0], [...networksOf(traits), ANY_NETWORK])])] }
}

/**
 * The keys under which series like this one are found. `rare`: franchise and makers, which few share. `common`: two genres of one kind of programme together with
 * network and years, first its own five years, then those beside them; last without the network.
 *
 * Who goes through the common ones until it has enough asks for few rows, however many series share a genre.
 */
export function keysToAsk(traits: SeriesTraits): { rare: string[]; common: string[] } {
  const networks = networksOf(traits)
  const common = [...genreKeys(traits, [0], networks), ...genreKeys(traits, [-1, 1], networks), ...genreKeys(traits, [0, -1, 1], [ANY_NETWORK])]
  return { rare: rareKeys(traits), common: [...new Set(common)] }
}

/** In the place of a network; no network is called so. */
const ANY_NETWORK = ''

function rareKeys({ franchise, makers }: SeriesTraits): string[] {
  const folded = [...new Set(makers.map(fold))].slice(0, MOST_MAKERS)
  return [...(franchise === undefined ? [] : [`franchise ${fold(franchise)}`]), ...folded.map((maker) => `maker ${maker}`)]
}

/** Pairs, for one genre in common is no likeness; years in steps as long as those within which two series are of one time. */
function genreKeys({ genres, type, year }: SeriesTraits, steps: readonly number[], networks: readonly string[]): string[] {
  if (type === undefined) return []
  const folded = [...new Set(genres.map(fold))].slice(0, MOST_GENRES).sort()
  const pairs = folded.flatMap((one, index) => folded.slice(index + 1).map((other) => `${one}+${other}`))
  const periods = year === undefined ? ['?'] : steps.map((step) => String(Math.floor(year / PERIOD_YEARS) + step))
  return periods.flatMap((period) => networks.flatMap((network) => pairs.map((pair) => `${type} ${pair} ${period} ${network}`)))
}

function networksOf({ networks }: SeriesTraits): string[] {
  return [...new Set(networks.map(fold))].slice(0, MOST_NETWORKS)
}
