import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getLedgerCounts } from '../src/announcements/ledger-store.ts'
import { auditArticle } from '../src/audit/audit-article.ts'
import { makeApp } from '../src/cli/start-server.ts'
import { AppError, HTTP_STATUSES, type ErrorCode } from '../src/errors/app-error.ts'
import { followSeries } from '../src/following/follow-store.ts'
import { getGuide, type GuideRequest, type SeriesGuide } from '../src/guide/series-guide.ts'
import { LANGUAGES, type Language } from '../src/languages/language.ts'
import { shippedModel } from '../src/outlook/shipped-model.ts'
import { renderErrorPage } from '../src/pages/error-page.ts'
import { addressFor, parseFrame, type Frame } from '../src/pages/frame.ts'
import { textOf } from '../src/http/kept-part.ts'
import { renderGuidePage } from '../src/pages/guide-page.ts'
import { renderHowGoodPage } from '../src/pages/how-good-page.ts'
import { renderSearchPage } from '../src/pages/search-page.ts'
import { renderSourcesPage } from '../src/pages/sources-page.ts'
import { scoreGiven } from '../src/track-record/score-given.ts'
import { addTestChannel, testChannels } from './alerts-place.ts'
import { findPhrases, hasTwoWords, phrasesOf, readableText, sharedParts } from './interface-phrases.ts'
import { day } from './make-series.ts'
import { PAGE_ASSETS } from './page-assets.ts'
import { temporaryCatalogue } from './temporary-catalogue.ts'

const OTHERS = LANGUAGES.slice(1)
const today = day('2026-11-22')
const ids = readdirSync(join(import.meta.dirname, '../catalogue')).flatMap((name) => (/^(.*-\d{4})\.json$/.exec(name) ?? []).slice(1))
const frames = Object.fromEntries(
  LANGUAGES.map((language) => [language, parseFrame(`http://any/${language === 'en' ? '' : language}`, PAGE_ASSETS)]),
) as Record<(typeof LANGUAGES)[number], Frame>

const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
const ARTICLE =
  'Star Trek: Picard Season 4: Will It Come?\n\nThe first season premiered on March 3, 2022. The third season has 10 episodes. The third season has 12 episodes. Season 4 might come in 2030.\n'
/** Pages that are told apart by their paths alone; on the calendar's second day an episode was shown, on the first one none. */
const PATHS = [
  '/', '/browse', '/browse?stand=cancelled&year=1901', '/calendar', '/calendar/2022-03', '/calendar/1901-01', '/calendar/1901-01-01', '/calendar/2022-03-03?zone=Asia/Tokyo',
  '/compare', '/compare?add=zzqx', '/compare?series=dark-2017&series=severance-2022', '/person/patrick-stewart', '/network/netflix', '/year/2020', '/audit',
  '/following', '/following/dark-2017', '/following/severance-2022',
] // prettier-ignore

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let app: Hono
let unsubscribe: string
beforeAll(async () => {
  catalogue = await temporaryCatalogue()
  const channels = testChannels(catalogue.database, () => NOON)
  const household = { isLocal: true, password: undefined, channels: () => Promise.resolve(channels), now: () => NOON, offline: false }
  app = makeApp(catalogue.database, () => today, () => undefined, {}, undefined, household) // prettier-ignore
  await followSeries(catalogue.database, 'dark-2017', NOON)
  const channel = await addTestChannel(catalogue.database, channels, 'email', { to: 'me@example.org' })
  unsubscribe = new URL(channels.unsubscribeLink(channel)).pathname
})
afterAll(() => catalogue.close())

/** Names that are the same in every language, and the search that the Japanese home page gives as its example: seasons are read from Latin words alone. */
const NAMES: ReadonlySet<string> = new Set(['To Be Continued', 'Apple TV', 'Patrick Stewart', 'star trek picard season 4'])

/** All texts of a guide that are its sources' own, longest first. */
function sourceTexts({ document, details, similar }: SeriesGuide): string[] {
  const texts = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value.replace(/\s+/g, ' '))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk)
  }
  walk([document, details, similar])
  return [...texts].filter((text) => text.includes(' ')).toSorted((a, b) => b.length - a.length)
}

const englishTexts = new Map<string, string>()

/** What the English page says, read once for all languages. */
async function englishText(request: GuideRequest): Promise<string> {
  const key = JSON.stringify(request)
  const text = englishTexts.get(key) ?? readableText(textOf(renderGuidePage(await getGuide(catalogue.database, request), request, frames.en)))
  englishTexts.set(key, text)
  return text
}

/** The page at a path in a language, as the server sends it; a form is sent where one is given. */
async function pageAt(path: string, language: Language, form?: Record<string, string>): Promise<string> {
  const address = addressFor({ language, country: undefined, zone: undefined }, path)
  const sent = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form), headers: { 'sec-fetch-site': 'same-origin' } }
  return (await app.request(`http://localhost${address}`, sent)).text()
}

describe.each(OTHERS)('no page in %s has an English phrase of the interface', (language) => {
  const frame = frames[language]
  const phrases = phrasesOf('en', language)
  const phrasesIn = (page: string): string[] => findPhrases(readableText(page, 'en'), phrases)

  test.each(ids)('on the guide of %s, whatever has been seen', async (id) => {
    for (const boundary of ['none', 'all', { season: 1, episode: 2 }] as const) {
      const request = { id, asOf: today, boundary }
      const guide = await getGuide(catalogue.database, request, frame.words)
      const owned = sourceTexts(guide)
      const withoutOwned = (text: string) => owned.reduce((rest, own) => rest.replaceAll(own, ''), text)
      const text = readableText(textOf(renderGuidePage(guide, request, frame)), 'en')
      // Few pages have anything to take out; most would be walked through in vain.
      expect(findPhrases(text, phrases).length === 0 ? [] : findPhrases(withoutOwned(text), phrases)).toEqual([])
      const ownedAtOnce = owned.join('\n')
      const shared = sharedParts(text, await englishText(request)).filter((part) => !ownedAtOnce.includes(part))
      expect(shared.map(withoutOwned).filter((part) => hasTwoWords(part) && !NAMES.has(part))).toEqual([])
    }
  })

  test.each(PATHS)('on %s', async (path) => {
    const page = await pageAt(path, language)
    expect(page).toContain(`<html lang="${language}">`)
    expect(await englishIn(page, await pageAt(path, 'en'))).toEqual([])
  })

  test.each([['page', {}], ['file', { save: '1' }]])('on what an audit found, as a %s', async (_, saved) => {
    const form = { text: ARTICLE, published: '2023-04-10', series: 'Star Trek: Picard' }
    const { audit } = await auditArticle(catalogue.database, { content: ARTICLE, form: 'text', publishedOn: day('2023-04-10'), series: form.series }, today)
    expect([audit.contradictions.length, audit.summary.headline]).toEqual([1, expect.objectContaining({ asks: 'whether' })])
    const sources = audit.claims.flatMap(({ evidence }) => evidence.map(({ source }) => source))
    const [page, english] = [await pageAt('/audit', language, { ...form, ...saved }), await pageAt('/audit', 'en', { ...form, ...saved })]
    expect(page).toContain(`<html lang="${language}">`)
    expect(await englishIn(page, english, [...ARTICLE.split(/[.?]?\n+|\. /), ...sources])).toEqual([])
  }) // prettier-ignore

  test('where messages are stopped', async () => {
    const english = await pageAt(unsubscribe, 'en')
    expect(english).toContain('Send nothing more here')
    expect(await englishIn(await pageAt(unsubscribe, language), english)).toEqual([])
    expect(await englishIn(await pageAt(unsubscribe, language, {}), await pageAt(unsubscribe, 'en', {}))).toEqual([])
    expect(await englishIn(await pageAt('/following', language), await pageAt('/following', 'en'))).toEqual([])
  })

  /** What a page says in English: phrases of the interface, and what the English page says alike. Titles and `own` are their sources'. */
  async function englishIn(page: string, english: string, own: readonly string[] = []): Promise<string[]> {
    const titles = (await catalogue.database.selectFrom('series').select('title').execute()).map(({ title }) => title)
    const owned = [...NAMES, ...titles, ...own].filter(hasTwoWords).toSorted((a, b) => b.length - a.length)
    const withoutOwned = (text: string) => owned.reduce((rest, one) => rest.replaceAll(new RegExp(RegExp.escape(one), 'gi'), ''), text)
    const text = readableText(page, 'en')
    return [...findPhrases(withoutOwned(text), phrases), ...sharedParts(text, readableText(english)).map(withoutOwned).filter(hasTwoWords)]
  }

  test('on the guide of a day in the past', async () => {
    const request = { id: 'star-trek-picard-2020', asOf: day('2021-06-01'), boundary: 'none' } as const
    const guide = await getGuide(catalogue.database, request, frame.words)
    const text = sourceTexts(guide).reduce((rest, own) => rest.replaceAll(own, ''), readableText(textOf(renderGuidePage(guide, request, frame)), 'en'))
    expect(findPhrases(text, phrases)).toEqual([])
  })

  test('on searches, with and without something near', () => {
    const hits = [{ id: 'dark-2017', title: 'Dark', year: 2017, score: 0.4 }]
    const stands = new Map([['dark-2017', 'concluded']] as const)
    const page = { words: 'drk', season: undefined, hits, stands, searched: 97, source: 'TVmaze', frame }
    const problem = new AppError('unreachable', 'TVmaze could not be asked')
    expect(phrasesIn(renderSearchPage(page))).toEqual([])
    expect(phrasesIn(renderSearchPage({ ...page, problem }))).toEqual([])
  })

  test.each(Object.keys(HTTP_STATUSES) as ErrorCode[])('on the page of the failure %s, but for the message behind it', (code) => {
    expect(phrasesIn(renderErrorPage(new AppError(code, 'season takes a whole number from 1 on'), frame))).toEqual([])
  })

  test('on the sources of a series', async () => {
    const { document } = await getGuide(catalogue.database, { id: 'dark-2017', asOf: today, boundary: 'none' })
    const own = [...document.sources.map(({ name }) => name), 'Data by TVmaze, licensed']
    expect(phrasesIn(own.reduce((page, text) => page.replaceAll(text, ''), renderSourcesPage(document, frame)))).toEqual([])
  })

  test('on the page that tells how good the forecasts are', async () => {
    const ledger = await getLedgerCounts(catalogue.database, today)
    expect(phrasesIn(renderHowGoodPage({ ...shippedModel(), record: scoreGiven([]), ledger, frame }))).toEqual([])
  })
})

describe('languages in the pages', () => {
  const pageOf = async (language: (typeof LANGUAGES)[number]) => {
    const request = { id: 'star-trek-picard-2020', asOf: today, boundary: 'none' } as const
    return textOf(renderGuidePage(await getGuide(catalogue.database, request, frames[language].words), request, frames[language]))
  }

  test('every page says which language it is in', async () => {
    for (const language of LANGUAGES) expect(await pageOf(language)).toContain(`<html lang="${language}">`)
  })

  test('what an announcement says is marked as English, but on English pages', async () => {
    expect(await pageOf('de')).toMatch(/<li>\s*26\. Januar 2022: <span lang="en" dir="auto">Stewart and Goldsman told SFX[^<]*<\/span>/)
    expect(await pageOf('en')).not.toMatch(/26 January 2022: <span/)
  })

  test('the message behind a failure is marked as English', () => {
    const page = renderErrorPage(new AppError('no-such-series', 'no series has the id "x": search for its title'), frames.ja)
    expect(page).toMatch(/<p lang="en"><small dir="auto">No series has the id/)
    expect(page).toContain('<h1>ここには何もありません</h1>')
  })

  test('the judgement is the same in all of them', async () => {
    const answers = await Promise.all(
      LANGUAGES.map(
        async (language) => (await getGuide(catalogue.database, { id: 'severance-2022', asOf: today, boundary: 'none' }, frames[language].words)).answer,
      ),
    )
    const judged = answers.map(({ because, unknown, ...answer }) => ({
      ...answer,
      answer: '',
      because: because.map(({ facts }) => facts),
      unknown: unknown.length,
    }))
    expect(new Set(judged.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(new Set(answers.map(({ answer }) => answer)).size).toBe(LANGUAGES.length)
  })

  test('an answer is said once in each, and remembered', async () => {
    const request = { id: 'severance-2022', asOf: today, boundary: 'none' } as const
    const [german, english, again] = [
      await getGuide(catalogue.database, request, frames.de.words),
      await getGuide(catalogue.database, request, frames.en.words),
      await getGuide(catalogue.database, request, frames.de.words),
    ]
    expect(again.answer).toBe(german.answer)
    expect(english.answer).not.toBe(german.answer)
  })
})
