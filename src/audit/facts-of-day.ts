import { getSeries } from '../catalogue/series-store.ts'
import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { SeasonDocument, SeriesDocument } from '../catalogue/series-document.ts'
import type { AuditSayings } from '../languages/en/audit-sayings.ts'
import { reasonsFor, sayShowing } from '../outlook/reasons.ts'
import { answerIn, outlookFor } from '../outlook/answer.ts'
import { findSeason, hasStarted, lastStartedSeason, nextSeason, toStandpoint, type Standpoint } from '../outlook/season-state.ts'
import { judge, type Judgement } from '../outlook/verdict.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'

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
  /** In whose words findings are told. */
  words: AuditSayings
}

/** The facts about a series for an article of a day. */
export async function getFactsOfDay(
  database: Database,
  id: string,
  { day, dayAssumed, today }: { day: Day; dayAssumed: boolean; today: Day },
  words: AuditSayings,
): Promise<FactsOfDay> {
  const [then, record] = [await getSeries(database, id, day), await getSeries(database, id, today > day ? today : day)]
  return { day, dayAssumed, standpoint: toStandpoint(then, day), record, words }
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
  const [reason] = reasonsFor(season, verdictOf(facts, season), facts.standpoint, facts.words)
  return reason === undefined ? undefined : { text: withoutStop(reason.text), evidence: reason.facts }
}

/** What the outlook said of a season on the day: that nobody had said, the odds and the window, with the facts it counts from. */
export function outlookOf({ standpoint, day, words }: FactsOfDay, season: number): { text: string; evidence: Fact[] } {
  const { verdict, odds, window, because } = answerIn(words, outlookFor(standpoint.document, day, season, undefined))
  const text = words.storyFindings.outlook({
    verdict: words.storyFindings.verdicts[verdict],
    chance: odds === null ? undefined : words.counts.chance(odds.continues['2y']),
    window: window === null ? undefined : { from: window.p10, to: window.p90, isOrdered: verdict === 'ordered' },
  })
  return { text, evidence: because[0]?.facts ?? [] }
}

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
  const { storyFindings } = facts.words
  const { text, evidence } = reasonOf(facts, season) ?? { text: storyFindings.listedSo, evidence: [] }
  const kind = verdict === 'cancelled' ? 'cancelled' : word === null ? 'over' : 'last'
  const cause = storyFindings.ending({ kind, last: word?.season ?? seasonsBegun(facts), reason: text })
  return { text: storyFindings.noSeason({ season, ending: cause }), cause, evidence, isCancelled: verdict === 'cancelled', howItEnded: ended }
}

/** When the season was shown, as facts. */
export function showingFacts(season: SeasonDocument, document: SeriesDocument): Fact[] {
  return [
    ...toFacts(`season.${season.number}.premiere`, season.premiere, document.sources),
    ...toFacts(`season.${season.number}.finale`, season.finale, document.sources),
  ]
}

/** The latest season that had begun, in a sentence, with its facts. */
export function latestShowing({ standpoint, words }: FactsOfDay): { text: string; evidence: Fact[] } | undefined {
  const season = findSeason(standpoint.document, lastStartedSeason(standpoint))
  return season === undefined ? undefined : { text: withoutStop(sayShowing(season, standpoint, words)), evidence: showingFacts(season, standpoint.document) }
}

/** A sentence as part of another. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/[.。]$/, '')
}
