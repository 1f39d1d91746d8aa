import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { markContent } from './content-marks.ts'
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
    expect(brotliDecompressSync(packContent(content, 'br')).toString()).toBe(page)
    expect(gunzipSync(packContent(content, 'gzip')).toString()).toBe(page)
  })

  test('a small one is sent as it is', () => {
    expect(packingFor('br', markContent('/small', 'x'.repeat(1023)))).toBeUndefined()
  })
})

test('the same answer of an address is marked and packed once; another one anew', () => {
  const first = markContent('/again', page)
  expect(markContent('/again', 'Will the story continue? '.repeat(100))).toBe(first)
  expect(packContent(first, 'br')).toBe(packContent(first, 'br'))
  expect(markContent('/again', `${page}.`).mark).not.toBe(first.mark)
  expect(markContent('/elsewhere', page).mark).toBe(first.mark)
})
