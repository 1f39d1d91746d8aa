import { html } from 'ghtml'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { sayLikeness } from '../../guide/say-likeness.ts'
import { sayAxes } from '../../guide/say-values.ts'
import { renderNotes } from '../evidence.ts'
import type { Frame } from '../frame.ts'

/** The ledger of announcements, newest first. */
export function renderNews({ document: { announcements } }: SeriesGuide, { words: { dates, values } }: Frame): string {
  if (announcements.length === 0) return ''
  return html`<ol class="news">
    !${announcements.map((known) => html`<li><time>${dates.date(known.value.on)}</time> <span dir="auto">${known.value.text}</span>!${known.value.certainty === 'official' ? '' : html` <small>${values.certainties[known.value.certainty]}</small>`}!${renderNotes(known)}</li>`)}
  </ol>`
}

/** Series that sources call related, then those alike by our facts, each with where it stands. */
export function renderRelated({ document: { related }, similar = [], relatedAxes }: SeriesGuide, { words }: Frame): string {
  return html`!${
    related.length === 0
      ? ''
      : html`<ul class="related">
          !${related.map((known) => {
            const { id, title, because } = known.value
            return html`<li>!${renderStanding(id ?? '', title, relatedAxes, words)}: ${because}!${renderNotes(known)}</li>`
          })}
        </ul>`
  }!${
    similar.length === 0
      ? ''
      : html`<h3>Alike, by what is known of both</h3>
          <ul class="related">
            !${similar.map(({ id, title, reasons, from }) => html`<li>!${renderStanding(id, title, relatedAxes, words)}<br /><span dir="auto">${words.answer.paragraph(reasons.map((reason) => sayLikeness(reason, words)))}</span>!${renderNotes({ from })}</li>`)}
          </ul>`
  }`
}

function renderStanding(id: string, title: string, relatedAxes: SeriesGuide['relatedAxes'], words: Frame['words']): string {
  const axes = relatedAxes.get(id)
  return axes === undefined ? html`<bdi>${title}</bdi>` : html`<a href="/series/${id}" dir="auto">${title}</a> <small>${sayAxes(axes, words)}</small>`
}

export function renderComments(): string {
  return ''
}

/** How to follow: on the machine that serves the page. */
export function renderFollow({ document: { id } }: SeriesGuide): string {
  return html`<p>On the machine that serves this page: <code>tbc follow ${id}</code></p>`
}
