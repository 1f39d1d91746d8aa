import { html } from 'ghtml'
import type { SeriesDocument } from '../catalogue/series-document.ts'
import { STANDS } from '../catalogue/stand.ts'
import { slugOf } from '../search/fold-title.ts'
import { alternatesBelow, renderAlternateLinks } from './alternates.ts'
import { renderListed, type ListPage } from './browse-page.ts'
import { addressFor } from './frame.ts'
import { renderPage } from './layout.ts'

/** The series of a network or service; `document` is one of them, for how the network writes its name. */
export function renderNetworkPage({ name: slug, document, ...page }: ListPage & { name: string; document: SeriesDocument | undefined }): string {
  const { frame } = page
  const { network } = frame.words.lists
  const name = (document === undefined ? undefined : homeNamed(document, slug)) ?? slug.replaceAll('-', ' ')
  const alternates = alternatesBelow(`/network/${encodeURIComponent(slug)}`, frame.reader.language)
  const content = html`<h1><bdi>${name}</bdi></h1>
    !${renderStands(`/network/${slug}`, page)} !${renderListed(page, network.nothing(name))} !${renderAlternateLinks(alternates, frame.words)}`
  return renderPage({
    title: `${name} · ${frame.words.layout.siteName}`,
    description: network.description(name),
    frame,
    content,
    alternates,
    shared: { title: name, description: network.description(name), path: `/network/${encodeURIComponent(slug)}` },
  })
}

function homeNamed({ platforms, availability }: SeriesDocument, slug: string): string | undefined {
  return [...platforms, ...availability].find(({ value }) => slugOf(value.name) === slug)?.value.name
}

/** The series that began in a year. */
export function renderYearPage({ year, ...page }: ListPage & { year: string }): string {
  const { frame } = page
  const { year: words } = frame.words.lists
  const title = words.title(year)
  const content = html`<h1>${title}</h1>
    <nav class="turning" aria-label="${title}">
      <a rel="prev" href="${addressFor(frame.reader, `/year/${Number(year) - 1}`)}">${words.before}</a>
      <a rel="next" href="${addressFor(frame.reader, `/year/${Number(year) + 1}`)}">${words.after}</a>
    </nav>
    !${renderStands(`/year/${year}`, page)} !${renderListed(page, words.nothing(year))}`
  return renderPage({
    title: `${title} · ${frame.words.layout.siteName}`,
    description: title,
    frame,
    content,
    shared: { title, description: title, path: `/year/${year}` },
  })
}

/** Links that narrow a list down to where series stand. */
function renderStands(path: string, { query, frame }: ListPage): string {
  const { network, stands, browse } = frame.words.lists
  const links = [{ stand: undefined, text: network.all }, ...STANDS.map((stand) => ({ stand, text: stands[stand] }))]
  return html`<nav class="stands" aria-label="${browse.stand}">
    !${links.map(({ stand, text }) => html`<a href="${addressFor(frame.reader, stand === undefined ? path : `${path}?stand=${stand}`)}" !${stand === query.stand ? html`aria-current="page"` : ''}>${text}</a> `)}
  </nav>`
}
