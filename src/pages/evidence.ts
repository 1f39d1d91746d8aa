import { html } from 'ghtml'
import type { Known } from '../catalogue/series-document.ts'

/** Our decision: three notes prove a value as well as twenty; the interface gives them all. */
const MAX_NOTES = 3

/** The small numbers behind a value that lead to its sources, one tap away. Numbers only: there is nothing to escape. */
export function renderNotes(known: { from: number[] } | undefined): string {
  if (known === undefined) return ''
  let notes = ''
  for (let nth = 0; nth < known.from.length && nth < MAX_NOTES; nth++) {
    const number = (known.from[nth] ?? 0) + 1
    notes += `<a href="?sources#s${number}">${number}</a>`
  }
  return `<sup>${notes}</sup>`
}

/** A value with its notes and, where sources of equal standing disagree, what the others say. */
export function renderKnown<T>(known: Known<T>, say: (value: T) => string): string {
  if (known.disputed === undefined) return html`${say(known.value)}!${renderNotes(known)}`
  return html`${say(known.value)}!${renderNotes(known)}!${known.disputed.map((other) => html` <span class="disputed">or ${say(other.value)}!${renderNotes(other)}</span>`)}`
}
