import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shareWork, type DueWork } from '../../src/background/share-work.ts'
import { runOn, temporaryPlace, type TemporaryPlace } from '../temporary-place.ts'

const LOOK_EVERY_MS = 200
const ENDS_WITHIN_MS = 60_000

let place: TemporaryPlace
const sharing: { stop: () => Promise<void> }[] = []
const log: string[] = []
beforeEach(async () => {
  log.splice(0)
  place = await temporaryPlace()
})
afterEach(async () => {
  for (const one of sharing.splice(0)) await one.stop()
  await place.remove()
})

function share(work: DueWork): void {
  sharing.push(shareWork({ address: place.path, works: [work], log: (line) => log.push(line), everyMs: LOOK_EVERY_MS }))
}

/** Rows that are due until somebody has done them, and how often each was. */
function pieces(count: number, takesMs: number): { work: DueWork; done: Map<string, number> } {
  const done = new Map<string, number>()
  const all = Array.from({ length: count }, (_, index) => String(index))
  const taken = new Set<string>()
  return {
    done,
    work: {
      name: 'pieces',
      listDue: (limit) => Promise.resolve(all.filter((id) => !done.has(id) && !taken.has(id)).slice(0, limit)),
      run: async (id) => {
        if (taken.has(id) || done.has(id)) return
        taken.add(id)
        await sleep(takesMs)
        done.set(id, (done.get(id) ?? 0) + 1)
      },
    },
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (const giveUpAtMs = Date.now() + ENDS_WITHIN_MS; !isSo(); await sleep(50))
    if (Date.now() > giveUpAtMs) throw new Error(`it never came to be: ${log.join('; ')}`)
}

test('what is due is done once, whoever of several does it', async () => {
  const { work, done } = pieces(40, 5)
  for (let process = 0; process < 3; process++) share(work)
  await until(() => done.size === 40)
  expect(new Set(done.values())).toEqual(new Set([1]))
})

test('losing the tables of the queue in the middle loses nothing', async () => {
  const { work, done } = pieces(40, 40)
  share(work)
  await until(() => done.size > 5)
  await runOn(place.path, 'drop schema tbc_queue cascade')
  await until(() => done.size === 40)
  expect(new Set(done.values())).toEqual(new Set([1]))
}, 90_000)

test('a piece that fails is told of, holds up no other, and is tried again while it is due', async () => {
  const { work, done } = pieces(5, 1)
  let failures = 0
  const failing: DueWork = {
    ...work,
    run: (id, signal) => (id === '2' && ++failures < 3 ? Promise.reject(new Error('not today')) : work.run(id, signal)),
  }
  share(failing)
  await until(() => done.size === 5)
  expect(log).toEqual(['pieces 2 failed: not today', 'pieces 2 failed: not today'])
})

test('who stops ends what it is at, and begins nothing more', async () => {
  const { work, done } = pieces(40, 50)
  share(work)
  await until(() => done.size > 2)
  await sharing.pop()?.stop()
  const atTheEnd = done.size
  await sleep(500)
  expect([done.size, atTheEnd < 40]).toEqual([atTheEnd, true])
})
