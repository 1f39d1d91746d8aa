import { html } from 'ghtml'
import { creditsOf, type Credit } from '../guide/source-credits.ts'

/** Addresses of our own files, each with its content's mark in it. */
export interface Assets {
  style: string
  icon: string
  /** Suggests series while their name is typed. */
  search: string
}

/** A page around its content: head, the bar with the search field, footer. */
export function renderPage({
  title,
  description,
  assets,
  query = '',
  content,
  isHome = false,
  credits,
}: {
  title: string
  description: string
  assets: Assets
  query?: string
  content: string
  /** The home page has the field in its middle. */
  isHome?: boolean
  /** The rendered credits of the sources of what the page shows, where it is known which they are. */
  credits?: string
}): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <meta name="description" content="${description}" />
        <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assets.style}" />
        <script src="${assets.search}" type="module"></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the answer</a>
        <header class="bar">
          <a class="mark" href="/">To Be Continued</a>
          <nav aria-label="Site"><a href="/audit">Check an article</a></nav>
          !${isHome ? '' : renderSearchField(query)}
        </header>
        <main id="main">!${content}</main>
        <footer>
          Facts with their sources, unknown said as unknown. Data under its sources&rsquo; licences, named beside each value.
          !${credits === undefined ? USUAL_CREDITS : credits}
          <a href="/how-good">How good are the forecasts?</a>
        </footer>
      </body>
    </html> `
}

/** Each source that asks for it, by name, with the sentence it asks for. */
export function renderCredits(credits: readonly Credit[]): string {
  return credits.map(({ name, link, notice }) => html`<a href="${link}" rel="noopener">${name}</a>: ${notice} `).join('')
}

/** What a list of series from the whole catalogue rests on. */
const USUAL_CREDITS = renderCredits(creditsOf(['TVmaze', 'Wikidata', 'Wikipedia'].map((name) => ({ name, link: '', licence: null }))))

function renderSearchField(query: string): string {
  return html`<form action="/search" role="search">
    <input type="search" name="q" dir="auto" value="${query}" aria-label="Search for a series" placeholder="Which series?" maxlength="300" required /><button>
      Search
    </button>
  </form>`
}
