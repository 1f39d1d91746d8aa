import { toAnnouncementFacts, toFacts, type Fact } from '../catalogue/fact.ts'
import type { SeasonDocument } from '../catalogue/series-document.ts'
import { firstDayOf } from '../time/partial-date.ts'
import { capitalise, plural, sayDate, sayWhen } from '../time/say-date.ts'
import { endingsFor, ordersFor, reportsFor, type Word } from './official-words.ts'
import { findSeason, hasStarted, isShownInFull, nextSeason, type Standpoint } from './season-state.ts'
import { disputeReasons, entryWithdrawalReasons, splitReason, statusReason, withdrawalReasons } from './listing-reasons.ts'
import type { Judgement } from './verdict.ts'

/** One reason for a verdict in words, with the facts it rests on. */
export interface Reason {
  text: string
  facts: Fact[]
}

/** Our decision: the last words about a season tell its story; the whole ledger is in the guide's news. */
const MAX_FURTHER_WORDS = 4

/** Why the verdict is what it is: the deciding word first, then what was shown, what was said since, how it is listed, and what sources disagree on. */
export function reasonsFor(season: number, judgement: Judgement, standpoint: Standpoint): Reason[] {
  const { document } = standpoint
  const row = findSeason(document, season)
  const shown = document.seasons.findLast((one) => hasStarted(one, standpoint))
  const reasons = [
    ...(judgement.word === null ? [] : [wordReason(judgement.word, document)]),
    ...(row === undefined ? [] : [showingReason(row, standpoint)]),
    ...(shown === undefined || shown.number === season ? [] : [showingReason(shown, standpoint)]),
    ...furtherWords(season, judgement, standpoint).map((word) => wordReason(word, document)),
    ...reportReasons(season, judgement, standpoint),
    ...listingReason(judgement, standpoint),
    ...withdrawalReasons(season, judgement, standpoint),
    ...entryWithdrawalReasons(standpoint),
    ...splitReason(standpoint),
    ...document.seasons.filter((one) => one.number === season || one === shown).flatMap((one) => disputeReasons(one, standpoint)),
  ]
  return reasons.filter((reason) => reason.facts.length > 0)
}

function wordReason(word: Word, document: Standpoint['document']): Reason {
  const { text, on, certainty } = word.announcement
  const suffix = certainty === 'official' ? '' : ` (${certainty})`
  return { text: `${capitalise(sayDate(on))}: ${text}${suffix}`, facts: toAnnouncementFacts(word.announcement, word.from, document.sources) }
}

function showingReason(season: SeasonDocument, standpoint: Standpoint): Reason {
  const { sources } = standpoint.document
  const { number, premiere, finale, episodeCount } = season
  const facts = [
    ...toFacts(`season.${number}.premiere`, premiere, sources),
    ...toFacts(`season.${number}.finale`, finale, sources),
    ...toFacts(`season.${number}.episodeCount`, episodeCount, sources),
  ]
  return { text: sayShowing(season, standpoint), facts }
}

/** "Season 3 was shown from 16 February 2023 to 20 April 2023, in 10 episodes." */
export function sayShowing(season: SeasonDocument, standpoint: Standpoint): string {
  const { number, premiere, finale, episodeCount } = season
  const episodes = episodeCount === undefined ? '' : `, in ${plural(episodeCount.value, 'episode')}`
  if (!hasStarted(season, standpoint))
    return premiere === undefined ? `Season ${number} has no date.` : `Season ${number} is set for ${sayDate(premiere.value)}.`
  if (premiere === undefined) return `Season ${number} has begun; the day is not known.`
  if (isShownInFull(season, standpoint)) {
    if (finale === undefined) return `Season ${number} began ${sayWhen(premiere.value)}${episodes}; nobody gives the day it ended.`
    if (firstDayOf(finale.value) > standpoint.reach)
      return `Season ${number} began ${sayWhen(premiere.value)}; its finale was set for ${sayDate(finale.value)}, after the day our facts end.`
    if (finale.value === premiere.value) return `Season ${number} was shown at once ${sayWhen(premiere.value)}${episodes}.`
    return `Season ${number} was shown from ${sayDate(premiere.value)} to ${sayDate(finale.value)}${episodes}.`
  }
  return `Season ${number} began ${sayWhen(premiere.value)}; ${finale === undefined ? 'the day of its finale is not known' : `its finale is set for ${sayDate(finale.value)}`}.`
}

/** What else was said that bears on the season: of its making when it is to come, newest first; of the ending, in the order it was said, when it is not. */
function furtherWords(season: number, judgement: Judgement, standpoint: Standpoint): Word[] {
  if (judgement.verdict === 'aired') return []
  const isOver = judgement.verdict === 'cancelled' || judgement.verdict === 'concluded'
  const words = isOver ? endingsFor(season, standpoint.document).toReversed() : ordersFor(Math.min(season, nextSeason(standpoint)), standpoint.document)
  return words.filter((word) => word.announcement !== judgement.word?.announcement).slice(0, MAX_FURTHER_WORDS)
}

/** Of a season without a date: what was reported of it by nobody entitled, and said to be reported. */
function reportReasons(season: number, { verdict }: Judgement, { document }: Standpoint): Reason[] {
  if (verdict !== 'undecided' && verdict !== 'ordered') return []
  return reportsFor(season, document)
    .slice(0, MAX_FURTHER_WORDS)
    .map((known) => wordReason({ announcement: known.value, from: known.from, season }, document))
}

/** A limited series that is complete was one story; everything else that nobody's word decided rests on status words. */
function listingReason(judgement: Judgement, standpoint: Standpoint): Reason[] {
  const { limited, sources } = standpoint.document
  const isOver = judgement.verdict === 'concluded' || judgement.verdict === 'cancelled'
  if (judgement.word !== null || !isOver || limited?.value !== true) return statusReason(judgement, standpoint)
  return [{ text: 'It was made as a limited series: one complete story.', facts: toFacts('limited', limited, sources) }]
}
