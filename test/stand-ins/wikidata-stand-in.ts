import type { GeneratedShow } from './generate-shows.ts'
import { showsBy, showsWith } from './shows-by-id.ts'
import { serveStandIn, type Limit, type StandIn } from './stand-in-server.ts'

interface Term {
  type: string
  value: string
  'xml:lang'?: string
}

const ENTITY = 'http://www.wikidata.org/entity/'
const DIRECT = 'http://www.wikidata.org/prop/direct/'

/**
 * Wikidata with these shows: the search of its site and, of its query service, the two queries that our connector sends.
 *
 * No SPARQL is understood here: the items or ids are read off the query, and everything known of them is answered.
 */
export function serveWikidata(shows: readonly GeneratedShow[], { limit }: { limit?: Limit } = {}): Promise<StandIn> {
  const byItem = showsBy(shows, ({ ids }) => ids.wikidata)
  const byNumber = showsBy(shows, ({ number }) => number)
  const byValue: Record<string, (id: string) => GeneratedShow | undefined> = {
    P345: showsBy(shows, ({ ids }) => ids.imdb),
    P8600: showsBy(shows, ({ ids }) => String(ids.tvmaze)),
    P4983: showsBy(shows, ({ ids }) => String(ids.tmdb)),
    P4835: showsBy(shows, ({ ids }) => String(ids.tvdb)),
  }
  return serveStandIn(({ path, query, form }) => {
    if (path === '/w/api.php') return { json: { search: showsWith(shows, query.get('search') ?? '').map(({ ids, title }) => ({ id: ids.wikidata, label: title })), success: 1 } } // prettier-ignore
    const text = form.get('query') ?? ''
    const pairs = [...text.matchAll(/\(wdt:(P\d+) "([^"]+)"\)/g)].flatMap(([, property = '', id = '']) => {
      const show = byValue[property]?.(id)
      // An item that was made one with another bears nothing any more.
      return show === undefined || show.mergedInto !== undefined
        ? []
        : [{ item: entity(show.ids.wikidata), property: uri(DIRECT + property), value: literal(id) }]
    })
    const items = [...(/VALUES \?item \{([^}]*)\}/.exec(text)?.[1] ?? '').matchAll(/wd:(Q\d+)/g)].flatMap(([, id]) => byItem(id ?? '') ?? [])
    const rows = text.includes('VALUES ?item') ? items.flatMap((show) => rowsOf(show, byNumber)) : pairs
    return { headers: { 'content-type': 'application/sparql-results+json' }, json: { head: { vars: [] }, results: { bindings: rows } } }
  }, limit)
}

function rowsOf(show: GeneratedShow, byNumber: (number: number) => GeneratedShow | undefined): Record<string, Term>[] {
  const item = entity(show.ids.wikidata)
  const into = show.mergedInto === undefined ? undefined : byNumber(show.mergedInto)
  if (into !== undefined) return [{ item, property: uri('http://www.w3.org/2002/07/owl#sameAs'), value: entity(into.ids.wikidata) }]
  const row = (property: string, value: Term, more: Record<string, Term> = {}) => ({ item, property: uri(DIRECT + property), value, ...more })
  const named = (property: string, names: readonly string[]) => names.map((name) => row(property, entity(`Q${hashOf(name)}`), { label: english(name) }))
  const premiere = show.seasons[0]?.premiere
  return [
    { item, property: uri('http://www.w3.org/2000/01/rdf-schema#label'), value: english(show.title) },
    ...show.aliases.map((alias) => ({ item, property: uri('http://www.w3.org/2004/02/skos/core#altLabel'), value: english(alias) })),
    row('P31', entity('Q5398426')),
    row('P345', literal(show.ids.imdb)),
    row('P8600', literal(String(show.ids.tvmaze))),
    row('P4983', literal(String(show.ids.tmdb))),
    row('P4835', literal(String(show.ids.tvdb))),
    row('P495', entity(`Q${hashOf(show.country.name)}`), { label: english(show.country.name), code: literal(show.country.code) }),
    row('P364', entity(`Q${hashOf(show.language.name)}`), { label: english(show.language.name), code: literal(show.language.code) }),
    ...(premiere === undefined || premiere === null ? [] : [row('P580', literal(`${premiere}T00:00:00Z`))]),
    ...named('P170', show.creators),
    ...named('P1431', show.executives),
    ...named('P86', show.composers),
    ...named('P272', [show.company]),
    ...named('P449', [show.network ?? show.streamer ?? []].flat()),
    ...(show.tomatoes === null
      ? []
      : [
          row('P444', literal(`${show.tomatoes}%`), {
            issuer: entity('Q105584'),
            on: literal('2026-06-01T00:00:00Z'),
            precision: literal('11'),
          }),
        ]),
  ]
}

function entity(id: string): Term {
  return uri(ENTITY + id)
}

function uri(value: string): Term {
  return { type: 'uri', value }
}

function literal(value: string): Term {
  return { type: 'literal', value }
}

function english(value: string): Term {
  return { type: 'literal', 'xml:lang': 'en', value }
}

/** A number for a name, so that a name has one item wherever it comes up. */
function hashOf(name: string): number {
  return Array.from(name).reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 100_000_007, 7)
}
