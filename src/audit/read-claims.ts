import { setImmediate } from 'node:timers/promises'
import type { Claim, ClaimSubject } from './claim.ts'
import { readAnswer } from './claims/answers.ts'
import { readCast } from './claims/cast.ts'
import { readCounts } from './claims/counts.ts'
import { readHomes } from './claims/homes.ts'
import { readMakers } from './claims/makers.ts'
import { readRatings } from './claims/ratings.ts'
import { readRuntime } from './claims/runtime.ts'
import type { Draft, Scene } from './claims/scene.ts'
import { readSeasonDates } from './claims/season-dates.ts'
import { readSeasonRow } from './claims/season-rows.ts'
import { readStatus } from './claims/status.ts'
import { readTableRow } from './claims/table-rows.ts'
import { readTrailer } from './claims/trailer.ts'
import { readScenes } from './claims/article-course.ts'
import type { ArticleText } from './text/article-frame.ts'
import { readFrame } from './text/article-frame.ts'
import { isHedged } from './text/hedges-in-text.ts'

/** What an article's text claims, and of which series. */
export interface ReadClaims {
  /** As the article names them, the main one first; empty when it names none. */
  series: string[]
  /** In the order of the text. */
  claims: Claim[]
}

const READERS = [readSeasonDates, readStatus, readCounts, readHomes, readMakers, readCast, readRatings, readRuntime, readTrailer] as const

/**
 * Every checkable statement of an article's plain text, as exact quotes with their offsets.
 *
 * Reads with rules and small lexicons alone, the same answer for the same text. Links to other pages, questions and other series make no claims.
 * Without `publishedOn` (an ISO day) a date without a year takes it from the dates around it, and is left out when nothing tells it.
 */
export function readClaims(article: ArticleText): ReadClaims {
  const reading = readInTurns(article)
  let turn = reading.next()
  while (!turn.done) turn = reading.next()
  return turn.value
}

/** The same, while others have their turn between: a server goes on answering during a long text. */
export async function readClaimsInTurns(article: ArticleText): Promise<ReadClaims> {
  const reading = readInTurns(article)
  let turn = reading.next()
  while (!turn.done) {
    await setImmediate()
    turn = reading.next()
  }
  return turn.value
}

/** Our decision: about as many sentences are read in ten milliseconds on one core. */
const SENTENCES_A_TURN = 100

function* readInTurns(article: ArticleText): Generator<void, ReadClaims> {
  const frame = readFrame(article)
  const claims: Claim[] = []
  let read = 0
  for (const scene of readScenes(frame)) {
    for (const draft of readScene(scene)) claims.push(toClaim(draft, scene, article.text))
    if (++read % SENTENCES_A_TURN === 0) yield
  }
  const told = new Set(claims.map(({ subject }) => subject.series))
  return { series: [...frame.series, ...frame.others.names.filter((name) => told.has(name))], claims: claims.sort((a, b) => a.start - b.start) }
}

function readScene(scene: Scene): Draft[] {
  const seasonRow = readSeasonRow(scene)
  const row = seasonRow.length > 0 ? seasonRow : readTableRow(scene)
  if (row.length > 0) return row
  const told = READERS.flatMap((read) => read(scene))
  return withoutRepeats([...told, ...readAnswer(scene, told)])
}

/** The same statement found by two rules counts once. */
function withoutRepeats(drafts: Draft[]): Draft[] {
  const seen = new Set<string>()
  return drafts.filter(({ type, value, seasons, start }) => {
    const key = JSON.stringify([type, value, seasons, type === 'rating' || type === 'cast_role' ? 0 : start])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function toClaim(draft: Draft, scene: Scene, text: string): Claim {
  const { sentence } = scene
  const [series = ''] = scene.frame.series
  const [start, end] = trimmed(text, sentence.start + draft.start, sentence.start + draft.end)
  const own = sentence.lower.slice(draft.start, draft.end)
  const plain = sentence.plain.slice(draft.start, draft.end)
  const hedged =
    draft.hedged ??
    (draft.type !== 'status' || draft.value !== 'undecided'
      ? isHedged(own, plain) || scene.isDoubtedAfter || isHedged(leadIn(sentence.lower, draft), leadIn(sentence.plain, draft))
      : false)
  return { type: draft.type, quote: text.slice(start, end), start, end, subject: toSubject(series, draft.seasons), value: draft.value, hedged } as Claim
}

/** What stands between the last full clause and the quote: "we expect that …". */
function leadIn(sentence: string, { start }: Draft): string {
  return sentence.slice(Math.max(0, start - 40), start).replace(/^.*[;.]/s, '')
}

function toSubject(series: string, seasons: number[] | undefined): ClaimSubject {
  if (!seasons || seasons.length === 0) return { series }
  const [season] = seasons
  return seasons.length === 1 && season !== undefined ? { series, season } : { series, seasons }
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return [start, end]
}
