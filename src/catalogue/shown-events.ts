import type { Day, PartialDate } from '../time/partial-date.ts'

/** A season with its dates, as its row has them. */
export interface DatedSeason {
  /** The series. */
  id: string
  number: number
  premiere: PartialDate | null
  finale_day: Day | null
  episode_count: number | null
}

/** An episode with its day, as its row has it; moments in milliseconds since 1970. */
export interface DatedEpisode {
  id: string
  season: number
  number: number
  air_day: Day
  airs_at: number | null
  airs_until: number | null
}

/** Something of a season that is shown on a day, or in a month whose day nobody has named. */
export interface ShownEvent {
  /** The series. */
  id: string
  season: number
  kind: 'premiere' | 'episode' | 'finale'
  /** Null for a season whose episodes have no dates of their own. */
  episode: number | null
  date: PartialDate
  /** From when to when, in milliseconds since 1970; null where no source tells a time of day, or how long it takes. */
  airsAtMs: number | null
  airsUntilMs: number | null
}

/** What is shown of seasons: premieres, finales, and the episodes of all other days. What is shown on the day of a premiere or finale belongs to it. */
export function shownEvents(seasons: readonly DatedSeason[], episodes: readonly DatedEpisode[]): ShownEvent[] {
  const turningPoints = new Map<string, ShownEvent>()
  const turn = (kind: 'premiere' | 'finale', { id, number }: DatedSeason, date: PartialDate, episode: number | null): void => {
    turningPoints.set(`${id} ${number} ${date}`, { id, season: number, kind, episode, date, airsAtMs: null, airsUntilMs: null })
  }
  for (const season of seasons) {
    const { premiere, finale_day: finale } = season
    if (finale !== null && finale !== premiere) turn('finale', season, finale, season.episode_count)
    if (premiere !== null) turn('premiere', season, premiere, premiere.length === 10 ? 1 : null)
  }
  const others: ShownEvent[] = []
  const untold = new Set<ShownEvent>()
  for (const { id, season, number, air_day: date, airs_at: airsAtMs, airs_until: airsUntilMs } of episodes) {
    const turningPoint = turningPoints.get(`${id} ${season} ${date}`)
    if (turningPoint === undefined) others.push({ id, season, kind: 'episode', episode: number, date, airsAtMs, airsUntilMs })
    else if (airsAtMs !== null) {
      if (airsUntilMs === null) untold.add(turningPoint)
      turningPoint.airsAtMs = Math.min(airsAtMs, turningPoint.airsAtMs ?? airsAtMs)
      turningPoint.airsUntilMs = untold.has(turningPoint) ? null : Math.max(airsUntilMs ?? 0, turningPoint.airsUntilMs ?? 0)
    }
  }
  return [...turningPoints.values(), ...others]
}

/** The event within its series, whenever it is shown: `s2-premiere`, `s2-finale`, `s2e5`. */
export function eventKey({ kind, season, episode }: Pick<ShownEvent, 'kind' | 'season' | 'episode'>): string {
  return kind === 'episode' ? `s${season}e${episode}` : `s${season}-${kind}`
}
