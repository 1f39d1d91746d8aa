import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readLines } from './read-lines.ts'

async function linesOf(chunks: Iterable<Buffer>, mostLineBytes?: number) {
  const bytes = (async function* () {
    yield* chunks
  })()
  return Array.fromAsync(readLines(bytes, mostLineBytes), (line) => (line.kind === 'line' ? `${line.number} ${line.text}` : `${line.number}! ${line.reason}`))
}

/** Every byte a chunk of its own: signs and line ends come in pieces. */
const inBytes = (content: Buffer) => Array.from(content, (byte) => Buffer.from([byte]))

test('lines come with their number, wherever the chunks break; the last one needs no end, empty ones are counted', async () => {
  const content = Buffer.from('\u{FEFF}öne\r\n\n  \ntwo 🙂\nthree')
  const expected = ['1 öne', '4 two 🙂', '5 three']
  expect([await linesOf([content]), await linesOf(inBytes(content))]).toEqual([expected, expected])
  expect([await linesOf([]), await linesOf([Buffer.from('x')]), await linesOf([Buffer.from('\n')])]).toEqual([[], ['1 x'], []])
})

test('a gzip file is unpacked, of one part or several', async () => {
  const packed = Buffer.concat([gzipSync('one\ntwo\n'), gzipSync('three\n')])
  expect([await linesOf([packed]), await linesOf(inBytes(packed))]).toEqual([
    ['1 one', '2 two', '3 three'],
    ['1 one', '2 two', '3 three'],
  ])
})

test('a gzip file that is cut off or damaged is a failure after its whole lines', async () => {
  const packed = gzipSync('a line\n'.repeat(1000))
  await expect(linesOf([packed.subarray(0, -9)])).rejects.toMatchObject({ code: 'Z_BUF_ERROR' })
  await expect(linesOf([Buffer.concat([packed.subarray(0, 20), Buffer.from('damage'), packed.subarray(26)])])).rejects.toMatchObject({ code: 'Z_DATA_ERROR' })
})

test('a line that is no UTF-8 is told, and nothing is read after it', async () => {
  expect(await linesOf([Buffer.concat([Buffer.from('one\ntw'), Buffer.from([0xc3, 0x28]), Buffer.from('\nthree\n')])])).toEqual(['1 one', '2! is not UTF-8'])
})

test('a line that is too long is told before it is read to its end, unpacked too', async () => {
  let given = 0
  const endless = (function* () {
    for (;;) yield (given++, Buffer.alloc(1024, 'x'))
  })()
  expect(await linesOf(endless, 1024 * 1024)).toEqual(['1! is longer than 1 MB'])
  expect(given).toBeLessThan(1100)
  expect(await linesOf([gzipSync(`short\n${'x'.repeat(3 * 1024 * 1024)}`)], 1024 * 1024)).toEqual(['1 short', '2! is longer than 1 MB'])
})
