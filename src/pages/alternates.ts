import { html } from 'ghtml'

/** The same as a page tells, in a form for other programs; `label` is that form's own name, in every language. */
export interface Alternate {
  address: string
  type: string
  label: string
}

const ATOM = { type: 'application/atom+xml', label: 'Atom' }
const JSON_FEED = { type: 'application/feed+json', label: 'JSON Feed' }
const ICALENDAR = { type: 'text/calendar', label: 'iCalendar' }

/** Feeds of all announcements. */
export const ALL_ANNOUNCEMENTS: readonly Alternate[] = [
  { ...ATOM, address: '/feed.atom' },
  { ...JSON_FEED, address: '/feed.json' },
]

/** Feeds and calendar of a series or network, by the path of its page. */
export function alternatesBelow(path: string): Alternate[] {
  return [
    { ...ATOM, address: `${path}/feed.atom` },
    { ...JSON_FEED, address: `${path}/feed.json` },
    { ...ICALENDAR, address: `${path}/calendar.ics` },
  ]
}

/** For programs that look for them in the head of a page. */
export function renderAlternates(alternates: readonly Alternate[]): string {
  return alternates.map(({ address, type, label }) => html`<link rel="alternate" type="${type}" title="${label}" href="${address}" /> `).join('')
}

/** For people. */
export function renderAlternateLinks(alternates: readonly Alternate[]): string {
  return html`<p class="alternates">
    !${alternates.map(({ address, type, label }) => html`<a href="${address}" type="${type}" rel="alternate">${label}</a> `)}
  </p>`
}
