import { DAYS_PER_YEAR } from '../../time/day-number.ts'
import { populationOf } from './population.ts'
import type { KnownSeries } from './question.ts'
import { outcomeWithin, type Silence } from './silence.ts'

/** Lengths of silence that are counted: a season is counted under every one it reached without a successor. In days. */
export const SILENCE_MARKS_DAYS = [0, 182, 365, 548, 730, 1096, 1461, 1826, 2557] as const
/** Fewer seasons than this say nothing: the answer then falls back to a wider group. */
const LEAST_CASES = 30
const HORIZONS = [1, 2, 5] as const

/**
 * By group (kind with season, kind, population), mark of silence and horizon: how many seasons reached that silence and were watched on to
 * the horizon, and how many of them came back by then.
 */
export type ComparableTable = Record<string, [seasons: number, cameBack: number][][]>

/** What counted seasons have in common with the asked one. */
export interface PeerGroup {
  kind: 'broadcast' | 'cable' | 'public' | 'streaming' | 'anime' | 'not-anime'
  /** Only such seasons: the first, the second, or the third and later ones; all of them when left out. */
  season: 1 | 2 | 3 | undefined
}

export interface ComparableSeasons {
  group: PeerGroup
  /** They had been silent for at least this long, in days. */
  silentDays: number
  /** ... and at most this long after the same silence: the next mark; `undefined` for the last. */
  silentDaysBelow: number | undefined
  horizonYears: 1 | 2 | 5
  seasons: number
  cameBack: number
}

/** Counts real silences of the training data; nothing is modelled and nothing is weighed. */
export function countComparableSeasons(silences: readonly Silence[]): ComparableTable {
  const table: ComparableTable = {}
  for (const silence of silences) {
    for (const group of groupsOf(silence.known, silence.seasonNumber)) {
      const counts = (table[keyOf(group)] ??= SILENCE_MARKS_DAYS.map(() => HORIZONS.map(() => [0, 0] as [number, number])))
      for (const [mark, days] of SILENCE_MARKS_DAYS.entries()) {
        const from = silence.since + days
        if (silence.nextPremiere !== undefined && silence.nextPremiere <= from) break
        for (const [horizon, years] of HORIZONS.entries()) {
          const outcome = outcomeWithin(silence, from, years)
          if (outcome === undefined) continue
          const cell = counts[mark]![horizon]!
          cell[0]++
          cell[1] += outcome
        }
      }
    }
  }
  return table
}

/**
 * The narrowest group with at least 30 counted seasons that had been silent as long as this one (rounded down to a mark), for the
 * longest horizon watched; `undefined` when there are too few in every group.
 */
export function findComparableSeasons(table: ComparableTable, series: KnownSeries, seasonNumber: number, silentDays: number): ComparableSeasons | undefined {
  const mark = SILENCE_MARKS_DAYS.findLastIndex((days) => days <= Math.max(0, silentDays))
  for (const horizon of [2, 1, 0] as const) {
    for (const group of groupsOf(series, seasonNumber)) {
      const [seasons, cameBack] = table[keyOf(group)]?.[mark]?.[horizon] ?? [0, 0]
      if (seasons < LEAST_CASES) continue
      return {
        group,
        silentDays: SILENCE_MARKS_DAYS[mark]!,
        silentDaysBelow: SILENCE_MARKS_DAYS[mark + 1],
        horizonYears: HORIZONS[horizon],
        seasons,
        cameBack,
      }
    }
  }
  return undefined
}

/** Years of a length of silence, to one decimal. */
export function yearsOf(days: number): number {
  return Math.round((days / DAYS_PER_YEAR) * 10) / 10
}

/** From narrow to wide; a network of unknown kind is like no other, so only the whole population is comparable. */
function groupsOf(series: KnownSeries, seasonNumber: number): PeerGroup[] {
  const isAnime = populationOf(series) === 'anime'
  const kind = isAnime ? 'anime' : findNetworkKind(series.networkKind)
  const season = seasonNumber === 1 ? 1 : seasonNumber === 2 ? 2 : 3
  return [
    ...(kind === undefined
      ? []
      : ([
          { kind, season },
          { kind, season: undefined },
        ] as const)),
    ...(isAnime ? [] : [{ kind: 'not-anime', season: undefined } as const]),
  ]
}

const NETWORK_KINDS = ['broadcast', 'cable', 'public', 'streaming'] as const

function findNetworkKind(kind: string | undefined): (typeof NETWORK_KINDS)[number] | undefined {
  return NETWORK_KINDS.find((one) => one === kind)
}

/** The group in the model file: `streaming, season 3 or later`. */
function keyOf({ kind, season }: PeerGroup): string {
  if (kind === 'not-anime') return 'any but anime'
  if (season === undefined) return kind
  return season === 3 ? `${kind}, season 3 or later` : `${kind}, season ${season}`
}
