import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { stopFollowing } from '../src/alerts/stop-following.ts'
import { putPushKeys } from '../src/channels/channel-store.ts'
import { followSeries } from '../src/following/follow-store.ts'
import { putFeed, removeFeed } from '../src/sources/news/feed-store.ts'
import { forgetEntries, noteSeen } from '../src/sources/news/news-store.ts'
import type { Database } from '../src/storage/open-database.ts'
import { holdWriteLock } from './hold-write-lock.ts'
import { twoProcesses } from './two-processes.ts'

const two = twoProcesses()

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')

test.each([
  ['following a series', (database: Database) => followSeries(database, 'the-test-2020', now)],
  ['following one no longer', (database: Database) => stopFollowing(database, 'the-test-2020')],
  ['how polling a feed went', (database: Database) => putFeed(database, 'https://outlet.example/feed', { failures: 1 })],
  ['removing a feed', (database: Database) => removeFeed(database, 'https://outlet.example/feed')],
  ['which entries a feed has still', (database: Database) => noteSeen(database, ['1'], 1)],
  ['forgetting entries', (database: Database) => forgetEntries(database, 1)],
  ['the keys that name this installation to push services', (database: Database) => putPushKeys(database, 'sealed')],
] as const)('%s waits for another process that imports, and no page waits meanwhile', async (_, write) => {
  const letGo = await holdWriteLock(two.importing)
  let isDone = false
  const startedMs = performance.now()
  const writing = write(two.serving).then(() => (isDone = true))
  await sleep(1)
  // Held up for five seconds, had the lock been waited for at one go.
  expect(performance.now() - startedMs).toBeLessThan(2000)
  expect(isDone).toBe(false)
  await letGo()
  await writing
})
