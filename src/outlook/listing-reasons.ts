import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { Known, RejectedDate, SeasonDocument, SeriesDocument, StatusWord, WithdrawnSeason } from '../catalogue/series-document.ts'
import type { AnswerSayings } from '../languages/en/answer-sayings.ts'
import type { Day, PartialDate } from '../time/partial-date.ts'
import type { Reason } from './reasons.ts'
import type { Standpoint } from './season-state.ts'
import { findEndingStatus, meaningOf, statedStatuses } from './status-words.ts'
import type { Judgement } from './verdict.ts'

/** What the sources' own status words are, wherever nobody's word decided: with what they come to, or that they disagree. */
export function statusReason({ verdict, word }: Judgement, { document }: Standpoint, { reasons }: AnswerSayings): Reason[] {
  const { statuses, sources } = document
  if (statuses.length === 0 || word !== null || !TELLS_STATUS.has(verdict)) return []
  const text = reasons.listed({ stated: statedStatuses(statuses, sources), outcome: outcomeOf(document), words: statuses.length })
  return [{ text, facts: statusFacts(document) }]
}

const TELLS_STATUS: ReadonlySet<Judgement['verdict']> = new Set(['cancelled', 'concluded', 'undecided', 'ordered', 'unknown'])

function outcomeOf(document: SeriesDocument): 'no-more' | 'no-agreement' | 'open' {
  if (findEndingStatus(document) !== undefined) return 'no-more'
  const meanings = new Set(document.statuses.map(({ value }) => meaningOf(value)))
  return meanings.has('cancelled') || meanings.has('ended') ? 'no-agreement' : 'open'
}

/** Every source's own status word, the newest first. */
export function statusFacts({ statuses, sources }: SeriesDocument): Fact[] {
  return statuses.flatMap((status) => toFacts('status', status, sources))
}

/** The status words that no reason tells: beside an official word they decide nothing, and are shown all the same. */
export function untoldStatuses({ statuses }: SeriesDocument, reasons: readonly Reason[]): StatusWord[] {
  return reasons.some(({ facts }) => facts.some(({ field }) => field === 'status')) ? [] : statuses
}

/** Seasons from the asked one on that a source listed and took out again: told, and no cancellation. */
export function withdrawalReasons(season: number, { verdict }: Judgement, { document }: Standpoint, words: AnswerSayings): Reason[] {
  if (verdict === 'aired') return []
  return document.withdrawn
    .filter(({ value }) => value.season >= season)
    .map((known) => ({ text: sayWithdrawal(known, document, words), facts: withdrawalFacts(known, document) }))
}

/** Sources that no longer have their entry of the series: told, and no cancellation; what they said stays. */
export function entryWithdrawalReasons({ document: { sources } }: Standpoint, { reasons }: AnswerSayings): Reason[] {
  const first = new Map(sources.flatMap((source, index) => (source.withdrawnOn === undefined ? [] : [[source.name, { source, index }] as const])))
  return [...first.values()].flatMap(({ source: { name, withdrawnOn: on, retrievedAt }, index }) => {
    if (on === undefined) return []
    const text = reasons.withdrawnEntry({ name, on, readOn: retrievedAt })
    return [{ text, facts: toFacts('entry.withdrawn', { value: { on }, from: [index] }, seenOn(on, sources)) }]
  })
}

/** The sources as of the day on which something was seen to be missing. */
function seenOn(on: Day, sources: SeriesDocument['sources']): SeriesDocument['sources'] {
  return sources.map((source) => ({ ...source, publishedOn: on }))
}

/** "TVmaze listed a season 4 until 3 May 2026 and withdrew it." */
export function sayWithdrawal({ value: { season, on, last }, from }: Known<WithdrawnSeason>, { sources }: SeriesDocument, { reasons }: AnswerSayings): string {
  return reasons.withdrawnSeason({ names: namesOf({ from }, sources), season, premiere: last?.premiere, on })
}

/** The withdrawal as facts, public from the day it was seen. */
export function withdrawalFacts(known: Known<WithdrawnSeason>, { sources }: SeriesDocument): Fact[] {
  const { season, on } = known.value
  return toFacts(`season.${season}.withdrawn`, known, seenOn(on, sources))
}

/** Where sources of equal standing give other dates or another number of episodes, and the dates that cannot be. */
export function disputeReasons(season: SeasonDocument, { document }: Standpoint, { reasons }: AnswerSayings): Reason[] {
  const { sources } = document
  const { number, episodeCount } = season
  const dates = (['premiere', 'finale'] as const).flatMap((field) => {
    const known: Known<PartialDate> | undefined = season[field]
    if (known?.disputed === undefined) return []
    const text = reasons.disputedDate({ season: number, field, stated: statedBy(known, sources) })
    return [{ text, facts: toFacts(`season.${number}.${field}`, known, sources) }]
  })
  const counts =
    episodeCount?.disputed === undefined
      ? []
      : [
          {
            text: reasons.disputedEpisodes({ season: number, stated: statedBy(episodeCount, sources) }),
            facts: toFacts(`season.${number}.episodeCount`, episodeCount, sources),
          },
        ]
  const rejected = (season.rejected ?? []).map((date) => ({
    text: reasons.rejectedDate(toImpossibleDate(number, date, document)),
    facts: toFacts(`season.${number}.rejected.${date.field}`, date, sources),
  }))
  return [...dates, ...counts, ...rejected]
}

/** What is not known for a date that cannot be: "the finale of season 2 (TVmaze gives 1 March 2024, which lies before its premiere)". */
export function sayUnknownDate(season: number, date: RejectedDate, document: SeriesDocument, { reasons }: AnswerSayings): string {
  return reasons.unknownDate(toImpossibleDate(season, date, document))
}

function toImpossibleDate(season: number, date: RejectedDate, { sources }: SeriesDocument): Parameters<AnswerSayings['reasons']['unknownDate']>[0] {
  const { field, value, because } = date
  return { season, field, value, because, names: namesOf(date, sources) }
}

/** Each value with the names of all who state it, the value that stands first. */
function statedBy<T>(known: Known<T>, sources: SeriesDocument['sources']): { names: string[]; value: T }[] {
  return [known, ...(known.disputed ?? [])].map((one) => ({ names: namesOf(one, sources), value: one.value }))
}

function namesOf({ from }: { from: readonly number[] }, sources: SeriesDocument['sources']): string[] {
  return [...new Set(from.map((index) => sources[index]?.name ?? ''))]
}

/** That sources which all know of the newest season count another number of seasons: they split them differently. */
export function splitReason({ document: { seasonCount, sources } }: Standpoint, { reasons }: AnswerSayings): Reason[] {
  if (seasonCount?.disputed === undefined) return []
  return [{ text: reasons.disputedSeasons(statedBy(seasonCount, sources)), facts: toFacts('seasonCount', seasonCount, sources) }]
}
