import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { markContent } from './content-marks.ts'
import { keepPart } from './kept-part.ts'
import { packContent, packingFor } from './pack-content.ts'

const page = 'Will the story continue? '.repeat(100)

describe('an answer is packed as the reader accepts it', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0', undefined],
    ['identity', undefined],
    ['brown', undefined],
    [undefined, undefined],
  ])('%s: %s', (accepted, packing) => {
    expect(packingFor(accepted, markContent('/page', page))).toBe(packing)
  })

  test('and is the same once unpacked', () => {
    const content = markContent('/page', page)
    expect(brotliDecompressSync(packContent('/page', content, 'br')).toString()).toBe(page)
    expect(gunzipSync(packContent('/page', content, 'gzip')).toString()).toBe(page)
  })

  test('a small one is sent as it is', () => {
    expect(packingFor('br', markContent('/small', 'x'.repeat(1023)))).toBeUndefined()
  })
})

test('the same answer of an address is marked and packed once; another one anew', () => {
  const first = markContent('/again', page)
  expect(markContent('/again', 'Will the story continue? '.repeat(100))).toBe(first)
  expect(packContent('/again', first, 'br')).toBe(packContent('/again', first, 'br'))
  const changed = markContent('/again', `${page}.`)
  expect(changed.mark).not.toBe(first.mark)
  expect(brotliDecompressSync(packContent('/again', changed, 'br')).toString()).toBe(`${page}.`)
  expect(markContent('/elsewhere', page).mark).toBe(first.mark)
})

test('an answer in parts is sent as its parts one after the other, and packed once while they are the same', () => {
  const parts = () => ['Will ', keepPart('the story – 物語 – '), keepPart('continue? '.repeat(200)), 'Yes.']
  const first = markContent('/parts', parts())
  expect(Buffer.from(first.bytes()).toString()).toBe(`Will the story – 物語 – ${'continue? '.repeat(200)}Yes.`)
  expect(first.length()).toBe(first.bytes().length)
  expect(markContent('/parts', parts()).mark).toBe(first.mark)
  expect(packContent('/parts', markContent('/parts', parts()), 'br')).toBe(packContent('/parts', first, 'br'))
})

test('other parts bear another mark, kept ones and others', () => {
  const marks = [
    ['a', keepPart('b'), 'c'],
    ['a', keepPart('d'), 'c'],
    ['a', keepPart('b'), 'd'],
    [keepPart('b'), 'a', 'c'],
    ['a', `#${keepPart('b').mark}`, 'c'],
    [`a#${keepPart('b').mark}1:c`],
  ].map((parts) => markContent('/parts', parts).mark)
  expect(new Set(marks).size).toBe(marks.length)
})
