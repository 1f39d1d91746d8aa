import { html } from 'ghtml'
import { languagePrefix, type Language } from '../languages/language.ts'
import type { Words } from '../languages/words.ts'

/** The same as a page tells, in a form for other programs. */
export interface Alternate {
  address: string
  type: string
  form: keyof Words['layout']['alternates']
}

const ATOM = { type: 'application/atom+xml', form: 'atom' } as const
const JSON_FEED = { type: 'application/feed+json', form: 'json' } as const
const ICALENDAR = { type: 'text/calendar', form: 'calendar' } as const

/** Feeds of all announcements, in a language. */
export function allAnnouncements(language: Language): Alternate[] {
  const prefix = languagePrefix(language)
  return [
    { ...ATOM, address: `${prefix}/feed.atom` },
    { ...JSON_FEED, address: `${prefix}/feed.json` },
  ]
}

/** Feeds and calendar of a series or network in a language, by the path of its page. */
export function alternatesBelow(path: string, language: Language): Alternate[] {
  const below = `${languagePrefix(language)}${path}`
  return [
    { ...ATOM, address: `${below}/feed.atom` },
    { ...JSON_FEED, address: `${below}/feed.json` },
    { ...ICALENDAR, address: `${below}/calendar.ics` },
  ]
}

/** For programs that look for them in the head of a page. */
export function renderAlternates(alternates: readonly Alternate[], { layout }: Words): string {
  return alternates
    .map(({ address, type, form }) => html`<link rel="alternate" type="${type}" title="${layout.alternates[form]}" href="${address}" /> `)
    .join('')
}

/** For people. */
export function renderAlternateLinks(alternates: readonly Alternate[], { layout }: Words): string {
  return html`<p class="alternates">
    !${alternates.map(({ address, type, form }) => html`<a href="${address}" type="${type}" rel="alternate">${layout.alternates[form]}</a> `)}
  </p>`
}
