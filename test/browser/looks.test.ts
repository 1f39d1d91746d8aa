import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { visitPages } from './visit-pages.ts'

/** Whether pages can be read by everybody: axe's rules, nothing wider than the window, in light and dark, on a phone and on a desk; and with the keyboard. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const { address, visit } = visitPages()

/** Scripts of the test are let in; one page is used for all, as a reader goes from one to the next. */
const OPTIONS = { bypassCSP: true, serviceWorkers: 'block' } as const
let page: Page
beforeAll(async () => {
  ;({ page } = await visit('/', OPTIONS))
}, 120_000)

const ARTICLE =
  'Star Trek: Picard Season 4: Will It Come?\n\nThe first season premiered on March 3, 2022. The third season has 10 episodes. The third season has 12 episodes. Season 4 might come in 2030. Patrick Stewart plays Jean-Luc Picard.'

/** Every kind of page; some are reached by a form. */
const KINDS: [name: string, path: string, then?: () => Promise<unknown>][] = [
  ['home', '/'],
  ['home, in Japanese', '/ja'],
  ['search', '/search?q=star+trek'],
  ['search that finds nothing', '/de/search?q=zzqx'],
  ['guide, concluded, with much known', '/series/star-trek-picard-2020?spoilers=S01E03'],
  ['guide, undecided', '/series/doctor-who-2005'],
  ['guide, cancelled, in German', '/de/series/mindhunter-2017'],
  ['guide, ordered, in Spanish', '/es/series/slow-horses-2022'],
  ['guide, dated, in Japanese', '/ja/series/a-knight-of-the-seven-kingdoms-2026'],
  ['guide, on air', '/series/days-of-our-lives-1965'],
  ['guide of a season, on a day in the past', '/series/star-trek-picard-2020?season=2&as-of=2021-06-01'],
  ['guide with next to nothing known', '/series/little-2024'],
  ['guide with a title without end', '/series/long-title-2023'],
  ['guide from right to left', '/series/bridge-2024'],
  ['guide of a country that nobody covers', '/series/bridge-2024?country=BR'],
  ['guide with fifteen thousand episodes', '/series/daily-1965'],
  ['guide with scores of every episode', '/series/scored-2010?spoilers=all'],
  ['sources of a guide', '/series/slow-horses-2022?sources'],
  ['list', '/browse'],
  ['list, filtered', '/es/browse?stand=cancelled'],
  ['calendar', '/calendar'],
  ['calendar of a month', '/de/calendar/2022-03'],
  ['calendar of a day', '/calendar/2022-03-03'],
  ['comparison', '/compare?series=slow-horses-2022&series=severance-2022&series=doctor-who-2005&series=long-title-2023'],
  ['comparison of nothing yet', '/compare'],
  ['person', '/person/patrick-stewart'],
  ['network', '/network/netflix'],
  ['year', '/year/2020'],
  ['form of the audit', '/audit'],
  ['result of the audit', '/de/audit', sendArticle],
  ['what is followed', '/following'],
  ['following', '/following/severance-2022'],
  ['choices', '/choices?for=/series/bridge-2024'],
  ['how good the forecasts are', '/how-good'],
  ['no such series', '/series/nothing-1900'],
  ['no such page', '/es/nothing'],
  ['no network', '/offline'],
  ['card for other sites', '/ja/embed/slow-horses-2022'],
]

async function sendArticle(): Promise<void> {
  await page.locator('textarea[name=text]').fill(ARTICLE)
  await page.locator('input[name=published]').fill('2023-04-10')
  await page.locator('.audit-form button').click()
  await page.waitForSelector('.counts')
}

const SCREENS = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
] as const
/** Rules that look at colours: of the same page by night the others would say the same. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

interface AxeResults {
  violations: { id: string; nodes: { html: string }[] }[]
}

/** What axe holds against the page as it is now, each rule with the first place. */
async function violationsOf(colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.emulateMedia({ colorScheme })
  const rules = colorScheme === 'light' ? '' : `, runOnly: ${JSON.stringify(COLOUR_RULES)}`
  const { violations } = await page.evaluate<AxeResults>(`axe.run({ resultTypes: ['violations']${rules} })`)
  return violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html.slice(0, 200)}`)
}

/** What is wrong with the page on a phone and on a desk, by day and by night. */
async function wrongsOf(): Promise<string[]> {
  const wrongs: string[] = []
  await page.evaluate(axe)
  for (const screen of SCREENS) {
    await page.setViewportSize(screen)
    const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    if (tooWide !== 0) wrongs.push(`wider than the window by ${tooWide}`)
    wrongs.push(...(await violationsOf('light')), ...(await violationsOf('dark')))
    if (wrongs.length > 0) return [`at ${screen.width}`, ...wrongs]
  }
  return wrongs
}

describe.each(KINDS)('%s', (_, path, then) => {
  beforeAll(async () => {
    await page.setViewportSize(SCREENS[0])
    await page.goto(address() + path)
    await then?.()
  }, 120_000)

  test('is reached and seen with the keyboard, in the order of the page', async () => {
    const { order, wanted, unseen } = await tabThrough()
    expect(order).toEqual(wanted)
    expect(unseen).toEqual([])
  }, 120_000)

  test('is read by everybody, on a phone and on a desk, by day and by night', async () => {
    // Everything that opens is looked at, too.
    await page.evaluate("document.querySelectorAll('details').forEach((details) => details.setAttribute('open', ''))")
    expect(await wrongsOf()).toEqual([])
  }, 120_000)
})

/** What Tab leads to, one after the other; what it ought to lead to; and what does not show that it is there. */
async function tabThrough(): Promise<{ order: string[]; wanted: string[]; unseen: string[] }> {
  const count = await page.evaluate<number>(FOLLOW_FOCUS)
  for (let pressed = 0; pressed < count; pressed++) await page.keyboard.press('Tab')
  return page.evaluate('({ order: reached.slice(0, controls.length), wanted: controls.map(named), unseen })')
}

/** Writes down in the page what is focused, from its beginning on; answers how often Tab has to be pressed. */
const FOLLOW_FOCUS = `(() => {
  const ALL = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
  // Of a group of radio buttons Tab leads to the one that is chosen, the arrows to the others.
  const isStop = (one) => one.checkVisibility() && !one.disabled && (one.type !== 'radio' || one.checked)
  globalThis.controls = [...document.querySelectorAll(ALL)].filter(isStop)
  globalThis.named = (one) => controls.indexOf(one) + ' ' + one.outerHTML.replace(/\\s+/g, ' ').slice(0, 100)
  globalThis.reached = []
  globalThis.unseen = []
  document.body.tabIndex = -1
  document.body.focus()
  document.body.removeAttribute('tabindex')
  addEventListener('focusin', ({ target }) => {
    if (target === document.body) return
    reached.push(named(target))
    const { outlineStyle, outlineWidth } = getComputedStyle(target)
    const { width, height } = target.getBoundingClientRect()
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 1 || width * height === 0) unseen.push(named(target))
  })
  // A date has a stop for day, month, year and the button that opens a calendar, a time as many.
  return controls.length + 3 * document.querySelectorAll('input[type=date], input[type=time]').length
})()`

test('with fifteen thousand episodes seen, the page is no wider and no heavier than one can load', async () => {
  await page.setViewportSize(SCREENS[0])
  const response = await page.goto(`${address()}/series/daily-1965?spoilers=all`)
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
  expect(await page.locator('#recap').innerText()).toContain('Only the last 1000 seen episodes are listed here')
  expect((await response?.body())?.length).toBeLessThan(500_000)
})

test('an open note is read by everybody, and closes with Escape', async () => {
  await page.goto(`${address()}/series/slow-horses-2022`)
  await page.locator('sup button').first().click()
  expect(await page.locator(':popover-open').count()).toBe(1)
  expect(await wrongsOf()).toEqual([])
  await page.keyboard.press('Escape')
  expect(await page.locator(':popover-open').count()).toBe(0)
})

describe('on paper', () => {
  test('the answer and its pictures stand, and what can only be tapped does not', async () => {
    await page.goto(`${address()}/series/doctor-who-2005`)
    await page.emulateMedia({ media: 'print' })
    const shown = (selector: string) => page.locator(selector).first().isVisible()
    expect([await shown('.headline'), await shown('.timeline'), await shown('#when table')]).toEqual([true, true, true])
    expect([await shown('.rail'), await shown('sup'), await shown('header form')]).toEqual([false, false, false])
    expect(await page.evaluate("getComputedStyle(document.querySelector('.answer')).backgroundColor")).toBe('rgba(0, 0, 0, 0)')
    // Where nothing is behind it, the verdict has the colour of the text.
    const colourOf = (selector: string) => page.evaluate(`getComputedStyle(document.querySelector('${selector}')).color`)
    expect(await colourOf('.answer .verdict')).toBe(await colourOf('body'))
  })
})
