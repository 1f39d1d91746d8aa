import type { PartialDate } from '../../time/partial-date.ts'
import { sayDate, sayWhen } from '../../time/say-date.ts'

/** What a thing was or is: a date, a name or address, nothing but that it was said or is known, or nothing. */
export type ToldValue = { date: PartialDate } | { text: string } | 'said' | 'known' | null

/** A change of a season, or of the series where there is none. */
export interface ToldSeason {
  season: number | null
  before: ToldValue
  after: ToldValue
}

/** What followers are told, in sentences without their first letter and their full stop: they stand behind the title of the series. */
export const alerts = {
  changes: {
    announced: ({ season }: ToldSeason) => `${subject(season)} is listed for the first time`,
    dated: ({ season, after }: ToldSeason) => `${subject(season)} is set for ${say(after)}`,
    moved: ({ season, before, after }: ToldSeason) => `${subject(season)} moved from ${say(before)} to ${say(after)}`,
    renewed: ({ season }: ToldSeason) => `${subject(season)} was ordered`,
    started: ({ season }: ToldSeason) => `${subject(season)} has begun`,
    cancelled: () => 'the series was cancelled',
    concluded: () => 'the series has ended',
    revived: () => 'the series goes on after all',
    'final-season': ({ season }: ToldSeason) => `${subject(season)} is the last one`,
    'premiere-set': ({ season, after }: ToldSeason) => `${subject(season)} is set for ${say(after)}`,
    'premiere-moved': ({ season, after }: ToldSeason) => `${subject(season)} moved to ${say(after)}`,
    delayed: ({ season, after }: ToldSeason) => (after === 'said' ? `${subject(season)} is delayed` : `${subject(season)} is delayed to ${say(after)}`),
    'production-started': ({ season }: ToldSeason) => `${subject(season)} is being made`,
    'production-wrapped': ({ season }: ToldSeason) => `${subject(season)} has been shot`,
    casting: ({ season }: ToldSeason) => `somebody was cast for ${subject(season)}`,
    'moved-platform': ({ season }: ToldSeason) => `${subject(season)} comes to another home`,
    trailer: ({ season, after }: ToldSeason) => (after === 'said' ? `${subject(season)} has a trailer` : `${subject(season)} has a trailer: ${say(after)}`),
    streaming: ({ season, after }: ToldSeason) => `${subject(season)} is to be streamed at ${say(after)}`,
    /** Never a cancellation, and told to be none. */
    withdrawn: ({ season, before, after }: ToldSeason) => {
      if (before === 'said' || after !== null) return `what was said of ${subject(season)} was taken back`
      if (season === null) return `${say(before)} withdrew its entry of the series, which is no cancellation`
      return `${subject(season)}: the sources withdrew ${before === 'known' ? 'their entry' : say(before)}, which is no cancellation`
    },
  },
  /** Who said so when; that nobody entitled did is told. */
  word: ({ by, on, certainty }: { by: string; on: PartialDate; certainty: 'official' | 'corroborated' | 'listed' | 'reported' }) =>
    ` (${by}, ${sayDate(on)}${certainty === 'official' ? '' : `, ${certainty}`})`,
  reminder: (season: number, on: PartialDate) => `season ${season} premieres ${sayWhen(on)}`,
  finale: (season: number, on: PartialDate) => `the finale of season ${season} is set for ${sayDate(on)}; then it is complete`,
  /** What was told and did not hold, and what holds. */
  correction: (told: string | undefined, now: string) => `correction: ${told === undefined ? 'what we told you' : `we told you that ${told}`}; ${now}`,
  now: {
    setFor: (on: PartialDate) => `it is set for ${sayDate(on)} now`,
    setAsBefore: (on: PartialDate) => `it is set for ${sayDate(on)} as before`,
    asBefore: 'it is as it was before',
    nobodySays: 'no source says so any more',
    didNotHold: 'that did not hold',
  },
  sentence: (title: string, said: string) => `${title}: ${said}.`,
  several: (count: number) => `${count} changes in what you follow`,
  andMore: (count: number) => `and ${count} more`,
  more: 'More',
  noMoreMails: 'No more of these mails',
  test: 'To Be Continued: this channel works.',
}

function subject(season: number | null): string {
  return season === null ? 'the series' : `season ${season}`
}

function say(value: ToldValue): string {
  if (value === null) return 'nothing'
  if (typeof value === 'string') return value
  return 'date' in value ? sayDate(value.date) : value.text
}
