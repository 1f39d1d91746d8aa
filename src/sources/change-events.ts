import type { SeasonDocument, SeriesDocument } from '../catalogue/series-document.ts'
import { nextSeason, toStandpoint } from '../outlook/season-state.ts'
import { judge, type Verdict } from '../outlook/verdict.ts'
import { addDays, areCompatible, lastDayOf, type Day, type PartialDate } from '../time/partial-date.ts'
import { isStillTold, watchedOf, type EventCertainty, type Watched } from './watched-things.ts'

/**
 * What followers care about.
 *
 * - `announced`, `dated`, `moved`, `started`, `streaming`: a season is listed, has a date (the ledger's `premiere-set`), another date (`premiere-moved`), has begun, is streamed
 * - `withdrawn`: nobody lists a season, a date or the series any more, or a word was taken back; never a cancellation
 * - all others as the ledger's kinds; `premiere-set` and `premiere-moved` while nobody entitled has said so
 */
export const CHANGE_KINDS = [
  'announced', 'dated', 'moved', 'withdrawn', 'renewed', 'started', 'cancelled', 'concluded', 'revived', 'trailer', 'streaming',
  'final-season', 'premiere-set', 'premiere-moved', 'delayed', 'production-started', 'production-wrapped', 'casting', 'moved-platform',
] as const // prettier-ignore
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** What a change is of one thing: its value before and after, null where there was none, each with how certain it was. */
export interface Change {
  /** Which thing: `season.3.premiere`, `ended`, `said.renewed.3`, `streaming.US.Kite`. A later change of the same thing continues this one. */
  subject: string
  kind: ChangeKind
  /** As the ledger counts: of an ending word the last one made. */
  season: number | null
  before: string | null
  after: string | null
  certaintyBefore: EventCertainty | null
  /** Of the value after; of the value before, where there is none after. */
  certainty: EventCertainty
}

/** One change with who said so, and what it did to the verdict. */
export interface ChangeEvent extends Change {
  /** Who said it when, where somebody did. */
  saidBy: string | null
  saidOn: PartialDate | null
  /** Who reports or lists it, and where. */
  source: string | null
  link: string | null
  /** The verdict about a season before and after; null where the change is about none. */
  verdictSeason: number | null
  verdictBefore: Verdict | null
  verdictAfter: Verdict | null
}

const NO_WORD = { saidBy: null, saidOn: null, source: null, link: null, verdictSeason: null, verdictBefore: null, verdictAfter: null }

/** That a source no longer has its entry of the series, by the source's name. */
export function entryWithdrawn(subject: string, sourceName: string): ChangeEvent {
  const change = { subject, kind: 'withdrawn', season: null, before: sourceName, after: null, certaintyBefore: 'listed', certainty: 'listed' } as const
  return { ...change, ...NO_WORD, source: sourceName }
}

/** Our decision: what happened longer ago is no news, however late a source tells of it. */
const NEWS_DAYS = 30

/** When a change was seen, and by whose statement: who lists what nobody said. */
export interface Seen {
  on: Day
  by?: { source: string; link: string } | undefined
}

/** What changed between two states of a series that followers care about, seen on the day of the change; none when nothing did. */
export function changeEventsOf(before: SeriesDocument, after: SeriesDocument, seen: Seen): ChangeEvent[] {
  const [was, is] = [watchedOf(before), watchedOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((subject) => {
    const [former, current] = [was.get(subject), is.get(subject)]
    const change = toChange(subject, stateOf(former), stateOf(current))
    if (change === undefined || isOldNews(change, current, after, seen.on)) return []
    if (former !== undefined && current === undefined && isStillTold(former, after)) return []
    return [{ ...change, ...wordOf(current, seen), ...verdictsOf(change, current ?? former, { before, after, on: seen.on }) }]
  })
}

/** A value with how certain it is; null where there is none. */
export type State = { value: string; certainty: EventCertainty } | null

/** The change of one thing; `undefined` when it did not change, or nobody would want to know. That the same is more certain now is a change. */
export function toChange(subject: string, before: State, after: State): Change | undefined {
  if (before?.value === after?.value && before?.certainty === after?.certainty) return undefined
  const kind = kindOf(subject, before, after)
  if (kind === undefined) return undefined
  const season = /^(?:season|trailer|said\.[a-z-]+)\.(\d+)/.exec(subject)?.[1]
  return {
    subject,
    kind,
    season: season === undefined ? null : Number(season),
    before: before?.value ?? null,
    after: after?.value ?? null,
    certaintyBefore: before?.certainty ?? null,
    certainty: (after ?? before)?.certainty ?? 'listed',
  }
}

/** From the least certain to the most. */
const CERTAINTIES: readonly EventCertainty[] = ['listed', 'reported', 'corroborated', 'official']

function kindOf(subject: string, before: State, after: State): ChangeKind | undefined {
  const [was, is] = [before?.value ?? null, after?.value ?? null]
  if (subject === 'ended') return endingKindOf(was, is)
  if (subject.startsWith('entry.')) return is === null ? 'withdrawn' : undefined
  if (before !== null && after !== null && was === is && CERTAINTIES.indexOf(after.certainty) < CERTAINTIES.indexOf(before.certainty)) return 'withdrawn'
  if (/^season\.\d+$/.test(subject)) return is === null ? 'withdrawn' : 'announced'
  if (subject.endsWith('.premiere')) return premiereKindOf(was, is)
  const said = /^said\.([a-z-]+)/.exec(subject)?.[1]
  if (said !== undefined) return is === null ? 'withdrawn' : (said as ChangeKind)
  if (is === null) return undefined
  if (subject.endsWith('.started')) return 'started'
  return subject.startsWith('trailer.') ? 'trailer' : 'streaming'
}

/** Only of ends that follow from status words: what somebody said is a thing of its own. */
function endingKindOf(before: string | null, after: string | null): ChangeKind | undefined {
  const wasOver = before === 'cancelled' || before === 'as-planned' || before === 'not-said'
  if (after === 'cancelled') return before === 'cancelled' ? undefined : 'cancelled'
  if (after === 'as-planned' || after === 'not-said') return before === 'as-planned' || before === 'not-said' ? undefined : 'concluded'
  return after === 'no' && wasOver ? 'revived' : undefined
}

/** A date that only became more precise was set, not moved. */
function premiereKindOf(before: string | null, after: string | null): ChangeKind {
  if (after === null) return 'withdrawn'
  return before === null || areCompatible(before as PartialDate, after as PartialDate) ? 'dated' : 'moved'
}

function stateOf(watched: Watched | undefined): State {
  return watched === undefined ? null : { value: watched.value, certainty: watched.certainty }
}

function wordOf(watched: Watched | undefined, { by }: Seen): Pick<ChangeEvent, 'saidBy' | 'saidOn' | 'source' | 'link'> {
  const word = watched?.word
  if (word !== undefined) return { saidBy: word.by, saidOn: word.on, source: word.source, link: word.link }
  return { saidBy: null, saidOn: null, source: by?.source ?? null, link: by?.link ?? null }
}

/** The verdict about the season that the change bears on, in both states; what is only streamed or shown in pictures bears on none. */
function verdictsOf(
  { kind, season }: Change,
  watched: Watched | undefined,
  { before, after, on }: { before: SeriesDocument; after: SeriesDocument; on: Day },
): Pick<ChangeEvent, 'verdictSeason' | 'verdictBefore' | 'verdictAfter'> {
  if (kind === 'streaming') return { verdictSeason: null, verdictBefore: null, verdictAfter: null }
  const [was, is] = [toStandpoint(before, on), toStandpoint(after, on)]
  const verdictSeason = watched?.verdictSeason ?? season ?? nextSeason(is)
  return { verdictSeason, verdictBefore: judge(verdictSeason, was).verdict, verdictAfter: judge(verdictSeason, is).verdict }
}

/** Whether it was said long ago and is only told now, or is about a season that premiered long ago: somebody has filled in what was missing. */
function isOldNews({ season, subject }: Change, watched: Watched | undefined, { seasons }: SeriesDocument, on: Day): boolean {
  const oldest = addDays(on, -NEWS_DAYS)
  if (watched?.word !== undefined) return lastDayOf(watched.word.on) < oldest
  if (subject.startsWith('said.')) return false
  const row: SeasonDocument | undefined = seasons.find(({ number }) => number === season)
  return row?.premiere !== undefined && lastDayOf(row.premiere.value) < oldest
}
