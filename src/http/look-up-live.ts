import { AppError, type Candidate, type ErrorCode } from '../errors/app-error.ts'
import { parseName, parseQuery } from '../search/parse-query.ts'
import { findSeriesMeant } from '../search/search-series.ts'
import type { ReadAddress } from './parse-audit-request.ts'
import type { Database } from '../storage/open-database.ts'

/** What a look-up at a source came to, for a reader who waits. */
export type LiveAnswer = { kind: 'found'; id: string } | { kind: 'absent' } | { kind: 'unavailable'; detail: string } | { kind: 'busy' }

/** Looking series up at a source while somebody waits; without network a server has none. */
export interface LiveSource {
  /** As people call it. */
  readonly source: string
  lookUp(text: string): Promise<LiveAnswer>
  /** Whether all that is here of a series is its line in the source's index. */
  isListed(seriesId: string): Promise<boolean>
  /** Reads such a series as a whole. */
  read(seriesId: string): Promise<LiveAnswer>
}

/** Who may be asked while a reader waits; nobody where something is left out, as it is without network. */
export interface Asked {
  live?: LiveSource | undefined
  /** Fetches an article that somebody gave the address of. */
  readAddress?: ReadAddress | undefined
}

/** A series, or why there is none: the failure as it is to be told. */
export type FoundLive = { kind: 'found'; id: string; season: number | undefined } | { kind: 'not-found'; error: AppError }

/** Our decision: enough to recognise what was typed. */
const MOST_NAME = 60

/** The series that is meant by the words: one that is here, else one that is looked up, where the network may be used. */
export async function findLive(database: Database, words: string, live: LiveSource | undefined): Promise<FoundLive> {
  const meant = await findSeriesMeant(database, parseName(words))
  if (meant.kind === 'found') return meant
  const answer = live === undefined ? undefined : await live.lookUp(words)
  if (answer?.kind === 'found') return { kind: 'found', id: answer.id, season: parseQuery(words).season }
  const name = meant.name.length > MOST_NAME ? `${meant.name.slice(0, MOST_NAME - 3)}...` : meant.name
  const error = (code: ErrorCode, rest: string): FoundLive => notFound(code, `"${name}" is not among the ${meant.searched} series here${rest}`, meant.nearest)
  const source = live?.source ?? ''
  if (answer === undefined) return error('no-such-series', ', and this server looks nothing up: check the spelling, or try its original title')
  if (answer.kind === 'absent') return error('no-such-series', `, nor at ${source}: check the spelling, or try its original title`)
  if (answer.kind === 'busy') return error('busy', `, and ${source} was not asked, for others are being looked up: try again in a moment`)
  return error('unreachable', `, and ${source} could not be asked (${answer.detail}): try again later`)
}

/** Reads a series of which only its line in an index is here: the id under which it is found from now on, or why it was not read. */
export async function readLive(id: string, live: LiveSource | undefined): Promise<FoundLive> {
  // Read before, by somebody else, or never to be read: what is here is the answer.
  if (live === undefined || !(await live.isListed(id))) return { kind: 'found', id, season: undefined }
  const answer = await live.read(id)
  if (answer.kind === 'found') return { kind: 'found', id: answer.id, season: undefined }
  if (answer.kind === 'absent') return notFound('no-such-series', `${live.source} lists "${id}", and no longer has it: what is here is all there is`)
  if (answer.kind === 'busy') return notFound('busy', `${live.source} was not asked about "${id}", for others are being looked up: try again in a moment`)
  return notFound('unreachable', `${live.source} could not be asked about "${id}" (${answer.detail}): try again later`)
}

function notFound(code: ErrorCode, message: string, candidates?: Candidate[]): FoundLive {
  return { kind: 'not-found', error: new AppError(code, message, candidates === undefined ? {} : { candidates }) }
}
