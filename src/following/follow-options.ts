import type { Language } from '../languages/language.ts'

/** What followers can be told of: the kinds of change events (`sources/change-events.ts` says what each means). */
export const ALERT_KINDS = [
  'announced', 'dated', 'moved', 'withdrawn', 'renewed', 'final-season', 'started', 'cancelled', 'concluded', 'revived', 'premiere-set', 'premiere-moved', 'delayed',
  'production-started', 'production-wrapped', 'trailer', 'casting', 'moved-platform', 'streaming',
] as const // prettier-ignore
export type AlertKind = (typeof ALERT_KINDS)[number]

/** How sure a change has to be, most sure first. `listed`: a catalogue has it and nobody is known to have said it; `reported`: an outlet says so, of nobody entitled. */
export const CERTAINTIES = ['official', 'corroborated', 'listed', 'reported'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** How early before a premiere somebody may be reminded: days, `0d` is the day itself; an hour where the time is known. */
export const REMINDERS = ['7d', '1d', '0d', '1h'] as const
export type Reminder = (typeof REMINDERS)[number]

/** From when to when nothing is sent, by the clock of the follower: `22:00`. */
export interface QuietHours {
  from: string
  until: string
}

/** What somebody wants to be told of a series, when, and how sure it has to be. */
export interface FollowOptions {
  kinds: AlertKind[]
  /** Codes of countries whose streaming services are told of; none of them unless named. */
  countries: string[]
  remind: Reminder[]
  /** Nothing but that a season is complete, on the day of its finale. */
  finaleOnly: boolean
  digest: 'immediately' | 'daily' | 'weekly'
  quiet: QuietHours | null
  /** IANA name of the follower's time zone, for quiet hours, digests and reminders. */
  zone: string
  /** The least sure that is told. */
  certainty: Certainty
  /** In which language it is told. */
  language: Language
}

/**
 * What suits most: whether and when it goes on, as soon as it is known, and the day before. Left out is what happens on the way (casting, filming), that a season
 * began (the reminder tells it) and, until countries are named, where it is streamed. `reported` rumours are told to those who ask for them.
 */
export const DEFAULT_OPTIONS: FollowOptions = {
  kinds: ['announced', 'dated', 'moved', 'withdrawn', 'renewed', 'final-season', 'cancelled', 'concluded', 'revived', 'premiere-set', 'premiere-moved', 'delayed', 'trailer', 'moved-platform', 'streaming'],
  countries: [],
  remind: ['1d'],
  finaleOnly: false,
  digest: 'immediately',
  quiet: null,
  zone: 'UTC',
  certainty: 'listed',
  language: 'en',
} // prettier-ignore

/** The options as they are stored: only what differs from the default, always in the same order, so that equal choices are equal text. */
export function storedOptions(options: FollowOptions): string {
  const chosen: Record<string, unknown> = {}
  for (const name of Object.keys(DEFAULT_OPTIONS) as (keyof FollowOptions)[])
    if (JSON.stringify(options[name]) !== JSON.stringify(DEFAULT_OPTIONS[name])) chosen[name] = options[name]
  return JSON.stringify(chosen)
}

/** The options that were stored, with today's defaults for what was not chosen. */
export function readOptions(stored: string): FollowOptions {
  return { ...DEFAULT_OPTIONS, ...(JSON.parse(stored) as Partial<FollowOptions>) }
}
