import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from 'sarif'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Audit } from '../src/audit/audit-article.ts'
import { program, runTbc, type Run } from './run-tbc.ts'
import { temporaryFolder } from './temporary-catalogue.ts'

const ARTICLE = `Star Trek: Picard Season 4: Will It Come?

The first season premiered on March 3, 2022. There is no official word on season 4 yet.

Patrick Stewart as Jean-Luc Picard
`

let folder: ReturnType<typeof temporaryFolder>
let file: string
beforeAll(async () => {
  folder = temporaryFolder()
  file = join(folder.path, 'article.txt')
  writeFileSync(file, ARTICLE)
  mkdirSync(join(folder.path, 'data'))
  await tbc('doctor')
})
afterAll(() => folder.remove())

function tbc(...args: string[]): Promise<Run> {
  return tbcWith({ TBC_OFFLINE: '1' }, ...args)
}

function tbcWith(environment: Record<string, string>, ...args: string[]): Promise<Run> {
  return runTbc({ TBC_DATA_DIR: join(folder.path, 'data'), ...environment }, ...args)
}

/** Runs the command with this on its standard input. */
function tbcFed(input: string | Buffer, ...args: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { PATH: process.env['PATH'] ?? '', TBC_DATA_DIR: join(folder.path, 'data'), TBC_OFFLINE: '1' } })
    let [out, error] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, error }))
    child.stdin.end(input)
  })
}

describe('tbc audit', () => {
  test('tells a person each claim with its mark, its reason and where that is from', async () => {
    const { code, out, error } = await tbc('audit', file, '--published', '2023-04-10')
    expect([code, error]).toEqual([0, ''])
    expect(out).toContain('Star Trek: Picard; as of 10 April 2023.\n3 claims: 1 ✓ holds, 1 ✗ false, 1 ! out of date.')
    expect(out).toContain(
      '“The first season premiered on March 3, 2022”\n  ✗ false (season premiere date, season 1)\n  Season 1 began on 23 January 2020; 3 March 2022 is when season 2 began.',
    )
    expect(out).toMatch(/TV Series Finale,\s+https:\/\/tvseriesfinale\.com\//)
    expect(out).toContain('It does not answer its headline')
  })

  test('--json is the contract, the same from a file and from standard input', async () => {
    const { code, out } = await tbc('audit', file, '--published', '2023-04-10', '--json')
    const audit = JSON.parse(out) as Audit
    expect([code, Object.keys(audit)]).toEqual([0, ['article', 'series', 'claims', 'contradictions', 'summary']])
    expect(audit.article).toEqual({ title: 'Star Trek: Picard Season 4: Will It Come?', url: null, publishedOn: '2023-04-10', dayAssumed: false })
    for (const { quote, start, end } of audit.claims) expect(ARTICLE.slice(start, end)).toBe(quote)
    expect((await tbcFed(ARTICLE, 'audit', '-', '--published', '2023-04-10', '--json')).out).toBe(out)
  })

  test('--check exits 6 when a claim is contradicted, with SARIF on stdout', async () => {
    const { code, out, error } = await tbc('audit', file, '--published', '2023-04-10', '--check')
    expect([code, error]).toEqual([6, 'tbc: 1 of 3 claims contradicted by the facts: see the results\n'])
    const log = JSON.parse(out) as Log
    expect(log.runs[0]?.results?.map(({ ruleId }) => ruleId)).toEqual(['contradicted', 'outdated'])
    expect(log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.region).toMatchObject({ startLine: 3, startColumn: 1 })
    const fine = await tbcFed('Picard season 1 premiered on January 23, 2020.', 'audit', '-', '--check')
    expect([fine.code, (JSON.parse(fine.out) as Log).runs[0]?.results]).toEqual([0, []])
    expect((await tbc('audit', file, '--published', '2023-04-10', '--check', '--json')).code).toBe(6)
  })

  test('--html is one file', async () => {
    const { code, out } = await tbc('audit', file, '--published', '2023-04-10', '--html')
    expect([code, out.startsWith('<!doctype html>'), out.includes('<mark class="contradicted">')]).toEqual([0, true, true])
  })

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('gives the same answer in %s, and across midnight', async (zone) => {
    const here = await tbcWith({ TBC_OFFLINE: '1', TZ: 'UTC' }, 'audit', file, '--published', '2023-04-10', '--json')
    expect((await tbcWith({ TBC_OFFLINE: '1', TZ: zone }, 'audit', file, '--published', '2023-04-10', '--json')).out).toBe(here.out)
    const html =
      '<html><head><meta property="article:published_time" content="2022-02-01T23:30:00-11:00"></head><p>Picard season 2 premieres on March 3, 2022.</p></html>'
    writeFileSync(join(folder.path, 'page.html'), html)
    const { out } = await tbcWith({ TBC_OFFLINE: '1', TZ: zone }, 'audit', join(folder.path, 'page.html'), '--json')
    expect((JSON.parse(out) as Audit).article.publishedOn).toBe('2022-02-01')
  })
})

describe('tbc audit refuses', () => {
  test.each([
    ['an address without network', ['https://site.example/a'], 2, 'cannot be read without network: save the page and name the file'],
    ['no article', [], 2, 'no article was named'],
    ['a day that is none', ['FILE', '--published', '2023-02-30'], 2, 'is not a day'],
    ['two forms at once', ['FILE', '--json', '--html'], 2, 'choose one'],
    ['a day for many', ['--ndjson', 'FILE', '--published', '2023-01-01'], 2, 'every line brings its own'],
    ['a file that is not there', ['/no/such/file'], 5, 'cannot be read (ENOENT)'],
    ['a folder', ['FOLDER'], 5, 'cannot be read (EISDIR)'],
  ])('%s', async (_, args, exit, message) => {
    const { code, out, error } = await tbc('audit', ...args.map((arg) => (arg === 'FILE' ? file : arg === 'FOLDER' ? folder.path : arg)))
    expect([code, error.startsWith('tbc: '), error.split('\n').length]).toEqual([exit, true, 2])
    expect(error).toContain(message)
    expect(out).toBe(args.includes('--json') ? `${JSON.stringify({ error: { code: 'wrong-usage', message: error.slice('tbc: '.length).trim() } })}\n` : '')
  })

  test.each([
    ['what is no UTF-8', Buffer.from([0x45, 0xe9, 0x20]), 'is not UTF-8'],
    ['what is no text', Buffer.from([0, 1, 2, 3]), 'is no text'],
    ['nothing', '', 'is empty'],
  ])('%s on standard input', async (_, input, message) => {
    const { code, out, error } = await tbcFed(input, 'audit', '-', '--json')
    expect([code, error.includes(message), (JSON.parse(out) as { error: { code: string } }).error.code]).toEqual([5, true, 'bad-input-file'])
  })

  test('50 MB before they are read', async () => {
    const large = join(folder.path, 'large.txt')
    writeFileSync(large, Buffer.alloc(50 * 1024 * 1024, 65))
    expect(await tbc('audit', large)).toMatchObject({ code: 5, error: expect.stringContaining('has 50 MB, and articles of up to 20 MB are read') as string })
  })

  test('a private address, though there is network', async () => {
    expect(await tbcWith({}, 'audit', 'http://127.0.0.1:9/a')).toMatchObject({ code: 2, error: expect.stringContaining('lies in a private network') as string })
  })
})

describe('tbc audit --ndjson', () => {
  test('answers line by line; a bad line ends it with line and reason, after whole lines', async () => {
    const lines = '{"id":1,"text":"Picard season 1 premiered on January 23, 2020."}\n{"id":2,"html":"<p>No claim.</p>"}\n{"id":3}\n{"id":4,"text":"x"}\n'
    const { code, out, error } = await tbcFed(lines, 'audit', '--ndjson', '-')
    expect([code, error]).toEqual([5, 'tbc: standard input, line 3: there has to be either text or html\n'])
    expect(out.endsWith('\n')).toBe(true)
    expect(out.trimEnd().split('\n').map((line) => (JSON.parse(line) as { id: number }).id)).toEqual([1, 2]) // prettier-ignore
  })

  test('reads several files', async () => {
    const files = ['a', 'b'].map((name) => join(folder.path, `${name}.ndjson`))
    for (const [index, path] of files.entries()) writeFileSync(path, `{"id":${index},"text":"x"}\n`)
    const { code, out } = await tbc('audit', '--ndjson', ...files)
    expect([code, out.trimEnd().split('\n').length]).toEqual([0, 2])
  })
})
