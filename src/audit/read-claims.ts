import { setImmediate } from 'node:timers/promises'
import type { Claim } from './claim.ts'
import { readScenes } from './claims/article-course.ts'
import { readSceneClaims } from './claims/scene-claims.ts'
import type { Scene } from './claims/scene.ts'
import type { ArticleText } from './text/article-frame.ts'
import { readFrame } from './text/article-frame.ts'

/** What an article's text claims, and of which series. */
export interface ReadClaims {
  /** As the article names them, the main one first; empty when it names none. */
  series: string[]
  /** In the order of the text. */
  claims: Claim[]
}

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
  let turn: Scene[] = []
  for (const scene of readScenes(frame)) {
    turn.push(scene)
    if (turn.length < SENTENCES_A_TURN) continue
    claims.push(...readSceneClaims(turn, article.text))
    turn = []
    yield
  }
  claims.push(...readSceneClaims(turn, article.text))
  const told = new Set(claims.map(({ subject }) => subject.series))
  return { series: [...frame.series, ...frame.others.names.filter((name) => told.has(name))], claims: claims.sort((a, b) => a.start - b.start) }
}
