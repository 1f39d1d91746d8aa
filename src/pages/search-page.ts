import { html } from 'ghtml'
import type { SearchHit } from '../search/search-series.ts'
import { renderPage, type Assets } from './layout.ts'

/** What a search found, closest first. */
export function renderSearchPage({ words, season, hits, assets }: { words: string; season: number | undefined; hits: SearchHit[]; assets: Assets }): string {
  const suffix = season === undefined ? '' : `?season=${season}`
  const content = html`<h1>Series like &ldquo;<bdi>${words}</bdi>&rdquo;</h1>
    !${
      hits.length === 0
        ? html`<p class="unknown">No series here goes by that name, or one near it. Try fewer words, or its original title.</p>`
        : html`<ol class="list">
            !${hits.map(
              (hit) =>
                html`<li><a href="/series/${hit.id}${suffix}" dir="auto">${hit.title}</a> !${hit.year === null ? '' : html`<span>${hit.year}</span>`}</li>`,
            )}
          </ol>`
    }`
  return renderPage({ title: `${words} · To Be Continued`, description: `Series like ${words}`, assets, query: words, content })
}
