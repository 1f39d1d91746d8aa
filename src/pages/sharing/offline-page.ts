import { html } from 'ghtml'
import type { Frame } from '../frame.ts'
import { renderPage } from '../layout.ts'

/** What is shown where there is no network and the page asked for was never seen; a script lists the guides that are kept. */
export function renderOfflinePage(frame: Frame): string {
  const { sharing, layout } = frame.words
  const content = html`<h1>${sharing.offlineTitle}</h1>
    <p>${sharing.offlineText}</p>
    <h2>${sharing.keptGuides}</h2>
    <ul class="list" id="kept">
      <li class="unknown">${sharing.noneKept}</li>
    </ul>
    <script src="${frame.assets.offline}" type="module"></script>`
  return renderPage({ title: `${sharing.offlineTitle} · ${layout.siteName}`, description: sharing.offlineText, frame, content })
}

/** The site as something that can be put on a home screen (https://www.w3.org/TR/appmanifest/). */
export function toManifest({ assets, reader: { language }, words }: Frame): object {
  const start = language === 'en' ? '/' : `/${language}`
  return {
    id: '/',
    name: words.layout.siteName,
    short_name: 'TBC',
    description: words.lists.home.description,
    lang: language,
    start_url: start,
    scope: '/',
    display: 'minimal-ui',
    background_color: '#faf7f1',
    theme_color: '#1d4d4f',
    icons: [
      { src: assets.icon, sizes: 'any', type: 'image/svg+xml' },
      { src: assets.touchIcon, sizes: '192x192', type: 'image/png' },
      { src: assets.largeIcon, sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: assets.largeIcon, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
