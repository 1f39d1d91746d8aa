/**
 * Asks the twenty series of test/known-outlooks.ts and writes what came of it to docs/outlook/known-series.md: `npm run known-series`.
 *
 * The expectations were written before the model was asked; a row it misses is shown as missed.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getLedgerCounts } from '../src/announcements/ledger-store.ts'
import { getSeries } from '../src/catalogue/series-store.ts'
import { answerFor } from '../src/outlook/answer.ts'
import { sayChance } from '../src/languages/en/counts.ts'
import { shippedModel } from '../src/outlook/shipped-model.ts'
import { parseDay } from '../src/time/partial-date.ts'
import { KNOWN_OUTLOOKS, missesOf, type KnownOutlook } from '../test/known-outlooks.ts'
import { temporaryCatalogue } from '../test/temporary-catalogue.ts'

const root = join(import.meta.dirname, '..')
const { database, close } = await temporaryCatalogue()
let met = 0
const rows: string[] = []
for (const known of KNOWN_OUTLOOKS) {
  const asOf = parseDay(known.asOf)
  if (asOf === undefined) throw new Error(`${known.asOf} is no day`)
  const answer = answerFor(await getSeries(database, known.id, asOf), asOf, known.season, await getLedgerCounts(database, asOf))
  const misses = missesOf(known, answer)
  if (misses.length === 0) met++
  const chances = (['1y', '2y', '5y'] as const).map((horizon) => (answer.odds === null ? '-' : sayChance(answer.odds.continues[horizon])))
  const window = answer.window === null ? '-' : `${answer.window.p10} to ${answer.window.p90}, half by ${answer.window.p50}`
  rows.push(
    `| ${answer.series.title}, season ${answer.season} | ${asOf} | ${answer.verdict} | ${chances.join(' | ')} | ${window} | ${sayExpectation(known)} | ${misses.length === 0 ? 'yes' : `missed: ${misses.join(', ')}`} |`,
  )
}
await close()
const text = `# Twenty well-known series as of telling days

Regenerate: \`npm run known-series\`. Model ${shippedModel().model.version}. What a fan would nod at was written down before the model was asked (test/known-outlooks.ts); ${met} of ${KNOWN_OUTLOOKS.length} rows are met.
Where a season was ordered, the odds are how often orders in our ledger aired, times the model's chance that it comes so soon; elsewhere they are the model's alone,\nwhich is not told of cancellations or ends. As of past days only facts knowable then are used, but the model was fitted on later seasons too.

| series | as of | verdict | 1 year | 2 years | 5 years | window | a fan expects | met |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`
writeFileSync(join(root, 'docs', 'outlook', 'known-series.md'), text)
console.log(`docs/outlook/known-series.md: ${met} of ${KNOWN_OUTLOOKS.length} as expected`)

function sayExpectation({ odds, windowHolds, because }: KnownOutlook): string {
  const bounds =
    odds === undefined
      ? []
      : [odds.atLeast === undefined ? '' : `at least ${sayChance(odds.atLeast)}`, odds.atMost === undefined ? '' : `at most ${sayChance(odds.atMost)}`]
  const parts = [
    ...bounds.filter((bound) => bound !== '').map((bound) => `${odds?.within} ${bound}`),
    ...(windowHolds === undefined ? [] : [`window holds ${windowHolds}`]),
  ]
  return `${parts.join(', ')}: ${because}`
}
