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
 * One walk through the statements, whatever the number of seasons: daily programmes have 15,000 episodes.
 */
export function gatherSeasons(spoken: readonly Spoken[]): SeasonSpoken[] {
  const byNumber = new Map<number, SeasonSpoken>()
  const of = (number: number): SeasonSpoken => {
    const known = byNumber.get(number)
    if (known !== undefined) return known
    const gathered: SeasonSpoken = { number, rows: [], episodes: [], dating: [] }
    byNumber.set(number, gathered)
    return gathered
  }
  for (const one of spoken) {
    for (const season of one.statement.seasons ?? []) of(season.number).rows.push({ season, one })
    for (const episode of one.statement.episodes ?? []) of(episode.season).episodes.push({ episode, one })
    for (const said of one.statement.announcements ?? [])
      if (said.official && said.season !== null && DATING_KINDS.has(said.kind)) of(said.season).dating.push({ said, one })
  }
  return [...byNumber.values()].filter(({ number }) => number > 0).sort((a, b) => a.number - b.number)
}
