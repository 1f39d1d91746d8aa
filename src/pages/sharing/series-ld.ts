import type { Credit, Known, SeasonDocument } from '../../catalogue/series-document.ts'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { precisionOf, type PartialDate } from '../../time/partial-date.ts'

/** Where catalogues keep a series, by their id of it; of the others there is no address to be made of the id alone. */
const CATALOGUE_ADDRESSES: Partial<Record<string, (id: string) => string>> = {
  imdb: (id) => `https://www.imdb.com/title/${id}/`,
  tvmaze: (id) => `https://www.tvmaze.com/shows/${id}`,
  wikidata: (id) => `https://www.wikidata.org/wiki/${id}`,
  tmdb: (id) => `https://www.themoviedb.org/tv/${id}`,
}

/**
 * The series as schema.org's TVSeries (https://schema.org/TVSeries), `address` its canonical one: only facts that the page shows to a reader who has seen
 * nothing. No score: the raters' scores stand apart, and schema.org has room for one average.
 */
export function toSeriesLd({ document, answer, startedSeasons }: SeriesGuide, address: string): object {
  const { title, aliases, originalTitle, countries, languages, genres, platforms, credits, cast, seasons, externalIds = [], premise } = document
  const shown = seasons.filter(({ number }) => startedSeasons.has(number))
  const isOver = answer.axes.ended !== 'no' && answer.axes.ended !== 'unknown'
  return {
    '@context': 'https://schema.org',
    '@type': 'TVSeries',
    '@id': address,
    url: address,
    name: title.value,
    ...some('alternateName', [...(originalTitle === undefined ? [] : [originalTitle.value]), ...aliases.map(({ value }) => value)]),
    ...(premise !== undefined && { description: premise.value }),
    ...date('startDate', shown[0]?.premiere),
    ...(isOver ? date('endDate', shown.at(-1)?.finale) : {}),
    ...(shown.length > 0 && { numberOfSeasons: shown.length }),
    ...(document.episodeCount !== undefined && { numberOfEpisodes: document.episodeCount.value }),
    ...some('genre', genres.map(({ value }) => value)),
    ...some('inLanguage', languages.map(({ value }) => value)),
    ...some('countryOfOrigin', countries.map(({ value }) => ({ '@type': 'Country', name: value }))),
    ...some('productionCompany', document.companies.map(({ value }) => ({ '@type': 'Organization', name: value }))),
    ...some('creator', peopleOf(credits, ['creator', 'developer'])),
    ...some('musicBy', peopleOf(credits, ['composer'])),
    ...some('actor', unique(cast.filter(({ value }) => value.billing !== 'guest').map(({ value }) => value.person)).map(toPerson)),
    ...some('containsSeason', seasons.map((season) => toSeason(season, startedSeasons.has(season.number)))),
    ...some('sameAs', externalIds.flatMap(({ value: { kind, value } }) => CATALOGUE_ADDRESSES[kind]?.(value) ?? [])),
    ...(platforms[0] !== undefined && { provider: { '@type': 'Organization', name: platforms[0].value.name } }),
  } // prettier-ignore
}

/** A season that is only set for a date has no start yet: it has a date that was announced, which schema.org has no word for. */
function toSeason({ number, premiere, finale, episodeCount }: SeasonDocument, hasStarted: boolean): object {
  return {
    '@type': 'TVSeason',
    seasonNumber: number,
    ...(hasStarted ? { ...date('startDate', premiere), ...date('endDate', finale) } : {}),
    ...(hasStarted && episodeCount !== undefined && { numberOfEpisodes: episodeCount.value }),
  }
}

function peopleOf(credits: readonly Known<Credit>[], roles: readonly Credit['role'][]): object[] {
  return unique(credits.filter(({ value }) => roles.includes(value.role)).map(({ value }) => value.person)).map(toPerson)
}

function toPerson(name: string): object {
  return { '@type': 'Person', name }
}

/** ISO 8601 knows years, months and days; a quarter is told as its year. */
function date(name: string, known: Known<PartialDate> | undefined): object {
  if (known === undefined) return {}
  const value = precisionOf(known.value) === 'quarter' ? known.value.slice(0, 4) : known.value
  return { [name]: value }
}

function some(name: string, values: unknown[]): object {
  return values.length === 0 ? {} : { [name]: values }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)]
}
