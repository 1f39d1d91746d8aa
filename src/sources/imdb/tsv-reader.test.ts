import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/temporary-catalogue.ts'
import { readTsv } from './tsv-reader.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => (folder = temporaryFolder()))
afterEach(() => folder.remove())

/** The fields `a` and `b` of each row. */
async function read(content: string | Buffer, name = 'file.tsv'): Promise<(string | null)[][]> {
  const path = join(folder.path, name)
  writeFileSync(path, content)
  const rows: (string | null)[][] = []
  const many = await readTsv({ path, columns: ['a', 'b'] }, (row) => rows.push([row.textOrNull(0), row.textOrNull(1)]))
  expect(many).toBe(rows.length)
  return rows
}

test('fields stand between tabs, and nothing else means anything: quotes, commas, backslashes, letters of any script', async () => {
  expect(await read('a\tb\n"x\ty"\n"",\t\\n\n東京\t🖖 Élite\n\\N\t\\\\N\n')).toEqual([
    ['"x', 'y"'],
    ['"",', '\\n'],
    ['東京', '🖖 Élite'],
    [null, '\\\\N'],
  ])
})

test('the character U+0000, which PostgreSQL cannot keep, is left out', async () => {
  expect(await read('a\tb\nGho\0sts\t\0\n')).toEqual([['Ghosts', '']])
})

test('an empty field is empty, not null', async () => {
  expect(await read('a\tb\n\t\n')).toEqual([['', '']])
})

test('columns are found by name, wherever they stand and whatever else there is', async () => {
  expect(await read('new\tb\tother\ta\n1\t2\t3\t4\n')).toEqual([['4', '2']])
})

test('lines may end in the Windows way, the last one not at all, and a byte order mark is passed over', async () => {
  expect(await read('\uFEFFa\tb\r\n1\t2\r\n3\t4')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ])
})

test('a header alone is a file without rows', async () => {
  expect(await read('a\tb\n')).toEqual([])
  expect(await read('a\tb')).toEqual([])
})

test('rows go on across the chunks of a large file, gzipped or not', async () => {
  const rows = Array.from({ length: 60_000 }, (_, index) => [`Ärzte ${index}`, `${index * 7}`])
  const text = `a\tb\n${rows.map((row) => `${row.join('\t')}\n`).join('')}`
  expect(await read(text)).toEqual(rows)
  expect(await read(gzipSync(text), 'file.tsv.gz')).toEqual(rows)
})

test('a line of a megabyte is a line', async () => {
  const long = 'é'.repeat(512 * 1024)
  expect(await read(gzipSync(`a\tb\n1\t2\n${long}\t${long}\n3\t4\n`), 'file.tsv.gz')).toEqual([
    ['1', '2'],
    [long, long],
    ['3', '4'],
  ])
})

test('a file of many megabytes without any line end is refused with the line it is in', async () => {
  await expect(read(gzipSync(`a\tb\n1\t2\n${'x'.repeat(17 * 1024 * 1024)}`), 'file.tsv.gz')).rejects.toMatchObject({
    code: 'bad-input-file',
    message: expect.stringContaining('line 3: is longer than') as string,
  })
})

test('what was read before a file breaks off was read, and the failure says where', async () => {
  const whole = gzipSync(`a\tb\n${Array.from({ length: 200_000 }, (_, index) => `${index}\t${(index * 7919) % 100_003}\n`).join('')}`)
  await expect(read(whole.subarray(0, whole.length / 2), 'file.tsv.gz')).rejects.toMatchObject({
    code: 'bad-input-file',
    message: expect.stringMatching(/file\.tsv\.gz breaks off after line \d{5,6}/) as string,
  })
})

test.each([
  ['is not there', 'ENOENT', 'missing.tsv'],
  ['is a folder', 'EISDIR', '.'],
])('a file that %s is named', async (_, reason, name) => {
  const path = join(folder.path, name)
  await expect(readTsv({ path, columns: [] }, () => undefined)).rejects.toMatchObject({
    code: 'bad-input-file',
    message: expect.stringContaining(`cannot be read (${reason})`) as string,
  })
})
