import { parseDay, type Day } from '../time/partial-date.ts'
import type { CleanPage } from './clean-html.ts'

/** Where pages state when they were published, the most telling first (https://ogp.me, https://schema.org/datePublished; read 2026-11-22). */
const META_NAMES = [
  'article:published_time', 'og:article:published_time', 'datepublished', 'date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dcterms.issued', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'publish-date', 'publication_date', 'citation_publication_date',
] // prettier-ignore

/** The day a page says it was published: in its structured data, its `<meta>`, else its first `<time>`; the day as written there, whatever the zone. */
export function dayOfPage({ meta, jsonLd, times }: Pick<CleanPage, 'meta' | 'jsonLd' | 'times'>): Day | undefined {
  for (const text of jsonLd) {
    const day = dayOfJsonLd(text)
    if (day !== undefined) return day
  }
  for (const name of META_NAMES) {
    const day = dayIn(meta.get(name))
    if (day !== undefined) return day
  }
  return times.map(dayIn).find((day) => day !== undefined)
}

/** The `datePublished` of an article, or of whatever the structured data tells of first. */
function dayOfJsonLd(text: string): Day | undefined {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    // What is no JSON states nothing; pages hold much of it.
    return undefined
  }
  const queue: unknown[] = [data]
  for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
    if (Array.isArray(item)) queue.push(...item.slice(0, MAX_ITEMS))
    else if (typeof item === 'object' && item !== null) {
      const fields = item as Record<string, unknown>
      const day = dayIn(fields['datePublished'])
      if (day !== undefined) return day
      if (fields['@graph'] !== undefined) queue.push(fields['@graph'])
      if (fields['mainEntity'] !== undefined) queue.push(fields['mainEntity'])
    }
  }
  return undefined
}

/** Our decision: a page tells of its article among its first few things. */
const MAX_ITEMS = 50

/** The day that an ISO date or moment begins with. */
function dayIn(value: unknown): Day | undefined {
  return typeof value === 'string' ? parseDay(value.trim().slice(0, 'YYYY-MM-DD'.length)) : undefined
}
