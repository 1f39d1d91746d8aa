import type { ExternalIds } from '../connector.ts'

/** The properties that are read, by what they say of a series; each is described at https://www.wikidata.org/wiki/Property:P… */
export const PROPERTIES = {
  imdb: 'P345',
  tvmaze: 'P8600',
  tmdb: 'P4983',
  tvdb: 'P4835',
  titleAsWritten: 'P1476',
  startTime: 'P580',
  publicationDate: 'P577',
  country: 'P495',
  language: 'P364',
  website: 'P856',
  creator: 'P170',
  composer: 'P86',
  executiveProducer: 'P1431',
  company: 'P272',
  filmingLocation: 'P915',
  basedOn: 'P144',
  broadcaster: 'P449',
  follows: 'P155',
  followedBy: 'P156',
  franchise: 'P8345',
  partOfSeries: 'P179',
  /** Its value is always television series: kinds of it count. */
  isKindOf: 'P31',
  reviewScore: 'P444',
} as const
export type Property = keyof typeof PROPERTIES

const TELEVISION_SERIES = 'Q5398426'
/** Names in English, or such as are the same in every language. */
const NAMED = (variable: string) => `FILTER(LANG(${variable}) IN ("en", "mul"))`
const PLAIN = Object.entries(PROPERTIES).filter(([name]) => name !== 'isKindOf' && name !== 'reviewScore')

/**
 * Everything read of many items at once: a row for each value, with the label of what it names.
 *
 * A score without a day is left out, for nobody could say what it is the score of; so is one of a part of the series.
 */
export function factsQuery(items: readonly string[]): string {
  return `SELECT ?item ?property ?value ?label ?code ?issuer ?method ?on ?precision WHERE {
  VALUES ?item { ${items.map((id) => `wd:${id}`).join(' ')} }
  {
    VALUES ?property { ${PLAIN.map(([, property]) => `wdt:${property}`).join(' ')} }
    ?item ?property ?value .
    OPTIONAL { ?value rdfs:label ?label . ${NAMED('?label')} }
    OPTIONAL { ?value wdt:P297|wdt:P218 ?code }
  } UNION {
    VALUES ?property { rdfs:label skos:altLabel }
    ?item ?property ?value . ${NAMED('?value')}
  } UNION {
    VALUES ?property { owl:sameAs }
    ?item ?property ?value .
  } UNION {
    VALUES (?property ?value) { (wdt:P31 wd:${TELEVISION_SERIES}) }
    ?item wdt:P31/wdt:P279* ?value .
  } UNION {
    VALUES ?property { wdt:P444 }
    ?item p:P444 ?review .
    ?review ps:P444 ?value ; pq:P447 ?issuer ; pqv:P585 ?time ; wikibase:rank ?rank .
    ?time wikibase:timeValue ?on ; wikibase:timePrecision ?precision .
    FILTER(?rank != wikibase:DeprecatedRank)
    FILTER NOT EXISTS { ?review pq:P518 ?part }
    OPTIONAL { ?review pq:P459 ?how . ?how rdfs:label ?method . ${NAMED('?method')} }
  }
}`
}

/** The ids of other catalogues as the properties that bear them; what is of another form is left out, for it gets into a query. */
export function idPairs({ imdb, tvmaze, tmdb, tvdb }: ExternalIds): { property: string; value: string }[] {
  return [
    ...(imdb !== undefined && /^tt\d+$/.test(imdb) ? [{ property: PROPERTIES.imdb, value: imdb }] : []),
    ...(tvmaze === undefined ? [] : [{ property: PROPERTIES.tvmaze, value: String(tvmaze) }]),
    ...(tmdb === undefined ? [] : [{ property: PROPERTIES.tmdb, value: String(tmdb) }]),
    ...(tvdb === undefined ? [] : [{ property: PROPERTIES.tvdb, value: String(tvdb) }]),
  ]
}

/** The items that bear any of the ids, of all these series at once, with the id; `undefined` when none of them can be asked for. */
export function idsQuery(series: readonly ExternalIds[]): string | undefined {
  const pairs = new Set(series.flatMap(idPairs).map(({ property, value }) => `(wdt:${property} "${value}")`))
  if (pairs.size === 0) return undefined
  return `SELECT DISTINCT ?item ?property ?value WHERE { VALUES (?property ?value) { ${[...pairs].join(' ')} } ?item ?property ?value . }`
}
