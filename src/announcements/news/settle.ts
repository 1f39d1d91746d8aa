import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import { precisionOf, type PartialDate } from '../../time/partial-date.ts'
import type { NewsEntry, ReadAnnouncement } from './news-entry.ts'
import { withRescues } from './rescues.ts'

type Announced = Omit<ReadAnnouncement, 'official' | 'hedged'>

/** Days that the summary tells: of the last showing, and of what lies ahead. */
export interface SummaryDays {
  last: PartialDate | undefined
  /** By series. */
  ahead: ReadonlyMap<string, PartialDate>
  /** The new one of what moves. */
  moved: PartialDate | undefined
}

/** What is more exactly another kind is not told twice: beside one of these, the kind on the left is left out. */
const SAID_BETTER: Partial<Record<AnnouncementKind, readonly AnnouncementKind[]>> = {
  renewed: ['revived', 'cancelled'],
  'premiere-set': ['premiere-moved', 'delayed'],
  'premiere-moved': ['delayed'],
  'final-season': ['concluded'],
  concluded: ['cancelled'],
  'production-wrapped': ['cancelled'],
}

/** One row for each series, season and kind, with the day that the summary tells where the headline gives none, told whether the news is official and whether the entry qualifies it. */
export function settle(all: readonly Announced[], entry: NewsEntry, days: SummaryDays): ReadAnnouncement[] {
  const read = all.map(endedAtOnce)
  const has = (series: string, kinds: readonly AnnouncementKind[]) => read.some((other) => other.series === series && kinds.includes(other.kind))
  const rows = read.filter(({ series, kind }) => !has(series, SAID_BETTER[kind] ?? [])).map(movedOrDelayed)
  const [official, hedged] = [isOfficial(entry), isHedged(entry)]
  const unique = new Map<string, ReadAnnouncement>()
  for (const row of withRescues(rows, `${entry.title} ${entry.summary}`)) {
    const key = `${row.series}|${row.kind}|${row.season}`
    const known = unique.get(key)
    const date = row.date ?? dayOf(row, days) ?? null
    if (known === undefined) unique.set(key, { ...row, date, official, hedged })
    // The summary may tell the day of what the headline gives a month.
    else if (known.date === null || date?.startsWith(known.date) === true) known.date = date
  }
  return withoutVaguer(oncePremiered([...unique.values()]))
}

/** What moves to a day has a new date; what moves back to no more than a window is delayed. */
function movedOrDelayed(row: Announced): Announced {
  if (row.date === null || (row.kind !== 'premiere-moved' && row.kind !== 'delayed')) return row
  return { ...row, kind: precisionOf(row.date) === 'day' || SOONER.test(row.signal) ? 'premiere-moved' : 'delayed' }
}

const SOONER = /\b(?:up|forward|early|earlier|sooner)\b/i

/** A series that ends after a single season was stopped, however it is put. */
function endedAtOnce(row: Announced): Announced {
  return row.season === 1 && (row.kind === 'final-season' || row.kind === 'concluded') ? { ...row, kind: 'cancelled' } : row
}

function dayOf({ kind, series }: Announced, { last, ahead, moved }: SummaryDays): PartialDate | undefined {
  if (kind === 'cancelled' || kind === 'concluded') return last
  return kind === 'premiere-set' ? ahead.get(series) : kind === 'premiere-moved' || kind === 'delayed' ? moved : undefined
}

/** "Sets December Premiere For Second Season" and "the trip starts Dec. 17" are one premiere, of the season that stands beside the coarser date. */
function oncePremiered(rows: readonly ReadAnnouncement[]): ReadAnnouncement[] {
  return rows.filter((row) => {
    const coarse = rows.find(({ series, kind, date }) => kind === row.kind && series === row.series && isWithin(row.date, date))
    if (row.kind !== 'premiere-set' || coarse === undefined) return true
    coarse.date = row.date
    return false
  })
}

function isWithin(date: PartialDate | null, coarser: PartialDate | null): boolean {
  return date !== null && coarser !== null && coarser.length < date.length && coarser.length > 'YYYY'.length && date.startsWith(coarser)
}

/** A row without a season says nothing beside one that has it. */
function withoutVaguer(rows: readonly ReadAnnouncement[]): ReadAnnouncement[] {
  return rows.filter((row) => row.season !== null || !rows.some((other) => other.series === row.series && other.kind === row.kind && other.season !== null))
}

const UNNAMED =
  /\b(?:sources?|insiders?|we hear|i hear|reportedly|rumou?r\w*|(?:actor|actress|star|cast member)s? (?:posted|says|said|reveals?|revealed|shared|tells|told|confirms?))\b/i
const QUALIFIED = /\b(?:likely|not expected|expected to|may (?:well )?be|might|could|seemingly|appears?|effectively|all intents)\b/i

function isOfficial({ title, summary }: NewsEntry): boolean {
  return !UNNAMED.test(`${title} ${summary}`)
}

function isHedged({ title, summary }: NewsEntry): boolean {
  return QUALIFIED.test(`${title} ${summary}`)
}
