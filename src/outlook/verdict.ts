import type { SeriesDocument } from '../catalogue/series-document.ts'
import { lastDayOf } from '../time/partial-date.ts'
import { endingsFor, ordersFor, wordsOf, type Word } from './official-words.ts'
import { findSeason, isBeforeTheFirst, isOnAir, isShownInFull, lastStartedSeason, nextSeason, type Standpoint } from './season-state.ts'
import { findEndingStatus } from './status-words.ts'

export type Verdict = 'airing' | 'aired' | 'cancelled' | 'concluded' | 'dated' | 'ordered' | 'undecided' | 'unknown'

/** How the story ended: in the makers' plan, by being stopped, or by a source's bare word that says no more than that. */
export type Ended = 'no' | 'as-planned' | 'cancelled' | 'not-said' | 'unknown'

export interface Judgement {
  verdict: Verdict
  /** The official word that decides; null where none was said. */
  word: Word | null
  ended: Ended
}

/** The verdict about one season, by the first rule of the contract that applies. */
export function judge(season: number, standpoint: Standpoint): Judgement {
  const { document } = standpoint
  const row = findSeason(document, season)
  if (row !== undefined && isOnAir(row, standpoint)) return { verdict: 'airing', word: null, ended: 'no' }
  if (isBeforeTheFirst(season, document)) return { verdict: 'unknown', word: null, ended: 'unknown' }
  const wasShown = row !== undefined && isShownInFull(row, standpoint)
  if (wasShown || season < lastStartedSeason(standpoint)) return { verdict: 'aired', word: null, ended: 'no' }

  const ending = judgeEnding(season, standpoint)
  if (ending !== undefined) return ending

  const orders = ordersFor(season, document)
  if (row?.premiere !== undefined && lastDayOf(row.premiere.value) >= standpoint.reach)
    return { verdict: 'dated', word: wordOfDate(orders, season, row.premiere.value, document), ended: 'no' }
  if (orders.length > 0 || row !== undefined) return { verdict: 'ordered', word: wordOfOrder(orders, season, document), ended: 'no' }
  return document.seasons.length > 0 ? { verdict: 'undecided', word: null, ended: 'no' } : { verdict: 'unknown', word: null, ended: 'unknown' }
}

function judgeEnding(season: number, standpoint: Standpoint): Judgement | undefined {
  const endings = endingsFor(season, standpoint.document)
  const cancellation = endings.findLast((word) => word.announcement.kind === 'cancelled')
  if (cancellation !== undefined) return { verdict: 'cancelled', word: cancellation, ended: 'cancelled' }
  // The day it was first declared is the news; that the last episode has been shown since is told beside it.
  const declaration = endings.findLast((word) => word.announcement.kind === 'final-season') ?? endings.at(-1)
  if (declaration !== undefined) return { verdict: 'concluded', word: declaration, ended: 'as-planned' }
  const next = nextSeason(standpoint)
  if (isMoreOnTheWay(next, standpoint) || season < next) return undefined
  if (isCompleteLimitedSeries(standpoint)) return { verdict: 'concluded', word: null, ended: 'as-planned' }
  return judgeStatusWords(standpoint.document)
}

/** Whether somebody ordered the season or gives it a date ahead. A bare row in a catalogue is neither, and says less than a word that the series is over. */
function isMoreOnTheWay(next: number, { document, reach }: Standpoint): boolean {
  const premiere = findSeason(document, next)?.premiere?.value
  return ordersFor(next, document).length > 0 || (premiere !== undefined && lastDayOf(premiere) >= reach)
}

/** A complete limited series has told its story, until another season is ordered. */
function isCompleteLimitedSeries(standpoint: Standpoint): boolean {
  const { limited, seasons } = standpoint.document
  return limited?.value === true && seasons.length > 0 && seasons.every((season) => isShownInFull(season, standpoint))
}

/** What the sources' bare status words come to, the weakest evidence of an end: "Ended" says neither how nor why. */
function judgeStatusWords(document: SeriesDocument): Judgement | undefined {
  switch (findEndingStatus(document)?.meaning) {
    case 'cancelled':
      return { verdict: 'cancelled', word: null, ended: 'cancelled' }
    case 'ended':
      return { verdict: 'concluded', word: null, ended: 'not-said' }
    case undefined:
      return undefined
  }
}

/** Who first said the date that stands. */
function wordOfDate(orders: Word[], season: number, date: string, document: SeriesDocument): Word | null {
  const dating = orders.filter((word) => word.season === season && word.announcement.date !== null)
  return dating.findLast((word) => word.announcement.date === date) ?? dating[0] ?? wordOfOrder(orders, season, document)
}

/**
 * The order itself rather than what followed from it: the renewal or revival first said since the story was last declared over, else whatever word there is.
 */
function wordOfOrder(orders: Word[], season: number, document: SeriesDocument): Word | null {
  const ordering = orders.filter(({ announcement }) => announcement.kind === 'renewed' || announcement.kind === 'revived')
  const over = wordsOf(document).ending.find((end) => end.season < season)
  const standing = over === undefined ? ordering : ordering.filter((word) => lastDayOf(word.announcement.on) >= lastDayOf(over.announcement.on))
  return standing.findLast((word) => word.season === season) ?? standing.at(-1) ?? ordering[0] ?? orders.at(-1) ?? null
}

export interface Axes {
  airing: boolean | null
  next: 'dated' | 'ordered' | 'no-word' | 'none-coming' | 'unknown'
  ended: Ended
}

/** Where the series as a whole stands: on air, what comes next, how it ended. */
export function axesOf(standpoint: Standpoint): Axes {
  const { verdict, ended } = judge(nextSeason(standpoint), standpoint)
  const isAiring = standpoint.document.seasons.some((season) => isOnAir(season, standpoint))
  const hasEnded = !isAiring && (verdict === 'cancelled' || verdict === 'concluded')
  return {
    airing: standpoint.document.seasons.length === 0 ? null : isAiring,
    next: NEXT_BY_VERDICT[verdict],
    ended: hasEnded ? ended : verdict === 'unknown' ? 'unknown' : 'no',
  }
}

const NEXT_BY_VERDICT = {
  airing: 'unknown',
  aired: 'unknown',
  cancelled: 'none-coming',
  concluded: 'none-coming',
  dated: 'dated',
  ordered: 'ordered',
  undecided: 'no-word',
  unknown: 'unknown',
} as const satisfies Record<Verdict, Axes['next']>
