import type { AnnouncementKind } from '../catalogue/series-file.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { capitalise, sayWhen } from '../time/say-date.ts'

/** An announcement as far as its sentence tells it. */
export interface Sayable {
  kind: AnnouncementKind
  season: number | null
  date: PartialDate | null
  /** Who said it; the outlet itself where it names nobody. */
  by: string
  official: boolean
  /** Who reports it. */
  outlet: string
}

/** The announcement in one sentence of our own: "HBO announced that season 3 was ordered." Nothing is in it that was not read. */
export function sayAnnouncement({ kind, season, date, by, official, outlet }: Sayable): string {
  const what = WHAT[kind](season === null ? 'another season' : `season ${season}`, date === null ? '' : ` ${sayWhen(date)}`)
  if (by === outlet) return `${by} reports ${official ? 'the announcement' : 'without an official word'} that ${what}.`
  return `${capitalise(by)} ${official ? 'announced' : 'said'} that ${what}.`
}

/** Of ending words the season is the last one made. */
const WHAT = {
  renewed: (season) => `${season} was ordered`,
  'final-season': (season) => (season === UNNAMED ? 'the next season is the last' : `${season} is the last`),
  concluded: (season, when) => (season === UNNAMED ? `the series ends${when}` : `the series ends with ${season}${when}`),
  cancelled: (season) => (season === UNNAMED ? 'the series is cancelled' : `the series is cancelled after ${season}`),
  revived: (season) => (season === UNNAMED ? 'the series goes on after all' : `the series goes on with ${season}`),
  'premiere-set': (season, when) => `${season} premieres${when}`,
  'premiere-moved': (season, when) => `the premiere of ${season} was moved${when}`,
  delayed: (season, when) => `${season} is delayed${when === '' ? '' : `, and comes${when}`}`,
  'production-started': (season, when) => `${season} is being made${when === '' ? '' : `, from its start${when}`}`,
  'production-wrapped': (season) => `${season} has been shot`,
  trailer: (season) => `there is a trailer of ${season}`,
  casting: (season) => `somebody was cast for ${season}`,
  'moved-platform': (season) => `${season} comes to another home`,
} as const satisfies Record<AnnouncementKind, (season: string, when: string) => string>

const UNNAMED = 'another season'
