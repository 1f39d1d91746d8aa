import ky, { HTTPError } from 'ky'
import type { z } from 'zod'
import type { Unavailable, UnavailableReason } from './connector.ts'
import { plainLine } from './plain-text.ts'
import { BodyTooLarge, readText } from './read-text.ts'
import { retryAfterMs } from './retry-after.ts'
import type { Turn } from './turns.ts'

/** How calls to all sources are made. */
export interface HttpSettings {
  /** Names the program and its version; see `user-agent.ts`. */
  userAgent: string
  now: () => Temporal.Instant
  /** The longest a call may take, from its start to the last byte of its answer, retries included; instead of each source's own. */
  timeoutMs?: number
  maxBodyBytes?: number
  /** How often a broken connection or a gateway's error is tried again at once. What is limited or says when to come back is never. */
  retries?: number
  retryDelayMs?: number
  /** Waits for the right to make a call, where calls are counted; nothing is then tried again at once, for that would be a call more. */
  turn?: (signal?: AbortSignal) => Promise<Turn>
}

/** Our decision: longer than any answer that was still wanted; the interactive look-up gives up earlier by its own signal. */
const TIMEOUT_MS = 20_000
/** Our decision: the longest documented answers (TVmaze's whole update list, a daily soap's episodes) are a few megabytes. */
const MAX_BODY_BYTES = 32 * 1024 * 1024
/** Our decision: two more attempts outlast a dropped connection; anything longer is for the next run. */
const RETRIES = 2
const RETRY_DELAY_MS = 300
/** Statuses of a gateway that lost its server for a moment. 429 and 503 are not among them: whoever is asked to wait waits. */
const RETRIED_STATUSES = [500, 502, 504]
const ABSENT_STATUSES = new Set([404, 410])
const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308])

/** One call to a source. */
export interface JsonCall<T> {
  /** The source's name and what is asked for, as messages say them: "TVmaze", "show 82". */
  source: string
  subject: string
  /** The configured address; no request leaves it. */
  base: URL
  path: string
  query?: [string, string][]
  headers?: Record<string, string>
  /** Sent as a form, by POST. */
  form?: Record<string, string>
  schema: z.ZodType<T>
  /** Whether 404 and 410 say that the thing asked for does not exist; otherwise they are failures. */
  isAbsentOn404?: boolean
  /** Error statuses whose body is an answer by the source's documentation. */
  answeringStatuses?: readonly number[]
  /** Where a source is known to take longer than others. */
  timeoutMs?: number
  /** False for a call that costs the source much: it is made once, whatever comes of it. */
  isRetried?: boolean
  signal?: AbortSignal | undefined
}

/** What came back. `moved` is a redirect to another path of the same host; what it means is the source's business. */
export type Answer<T> = { kind: 'found'; value: T } | { kind: 'absent' } | { kind: 'moved'; to: string } | Unavailable

/** Asks a source for JSON of a documented shape. Whatever goes wrong on the way is a value. */
export async function fetchJson<T>(call: JsonCall<T>, http: HttpSettings): Promise<Answer<T>> {
  if (http.turn === undefined) return fetchNow(call, http)
  const turn = await http.turn(call.signal)
  if (turn.kind === 'not-now') {
    const reason = call.signal?.aborted === true ? 'timeout' : 'limited'
    return { ...unavailable(call, reason, 'was not asked (its limit is used up)', turn.waitMs), retryAfterMs: turn.waitMs }
  }
  try {
    return await fetchNow({ ...call, isRetried: false }, http)
  } finally {
    await turn.done()
  }
}

async function fetchNow<T>(call: JsonCall<T>, http: HttpSettings): Promise<Answer<T>> {
  const deadline = AbortSignal.timeout(http.timeoutMs ?? call.timeoutMs ?? TIMEOUT_MS)
  try {
    const response = await send(call, http, call.signal === undefined ? deadline : AbortSignal.any([deadline, call.signal]))
    const { status } = response
    if (response.ok || call.answeringStatuses?.includes(status) === true)
      return parseAnswer(await readText(response, http.maxBodyBytes ?? MAX_BODY_BYTES), call)
    await response.body?.cancel()
    if (REDIRECT_STATUSES.has(status)) return followedNowhere(response, call)
    return toFailure(status, response.headers, call, http.now())
  } catch (error) {
    return toOutage(error, call, http, deadline.aborted || call.signal?.aborted === true)
  }
}

function send(call: JsonCall<unknown>, http: HttpSettings, signal: AbortSignal): Promise<Response> {
  return ky(addressOf(call), {
    method: call.form === undefined ? 'get' : 'post',
    headers: { accept: 'application/json', 'user-agent': http.userAgent, ...call.headers },
    ...(call.form === undefined ? {} : { body: new URLSearchParams(call.form) }),
    redirect: 'manual',
    signal,
    timeout: false,
    retry: {
      limit: call.isRetried === false ? 0 : (http.retries ?? RETRIES),
      methods: ['get', 'post'],
      statusCodes: RETRIED_STATUSES,
      afterStatusCodes: [],
      delay: (attempt) => (http.retryDelayMs ?? RETRY_DELAY_MS) * 2 ** (attempt - 1),
    },
    throwHttpErrors: (status) => RETRIED_STATUSES.includes(status),
  })
}

/** Below the configured address, whatever the path says: ids are encoded by the clients. */
function addressOf({ base, path, query = [] }: JsonCall<unknown>): URL {
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`
  for (const [name, value] of query) url.searchParams.append(name, value)
  return url
}

function parseAnswer<T>(body: string, call: JsonCall<T>): Answer<T> {
  let json: unknown
  try {
    json = parseJson(body)
  } catch {
    const what = /^\s*</.test(body) ? 'a web page' : 'something that is no JSON'
    return unavailable(call, 'malformed', `answered with ${what}`)
  }
  const parsed = call.schema.safeParse(json)
  if (parsed.success) return { kind: 'found', value: parsed.data }
  const [issue] = parsed.error.issues
  return unavailable(call, 'malformed', `answered in an unknown form (${issue?.path.join('.') || 'answer'}: ${issue?.message ?? 'not valid'})`)
}

/** Without the character U+0000, which no text of PostgreSQL can hold (https://www.postgresql.org/docs/current/datatype-character.html) and no reader can see. */
function parseJson(body: string): unknown {
  if (!body.includes(String.raw`\u0000`)) return JSON.parse(body)
  return JSON.parse(body, (_, value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '') : value))
}

/** A redirect as an answer: nothing is requested from where it leads. */
function followedNowhere(response: Response, call: JsonCall<unknown>): Answer<never> {
  const location = response.headers.get('location')
  const to = location === null ? null : URL.parse(location, call.base)
  if (to === null) return unavailable(call, 'malformed', 'redirects to nowhere')
  if (to.origin !== call.base.origin) return unavailable(call, 'malformed', `redirects to another host (${to.host}), which is not followed`)
  return { kind: 'moved', to: to.pathname }
}

function toFailure(status: number, headers: Headers, call: JsonCall<unknown>, now: Temporal.Instant): Answer<never> {
  if (ABSENT_STATUSES.has(status) && call.isAbsentOn404 === true) return { kind: 'absent' }
  const waitMs = retryAfterMs(headers.get('retry-after'), now)
  return { ...unavailable(call, reasonOf(status), `answered ${status}`, waitMs), ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }) }
}

function reasonOf(status: number): UnavailableReason {
  if (status === 429) return 'limited'
  if (status === 408) return 'timeout'
  if (status === 401 || status === 407) return 'key-refused'
  return status >= 500 ? 'server-error' : 'refused'
}

function toOutage(error: unknown, call: JsonCall<unknown>, http: HttpSettings, isGivenUp: boolean): Answer<never> {
  if (isGivenUp) return unavailable(call, 'timeout', 'gave no whole answer in time')
  if (error instanceof HTTPError) return toFailure(error.response.status, error.response.headers, call, http.now())
  if (error instanceof BodyTooLarge) return unavailable(call, 'malformed', `answered with more than ${error.maxBytes} bytes`)
  return unavailable(call, 'network', `could not be reached (${codeOf(error)})`)
}

/** The system's word for a broken connection, from the depths of what fetch throws; its message may name the address, and with it a key. */
function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (typeof code === 'string') return code
  }
  return 'the connection broke'
}

const MS_PER_SECOND = 1000
/** Our decision: room for every sentence of ours, and an end to what others may have put into it. */
const MOST_DETAIL = 300

/** An outage in one line: who, what happened, what was asked, when to come back. */
export function unavailable({ source, subject }: { source: string; subject: string }, reason: UnavailableReason, what: string, waitMs?: number): Unavailable {
  const next = waitMs === undefined ? '' : `; next attempt in ${Math.ceil(waitMs / MS_PER_SECOND)} s`
  // What was asked for, and the form of what came back, may hold anything.
  return { kind: 'unavailable', reason, detail: (plainLine(`${source} ${what} for ${subject}${next}`) ?? source).slice(0, MOST_DETAIL) }
}
