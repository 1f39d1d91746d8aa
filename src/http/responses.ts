import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { HTTP_STATUSES, type AppError } from '../errors/app-error.ts'
import { hasMark, lastContent, markContent, markOf, type MarkedContent } from './content-marks.ts'
import { textOf, type Part } from './kept-part.ts'
import { packContent, packingFor } from './pack-content.ts'

/** Our decision: a page changes with the day and with its facts; five minutes spare the server and mislead nobody. */
const MAX_AGE_SECONDS = 5 * 60

/**
 * Sent with every answer: nothing from elsewhere is loaded, nothing runs but our own files, nobody frames a page.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy (read 2026-11-22)
 */
const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  [
    'content-security-policy',
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'",
  ],
  ['x-content-type-options', 'nosniff'],
  // Nobody else is told where a reader comes from. With `no-referrer` our own forms would be sent without their origin, and could not be told from others'.
  ['referrer-policy', 'same-origin'],
]

/** Told of an answer's mark and of the headers of a 304 that says it again. */
export type NoteAnswer = (answer: { mark: string; headers: Record<string, string> }) => void

/** A page that any cache may keep for a while: it is a function of its address, the day and the data. */
export function pageResponse(context: Context, body: string | readonly Part[], note?: NoteAnswer): Response {
  return markedResponse(context, body, PAGE_HEADERS, note)
}

/** The same for the JSON interface, which any site may read. */
export function jsonResponse(context: Context, value: unknown): Response {
  return markedResponse(context, JSON.stringify(value), JSON_HEADERS)
}

/** JSON whose mark may be known before it is made: the last answer of the address is sent again while it bears that mark. */
export function knownJsonResponse(context: Context, make: () => unknown, { mark, note }: { mark: string | undefined; note: NoteAnswer }): Response {
  const address = context.req.url
  return contentResponse(context, lastContent(address, mark) ?? markContent(address, JSON.stringify(make())), JSON_HEADERS, note)
}

/** A feed or calendar: one that everybody may have is kept as a page is and may be read by any site; a secret one only by whoever asked for it. */
export function feedResponse(context: Context, body: string, { type, isPrivate }: { type: string; isPrivate: boolean }): Response {
  return markedResponse(context, body, { ...(isPrivate ? PRIVATE_HEADERS : OPEN_HEADERS), 'content-type': type })
}

/** The answer with the mark of its content, or that the reader has it already. */
function markedResponse(context: Context, body: string | readonly Part[], headers: Record<string, string>, note?: NoteAnswer): Response {
  return contentResponse(context, markContent(context.req.url, body), headers, note)
}

function contentResponse({ req }: Context, content: MarkedContent, headers: Record<string, string>, note?: NoteAnswer): Response {
  const marked = { ...headers, etag: content.mark, vary: 'Accept-Encoding' }
  note?.({ mark: content.mark, headers: marked })
  if (hasMark(req.header('if-none-match'), content.mark)) return new Response(null, { status: 304, headers: marked })
  const packing = packingFor(req.header('accept-encoding'), content)
  if (packing === undefined) return new Response(content.bytes(), { headers: marked })
  return new Response(packContent(req.url, content, packing), { headers: { ...marked, 'content-encoding': packing } })
}

function asText(body: string | readonly Part[]): string {
  return typeof body === 'string' ? body : textOf(body)
}

/** A card that any site may frame: nothing can be done on it but to follow a link. */
export function embedResponse(context: Context, body: string): Response {
  const policy = PAGE_HEADERS['content-security-policy'] ?? ''
  return markedResponse(context, body, { ...PAGE_HEADERS, 'content-security-policy': policy.replace("frame-ancestors 'none'", 'frame-ancestors *') })
}

/** Something that is no page, in text: a function of its address, the day and the data too. */
export function fileResponse(context: Context, body: string, type: string): Response {
  return markedResponse(context, body, { ...COMMON_HEADERS, 'content-type': type })
}

/** The same in bytes. */
export function bytesResponse({ req }: Context, body: Uint8Array, type: string, common: Record<string, string> = COMMON_HEADERS): Response {
  const etag = markOf(body)
  const headers = { ...common, 'content-type': type, etag }
  if (hasMark(req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(body as Uint8Array<ArrayBuffer>, { headers })
}

/** A page that offers to change what is here, or is made of what a reader sent; never kept. */
export function unkeptPageResponse(body: string | readonly Part[]): Response {
  return new Response(asText(body), { headers: { ...PAGE_HEADERS, 'cache-control': 'no-store' } })
}

/** The same for the JSON interface, of what was just looked up. */
export function unkeptJsonResponse(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { ...JSON_HEADERS, 'cache-control': 'no-store' } })
}

/** Leads from a form that was sent to the page with its answer, which is asked for by an address of its own (https://www.rfc-editor.org/rfc/rfc9110#status.303). */
export function leadTo(address: string, cookies: readonly string[] = []): Response {
  return redirectResponse(303, address, cookies)
}

/** Leads from an address that leaves open what a reader chose to the one that says it; kept nowhere, for it is this reader's alone. */
export function leadAside(address: string): Response {
  return redirectResponse(302, address)
}

function redirectResponse(status: number, address: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ ...COMMON_HEADERS, ...UNSTORED, location: address })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(null, { status, headers })
}

/** Leads from an address that was a page's before to the one it has now, for good (https://www.rfc-editor.org/rfc/rfc9110#status.308). */
export function leadOn(address: string): Response {
  return new Response(null, { status: 308, headers: { ...COMMON_HEADERS, location: address } })
}

/** What was made of what a reader sent, as JSON: kept nowhere, and no other site may read it. */
export function unstoredJsonResponse(value: unknown): Response {
  const { 'access-control-allow-origin': _, ...headers } = JSON_HEADERS
  return new Response(JSON.stringify(value), { headers: { ...headers, ...UNSTORED } })
}

/** A page as a file to keep. */
export function downloadResponse(body: string, name: string): Response {
  return new Response(body, { headers: { ...PAGE_HEADERS, ...UNSTORED, 'content-disposition': `attachment; filename="${name}"` } })
}

/** A page that tells of a failure; never kept. */
export function errorPageResponse(error: AppError, body: string | readonly Part[]): Response {
  return new Response(asText(body), { status: HTTP_STATUSES[error.code], headers: { ...PAGE_HEADERS, ...UNSTORED, ...askPassword(error) } })
}

export function errorJsonResponse(context: Context, error: AppError, value: unknown): Response {
  return context.json(value as object, HTTP_STATUSES[error.code] as ContentfulStatusCode, { ...JSON_HEADERS, ...UNSTORED, ...askPassword(error) })
}

/** Has browsers ask for the password (https://www.rfc-editor.org/rfc/rfc7617). */
function askPassword({ code }: AppError): Record<string, string> {
  return code === 'not-allowed' ? { 'www-authenticate': 'Basic realm="household", charset="UTF-8"' } : {}
}

/** A file of ours under an address that names its content: kept for good. Text is packed, pictures are already. */
export function assetResponse(context: Context, body: string | Uint8Array, type: string): Response {
  if (typeof body === 'string') return markedResponse(context, body, { ...ASSET_HEADERS, 'content-type': type })
  return bytesResponse(context, body, type, ASSET_HEADERS)
}

const COMMON_HEADERS: Record<string, string> = { ...Object.fromEntries(SECURITY_HEADERS), 'cache-control': `public, max-age=${MAX_AGE_SECONDS}` }
const PAGE_HEADERS: Record<string, string> = { ...COMMON_HEADERS, 'content-type': 'text/html; charset=utf-8' }
const JSON_HEADERS = { ...COMMON_HEADERS, 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' }
const OPEN_HEADERS = { ...COMMON_HEADERS, 'access-control-allow-origin': '*' }
const PRIVATE_HEADERS = { ...COMMON_HEADERS, 'cache-control': `private, max-age=${MAX_AGE_SECONDS}`, 'x-robots-tag': 'noindex' }
const ASSET_HEADERS = { ...Object.fromEntries(SECURITY_HEADERS), 'cache-control': 'public, max-age=31536000, immutable' }
const UNSTORED = { 'cache-control': 'no-store' }
