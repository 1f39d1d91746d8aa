import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runTbc, type Run } from './run-tbc.ts'
import { temporaryPlace, type TemporaryPlace } from './temporary-place.ts'

let place: TemporaryPlace
beforeAll(async () => {
  place = await temporaryPlace()
  const statement = {
    origin: 'elsewhere',
    source: 'Elsewhere',
    link: 'https://example.org/zyzzyva',
    kind: 'catalogue',
    licence: null,
    publishedOn: null,
    retrievedAt: '2026-11-20',
    series: { title: 'Zyzzyva \u001b]0;owned\u0007\u202e', year: 2024 },
    seasons: [{ number: 1, premiere: '2024-01-05', finale: '2024-03-01', episodeCount: 8 }],
  }
  const file = join(place.folder, 'unsafe.ndjson')
  writeFileSync(file, `${JSON.stringify({ id: 'zyzzyva-2024', statements: [statement] })}\n`)
  await tbc('import', 'catalogue', file)
})
afterAll(() => place.remove())

const tbc = (...args: string[]): Promise<Run> => runTbc({ ...place.environment, TBC_OFFLINE: '1' }, ...args)

// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\u0007\u001b\u202e]/

test.each([
  ['ask', 'zyzzyva'],
  ['guide', 'zyzzyva'],
  ['search', 'zyzzyva'],
  ['history', 'zyzzyva'],
  ['follow', 'zyzzyva'],
  ['following'],
  ['calendar', '2024-01', '--all'],
  ['unfollow', 'zyzzyva'],
  ['ask', 'zyzz'],
])('what a source writes into a title does nothing to the terminal of tbc %s %s', async (...args) => {
  const { out, error } = await tbc(...args)
  expect(`${out}${error}`).toMatch(/zyzz/i)
  expect(`${out}${error}`).not.toMatch(UNSAFE)
})
