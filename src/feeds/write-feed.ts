import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import { languagePrefix, type Language } from '../languages/language.ts'
import type { Day } from '../time/partial-date.ts'
import type { FeedEntry } from './feed-entries.ts'

/** A feed that somebody asks for. */
export interface Feed {
  title: string
  /** What it is of, the same for as long as there is the feed: `series/severance-2022`. */
  name: string
  entries: readonly FeedEntry[]
  language: Language
  /** Where it is served, such as `https://tbc.example`. */
  origin: string
  /** Its own address below that; left out where it is a secret. */
  path?: string
  /** The page that tells the same, below `origin`. */
  page: string
  today: Day
}

const AUTHOR = 'To Be Continued'

/** The feed as Atom (RFC 4287). */
export function writeAtom(feed: Feed): string {
  const { title, name, language, entries, origin, path, page } = feed
  return generateAtomFeed({
    id: tagOf(origin, name),
    title: { value: lineOf(title) },
    updated: updatedOf(feed),
    authors: [{ name: AUTHOR }],
    generator: { text: 'tbc' },
    links: [
      { href: `${origin}${page}`, rel: 'alternate', type: 'text/html' },
      ...(path === undefined ? [] : [{ href: `${origin}${path}`, rel: 'self', type: 'application/atom+xml' }]),
    ],
    entries: entries.map((entry) => ({
      id: entryId(origin, entry),
      title: { value: lineOf(entry.title) },
      published: new Date(entry.publishedAt),
      updated: new Date(entry.updatedAt),
      links: [
        { href: guideOf(origin, language, entry), rel: 'alternate', type: 'text/html' },
        { href: entry.source.link, rel: 'via', title: lineOf(entry.source.name) },
      ],
      categories: entry.categories.map((term) => ({ term })),
      content: { value: lineOf(entry.content), type: 'html' },
    })),
  })
}

/** The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function writeJsonFeed({ title, language, entries, origin, path, page }: Feed): string {
  const written = generateJsonFeed({
    title: lineOf(title),
    home_page_url: `${origin}${page}`,
    ...(path === undefined ? {} : { feed_url: `${origin}${path}` }),
    authors: [{ name: AUTHOR }],
    language,
    items: entries.map((entry) => ({
      id: entryId(origin, entry),
      url: guideOf(origin, language, entry),
      external_url: entry.source.link,
      title: lineOf(entry.title),
      content_html: lineOf(entry.content),
      date_published: new Date(entry.publishedAt),
      date_modified: new Date(entry.updatedAt),
      tags: entry.categories,
    })),
  })
  // The writer leaves an empty list out, without which it is no feed.
  return JSON.stringify({ items: [], ...(written as object) })
}

/** When any entry was last told of; today's beginning while there is none. */
function updatedOf({ entries, today }: Feed): Date {
  const last = entries.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), '')
  return new Date(last === '' ? `${today}T00:00:00Z` : last)
}

/** Numbers are this installation's: so is the name that they stand behind. */
function entryId(origin: string, { seriesId, number }: FeedEntry): string {
  return tagOf(origin, `${seriesId}/announcement/${number}`)
}

/** A name for good, of where it is served and what it is (RFC 4151). */
function tagOf(origin: string, what: string): string {
  return `tag:${new URL(origin).hostname.replace(/[^a-z0-9.-]/g, '')},2026:${what}`
}

function guideOf(origin: string, language: Language, { seriesId }: FeedEntry): string {
  return `${origin}${languagePrefix(language)}/series/${encodeURIComponent(seriesId)}#news`
}

/** Text in one line, without the characters that XML (1.0, 2.2) allows in no document. */
function lineOf(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\s]+/gu, ' ')
    .trim()
}
