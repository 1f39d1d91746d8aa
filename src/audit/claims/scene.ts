import type { ClaimType, ClaimValues } from '../claim.ts'
import type { ArticleFrame } from '../text/article-frame.ts'
import type { DateMention } from '../text/dates-in-text.ts'
import type { SeasonMention } from '../text/seasons-in-text.ts'
import type { Sentence } from '../text/sentences.ts'
import type { SeasonRow } from './season-rows.ts'
import type { Row } from './table-rows.ts'

/** What the heading above a sentence announces. */
export type Section = 'cast' | 'rating' | 'trailer' | 'release' | 'plot' | undefined

/** A season mention whose number is settled by the article's course. */
export interface SettledSeason {
  start: number
  end: number
  seasons: number[]
}

/** A sentence with what the article's course adds to it. */
export interface Scene {
  frame: ArticleFrame
  sentence: Sentence
  seasons: SettledSeason[]
  dates: DateMention[]
  /** The row of a fact table whose label stands above. */
  column: Row | undefined
  /** The row of a table of seasons that the line is. */
  row: SeasonRow | undefined
  /** The season that the heading above names. */
  headed: number | undefined
  /** The heading or question above, in lower case. */
  heading: string
  /** The season that sentences before it, in the same section, speak of. */
  topic: number | undefined
  section: Section
  previous: Scene | undefined
  /** Taken back by the sentence that follows ("This is only our guess."). */
  isDoubtedAfter: boolean
}

/** A claim before it gets the article's offsets: places count from the start of its sentence. */
export type Draft = { [Type in ClaimType]: DraftOf<Type> }[ClaimType]
export interface DraftOf<Type extends ClaimType> {
  type: Type
  value: ClaimValues[Type]
  start: number
  end: number
  seasons?: number[] | undefined
  /** Settled by the reader where the words around the quote would mislead. */
  hedged?: boolean
}

export type ReadClaims = (scene: Scene) => Draft[]

/** Settles which seasons the mentions of a sentence mean, from the season asked for and the ones spoken of before. */
export function settleSeasons(mentions: SeasonMention[], asked: number | undefined, topic: number | undefined, before: SettledSeason[]): SettledSeason[] {
  return mentions.flatMap((mention) => {
    const seasons = mention.seasons ?? (mention.season !== undefined ? [mention.season] : settle(mention.ref, asked, topic, before))
    return seasons.length > 0 ? [{ start: mention.start, end: mention.end, seasons }] : []
  })
}

function settle(ref: SeasonMention['ref'], asked: number | undefined, topic: number | undefined, before: SettledSeason[]): number[] {
  const named = before.flatMap(({ seasons }) => seasons)
  switch (ref) {
    case 'previous':
    case 'last':
      return asked !== undefined && asked > 1 ? [asked - 1] : []
    case 'next':
      return asked !== undefined ? [asked] : []
    case 'same':
      return topic !== undefined ? [topic] : asked !== undefined ? [asked] : []
    case 'former':
      return named.slice(0, 1)
    case 'latter':
      return named.slice(-1)
    case 'both':
      return named.length === 2 ? named : asked === 3 ? [1, 2] : []
    case undefined:
      return []
  }
}

/** Widens a place to the left until the clause begins, so that a quote reads as a statement. */
export function clauseStart(scene: Scene, start: number): number {
  const before = scene.sentence.plain.slice(0, start)
  const cut = Math.max(...[', ', '; ', ': ', ' - ', ' but '].map((sign) => (before.includes(sign) ? before.lastIndexOf(sign) + sign.length : 0)))
  return start - cut > 90 ? start : cut
}
