import { languagePrefix, LANGUAGES } from '../../languages/language.ts'
import { html } from 'ghtml'

/** The parts of the sitemap (https://www.sitemaps.org/protocol.html), each by the id that it begins behind. */
export function renderSitemapIndex(origin: string, parts: readonly string[]): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      !${parts.map((after) => html`<sitemap><loc>${origin}/sitemap/series.xml${after === '' ? '' : `?after=${after}`}</loc></sitemap>`)}
    </sitemapindex>`
}

/** A part of the sitemap: the guides of these series, each with its other languages. */
export function renderSitemap(origin: string, ids: readonly string[]): string {
  return html`<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
      !${ids.map((id) => renderGuide(origin, id))}
    </urlset>`
}

function renderGuide(origin: string, id: string): string {
  return html`<url
    ><loc>${origin}/series/${id}</loc
    >!${LANGUAGES.map((one) => html`<xhtml:link rel="alternate" hreflang="${one}" href="${origin}${languagePrefix(one)}/series/${id}" />`)}</url
  > `
}

/** What crawlers are asked to leave alone: pages that are made for one reader's question, and what only programs ask for. */
export function renderRobots(origin: string): string {
  const left = ['/search', '/choices', '/compare', '/audit', '/api/', '/my/', '/offline']
  const everywhere = LANGUAGES.flatMap((language) => left.map((path) => `Disallow: ${languagePrefix(language)}${path}`))
  return ['User-agent: *', ...everywhere, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n')
}
