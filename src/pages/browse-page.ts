import { html } from 'ghtml'
import type { ListedSeries, ListPlace, ListQuery } from '../browse/list-store.ts'
import { STANDS } from '../catalogue/stand.ts'
import { writePlace } from '../http/parse-list-request.ts'
import { addressFor, type Frame } from './frame.ts'
import { renderPage, renderReaderFields } from './layout.ts'
import { sayCountry, sayGenre } from './list-names.ts'

/** What a page of listed series shows. */
export interface ListPage {
  query: ListQuery
  series: ListedSeries[]
  next: ListPlace | undefined
  frame: Frame
}

/** Series by genre, network, country, year and where they stand, with the filters they are found by. */
export function renderBrowsePage({ genres, countries, ...page }: ListPage & { genres: string[]; countries: string[] }): string {
  const { query, frame } = page
  const { browse, stands } = frame.words.lists
  const renderChoice = (name: string, label: string, options: readonly { value: string; text: string }[], chosen: string | undefined) =>
    html`<label
      >${label}
      <select name="${name}">
        <option value="">${browse.any}</option>
        !${options.map(({ value, text }) => html`<option value="${value}" !${value === chosen ? html` selected` : ''}>${text}</option>`)}
      </select></label
    >`
  const byName = (a: { text: string }, b: { text: string }) => a.text.localeCompare(b.text, frame.reader.language)
  const content = html`<h1>${browse.title}</h1>
    <form class="choices filters" action="${addressFor({ ...frame.reader, country: undefined, zone: undefined }, '/browse')}">
      !${renderChoice('genre', browse.genre, genres.map((value) => ({ value, text: sayGenre(value, frame) })).sort(byName), query.under.genre)}
      <label>${browse.network} <input name="network" value="${query.under.network ?? ''}" placeholder="${browse.networkHint}" maxlength="120" /></label>
      !${renderChoice('from', browse.madeIn, countries.map((value) => ({ value, text: sayCountry(value, frame) })).sort(byName), query.under.country)}
      <label>${browse.year} <input name="year" value="${query.under.year ?? ''}" inputmode="numeric" pattern="\\d{4}" size="5" /></label>
      !${renderChoice(
        'stand',
        browse.stand,
        STANDS.map((value) => ({ value, text: stands[value] })),
        query.stand,
      )}
      !${renderReaderFields(frame.reader)}
      <button>${browse.show}</button>
    </form>
    !${renderListed(page, browse.nothing)}
    <p class="asof">${browse.order}</p>`
  return renderPage({
    title: `${browse.title} · ${frame.words.layout.siteName}`,
    description: browse.description,
    frame,
    content,
    shared: { title: browse.title, description: browse.description, path: '/browse' },
  })
}

/** The series of a list with where each stands, and where the list goes on. */
export function renderListed({ series, next, frame }: Omit<ListPage, 'query'>, nothing: string): string {
  const { browse, stands } = frame.words.lists
  if (series.length === 0) return html`<p class="unknown">${nothing}</p>`
  return html`<ol class="list">
      !${series.map(({ id, title, year, stand }) => html`<li><a href="${addressFor(frame.reader, `/series/${id}`)}" dir="auto">${title}</a> !${year === null ? '' : html`<span>${year}</span> `}<span class="stand ${stand}">${stands[stand]}</span></li>`)}
    </ol>
    !${next === undefined ? '' : html`<p><a rel="next" href="${addressFor(frame.reader, placeAddress(frame.path, next))}">${browse.more}</a></p>`}`
}

function placeAddress(path: string, next: ListPlace): string {
  const { pathname, searchParams } = new URL(path, 'http://any')
  searchParams.set('after', writePlace(next))
  return `${pathname}?${searchParams.toString()}`
}
