import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAtomFeed } from 'feedsmith'
import { parseHTML } from 'linkedom'
import { validateXML } from 'xmllint-wasm'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { day } from '../../test/make-series.ts'
import type { FeedEntry } from './feed-entries.ts'
import { writeAtom, writeJsonFeed, type Feed } from './write-feed.ts'

const ATOM = readFileSync(join(import.meta.dirname, '..', '..', 'test', 'schemas', 'atom.rng'), 'utf8')

/** What the specification asks of each (https://www.jsonfeed.org/version/1.1/), of what we write; anything else is a mistake. */
const moment = z.iso.datetime({ offset: true })
const JSON_FEED = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url().optional(),
  authors: z.array(z.strictObject({ name: z.string() })),
  language: z.literal('en'),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      external_url: z.url(),
      title: z.string(),
      content_html: z.string(),
      date_published: moment,
      date_modified: moment,
      tags: z.array(z.string()),
    }),
  ),
})

const entry = (more: Partial<FeedEntry> = {}): FeedEntry => ({
  number: 17,
  seriesId: 'severance-2022',
  title: 'Severance: Apple ordered a third season.',
  content: '<p>Apple ordered a third season.</p>',
  publishedAt: '2025-03-21T00:00:00Z',
  updatedAt: '2025-03-22T00:00:00Z',
  categories: ['renewed', 'official'],
  source: { name: 'An outlet', link: 'https://outlet.example/?a=1&b=2' },
  ...more,
})
const feed = (more: Partial<Feed> = {}): Feed => ({
  title: 'Severance',
  name: 'series/severance-2022',
  entries: [entry()],
  language: 'en',
  origin: 'https://tbc.example:8220',
  path: '/series/severance-2022/feed.atom',
  page: '/series/severance-2022',
  today: day('2026-11-22'),
  ...more,
})

async function mistakesIn(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema: ATOM, extension: 'relaxng' })
  return errors.map(({ message }) => message)
}

test('an Atom feed holds to RFC 4287, with entries and without', async () => {
  expect(await mistakesIn(writeAtom(feed()))).toEqual([])
  expect(await mistakesIn(writeAtom(feed({ entries: [] })))).toEqual([])
  expect(await mistakesIn(writeAtom(feed()).replace(/<updated>[^<]*/, '<updated>today'))).not.toEqual([])
})

test('an Atom feed as readers have it', () => {
  expect(parseAtomFeed(writeAtom(feed()))).toEqual({
    id: 'tag:tbc.example,2026:series/severance-2022',
    title: { value: 'Severance' },
    updated: '2025-03-22T00:00:00.000Z',
    authors: [{ name: 'To Be Continued' }],
    generator: { text: 'tbc' },
    links: [
      { href: 'https://tbc.example:8220/series/severance-2022', rel: 'alternate', type: 'text/html' },
      { href: 'https://tbc.example:8220/series/severance-2022/feed.atom', rel: 'self', type: 'application/atom+xml' },
    ],
    entries: [
      {
        id: 'tag:tbc.example,2026:severance-2022/announcement/17',
        title: { value: 'Severance: Apple ordered a third season.' },
        published: '2025-03-21T00:00:00.000Z',
        updated: '2025-03-22T00:00:00.000Z',
        links: [
          { href: 'https://tbc.example:8220/series/severance-2022#news', rel: 'alternate', type: 'text/html' },
          { href: 'https://outlet.example/?a=1&b=2', rel: 'via', title: 'An outlet' },
        ],
        categories: [{ term: 'renewed' }, { term: 'official' }],
        content: { value: '<p>Apple ordered a third season.</p>', type: 'html' },
      },
    ],
  })
})

test('a JSON feed holds to version 1.1, with entries and without', () => {
  expect(JSON_FEED.parse(JSON.parse(writeJsonFeed(feed()))).items).toEqual([
    {
      id: 'tag:tbc.example,2026:severance-2022/announcement/17',
      url: 'https://tbc.example:8220/series/severance-2022#news',
      external_url: 'https://outlet.example/?a=1&b=2',
      title: 'Severance: Apple ordered a third season.',
      content_html: '<p>Apple ordered a third season.</p>',
      date_published: '2025-03-21T00:00:00.000Z',
      date_modified: '2025-03-22T00:00:00.000Z',
      tags: ['renewed', 'official'],
    },
  ])
  expect(JSON_FEED.parse(JSON.parse(writeJsonFeed(feed({ entries: [] })))).items).toEqual([])
})

test('a secret feed does not tell its own address', async () => {
  const { path: _, ...secret } = feed()
  expect(writeAtom(secret)).not.toContain('rel="self"')
  expect(await mistakesIn(writeAtom(secret))).toEqual([])
  expect(JSON.parse(writeJsonFeed(secret))).not.toHaveProperty('feed_url')
})

const AWKWARD = ']]></title><script>alert(1)</script>&amp; é\u0000\u0007\ud800 <b>漢字</b> 😀'

test('whatever a source says is text: it ends no element, and no character breaks the document', async () => {
  const awkward = feed({ title: AWKWARD, entries: [entry({ title: AWKWARD, source: { name: AWKWARD, link: 'https://outlet.example/%22%3E' } })] })
  const atom = writeAtom(awkward)
  expect(await mistakesIn(atom)).toEqual([])
  const said = ']]></title><script>alert(1)</script>&amp; é \ufffd <b>漢字</b> 😀'
  const read = parseAtomFeed(atom)
  expect([read.title?.value, read.entries?.[0]?.title?.value]).toEqual([said, said])
  expect(JSON_FEED.parse(JSON.parse(writeJsonFeed(awkward))).items[0]?.title).toBe(said)
  expect(parseHTML(`<!doctype html><html><body>${read.entries?.[0]?.content?.value}</body></html>`).document.querySelectorAll('script')).toHaveLength(0)
})

test('an address that is no name of the net is none in the tags either', () => {
  expect(parseAtomFeed(writeAtom(feed({ origin: 'http://[::1]:8220' }))).id).toBe('tag:1,2026:series/severance-2022')
})
