import { languagePrefix, LANGUAGES } from '../../languages/language.ts'
import { html } from 'ghtml'
import { addressFor } from '../frame.ts'

/** The parts of the sitemap (https://www.sitemaps.org/protocol.html), each by the id that it begins behind. */
export function renderSitemapIndex(origin: string, parts: readonly string[]): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>${origin}/sitemap/pages.xml</loc></sitemap>
      !${parts.map((after) => html`<sitemap><loc>${origin}/sitemap/series.xml${after === '' ? '' : `?after=${after}`}</loc></sitemap>`)}
    </sitemapindex>`
}

/** A part of the sitemap: pages by their paths, each with its other languages. */
export function renderSitemap(origin: string, paths: readonly string[]): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
      !${paths.map((path) => renderPlaces(origin, path))}
    </urlset>`
}

/** A page in each language, each with all of them, as search engines ask. */
function renderPlaces(origin: string, path: string): string {
  const places = LANGUAGES.map((language) => ({ language, address: `${origin}${addressFor({ language, country: undefined, zone: undefined }, path)}` }))
  const renderAll = (): string => places.map(({ language, address }) => html`<xhtml:link rel="alternate" hreflang="${language}" href="${address}" />`).join('')
  return places.map(({ address }) => html`<url><loc>${address}</loc>!${renderAll()}</url> `).join('')
}

/** What crawlers are asked to leave alone: pages that are made for one reader's question, and what only programs ask for. */
export function renderRobots(origin: string): string {
  const left = ['/search', '/choices', '/compare', '/api/', '/my/', '/offline']
  const everywhere = LANGUAGES.flatMap((language) => left.map((path) => `Disallow: ${languagePrefix(language)}${path}`))
  return ['User-agent: *', ...everywhere, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n')
}
