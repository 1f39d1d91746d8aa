import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { BACKGROUND_PACES, waitForTurn, type Pace } from './turns.ts'

/** A clock that moves only when somebody waits. */
function madeUpClock() {
  let nowMs = 1_000_000
  const now = () => Temporal.Instant.fromEpochMilliseconds(nowMs)
  return { now, sleep: async (ms: number) => void (nowMs += ms), random: () => 0.5, pass: (ms: number) => void (nowMs += ms) }
}

const PACE: Pace = { calls: 3, periodMs: 1000 }
let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeEach(async () => (catalogue = await temporaryCatalogue([])))
afterEach(() => catalogue.close())

async function call(clock: ReturnType<typeof madeUpClock>, takesMs: number): Promise<number> {
  const turn = await waitForTurn('tvmaze', PACE, { database: catalogue.database, clock })
  const atMs = clock.now().epochMilliseconds
  clock.pass(takesMs)
  if (turn.kind === 'go') await turn.done()
  return atMs
}

test('the limit is kept in every window, however long calls are on their way', async () => {
  const clock = madeUpClock()
  const times: number[] = []
  for (let index = 0; index < 12; index++) times.push(await call(clock, (index % 4) * 50))
  for (const [index, time] of times.entries()) expect(time - (times[index - PACE.calls] ?? -Infinity)).toBeGreaterThanOrEqual(PACE.periodMs)
})

test('a turn whose process died is free again after a while', async () => {
  const clock = madeUpClock()
  for (let index = 0; index < PACE.calls; index++) await waitForTurn('tvmaze', PACE, { database: catalogue.database, clock, abandonedAfterMs: 5000 })
  const before = clock.now().epochMilliseconds
  expect(await waitForTurn('tvmaze', PACE, { database: catalogue.database, clock })).toMatchObject({ kind: 'go' })
  expect(clock.now().epochMilliseconds - before).toBe(6000)
})

test('a limit that is used up for longer than anybody waits is told', async () => {
  const clock = madeUpClock()
  const daily: Pace = { calls: 1, periodMs: 24 * 60 * 60 * 1000 }
  const options = { database: catalogue.database, clock }
  const first = await waitForTurn('omdb', daily, options)
  if (first.kind === 'go') await first.done()
  expect(await waitForTurn('omdb', daily, options)).toEqual({ kind: 'not-now', waitMs: daily.periodMs })
})

test('what runs in the background leaves turns to whoever waits for an answer', async () => {
  const clock = madeUpClock()
  const tvmaze: Pace = { calls: 20, periodMs: 10_000 }
  const options = { database: catalogue.database, clock }
  const startedMs = clock.now().epochMilliseconds
  const background = async (): Promise<void> => {
    const turn = await waitForTurn('tvmaze', BACKGROUND_PACES.tvmaze, options)
    if (turn.kind === 'go') await turn.done()
  }
  for (let index = 0; index < BACKGROUND_PACES.tvmaze.calls; index++) await background()
  // The three calls of a look-up, at once; the background waits for the end of the period.
  for (let index = 0; index < 3; index++) expect((await waitForTurn('tvmaze', tvmaze, options)).kind).toBe('go')
  expect(clock.now().epochMilliseconds).toBe(startedMs)
  await background()
  expect(clock.now().epochMilliseconds).toBeGreaterThanOrEqual(startedMs + tvmaze.periodMs)
})
