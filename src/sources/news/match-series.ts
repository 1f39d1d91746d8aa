import { homesIn } from '../../announcements/news/homes.ts'
import type { ReadAnnouncement } from '../../announcements/news/news-entry.ts'
import type { SeriesDocument } from '../../catalogue/series-document.ts'
import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import { findDocument } from '../../catalogue/series-store.ts'
import { isNumberedByYear, lastStartedSeason, toStandpoint } from '../../outlook/season-state.ts'
import { foldTitle } from '../../search/fold-title.ts'
import { listSeriesNamed } from '../../search/name-series.ts'
import type { Database } from '../../storage/open-database.ts'
import { daysBetween, lastDayOf, type Day } from '../../time/partial-date.ts'
import { listWords } from '../../time/say-date.ts'

/** What an entry says beside the announcement: where a series is shown tells namesakes apart. */
export interface EntryText {
  title: string
  summary: string
  published: Day
}

/** Which series an announcement is about. `left`: nobody guesses, for the reason given. */
export type MeantSeries = { kind: 'series'; id: string; document: SeriesDocument } | { kind: 'unknown' } | { kind: 'left'; why: string; ids: string[] }

/** Our decision: more namesakes than that are not told apart by a network. */
const MOST_NAMESAKES = 8

/**
 * The series that an announcement is about: the one of that name, when what is announced can be of it; of several that can be meant the one whose network the entry names.
 */
export async function findSeriesOf(database: Database, announcement: ReadAnnouncement, entry: EntryText): Promise<MeantSeries> {
  const rows = (await listSeriesNamed(database, announcement.series)).slice(0, MOST_NAMESAKES)
  const named: Rated[] = []
  for (const { id, title, year } of rows) {
    const document = await findDocument(database, id)
    if (document !== undefined) named.push({ id, called: year === null ? title : `${title} (${year})`, document, ...rate(document, announcement, entry) })
  }
  const [first] = named
  if (first === undefined) return { kind: 'unknown' }
  const possible = named.filter(({ against }) => against === undefined)
  const left = (why: string): MeantSeries => ({ kind: 'left', why, ids: named.map(({ id }) => id) })
  if (possible.length === 0) return left(named.map(({ called, against }) => `${called}: ${against ?? ''}`).join('; '))
  const certain = possible.filter(({ home }) => home === 'same')
  const [only] = certain.length === 1 ? certain : possible.length === 1 ? possible : []
  if (only === undefined) return left(`${possible.map(({ called }) => called).join(' and ')} can both be meant, and the entry names the network of ${certain.length === 0 ? 'neither' : 'more than one'}`) // prettier-ignore
  if (only.home === 'other' && (named.length > 1 || isOneWord(announcement.series)))
    return left(`the entry names ${listWords(homesIn(`${entry.title} ${entry.summary}`))}, and ${only.called} is shown elsewhere`)
  return { kind: 'series', id: only.id, document: only.document }
}

interface Rated {
  id: string
  called: string
  document: SeriesDocument
  /** Why it cannot be meant. */
  against: string | undefined
  /** Whether the entry names a home of the series, only other homes, or none. */
  home: 'same' | 'other' | 'none'
}

function rate(document: SeriesDocument, announcement: ReadAnnouncement, entry: EntryText): Pick<Rated, 'against' | 'home'> {
  return { against: whyNot(document, announcement, entry.published), home: homeIn(document, entry) }
}

const ENDING: ReadonlySet<AnnouncementKind> = new Set(['cancelled', 'concluded', 'final-season'])
/** Our decision: two seasons are ordered at once now and then, hardly ever three. */
const MOST_SEASONS_AHEAD = 2
/** Our decision: a series that was silent for longer is revived, and not renewed, delayed or cancelled. */
const LONGEST_SILENCE_DAYS = 6 * 365

/** Why an announcement cannot be of a series, by the seasons that are known of it; `undefined` when it can. */
function whyNot(document: SeriesDocument, { kind, season }: ReadAnnouncement, published: Day): string | undefined {
  const { seasons } = document
  const last = seasons.at(-1)
  if (last === undefined || isNumberedByYear(document)) return undefined
  const started = lastStartedSeason(toStandpoint(document, published))
  if (season !== null) {
    const [lowest, highest] = [ENDING.has(kind) ? started - 1 : started, Math.max(started, last.number) + MOST_SEASONS_AHEAD]
    if (season < lowest) return `season ${season} was over long ago`
    if (season > highest) return `its last known season is ${last.number}`
  }
  const shown = seasons.flatMap(({ premiere, finale }) => finale ?? premiere ?? []).map(({ value }) => lastDayOf(value)).sort().at(-1) // prettier-ignore
  const isSilent = shown !== undefined && daysBetween(shown, published) > LONGEST_SILENCE_DAYS
  return isSilent && kind !== 'revived' ? `nothing of it was shown since ${shown.slice(0, 4)}` : undefined
}

/** Whether the entry names where the series is shown. */
function homeIn({ platforms, availability }: SeriesDocument, { title, summary }: EntryText): Rated['home'] {
  const named = homesIn(`${title} ${summary}`).map(foldTitle)
  const own = [...platforms, ...availability].map(({ value }) => foldTitle(value.name))
  if (named.length === 0 || own.length === 0) return 'none'
  return named.some((home) => own.some((other) => isSameHome(home, other))) ? 'same' : 'other'
}

/** Whether two names are of one home: "HBO" and "HBO Max", "Apple TV" and "Apple TV Plus". */
export function isSameHome(a: string, b: string): boolean {
  return a === b || `${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `)
}

function isOneWord(name: string): boolean {
  return !foldTitle(name).includes(' ')
}
