import { toAnnouncementFacts, toFacts, type Fact } from '../catalogue/fact.ts'
import type { SeasonDocument } from '../catalogue/series-document.ts'
import type { AnswerSayings } from '../languages/en/answer-sayings.ts'
import { firstDayOf } from '../time/partial-date.ts'
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
export function reasonsFor(season: number, judgement: Judgement, standpoint: Standpoint, words: AnswerSayings): Reason[] {
  const { document } = standpoint
  const row = findSeason(document, season)
  const shown = document.seasons.findLast((one) => hasStarted(one, standpoint))
  const reasons = [
    ...(judgement.word === null ? [] : [wordReason(judgement.word, document, words)]),
    ...(row === undefined ? [] : [showingReason(row, standpoint, words)]),
    ...(shown === undefined || shown.number === season ? [] : [showingReason(shown, standpoint, words)]),
    ...furtherWords(season, judgement, standpoint).map((word) => wordReason(word, document, words)),
    ...reportReasons(season, judgement, standpoint, words),
    ...listingReason(judgement, standpoint, words),
    ...withdrawalReasons(season, judgement, standpoint, words),
    ...entryWithdrawalReasons(standpoint, words),
    ...splitReason(standpoint, words),
    ...document.seasons.filter((one) => one.number === season || one === shown).flatMap((one) => disputeReasons(one, standpoint, words)),
  ]
  return reasons.filter((reason) => reason.facts.length > 0)
}

function wordReason(word: Word, document: Standpoint['document'], { reasons }: AnswerSayings): Reason {
  const { text, on, certainty } = word.announcement
  return {
    text: reasons.said({ on, text, certainty: certainty === 'official' ? undefined : certainty }),
    facts: toAnnouncementFacts(word.announcement, word.from, document.sources),
  }
}

function showingReason(season: SeasonDocument, standpoint: Standpoint, words: AnswerSayings): Reason {
  const { sources } = standpoint.document
  const { number, premiere, finale, episodeCount } = season
  const facts = [
    ...toFacts(`season.${number}.premiere`, premiere, sources),
    ...toFacts(`season.${number}.finale`, finale, sources),
    ...toFacts(`season.${number}.episodeCount`, episodeCount, sources),
  ]
  return { text: sayShowing(season, standpoint, words), facts }
}

/** "Season 3 was shown from 16 February 2023 to 20 April 2023, in 10 episodes."; with `title` the season is named with its series. */
export function sayShowing(season: SeasonDocument, standpoint: Standpoint, { showing }: AnswerSayings, title?: string): string {
  const named = { season: season.number, title }
  const [premiere, finale, episodes] = [season.premiere?.value, season.finale?.value, season.episodeCount?.value]
  if (!hasStarted(season, standpoint)) return premiere === undefined ? showing.undated(named) : showing.setFor({ ...named, premiere })
  if (premiere === undefined) return showing.begunSomeDay(named)
  if (!isShownInFull(season, standpoint)) return showing.running({ ...named, premiere, finale })
  if (finale === undefined) return showing.endedSomeDay({ ...named, premiere, episodes })
  if (firstDayOf(finale) > standpoint.reach) return showing.endsBeyondOurFacts({ ...named, premiere, finale })
  if (finale === premiere) return showing.atOnce({ ...named, premiere, episodes })
  return showing.whole({ ...named, premiere, finale, episodes })
}

/** What else was said that bears on the season: of its making when it is to come, newest first; of the ending, in the order it was said, when it is not. */
function furtherWords(season: number, judgement: Judgement, standpoint: Standpoint): Word[] {
  if (judgement.verdict === 'aired') return []
  const isOver = judgement.verdict === 'cancelled' || judgement.verdict === 'concluded'
  const words = isOver ? endingsFor(season, standpoint.document).toReversed() : ordersFor(Math.min(season, nextSeason(standpoint)), standpoint.document)
  return words.filter((word) => word.announcement !== judgement.word?.announcement).slice(0, MAX_FURTHER_WORDS)
}

/** Of a season without a date: what was reported of it by nobody entitled, and said to be reported. */
function reportReasons(season: number, { verdict }: Judgement, { document }: Standpoint, words: AnswerSayings): Reason[] {
  if (verdict !== 'undecided' && verdict !== 'ordered') return []
  return reportsFor(season, document)
    .slice(0, MAX_FURTHER_WORDS)
    .map((known) => wordReason({ announcement: known.value, from: known.from, season }, document, words))
}

/** A limited series that is complete was one story; everything else that nobody's word decided rests on status words. */
function listingReason(judgement: Judgement, standpoint: Standpoint, words: AnswerSayings): Reason[] {
  const { limited, sources } = standpoint.document
  const isOver = judgement.verdict === 'concluded' || judgement.verdict === 'cancelled'
  if (judgement.word !== null || !isOver || limited?.value !== true) return statusReason(judgement, standpoint, words)
  return [{ text: words.reasons.limited, facts: toFacts('limited', limited, sources) }]
}
