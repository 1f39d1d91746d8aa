import { parseFeed as parseAnyFeed } from 'feedsmith'
import { utcDayOf, type Day } from '../../time/partial-date.ts'
import { plainLine, textOfHtml } from '../plain-text.ts'

/** An entry of a feed as plain text. */
export interface FeedEntry {
  /** What the feed knows it by: its guid, else its link. */
  key: string
  link: string
  title: string
  /** The beginning of what the feed gives of the article. */
  summary: string
  published: Day
}

/** A feed that was read; `invalid` says why it is none. */
export type ParsedFeed =
  { kind: 'feed'; title: string | undefined; ttlMinutes: number | undefined; entries: FeedEntry[] } | { kind: 'invalid'; problem: string }

/** Our decision: outlets list ten to fifty; the newest come first. */
const MOST_ENTRIES = 300
/** Our decision: the first sentences are what is read; whole articles tell of other series, too. */
const MOST_SUMMARY_LETTERS = 2000
const MOST_TITLE_LETTERS = 500
/** Our decision: so much markup holds the first sentences of any article; the rest is not unpicked. */
const MOST_MARKUP_LETTERS = 20_000
/** Our decision: longer ones are not addresses of articles. */
const MOST_KEY_LETTERS = 1000
/** How many bytes at the beginning may name the encoding: an XML declaration stands first (https://www.w3.org/TR/xml/#sec-guessing, read 2026-11-22). */
const DECLARED_WITHIN_BYTES = 256

/** Reads the bytes of a feed, RSS or Atom, in whatever encoding they say they are; entries without a title or an address are left out. */
export function parseFeed(bytes: Buffer, contentType: string, now: Temporal.Instant): ParsedFeed {
  const text = decode(bytes, contentType)
  if (text === undefined) return invalid('is in an encoding that nobody knows')
  if (/^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html)[\s>]/i.test(text)) return invalid('is a web page and no feed')
  // No feed needs them, and a few lines of them make gigabytes (https://en.wikipedia.org/wiki/Billion_laughs_attack).
  if (/<!ENTITY/i.test(text)) return invalid('declares entities of its own, which are not read')
  try {
    return toFeed(text, now)
  } catch (error) {
    return invalid(`is no RSS or Atom that can be read (${plainLine(error instanceof Error ? error.message : '')?.slice(0, 100) ?? ''})`)
  }
}

function invalid(problem: string): ParsedFeed {
  return { kind: 'invalid', problem }
}

/** What feeds of every form have in common, as the library tells it: everything may be missing. */
interface Item {
  key: string | undefined
  link: string | undefined
  title: string | undefined
  summary: string | undefined
  published: string | undefined
}

function toFeed(text: string, now: Temporal.Instant): ParsedFeed {
  const parsed = parseAnyFeed(text, { maxItems: MOST_ENTRIES })
  switch (parsed.format) {
    case 'rss': {
      const items = (parsed.feed.items ?? []).map(({ guid, link, title, description, content, pubDate, dc }): Item => {
        const published = pubDate ?? dc?.dates?.[0]
        return { key: guid?.value ?? link, link: link ?? guid?.value, title, summary: description ?? content?.encoded, published }
      })
      return feedOf(parsed.feed.title, parsed.feed.ttl, items, now)
    }
    case 'atom': {
      const items = (parsed.feed.entries ?? []).map(({ id, links = [], title, summary, content, published, updated }): Item => {
        const link = (links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links[0])?.href
        return { key: id ?? link, link, title: title?.value, summary: summary?.value ?? content?.value, published: published ?? updated }
      })
      return feedOf(parsed.feed.title?.value, undefined, items, now)
    }
    case 'rdf': {
      const items = (parsed.feed.items ?? []).map(({ link, title, description, dc }): Item => ({ key: link, link, title, summary: description, published: dc?.dates?.[0] })) // prettier-ignore
      return feedOf(parsed.feed.title, undefined, items, now)
    }
    case 'json':
      return invalid('is a JSON Feed, which is not read')
  }
}

function feedOf(title: string | undefined, ttlMinutes: number | undefined, items: readonly Item[], now: Temporal.Instant): ParsedFeed {
  return { kind: 'feed', title: plainLine(textOfHtml(title)), ttlMinutes, entries: items.flatMap((item) => toEntry(item, now)) }
}

function toEntry({ key, link, title, summary, published }: Item, now: Temporal.Instant): FeedEntry[] {
  const [url, headline] = [URL.parse(link ?? ''), plainLine(textOfHtml(title?.slice(0, MOST_MARKUP_LETTERS)))]
  if (url === null || headline === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) return []
  return [
    {
      key: (key ?? url.href).slice(0, MOST_KEY_LETTERS),
      link: url.href.slice(0, MOST_KEY_LETTERS),
      title: headline.slice(0, MOST_TITLE_LETTERS),
      summary: (plainLine(textOfHtml(summary?.slice(0, MOST_MARKUP_LETTERS))) ?? '').slice(0, MOST_SUMMARY_LETTERS),
      published: dayOf(published, now),
    },
  ]
}

/** The day an entry bears; today where it bears none that can be, or one that is yet to come: the article is here already. */
function dayOf(published: string | undefined, now: Temporal.Instant): Day {
  const [moment, today] = [Date.parse(withZone(published ?? '')), utcDayOf(now)]
  if (Number.isNaN(moment)) return today
  const day = utcDayOf(Temporal.Instant.fromEpochMilliseconds(moment))
  return day > today ? today : day
}

/** A moment that names no zone is one of UTC, and not of the machine's zone. */
function withZone(moment: string): string {
  if (!/\d:\d/.test(moment) || /(?:[a-z]|[+-]\d{2}:?\d{2})\s*$/i.test(moment)) return moment
  return /^\d{4}-\d{2}-\d{2}T/.test(moment.trim()) ? `${moment.trim()}Z` : `${moment} GMT`
}

/** The text in the encoding of its first bytes, of the answer's header or of its own declaration, UTF-8 without any; `undefined` for one that nobody knows. */
function decode(bytes: Buffer, contentType: string): string | undefined {
  const marked = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined
  const stated = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType)?.[1]
  const declared = /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(bytes.subarray(0, DECLARED_WITHIN_BYTES).toString('latin1'))?.[1]
  try {
    return new TextDecoder(marked ?? stated ?? declared ?? 'utf-8').decode(bytes)
  } catch {
    return undefined
  }
}
