import { html } from 'ghtml'
import type { Fact } from '../catalogue/fact.ts'
import type { Known, SeriesDocument, Source } from '../catalogue/series-document.ts'
import type { Frame } from './frame.ts'

/** Our decision: three notes prove a value as well as twenty; the interface gives them all. */
const MAX_NOTES = 3
/** Our decision: two named witnesses beside a reason. */
const MAX_WITNESSES = 2

/**
 * The small numbers behind a value: each opens the note of its source, on the page and without a script.
 *
 * https://html.spec.whatwg.org/multipage/popover.html (read 2026-11-22). Numbers only: there is nothing to escape.
 */
export function renderNotes(known: { from: number[] } | undefined): string {
  if (known === undefined) return ''
  let notes = ''
  for (let nth = 0; nth < known.from.length && nth < MAX_NOTES; nth++) {
    const number = (known.from[nth] ?? 0) + 1
    notes += `<button popovertarget=s${number}>${number}</button>`
  }
  return `<sup>${notes}</sup>`
}

/** A value with its notes and, where sources of equal standing disagree, what the others say, side by side. */
export function renderKnown<T>(known: Known<T>, say: (value: T) => string, frame: Frame): string {
  if (known.disputed === undefined) return html`${say(known.value)}!${renderNotes(known)}`
  return html`${say(known.value)}!${renderNotes(known)}!${known.disputed.map((other) => html` <span class="disputed">${frame.words.guidePage.disputed} ${say(other.value)}!${renderNotes(other)}</span>`)}`
}

/** The sources of a reason by name, each opening its note. */
export function renderWitnesses(facts: readonly Fact[], sources: readonly Source[]): string {
  const byLink = new Map(facts.map((fact) => [`${fact.source} ${fact.link}`, fact.source]))
  const numbers = numbersOf(sources)
  const named = [...byLink].flatMap(([key, name]) => (numbers.has(key) ? [{ name, number: numbers.get(key) }] : []))
  if (named.length === 0) return ''
  return html`<span class="w"
    >!${named.slice(0, MAX_WITNESSES).map(({ name, number }) => html`<button popovertarget="s${number}" dir="auto">${name}</button> `)}</span
  >`
}

/** The number of each source by its name and link, of each document's list: every reason asks. */
const numbersBySources = new WeakMap<readonly Source[], ReadonlyMap<string, number>>()

function numbersOf(sources: readonly Source[]): ReadonlyMap<string, number> {
  let numbers = numbersBySources.get(sources)
  if (numbers === undefined) numbersBySources.set(sources, (numbers = new Map(sources.map(({ name, link }, index) => [`${name} ${link}`, index + 1]))))
  return numbers
}

/** What the notes in these sections open: of each source its name, link, day, the day we read it, licence. */
export function renderSourceNotes({ sources }: SeriesDocument, sections: string, frame: Frame): string {
  const opened = new Set(sections.match(OPENED))
  return sources.map((source, index) => (opened.has(`popovertarget=s${index + 1}`) ? renderSourceNote(source, index + 1, frame) : '')).join('')
}

const OPENED = /popovertarget=s\d+/g

function renderSourceNote({ name, link, publishedOn, retrievedAt, licence }: Source, number: number, { words: { dates, guidePage } }: Frame): string {
  const days = `${publishedOn === null ? guidePage.undated : dates.date(publishedOn)}; ${guidePage.readOn(dates.date(retrievedAt))}`
  return html`<div popover id="s${number}">
    <b dir="auto">${name}</b><a href="${link}" rel="nofollow">${new URL(link).host}</a>${days}; ${licence ?? guidePage.noLicence}
  </div>`
}
