import type { Rating, Relation, SeriesFacts, Statement } from '../../catalogue/series-document.ts'
import type { PeopleRole } from '../../catalogue/series-file.ts'
import { parsePartialDate, type Day, type PartialDate } from '../../time/partial-date.ts'
import type { Candidate, ExternalIds, Fetched, SourceSeries } from '../connector.ts'
import { definedOf, plainLines, webAddress, wholeFrom } from '../facts-of-fields.ts'
import { plainLine } from '../plain-text.ts'
import { idPairs, PROPERTIES, type Property } from './queries.ts'
import type { WireRow, WireTerm } from './wire.ts'

/** https://www.wikidata.org/wiki/Wikidata:Licensing: all structured data. */
export const WIKIDATA_LICENCE = 'CC0 1.0'

const ENTITY = 'http://www.wikidata.org/entity/'
const DIRECT = 'http://www.wikidata.org/prop/direct/'
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label'
const ALIAS = 'http://www.w3.org/2004/02/skos/core#altLabel'
const SAME_AS = 'http://www.w3.org/2002/07/owl#sameAs'

const ROLES: [Property, PeopleRole][] = [
  ['creator', 'creator'],
  ['composer', 'composer'],
  ['executiveProducer', 'executive-producer'],
]

/** Whose scores are read, and whose opinion they are; of any other issuer the item does not tell. */
const RATERS: Record<string, { rater: string; group: Rating['group'] }> = {
  Q105584: { rater: 'Rotten Tomatoes', group: 'critics' },
  Q150248: { rater: 'Metacritic', group: 'critics' },
  Q37312: { rater: 'IMDb', group: 'audience' },
}

/** One item, from the rows that are about it: absent when there are none, merged when it is a redirect. */
export function toFetchedSeries(id: string, rows: readonly WireRow[], today: Day): Fetched<SourceSeries> {
  const own = rows.filter(({ item }) => item?.value === ENTITY + id)
  if (own.length === 0) return { kind: 'absent' }
  const into = own.flatMap(({ property, value }) => (property?.value === SAME_AS ? (entityId(value) ?? []) : []))[0]
  return into === undefined ? { kind: 'found', value: toSourceSeries(id, own, today) } : { kind: 'merged', into }
}

/** The item as a search lists it; `undefined` when it does not exist, or is a redirect. */
export function findCandidate(id: string, rows: readonly WireRow[]): Candidate | undefined {
  const own = rows.filter(({ item }) => item?.value === ENTITY + id)
  return own.length === 0 || own.some(({ property }) => property?.value === SAME_AS) ? undefined : toCandidate(id, own)
}

/** Whether the item is a television series: by what it is said to be, or by an id that only such have. */
export function isTelevisionSeries(rows: readonly WireRow[], id: string): boolean {
  const own = rows.filter(({ item }) => item?.value === ENTITY + id)
  return (['isKindOf', 'tvmaze', 'tmdb', 'tvdb'] as const).some((property) => valuesOf(own, property).length > 0)
}

/** The items that bear any of the ids, in the order of the rows. */
export function itemsWith(ids: ExternalIds, rows: readonly WireRow[]): string[] {
  const wanted = new Set(idPairs(ids).map(({ property, value }) => `${DIRECT}${property} ${value}`))
  return rows.filter(({ property, value }) => wanted.has(`${property?.value} ${value?.value}`)).flatMap(({ item }) => entityId(item) ?? [])
}

function toSourceSeries(id: string, rows: readonly WireRow[], today: Day): SourceSeries {
  const candidate = toCandidate(id, rows)
  const title = titleOf(rows)
  const named = (property: Property) => labelsOf(rows, property)
  const series: SeriesFacts = definedOf({
    title,
    originalTitle: textsOf(rows, 'titleAsWritten').find((written) => written !== title),
    aliases: plainLines(rows.filter(({ property }) => property?.value === ALIAS).map(({ value }) => value?.value)).filter((alias) => alias !== title),
    year: candidate.year,
    countries: candidate.countries,
    languages: codesOf(rows, 'language').filter((code) => /^[a-z]{2}$/.test(code)),
    platforms: named('broadcaster').map((name) => ({ name })),
    basedOn: named('basedOn'),
    companies: named('company'),
    filmingLocations: named('filmingLocation'),
    franchise: named('franchise')[0] ?? named('partOfSeries')[0],
    website: webAddress(textsOf(rows, 'website')[0]),
    externalIds: candidate.externalIds,
  })
  const statement: Statement = {
    source: 'Wikidata',
    link: `https://www.wikidata.org/wiki/${id}`,
    kind: 'crowd',
    licence: WIKIDATA_LICENCE,
    publishedOn: null,
    retrievedAt: today,
    series,
    ...definedOf({
      credits: ROLES.flatMap(([property, role]) => named(property).map((person) => ({ role, person }))),
      ratings: rows.flatMap(toRating),
      related: [...named('follows').map((name) => neighbour(name, 'before')), ...named('followedBy').map((name) => neighbour(name, 'after'))],
    }),
  }
  return { ...candidate, statements: [statement] }
}

function toCandidate(id: string, rows: readonly WireRow[]): Candidate {
  const year = yearOf(rows)
  const numbered = (property: Property) => wholeFrom(1, Number(textsOf(rows, property)[0] ?? Number.NaN))
  return {
    sourceId: id,
    externalIds: {
      wikidata: id,
      // People and companies have IMDb ids, too; those of titles begin with tt.
      ...definedOf({
        imdb: textsOf(rows, 'imdb').find((text) => /^tt\d+$/.test(text)),
        tvmaze: numbered('tvmaze'),
        tmdb: numbered('tmdb'),
        tvdb: numbered('tvdb'),
      }),
    },
    title: titleOf(rows) ?? id,
    ...(year === undefined ? {} : { year }),
    countries: codesOf(rows, 'country').filter((code) => /^[A-Z]{2}$/.test(code)),
  }
}

function titleOf(rows: readonly WireRow[]): string | undefined {
  const labels = rows.filter(({ property }) => property?.value === LABEL)
  return plainLine(preferred(labels.map(({ value }) => value))) ?? textsOf(rows, 'titleAsWritten')[0]
}

/** The first year the item tells of: its beginning, or its first publication anywhere. */
function yearOf(rows: readonly WireRow[]): number | undefined {
  const years = [...textsOf(rows, 'startTime'), ...textsOf(rows, 'publicationDate')].flatMap((time) => /^(\d{4})-/.exec(time)?.[1] ?? [])
  return years.length === 0 ? undefined : Math.min(...years.map(Number))
}

/** The order within something larger is all that Wikidata says by it: neither sequel nor prequel. */
function neighbour(title: string, place: 'before' | 'after'): Relation {
  return { title, relation: 'same-franchise', because: `Wikidata lists it right ${place} this series.` }
}

function toRating({ property, value, issuer, method, on, precision }: WireRow): Rating[] {
  if (property?.value !== DIRECT + PROPERTIES.reviewScore) return []
  const rater = RATERS[entityId(issuer) ?? '']
  const score = scoreOf(value?.value ?? '')
  const day = dateOf(on?.value ?? '', precision?.value ?? '')
  if (rater === undefined || score === undefined || day === undefined) return []
  const group = /audience|user|popcorn/i.test(method?.value ?? '') ? 'audience' : rater.group
  return [{ rater: rater.rater, group, ...score, on: day }]
}

const PERCENT_SCALE = 100

/** "93%" and "8.2/10"; anything else is no score we could say the scale of. */
function scoreOf(text: string): Pick<Rating, 'score' | 'scale' | 'unit'> | undefined {
  const percent = /^(\d{1,3}(?:\.\d+)?)\s*%$/.exec(text.trim())?.[1]
  if (percent !== undefined) return Number(percent) <= PERCENT_SCALE ? { score: Number(percent), scale: PERCENT_SCALE, unit: 'percent' } : undefined
  const [, score, scale] = /^(\d{1,3}(?:\.\d+)?)\s*\/\s*(\d{1,3})$/.exec(text.trim()) ?? []
  if (score === undefined || scale === undefined || Number(scale) === 0 || Number(score) > Number(scale)) return undefined
  return { score: Number(score), scale: Number(scale), unit: 'points' }
}

/** Lengths of an ISO date that Wikidata's precisions leave sure: 9 is a year, 10 a month, 11 a day (https://www.wikidata.org/wiki/Help:Dates). */
const SURE_LENGTHS: Record<string, number> = { '9': 4, '10': 7, '11': 10 }

function dateOf(time: string, precision: string): PartialDate | undefined {
  const length = SURE_LENGTHS[precision]
  return length === undefined ? undefined : parsePartialDate(time.slice(0, length))
}

function valuesOf(rows: readonly WireRow[], property: Property): WireRow[] {
  return rows.filter((row) => row['property']?.value === DIRECT + PROPERTIES[property])
}

/** How the query service writes that there is a value but nobody knows which. */
const UNKNOWN_VALUE = '/.well-known/genid/'

/** What a property says in words or numbers, each once. */
function textsOf(rows: readonly WireRow[], property: Property): string[] {
  return plainLines(valuesOf(rows, property).map(({ value }) => (value?.value.includes(UNKNOWN_VALUE) === true ? undefined : value?.value)))
}

/** The names of what a property points to; what has no name is left out, for a number is none. */
function labelsOf(rows: readonly WireRow[], property: Property): string[] {
  const byValue = Map.groupBy(valuesOf(rows, property), ({ value }) => value?.value)
  return plainLines([...byValue.values()].map((labelled) => preferred(labelled.map(({ label }) => label))))
}

function codesOf(rows: readonly WireRow[], property: Property): string[] {
  return plainLines(valuesOf(rows, property).map(({ code }) => code?.value))
}

/** The English name before one for all languages. */
function preferred(terms: readonly (WireTerm | undefined)[]): string | undefined {
  return (terms.find((term) => term?.['xml:lang'] === 'en') ?? terms.find((term) => term !== undefined))?.value
}

function entityId(term: WireTerm | undefined): string | undefined {
  const id = term?.value.startsWith(ENTITY) === true ? term.value.slice(ENTITY.length) : ''
  return /^Q\d+$/.test(id) ? id : undefined
}
