import { html } from 'ghtml'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { sayAxes, sayVerdictChange } from '../../guide/say-values.ts'
import { sayDate } from '../../time/say-date.ts'
import { alternatesBelow, renderAlternateLinks } from '../alternates.ts'
import { renderNotes } from '../evidence.ts'

/** The ledger of announcements, newest first. */
export function renderNews({ document: { announcements }, verdictChanges }: SeriesGuide): string {
  if (announcements.length === 0) return ''
  return html`<ol class="news">
    !${announcements.map((known) => {
      const { on, text, certainty } = known.value
      const marks = [certainty === 'official' ? '' : certainty, sayVerdictChange(verdictChanges.get(known.value))].filter((mark) => mark !== '')
      return html`<li>
        <time>${sayDate(on)}</time> <span dir="auto">${text}</span>!${marks.length === 0 ? '' : html` <small>${marks.join('; ')}</small>`}!${renderNotes(known)}
      </li>`
    })}
  </ol>`
}

/** Series that sources call related, then those alike by our facts, each with where it stands. */
export function renderRelated({ document: { related }, similar = [], relatedAxes }: SeriesGuide): string {
  return html`!${
    related.length === 0
      ? ''
      : html`<ul class="related">
          !${related.map((known) => {
            const { id, title, because } = known.value
            return html`<li>!${renderStanding(id ?? '', title, relatedAxes)}: ${because}!${renderNotes(known)}</li>`
          })}
        </ul>`
  }!${
    similar.length === 0
      ? ''
      : html`<h3>Alike, by what is known of both</h3>
          <ul class="related">
            !${similar.map(({ id, title, reasons, from }) => html`<li>!${renderStanding(id, title, relatedAxes)}<br /><span dir="auto">${reasons.map(({ because }) => because).join(' ')}</span>!${renderNotes({ from })}</li>`)}
          </ul>`
  }`
}

function renderStanding(id: string, title: string, relatedAxes: SeriesGuide['relatedAxes']): string {
  const axes = relatedAxes.get(id)
  return axes === undefined ? html`<bdi>${title}</bdi>` : html`<a href="/series/${id}" dir="auto">${title}</a> <small>${sayAxes(axes)}</small>`
}

export function renderComments(): string {
  return ''
}

/** How to follow: on the machine that serves the page; by a feed or a calendar from anywhere. */
export function renderFollow({ document: { id } }: SeriesGuide): string {
  return html`<p><a href="/following/${id}" rel="nofollow">Follow it</a>, or on the machine that serves this page: <code>tbc follow ${id}</code></p>
    !${renderAlternateLinks(alternatesBelow(`/series/${id}`))}`
}
