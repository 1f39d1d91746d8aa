import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { Known, RejectedDate, SeasonDocument, SeriesDocument, StatusWord, WithdrawnSeason } from '../catalogue/series-document.ts'
import type { Day } from '../time/partial-date.ts'
import { capitalise, listWords, sayDate } from '../time/say-date.ts'
import type { Reason } from './reasons.ts'
import type { Standpoint } from './season-state.ts'
import { findEndingStatus, meaningOf, sayStatuses } from './status-words.ts'
import type { Judgement } from './verdict.ts'

/** What the sources' own status words are, wherever nobody's word decided: with what they come to, or that they disagree. */
export function statusReason({ verdict, word }: Judgement, { document }: Standpoint): Reason[] {
  const { statuses, sources } = document
  if (statuses.length === 0 || word !== null || !TELLS_STATUS.has(verdict)) return []
  return [{ text: `${sayStatuses(statuses, sources)}${sayWhatItComesTo(document)}.`, facts: statusFacts(document) }]
}

const TELLS_STATUS: ReadonlySet<Judgement['verdict']> = new Set(['cancelled', 'concluded', 'undecided', 'ordered', 'unknown'])

function sayWhatItComesTo(document: SeriesDocument): string {
  const meanings = new Set(document.statuses.map(({ value }) => meaningOf(value)))
  const says = document.statuses.length === 1 ? ' and says no more' : document.statuses.length === 2 ? '; neither says more' : '; none says more'
  if (findEndingStatus(document) !== undefined) return says
  if (meanings.has('cancelled') || meanings.has('ended')) return ': words that do not agree on an end'
  return ': neither an end nor an order of another season'
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
export function withdrawalReasons(season: number, { verdict }: Judgement, { document }: Standpoint): Reason[] {
  if (verdict === 'aired') return []
  return document.withdrawn
    .filter(({ value }) => value.season >= season)
    .map((known) => ({ text: sayWithdrawal(known, document), facts: withdrawalFacts(known, document) }))
}

/** Sources that no longer have their entry of the series: told, and no cancellation; what they said stays. */
export function entryWithdrawalReasons({ document: { sources } }: Standpoint): Reason[] {
  const first = new Map(sources.flatMap((source, index) => (source.withdrawnOn === undefined ? [] : [[source.name, { source, index }] as const])))
  return [...first.values()].flatMap(({ source: { name, withdrawnOn: on, retrievedAt }, index }) => {
    if (on === undefined) return []
    const text = `${name} withdrew its entry of the series by ${sayDate(on)}; what it says is as it was on ${sayDate(retrievedAt)}.`
    return [{ text, facts: toFacts('entry.withdrawn', { value: { on }, from: [index] }, seenOn(on, sources)) }]
  })
}

/** The sources as of the day on which something was seen to be missing. */
function seenOn(on: Day, sources: SeriesDocument['sources']): SeriesDocument['sources'] {
  return sources.map((source) => ({ ...source, publishedOn: on }))
}

/** "TVmaze listed a season 4 until 3 May 2026 and withdrew it." */
export function sayWithdrawal({ value: { season, on, last }, from }: Known<WithdrawnSeason>, { sources }: SeriesDocument): string {
  const names = namesOf({ from }, sources)
  const dated = last?.premiere === undefined ? '' : `, set for ${sayDate(last.premiere)},`
  return `${names} listed a season ${season}${dated} until ${sayDate(on)} and withdrew it.`
}

/** The withdrawal as facts, public from the day it was seen. */
export function withdrawalFacts(known: Known<WithdrawnSeason>, { sources }: SeriesDocument): Fact[] {
  const { season, on } = known.value
  return toFacts(`season.${season}.withdrawn`, known, seenOn(on, sources))
}

/** Where sources of equal standing give other dates or another number of episodes, and the dates that cannot be. */
export function disputeReasons(season: SeasonDocument, { document }: Standpoint): Reason[] {
  const { sources } = document
  const disputes = (['premiere', 'finale', 'episodeCount'] as const).flatMap((field) => {
    const known: Known<string | number> | undefined = season[field]
    if (known?.disputed === undefined) return []
    const stated = [known, ...known.disputed].map((one) => `${namesOf(one, sources)} ${sayValue(one.value)}`)
    const what = field === 'episodeCount' ? 'number of episodes' : field
    return [
      {
        text: `Sources disagree on the ${what} of season ${season.number}: ${stated.join(', ')}.`,
        facts: toFacts(`season.${season.number}.${field}`, known, sources),
      },
    ]
  })
  const rejected = (season.rejected ?? []).map((date) => ({
    text: `${capitalise(sayRejected(season.number, date, document))}.`,
    facts: toFacts(`season.${season.number}.rejected.${date.field}`, date, sources),
  }))
  return [...disputes, ...rejected]
}

/** "TVmaze gives 1 March 2024 as the finale of season 2, which lies before its premiere". */
function sayRejected(number: number, date: RejectedDate, { sources }: SeriesDocument): string {
  return `${namesOf(date, sources)} gives ${sayDate(date.value)} as the ${date.field} of season ${number}, ${sayWhyRejected(date)}`
}

/** What is not known for a date that cannot be: "the finale of season 2 (TVmaze gives 1 March 2024, which lies before its premiere)". */
export function sayUnknownDate(number: number, date: RejectedDate, { sources }: SeriesDocument): string {
  return `the ${date.field} of season ${number} (${namesOf(date, sources)} gives ${sayDate(date.value)}, ${sayWhyRejected(date)})`
}

function sayWhyRejected({ because, field }: RejectedDate): string {
  if (because === 'impossible-year') return 'which cannot be'
  return field === 'finale' ? 'which lies before its premiere' : 'which lies after its finale'
}

function namesOf({ from }: { from: readonly number[] }, sources: SeriesDocument['sources']): string {
  return listWords([...new Set(from.map((index) => sources[index]?.name ?? ''))])
}

function sayValue(value: string | number): string {
  return typeof value === 'number' ? String(value) : sayDate(value as RejectedDate['value'])
}

/** That sources which all know of the newest season count another number of seasons: they split them differently. */
export function splitReason({ document: { seasonCount, sources } }: Standpoint): Reason[] {
  if (seasonCount?.disputed === undefined) return []
  const stated = [seasonCount, ...seasonCount.disputed].map((one) => `${namesOf(one, sources)} ${one.value}`)
  return [{ text: `Sources count its seasons differently: ${stated.join(', ')}.`, facts: toFacts('seasonCount', seasonCount, sources) }]
}
