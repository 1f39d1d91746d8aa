import { html } from 'ghtml'
import type { Stand } from '../catalogue/stand.ts'
import type { AppError } from '../errors/app-error.ts'
import { CLOSE_ENOUGH } from '../search/rank-titles.ts'
import type { SearchHit } from '../search/search-series.ts'
import { renderProblem } from './error-page.ts'
import { addressFor, type Frame } from './frame.ts'
import { renderPage } from './layout.ts'

/** What a search found, and what a look-up came to where one was asked for. */
export interface SearchPage {
  words: string
  season: number | undefined
  hits: SearchHit[]
  /** Where each of them stands, by its id. */
  stands: ReadonlyMap<string, Stand>
  /** How many series were searched; only where nothing is close. */
  searched: number | undefined
  /** The source where a name may be looked up that nothing here is close to; `undefined` without network. */
  source: string | undefined
  /** Why the look-up that was asked for led to no series. */
  problem?: AppError
  frame: Frame
}

/** Whether a search found what was meant, as far as that can be told from names. */
export function isAnyClose([best]: readonly SearchHit[]): boolean {
  return best !== undefined && best.score >= CLOSE_ENOUGH
}

/** What a search found, closest first; where nothing is close, how to have it looked up. */
export function renderSearchPage({ words, season, hits, stands, searched, source, problem, frame }: SearchPage): string {
  const { search, layout } = frame.words
  const isAnswered = isAnyClose(hits) || problem?.code === 'no-such-series'
  const content = html`<h1>${search.heading.before}<bdi>${words}</bdi>${search.heading.after}</h1>
    !${problem !== undefined ? renderProblem(problem, frame) : searched === undefined ? '' : html`<p class="unknown">${search.noneClose(searched)}</p>`}
    !${isAnswered || source === undefined ? '' : renderLookUpForm({ words, source, isAgain: problem !== undefined, frame })}
    !${hits.length === 0 ? '' : html`!${searched === undefined ? '' : html`<h2>${search.nearest}</h2>`}!${renderHits(hits, { season, stands }, frame)}`}`
  return renderPage({ title: `${words} · ${layout.siteName}`, description: search.description(words), frame, query: words, content })
}

function renderHits(hits: readonly SearchHit[], { season, stands }: Pick<SearchPage, 'season' | 'stands'>, { reader, words: { lists } }: Frame): string {
  const suffix = season === undefined ? '' : `?season=${season}`
  return html`<ol class="list">
    !${hits.map(
      ({ id, title, year }) =>
        html`<li>
          <a href="${addressFor(reader, `/series/${id}${suffix}`)}" dir="auto">${title}</a>
          !${year === null ? '' : html`<span>${year}</span> `}!${renderStand(stands.get(id), lists)}
        </li>`,
    )}
  </ol>`
}

function renderStand(stand: Stand | undefined, { stands }: Frame['words']['lists']): string {
  return stand === undefined ? '' : html`<span class="stand ${stand}">${stands[stand]}</span>`
}

/** A form that is sent, and no link: what follows links, crawlers and prefetching browsers, asks nobody. */
function renderLookUpForm({ words, source, isAgain, frame }: { words: string; source: string; isAgain: boolean; frame: Frame }): string {
  const { search } = frame.words
  return html`<form class="look-up" action="${addressFor(frame.reader, '/search')}" method="post">
    <input type="hidden" name="q" value="${words}" />
    <button>${isAgain ? search.tryAgain : search.lookUp(source)}</button>
    <small>${search.askedOnce(source)}</small>
  </form>`
}
