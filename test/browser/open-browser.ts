import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Where a Chromium is installed on machines that have one. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
/** What the packaged Chromium asks for that would keep pages from being measured and taken apart as usual. */
const UNWANTED = new Set(['--single-process', '--no-zygote'])

/** A real Chromium: the one of the machine, else the one that `@sparticuz/chromium` packs (Linux). Without either it fails, and no test is left out. */
export async function openBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path))
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] })
  const packed = (await import('@sparticuz/chromium')).default
  return chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args.filter((arg) => !UNWANTED.has(arg)), '--no-sandbox'] })
}
