import { expect, test } from 'vitest'
import { decodeArticle, MAX_ARTICLE_BYTES } from './decode-article.ts'

test.each([
  ['nothing', new Uint8Array(), 'a.txt is empty'],
  ['white space', new TextEncoder().encode(' \n\t'), 'a.txt is empty'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'a.txt is no text'],
  ['Latin-1', Uint8Array.of(0x45, 0x6c, 0xe9), 'a.txt is not UTF-8'],
  ['50 MB', new Uint8Array(50 * 1024 * 1024).fill(65), 'a.txt has 50 MB, and articles of up to 20 MB are read'],
])('%s is refused', (_, bytes, message) => {
  expect(() => decodeArticle(bytes, 'a.txt')).toThrow(
    expect.objectContaining({ code: 'bad-input-file', message: expect.stringContaining(message) as string }) as Error,
  )
})

test('UTF-8 is read, without the mark at its beginning', () => {
  expect(decodeArticle(new TextEncoder().encode('\uFEFFÉlite'), 'a.txt')).toBe('Élite')
  expect(decodeArticle(new Uint8Array(MAX_ARTICLE_BYTES).fill(65), 'a.txt')).toHaveLength(MAX_ARTICLE_BYTES)
})
