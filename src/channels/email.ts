import { html } from 'ghtml'
import { z } from 'zod'
import { wordsOf } from '../languages/words.ts'
import type { ChannelKind } from './channel-kind.ts'
import { titleOf, type Message } from './message.ts'

/** Our decision: a subject longer than that is cut off by every mail program. */
const MAX_SUBJECT_LETTERS = 140

/**
 * Mails in plain text and HTML through the operator's server. Mail programs unsubscribe with one click (RFC 8058), readers by a link that needs no signing in;
 * the id of the message is the mail's own, so that a repeat can be known.
 */
export const email: ChannelKind<{ to: string }> = {
  settings: z.strictObject({ to: z.email('is no mail address: write it as name@example.org') }),
  knowsRepeats: false,
  shown: ({ to }) => to,
  send: ({ to }, message, { mail }) =>
    mail({
      to,
      subject: subjectOf(message),
      text: renderText(message),
      html: renderHtml(message),
      messageId: `<${message.id}@${new URL(message.unsubscribe).hostname}>`,
      headers: { 'List-Unsubscribe': `<${message.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', 'Auto-Submitted': 'auto-generated' },
    }),
}

function subjectOf(message: Message): string {
  const title = titleOf(message).replace(/\.$/, '')
  return title.length > MAX_SUBJECT_LETTERS ? `${title.slice(0, MAX_SUBJECT_LETTERS - 1)}…` : title
}

function renderText({ entries, language, unsubscribe }: Message): string {
  const lines = entries.map(({ text, page, source }) => `${text}\n${source?.link == null ? '' : `${source.name}: ${source.link}\n`}${page}\n`)
  return `${lines.join('\n')}\n-- \n${wordsOf(language).alerts.noMoreMails}: ${unsubscribe}\n`
}

function renderHtml({ entries, language, unsubscribe }: Message): string {
  return html`<!doctype html>
    <html lang="${language}">
      <body>
        <ul>
          !${entries.map(({ text, page, source }) => html`<li><a href="${page}">${text}</a>!${source?.link == null ? '' : html` <a href="${source.link}">${source.name}</a>`}</li>`)}
        </ul>
        <p><a href="${unsubscribe}">${wordsOf(language).alerts.noMoreMails}</a></p>
      </body>
    </html>`
}
