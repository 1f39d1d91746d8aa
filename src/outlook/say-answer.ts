import type { SeriesDocument } from '../catalogue/series-document.ts'
import type { AnswerSayings } from '../languages/en/answer-sayings.ts'
import type { Said, SinceKind } from '../languages/en/answer.ts'
import { firstDayOf } from '../time/partial-date.ts'
import { ordersFor, reportsFor, type Word } from './official-words.ts'
import { findSeason, hasStarted, isShownInFull, isUnending, lastStartedSeason, nextSeason, type Standpoint } from './season-state.ts'
import { sayWithdrawal } from './listing-reasons.ts'
import { sayShowing } from './reasons.ts'
import { sayForecast } from './say-forecast.ts'
import { sayWhatWasShown } from './say-shown.ts'
import type { SeasonForecast } from './season-forecast.ts'
import { findEndingStatus } from './status-words.ts'
import { judge, type Judgement, type Verdict } from './verdict.ts'

/** What is said of a season, and in which words. */
interface Asked {
  season: number
  judgement: Judgement
  standpoint: Standpoint
  words: AnswerSayings
}

/** The answer in a few sentences: who said what when, what has happened since, the forecast where there is one, what is not known. */
export function sayAnswer(season: number, judgement: Judgement, standpoint: Standpoint, forecast: SeasonForecast, words: AnswerSayings): string {
  const { reach, asOf } = standpoint
  const { verdict } = judgement
  const sentences = [...SAYINGS[verdict]({ season, judgement, standpoint, words }), ...sayForecast(season, forecast, words)]
  const isStale = reach < asOf && !SAYS_ITS_REACH.has(verdict)
  return words.answer.paragraph([...sentences, ...(isStale ? [words.answer.factsEnd(reach)] : [])])
}

/** Verdicts whose sentences say themselves how far our facts reach, or do not depend on it. */
const SAYS_ITS_REACH: ReadonlySet<Verdict> = new Set(['dated', 'aired', 'concluded'])

const SAYINGS: Record<Verdict, (asked: Asked) => string[]> = {
  airing: ({ season, standpoint, words }) => {
    const row = findSeason(standpoint.document, season)
    const title = titleOf(standpoint)
    const premiere = row?.premiere?.value
    if (premiere === undefined) return [words.answer.onAir({ season, title })]
    if (isUnending(standpoint) && standpoint.document.seasons.length === 1) return [words.answer.onAirWithoutEnd({ title, since: premiere })]
    return [words.answer.onAirSince({ season, title, premiere, finale: row?.finale?.value }), sayNext(season + 1, standpoint, words)]
  },
  aired: ({ season, standpoint, words }) => {
    const row = findSeason(standpoint.document, season)
    const title = titleOf(standpoint)
    const shown = row?.premiere === undefined ? words.answer.shownUndated({ season, title }) : sayShowing(row, standpoint, words, title)
    const later = lastStartedSeason(standpoint)
    return [shown, later > season ? words.answer.followed(later - season) : sayNext(season + 1, standpoint, words)]
  },
  cancelled: ({ season, judgement: { word }, standpoint, words }) => {
    const title = titleOf(standpoint)
    const first =
      word === null
        ? words.answer.listedAsCancelled({ season, title, listers: listersOf(standpoint) })
        : words.answer.cancelledBy({ season, title, ...saidIn(word) })
    return [first, ...sayWhatWasShown(standpoint, words), ...sayRescue(standpoint, words)]
  },
  concluded: (asked) => [sayConclusion(asked), ...sayWhatWasShown(asked.standpoint, asked.words), sayNoneOrdered(asked.standpoint, asked.words)],
  dated: ({ season, judgement: { word }, standpoint, words }) => {
    const { document, asOf, reach } = standpoint
    const premiere = findSeason(document, season)?.premiere?.value
    if (premiere === undefined) return []
    const dating = { season, title: titleOf(standpoint), premiere, said: word === null || word.announcement.date === null ? undefined : saidIn(word) }
    const first = premiere <= asOf ? words.answer.wasDated({ ...dating, reach }) : words.answer.dated(dating)
    return [first, ...sayLastSeason(season, standpoint, words), ...sayIsLast(season, standpoint, words)]
  },
  ordered: ({ season, judgement: { word }, standpoint, words }) => {
    const ordered = { season, title: titleOf(standpoint), missed: findSeason(standpoint.document, season)?.premiere?.value }
    const first = word === null ? [words.answer.listedOnly(ordered)] : [words.answer.ordered(ordered), sayOrder(word, words)]
    return [...first, ...saySince(word, season, standpoint, words), ...sayLastSeason(season, standpoint, words), ...sayIsLast(season, standpoint, words)]
  },
  undecided: ({ season, standpoint, words }) => [
    ...sayNoWord(season, standpoint, words),
    ...sayWithdrawn(season, standpoint, words),
    ...sayBetween(season, standpoint, words),
    ...sayLastSeason(season, standpoint, words),
  ],
  unknown: ({ season, standpoint, words }) => [sayNothingKnown(season, standpoint, words), ...sayWithdrawn(season, standpoint, words)],
}

function sayNothingKnown(season: number, { document, asOf }: Standpoint, { answer }: AnswerSayings): string {
  const [first, last] = [document.seasons[0], document.seasons.at(-1)]
  const title = document.title.value
  if (first === undefined || last === undefined) return answer.nothingListed({ season, title, asOf })
  return answer.numberedByYear({ season, title, first: first.number, last: last.number })
}

/** That a source took the season out again: its listing was no order, and its removal is no cancellation. */
function sayWithdrawn(season: number, { document }: Standpoint, words: AnswerSayings): string[] {
  return document.withdrawn.filter(({ value }) => value.season === season).map((known) => sayWithdrawal(known, document, words))
}

/** Who lists the series as over: the sources whose status words decide. */
function listersOf({ document }: Standpoint): string[] {
  const names = (findEndingStatus(document)?.words ?? []).flatMap(({ from }) => from.map((index) => document.sources[index]?.name ?? ''))
  return [...new Set(names)]
}

function sayNoneOrdered({ reach, asOf }: Standpoint, { answer }: AnswerSayings): string {
  return reach < asOf ? answer.noneOrderedBy(reach) : answer.noneOrderedSince
}

/** That nobody has said; with what outlets report of nobody entitled, if they do. */
function sayNoWord(season: number, standpoint: Standpoint, { answer }: AnswerSayings): string[] {
  const title = titleOf(standpoint)
  for (const { value: report } of reportsFor(season, standpoint.document)) {
    const { kind, on, by, certainty } = report
    if (!isReportedKind(kind)) continue
    return [answer.noEntitledWord({ season, title }), certainty === 'official' ? answer.reportedBy({ by, on, kind }) : answer.reported({ on, kind })]
  }
  return [answer.noWord({ season, title })]
}

const REPORTED_KINDS = ['cancelled', 'concluded', 'final-season', 'renewed', 'revived', 'delayed'] as const

function isReportedKind(kind: string): kind is (typeof REPORTED_KINDS)[number] {
  return (REPORTED_KINDS as readonly string[]).includes(kind)
}

function sayConclusion({ season, judgement: { word, ended }, standpoint, words: { answer } }: Asked): string {
  const title = titleOf(standpoint)
  if (word?.announcement.kind === 'final-season') return answer.lastSeasonBy({ season, title, last: word.season, ...saidIn(word) })
  if (word !== null) return answer.overBy({ season, title, ...saidIn(word) })
  if (ended === 'as-planned') return answer.limitedComplete({ season, title })
  return answer.listedAsEnded({ season, title, listers: listersOf(standpoint) })
}

/** What follows the season in question, in one sentence. */
function sayNext(next: number, standpoint: Standpoint, { answer }: AnswerSayings): string {
  const { verdict, word } = judge(next, standpoint)
  const said = word === null ? undefined : saidIn(word)
  switch (verdict) {
    case 'cancelled':
      return answer.nextCancelled(said)
    case 'concluded':
      return word?.announcement.kind === 'final-season' ? answer.nextIsNone(said) : answer.nextNotPlanned
    case 'dated':
      return answer.nextDated({ next, premiere: findSeason(standpoint.document, next)?.premiere?.value ?? standpoint.reach })
    case 'ordered':
      return answer.nextOrdered({ next, said })
    case 'airing':
    case 'aired':
    case 'undecided':
    case 'unknown':
      return answer.nextWithoutWord(next)
  }
}

/** A cancelled series that had been saved before says so: its followers remember. */
function sayRescue({ document }: Standpoint, { answer }: AnswerSayings): string[] {
  const revival = document.announcements.find(({ value }) => value.kind === 'revived' && value.certainty !== 'reported')
  return revival === undefined ? [] : [answer.savedBefore({ by: revival.value.by, on: revival.value.on })]
}

function sayOrder(word: Word, { answer }: AnswerSayings): string {
  const { kind } = word.announcement
  return answer.orderedBy({ ...saidIn(word), kind: kind === 'renewed' || kind === 'revived' ? kind : 'other' })
}

const SINCE_KINDS = ['production-started', 'production-wrapped', 'delayed', 'moved-platform'] as const satisfies readonly SinceKind[]

/** The latest thing that happened since the order. */
function saySince(order: Word | null, season: number, { document }: Standpoint, { answer }: AnswerSayings): string[] {
  for (const { announcement, season: about } of ordersFor(season, document)) {
    const kind = SINCE_KINDS.find((one) => one === announcement.kind)
    if (kind === undefined || about !== season || announcement === order?.announcement) continue
    return order !== null && announcement.on < order.announcement.on ? [] : [answer.since({ on: announcement.on, kind })]
  }
  return []
}

/** Of a season beyond the next: what lies between. */
function sayBetween(season: number, standpoint: Standpoint, words: AnswerSayings): string[] {
  const next = nextSeason(standpoint)
  return season > next ? [sayNext(next, standpoint, words)] : []
}

function sayLastSeason(season: number, standpoint: Standpoint, words: AnswerSayings): string[] {
  const { document, asOf } = standpoint
  const last = document.seasons.findLast((one) => one.number < season && hasStarted(one, standpoint))
  if (last === undefined) return []
  const until = isShownInFull(last, standpoint) ? last.finale?.value : undefined
  if (until === undefined || firstDayOf(until) > standpoint.reach) return [sayShowing(last, standpoint, words)]
  return [words.answer.lastSeasonEnded({ season: last.number, on: until, asOf })]
}

function sayIsLast(season: number, standpoint: Standpoint, { answer }: AnswerSayings): string[] {
  const { verdict } = judge(season + 1, standpoint)
  return verdict === 'concluded' || verdict === 'cancelled' ? [answer.toBeTheLast] : []
}

function saidIn({ announcement: { by, on } }: Word): Said {
  return { by, on }
}

function titleOf({ document }: { document: SeriesDocument }): string {
  return document.title.value
}
