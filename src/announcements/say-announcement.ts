import type { AnnouncementKind } from '../catalogue/series-file.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { capitalise, sayDate, sayWhen } from '../time/say-date.ts'

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
  const what = season === null ? WITHOUT_SEASON[kind] : WITH_SEASON[kind](`season ${season}`)
  const when = date === null ? '' : kind === 'premiere-moved' || kind === 'delayed' ? ` to ${sayDate(date)}` : ` ${sayWhen(date)}`
  const said = date === null && kind === 'premiere-set' ? `a premiere of ${season === null ? 'the next season' : `season ${season}`} was set` : `${what}${when}`
  if (by === outlet) return `${by} reports ${official ? 'the announcement' : 'without an official word'} that ${said}.`
  return `${capitalise(by)} ${official ? 'announced' : 'said'} that ${said}.`
}

/** Of ending words the season is the last one made. */
const WITH_SEASON = {
  renewed: (season) => `${season} was ordered`,
  'final-season': (season) => `${season} is the last`,
  concluded: (season) => `the series ends with ${season}`,
  cancelled: (season) => `the series is cancelled after ${season}`,
  revived: (season) => `the series goes on with ${season}`,
  'premiere-set': (season) => `${season} premieres`,
  'premiere-moved': (season) => `the premiere of ${season} was moved`,
  delayed: (season) => `${season} is delayed`,
  'production-started': (season) => `${season} is being made`,
  'production-wrapped': (season) => `${season} has been shot`,
  trailer: (season) => `there is a trailer of ${season}`,
  casting: (season) => `somebody was cast for ${season}`,
  'moved-platform': (season) => `${season} comes to another home`,
} as const satisfies Record<AnnouncementKind, (season: string) => string>

const WITHOUT_SEASON = {
  renewed: 'another season was ordered',
  'final-season': 'the next season is the last',
  concluded: 'the series ends',
  cancelled: 'the series is cancelled',
  revived: 'the series goes on after all',
  'premiere-set': 'the next season premieres',
  'premiere-moved': 'the premiere of the next season was moved',
  delayed: 'the next season is delayed',
  'production-started': 'the next season is being made',
  'production-wrapped': 'the next season has been shot',
  trailer: 'there is a trailer of the next season',
  casting: 'somebody was cast for the next season',
  'moved-platform': 'the series comes to another home',
} as const satisfies Record<AnnouncementKind, string>
