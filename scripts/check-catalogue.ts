/** Proves that every bundled series file has the form, a link for every fact, and dates that agree: `npm run catalogue:check`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { mistakesOf } from '../src/catalogue/check-series-file.ts'
import { seriesFileSchema } from '../src/catalogue/series-file.ts'

const folder = join(import.meta.dirname, '..', 'catalogue')
const wanted = process.argv.slice(2)
let mistakes = 0
let files = 0
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.json') && file !== 'version.json')
  .sort()) {
  if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue
  files++
  for (const mistake of check(name)) {
    mistakes++
    console.error(`${name}: ${mistake}`)
  }
}
console.log(`${files} series files, ${mistakes} mistakes`)
process.exitCode = mistakes === 0 ? 0 : 1

function check(name: string): string[] {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  } catch (error) {
    return [`is not JSON: ${(error as Error).message}`]
  }
  const parsed = seriesFileSchema.safeParse(content)
  if (!parsed.success) return z.prettifyError(parsed.error).split('\n')
  return [...(name === `${parsed.data.id}.json` ? [] : [`its id is ${parsed.data.id}`]), ...mistakesOf(parsed.data)]
}
