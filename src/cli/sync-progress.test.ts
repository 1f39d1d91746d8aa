import { expect, test } from 'vitest'
import { sleepFor } from '../sources/clock.ts'
import { progressOn } from './sync-progress.ts'

function start(columns = 100) {
  const written: string[] = []
  let nowMs = 0
  const terminal = {
    out: () => undefined,
    say: () => undefined,
    error: (text: string) => written.push(text),
    columns,
    style: (_: unknown, text: string) => text,
  }
  const lines = progressOn({ terminal, clock: { now: () => Temporal.Instant.fromEpochMilliseconds(nowMs), sleep: sleepFor, random: () => 0 } })
  // oxlint-disable-next-line no-control-regex
  return { lines, written, pass: (ms: number) => (nowMs += ms), last: () => written.at(-1)?.replaceAll(/\r?\u001B\[\d*[AKJ]/g, '') }
}

test('done, rate, what is left and for how long', () => {
  const { lines, pass, last } = start()
  pass(60_000)
  lines.onProgress({ kind: 'reading', source: 'tvmaze', done: 60, left: 600, waitMs: null })
  expect(last()).toBe('tvmaze: 60 done, 60 a minute, 600 left, 10 min\n')
})

test('a short wait for a turn is told beside it, until it is over', () => {
  const { lines, pass, last } = start()
  pass(60_000)
  lines.onProgress({ kind: 'reading', source: 'tvmaze', done: 60, left: 600, waitMs: null })
  lines.onWait('tvmaze', 3400)
  expect(last()).toBe('tvmaze: 60 done, 60 a minute, 600 left, 10 min, waiting 4 s for the limit\n')
  pass(4000)
  lines.onProgress({ kind: 'reading', source: 'tvmaze', done: 61, left: 599, waitMs: null })
  expect(last()).not.toContain('waiting')
})

test('what is listed first, and sources side by side, each in its line', () => {
  const { lines, pass, written, last } = start()
  lines.onProgress({ kind: 'listing', source: 'tvmaze', listed: 249 })
  pass(200)
  lines.onProgress({ kind: 'reading', source: 'wikidata', done: 50, left: 0, waitMs: null })
  expect(last()).toBe('tvmaze: 249 listed\nwikidata: 50 done, 3000 a minute, 0 left\n')
  lines.clear()
  expect(written.at(-1)).toBe('\u001b[2A\u001b[J')
})

test('no line is longer than the terminal is wide', () => {
  const { lines, last } = start(20)
  lines.onWait('tvmaze', 3400)
  expect(last()).toBe('tvmaze: waiting 4 s\n')
})
