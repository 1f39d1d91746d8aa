import type { SeriesDocument } from '../catalogue/series-document.ts'

/** What no source covers that is asked without a key, which source with the operator's own key does, and where the key is put. */
const KEY_GAPS = {
  trailers: { source: 'TMDB', text: 'no source without a key covers trailers: a TMDB key adds them (TBC_TMDB_KEY)' },
  streaming: { source: 'TMDB', text: 'no source without a key covers streaming by country: a TMDB key adds it (TBC_TMDB_KEY)' },
  critics: {
    source: 'OMDb',
    text: 'no source without a key covers critics’ scores, but for a few in Wikidata: an OMDb key adds them (TBC_OMDB_KEY)',
  },
} as const

/** The gap in words, while no source that would fill it has been asked about the series. */
export function keyGap(what: keyof typeof KEY_GAPS, { sources }: Pick<SeriesDocument, 'sources'>): string[] {
  const { source, text } = KEY_GAPS[what]
  return sources.some(({ name }) => name === source) ? [] : [text]
}
