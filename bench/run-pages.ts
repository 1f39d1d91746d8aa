/**
 * `npm run bench:pages`: what a first view of a guide weighs and how soon it stands, in a real Chromium, written to docs/benchmarks-pages.md.
 *
 * Every view is in a browser context of its own, so nothing is kept from the one before.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Browser, Request } from 'playwright-core'
import { day } from '../test/make-series.ts'
import { openBrowser } from '../test/browser/open-browser.ts'
import { servePages } from '../test/browser/serve-pages.ts'

const VIEWS = 9
/** A phone of the middle class beside a desk's processor, as Lighthouse reckons it. */
const SLOWED_DOWN = 4
const PAGES = [
  ['Star Trek: Picard', '/series/star-trek-picard-2020'],
  ['the same in Japanese', '/ja/series/star-trek-picard-2020'],
  ['Slow Horses', '/series/slow-horses-2022'],
] as const
const root = join(import.meta.dirname, '..')

interface View {
  /** Bytes as sent, packed: document, style and scripts, and all that was loaded with them. */
  bytes: number
  documentBytes: number
  unpackedDocumentBytes: number
  largestPaintMs: number
  layoutShift: number
  blockingScripts: number
}

const served = await servePages(day('2026-11-22'))
const browser = await openBrowser()
try {
  const rows: string[] = []
  for (const [name, path] of PAGES) {
    const views: View[] = []
    for (let view = 0; view < VIEWS; view++) views.push(await viewOnce(browser, served.address + path))
    rows.push(reportOf(name, views))
  }
  writeFileSync(join(root, 'docs', 'benchmarks-pages.md'), report(rows, browser.version()))
} finally {
  await browser.close()
  await served.close()
}

async function viewOnce(inBrowser: Browser, address: string): Promise<View> {
  const context = await inBrowser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED_DOWN })
  await page.addInitScript(`
    globalThis.seen = { paint: 0, shift: 0 }
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.paint = entry.startTime }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) seen.shift += entry.value }).observe({ type: 'layout-shift', buffered: true })
  `)
  const requests: Request[] = []
  page.on('requestfinished', (request) => requests.push(request))
  const response = await page.goto(address, { waitUntil: 'networkidle' })
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))')
  const sizes = await Promise.all(requests.map(sizeOf))
  const unpacked = await response?.body()
  const { paint, shift } = await page.evaluate<{ paint: number; shift: number }>('seen')
  const blockingScripts = await page.evaluate<number>(`document.querySelectorAll('script[src]:not([type="module"]):not([async]):not([defer])').length`)
  if (response?.status() !== 200 || paint === 0) throw new Error(`${address} was answered by ${response?.status()} and painted at ${paint} ms`)
  const view = {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    documentBytes: await sizeOf(response?.request()),
    unpackedDocumentBytes: unpacked?.length ?? 0,
    largestPaintMs: paint,
    layoutShift: shift,
    blockingScripts,
  }
  await context.close()
  return view
}

async function sizeOf(request: Request | undefined): Promise<number> {
  return (await request?.sizes())?.responseBodySize ?? 0
}

function kilobytes(count: number): string {
  return (count / 1000).toFixed(1)
}

function reportOf(name: string, views: readonly View[]): string {
  const middle = (of: (view: View) => number) => views.map(of).toSorted((a, b) => a - b)[Math.floor(views.length / 2)] ?? Number.NaN
  const [bytes, paint, shift] = [
    middle(({ bytes: all }) => all),
    middle(({ largestPaintMs }) => largestPaintMs),
    Math.max(...views.map((one) => one.layoutShift)),
  ]
  const slowest = Math.max(...views.map((one) => one.largestPaintMs))
  const blocking = Math.max(...views.map((one) => one.blockingScripts))
  const isMet = bytes <= 40_000 && paint < 500 && shift === 0 && blocking === 0
  return `| ${name} | ${kilobytes(bytes)} kB (page ${kilobytes(middle((one) => one.documentBytes))}, unpacked ${kilobytes(middle((one) => one.unpackedDocumentBytes))}) | ${paint.toFixed(0)} ms (slowest ${slowest.toFixed(0)}) | ${shift} | ${blocking} | ${isMet ? 'met' : '**missed**'} |`
}

function report(rows: readonly string[], version: string): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()
  return `# A first view of a guide

Repeat with \`npm run bench:pages\` (a minute, loopback only). Last run ${Temporal.Now.plainDateISO().toString()} on commit ${commit}, Chromium ${version}, Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}) shared by browser and server, the browser's processor slowed down ${SLOWED_DOWN} times.

Medians of ${VIEWS} views at 390 by 844 pixels, each with nothing kept from before; the layout shift is the largest of all. Limits: 40 kB packed in all, largest paint under 500 ms, no layout shift, no blocking script.

| page | sent in all, packed | largest paint | layout shift | blocking scripts | |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}
