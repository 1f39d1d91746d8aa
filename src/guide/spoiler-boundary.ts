/** How far the reader has seen: nothing, everything, or up to and including an episode. */
export type SpoilerBoundary = 'none' | 'all' | { season: number; episode: number }

/** The boundary that `none`, `all` or `S02E03` writes, or `undefined` when it is none of them. */
export function parseSpoilerBoundary(text: string): SpoilerBoundary | undefined {
  if (text === 'none' || text === 'all') return text
  const match = /^s(\d{1,4})e(\d{1,5})$/i.exec(text)
  if (match === null) return undefined
  return { season: Number(match[1]), episode: Number(match[2]) }
}

/** The boundary as addresses and commands write it. */
export function writeSpoilerBoundary(boundary: SpoilerBoundary): string {
  if (typeof boundary === 'string') return boundary
  return `S${String(boundary.season).padStart(2, '0')}E${String(boundary.episode).padStart(2, '0')}`
}

/** The last season the reader has begun: 0 for nothing, infinite for everything. */
export function lastSeasonBegun(boundary: SpoilerBoundary): number {
  if (boundary === 'none') return 0
  return boundary === 'all' ? Number.POSITIVE_INFINITY : boundary.season
}

/** Whether the reader has seen the episode. */
export function isSeen(boundary: SpoilerBoundary, season: number, episode: number): boolean {
  if (typeof boundary === 'string') return boundary === 'all'
  return season < boundary.season || (season === boundary.season && episode <= boundary.episode)
}

/** Whether the reader has seen the whole season, `episodeCount` of it known or not. */
export function isSeasonSeen(boundary: SpoilerBoundary, season: number, episodeCount: number | undefined): boolean {
  if (typeof boundary === 'string') return boundary === 'all'
  return season < boundary.season || (season === boundary.season && episodeCount !== undefined && boundary.episode >= episodeCount)
}
