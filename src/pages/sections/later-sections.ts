import { html } from 'ghtml'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { sayLikeness } from '../../guide/say-likeness.ts'
import { sayAxes, sayVerdictChange } from '../../guide/say-values.ts'
import { alternatesBelow, renderAlternateLinks } from '../alternates.ts'
import { renderNotes } from '../evidence.ts'
import { addressFor, type Frame } from '../frame.ts'
import { renderTellHere } from '../tell-here.ts'

/** The ledger of announcements, newest first. */
export function renderNews({ document: { announcements }, verdictChanges }: SeriesGuide, frame: Frame): string {
  if (announcements.length === 0) return ''
  const { dates, values } = frame.words
  return html`<ol class="news">
    !${announcements.map((known) => {
      const { on, text, certainty } = known.value
      const change = sayVerdictChange(verdictChanges.get(known.value), frame.words)
      const marks = [certainty === 'official' ? '' : values.certainties[certainty], change].filter((mark) => mark !== '')
      return html`<li>
        <time>${dates.date(on)}</time>
        <span dir="auto">${text}</span>!${marks.length === 0 ? '' : html` <small>${marks.join('; ')}</small>`}!${renderNotes(known)}
      </li>`
    })}
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

/** How to follow: on the machine that serves the page; by a feed or a calendar from anywhere. */
export function renderFollow({ document: { id } }: SeriesGuide, frame: Frame): string {
  const { reader, words } = frame
  const { guidePage } = words
  return html`<p>
      <a href="${addressFor(reader, `/following/${id}`)}" rel="nofollow">${guidePage.follow}</a> ${guidePage.followHere} <code>tbc follow ${id}</code>
    </p>
    !${renderTellHere(frame, id)} !${renderAlternateLinks(alternatesBelow(`/series/${id}`, reader.language), words)}`
}
