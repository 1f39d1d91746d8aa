import type { Database } from '../../storage/open-database.ts'
import type { Schema } from '../../storage/schema.ts'
import type { Day } from '../../time/partial-date.ts'
import type { ImdbFileName } from './imdb-files.ts'

/** A score in tenths of a point of ten, and how many gave one. */
export interface ImdbRating {
  scoreTenths: number
  votes: number
}

/** What the imported files say of one series. */
export interface ImdbFacts {
  /** `tt0944947`, as IMDb writes it: at least seven digits. */
  imdbId: string
  series: Omit<Schema['imdb_series'], 'id' | 'folded' | 'folded_original'>
  rating: ImdbRating | undefined
  /** Those with a season and a number, in order; one IMDb has twice stands twice. */
  episodes: { season: number; number: number; rating: ImdbRating | undefined }[]
  titles: Pick<Schema['imdb_title'], 'title' | 'region' | 'language' | 'types'>[]
  crew: { job: 'director' | 'writer'; person: string }[]
  /** In IMDb's order; people whom name.basics lacks are left out, as in `crew`. */
  credits: { person: string; category: string; job: string | null; characters: string | null }[]
  /** The day of the file that each part comes from. */
  modifiedOn: Partial<Record<ImdbFileName, Day>>
}

/** What the imported files say of the series with this id (`tt0944947`); `undefined` when they lack it, or none were imported. */
export async function findImdbFacts(database: Database, imdbId: string): Promise<ImdbFacts | undefined> {
  const id = parseImdbId(imdbId)
  if (id === undefined) return undefined
  const series = await database.selectFrom('imdb_series').selectAll().where('id', '=', id).executeTakeFirst()
  if (series === undefined) return undefined
  const { id: _id, folded: _folded, folded_original: _original, ...rest } = series
  const files = await database.selectFrom('imdb_file').select(['name', 'modified_on']).execute()
  const ratings = await listRatings(database, id)
  return {
    imdbId: toImdbId(id),
    series: rest,
    rating: toRating(ratings.series),
    episodes: ratings.episodes.map(({ season, number, ...rating }) => ({ season, number, rating: toRating(rating) })),
    titles: await database.selectFrom('imdb_title').select(['title', 'region', 'language', 'types']).where('series', '=', id).orderBy('ordering').execute(),
    crew: await database
      .selectFrom('imdb_crew')
      .innerJoin('imdb_person', 'imdb_person.id', 'imdb_crew.person')
      .select(['job', 'name as person'])
      .where('series', '=', id)
      .orderBy('job')
      .orderBy('position')
      .execute(),
    credits: await database
      .selectFrom('imdb_credit')
      .innerJoin('imdb_person', 'imdb_person.id', 'imdb_credit.person')
      .select(['name as person', 'category', 'job', 'characters'])
      .where('series', '=', id)
      .orderBy('ordering')
      .execute(),
    modifiedOn: Object.fromEntries(files.map(({ name, modified_on }) => [name, modified_on])),
  }
}

type RatingColumns = { score_tenths: number | null; votes: number | null }

async function listRatings(database: Database, id: number) {
  const series = await database.selectFrom('imdb_rating').select(['score_tenths', 'votes']).where('id', '=', id).executeTakeFirst()
  const episodes = await database
    .selectFrom('imdb_episode')
    .leftJoin('imdb_rating', 'imdb_rating.id', 'imdb_episode.id')
    .select(['season', 'number', 'score_tenths', 'votes'])
    .where('series', '=', id)
    .where('season', 'is not', null)
    .where('number', 'is not', null)
    .orderBy('season')
    .orderBy('number')
    .$narrowType<{ season: number; number: number }>()
    .execute()
  return { series, episodes }
}

function toRating(row: RatingColumns | undefined): ImdbRating | undefined {
  const { score_tenths: scoreTenths = null, votes = null } = row ?? {}
  return scoreTenths === null || votes === null ? undefined : { scoreTenths, votes }
}

/** `tt0944947` for 944947: at least seven digits. */
export function toImdbId(id: number): string {
  return `tt${String(id).padStart(7, '0')}`
}

/** The number of a `tt…`; undefined for what is none. */
export function parseImdbId(imdbId: string): number | undefined {
  const digits = /^tt(\d{1,9})$/.exec(imdbId)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
