import type { Rating, Statement } from '../../catalogue/series-document.ts'
import type { Day } from '../../time/partial-date.ts'
import { countryCode, languageCode } from '../codes-of-names.ts'
import type { Candidate, SourceSeries } from '../connector.ts'
import { definedOf, plainLines, rangeOf, wholeFrom } from '../facts-of-fields.ts'
import { plainLine, plainText } from '../plain-text.ts'
import type { WireHit, WireTitle } from './wire.ts'

/** Said at the foot of https://www.omdbapi.com. */
export const OMDB_LICENCE = 'CC BY-NC 4.0'

const IMDB_SCALE = 10
const METACRITIC_SCALE = 100
const PERCENT_SCALE = 100

/** The title as a search lists it. */
export function toCandidate({ imdbID, Title, Year, ...rest }: WireHit & { Country?: string | undefined }): Candidate {
  const year = /^\d{4}/.exec(Year ?? '')?.[0]
  return {
    sourceId: imdbID,
    externalIds: { imdb: imdbID },
    title: plainLine(Title) ?? imdbID,
    ...(year === undefined ? {} : { year: Number(year) }),
    countries: listOf(rest.Country).flatMap((name) => countryCode(name) ?? []),
  }
}

/**
 * Everything OMDb says of a series, as one statement of `today`. Seasons are a bare number there and people have no characters and roles: neither is read.
 */
export function toSourceSeries(title: WireTitle, today: Day): SourceSeries {
  const candidate = toCandidate(title)
  const statement: Statement = {
    source: 'OMDb',
    // OMDb has no pages for readers, and its answers need a key: the page it is about is IMDb's.
    link: `https://www.imdb.com/title/${candidate.sourceId}/`,
    kind: 'catalogue',
    licence: OMDB_LICENCE,
    publishedOn: null,
    retrievedAt: today,
    series: definedOf({
      title: candidate.title,
      year: candidate.year,
      countries: candidate.countries,
      languages: listOf(title.Language).flatMap((name) => languageCode(name) ?? []),
      genres: listOf(title.Genre),
      runtimeMinutes: rangeOf([Number(/^(\d+) min$/.exec(known(title.Runtime) ?? '')?.[1] ?? 0)]),
      description: plainText(known(title.Plot)),
      externalIds: candidate.externalIds,
    }),
    ...definedOf({ ratings: ratingsOf(title, today) }),
  }
  return { ...candidate, statements: [statement] }
}

/** What OMDb knows of a field: "N/A" is nothing. */
function known(text: string | undefined): string | undefined {
  return text === undefined || text.trim().toUpperCase() === 'N/A' ? undefined : text
}

function listOf(text: string | undefined): string[] {
  return plainLines((known(text) ?? '').split(','))
}

/** The scores that are really there. What IMDb's users give comes twice, once with its votes; OMDb dates none, so they are of the day of reading. */
function ratingsOf({ imdbRating, imdbVotes, Ratings }: WireTitle, on: Day): Rating[] {
  const by = new Map((Ratings ?? []).map(({ Source, Value }) => [Source, Value]))
  const imdb = numberIn(/^(\d{1,2}(?:\.\d+)?)(?:\/10)?$/, known(imdbRating) ?? by.get('Internet Movie Database'), IMDB_SCALE)
  const tomatoes = numberIn(/^(\d{1,3})%$/, by.get('Rotten Tomatoes'), PERCENT_SCALE)
  const metacritic = numberIn(/^(\d{1,3})\/100$/, by.get('Metacritic'), METACRITIC_SCALE)
  const votes = wholeFrom(1, Number((known(imdbVotes) ?? '').replaceAll(',', '')))
  return [
    ...(imdb === undefined ? [] : [{ rater: 'IMDb', group: 'audience', score: imdb, scale: IMDB_SCALE, unit: 'points', ...definedOf({ votes }), on } as const]),
    ...(tomatoes === undefined ? [] : [{ rater: 'Rotten Tomatoes', group: 'critics', score: tomatoes, scale: PERCENT_SCALE, unit: 'percent', on } as const]),
    ...(metacritic === undefined ? [] : [{ rater: 'Metacritic', group: 'critics', score: metacritic, scale: METACRITIC_SCALE, unit: 'points', on } as const]),
  ]
}

function numberIn(form: RegExp, text: string | undefined, scale: number): number | undefined {
  const digits = form.exec(text?.trim() ?? '')?.[1]
  return digits === undefined || Number(digits) > scale ? undefined : Number(digits)
}
