import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getLedgerCounts } from '../src/announcements/ledger-store.ts'
import { AppError, HTTP_STATUSES, type ErrorCode } from '../src/errors/app-error.ts'
import { getGuide, type GuideRequest, type SeriesGuide } from '../src/guide/series-guide.ts'
import { LANGUAGES } from '../src/languages/language.ts'
import { shippedModel } from '../src/outlook/shipped-model.ts'
import { renderErrorPage } from '../src/pages/error-page.ts'
import { parseFrame, type Frame } from '../src/pages/frame.ts'
import { renderGuidePage } from '../src/pages/guide-page.ts'
import { renderHowGoodPage } from '../src/pages/how-good-page.ts'
import { renderSearchPage } from '../src/pages/search-page.ts'
import { renderSourcesPage } from '../src/pages/sources-page.ts'
import { scoreGiven } from '../src/track-record/score-given.ts'
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

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeAll(async () => {
  catalogue = await temporaryCatalogue()
})
afterAll(() => catalogue.close())

/** Names that are the same in every language. */
const NAMES: ReadonlySet<string> = new Set(['To Be Continued', 'JSON Feed'])

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
  const text = englishTexts.get(key) ?? readableText(renderGuidePage(await getGuide(catalogue.database, request), request, frames.en))
  englishTexts.set(key, text)
  return text
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
      const text = readableText(renderGuidePage(guide, request, frame), 'en')
      // Few pages have anything to take out; most would be walked through in vain.
      expect(findPhrases(text, phrases).length === 0 ? [] : findPhrases(withoutOwned(text), phrases)).toEqual([])
      const ownedAtOnce = owned.join('\n')
      const shared = sharedParts(text, await englishText(request)).filter((part) => !ownedAtOnce.includes(part))
      expect(shared.map(withoutOwned).filter((part) => hasTwoWords(part) && !NAMES.has(part))).toEqual([])
    }
  })

  test('on the guide of a day in the past', async () => {
    const request = { id: 'star-trek-picard-2020', asOf: day('2021-06-01'), boundary: 'none' } as const
    const guide = await getGuide(catalogue.database, request, frame.words)
    const text = sourceTexts(guide).reduce((rest, own) => rest.replaceAll(own, ''), readableText(renderGuidePage(guide, request, frame), 'en'))
    expect(findPhrases(text, phrases)).toEqual([])
  })

  test('on searches, with and without something near', () => {
    const hits = [{ id: 'dark-2017', title: 'Dark', year: 2017, score: 0.4 }]
    const page = { words: 'drk', season: undefined, hits, searched: 97, source: 'TVmaze', frame }
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
    return renderGuidePage(await getGuide(catalogue.database, request, frames[language].words), request, frames[language])
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
