import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { visitPages } from './visit-pages.ts'

/** What a reader has of the pages where there is no network. */
const PICARD = '/series/star-trek-picard-2020'
const { address, visit } = visitPages()

/** Until the worker answers for the page, and has what it is to keep. */
async function kept(page: Page, ...paths: string[]): Promise<void> {
  const missing = `(async () => {
    if (navigator.serviceWorker.controller === null) return 'the worker'
    for (const path of ${JSON.stringify(paths)}) if ((await caches.match(path)) === undefined) return path
  })()`
  await expect.poll(() => page.evaluate(missing), { timeout: 20_000 }).toBeUndefined()
}

test('a guide that was seen answers without network, the first one too, and one that never was is told to be so', async () => {
  const { page, context } = await visit(PICARD)
  await kept(page, PICARD)
  await page.goto(`${address()}/de/series/dark-2017`)
  await kept(page, PICARD, '/de/series/dark-2017')

  await context.setOffline(true)
  await page.reload()
  expect(await page.locator('h1').innerText()).toContain('Dark')
  await page.goto(`${address()}${PICARD}`)
  expect(await page.locator('.headline').innerText()).toBe('The story is told: season 3 is the last.')
  // The page is drawn as it was: its style is kept as well.
  expect(await page.evaluate("getComputedStyle(document.querySelector('.skip')).position")).toBe('absolute')

  await page.goto(`${address()}/de/series/mindhunter-2017`)
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  expect(await page.locator('h1').innerText()).toBe('Kein Netz')
  expect((await page.locator('#kept a').allInnerTexts()).toSorted()).toEqual(['Dark, Staffel 4: abgeschlossen', 'Star Trek: Picard, season 4: concluded'])
  await page.locator('#kept a[lang=en]').click()
  expect(await page.locator('h1').innerText()).toContain('Star Trek: Picard')
  await context.setOffline(false)
})

test('what is kept is the page of its address, and shows no more of the story', async () => {
  const { page, context } = await visit(`${PICARD}?spoilers=S01E02`)
  await kept(page, `${PICARD}?spoilers=S01E02`)
  await context.setOffline(true)
  await page.reload()
  expect(await page.locator('#recap').innerText()).toContain('Maps and Legends')
  // The plain address was never asked for: nothing stands in for it.
  await page.goto(`${address()}${PICARD}`)
  expect(await page.locator('h1').innerText()).toBe('No network')
  expect(await page.content()).not.toContain('Maps and Legends')
})

test('what is changed at its address is shown anew once there is network again', async () => {
  const { page, context } = await visit(PICARD)
  await kept(page, PICARD)
  await context.setOffline(true)
  await page.reload()
  await context.setOffline(false)
  const response = await page.reload()
  expect([response?.status(), response?.fromServiceWorker()]).toEqual([200, true])
  expect(await page.locator('h1').innerText()).toContain('Star Trek: Picard')
})

test('only guides are kept: no list, no search, nothing of the household', async () => {
  const { page } = await visit(PICARD)
  await kept(page, PICARD)
  for (const path of ['/', '/search?q=dark', '/following', '/following/dark-2017', `${PICARD}?sources`]) await page.goto(address() + path)
  const addresses = await page.evaluate<string[]>(
    "caches.open('pages-1').then((cache) => cache.keys()).then((keys) => keys.map(({ url }) => new URL(url).pathname + new URL(url).search))",
  )
  expect(addresses).toEqual([PICARD])
})
