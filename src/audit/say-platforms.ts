import type { Platform } from '../catalogue/series-document.ts'
import { listWords } from '../time/say-date.ts'

/** "CBS All Access (season 1) and Paramount+ (from season 2)". */
export function sayPlatforms(platforms: readonly Platform[]): string {
  return listWords(
    platforms.map(({ name, fromSeason, toSeason }) =>
      fromSeason === undefined && toSeason === undefined ? name : `${name} (${sayReach(fromSeason, toSeason)})`,
    ),
  )
}

function sayReach(from: number | undefined, to: number | undefined): string {
  if (from === to) return `season ${from}`
  if (from === undefined) return `up to season ${to}`
  return to === undefined ? `from season ${from}` : `seasons ${from} to ${to}`
}
