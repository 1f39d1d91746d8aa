import type { Day } from '../time/partial-date.ts'
import { reachOf } from './knowable.ts'
import type { EpisodeFacts, SeasonFacts, StatedAnnouncement } from './series-document.ts'
import type { AnnouncementKind } from './series-file.ts'
import type { Spoken } from './spoken.ts'

/** Announcements that say when a season comes. */
const DATING_KINDS: ReadonlySet<AnnouncementKind> = new Set(['premiere-set', 'premiere-moved', 'delayed'])

/** What all statements say of one season, as they say it. */
export interface SeasonSpoken {
  number: number
  rows: { season: SeasonFacts; one: Spoken }[]
  episodes: { episode: EpisodeFacts; one: Spoken }[]
  /** Official announcements of when it comes. */
  dating: { said: StatedAnnouncement; one: Spoken }[]
}

/**
 * Everything said of each season that anybody speaks of, in order; specials (season 0) are none.
 *
 * What a source said of a season before it withdrew it is no longer said, from the day it was seen to be gone. One walk through the statements, whatever the number of seasons: daily programmes have 15,000 episodes.
 */
export function gatherSeasons(spoken: readonly Spoken[], asOf: Day | undefined): SeasonSpoken[] {
  const withdrawnOn = withdrawalDays(spoken, asOf)
  const byNumber = new Map<number, SeasonSpoken>()
  const of = (number: number): SeasonSpoken => {
    const known = byNumber.get(number)
    if (known !== undefined) return known
    const gathered: SeasonSpoken = { number, rows: [], episodes: [], dating: [] }
    byNumber.set(number, gathered)
    return gathered
  }
  for (const one of spoken) {
    const [gone, reach] = [withdrawnOn.get(one.statement.source), reachOf(one.statement)]
    const isGone = (number: number) => reach < (gone?.get(number) ?? '')
    for (const season of one.statement.seasons ?? []) if (!isGone(season.number)) of(season.number).rows.push({ season, one })
    for (const episode of one.statement.episodes ?? []) if (!isGone(episode.season)) of(episode.season).episodes.push({ episode, one })
    for (const said of one.statement.announcements ?? [])
      if (said.official && said.season !== null && DATING_KINDS.has(said.kind)) of(said.season).dating.push({ said, one })
  }
  return [...byNumber.values()].filter(({ number }) => number > 0).sort((a, b) => a.number - b.number)
}

/** The day from which each source lists a season no longer, by source and season. */
function withdrawalDays(spoken: readonly Spoken[], asOf: Day | undefined): Map<string, Map<number, Day>> {
  const bySource = new Map<string, Map<number, Day>>()
  for (const { statement } of spoken)
    for (const { season, on } of statement.withdrawn ?? []) {
      if (asOf !== undefined && on > asOf) continue
      const days = bySource.get(statement.source) ?? new Map<number, Day>()
      if (on > (days.get(season) ?? '')) days.set(season, on)
      bySource.set(statement.source, days)
    }
  return bySource
}
