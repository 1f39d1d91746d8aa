import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { auditArticle, type AuditRequest } from './audit-article.ts'

/** An article of our own with the mistakes that such articles make. */
const ARTICLE = `Star Trek: Picard Season 4: Will It Come?

Star Trek: Picard was created by Akiva Goldsman, Michael Chabon, Kirsten Beyer and Alex Kurtzmann.

The first season of Star Trek: Picard premiered on March 3, 2022. The third season premiered on April 20, 2023.

There is no official word on season 4 yet. Season 4 of Star Trek: Picard will be released in 2024. We expect that season 4 will stream on Paramount+.

Star Trek: Picard has been renewed for season 4.

Cast

Patrick Stewart as Jean-Luc Picard
Michelle Hurd as Raffi Musiker
`

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeAll(async () => {
  catalogue = await temporaryCatalogue()
})
afterAll(() => catalogue.close())

const today = day('2026-11-22')
async function audit(content: string, more: Partial<AuditRequest> = {}) {
  return auditArticle(catalogue.database, { content, form: 'text', ...more }, today)
}

describe('an article with the usual mistakes', () => {
  test('has each of them found, and nothing else called false', async () => {
    const { audit: found } = await audit(ARTICLE, { publishedOn: day('2023-04-10') })
    const wrong = found.claims.filter(({ finding }) => finding === 'contradicted').map(({ type, subject, mistake }) => [type, subject.season, mistake])
    expect(wrong).toEqual([
      ['season_premiere_date', 1, 'date-of-another-season'],
      ['season_premiere_date', 3, 'finale-given-as-premiere'],
      ['next_premiere_date', 4, 'season-that-does-not-come'],
      ['streaming', 4, 'season-that-does-not-come'],
      ['status', 4, 'season-that-does-not-come'],
    ])
    expect(found.claims.find(({ value }) => value === 'undecided')?.finding).toBe('outdated')
    expect(found.summary).toMatchObject({ contradicted: 5, answersHeadline: false, headline: { asks: 'whether' } })
    expect(found.series).toEqual([{ id: 'star-trek-picard-2020', title: 'Star Trek: Picard' }])
  })

  test('has every quote where it says', async () => {
    const { audit: found, text } = await audit(ARTICLE)
    expect(text).toBe(ARTICLE)
    for (const { start, end, quote } of found.claims) expect(ARTICLE.slice(start, end)).toBe(quote)
    expect(found.claims.map(({ start }) => start)).toEqual(found.claims.map(({ start }) => start).toSorted((a, b) => a - b))
  })

  test('counts every claim once', async () => {
    const { claims, supported, contradicted, outdated, speculation, unverifiable } = (await audit(ARTICLE)).audit.summary
    expect(supported + contradicted + outdated + speculation + unverifiable).toBe(claims)
  })

  test('gets the same answer every time', async () => {
    expect((await audit(ARTICLE)).audit).toEqual((await audit(ARTICLE)).audit)
  })

  test('of an unknown day is held against today, and nothing in it is out of date', async () => {
    const { audit: found } = await audit(ARTICLE)
    expect(found.article).toMatchObject({ publishedOn: null, dayAssumed: true })
    expect(found.summary.outdated).toBe(0)
  })
})

describe('HTML and Markdown', () => {
  test('quotes of HTML are slices of the text that is part of the output', async () => {
    const html = `<html><head><meta property="article:published_time" content="2023-04-10T08:00:00Z"></head><body><nav><a href="/">Doom Patrol Season 5</a></nav><article>${ARTICLE.split('\n\n').map((part) => `<p>${part.replaceAll('Michelle', '😀 Mich&#101;lle')}</p>`).join('')}</article></body></html>` // prettier-ignore
    const { audit: found } = await audit(html, { form: 'html' })
    expect(found.article.publishedOn).toBe('2023-04-10')
    expect(found.claims.length).toBeGreaterThan(8)
    for (const { start, end, quote } of found.claims) expect(found.article.text?.slice(start, end)).toBe(quote)
    expect(found.article.text).not.toContain('<')
  })

  test('quotes of Markdown are slices of the file, its markup in them', async () => {
    const markdown = '# Star Trek: Picard Season 4\n\nThe first season premiered on **March 3, 2022** on [Paramount+](https://p.example/).\n'
    const { audit: found, text } = await audit(markdown, { form: 'markdown', publishedOn: day('2023-04-10') })
    const date = found.claims.find(({ type }) => type === 'season_premiere_date')
    expect([date?.finding, date?.quote.includes('**March 3, 2022')]).toEqual(['contradicted', true])
    expect(text).toBe(markdown)
    expect(found.article.text).toBeUndefined()
    for (const { start, end, quote } of found.claims) expect(markdown.slice(start, end)).toBe(quote)
  })
})

describe('the series', () => {
  test('that the catalogue lacks has no id, and its claims are not known', async () => {
    const { audit: found } = await audit('Zarquon Nights Season 2 Release Date\n\nZarquon Nights season 1 premiered on March 3, 2022.\n')
    expect(found.series).toEqual([{ id: null, title: 'Zarquon Nights' }])
    expect(found.claims[0]).toMatchObject({ finding: 'unverifiable', because: '"Zarquon Nights" is not in our catalogue.', evidence: [] })
  })

  test('that nobody can recognise is none', async () => {
    expect((await audit('A quiet day in the village, with nothing to tell of.')).audit).toMatchObject({ series: [], claims: [], contradictions: [] })
  })

  test('is decided by whoever asks', async () => {
    const text = 'The Show Season 4\n\nThe Show season 1 premiered on January 23, 2020.\n'
    expect((await audit(text, { series: 'star trek picard' })).audit).toMatchObject({
      series: [{ id: 'star-trek-picard-2020' }],
      claims: [{ finding: 'supported' }],
    })
    expect((await audit(text, { series: 'No Such Series' })).audit.series).toEqual([{ id: null, title: 'No Such Series' }])
  })

  test('of several of one name is the one that the claims hold of', async () => {
    const british = 'Ghosts Season 2 Release Date\n\nGhosts season 1 premiered on April 15, 2019.\n'
    const american = 'Ghosts Season 2 Release Date\n\nGhosts season 1 premiered on October 7, 2021.\n'
    expect((await audit(british)).audit.series).toMatchObject([{ id: 'ghosts-2019' }])
    expect((await audit(american)).audit.series).toMatchObject([{ id: 'ghosts-2021' }])
  })

  test('is another of that name when several claims fail and none holds', async () => {
    const other =
      'Kingdom Season 4 Release Date\n\nKingdom was created by Byron Balasco. Kingdom season 1 premiered on October 8, 2014. Season 2 premiered on October 14, 2015. Season 3 premiered on May 31, 2017.\n'
    const { audit: found } = await audit(other)
    expect(found.series).toEqual([{ id: null, title: 'Kingdom' }])
    expect(found.claims[0]?.because).toContain('it seems to be about another series of that name')
  })
})
