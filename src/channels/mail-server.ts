import type { Transporter } from 'nodemailer'
import type { Outcome } from './channel-kind.ts'

/** One mail, in plain text and as a page. */
export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  messageId: string
  headers: Record<string, string>
}

export interface MailServer {
  send: (mail: Mail) => Promise<Outcome>
  close: () => void
}

/** Our decision: a mail server answers at once or greets spammers slowly; ten seconds a step is the patience of both. */
const TIMEOUTS_MS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
/** Our decision: few servers take more connections of one sender. */
const POOL = { pool: true, maxConnections: 4 } as const
/** Our decision: a mail that has not begun by then is tried again later; with the rest it stays well below the minute that it belongs to this process. */
const LONGEST_WAIT_MS = 20_000
/** Steps of a delivery (RFC 5321) before which the server has nothing of the mail. */
const BEFORE_SENDING = new Set(['CONN', 'EHLO', 'HELO', 'STARTTLS', 'AUTH', 'AUTH PLAIN', 'AUTH LOGIN', 'MAIL FROM', 'RCPT TO', 'DATA'])

/** Sends mails through the operator's server; without one, says so. Connections are made with the first mail, and what makes them is loaded then. */
export function openMailServer({ smtpUrl, mailFrom }: { smtpUrl: string | undefined; mailFrom: string | undefined }): MailServer {
  let transport: Transporter | undefined
  let sending = 0
  const waiting: (() => void)[] = []
  const begin = async (): Promise<boolean> => {
    if (sending < POOL.maxConnections) return sending++ >= 0
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer)
        sending++
        resolve(true)
      }
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(go), 1)
        resolve(false)
      }, LONGEST_WAIT_MS)
      waiting.push(go)
    })
  }
  return {
    send: async (mail) => {
      if (smtpUrl === undefined || mailFrom === undefined)
        return { kind: 'not-received', why: 'no mail server is configured: set TBC_SMTP_URL and TBC_MAIL_FROM' }
      if (!(await begin())) return { kind: 'not-received', why: 'the mail server is busy with other mails' }
      try {
        const { createTransport } = await import('nodemailer')
        transport ??= createTransport({ url: smtpUrl, ...POOL, ...TIMEOUTS_MS })
        await transport.sendMail({ from: mailFrom, ...mail })
        return { kind: 'received' }
      } catch (error) {
        return toOutcome(error as { code?: string; command?: string; responseCode?: number })
      } finally {
        sending--
        waiting.shift()?.()
      }
    },
    close: () => transport?.close(),
  }
}

/** Only codes are told: the words of an error may quote the name and password that the server was given. */
function toOutcome({ code = 'failed', command = '', responseCode }: { code?: string; command?: string; responseCode?: number }): Outcome {
  const why = `the mail server ${responseCode === undefined ? `could not be used (${code})` : `answered ${responseCode}${command === '' ? '' : ` to ${command}`}`}`
  return { kind: responseCode !== undefined || BEFORE_SENDING.has(command) ? 'not-received' : 'in-doubt', why }
}
