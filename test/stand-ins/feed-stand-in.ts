import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How a feed answers: a document, or what the test does with the answer by itself. */
export type FeedAnswer = { status?: number; headers?: Record<string, string>; body?: string | Buffer } | ((response: ServerResponse) => void)

/** A server of feeds, by path, with every request it got. */
export interface FeedStandIn {
  /** The address of the feed at a path. */
  at: (path: string) => string
  answers: Map<string, FeedAnswer>
  requests: { path: string; headers: IncomingHttpHeaders }[]
  close: () => Promise<void>
}

/** Starts a server that answers as the test says; 404 at any other path. */
export async function startFeeds(): Promise<FeedStandIn> {
  const [answers, requests]: [FeedStandIn['answers'], FeedStandIn['requests']] = [new Map(), []]
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    requests.push({ path, headers: request.headers })
    const answer = answers.get(path) ?? { status: 404 }
    if (typeof answer === 'function') return answer(response)
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/rss+xml; charset=utf-8', ...answer.headers }).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    at: (path) => `http://127.0.0.1:${port}${path}`,
    answers,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** An entry as a test writes it; the day as RSS writes it follows from `published`. */
export interface MadeEntry {
  guid: string
  title: string
  summary?: string
  link?: string
  published?: string
}

/** An RSS 2.0 document of these entries (https://www.rssboard.org/rss-specification). */
export function rss(entries: readonly MadeEntry[], channel = '<title>An outlet</title>'): string {
  const items = entries.map(
    ({ guid, title, summary = '', link = `https://outlet.example/${guid}`, published = '2026-11-22' }) =>
      `<item><title><![CDATA[${title}]]></title><link>${link}</link><guid isPermaLink="false">${guid}</guid><pubDate>${new Date(`${published}T09:00:00Z`).toUTCString()}</pubDate><description><![CDATA[${summary}]]></description></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>${channel}<link>https://outlet.example/</link><description>News</description>${items.join('')}</channel></rss>`
}

/** An Atom document of these entries (RFC 4287). */
export function atom(entries: readonly MadeEntry[]): string {
  const items = entries.map(
    ({ guid, title, summary = '', link = `https://outlet.example/${guid}`, published = '2026-11-22' }) =>
      `<entry><id>tag:outlet.example,2026:${guid}</id><title type="html">${title}</title><link rel="alternate" href="${link}"/><published>${published}T09:00:00Z</published><updated>${published}T10:00:00Z</updated><summary>${summary}</summary></entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>An outlet</title><id>tag:outlet.example,2026:feed</id><updated>2026-11-22T10:00:00Z</updated>${items.join('')}</feed>`
}
