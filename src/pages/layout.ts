import { html } from 'ghtml'
import { creditsOf, type Credit } from '../guide/source-credits.ts'
import type { Part } from '../http/kept-part.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../languages/language.ts'
import { renderAlternates, type Alternate } from './alternates.ts'
import { addressFor, type Frame, type Reader } from './frame.ts'
import { renderHeadStart } from './head.ts'
import { PLACE, putInPlaces } from './place.ts'
import { rememberPart } from './remember-section.ts'
import { renderShareTags, type Shared } from './sharing/share-tags.ts'

/** The page on which the reader says which country and zone they are in. */
export const CHOICES_ADDRESS = '/choices'

/** Addresses of our own files, each with its content's mark in it. */
export interface Assets {
  style: string
  icon: string
  /** The same in pixels: 192 and 512 wide, for home screens. */
  touchIcon: string
  largeIcon: string
  /** Suggests series while their name is typed. */
  search: string
  /** Keeps guides that were seen for when there is no network. */
  install: string
  /** Has a browser told of what is followed. */
  tellHere: string
  /** Lists what was kept, on the page for when there is no network. */
  offline: string
  /** Where the site is reached from outside, where the operator says so. */
  publicUrl: string | undefined
}

/** A page whose content is in parts; its head is rendered once for what is shared, which decides it together with the language. */
export function renderPageOf(content: readonly Part[], page: PageAround & { shared: Shared }): readonly Part[] {
  const head = rememberPart(page.shared, `head ${page.frame.reader.language}`, () => renderHead(page))
  return putInPlaces(renderDocument(page, PLACE, PLACE), [head], content)
}

/** What a page has around its content. */
export interface PageAround {
  title: string
  description: string
  frame: Frame
  query?: string
  /** The home page has the field in its middle. */
  isHome?: boolean
  /** A guide has a rail beside it. Said before the page's content: what the style concluded from the content would move what is there already. */
  isWide?: boolean
  /** The rendered credits of the sources of what the page shows, where it is known which they are. */
  credits?: string
  /** Where programs get the same. */
  alternates?: readonly Alternate[]
  /** How others find, quote and show the page; a page that is nobody's business but the reader's has none. */
  shared?: Shared
}

/** A page around its content: head, the bar with the search field, footer. */
export function renderPage({ content, ...page }: PageAround & { content: string }): string {
  return renderDocument(page, renderHead(page), content)
}

/** What programs read of a page; nothing in it depends on the country and zone that a reader chose. */
function renderHead({ title, description, frame, alternates = [], shared }: PageAround): string {
  const { assets, reader, words } = frame
  return html`!${renderHeadStart()}
    <title>${title}</title>
    <meta name="description" content="${description}" />
    !${shared === undefined ? html`<meta name="robots" content="noindex" />` : renderShareTags(shared, frame)}
    <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
    <link rel="manifest" href="${addressFor({ ...reader, country: undefined, zone: undefined }, '/manifest.webmanifest')}" />
    <link rel="apple-touch-icon" href="${assets.touchIcon}" />
    <meta name="theme-color" content="#1d4d4f" />
    <link rel="stylesheet" href="${assets.style}" />
    !${renderAlternates(alternates, words)}
    <script src="${assets.search}" type="module"></script>
    <script src="${assets.install}" type="module"></script>`
}

function renderDocument({ frame, query = '', isHome = false, isWide = false, credits }: PageAround, head: string, content: string): string {
  const { reader, words } = frame
  const { layout } = words
  return html`<!doctype html>
    <html lang="${reader.language}">
      <head>
        !${head}
      </head>
      <body!${isWide ? html` class="wide"` : ''}>
        <a class="skip" href="#main">${layout.skip}</a>
        <header class="bar !${isHome ? '' : html`asks`}">
          <a class="mark" href="${addressFor(reader, '/')}"><span>${layout.siteName}</span>!${drawMark()}</a>
          <nav aria-label="${layout.siteNavigation}">!${renderNavigation(frame)}</nav>
          !${isHome ? '' : renderSearchField(query, frame)}
        </header>
        <main id="main">!${content}</main>
        <footer>
          <nav class="reader" aria-label="${layout.choices}">
            !${renderLanguages(frame)}<a href="${addressFor(reader, choicesPath(frame))}" rel="nofollow">${layout.choices}</a>
          </nav>
          ${layout.footer} !${credits === undefined ? USUAL_CREDITS : credits}
          <a href="${addressFor(reader, '/how-good')}">${layout.howGood}</a>
        </footer>
      </body>
    </html> `
}

/** Two dots, and the third that goes on. */
function drawMark(): string {
  return '<svg viewBox="0 0 40 16" aria-hidden="true"><circle cx="5" cy="11" r="3" /><circle cx="17" cy="11" r="3" /><path d="M26 3l13 7-13 7z" /></svg>'
}

/** Links to the same page in each language. */
export function renderLanguages({ reader, path }: Frame): string {
  return html`!${LANGUAGES.map((language) => html`<a href="${addressFor({ ...reader, language }, path)}" hreflang="${language}" lang="${language}" !${language === reader.language ? html`aria-current="true"` : ''}>${LANGUAGE_NAMES[language]}</a> `)}`
}

/** Where the reader chooses their country and zone, to come back to the page they are on. */
function choicesPath({ path }: Frame): string {
  return path.startsWith(CHOICES_ADDRESS) ? path : `${CHOICES_ADDRESS}?for=${encodeURIComponent(path)}`
}

/** Each source that asks for it, by name, with the sentence it asks for. */
export function renderCredits(credits: readonly Credit[]): string {
  return credits.map(({ name, link, notice }) => html`<a href="${link}" rel="noopener">${name}</a>: <span lang="${LANGUAGES[0]}">${notice}</span> `).join('')
}

/** What a list of series from the whole catalogue rests on. */
const USUAL_CREDITS = renderCredits(creditsOf(['TVmaze', 'Wikidata', 'Wikipedia'].map((name) => ({ name, link: '', licence: null }))))

/** Where the bar leads. */
function renderNavigation({ reader, words: { layout, lists } }: Frame): string {
  const links = { '/browse': lists.browse.link, '/calendar': lists.calendar.link, '/compare': lists.compare.link, '/audit': layout.checkArticle }
  return Object.entries(links)
    .map(([path, text]) => html`<a href="${addressFor(reader, path)}">${text}</a> `)
    .join('')
}

/** The reader's country and zone as fields of a form that is sent by GET, whose address has no room for them. */
export function renderReaderFields({ country, zone }: Reader): string {
  return html`!${country === undefined ? '' : html`<input type="hidden" name="country" value="${country}" />`}!${zone === undefined ? '' : html`<input type="hidden" name="zone" value="${zone}" />`}`
}

/** What the list below a search field is told in and where it leads: read by `assets/search.js`, which puts the id of a series behind the address's path. */
export function renderSuggestionWords({ reader, words: { layout } }: Frame): string {
  const { list, none, one, many } = layout.suggestions
  return html`data-series="${addressFor(reader, '/series/')}" data-list="${list}" data-none="${none}" data-one="${one}" data-many="${many}"`
}

function renderSearchField(query: string, frame: Frame): string {
  const { reader, words } = frame
  const { layout } = words
  return html`<form action="${addressFor(reader, '/search')}" role="search" !${renderSuggestionWords(frame)}>
    <input
      type="search"
      name="q"
      dir="auto"
      value="${query}"
      aria-label="${layout.searchLabel}"
      placeholder="${layout.searchHint}"
      maxlength="300"
      required
    />!${renderReaderFields(reader)}<button>${layout.search}</button>
  </form>`
}
