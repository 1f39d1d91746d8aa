import { html } from 'ghtml'
import type { AppError, ErrorCode } from '../errors/app-error.ts'
import { capitalise } from '../time/say-date.ts'
import type { Frame } from './frame.ts'
import { renderPage } from './layout.ts'

const OURS = 'Something went wrong here'
const HEADINGS = {
  'wrong-usage': 'That question could not be read',
  'bad-input-file': 'That question could not be read',
  'cross-site': 'That was asked from another site',
  'no-such-series': 'Nothing is here',
  'no-such-page': 'Nothing is here',
  unreachable: 'A source could not be reached',
  'too-large': 'That is more than can be read here',
  busy: 'Busy for a moment',
  'data-file-busy': 'Busy for a moment',
  'database-unreachable': 'Busy for a moment',
  'database-unusable': OURS,
  'data-directory-unusable': OURS,
  'data-file-damaged': OURS,
  'data-file-newer': OURS,
  'cannot-listen': OURS,
  'no-such-channel': 'Nothing is here',
  'not-allowed': 'This is for the household alone',
  'household-only': 'This is for the household alone',
  'wrong-key': OURS,
  internal: OURS,
} as const satisfies Record<ErrorCode, string>

/** A failure as a page: what happened and what to do, and never what lies behind it. */
export function renderErrorPage(error: AppError, frame: Frame): string {
  const heading = HEADINGS[error.code]
  const message =
    error.code === 'internal' ? 'The answer could not be made. It is our fault, not yours; the log of the server tells more.' : `${capitalise(error.message)}.`
  const content = html`<h1>${heading}</h1>
    <p>${message}</p>
    <p><a href="/">Ask about a series</a></p>`
  return renderPage({ title: `${heading} · To Be Continued`, description: heading, frame, content })
}
