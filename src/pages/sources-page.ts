import { html } from 'ghtml'
import type { SeriesDocument, Source } from '../catalogue/series-document.ts'
import { creditsOf } from '../guide/source-credits.ts'
import { renderSentence } from './text-direction.ts'
import { addressFor, type Frame } from './frame.ts'
import { renderCredits, renderPage } from './layout.ts'

/** Every source of a series, numbered as the notes of its guide number them: name, link, its day, the day we read it, licence. */
export function renderSourcesPage({ id, title: { value: title }, sources }: SeriesDocument, frame: Frame): string {
  const { reader, words } = frame
  const { heading, description, explanation } = words.sources
  const credits = creditsOf(sources)
  const content = html`<h1>!${renderSentence(heading(title), title)}</h1>
    <p>${explanation.before}<a href="${addressFor(reader, `/series/${id}`)}" dir="auto">${title}</a>${explanation.after}</p>
    <ol class="sources">
      !${sources.map((source, index) => renderSource(source, index, words))}
    </ol>
    !${credits.length === 0 ? '' : html`<p class="credits">!${renderCredits(credits)}</p>`}`
  return renderPage({ title: `${heading(title)} · ${words.layout.siteName}`, description: description(title), frame, content, credits: '' })
}

function renderSource({ name, link, publishedOn, retrievedAt, licence }: Source, index: number, { dates, sources: say }: Frame['words']): string {
  const days = [publishedOn === null ? say.undated : dates.date(publishedOn), say.read(retrievedAt), ...(licence === null ? [] : [licence])]
  return html`<li id="s${index + 1}">
    <a href="${link}" rel="nofollow noopener">${name}</a>
    <small>${days.join('; ')}</small><br /><small>${link}</small>
  </li> `
}
