import type { PeopleRole } from '../../catalogue/series-file.ts'
import type { CastMember, Credit, Rating, Statement } from '../../catalogue/series-document.ts'
import type { Day } from '../../time/partial-date.ts'
import { minutesFrom } from '../facts-of-fields.ts'
import type { ImdbFacts, ImdbRating } from './imdb-facts-store.ts'
import type { ImdbFileName } from './imdb-files.ts'

const RATER = 'IMDb'
const LICENCE = 'IMDb non-commercial'
const SCALE = 10
const TENTHS_PER_POINT = 10

/** The years that a series file takes. */
const FIRST_YEAR = 1920
const LAST_YEAR = 2100
/** No series is older: what names no year tells of no later day. */
const BEFORE_ALL_SERIES = '1928-01-01' as Day

/** IMDb's words for the jobs that a guide names; whoever directed or wrote is stored, and has no place in a statement. */
const ROLES_OF_JOBS: Record<string, PeopleRole> = {
  'created by': 'creator',
  creator: 'creator',
  'co-creator': 'creator',
  'series creator': 'creator',
  'developed by': 'developer',
  developer: 'developer',
  showrunner: 'showrunner',
  'executive producer': 'executive-producer',
}
const CAST_CATEGORIES = new Set(['actor', 'actress', 'self'])
/** Between several types of one title, as the files have it. */
const TYPE_SEPARATOR = '\u0002'

/**
 * What IMDb's files say of a series, as statements: one for all files of a day, so that nothing counts as read before it was.
 *
 * Left out, because the files do not say it as a statement means it: seasons and episodes as such (planned ones stand beside those
 * that were shown, without dates), the running time of a limited series (often that of the whole), the end year (it tells neither
 * cancelled from concluded nor the day). Years are all the dates there are, so the facts reach no farther than the last year named.
 */
export function toStatements(facts: ImdbFacts): Statement[] {
  const statements = new Map<Day, Statement>()
  for (const { files, says } of partsOf(facts)) {
    const day = latestDayOf(facts, files)
    if (day === undefined || Object.keys(says).length === 0) continue
    const before = statements.get(day) ?? begin(facts, day)
    const ratings = [...(before.ratings ?? []), ...(says.ratings ?? [])]
    statements.set(day, { ...before, ...says, series: { ...before.series, ...says.series }, ...(ratings.length > 0 && { ratings }) })
  }
  return [...statements.values()]
}

type Said = Pick<Statement, 'series' | 'credits' | 'cast' | 'ratings'>

/** What is said, and the files it takes to say it; lists without anything in them are left out. */
function partsOf(facts: ImdbFacts): { files: ImdbFileName[]; says: Said }[] {
  const [aliases, credits, cast] = [toAliases(facts), toCredits(facts), toCast(facts)]
  const on = facts.modifiedOn['title.ratings']
  const ofSeries = facts.rating === undefined || on === undefined ? [] : [toRating(facts.rating, on)]
  const ofEpisodes = on === undefined ? [] : toEpisodeRatings(facts, on)
  return [
    { files: ['title.basics'], says: { series: toSeriesFacts(facts) } },
    { files: ['title.akas'], says: aliases.length === 0 ? {} : { series: { aliases } } },
    { files: ['title.principals', 'name.basics'], says: { ...(credits.length > 0 && { credits }), ...(cast.length > 0 && { cast }) } },
    { files: ['title.ratings'], says: ofSeries.length === 0 ? {} : { ratings: ofSeries } },
    { files: ['title.ratings', 'title.episode'], says: ofEpisodes.length === 0 ? {} : { ratings: ofEpisodes } },
  ]
}

/** The day from which all of the files were there; undefined when one never was. */
function latestDayOf({ modifiedOn }: ImdbFacts, files: ImdbFileName[]): Day | undefined {
  const days = files.flatMap((file) => modifiedOn[file] ?? [])
  return days.length < files.length ? undefined : days.reduce((latest, day) => (day > latest ? day : latest))
}

function begin({ imdbId, series }: ImdbFacts, retrievedAt: Day): Statement {
  const lastYear = series.end_year ?? series.start_year
  const told = lastYear === null ? BEFORE_ALL_SERIES : (`${String(lastYear).padStart(4, '0')}-01-01` as Day)
  return {
    source: RATER,
    link: `https://www.imdb.com/title/${imdbId}/`,
    kind: 'crowd',
    licence: LICENCE,
    publishedOn: null,
    retrievedAt,
    stateOf: told < retrievedAt ? told : retrievedAt,
    series: { externalIds: { imdb: imdbId } },
  }
}

function toSeriesFacts({ series }: ImdbFacts): NonNullable<Statement['series']> {
  const [title, originalTitle] = [series.title.trim(), series.original_title.trim()]
  const minutes = series.kind === 'tvMiniSeries' ? undefined : minutesFrom(series.runtime_minutes)
  const genres = series.genres?.split(',').filter((genre) => genre !== '') ?? []
  return {
    ...(title !== '' && { title }),
    ...(originalTitle !== '' && originalTitle !== title && { originalTitle }),
    ...(series.start_year !== null && series.start_year >= FIRST_YEAR && series.start_year <= LAST_YEAR && { year: series.start_year }),
    ...(series.kind === 'tvMiniSeries' && { limited: true }),
    ...(minutes !== undefined && { runtimeMinutes: { min: minutes, max: minutes, typical: minutes } }),
    ...(genres.length > 0 && { genres }),
  }
}

/** Every other title once, in IMDb's order; working titles were never shown to anybody. */
function toAliases({ series, titles }: ImdbFacts): string[] {
  const names = new Set(titles.filter(({ types }) => types?.split(TYPE_SEPARATOR).includes('working') !== true).map(({ title }) => title.trim()))
  return [...names].filter((name) => name !== '' && name !== series.title.trim() && name !== series.original_title.trim())
}

function toCredits({ credits }: ImdbFacts): Credit[] {
  return credits.flatMap(({ person, category, job }) => {
    const role = category === 'composer' ? 'composer' : job === null ? undefined : ROLES_OF_JOBS[job.trim().toLowerCase()]
    return role === undefined ? [] : [{ role, person }]
  })
}

/** Those whose character IMDb names, one entry a character. They are its principal cast: billed as main. */
function toCast({ credits }: ImdbFacts): CastMember[] {
  return credits
    .filter(({ category }) => CAST_CATEGORIES.has(category))
    .flatMap(({ person, characters }) => charactersOf(characters).map((character) => ({ person, character, billing: 'main' as const })))
}

/** `["Jean-Luc Picard"]` as its names; none where IMDb names none. */
function charactersOf(characters: string | null): string[] {
  if (characters === null) return []
  try {
    const names: unknown = JSON.parse(characters)
    return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string' && name.trim() !== '').map((name) => name.trim()) : []
  } catch {
    // Not the list it should be: no character is better than half a list as one.
    return []
  }
}

/** A score for each numbered episode; of two that IMDb has under one number the one more people know. Specials have no place in it. */
function toEpisodeRatings({ episodes }: ImdbFacts, on: Day): Rating[] {
  const byNumber = new Map<string, Rating>()
  for (const { season, number, rating } of episodes) {
    if (rating === undefined || season < 1 || number < 1) continue
    const key = `${season}.${number}`
    if ((byNumber.get(key)?.votes ?? 0) < rating.votes) byNumber.set(key, toRating(rating, on, { season, episode: number }))
  }
  return [...byNumber.values()]
}

function toRating({ scoreTenths, votes }: ImdbRating, on: Day, of: { season?: number; episode?: number } = {}): Rating {
  return { rater: RATER, group: 'audience', ...of, score: scoreTenths / TENTHS_PER_POINT, scale: SCALE, unit: 'points', ...(votes > 0 && { votes }), on }
}
