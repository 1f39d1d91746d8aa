import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { HTTP_STATUSES, type AppError } from '../errors/app-error.ts'

/** Our decision: a page changes with the day and with its facts; five minutes spare the server and mislead nobody. */
const MAX_AGE_SECONDS = 5 * 60

/**
 * Sent with every answer: nothing from elsewhere is loaded, nothing runs, nobody frames a page.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy (read 2026-11-22)
 */
const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ['content-security-policy', "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
]

/** A page that any cache may keep for a while: it is a function of its address alone. */
export function pageResponse(body: string): Response {
  return new Response(body, { headers: PAGE_HEADERS })
}

/** The same for the JSON interface, which any site may read. */
export function jsonResponse(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: JSON_HEADERS })
}

/** A page made of what a reader sent: kept nowhere. Its forms are sent with the page's own origin, so that those of other sites can be told. */
export function unstoredPageResponse(body: string): Response {
  return new Response(body, { headers: { ...PAGE_HEADERS, ...UNSTORED } })
}

/** The same for the JSON interface; no other site may read it. */
export function unstoredJsonResponse(value: unknown): Response {
  const { 'access-control-allow-origin': _, ...headers } = JSON_HEADERS
  return new Response(JSON.stringify(value), { headers: { ...headers, ...UNSTORED } })
}

/** A page as a file to keep. */
export function downloadResponse(body: string, name: string): Response {
  return new Response(body, { headers: { ...PAGE_HEADERS, ...UNSTORED, 'content-disposition': `attachment; filename="${name}"` } })
}

/** A page that tells of a failure; never kept. */
export function errorPageResponse(error: AppError, body: string): Response {
  return new Response(body, { status: HTTP_STATUSES[error.code], headers: { ...PAGE_HEADERS, 'cache-control': 'no-store' } })
}

export function errorJsonResponse(context: Context, error: AppError, value: unknown): Response {
  return context.json(value as object, HTTP_STATUSES[error.code] as ContentfulStatusCode, { ...JSON_HEADERS, 'cache-control': 'no-store' })
}

/** A file of ours under an address that names its content: kept for good. */
export function assetResponse(body: string, type: string): Response {
  return new Response(body, {
    headers: { ...Object.fromEntries(SECURITY_HEADERS), 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' },
  })
}

const COMMON_HEADERS = { ...Object.fromEntries(SECURITY_HEADERS), 'cache-control': `public, max-age=${MAX_AGE_SECONDS}` }
const PAGE_HEADERS = { ...COMMON_HEADERS, 'content-type': 'text/html; charset=utf-8' }
const JSON_HEADERS = { ...COMMON_HEADERS, 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' }
const UNSTORED = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }
