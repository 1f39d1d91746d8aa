import { describe, expect, test } from 'vitest'
import { readMainText } from './main-text.ts'

const PARAGRAPH = 'The third season of Star Trek: Picard began on 16 February 2023 and is the last, as its makers had said a year before that.'
const page = (body: string, head = ''): string => `<!doctype html><html><head><title>Picard Season 4 | A Site</title>${head}</head><body>${body}</body></html>`
const article = `<article><h1>Picard Season 4</h1>${`<p>${PARAGRAPH}</p>`.repeat(6)}</article>`

describe('the main text', () => {
  test('is the article without menus and links to others', () => {
    const { text, title } = readMainText(page(`<nav><a href="/a">Home</a> <a href="/b">News</a></nav>${article}<footer>About us</footer>`))
    expect(text.startsWith(`${PARAGRAPH}\n\n${PARAGRAPH}`) || text.startsWith(`Picard Season 4\n\n${PARAGRAPH}`)).toBe(true)
    expect([text.includes('Home'), text.includes('About us')]).toEqual([false, false])
    expect(title).toBe('Picard Season 4 | A Site')
  })

  test('keeps the cells of a row apart, and one line for each block', () => {
    expect(readMainText('<table><tr><td>Created by</td><td>Anna Author</td></tr></table><ul><li>one</li><li>two</li></ul>').text).toBe(
      'Created by Anna Author\n\none\n\ntwo',
    )
  })

  test('has entities as the signs they stand for, and no element', () => {
    expect(readMainText('<p>Locke &amp; Key &lt;b&gt; &#233;lite</p>').text).toBe('Locke & Key <b> élite')
  })

  test('of a page in which no article is found is the whole text', () => {
    expect(readMainText(page('<p>Short.</p>')).text).toBe('Short.')
  })
})

describe('the day of a page', () => {
  test.each([
    ['structured data', '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","datePublished":"2023-04-09T22:00:00Z"}]}</script>', '2023-04-09'],
    ['its meta', '<meta property="article:published_time" content="2023-04-10T23:30:00-07:00">', '2023-04-10'],
    ['structured data before its meta', '<meta name="date" content="2020-01-01"><script type="application/ld+json">{"datePublished":"2023-04-09"}</script>', '2023-04-09'],
    ['structured data that is no JSON, then nothing', '<script type="application/ld+json">{oops</script>', undefined],
  ])('is in %s', (_, head, day) => {
    expect(readMainText(page(article, head)).publishedOn).toBe(day)
  })

  test('is in its first time element', () => {
    expect(readMainText(page(`<time datetime="2023-04-08">8 April</time>${article}`)).publishedOn).toBe('2023-04-08')
  })
}) // prettier-ignore

describe('hostile HTML', () => {
  test('scripts, styles and frames are no text', () => {
    const { text } = readMainText(
      '<script>alert(1)</script><style>p{}</style><iframe src="x">f</iframe><svg><text>s</text></svg><p onclick="alert(2)">said</p><noscript>n</noscript>',
    )
    expect(text).toBe('said')
  })

  test('a script within a title or an unclosed comment is none either', () => {
    expect(readMainText('<title><script>alert(1)</script></title><p>said</p><!-- <p>not said').text).toBe('said')
  })

  test('elements nested 100,000 deep are refused in a moment', () => {
    const started = performance.now()
    expect(() => readMainText(`${'<div>'.repeat(100_000)}deep`)).toThrow('nested more than 5000 elements deep')
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('elements nested 4,000 deep are read', () => {
    expect(readMainText(`${'<div>'.repeat(4000)}deep${'</div>'.repeat(4000)}`).text).toBe('deep')
  })

  test.each([
    ['an attribute of five million letters', `<p class="${'x'.repeat(5_000_000)}">said</p>`, 'said'],
    ['two million signs that begin an element', '<'.repeat(2_000_000), '<'.repeat(2_000_000)],
    ['half a million open links', '<a href='.repeat(500_000), ''],
    ['half a million entities', `<p>${'&amp;'.repeat(500_000)}</p>`, '&'.repeat(500_000)],
    ['half a million comments', '<!--'.repeat(500_000), ''],
  ])('%s takes no longer than its length', (_, html, text) => {
    const started = performance.now()
    expect(readMainText(html).text === text).toBe(true)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
