/** A date as an article gives it: a year, month or day (`2023`, `2023-04`, `2023-04-20`). */
export type ClaimedDate = string

/** The day or span an article gives for a season that had not come: a date, `2023/2024` (ends may be partial), `2024/..`, `soon`, or null for "no date announced". */
export type ClaimedSpan = string | null

/** What an article says becomes of a season; `final`: that season is the last. */
export type ClaimedStatus = 'renewed' | 'cancelled' | 'final' | 'undecided' | 'in_production' | 'on_hold'

/** A score as an article gives it, with its scale as written; `source` is null when nobody is named. */
export interface ClaimedRating {
  source: string | null
  score: number
  scale: number
  unit: 'points' | 'percent'
  group?: 'critics' | 'audience'
}

/** The value of a claim, by its type. Names stay as written, misspellings too. */
export interface ClaimValues {
  season_premiere_date: ClaimedDate
  season_finale_date: ClaimedDate
  next_premiere_date: ClaimedSpan
  season_episode_count: number
  series_season_count: number
  series_episode_count: number
  status: ClaimedStatus
  network: string
  streaming: string
  creator: string
  showrunner: string
  composer: string
  executive_producer: string
  cast_role: { person: string; character: string }
  rating: ClaimedRating
  /** Minutes. */
  runtime: number | { min: number; max: number }
  trailer: 'available' | 'unavailable'
}

export type ClaimType = keyof ClaimValues

/** What a claim speaks of: one season, several, or (neither) the series as a whole. */
export interface ClaimSubject {
  /** The series as the article names it. */
  series: string
  season?: number
  seasons?: number[]
}

/** One checkable statement of an article. */
export type Claim = { [Type in ClaimType]: ClaimOf<Type> }[ClaimType]

export interface ClaimOf<Type extends ClaimType> {
  type: Type
  /** The words that make the claim: `text.slice(start, end)`. */
  quote: string
  /** Where they stand in the text, in UTF-16 units. */
  start: number
  end: number
  subject: ClaimSubject
  value: ClaimValues[Type]
  /** Worded as expectation or rumour. */
  hedged: boolean
}
