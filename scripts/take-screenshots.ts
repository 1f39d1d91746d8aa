/**
 * `npm run screenshots`: the pages as they look, from the bundled catalogue as of one day, written to docs/screens/.
 *
 * The day is fixed, so that the same pages look the same until they or their data change.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { day } from '../test/make-series.ts'
import { openBrowser } from '../test/browser/open-browser.ts'
import { servePages } from '../test/browser/serve-pages.ts'

const AS_OF = day('2026-11-22')
const PAGES = {
  home: '/',
  undecided: '/series/doctor-who-2005',
  dated: '/series/a-knight-of-the-seven-kingdoms-2026',
  concluded: '/series/star-trek-picard-2020',
  calendar: '/calendar/2026-01',
  comparison: '/compare?series=slow-horses-2022&series=severance-2022&series=doctor-who-2005',
}
const SCREENS = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]
const folder = join(import.meta.dirname, '..', 'docs', 'screens')

mkdirSync(folder, { recursive: true })
const served = await servePages(AS_OF)
const browser = await openBrowser()
try {
  for (const [name, path] of Object.entries(PAGES))
    for (const viewport of SCREENS)
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({ viewport, colorScheme, serviceWorkers: 'block' })
        const page = await context.newPage()
        await page.goto(served.address + path)
        await page.screenshot({ path: join(folder, `${name}-${viewport.width}-${colorScheme}.png`) })
        await context.close()
      }
} finally {
  await browser.close()
  await served.close()
}
