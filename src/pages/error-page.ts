import { html } from 'ghtml'
import { HTTP_STATUSES, type AppError } from '../errors/app-error.ts'
import { capitalise } from '../time/say-date.ts'
import { renderPage, type Assets } from './layout.ts'

const HEADINGS: Record<number, string> = {
  400: 'That question could not be read',
  404: 'Nothing is here',
  413: 'That is more than can be read here',
  500: 'Something went wrong here',
  502: 'A source could not be reached',
  503: 'Busy for a moment',
}

/** A failure as a page: what happened and what to do, and never what lies behind it. */
export function renderErrorPage(error: AppError, assets: Assets): string {
  const status = HTTP_STATUSES[error.code]
  const heading = HEADINGS[status] ?? 'Something went wrong here'
  const message =
    error.code === 'internal' ? 'The answer could not be made. It is our fault, not yours; the log of the server tells more.' : `${capitalise(error.message)}.`
  const content = html`<h1>${heading}</h1>
    <p>${message}</p>
    <p><a href="/">Ask about a series</a></p>`
  return renderPage({ title: `${heading} · To Be Continued`, description: heading, assets, content })
}
