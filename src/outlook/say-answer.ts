import type { AnnouncementKind } from '../catalogue/series-file.ts'
import type { SeriesDocument } from '../catalogue/series-document.ts'
import { firstDayOf } from '../time/partial-date.ts'
import { listWords, plural, sayDate, sayLength, sayWhen } from '../time/say-date.ts'
import { ordersFor, reportsFor, type Word } from './official-words.ts'
import { findSeason, hasStarted, isNumberedByYear, isShownInFull, isUnending, lastStartedSeason, nextSeason, type Standpoint } from './season-state.ts'
import { sayWithdrawal } from './listing-reasons.ts'
import { sayShowing } from './reasons.ts'
import { sayForecast } from './say-forecast.ts'
import type { SeasonForecast } from './season-forecast.ts'
import { findEndingStatus } from './status-words.ts'
import { judge, type Judgement, type Verdict } from './verdict.ts'

type Saying = (season: number, judgement: Judgement, standpoint: Standpoint) => string[]

/** The answer in a few sentences: who said what when, what has happened since, the forecast where there is one, what is not known. */
export function sayAnswer(season: number, judgement: Judgement, standpoint: Standpoint, forecast: SeasonForecast): string {
  const { reach, asOf } = standpoint
  const { verdict } = judgement
  const sentences = [...SAYINGS[verdict](season, judgement, standpoint), ...sayForecast(season, forecast)]
  const isStale = reach < asOf && !SAYS_ITS_REACH.has(verdict)
  return [...sentences, ...(isStale ? [`Our facts end on ${sayDate(reach)}.`] : [])].join(' ')
}

/** Verdicts whose sentences say themselves how far our facts reach, or do not depend on it. */
const SAYS_ITS_REACH: ReadonlySet<Verdict> = new Set(['dated', 'aired', 'concluded'])

const SAYINGS: Record<Verdict, Saying> = {
  airing: (season, _, standpoint) => {
    const row = findSeason(standpoint.document, season)
    if (row?.premiere === undefined) return [`Season ${season} of ${titleOf(standpoint)} is on air.`]
    if (isUnending(standpoint) && standpoint.document.seasons.length === 1)
      return [`Yes, it goes on: ${titleOf(standpoint)} is on air, as it has been since ${sayDate(row.premiere.value)}. Nobody has said that it will end.`]
    const end = row.finale === undefined ? 'the day of its finale is not known' : `its finale is set for ${sayDate(row.finale.value)}`
    return [
      `Yes, it goes on: season ${season} of ${titleOf(standpoint)} is on air. It began ${sayWhen(row.premiere.value)}; ${end}.`,
      sayNext(season + 1, standpoint),
    ]
  },
  aired: (season, _, standpoint) => {
    const row = findSeason(standpoint.document, season)
    const shown =
      row?.premiere === undefined
        ? `Season ${season} has been shown, for later ones have; no source of ours gives its dates.`
        : sayShowing(row, standpoint).replace(`Season ${season}`, `Season ${season} of ${titleOf(standpoint)}`)
    const later = lastStartedSeason(standpoint)
    return [shown, later > season ? `${plural(later - season, 'season')} followed.` : sayNext(season + 1, standpoint)]
  },
  cancelled: (season, { word }, standpoint) => [
    word === null
      ? `No season ${season}: ${titleOf(standpoint)} is listed as cancelled by ${listWords(listersOf(standpoint))}.`
      : `No season ${season}: ${titleOf(standpoint)} was cancelled, as ${word.announcement.by} said ${sayWhen(word.announcement.on)}.`,
    ...sayWhatWasShown(standpoint),
    ...sayRescue(standpoint),
  ],
  concluded: (season, { word, ended }, standpoint) => [
    sayConclusion(season, word, ended, standpoint),
    ...sayWhatWasShown(standpoint),
    sayNoneOrdered(standpoint),
  ],
  dated: (season, { word }, standpoint) => {
    const { document, asOf } = standpoint
    const premiere = findSeason(document, season)?.premiere?.value
    if (premiere === undefined) return []
    const hasPassed = premiere <= asOf
    const said = word?.announcement.date == null ? '' : `, as ${word.announcement.by} said ${sayWhen(word.announcement.on)}`
    const first = hasPassed
      ? `Season ${season} of ${titleOf(standpoint)} was set for ${sayDate(premiere)}${said}; our facts end on ${sayDate(standpoint.reach)}, so whether it began is not known here.`
      : `Yes: season ${season} of ${titleOf(standpoint)} is set for ${sayDate(premiere)}${said}.`
    return [first, ...sayLastSeason(season, standpoint), ...sayIsLast(season, standpoint)]
  },
  ordered: (season, { word }, standpoint) => {
    const title = titleOf(standpoint)
    const premiere = findSeason(standpoint.document, season)?.premiere?.value
    const missed = premiere === undefined ? 'it has no date yet' : `it was announced for ${sayDate(premiere)}, but no source has seen it begin`
    const first =
      word === null
        ? `Season ${season} of ${title} is listed by a source, without anybody's word; ${missed}.`
        : `Yes: season ${season} of ${title} is ordered; ${missed}. ${sayOrder(word)}`
    return [first, ...saySince(word, season, standpoint), ...sayLastSeason(season, standpoint), ...sayIsLast(season, standpoint)]
  },
  undecided: (season, _, standpoint) => [
    sayNoWord(season, standpoint),
    ...sayWithdrawn(season, standpoint),
    ...sayBetween(season, standpoint),
    ...sayLastSeason(season, standpoint),
  ],
  unknown: (season, _, standpoint) => [sayNothingKnown(season, standpoint), ...sayWithdrawn(season, standpoint)],
}

function sayNothingKnown(season: number, { document, asOf }: Standpoint): string {
  const [first, last] = [document.seasons[0], document.seasons.at(-1)]
  if (first === undefined || last === undefined)
    return `Nothing is known of a season ${season} of ${document.title.value}: no source of ours lists any season as of ${sayDate(asOf)}.`
  return `Nothing is known of a season ${season} of ${document.title.value}: its seasons are numbered by year, ${first.number} to ${last.number}.`
}

/** That a source took the season out again: its listing was no order, and its removal is no cancellation. */
function sayWithdrawn(season: number, { document }: Standpoint): string[] {
  return document.withdrawn.filter(({ value }) => value.season === season).map((known) => sayWithdrawal(known, document))
}

/** Who lists the series as over: the sources whose status words decide. */
function listersOf({ document }: Standpoint): string[] {
  const names = (findEndingStatus(document)?.words ?? []).flatMap(({ from }) => from.map((index) => document.sources[index]?.name ?? ''))
  return [...new Set(names)]
}

function sayNoneOrdered({ reach, asOf }: Standpoint): string {
  return reach < asOf ? `Nobody had ordered another by ${sayDate(reach)}, where our facts end.` : 'Nobody has ordered another since.'
}

const REPORTED: Partial<Record<AnnouncementKind, string>> = {
  cancelled: 'that it was cancelled',
  concluded: 'that it is over',
  'final-season': 'that it has ended',
  renewed: 'that it was ordered',
  revived: 'that it returns',
  delayed: 'that it is on hold',
}

/** That nobody has said; with what outlets report of nobody entitled, if they do. */
function sayNoWord(season: number, standpoint: Standpoint): string {
  const report = reportsFor(season, standpoint.document).find(({ value }) => REPORTED[value.kind] !== undefined)
  if (report === undefined) return `Nobody has said whether there will be a season ${season} of ${titleOf(standpoint)}.`
  const { kind, on, certainty, by } = report.value
  const who = certainty === 'official' ? `${by} said` : 'It was reported'
  return `Nobody entitled has said whether there will be a season ${season} of ${titleOf(standpoint)}. ${who} ${sayWhen(on)} ${REPORTED[kind]}.`
}

function sayConclusion(season: number, word: Word | null, ended: Judgement['ended'], standpoint: Standpoint): string {
  const title = titleOf(standpoint)
  if (word?.announcement.kind === 'final-season')
    return `No season ${season}: season ${word.season} is the last of ${title}, as ${word.announcement.by} said ${sayWhen(word.announcement.on)}.`
  if (word !== null) return `No season ${season}: ${title} is over, as ${word.announcement.by} said ${sayWhen(word.announcement.on)}.`
  if (ended === 'as-planned') return `No season ${season} is planned: ${title} was made as a limited series and is complete.`
  const listers = listersOf(standpoint)
  return `No season ${season} is known to come: ${listWords(listers)} ${listers.length === 1 ? 'lists' : 'list'} ${title} as ended, without saying how or why.`
}

/** What follows the season in question, in one sentence. */
function sayNext(next: number, standpoint: Standpoint): string {
  const { verdict, word } = judge(next, standpoint)
  const by = word === null ? '' : ` ${word.announcement.by} said so ${sayWhen(word.announcement.on)}.`
  switch (verdict) {
    case 'cancelled':
      return `It is the last: the series was cancelled.${by}`
    case 'concluded':
      return word?.announcement.kind === 'final-season' ? `It is the last season.${by}` : 'No further season is planned.'
    case 'dated':
      return `Season ${next} is set for ${sayDate(findSeason(standpoint.document, next)?.premiere?.value ?? standpoint.reach)}.`
    case 'ordered':
      return `Season ${next} is ordered, without a date.${by}`
    case 'airing':
    case 'aired':
    case 'undecided':
    case 'unknown':
      return `Of a season ${next} nobody has said anything.`
  }
}

function sayWhatWasShown(standpoint: Standpoint): string[] {
  const { document } = standpoint
  const shown = document.seasons.filter((season) => hasStarted(season, standpoint))
  const last = shown.at(-1)
  if (last === undefined) return []
  const episodes = shown.every((season) => season.episodeCount !== undefined)
    ? shown.reduce((sum, season) => sum + (season.episodeCount?.value ?? 0), 0)
    : document.episodeCount?.value
  const after = `${plural(isNumberedByYear(document) ? shown.length : last.number, 'season')}${episodes === undefined ? '' : ` and ${plural(episodes, 'episode')}`}`
  const to = nextToCome(standpoint)
  if (to !== undefined) return [`${to} is still to come.`]
  if (!isShownInFull(last, standpoint)) return [sayShowing(last, standpoint)]
  if (last.finale === undefined) return [`It has had ${after}.`]
  const isSeen = firstDayOf(last.finale.value) <= standpoint.reach
  return [
    isSeen
      ? `Its last episode was shown ${sayWhen(last.finale.value)}, after ${after}.`
      : `Its last episode was set for ${sayDate(last.finale.value)}, after the day our facts end.`,
  ]
}

function nextToCome(standpoint: Standpoint): string | undefined {
  const next = nextSeason(standpoint)
  const { verdict } = judge(next, standpoint)
  const premiere = findSeason(standpoint.document, next)?.premiere?.value
  if (verdict === 'dated' && premiere !== undefined) return `Season ${next}, set for ${sayDate(premiere)},`
  return verdict === 'ordered' ? `Season ${next}` : undefined
}

/** A cancelled series that had been saved before says so: its followers remember. */
function sayRescue({ document }: Standpoint): string[] {
  const revival = document.announcements.find(({ value }) => value.kind === 'revived' && value.certainty !== 'reported')
  return revival === undefined ? [] : [`It had been saved once before, by ${revival.value.by} ${sayWhen(revival.value.on)}.`]
}

function sayOrder({ announcement }: Word): string {
  const words: Partial<Record<typeof announcement.kind, string>> = { renewed: 'announced the order', revived: 'announced its return' }
  return `${announcement.by} ${words[announcement.kind] ?? 'spoke of it'} ${sayWhen(announcement.on)}.`
}

const SINCE: Partial<Record<Word['announcement']['kind'], string>> = {
  'production-started': 'that filming had begun',
  'production-wrapped': 'that filming was finished',
  delayed: 'that it would come later',
  'moved-platform': 'that it had a new home',
}

/** The latest thing that happened since the order. */
function saySince(order: Word | null, season: number, { document }: Standpoint): string[] {
  const since = ordersFor(season, document).find(
    (word) => word.season === season && word.announcement !== order?.announcement && SINCE[word.announcement.kind] !== undefined,
  )
  if (since === undefined || (order !== null && since.announcement.on < order.announcement.on)) return []
  return [`It was said ${sayWhen(since.announcement.on)} ${SINCE[since.announcement.kind]}.`]
}

/** Of a season beyond the next: what lies between. */
function sayBetween(season: number, standpoint: Standpoint): string[] {
  const next = nextSeason(standpoint)
  return season > next ? [sayNext(next, standpoint)] : []
}

function sayLastSeason(season: number, standpoint: Standpoint): string[] {
  const { document, asOf } = standpoint
  const last = document.seasons.findLast((one) => one.number < season && hasStarted(one, standpoint))
  if (last === undefined) return []
  const until = isShownInFull(last, standpoint) ? last.finale?.value : undefined
  if (until === undefined || firstDayOf(until) > standpoint.reach) return [sayShowing(last, standpoint)]
  return [`Season ${last.number} ended ${sayWhen(until)}, ${sayLength(until, asOf)} earlier.`]
}

function sayIsLast(season: number, standpoint: Standpoint): string[] {
  const { verdict } = judge(season + 1, standpoint)
  return verdict === 'concluded' || verdict === 'cancelled' ? ['It is to be the last.'] : []
}

function titleOf({ document }: { document: SeriesDocument }): string {
  return document.title.value
}
