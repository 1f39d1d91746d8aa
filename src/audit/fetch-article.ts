import http from 'node:http'
import https from 'node:https'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Readable } from 'node:stream'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import { AppError } from '../errors/app-error.ts'
import type { ArticleForm } from './read-article.ts'

/** A page as it was fetched. */
export interface FetchedArticle {
  content: string
  form: ArticleForm
  /** Where it was in the end. */
  url: string
  /** The address asked for, where it led elsewhere. */
  redirectedFrom?: string
}

export interface FetchSettings {
  /** Names the program to the site. */
  userAgent: string
  /** Addresses of private networks that may be asked all the same, for tests. */
  allowedAddresses?: string[]
  timeoutMs?: number
}

/** Our decision: a page that takes longer is not waited for by somebody who reads along. */
const TIMEOUT_MS = 10_000
/** Our decision: the longest articles with all their markup have a megabyte. */
export const MAX_PAGE_BYTES = 4 * 1024 * 1024
/** Our decision: from http to https, to www, to the article's new address, and one more. */
const MAX_REDIRECTS = 4
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const FORMS: Record<string, ArticleForm> = { 'text/html': 'html', 'application/xhtml+xml': 'html', 'text/plain': 'text', 'text/markdown': 'markdown' }
const INSTEAD = 'paste or save its text instead'

/**
 * Fetches the page at an address with one deadline for all of it.
 *
 * Addresses in private networks are refused, by name, by number, and by what a name turns out to be when the connection is made; so are redirects to
 * them.
 */
export async function fetchArticle(address: string, settings: FetchSettings): Promise<FetchedArticle> {
  const signal = AbortSignal.timeout(settings.timeoutMs ?? TIMEOUT_MS)
  let url = parseAddress(address)
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const response = await send(url, settings, signal)
    if (!REDIRECTS.has(response.statusCode ?? 0)) return readPage(response, { url, address, signal })
    response.destroy()
    url = parseAddress(response.headers.location ?? '', url)
  }
  throw new AppError('unreachable', `${shown(address)} leads on more than ${MAX_REDIRECTS} times: ${INSTEAD}`)
}

function parseAddress(text: string, base?: URL): URL {
  const url = URL.parse(text, base)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '')
    throw new AppError('wrong-usage', `"${shown(text)}" is no address of a page: write it as https://example.org/article`)
  return url
}

function send(url: URL, { userAgent, allowedAddresses = [] }: FetchSettings, signal: AbortSignal): Promise<http.IncomingMessage> {
  const filter = { allowIPAddressList: allowedAddresses }
  const isSecure = url.protocol === 'https:'
  const agent = isSecure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter)
  const headers = { 'user-agent': userAgent, accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9', 'accept-encoding': 'gzip, br' }
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(toFailure(error, url, signal))
    try {
      ;(isSecure ? https : http).get(url, { agent, headers, signal }, resolve).once('error', fail)
    } catch (error) {
      // The filter throws at once for an address that is a number.
      fail(error as Error)
    }
  })
}

async function readPage(response: http.IncomingMessage, { url, address, signal }: { url: URL; address: string; signal: AbortSignal }): Promise<FetchedArticle> {
  const { statusCode = 0 } = response
  const [type = '', ...parameters] = (response.headers['content-type'] ?? 'text/html').toLowerCase().split(';')
  const form = FORMS[type.trim()]
  if (statusCode !== 200 || form === undefined) response.destroy()
  if (statusCode !== 200) throw new AppError('unreachable', `${url.host} answered ${statusCode} for ${shown(url.pathname)}: ${INSTEAD}`)
  if (form === undefined) throw new AppError('bad-input-file', `${shown(url.href)} is no page of text (${shown(type)}): ${INSTEAD}`)
  const content = decode(await readBody(response, url, signal), parameters.join(';'), url)
  return { content, form, url: url.href, ...(parseAddress(address).href === url.href ? {} : { redirectedFrom: address }) }
}

/** The body as it comes, unpacked; given up once it is larger than a page can be. */
async function readBody(response: http.IncomingMessage, url: URL, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of unpacked(response) as AsyncIterable<Buffer>) {
      size += chunk.byteLength
      if (size > MAX_PAGE_BYTES) throw new AppError('bad-input-file', `${shown(url.href)} has more than ${MAX_PAGE_BYTES / 1024 / 1024} MB: ${INSTEAD}`)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof AppError ? error : toFailure(error as Error, url, signal)
  } finally {
    response.destroy()
  }
  return Buffer.concat(chunks)
}

function unpacked(response: http.IncomingMessage): Readable {
  const unpack = UNPACKERS[response.headers['content-encoding']?.toLowerCase() ?? '']
  if (unpack === undefined) return response
  const unpacker = unpack()
  response.once('error', (error) => unpacker.destroy(error))
  return response.pipe(unpacker)
}

const UNPACKERS: Record<string, () => ReturnType<typeof createGunzip> | ReturnType<typeof createBrotliDecompress>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** How many bytes at the beginning may name the encoding: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding (read 2026-11-22). */
const PRESCANNED_BYTES = 1024

/** The text in the encoding that the answer or the page states, UTF-8 without one; what cannot be decoded becomes replacement characters. */
function decode(bytes: Buffer, parameters: string, url: URL): string {
  const stated =
    /charset\s*=\s*["']?([\w-]{1,40})/.exec(parameters) ?? /charset\s*=\s*["']?([\w-]{1,40})/i.exec(bytes.subarray(0, PRESCANNED_BYTES).toString('latin1'))
  try {
    return new TextDecoder(stated?.[1] ?? 'utf-8').decode(bytes)
  } catch (cause) {
    throw new AppError('bad-input-file', `${shown(url.href)} is in an encoding that nobody knows (${stated?.[1]}): ${INSTEAD}`, { cause })
  }
}

function toFailure(error: Error, url: URL, signal: AbortSignal): AppError {
  // The words of request-filtering-agent for a refused address.
  if (/is not allowed/.test(error.message))
    return new AppError('wrong-usage', `${shown(url.host)} lies in a private network, which is not asked: ${INSTEAD}`, { cause: error })
  if (signal.aborted) return new AppError('unreachable', `${shown(url.host)} gave no whole answer in time: try again later, or ${INSTEAD}`, { cause: error })
  const code = (error as NodeJS.ErrnoException).code ?? 'the connection broke'
  return new AppError('unreachable', `${shown(url.host)} could not be reached (${code}): check the address, or ${INSTEAD}`, { cause: error })
}

/** What somebody else wrote, fit for one line of a message. */
function shown(text: string): string {
  const clean = text.replace(/\p{Cc}+/gu, '?')
  return clean.length > 100 ? `${clean.slice(0, 97)}...` : clean
}
