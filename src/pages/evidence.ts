import { html } from 'hono/html'
import type { Known, Source, SeriesDocument } from '../catalogue/series-document.ts'
import { sayDate } from '../time/say-date.ts'
import type { Markup } from './layout.ts'

/** Our decision: three notes prove a value as well as twenty; the interface gives them all. */
const MAX_NOTES = 3

/** The small numbers behind a value that lead to its sources at the end of the page. */
export function renderNotes(known: { from: number[] } | undefined): unknown {
  if (known === undefined) return ''
  return html`<sup>${known.from.slice(0, MAX_NOTES).map((index) => html`<a href="#s${index + 1}">${index + 1}</a>`)}</sup>`
}

/** A value with its notes and, where sources of equal standing disagree, what the others say. */
export function renderKnown<T>(known: Known<T>, say: (value: T) => unknown): Markup | Promise<Markup> {
  const disputed = known.disputed ?? []
  return html`${say(known.value)}${renderNotes(known)}${disputed.map((other) => html` <span class="disputed">or ${say(other.value)}${renderNotes(other)}</span>`)}`
}

/** The list of sources: name, link, its day, the day we read it, licence. */
export function renderSources({ sources }: SeriesDocument): unknown {
  return html`<section id="sources"><h2>Sources</h2><ol class="sources">${sources.map((source, index) => html`<li id="s${index + 1}"><a href="${source.link}" rel="nofollow noopener">${source.name}</a> ${sayDates(source)}</li>`)}</ol></section>`
}

function sayDates({ publishedOn, retrievedAt, licence }: Source): string {
  const published = publishedOn === null ? 'undated' : sayDate(publishedOn)
  return `${published}; read ${sayDate(retrievedAt)}${licence === null ? '' : `; ${licence}`}`
}
