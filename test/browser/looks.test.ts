import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { day } from '../make-series.ts'
import { AWKWARD_FILES } from './awkward-files.ts'
import { openBrowser } from './open-browser.ts'
import { servePages, type ServedPages } from './serve-pages.ts'

/** Whether pages can be read by everybody: axe's rules, nothing wider than the window, in light and dark, on a phone and on a desk. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let pages: ServedPages
beforeAll(async () => {
  ;[browser, pages] = await Promise.all([openBrowser(), servePages(day('2026-11-22'), AWKWARD_FILES)])
}, 120_000)
afterAll(() => Promise.all([browser.close(), pages.close()]))

interface AxeResults {
  violations: { id: string; nodes: { html: string }[] }[]
}

/** What axe holds against the page as it is now, each rule with the first place. */
async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

/** A phone by day and a desk by night: each width and each scheme once. */
const SCREENS = [
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

test.each([
  ['concluded, with much known', '/series/star-trek-picard-2020?spoilers=S01E03'],
  ['undecided', '/series/doctor-who-2005'],
  ['cancelled, in German', '/de/series/mindhunter-2017'],
  ['ordered, in Spanish', '/es/series/slow-horses-2022'],
  ['dated, in Japanese', '/ja/series/a-knight-of-the-seven-kingdoms-2026'],
  ['on air', '/series/days-of-our-lives-1965'],
  ['with next to nothing known', '/series/little-2024'],
  ['with a title without end', '/series/long-title-2023'],
  ['from right to left', '/series/bridge-2024'],
  ['of a country that nobody covers', '/series/bridge-2024?country=BR'],
  ['with fifteen thousand episodes', '/series/daily-1965'],
  ['with scores of every episode', '/series/scored-2010?spoilers=all'],
  ['its sources', '/series/slow-horses-2022?sources'],
  ['the choices', '/choices?for=/series/bridge-2024'],
])(
  '%s',
  async (_, path) => {
    for (const { width, colorScheme } of SCREENS) {
      const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, bypassCSP: true })
      const page = await context.newPage()
      await page.goto(pages.address + path)
      // Everything that opens is looked at, too.
      await page.evaluate("document.querySelectorAll('details').forEach((details) => details.setAttribute('open', ''))")
      const tooWide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect([width, colorScheme, tooWide, await violationsOf(page)]).toEqual([width, colorScheme, 0, []])
      await context.close()
    }
  },
  120_000,
)

test('with fifteen thousand episodes seen, the page is no wider and no heavier than one can load', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  const response = await page.goto(`${pages.address}/series/daily-1965?spoilers=all`)
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
  expect(await page.locator('#recap').innerText()).toContain('Only the last 1000 seen episodes are listed here')
  expect((await response?.body())?.length).toBeLessThan(500_000)
})

test('an open note', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme, bypassCSP: true })).newPage()
    await page.goto(`${pages.address}/series/slow-horses-2022`)
    await page.locator('sup button').first().click()
    expect(await page.locator(':popover-open').count()).toBe(1)
    expect(await violationsOf(page)).toEqual([])
  }
})

describe('on paper', () => {
  test('the answer and its pictures stand, and what can only be tapped does not', async () => {
    const page = await browser.newPage()
    await page.goto(`${pages.address}/series/doctor-who-2005`)
    await page.emulateMedia({ media: 'print' })
    const shown = (selector: string) => page.locator(selector).first().isVisible()
    expect([await shown('.headline'), await shown('.timeline'), await shown('#when table')]).toEqual([true, true, true])
    expect([await shown('.rail'), await shown('sup'), await shown('header form')]).toEqual([false, false, false])
    expect(await page.evaluate("getComputedStyle(document.querySelector('.answer')).backgroundColor")).toBe('rgba(0, 0, 0, 0)')
  })
})
