import { html } from 'ghtml'
import type { ListedSeries, ListPlace } from '../browse/list-store.ts'
import type { SeriesDocument } from '../catalogue/series-document.ts'
import { saySeasons } from '../guide/say-values.ts'
import { slugOf } from '../search/fold-title.ts'
import { addressFor, type Frame } from './frame.ts'
import { renderPage } from './layout.ts'

/** A series that a person is named in, with what it is told of them. */
export interface PersonPart {
  listed: ListedSeries
  document: SeriesDocument
}

/** What sources name somebody for, series by series; nothing of what happens to a character is told. */
export function renderPersonPage({ slug, parts, next, frame }: { slug: string; parts: PersonPart[]; next: ListPlace | undefined; frame: Frame }): string {
  const { person, stands, browse } = frame.words.lists
  const name = parts.map(({ document }) => nameIn(document, slug)).find((found) => found !== undefined) ?? slug.replaceAll('-', ' ')
  const content = html`<h1><bdi>${name}</bdi></h1>
    !${
      parts.length === 0
        ? html`<p class="unknown">${person.nothing(name)}</p>`
        : html`<ol class="list credits-of">
            !${parts.map(
              ({ listed: { id, title, year, stand }, document }) =>
                html`<li>
                  <a href="${addressFor(frame.reader, `/series/${id}`)}" dir="auto">${title}</a> !${year === null ? '' : html`<span>${year}</span>`}
                  <span class="stand ${stand}">${stands[stand]}</span><br /><small>${sayPart(document, slug, frame)}</small>
                </li>`,
            )}
          </ol>`
    }
    !${next === undefined ? '' : html`<p><a rel="next" href="${addressFor(frame.reader, `/person/${slug}?after=${next.rank}~${next.id}`)}">${browse.more}</a></p>`}
    <p class="asof">${person.note}</p>`
  return renderPage({
    title: `${name} · ${frame.words.layout.siteName}`,
    description: person.description(name),
    frame,
    content,
    shared: { title: name, description: person.description(name), path: `/person/${encodeURIComponent(slug)}` },
  })
}

function nameIn({ credits, cast }: SeriesDocument, slug: string): string | undefined {
  return [...credits, ...cast].find(({ value }) => slugOf(value.person) === slug)?.value.person
}

function sayPart({ credits, cast }: SeriesDocument, slug: string, { words }: Frame): string {
  const made = credits
    .filter(({ value }) => slugOf(value.person) === slug)
    .map(({ value }) => withSeasons(words.values.roles[value.role], value.seasons, words))
  const played = cast
    .filter(({ value }) => slugOf(value.person) === slug)
    .map(({ value }) => withSeasons(words.lists.person.as(value.character), value.seasons, words))
  return [...new Set([...made, ...played])].join('; ')
}

function withSeasons(text: string, seasons: readonly number[] | undefined, words: Frame['words']): string {
  const said = saySeasons(seasons, words)
  return said === '' ? text : `${text} (${said})`
}
