import http from 'node:http'
import https from 'node:https'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { plainLine } from '../plain-text.ts'
import { retryAfterMs } from '../retry-after.ts'

/** One request for a feed. */
export interface FeedRequest {
  url: string
  /** What the last answer said of itself; asked with, so that an unchanged feed is not sent again. */
  etag: string | null
  lastModified: string | null
  userAgent: string
  now: Temporal.Instant
  /** The operator added this feed by command: its own host may lie in a private network. Where it leads may not. */
  mayBePrivate: boolean
  signal?: AbortSignal | undefined
  timeoutMs?: number
  maxBytes?: number
}

/** What came back. `unavailable` says nothing of what the feed holds. */
export type FetchedFeed =
  | { kind: 'found'; bytes: Buffer; contentType: string; etag: string | null; lastModified: string | null }
  | { kind: 'unchanged' }
  | { kind: 'unavailable'; problem: string; retryAfterMs?: number | undefined }

/** Our decision: nobody waits for it; slower feeds are asked again later. */
const TIMEOUT_MS = 20_000
/** Our decision: feeds with whole articles have a megabyte or two. */
const MAX_BYTES = 4 * 1024 * 1024
/** Our decision: from http to https, to www, to a new address, and one more. */
const MAX_REDIRECTS = 4
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Asks for a feed, with one deadline for all of it; whatever goes wrong on the way is a value. */
export async function fetchFeed(request: FeedRequest): Promise<FetchedFeed> {
  const deadline = AbortSignal.timeout(request.timeoutMs ?? TIMEOUT_MS)
  const signal = request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal])
  const first = new URL(request.url)
  let url = first
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const response = await send(url, request, { signal, mayBePrivate: request.mayBePrivate && url.host === first.host })
      const { statusCode = 0, headers } = response
      if (!REDIRECTS.has(statusCode)) return await toFetched(response, request, signal)
      response.destroy()
      const to = URL.parse(headers.location ?? '', url)
      if (to === null || (to.protocol !== 'http:' && to.protocol !== 'https:')) return unavailable(first, 'leads nowhere')
      url = to
    }
    return unavailable(first, `leads on more than ${MAX_REDIRECTS} times`)
  } catch (error) {
    return toOutage(error, url, signal)
  }
}

function send(url: URL, request: FeedRequest, { signal, mayBePrivate }: { signal: AbortSignal; mayBePrivate: boolean }): Promise<http.IncomingMessage> {
  const filter = { allowPrivateIPAddress: mayBePrivate, allowMetaIPAddress: mayBePrivate }
  const isSecure = url.protocol === 'https:'
  const agent = isSecure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter)
  const headers = {
    'user-agent': request.userAgent,
    accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1',
    'accept-encoding': 'gzip, br',
    ...(request.etag === null ? {} : { 'if-none-match': request.etag }),
    ...(request.lastModified === null ? {} : { 'if-modified-since': request.lastModified }),
  }
  return new Promise((resolve, reject) => {
    try {
      ;(isSecure ? https : http).get(url, { agent, headers, signal }, resolve).once('error', reject)
    } catch (error) {
      // The filter throws at once for an address that is a number.
      reject(error)
    }
  })
}

async function toFetched(response: http.IncomingMessage, request: FeedRequest, signal: AbortSignal): Promise<FetchedFeed> {
  const { statusCode = 0, headers } = response
  const url = new URL(request.url)
  if (statusCode !== 200) response.destroy()
  if (statusCode === 304) return { kind: 'unchanged' }
  if (statusCode !== 200) return { ...unavailable(url, `answered ${statusCode}`), retryAfterMs: retryAfterMs(headers['retry-after'] ?? null, request.now) }
  const bytes = await readBody(response, request.maxBytes ?? MAX_BYTES, signal)
  if (bytes === 'too-large') return unavailable(url, `sent more than ${request.maxBytes ?? MAX_BYTES} bytes`)
  return {
    kind: 'found',
    bytes,
    contentType: headers['content-type'] ?? '',
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
  }
}

/** The body, unpacked; given up once it is larger than a feed can be: what a server says of its length is a claim. */
async function readBody(response: http.IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of unpacked(response) as AsyncIterable<Buffer>) {
      signal.throwIfAborted()
      size += chunk.byteLength
      if (size > maxBytes) return 'too-large'
      chunks.push(chunk)
    }
  } finally {
    response.destroy()
  }
  return Buffer.concat(chunks)
}

const UNPACKERS = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }

function unpacked(response: http.IncomingMessage): Readable {
  const coding = response.headers['content-encoding']?.toLowerCase() ?? ''
  if (!(coding in UNPACKERS)) return response
  const unpacker = UNPACKERS[coding as keyof typeof UNPACKERS]()
  response.once('error', (error) => unpacker.destroy(error))
  return response.pipe(unpacker)
}

function toOutage(error: unknown, url: URL, signal: AbortSignal): FetchedFeed {
  if (signal.aborted) return unavailable(url, 'gave no whole answer in time')
  const message = error instanceof Error ? error.message : ''
  // The words of request-filtering-agent for a refused address.
  if (/is not allowed/.test(message)) return unavailable(url, 'lies in a private network, which is not asked')
  const code = (error as NodeJS.ErrnoException).code ?? 'the connection broke'
  return unavailable(url, `could not be read (${code})`)
}

function unavailable(url: URL, what: string): Extract<FetchedFeed, { kind: 'unavailable' }> {
  return { kind: 'unavailable', problem: plainLine(`${url.host} ${what}`) ?? what }
}
