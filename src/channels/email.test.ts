import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { email } from './email.ts'
import { openMailServer, type MailServer } from './mail-server.ts'
import type { Message } from './message.ts'

let server: SMTPServer
let mails: { to: string; from: string; content: string }[]
let refusal: { responseCode: number; at: 'recipient' | 'data' } | undefined
let mailServer: MailServer

beforeEach(async () => {
  mails = []
  refusal = undefined
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) => done(password === 'right' ? null : new Error(`no ${username} with ${password}`), { user: username }),
    onRcptTo: (_address, _session, done) => done(refusal?.at === 'recipient' ? Object.assign(new Error('no such user'), refusal) : null),
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refusal?.at === 'data') return done(Object.assign(new Error('later'), refusal))
        mails.push({
          to: envelope.rcptTo.map(({ address }) => address).join(),
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          content: Buffer.concat(chunks).toString(),
        })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  mailServer = open('smtp://series:right@127.0.0.1')
})
afterEach(async () => {
  mailServer.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

function open(url: string): MailServer {
  return openMailServer({ smtpUrl: `${url}:${(server.server.address() as AddressInfo).port}`, mailFrom: 'Series <series@series.example>' })
}

const message: Message = {
  id: 'key-1',
  language: 'en',
  entries: [{ text: 'Dark & Light: season 4 is set for 3 March 2027.', page: 'https://series.example/series/dark-2017', source: { name: 'An <outlet>', link: 'https://outlet.example/1?a=1&b=2' }, data: {} }],
  unsubscribe: 'https://series.example/unsubscribe/1.mark',
} // prettier-ignore
const send = (over = mailServer) =>
  email.send({ to: 'me@example.org' }, message, { mail: over.send, post: unused, vapid: unused, now: () => Temporal.Instant.fromEpochMilliseconds(0) })
const unused = () => Promise.reject(new Error('not of this channel'))

test('a mail has text and HTML, the key as its id, and what unsubscribes with one click', async () => {
  expect(await send()).toEqual({ kind: 'received' })
  const [{ to, from, content } = { to: '', from: '', content: '' }] = mails
  expect([to, from]).toEqual(['me@example.org', 'series@series.example'])
  const unfolded = content
    .replaceAll('=\r\n', '')
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .replaceAll('=3D', '=')
  expect(unfolded).toContain('Subject: Dark & Light: season 4 is set for 3 March 2027\r\n')
  expect(unfolded).toContain('Message-ID: <key-1@series.example>')
  expect(unfolded).toContain('List-Unsubscribe: <https://series.example/unsubscribe/1.mark>')
  expect(unfolded).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(unfolded).toContain('Content-Type: text/plain; charset=utf-8')
  expect(unfolded).toContain('No more of these mails: https://series.example/unsubscribe/1.mark')
  expect(unfolded).toContain('<a href="https://outlet.example/1?a&#61;1&#38;b&#61;2">An &#60;outlet&#62;</a>')
})

test('a mail that the server turns away has certainly not arrived', async () => {
  refusal = { responseCode: 550, at: 'recipient' }
  expect(await send()).toEqual({ kind: 'not-received', why: 'the mail server answered 550 to RCPT TO' })
  refusal = { responseCode: 451, at: 'data' }
  expect(await send()).toEqual({ kind: 'not-received', why: 'the mail server answered 451 to DATA' })
  expect(mails).toEqual([])
})

test('a wrong password, or a server that is not there, is told without name and password', async () => {
  const wrong = open('smtp://series:SECRET@127.0.0.1')
  expect(await send(wrong)).toEqual({ kind: 'not-received', why: 'the mail server answered 535 to AUTH PLAIN' })
  const nobody = openMailServer({ smtpUrl: 'smtp://series:SECRET@127.0.0.1:9', mailFrom: 'a@b.example' })
  expect(await send(nobody)).toEqual({ kind: 'not-received', why: 'the mail server could not be used (ESOCKET)' })
  wrong.close()
  nobody.close()
})

test('without a mail server that is said, and what to set', async () => {
  expect(await send(openMailServer({ smtpUrl: undefined, mailFrom: undefined }))).toEqual({ kind: 'not-received', why: 'no mail server is configured: set TBC_SMTP_URL and TBC_MAIL_FROM' }) // prettier-ignore
})
