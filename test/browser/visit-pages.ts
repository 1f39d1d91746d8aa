import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { day } from '../make-series.ts'
import { AWKWARD_FILES } from './awkward-files.ts'
import { openBrowser } from './open-browser.ts'
import { servePages, type ServedPages } from './serve-pages.ts'

/** A page in a browser of its own, with what happened to it. */
export interface Visit {
  page: Page
  context: BrowserContext
  /** Everything that was sent to it so far. */
  sent: () => Promise<string>
  /** What was asked of other sites, and what failed in it. */
  wrongs: string[]
}

export interface VisitedPages {
  /** Where the pages are; known once the tests run. */
  address: () => string
  visit: (path: string, options?: BrowserContextOptions) => Promise<Visit>
}

/** A real Chromium, of a phone's width unless told otherwise, and the pages of the bundled catalogue and of awkward series, for the tests of a file. */
export function visitPages(): VisitedPages {
  let browser: Browser
  let pages: ServedPages
  beforeAll(async () => {
    ;[browser, pages] = await Promise.all([openBrowser(), servePages(day('2026-11-22'), AWKWARD_FILES)])
  }, 120_000)
  afterAll(() => Promise.all([browser.close(), pages.close()]))

  return {
    address: () => pages.address,
    visit: async (path, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options })
      const page = await context.newPage()
      const bodies: Promise<PromiseSettledResult<string>>[] = []
      const wrongs: string[] = []
      page.on('response', (response) => {
        if (!response.url().startsWith(pages.address)) wrongs.push(`asked elsewhere: ${response.url()}`)
        if (response.status() === 200) bodies.push(settled(response.text()))
      })
      page.on('console', (message) => message.type() === 'error' && wrongs.push(message.text()))
      page.on('pageerror', (error) => wrongs.push(error.message))
      await page.goto(pages.address + path)
      return { page, context, sent: async () => (await Promise.all(bodies)).map(valueOf).join(), wrongs }
    },
  }
}

/** What a page was left for before it was read is missed only by who asks for it. */
async function settled(body: Promise<string>): Promise<PromiseSettledResult<string>> {
  const [result] = await Promise.allSettled([body])
  return result
}

function valueOf(result: PromiseSettledResult<string>): string {
  if (result.status === 'rejected') throw result.reason
  return result.value
}
