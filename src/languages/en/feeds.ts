import type { PartialDate } from '../../time/partial-date.ts'
import { sayDate } from '../../time/say-date.ts'

/** An event of a calendar; the number of the episode where it is neither the first nor the last. */
export interface NamedEvent {
  title: string
  season: number
  kind: 'premiere' | 'finale' | 'episode'
  episode: number | null
}

/** Feeds of announcements, and calendars. */
export const feeds = {
  announcements: 'Announcements',
  followed: 'What we follow',
  /** Behind the title of what nobody entitled has said. */
  reported: ' (reported)',
  said: ({ by, on, certainty }: { by: string; on: PartialDate; certainty: 'official' | 'corroborated' | 'reported' }) =>
    `Said by ${by}, ${sayDate(on)}${certainty === 'official' ? '' : `, ${certainty} and not confirmed by anybody entitled`}.`,
  effect: (what: string) => `What it did to our verdict: ${what}.`,
  source: 'Source:',
  takenBack: (said: string) => `Taken back: ${said}`,
  nobodySays: (said: string) => `Nobody says this any more: ${said}`,
  wasSaid: ({ by, on }: { by: string; on: PartialDate }) => `It was said by ${by}, ${sayDate(on)}, and holds no longer.`,
  event: ({ title, season, kind, episode }: NamedEvent) => `${title}, season ${season} ${kind === 'episode' ? `episode ${episode}` : kind}`,
  undated: (event: string) => `${event}: no longer dated`,
  undatedWhy: 'The sources no longer give this date. That is no word on whether it will be shown.',
  forecast: ({ title, season }: { title: string; season: number }) => `Forecast: ${title}, season ${season} premiere`,
  forecastWhy: ({ p10, p50, p90 }: { p10: PartialDate; p50: PartialDate; p90: PartialDate }) =>
    `A forecast, not an announced date: if the season comes within five years, one in ten come by ${sayDate(p10)}, half by ${sayDate(p50)}, nine in ten by ${sayDate(p90)}.`,
  /** Whose date it is: who announced it when, or who lists it where no announcement of it is known. */
  announcedBy: ({ by, on }: { by: string; on: PartialDate }) => `Announced by ${by}, ${sayDate(on)}.`,
  listedBy: (source: string | undefined) =>
    `${source === undefined ? 'As our sources list it' : `As ${source} lists it`}; we know of no announcement of this date.`,
}
