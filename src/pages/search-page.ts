import { html } from 'ghtml'
import type { AppError } from '../errors/app-error.ts'
import { CLOSE_ENOUGH } from '../search/rank-titles.ts'
import type { SearchHit } from '../search/search-series.ts'
import { capitalise } from '../time/say-date.ts'
import type { Frame } from './frame.ts'
import { renderPage } from './layout.ts'

/** What a search found, and what a look-up came to where one was asked for. */
export interface SearchPage {
  words: string
  season: number | undefined
  hits: SearchHit[]
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
export function renderSearchPage({ words, season, hits, searched, source, problem, frame }: SearchPage): string {
  const suffix = season === undefined ? '' : `?season=${season}`
  const isAnswered = isAnyClose(hits) || problem?.code === 'no-such-series'
  const content = html`<h1>Series like &ldquo;<bdi>${words}</bdi>&rdquo;</h1>
    !${
      problem !== undefined
        ? html`<p class="notice" role="status" dir="auto">${capitalise(problem.message)}.</p>`
        : searched === undefined
          ? ''
          : html`<p class="unknown">None of the ${searched} series here goes by that name, or one near it.</p>`
    }
    !${isAnswered || source === undefined ? '' : renderLookUpForm(words, source, problem)}
    !${
      hits.length === 0
        ? ''
        : html`!${searched === undefined ? '' : html`<h2>The nearest here</h2>`}
            <ol class="list">
              !${hits.map(
                (hit) =>
                  html`<li><a href="/series/${hit.id}${suffix}" dir="auto">${hit.title}</a> !${hit.year === null ? '' : html`<span>${hit.year}</span>`}</li>`,
              )}
            </ol>`
    }`
  return renderPage({ title: `${words} · To Be Continued`, description: `Series like ${words}`, frame, query: words, content })
}

/** A form that is sent, and no link: what follows links, crawlers and prefetching browsers, asks nobody. */
function renderLookUpForm(words: string, source: string, problem: AppError | undefined): string {
  return html`<form class="look-up" action="/search" method="post">
    <input type="hidden" name="q" value="${words}" />
    <button>${problem === undefined ? `Look it up at ${source}` : 'Try again'}</button>
    <small>${source} is asked once, which takes five seconds at most.</small>
  </form>`
}
