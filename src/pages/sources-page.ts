import { html } from 'ghtml'
import type { SeriesDocument, Source } from '../catalogue/series-document.ts'
import { creditsOf } from '../guide/source-credits.ts'
import { sayDate } from '../time/say-date.ts'
import { renderSentence } from './text-direction.ts'
import type { Frame } from './frame.ts'
import { renderCredits, renderPage } from './layout.ts'

/** Every source of a series, numbered as the notes of its guide number them: name, link, its day, the day we read it, licence. */
export function renderSourcesPage({ id, title, sources }: SeriesDocument, frame: Frame): string {
  const credits = creditsOf(sources)
  const heading = `Sources of ${title.value}`
  const content = html`<h1>!${renderSentence(heading, title.value)}</h1>
    <p>
      What the guide says of <a href="/series/${id}" dir="auto">${title.value}</a> is what these documents say. Each number is the note behind a value there.
    </p>
    <ol class="sources">
      !${sources.map(renderSource)}
    </ol>
    !${credits.length === 0 ? '' : html`<p class="credits">!${renderCredits(credits)}</p>`}`
  return renderPage({ title: `${heading} · To Be Continued`, description: `${heading}: every document behind its guide`, frame, content, credits: '' })
}

function renderSource({ name, link, publishedOn, retrievedAt, licence }: Source, index: number): string {
  return html`<li id="s${index + 1}">
    <a href="${link}" rel="nofollow noopener">${name}</a>
    <small>${publishedOn === null ? 'undated' : sayDate(publishedOn)}; read ${sayDate(retrievedAt)}${licence === null ? '' : `; ${licence}`}</small><br /><small
      >${link}</small
    >
  </li> `
}
