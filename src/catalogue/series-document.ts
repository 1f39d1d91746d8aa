import type { Day, PartialDate } from '../time/partial-date.ts'
import type { SeriesFile, SourceKind, Statement } from './series-file.ts'

/**
 * The form of the stored documents: another number, and those that another version of the program stored are made anew from their statements.
 */
export const DOCUMENT_FORM = 4

/** A document that was read: what stands behind a value. */
export interface Source {
  name: string
  link: string
  kind: SourceKind
  licence: string | null
  publishedOn: Day | null
  retrievedAt: Day
  /** Since when the source no longer has it: what it said stays, and is told as withdrawn. */
  withdrawnOn?: Day
}

/** A value with the sources that state it, as positions in the document's list of sources; never empty. */
export interface Known<T> {
  value: T
  from: number[]
  /** What sources of equal standing state instead: the value is disputed. */
  disputed?: { value: T; from: number[] }[]
}

type SeriesFacts = NonNullable<Statement['series']>
type SeasonFacts = NonNullable<Statement['seasons']>[number]
type EpisodeFacts = NonNullable<Statement['episodes']>[number]
export type Credit = NonNullable<Statement['credits']>[number]
export type CastMember = NonNullable<Statement['cast']>[number]
export type Rating = NonNullable<Statement['ratings']>[number]
export type Video = NonNullable<Statement['videos']>[number]
export type Availability = NonNullable<Statement['availability']>[number]
export type Relation = NonNullable<Statement['related']>[number]
export type Platform = NonNullable<SeriesFacts['platforms']>[number]
export type WithdrawnSeason = NonNullable<Statement['withdrawn']>[number]
export type Runtime = NonNullable<SeriesFacts['runtimeMinutes']>
export type StatedAnnouncement = NonNullable<Statement['announcements']>[number]

/** The id that a catalogue gives a series. */
export interface ExternalId {
  kind: keyof NonNullable<SeriesFacts['externalIds']>
  value: string
}

/** An announcement with everybody who reports it. */
export interface Announcement extends StatedAnnouncement {
  /** Official beats corroborated (two independent outlets) beats reported. */
  certainty: 'official' | 'corroborated' | 'reported'
}

/** A source's own status word, as it writes it: "Ended", "Returning Series". */
export interface StatusWord extends Known<string> {
  /** The day the word is of. */
  on: Day
  /** The word bears no day: `on` is only the day we read it, and another source read a few days later says nothing newer. */
  isDayOfReading: boolean
}

/** A date that cannot be, such as a finale before the premiere: told as what a source says, and no fact. */
export interface RejectedDate extends Known<PartialDate> {
  field: 'premiere' | 'finale'
  because: 'impossible-year' | 'ends-before-it-begins'
}

export interface SeasonDocument {
  number: number
  title?: Known<string>
  /** The day it began or, while that lies ahead, the date it is set for. */
  premiere?: Known<PartialDate>
  /** True when every source of `premiere` spoke before that date: it is a plan nobody has confirmed. */
  isPremierePlanned: boolean
  finale?: Known<PartialDate>
  episodeCount?: Known<number>
  episodeOrder?: Known<number>
  parts?: Known<NonNullable<SeasonFacts['parts']>>
  synopsis?: Known<string>
  confirmedCast: Known<NonNullable<SeasonFacts['confirmedCast']>[number]>[]
  /** Left out where there is none. */
  rejected?: RejectedDate[]
  announcedPlot: Known<string>[]
  runtimeMinutes?: Known<Runtime>
}

/** Episodes and recap of one season: what a page shows only beyond the reader's spoiler boundary. */
export interface SeasonDetail {
  number: number
  recap?: Known<string>
  episodes: EpisodeDocument[]
  /** Scores of its single episodes; left out where there are none. */
  ratings?: Known<Rating>[]
}

export interface EpisodeDocument {
  number: number
  title?: Known<string>
  airDate?: Known<PartialDate>
  /** The moment it is shown at on that day, `2026-03-06T02:00:00Z`. */
  airsAt?: Known<string>
  runtimeMinutes?: Known<number>
  recap?: Known<string>
}

/** Everything known of a series, merged from what its sources state. Plain JSON. */
export interface SeriesDocument {
  id: string
  sources: Source[]
  /** The ids that catalogues give the series; left out where no source tells of one. */
  externalIds?: Known<ExternalId>[]
  /** The latest day that any source tells of: as far as our facts reach. */
  factsUntil: Day
  title: Known<string>
  year?: Known<number>
  originalTitle?: Known<string>
  aliases: Known<string>[]
  formerTitles: Known<string>[]
  countries: Known<string>[]
  languages: Known<string>[]
  genres: Known<string>[]
  type?: Known<NonNullable<SeriesFacts['type']>>
  limited?: Known<boolean>
  platforms: Known<Platform>[]
  runtimeMinutes?: Known<Runtime>
  basedOn: Known<string>[]
  companies: Known<string>[]
  filmingLocations: Known<string>[]
  themeMusic?: Known<string>
  franchise?: Known<string>
  premise?: Known<string>
  /** The newest status word of every source that has one, newest first; what they come to together is the verdict's business. */
  statuses: StatusWord[]
  episodeCount?: Known<number>
  seasonCount?: Known<number>
  website?: Known<string>
  credits: Known<Credit>[]
  cast: Known<CastMember>[]
  seasons: SeasonDocument[]
  /** Seasons that a source listed and no longer lists, in order; others may still list them. */
  withdrawn: Known<WithdrawnSeason>[]
  /** Newest first. */
  announcements: Known<Announcement>[]
  /** Of the series and of whole seasons; those of single episodes are in the season's detail. */
  ratings: Known<Rating>[]
  videos: Known<Video>[]
  availability: Known<Availability>[]
  related: Known<Relation>[]
}

export type { EpisodeFacts, SeasonFacts, SeriesFacts, SeriesFile, Statement }
