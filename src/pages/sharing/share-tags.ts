import { html } from 'ghtml'
import { languagePrefix, LANGUAGES } from '../../languages/language.ts'
import { addressFor, type Frame, type Reader } from '../frame.ts'

const CHOSEN_NOTHING: Omit<Reader, 'language'> = { country: undefined, zone: undefined }
/** The width and height that large cards are shown in (https://ogp.me, read 2026-11-22, gives none; networks crop to 1.91 to 1). */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const

/** What a page is called and shown as where it is linked to. */
export interface Shared {
  title: string
  description: string
  /** The page's address whatever the reader has chosen: `/series/dark-2017`. */
  path: string
  /** The picture that goes with it: a path, and the same in words. */
  picture?: { path: string; text: string }
  /** What the page is about, for programs: schema.org, as JSON. */
  ld?: string
}

/** The tags of a page's head by which others find, quote and show it: canonical address, the other languages, Open Graph, schema.org. */
export function renderShareTags({ title, description, path, picture, ld }: Shared, { origin, reader: { language }, words }: Frame): string {
  const addressIn = (one: Reader['language']) => `${origin}${addressFor({ language: one, ...CHOSEN_NOTHING }, path)}`
  const { width, height } = PICTURE_SIZE
  return html`<link rel="canonical" href="${addressIn(language)}" />
    !${LANGUAGES.map((one) => html`<link rel="alternate" hreflang="${one}" href="${addressIn(one)}" />`)}<link
      rel="alternate"
      hreflang="x-default"
      href="${addressIn(LANGUAGES[0])}"
    />
    <meta property="og:site_name" content="${words.layout.siteName}" />
    <meta property="og:type" content="website" />
    <meta property="og:locale" content="${language}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${addressIn(language)}" />
    !${
      picture === undefined
        ? html`<meta name="twitter:card" content="summary" />`
        : html`<meta property="og:image" content="${origin}${languagePrefix(language)}${picture.path}" />
            <meta property="og:image:type" content="image/png" />
            <meta property="og:image:width" content="${width}" />
            <meta property="og:image:height" content="${height}" />
            <meta property="og:image:alt" content="${picture.text}" />
            <meta name="twitter:card" content="summary_large_image" />`
    }
    !${ld === undefined ? '' : renderLd(ld)}`
}

/** JSON in a page: what could end its element, or begin another, is written as an escape that JSON knows. */
function renderLd(ld: string): string {
  return `<script type="application/ld+json">${ld.replaceAll('<', '\\u003c')}</script>`
}
