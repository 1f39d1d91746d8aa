import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fetchArticle, MAX_PAGE_BYTES } from './fetch-article.ts'

const settings = { userAgent: 'to-be-continued/test', allowedAddresses: ['127.0.0.1'] }
const seen: string[] = []
let server: Server
let base: string

const answers: Record<string, RequestListener> = {
  '/article': (request, response) => {
    seen.push(request.headers['user-agent'] ?? '')
    response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>Élite</p>')
  },
  '/plain': (_, response) => void response.setHeader('content-type', 'text/plain').end('words'),
  '/latin': (_, response) => void response.setHeader('content-type', 'text/html; charset=iso-8859-1').end(Buffer.from([0x45, 0x6c, 0xe9])),
  '/latin-meta': (_, response) => void response.setHeader('content-type', 'text/html').end(Buffer.from('<meta charset="windows-1252">\xe9', 'latin1')),
  '/packed': (_, response) => void response.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip').end(gzipSync('packed')),
  '/bomb': (_, response) => void response.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(MAX_PAGE_BYTES + 1, 65))), // prettier-ignore
  '/moved': (_, response) => void response.writeHead(301, { location: '/article' }).end(),
  '/loop': (_, response) => void response.writeHead(302, { location: '/loop' }).end(),
  '/inward': (_, response) => void response.writeHead(302, { location: 'http://127.0.0.2:1/secret' }).end(),
  '/metadata': (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/file': (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/gone': (_, response) => void response.writeHead(404).end('no'),
  '/picture': (_, response) => void response.setHeader('content-type', 'image/png').end('x'),
  '/slow': (_, response) => void response.setHeader('content-type', 'text/html').write('a'),
}

beforeAll(async () => {
  server = createServer((request, response) => answers[request.url ?? '']?.(request, response))
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('a page', () => {
  test.each([
    ['/article', '<p>Élite</p>', 'html'],
    ['/plain', 'words', 'text'],
    ['/latin', 'Elé', 'html'],
    ['/latin-meta', '<meta charset="windows-1252">é', 'html'],
    ['/packed', 'packed', 'html'],
  ])('%s is read in its encoding', async (path, content, form) => {
    expect(await fetchArticle(`${base}${path}`, settings)).toEqual({ content, form, url: `${base}${path}` })
  })

  test('that has moved is read where it is, and that it has is told', async () => {
    expect(await fetchArticle(`${base}/moved`, settings)).toMatchObject({ url: `${base}/article`, redirectedFrom: `${base}/moved` })
  })

  test('is asked for under our name', () => {
    expect(seen[0]).toBe('to-be-continued/test')
  })

  test.each([
    ['/loop', 'unreachable', 'leads on more than 4 times'],
    ['/gone', 'unreachable', 'answered 404'],
    ['/picture', 'bad-input-file', 'is no page of text (image/png)'],
    ['/bomb', 'bad-input-file', 'has more than 4 MB'],
    ['/file', 'wrong-usage', 'is no address of a page'],
    ['/inward', 'wrong-usage', 'lies in a private network'],
    ['/metadata', 'wrong-usage', 'lies in a private network'],
  ])('%s is refused: %s', async (path, code, message) => {
    await expect(fetchArticle(`${base}${path}`, settings)).rejects.toMatchObject({ code, message: expect.stringContaining(message) as string })
  })

  test('that never ends is given up', async () => {
    await expect(fetchArticle(`${base}/slow`, { ...settings, timeoutMs: 200 })).rejects.toMatchObject({ code: 'unreachable', message: expect.stringContaining('gave no whole answer in time') as string }) // prettier-ignore
  })
})

describe('an address in a private network is refused', () => {
  test.each([
    'http://127.0.0.1/', 'http://localhost/', 'http://[::1]/', 'http://0.0.0.0/', 'http://10.0.0.1/', 'http://172.16.0.1/', 'http://192.168.1.1/', 'http://169.254.169.254/latest/', 'http://100.64.0.1/', 'http://[fe80::1]/', 'http://[fc00::1]/', 'http://[::ffff:127.0.0.1]/', 'http://2130706433/', 'http://0x7f.1/', 'https://127.0.0.1/', 'http://224.0.0.1/', 'http://[64:ff9b::7f00:1]/',
  ])('%s', async (address) => {
    await expect(fetchArticle(address, { userAgent: 'x' })).rejects.toMatchObject({ code: 'wrong-usage', message: expect.stringContaining('lies in a private network') as string })
  }) // prettier-ignore
})

test.each(['ftp://example.org/a', 'javascript:alert(1)', 'http://user:secret@example.org/', 'http://', 'no address'])(
  '%s is no address of a page',
  async (address) => {
    await expect(fetchArticle(address, settings)).rejects.toMatchObject({ code: 'wrong-usage' })
  },
)
