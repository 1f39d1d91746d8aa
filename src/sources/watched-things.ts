import type { Announcement, Known, SeriesDocument } from '../catalogue/series-document.ts'
import type { AnnouncementKind } from '../catalogue/series-file.ts'
import { seasonDecided } from '../outlook/official-words.ts'
import { hasStarted, nextSeason, toStandpoint, type Standpoint } from '../outlook/season-state.ts'
import { axesOf, judge } from '../outlook/verdict.ts'
import { foldTitle } from '../search/fold-title.ts'
import { addDays, lastDayOf, type PartialDate } from '../time/partial-date.ts'

/** How certain a value is: as the ledger says, or `listed`: a catalogue's row or word, and nobody's announcement. */
export type EventCertainty = Announcement['certainty'] | 'listed'

/** A thing that followers watch, with its value. */
export interface Watched {
  value: string
  certainty: EventCertainty
  /** Who said so, where somebody did. */
  word?: { kind: AnnouncementKind; season: number | null; by: string; on: PartialDate; source: string; link: string }
  /** The season that the word decides; of all else it follows from the subject. */
  verdictSeason?: number
}

/**
 * The things that followers watch, by subject: what the answer rests on (`season.3`, `season.3.premiere`, `ended` …) and every word of the ledger (`said.renewed.3`).
 *
 * No change is told twice: an official date is the season's, an end that follows from a word is that word's.
 */
export function watchedOf(document: SeriesDocument): Map<string, Watched> {
  const standpoint = toStandpoint(document, addDays(document.factsUntil, 1))
  const watched = new Map<string, Watched>()
  const listed = (subject: string, value: string): unknown => watched.set(subject, { value, certainty: 'listed' })
  listed('ended', endedOf(standpoint))
  for (const season of document.seasons) {
    const subject = `season.${season.number}`
    listed(subject, 'known')
    if (season.premiere !== undefined) watched.set(`${subject}.premiere`, watchedDate(season.number, season.premiere.value, document))
    if (hasStarted(season, standpoint)) listed(`${subject}.started`, season.premiere?.value ?? '')
  }
  // Oldest first: of one thing that was said twice the newest word stands, unless an older one is more certain.
  for (const known of document.announcements.toReversed()) {
    if (isDateOfSeason(known.value)) continue
    const subject = saidSubject(known.value)
    const before = watched.get(subject)
    const word = watchedWord(known, document)
    if (before === undefined || before.certainty !== 'official' || word.certainty === 'official') watched.set(subject, word)
  }
  for (const { value } of document.videos) if (value.kind !== 'clip') listed(`trailer.${value.season ?? ''}.${value.link}`, value.title)
  for (const { value } of document.availability) if (value.kind === 'streaming') listed(`streaming.${value.country}.${value.name}`, value.name)
  return watched
}

/** Whether the ledger still tells of a word that is no longer a thing of its own: a rumour of a date that has become the season's date. */
export function isStillTold({ word }: Watched, { announcements }: SeriesDocument): boolean {
  return word !== undefined && announcements.some(({ value }) => value.kind === word.kind && value.season === word.season)
}

/** How the series ended where no word decides that. */
function endedOf(standpoint: Standpoint): string {
  return judge(nextSeason(standpoint), standpoint).word === null ? axesOf(standpoint).ended : 'by-word'
}

const DATING_KINDS: ReadonlySet<AnnouncementKind> = new Set(['premiere-set', 'premiere-moved', 'delayed'])

/** An official date is a date of the season, in whatever word it was told. */
function isDateOfSeason({ kind, certainty, season, date }: Announcement): boolean {
  return DATING_KINDS.has(kind) && certainty === 'official' && season !== null && date !== null
}

function watchedDate(number: number, premiere: PartialDate, document: SeriesDocument): Watched {
  const known = document.announcements.find(({ value }) => isDateOfSeason(value) && value.season === number && value.date === premiere)
  return known === undefined ? { value: premiere, certainty: 'listed' } : { ...watchedWord(known, document), value: premiere }
}

/** Several castings and trailers of a season are several things; all else is said of a season once, however often. */
function saidSubject({ kind, season, text }: Announcement): string {
  const subject = `said.${kind}.${season ?? ''}`
  return kind === 'casting' || kind === 'trailer' ? `${subject}.${foldTitle(text).slice(0, MOST_SUBJECT_LETTERS)}` : subject
}

/** Our decision: enough to tell two sentences apart. */
const MOST_SUBJECT_LETTERS = 80

function watchedWord({ value, from }: Known<Announcement>, document: SeriesDocument): Watched {
  const { kind, season, by, on, date, certainty } = value
  const { name, link } = document.sources[from[0] ?? 0] ?? { name: by, link: '' }
  return {
    value: date ?? 'said',
    certainty,
    word: { kind, season, by, on, source: name, link },
    verdictSeason: seasonDecided(value, document, lastDayOf(on)),
  }
}
