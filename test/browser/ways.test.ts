import { describe, expect, test } from 'vitest'
import { visitPages } from './visit-pages.ts'

/** The ways that people take through the pages, in a real Chromium. */
const PICARD = '/series/star-trek-picard-2020'
const { address, visit } = visitPages()

const WITHOUT_SCRIPTS = { javaScriptEnabled: false }

describe.each([
  ['with scripts', {}],
  ['without scripts', WITHOUT_SCRIPTS],
] as const)('%s', (_, options) => {
  test('somebody searches, asks and reads the answer in the first line', async () => {
    const { page, wrongs } = await visit('/', options)
    await page.locator('main input[name=q]').fill('picard season 4')
    await page.locator('main input[name=q]').press('Enter')
    await page.getByRole('link', { name: 'Star Trek: Picard' }).first().click()
    expect(await page.locator('h1').innerText()).toBe('Star Trek: Picard 2020')
    expect(await page.locator('.headline').innerText()).toBe('The story is told: season 3 is the last.')
    expect(wrongs).toEqual([])
  })

  test('somebody says how far they have seen, and nothing beyond it was ever sent', async () => {
    const { page, sent, wrongs } = await visit(PICARD, options)
    expect(await sent()).not.toMatch(/Remembrance|Maps and Legends|Stardust City Rag/)
    await page.locator('.seen summary').click()
    await page.locator('.seen select').selectOption('1')
    await page.locator('.seen input[name=episode]').fill('2')
    await page.locator('.seen button').click()
    await page.waitForURL(/spoilers=S01E02/)
    expect(await page.locator('#recap').innerText()).toContain('Maps and Legends')
    expect(await sent()).not.toContain('Stardust City Rag')
    expect(wrongs).toEqual([])
  })

  test('the evidence of a value is one tap away, and closes again', async () => {
    const { page } = await visit(PICARD, options)
    const button = page.locator('#when sup button').first()
    await button.click()
    const note = page.locator(`#${await button.getAttribute('popovertarget')}`)
    expect(await note.isVisible()).toBe(true)
    expect(await note.innerText()).toMatch(/TV Series Finale[\s\S]*21 April 2023; read 22 November 2026; no licence named/)
    expect(await note.locator('a').getAttribute('href')).toMatch(/^https:\/\//)
    await page.keyboard.press('Escape')
    expect(await note.isVisible()).toBe(false)
  })

  test('somebody chooses country and language, and is led there when they come again', async () => {
    const { page, wrongs } = await visit('/series/bridge-2024', options)
    expect(await page.locator('#where').innerText()).toMatch(/Austria\s+Welle[\s\S]*Japan\s+波/)
    await page.getByRole('link', { name: 'Choose your country' }).click()
    await page.locator('select[name=country]').selectOption('AT')
    await page.locator('select[name=zone]').selectOption('Europe/Vienna')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.waitForURL(/country=AT/)
    expect(await page.locator('#where').innerText()).toContain('Welle')
    expect(await page.locator('#where').innerText()).not.toContain('波')
    await page.getByRole('link', { name: 'Deutsch' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    expect(page.url()).toContain('/de/series/bridge-2024?country=AT&zone=Europe%2FVienna')
    await page.goto(`${address()}${PICARD}`)
    expect(page.url()).toBe(`${address()}${PICARD}?country=AT&zone=Europe%2FVienna`)
    expect(wrongs).toEqual([])
  })

  test('somebody in New York finds an evening on its day, somebody in Berlin after midnight on the next, in the next month', async () => {
    const { page, wrongs } = await visit('/calendar/2026-11?zone=America%2FNew_York', options)
    const turns = page.locator('.month li', { hasText: 'Late Evening' })
    const cell = page.locator('.month td', { hasText: 'Late Evening' })
    expect(await cell.locator('time').getAttribute('datetime')).toBe('2026-11-30')
    await cell.locator('a.day').click()
    expect(await page.locator('main .list li', { hasText: 'Late Evening' }).innerText()).toMatch(/9:30\sPM/)
    await page.goBack()

    await page.getByRole('link', { name: 'Language and country' }).click()
    await page.locator('select[name=zone]').selectOption('Europe/Berlin')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.waitForURL(/calendar\/2026-11\?zone=Europe%2FBerlin/)
    expect(await turns.count()).toBe(0)
    await page.locator('nav.turning a[rel=next]').click()
    await page.waitForURL(/calendar\/2026-12\?zone=Europe%2FBerlin/)
    expect(await turns.count()).toBe(2)
    await cell.first().locator('a.day').click()
    await page.waitForURL(/calendar\/2026-12-01/)
    expect(page.url()).toContain('/calendar/2026-12-01?zone=Europe%2FBerlin')
    expect(await page.locator('main .list li', { hasText: 'Late Evening' }).innerText()).toMatch(/3:30\sAM/)
    expect(wrongs).toEqual([])
  })
})

test('with the keyboard alone: past the bar, to a note and back, to the boundary and through its form', async () => {
  const { page } = await visit(PICARD, { viewport: { width: 1280, height: 900 } })
  const focused = () => page.evaluate<string>('document.activeElement.outerHTML.slice(0, 160)')
  await page.keyboard.press('Tab')
  expect(await focused()).toContain('class="skip"')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await focused()).toContain('<summary>')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await focused()).toContain('<select name="season"')
  await page.keyboard.press('End')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/spoilers=all/)

  await page.locator('#when sup button').first().focus()
  await page.keyboard.press('Enter')
  expect(await page.locator(':popover-open').count()).toBe(1)
  await page.keyboard.press('Tab')
  expect(await focused()).toContain('<a href="https://')
  await page.keyboard.press('Escape')
  expect(await page.locator(':popover-open').count()).toBe(0)
  expect(await focused()).toContain('popovertarget')
})

test('whoever asks for less motion gets none', async () => {
  const behaviour = async (reducedMotion: 'reduce' | 'no-preference') => {
    const { page } = await visit(PICARD, { reducedMotion })
    return page.evaluate('[getComputedStyle(document.documentElement).scrollBehavior, document.getAnimations().length]')
  }
  expect(await behaviour('reduce')).toEqual(['auto', 0])
  expect(await behaviour('no-preference')).toEqual(['smooth', 0])
})
