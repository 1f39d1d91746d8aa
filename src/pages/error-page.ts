import { html } from 'ghtml'
import type { AppError, ErrorCode } from '../errors/app-error.ts'
import { LANGUAGES } from '../languages/language.ts'
import { capitalise } from '../time/say-date.ts'
import { addressFor, type Frame } from './frame.ts'
import { renderPage } from './layout.ts'

/** How a page says each failure: several are one thing to a reader. */
const SAID_AS = {
  'wrong-usage': 'unreadable',
  'bad-input-file': 'unreadable',
  'cross-site': 'otherSite',
  'no-such-series': 'nothingHere',
  'no-such-page': 'nothingHere',
  unreachable: 'unreachable',
  'too-large': 'tooLarge',
  busy: 'busy',
  'data-file-busy': 'busy',
  'disk-full': 'ours',
  'database-unreachable': 'busy',
  'database-unusable': 'ours',
  'data-directory-unusable': 'ours',
  'data-file-damaged': 'ours',
  'data-file-newer': 'ours',
  'cannot-listen': 'ours',
  'no-such-channel': 'nothingHere',
  'not-allowed': 'household',
  'household-only': 'household',
  'wrong-key': 'ours',
  internal: 'ours',
} as const satisfies Record<ErrorCode, keyof Frame['words']['failures']>

/** A failure as a page: what happened and what to do in the reader's language, then what exactly, and never what lies behind it. */
export function renderErrorPage(error: AppError, frame: Frame): string {
  const { reader, words } = frame
  const { heading, remedy } = words.failures[SAID_AS[error.code]]
  const content = html`<h1>${heading}</h1>
    <p>${remedy}</p>
    !${error.code === 'internal' ? '' : renderMessage(error)}
    <p><a href="${addressFor(reader, '/')}">${words.failures.askAboutSeries}</a></p>`
  return renderPage({ title: `${heading} · ${words.layout.siteName}`, description: heading, frame, content })
}

/** What went wrong in a few words of the reader's language, for a page that has more to say. */
export function renderProblem(error: AppError, { words }: Frame): string {
  const { heading, remedy } = words.failures[SAID_AS[error.code]]
  return html`<div class="notice" role="status">
    <p>${words.answer.paragraph([words.sections.sentence(heading), remedy])}</p>
    !${renderMessage(error)}
  </div>`
}

/** The message that names the subject; it is written in one language alone. */
function renderMessage({ message }: AppError): string {
  return html`<p lang="${LANGUAGES[0]}"><small dir="auto">${capitalise(message)}.</small></p>`
}
