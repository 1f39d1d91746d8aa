import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import type { Audit } from '../audit/audit-article.ts'
import type { FetchedArticle } from '../audit/fetch-article.ts'
import { MAX_BODY_BYTES, MAX_TEXT_CHARACTERS } from '../http/parse-audit-request.ts'
import { makeApp } from './start-server.ts'

const ARTICLE = 'Star Trek: Picard Season 4: Will It Come?\n\nThe first season premiered on March 3, 2022.\n'
const page: FetchedArticle = { content: `<p>${ARTICLE}</p>`, form: 'html', url: 'https://site.example/a', redirectedFrom: 'https://site.example/' }

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
let app: Hono
let offline: Hono
beforeAll(async () => {
  catalogue = await temporaryCatalogue()
  const [today, log] = [() => day('2026-11-22'), () => undefined]
  offline = makeApp(catalogue.database, today, log)
  app = makeApp(catalogue.database, today, log, { readAddress: () => Promise.resolve(page) })
})
afterAll(() => catalogue.close())

function post(path: string, body: string, headers: Record<string, string>, to = app) {
  return to.request(path, { method: 'POST', body, headers })
}

function send(value: unknown, headers: Record<string, string> = {}, to = app) {
  return post('/api/v1/audit', JSON.stringify(value), { 'content-type': 'application/json', ...headers }, to)
}

function fill(fields: Record<string, string>, headers: Record<string, string> = {}, to = app) {
  return post(
    '/audit',
    new URLSearchParams(fields).toString(),
    { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    to,
  )
}

describe('POST /api/v1/audit', () => {
  test('answers as tbc audit --json does, and is kept nowhere', async () => {
    const response = await send({ text: ARTICLE, published: '2023-04-10' })
    expect([response.status, response.headers.get('cache-control'), response.headers.get('access-control-allow-origin')]).toEqual([200, 'no-store', null])
    const audit = (await response.json()) as Audit
    expect(audit).toMatchObject({
      article: { publishedOn: '2023-04-10' },
      claims: [{ finding: 'contradicted', mistake: 'date-of-another-season' }],
      summary: { contradicted: 1 },
    })
    expect(audit.article.text).toBeUndefined()
  })

  test('reads the page at an address, and tells where it led', async () => {
    const audit = (await (await send({ url: 'https://site.example/' })).json()) as Audit
    expect(audit.article).toMatchObject({ url: 'https://site.example/a', redirectedFrom: 'https://site.example/' })
    expect(audit.article.text).toContain('The first season premiered')
  })

  test.each([
    ['nothing to check', {}, 400, 'there is nothing to check'],
    ['text and html', { text: 'a', html: 'b' }, 400, 'send one of them'],
    ['a number as text', { text: 1 }, 400, 'text: is no string'],
    ['no day', { text: 'a', published: 'yesterday' }, 400, 'published takes a day'],
    ['too long a text', { text: 'a'.repeat(MAX_TEXT_CHARACTERS + 1) }, 413, `more than ${MAX_TEXT_CHARACTERS} characters`],
    ['too large a body', { text: 'a'.repeat(MAX_BODY_BYTES) }, 413, `more than ${MAX_BODY_BYTES} bytes`],
  ])('%s is refused as JSON', async (_, value, status, message) => {
    const response = await send(value)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { message: expect.stringContaining(message) as string } })
  })

  test('what is not said to be JSON, is none, or comes from another site is refused', async () => {
    expect((await post('/api/v1/audit', '{"text":"a"}', { 'content-type': 'text/plain' })).status).toBe(403)
    expect((await post('/api/v1/audit', '{oops', { 'content-type': 'application/json' })).status).toBe(400)
    expect((await send({ text: 'a' }, { 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  test('a server without network says so', async () => {
    expect(await (await send({ url: 'https://site.example/' }, {}, offline)).json()).toMatchObject({ error: { code: 'wrong-usage', message: 'this server runs without network: paste the text of the article' } }) // prettier-ignore
  })

  test('more than four pages at once are too many', async () => {
    const { promise: waiting, resolve: release } = Promise.withResolvers<FetchedArticle>()
    const slow = makeApp(catalogue.database, () => day('2026-11-22'), () => undefined, { readAddress: () => waiting }) // prettier-ignore
    const held = Array.from({ length: 4 }, async () => send({ url: 'https://site.example/' }, {}, slow))
    await new Promise((resolve) => setTimeout(resolve, 50))
    const fifth = await send({ url: 'https://site.example/' }, {}, slow)
    expect([fifth.status, await fifth.json()]).toEqual([503, { error: { code: 'busy', message: 'other pages are being fetched: try again in a moment, or paste the text' } }]) // prettier-ignore
    release(page)
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
  })
})

describe('the page /audit', () => {
  test('is in the navigation of every page, and fills in what its address says', async () => {
    expect(await (await app.request('/')).text()).toContain('<a href="/audit">Check an article</a>')
    const form = await (await app.request('/audit?url=https%3A%2F%2Fsite.example%2F%22%3E&published=2023-04-10&series=Picard')).text()
    expect(form).toContain('value="https://site.example/&#34;&#62;"')
    expect(form).toContain('value="2023-04-10"')
    expect(await (await offline.request('/audit')).text()).not.toContain('name="url"')
  })

  test('marks the claims, and has the evidence beside them', async () => {
    const response = await fill({ text: ARTICLE.replaceAll('\n', '\r\n'), published: '2023-04-10', url: '', series: '' })
    const text = await response.text()
    expect([response.status, response.headers.get('cache-control'), response.headers.get('referrer-policy')]).toEqual([200, 'no-store', 'same-origin'])
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(text).toContain('<mark class="contradicted">The first season premiered on March 3, 2022</mark>')
    expect(text).toContain('Season 1 began on 23 January 2020; 3 March 2022 is when season 2 began.')
    expect(text).toMatch(/<span aria-hidden="true">✗<\/span> False/)
  })

  test('has no element and no address of the article in it', async () => {
    const hostile = `Picard <script>alert(1)</script> Season 4 " onload="x\n\nThe first <img src=x onerror=alert(2)> season premiered on March 3, 2022. [x](javascript:alert(3))\n`
    const text = await (
      await fill({ text: hostile, title: '<script>alert(4)</script>', url: 'javascript:alert(5)', series: '"><script>alert(6)</script>' })
    ).text()
    // The one script is our own, and stands in the head.
    expect(text.replaceAll(/<script src="\/assets\/\w+\/(?:search|install)\.js" type="module">/g, ""))
      .not.toMatch(/<script|<img|href="javascript|" onload/i) // prettier-ignore
    expect(text).toContain('&#60;script&#62;alert(1)&#60;/script&#62;')
  })

  test('is saved as one file that loads nothing and links to no guide', async () => {
    const response = await fill({ text: ARTICLE, published: '2023-04-10', save: '1' })
    const text = await response.text()
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="audit.html"')
    expect(text).toContain('<mark class="contradicted">')
    expect(text).toContain('<style>')
    expect(text).not.toMatch(/<script|<link|href="\/|src=/)
  })

  test('refuses as a page what cannot be read', async () => {
    const response = await fill({ text: ' ' })
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8'])
    expect((await fill({ text: ARTICLE }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await fill({ text: 'a'.repeat(MAX_BODY_BYTES) })).status).toBe(413)
  })
})
