import { html } from 'ghtml'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { sayLikeness } from '../../guide/say-likeness.ts'
import { sayAxes } from '../../guide/say-values.ts'
import { renderNotes } from '../evidence.ts'
import { addressFor, type Frame } from '../frame.ts'

/** The ledger of announcements, newest first. */
export function renderNews({ document: { announcements } }: SeriesGuide, frame: Frame): string {
  if (announcements.length === 0) return ''
  const { dates, values } = frame.words
  return html`<ol class="news">
    !${announcements.map((known) => html`<li><time>${dates.date(known.value.on)}</time> <span dir="auto">${known.value.text}</span>!${known.value.certainty === 'official' ? '' : html` <small>${values.certainties[known.value.certainty]}</small>`}!${renderNotes(known)}</li>`)}
  </ol>`
}

/** Series that sources call related, then those alike by our facts, each with where it stands. */
export function renderRelated({ document: { related }, similar = [], relatedAxes }: SeriesGuide, frame: Frame): string {
  return html`!${
    related.length === 0
      ? ''
      : html`<ul class="related">
          !${related.map((known) => {
            const { id, title, because } = known.value
            return html`<li>!${renderStanding(id ?? '', title, relatedAxes, frame)}: <span dir="auto">${because}</span>!${renderNotes(known)}</li>`
          })}
        </ul>`
  }!${
    similar.length === 0
      ? ''
      : html`<h3>${frame.words.guidePage.alike}</h3>
          <ul class="related">
            !${similar.map(({ id, title, reasons, from }) => html`<li>!${renderStanding(id, title, relatedAxes, frame)}<br /><span dir="auto">${frame.words.answer.paragraph(reasons.map((reason) => sayLikeness(reason, frame.words)))}</span>!${renderNotes({ from })}</li>`)}
          </ul>`
  }`
}

function renderStanding(id: string, title: string, relatedAxes: SeriesGuide['relatedAxes'], { reader, words }: Frame): string {
  const axes = relatedAxes.get(id)
  return axes === undefined
    ? html`<bdi>${title}</bdi>`
    : html`<a href="${addressFor(reader, `/series/${id}`)}" dir="auto">${title}</a> <small>${sayAxes(axes, words)}</small>`
}

export function renderComments(): string {
  return ''
}

/** How to follow: on the machine that serves the page. */
export function renderFollow({ document: { id } }: SeriesGuide, { words }: Frame): string {
  return html`<p>${words.guidePage.followHere} <code>tbc follow ${id}</code></p>`
}
