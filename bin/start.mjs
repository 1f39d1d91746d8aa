// Plain JavaScript that any Node can read, so that an old one is told so in one line.
import { existsSync } from 'node:fs'

const OLDEST_NODE = 26
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(`tbc needs Node ${OLDEST_NODE} or newer, this is ${process.versions.node}: run npm ci in its folder, or install a newer Node\n`)
  process.exit(1)
}
// A checkout runs its TypeScript as it is; the published package has it bundled.
const source = new URL('../src/cli/main.ts', import.meta.url)
const { main } = await import(existsSync(source) ? source.href : new URL('../dist/main.js', import.meta.url).href)
process.exitCode = await main(process.argv.slice(2))
