import type { Source } from '../catalogue/series-document.ts'

/** The credit that a source asks for wherever what it says is shown. */
export interface Credit {
  name: string
  link: string
  /** Sentences to be shown as they are: the source's own where its terms ask for one, else its licence. */
  notice: string
}

/**
 * Credits by how a statement names its source, and under which licence where one of them alone asks for the credit; "TVmaze, by way of …" is TVmaze.
 *
 * The same sentences as the connectors', which need not be loaded to show a page; a test holds the two together.
 */
const CREDITS: readonly (Credit & { licence?: string })[] = [
  { name: 'TVmaze', link: 'https://www.tvmaze.com', notice: 'Data by TVmaze, licensed CC BY-SA 4.0.' },
  { name: 'Wikidata', link: 'https://www.wikidata.org', notice: 'CC0 1.0.' },
  { name: 'Wikipedia', link: 'https://www.wikipedia.org', notice: 'CC BY-SA 4.0.' },
  { name: 'TMDB', link: 'https://www.themoviedb.org', notice: 'This product uses the TMDB API but is not endorsed or certified by TMDB.' },
  { name: 'JustWatch', link: 'https://www.justwatch.com', notice: 'Where to watch: data by JustWatch.' },
  // Asked for by https://developer.imdb.com/non-commercial-datasets/ (read 2026-11-22), wherever what comes from the files is shown.
  {
    name: 'IMDb',
    licence: 'IMDb non-commercial',
    link: 'https://www.imdb.com',
    notice: 'Information courtesy of IMDb (https://www.imdb.com). Used with permission. For personal and non-commercial use.',
  },
  {
    name: 'OMDb',
    link: 'https://www.omdbapi.com',
    notice: 'Ratings by way of OMDb, which is not endorsed by or affiliated with IMDb. CC BY-NC 4.0.',
  },
]

/**
 * The credits due to the sources that a series' document really has: the table's, in its order, then whoever else lends its words under a Creative Commons
 * licence, which asks for a name and a link.
 */
export function creditsOf(sources: readonly Pick<Source, 'name' | 'link' | 'licence'>[]): Credit[] {
  const listed = CREDITS.filter(({ licence, ...credit }) =>
    sources.some((source) => isNamed(source.name, credit) && (licence === undefined || licence === source.licence)),
  ).map(({ name, link, notice }) => ({ name, link, notice }))
  const others = new Map<string, Credit>()
  for (const { name, link, licence } of sources)
    if (licence?.startsWith('CC') === true && !others.has(name) && !listed.some((credit) => isNamed(name, credit)))
      others.set(name, { name, link, notice: `${licence}.` })
  return [...listed, ...others.values()]
}

function isNamed(source: string, { name }: Credit): boolean {
  return source === name || source.startsWith(`${name},`) || source.startsWith(`${name} `)
}
