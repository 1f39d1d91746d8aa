import type { SeriesDocument } from '../catalogue/series-document.ts'
import type { Sayings } from '../languages/en/sayings.ts'

/** What no source covers that is asked without a key, by the source that does with the operator's own. */
const COVERED_BY = { trailers: 'TMDB', streaming: 'TMDB', critics: 'OMDb' } as const

/** The gap in words, while no source that would fill it has been asked about the series. */
export function keyGap(what: keyof typeof COVERED_BY, { sources: asked }: Pick<SeriesDocument, 'sources'>, { sections }: Pick<Sayings, 'sections'>): string[] {
  return asked.some(({ name }) => name === COVERED_BY[what]) ? [] : [sections.keyGaps[what]]
}
