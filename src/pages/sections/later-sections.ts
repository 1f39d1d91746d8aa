import { html } from 'ghtml'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { sayAxes } from '../../guide/say-values.ts'
import { sayDate } from '../../time/say-date.ts'
import { renderNotes } from '../evidence.ts'

/** The ledger of announcements, newest first. */
export function renderNews({ document: { announcements } }: SeriesGuide): string {
  if (announcements.length === 0) return ''
  return html`<ol class="news">
    !${announcements.map((known) => html`<li><time>${sayDate(known.value.on)}</time> <span dir="auto">${known.value.text}</span>!${known.value.certainty === 'official' ? '' : html` <small>${known.value.certainty}</small>`}!${renderNotes(known)}</li>`)}
  </ol>`
}

/** Related series, each with where it stands. */
export function renderRelated({ document: { related }, relatedAxes }: SeriesGuide): string {
  if (related.length === 0) return ''
  return html`<ul>
    !${related.map((known) => {
      const { id, title, because } = known.value
      const axes = relatedAxes.get(id ?? '')
      return html`<li>
        !${axes === undefined ? html`<bdi>${title}</bdi>` : html`<a href="/series/${id ?? ''}" dir="auto">${title}</a> <small>${sayAxes(axes)}</small>`}:
        ${because}!${renderNotes(known)}
      </li>`
    })}
  </ul>`
}

export function renderComments(): string {
  return ''
}

/** How to follow: on the machine that serves the page. */
export function renderFollow({ document: { id } }: SeriesGuide): string {
  return html`<p>On the machine that serves this page: <code>tbc follow ${id}</code></p>`
}
