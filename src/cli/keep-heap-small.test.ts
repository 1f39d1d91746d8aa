import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { clearHeapOnceStarted } from './keep-heap-small.ts'

test('what a start leaves behind is let go soon after it, though nobody asks for anything', async () => {
  const left = new WeakRef({ text: 'needed for the start' })
  await sleep(0)
  expect(left.deref()).toBeDefined()
  clearHeapOnceStarted()
  await sleep(2_500)
  expect(left.deref()).toBeUndefined()
})
