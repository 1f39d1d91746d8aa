import type { SeasonDocument, SeriesDocument } from '../catalogue/series-document.ts'
import { hasStarted, toStandpoint } from '../outlook/season-state.ts'
import { axesOf } from '../outlook/verdict.ts'
import { addDays, areCompatible, lastDayOf, type Day, type PartialDate } from '../time/partial-date.ts'

/** What followers care about. `withdrawn`: the sources no longer list a season, a date or the series itself; never a cancellation. */
export const CHANGE_KINDS = [
  'announced', 'dated', 'moved', 'withdrawn', 'renewed', 'started', 'cancelled', 'concluded', 'revived', 'trailer', 'streaming',
] as const // prettier-ignore
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** One change of one thing: its value before and after, null where there was none. */
export interface ChangeEvent {
  /** Which thing: `season.3.premiere`, `ended`, `streaming.US.Kite`. A later change of the same thing continues this one. */
  subject: string
  kind: ChangeKind
  season: number | null
  before: string | null
  after: string | null
}

/** That a source no longer has its entry of the series, by the source's name. */
export function entryWithdrawn(subject: string, sourceName: string): ChangeEvent {
  return { subject, kind: 'withdrawn', season: null, before: sourceName, after: null }
}

/** Our decision: what happened longer ago is no news, however late a source tells of it. */
const NEWS_DAYS = 30

/** What changed between two states of a series that followers care about, seen on the day of the change; none when nothing did. */
export function changeEventsOf(before: SeriesDocument, after: SeriesDocument, on: Day): ChangeEvent[] {
  const [was, is] = [watchedOf(before), watchedOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((subject) => {
    const event = toEvent(subject, was.get(subject) ?? null, is.get(subject) ?? null)
    return event === undefined || isOldNews(event, after, on) ? [] : [event]
  })
}

/** The event of one thing's change; `undefined` when it did not change, or nobody would want to know. */
export function toEvent(subject: string, before: string | null, after: string | null): ChangeEvent | undefined {
  if (before === after) return undefined
  const kind = kindOf(subject, before, after)
  const season = /^(?:season|word|trailer)\.(\d+)/.exec(subject)?.[1]
  return kind === undefined ? undefined : { subject, kind, season: season === undefined ? null : Number(season), before, after }
}

function kindOf(subject: string, before: string | null, after: string | null): ChangeKind | undefined {
  if (subject === 'ended') return endingKindOf(before, after)
  if (subject.startsWith('entry.')) return after === null ? 'withdrawn' : undefined
  if (/^season\.\d+$/.test(subject)) return after === null ? 'withdrawn' : 'announced'
  if (subject.endsWith('.premiere')) return premiereKindOf(before, after)
  if (after === null) return undefined
  if (subject.endsWith('.started')) return 'started'
  if (subject.startsWith('word.')) return 'renewed'
  return subject.startsWith('trailer.') ? 'trailer' : 'streaming'
}

function endingKindOf(before: string | null, after: string | null): ChangeKind | undefined {
  if (after === 'cancelled') return 'cancelled'
  if (after === 'as-planned' || after === 'not-said') return before === 'as-planned' || before === 'not-said' ? undefined : 'concluded'
  return after === 'no' && before !== null && before !== 'unknown' ? 'revived' : undefined
}

/** A date that only became more precise was set, not moved. */
function premiereKindOf(before: string | null, after: string | null): ChangeKind {
  if (after === null) return 'withdrawn'
  return before === null || areCompatible(before as PartialDate, after as PartialDate) ? 'dated' : 'moved'
}

/** The things that followers watch, each with its value. */
function watchedOf(document: SeriesDocument): Map<string, string> {
  const standpoint = toStandpoint(document, addDays(document.factsUntil, 1))
  const watched = new Map<string, string>()
  watched.set('ended', axesOf(standpoint).ended)
  for (const season of document.seasons) {
    watched.set(`season.${season.number}`, 'known')
    if (season.premiere !== undefined) watched.set(`season.${season.number}.premiere`, season.premiere.value)
    if (hasStarted(season, standpoint)) watched.set(`season.${season.number}.started`, season.premiere?.value ?? '')
  }
  for (const { value } of document.announcements)
    if (value.certainty === 'official' && (value.kind === 'renewed' || value.kind === 'final-season'))
      watched.set(`word.${value.season ?? ''}`, `${value.on} ${value.by}`)
  for (const { value } of document.videos) if (value.kind !== 'clip') watched.set(`trailer.${value.season ?? ''}.${value.link}`, value.title)
  for (const { value } of document.availability) if (value.kind === 'streaming') watched.set(`streaming.${value.country}.${value.name}`, value.name)
  return watched
}

/** Whether the change is about a season that premiered long ago: somebody has filled in what was missing. */
function isOldNews({ kind, season, after }: ChangeEvent, { seasons }: SeriesDocument, on: Day): boolean {
  const oldest = addDays(on, -NEWS_DAYS)
  if (kind === 'renewed') return (after ?? '').slice(0, oldest.length) < oldest
  const row: SeasonDocument | undefined = seasons.find(({ number }) => number === season)
  return row?.premiere !== undefined && lastDayOf(row.premiere.value) < oldest
}
