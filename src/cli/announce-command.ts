import { sayAnnouncement } from '../announcements/say-announcement.ts'
import type { StatedAnnouncement } from '../catalogue/series-document.ts'
import { ANNOUNCEMENT_KINDS, type AnnouncementKind } from '../catalogue/series-file.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { AppError } from '../errors/app-error.ts'
import { answerFor } from '../outlook/answer.ts'
import type { ChangeEvent } from '../sources/change-events.ts'
import { outletOf } from '../sources/news/default-feeds.ts'
import { announceByHand, listRetractable, retractWord, type RetractableWord } from '../sources/words/by-hand.ts'
import type { Database } from '../storage/open-database.ts'
import { firstDayOf, lastDayOf, parsePartialDate, type Day, type PartialDate } from '../time/partial-date.ts'
import { sayDate } from '../time/say-date.ts'
import { getSeriesMeant, sayTitle } from './find-one-series.ts'
import { sayChange } from '../alerts/say-change.ts'
import { alerts } from '../languages/en/alerts.ts'
import { parseSeason, printable, withCatalogue, type Session } from './session.ts'

export interface AnnounceOptions {
  kind?: string
  season?: string
  date?: string
  by?: string
  on?: string
  link?: string
  official?: boolean
  text?: string
  retract?: boolean
  json?: boolean
}

/** `tbc announce`: writes down what somebody said of a series, with its link; `--retract` takes such a word back. Uses no network. */
export async function announce(words: string[], options: AnnounceOptions, session: Session): Promise<void> {
  const work = options.retract === true ? takingBack(options, session) : writingDown(options, session)
  const done = await withCatalogue(session, async (database) => {
    const { id } = await getSeriesMeant(database, words)
    const { said, events } = await work(database, id)
    const document = await getSeries(database, id, session.today)
    const decided = events.find(({ verdictSeason }) => verdictSeason !== null)?.verdictSeason ?? undefined
    return { id, document, events, said, answer: answerFor(document, session.today, decided) }
  })
  const { id, document, events, said } = done
  const { season, verdict, answer } = done.answer
  if (options.json === true) {
    const changes = events.map(({ subject: _subject, ...event }) => event)
    session.terminal.out(
      `${JSON.stringify({ id, title: document.title.value, announcement: said, retracted: options.retract === true, changes, season, verdict, answer })}\n`,
    )
    return
  }
  const changed = events.length === 0 ? ['Nothing changes by it.'] : events.map((event) => sayChange(event, alerts))
  session.terminal.say(
    [session.terminal.style('bold', sayTitle(document.title.value, document.year?.value ?? null)), said.text, ...changed, `Now: ${answer}`, ''].join('\n'),
  )
}

type Done = { said: StatedAnnouncement; events: ChangeEvent[] }

function writingDown(options: AnnounceOptions, { today, now }: Session): (database: Database, seriesId: string) => Promise<Done> {
  const link = parseLink(required('link', options.link))
  const kind = parseKind(required('kind', options.kind))
  const on = parseSaidOn(required('on', options.on), today)
  const by = parseWords('by', required('by', options.by), MAX_NAME_LETTERS)
  const date = options.date === undefined ? null : parseDate(options.date)
  if (date === null && NEEDS_DATE.has(kind)) throw new AppError('wrong-usage', `${kind} needs --date: a day, month, quarter or year`)
  if (date !== null && IS_AHEAD.has(kind) && lastDayOf(date) < firstDayOf(on))
    throw new AppError('wrong-usage', `--date ${date} was past when it was said (--on ${on}): write the date that was announced`)
  const [season, official] = [parseSeason(options.season) ?? null, options.official === true]
  const text =
    parseWords('text', options.text?.trim() ?? '', MAX_SENTENCE_LETTERS) || sayAnnouncement({ kind, season, date, by, official, outlet: outletOf(link) })
  const announcement: StatedAnnouncement = { kind, season, on, by, date, official, text }
  return async (database, seriesId) => ({ said: announcement, events: await announceByHand(database, { seriesId, announcement, link }, now) })
}

function takingBack(options: AnnounceOptions, { now }: Session): (database: Database, seriesId: string) => Promise<Done> {
  const kind = options.kind === undefined ? undefined : parseKind(options.kind)
  const [link, season] = [options.link, parseSeason(options.season)]
  return async (database, seriesId) => {
    const found = await listRetractable(database, seriesId, { link, kind, season })
    const [word] = found
    if (word === undefined) throw new AppError('wrong-usage', `nothing of that kind was written down by hand or read in a feed: see "tbc guide ${seriesId}"`)
    if (found.length > 1)
      throw new AppError('wrong-usage', `that could be ${found.length} announcements: say which with --link or --kind: ${found.map(sayWord).join(', or ')}`)
    return { said: word.announcement, events: await retractWord(database, seriesId, word, now) }
  }
}

const NEEDS_DATE: ReadonlySet<AnnouncementKind> = new Set(['premiere-set', 'premiere-moved'])
/** Their date is one that is to come: a past one would be taken for a premiere that was. */
const IS_AHEAD: ReadonlySet<AnnouncementKind> = new Set(['premiere-set', 'premiere-moved', 'delayed'])

/** Our decision: longer than the longest list of who said something, and than any sentence of news. */
const MAX_NAME_LETTERS = 200
const MAX_SENTENCE_LETTERS = 1_000
/** Control characters, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u

function parseWords(name: string, text: string, mostLetters: number): string {
  if (text.length > mostLetters) throw new AppError('wrong-usage', `--${name} has ${text.length} characters: write at most ${mostLetters}`)
  if (UNSEEN.test(text)) throw new AppError('wrong-usage', `--${name} has control characters in it: write it in one line of plain words`)
  return text
}

function sayWord({ link, announcement: { kind, on } }: RetractableWord): string {
  return `${kind} of ${sayDate(on)} (${link})`
}

function required(name: string, value: string | undefined): string {
  const text = value?.trim() ?? ''
  if (text === '') throw new AppError('wrong-usage', `--${name} is missing: ${MEANING[name] ?? ''}`)
  return text
}

const MEANING: Record<string, string> = {
  kind: `one of ${ANNOUNCEMENT_KINDS.join(', ')}`,
  by: 'who said it, such as HBO',
  on: 'the day it was said, such as 2026-11-20',
  link: 'the address where it can be read',
}

function parseKind(text: string): AnnouncementKind {
  const kind = ANNOUNCEMENT_KINDS.find((one) => one === text)
  if (kind === undefined) throw new AppError('wrong-usage', `"${printable(text)}" is no kind of announcement: write ${MEANING['kind']}`)
  return kind
}

function parseDate(text: string): PartialDate {
  const date = parsePartialDate(text)
  if (date === undefined) throw new AppError('wrong-usage', `"${printable(text)}" is no date: write YYYY-MM-DD, YYYY-MM, YYYY-Qn or YYYY`)
  return date
}

function parseSaidOn(text: string, today: Day): PartialDate {
  const on = parseDate(text)
  if (firstDayOf(on) > today) throw new AppError('wrong-usage', `--on ${on} is yet to come: it is the day on which it was said`)
  return on
}

function parseLink(text: string): string {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new AppError('wrong-usage', `"${printable(text)}" is no address of a page: write it as https://example.org/article`)
  return text
}
