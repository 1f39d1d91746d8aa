import type { GeneratedShow } from './generate-shows.ts'
import { isListed, showsBy, showsWith } from './shows-by-id.ts'
import { serveStandIn, type Limit, type StandIn } from './stand-in-server.ts'

const MOST_HITS = 10

/** OMDb with these shows for one key. `callsADay` is the quota, after which it answers in its body. */
export function serveOmdb(
  shows: readonly GeneratedShow[],
  { key = 'omdb-key', callsADay = Infinity, limit }: { key?: string; callsADay?: number; limit?: Limit } = {},
): Promise<StandIn> {
  const byImdb = showsBy(shows, ({ ids }) => ids.imdb)
  let calls = 0
  return serveStandIn(({ query }) => {
    if (query.get('apikey') !== key) return { status: 401, json: { Response: 'False', Error: 'Invalid API key!' } }
    if (++calls > callsADay) return { status: 401, json: { Response: 'False', Error: 'Request limit reached!' } }
    const words = query.get('s')
    if (words !== null) {
      const hits = showsWith(shows, words)
      if (hits.length === 0) return { json: { Response: 'False', Error: 'Series not found!' } }
      return { json: { Search: hits.slice(0, MOST_HITS).map(toHit), totalResults: String(hits.length), Response: 'True' } }
    }
    const show = byImdb(query.get('i') ?? '')
    return show === undefined || !isListed(show) ? { json: { Response: 'False', Error: 'Incorrect IMDb ID.' } } : { json: toTitle(show) }
  }, limit)
}

function toHit(show: GeneratedShow): object {
  return { Title: show.title, Year: yearsOf(show), imdbID: show.ids.imdb, Type: 'series', Poster: 'N/A' }
}

/** "2013–2020", and "2019–" while it runs. */
function yearsOf({ seasons, status }: GeneratedShow): string {
  const [first, last] = [seasons[0]?.premiere?.slice(0, 4), seasons.at(-1)?.finale?.slice(0, 4)]
  if (first === undefined) return 'N/A'
  return status === 'ended' || status === 'cancelled' ? `${first}–${last ?? ''}` : `${first}–`
}

function toTitle(show: GeneratedShow): object {
  const { rating, tomatoes, votes, seasons, genres, language, country } = show
  const ratings = [
    ...(rating === null ? [] : [{ Source: 'Internet Movie Database', Value: `${rating.toFixed(1)}/10` }]),
    ...(tomatoes === null ? [] : [{ Source: 'Rotten Tomatoes', Value: `${tomatoes}%` }]),
  ]
  return {
    ...toHit(show),
    Rated: 'N/A',
    Released: 'N/A',
    Runtime: seasons[0]?.episodes[0] === undefined ? 'N/A' : `${seasons[0].episodes[0].minutes} min`,
    Genre: genres.join(', '),
    Director: 'N/A',
    Writer: 'N/A',
    Actors: 'N/A',
    Plot: 'A crew and its harbour.',
    Language: language.name,
    Country: country.name,
    Awards: 'N/A',
    Ratings: ratings,
    Metascore: 'N/A',
    imdbRating: rating === null ? 'N/A' : rating.toFixed(1),
    imdbVotes: votes === 0 ? 'N/A' : votes.toLocaleString('en-US'),
    totalSeasons: String(seasons.length),
    Response: 'True',
  }
}
