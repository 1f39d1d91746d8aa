import { getSeries } from '../catalogue/series-store.ts'
import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { SeasonDocument, SeriesDocument } from '../catalogue/series-document.ts'
import { sayChance } from '../languages/en/counts.ts'
import { englishAnswers } from '../languages/en/answer-sayings.ts'
import { reasonsFor, sayShowing } from '../outlook/reasons.ts'
import { answerFor } from '../outlook/answer.ts'
import { findSeason, hasStarted, lastStartedSeason, nextSeason, toStandpoint, type Standpoint } from '../outlook/season-state.ts'
import { judge, type Judgement, type Verdict } from '../outlook/verdict.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import { sayDate } from '../time/say-date.ts'

/** The facts that an article about a series is held against. */
export interface FactsOfDay {
  /** The day the article is of; today where nobody knows it. */
  day: Day
  /** Nobody knows the article's day: then nothing in it can be outdated. */
  dayAssumed: boolean
  /** The series as knowable on that day. */
  standpoint: Standpoint
  /**
   * Everything known by now. Who made a series, and what a season was that had been shown by the day, was true then whenever it was written down; of what
   * lay ahead it may say that it came true.
   */
  record: SeriesDocument
}

/** The facts about a series for an article of a day. */
export async function getFactsOfDay(
  database: Database,
  id: string,
  { day, dayAssumed, today }: { day: Day; dayAssumed: boolean; today: Day },
): Promise<FactsOfDay> {
  const [then, record] = [await getSeries(database, id, day), await getSeries(database, id, today > day ? today : day)]
  return { day, dayAssumed, standpoint: toStandpoint(then, day), record }
}

/** A season as known on the day, else as known by now; `isLater` when only the record has it. */
export function seasonOf(
  { standpoint, record }: FactsOfDay,
  number: number,
): { season: SeasonDocument; document: SeriesDocument; isLater: boolean } | undefined {
  const known = findSeason(standpoint.document, number)
  if (known !== undefined) return { season: known, document: standpoint.document, isLater: false }
  const later = findSeason(record, number)
  return later === undefined ? undefined : { season: later, document: record, isLater: true }
}

/** Whether the season had begun on the day. */
export function hadBegun({ standpoint }: FactsOfDay, number: number): boolean {
  const season = findSeason(standpoint.document, number)
  return season !== undefined && hasStarted(season, standpoint)
}

/** How many seasons had begun on the day. */
export function seasonsBegun({ standpoint }: FactsOfDay): number {
  return lastStartedSeason(standpoint)
}

/** The season in question on the day where an article names none: the lowest that had not begun. */
export function comingSeason({ standpoint }: FactsOfDay): number {
  return nextSeason(standpoint)
}

/** The verdict about a season as of the day. */
export function verdictOf({ standpoint }: FactsOfDay, season: number): Judgement {
  return judge(season, standpoint)
}

/** The first reason for the verdict about a season as of the day, with its facts. */
export function reasonOf(facts: FactsOfDay, season: number): { text: string; evidence: Fact[] } | undefined {
  const [reason] = reasonsFor(season, verdictOf(facts, season), facts.standpoint, englishAnswers)
  return reason === undefined ? undefined : { text: reason.text.replace(/[.]$/, ''), evidence: reason.facts }
}

/** What the outlook said of a season on the day: that nobody had said, the odds and the window, with the facts it counts from. */
export function outlookOf({ standpoint, day }: FactsOfDay, season: number): { text: string; evidence: Fact[] } {
  const { verdict, odds, window, because } = answerFor(standpoint.document, day, season)
  const chance = odds === null ? '' : `; the odds of it were ${sayChance(odds.continues['2y'])} within two years`
  const condition = verdict === 'ordered' ? '' : 'if it came, '
  const when = window === null ? '' : `; ${condition}most likely ${sayDate(window.p10)} to ${sayDate(window.p90)}`
  return { text: `${VERDICT_WORDS[verdict]}${chance}${when}`, evidence: because[0]?.facts ?? [] }
}

const VERDICT_WORDS = {
  airing: 'the season was on air',
  aired: 'the season had been shown',
  cancelled: 'the series had been cancelled',
  concluded: 'the story was over',
  dated: 'the season had a date',
  ordered: 'the season had been ordered, and nobody had given its date',
  undecided: 'nobody entitled had said whether it comes',
  unknown: 'nothing was known of it',
} as const satisfies Record<Verdict, string>

/** Why a season does not come. */
export interface End {
  /** "there is no season 4: season 3 had been announced as the last (…)". */
  text: string
  /** "season 3 had been announced as the last (…)". */
  cause: string
  evidence: Fact[]
  isCancelled: boolean
  howItEnded: Judgement['ended']
}

/** Why a season does not come, in one sentence, when the story was over on the day or an earlier season had been declared the last. */
export function endBefore(facts: FactsOfDay, season: number): End | undefined {
  const { verdict, word, ended } = verdictOf(facts, season)
  if (verdict !== 'cancelled' && verdict !== 'concluded') return undefined
  const { text, evidence } = reasonOf(facts, season) ?? { text: 'so its sources say', evidence: [] }
  const last = word?.season ?? seasonsBegun(facts)
  const what =
    verdict === 'cancelled'
      ? `the series had been cancelled after season ${last}`
      : word === null
        ? `the series was over after season ${last}`
        : `season ${last} had been announced as the last`
  const cause = `${what} (${text})`
  return { text: `there is no season ${season}: ${cause}`, cause, evidence, isCancelled: verdict === 'cancelled', howItEnded: ended }
}

/** When the season was shown, as facts. */
export function showingFacts(season: SeasonDocument, document: SeriesDocument): Fact[] {
  return [
    ...toFacts(`season.${season.number}.premiere`, season.premiere, document.sources),
    ...toFacts(`season.${season.number}.finale`, season.finale, document.sources),
  ]
}

/** The latest season that had begun, in a sentence, with its facts. */
export function latestShowing({ standpoint }: FactsOfDay): { text: string; evidence: Fact[] } | undefined {
  const season = findSeason(standpoint.document, lastStartedSeason(standpoint))
  return season === undefined ? undefined : { text: sayShowing(season, standpoint, englishAnswers), evidence: showingFacts(season, standpoint.document) }
}
