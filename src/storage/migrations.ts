import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { countUnanswered } from './count-unanswered.ts'
import { createAlerts } from './create-alerts.ts'
import { createFeeds } from './create-feeds.ts'
import { createSearch } from './create-search.ts'
import { createSimilar } from './create-similar.ts'
import { createSourceChanges } from './create-source-changes.ts'
import { createImdbJoin } from './create-imdb-join.ts'
import { createLedger } from './create-ledger.ts'
import { createLists } from './create-lists.ts'
import { createScale } from './create-scale.ts'
import { createSources } from './create-sources.ts'
import { isPostgres } from './database-kind.ts'
import { shareRounds } from './share-rounds.ts'

/**
 * The versions of the data file, in order; a version once released is never changed. They run on PostgreSQL too, where `postgres-columns.ts` makes columns mean
 * what they mean on SQLite.
 *
 * Number of the last one = `user_version` of the file, which is how a file of a newer program is recognised.
 */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-catalogue': { up: createCatalogue },
  '0002-track-record': { up: createTrackRecord },
  '0003-imdb': { up: createImdb },
  '0004-sources': { up: createSources },
  '0005-imdb-join': { up: createImdbJoin },
  '0006-similar': { up: createSimilar },
  '0007-source-changes': { up: createSourceChanges },
  '0008-search': { up: createSearch },
  '0009-scale': { up: createScale },
  '0010-postgres': { up: shareRounds },
  '0011-ledger': { up: createLedger },
  '0012-alerts': { up: createAlerts },
  '0013-feeds': { up: createFeeds },
  '0014-lists': { up: createLists },
  '0015-unanswered': { up: countUnanswered },
}

async function createCatalogue(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await schema
    .createTable('meta')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute()

  await schema
    .createTable('series')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('year', 'integer')
    .addColumn('countries', 'text', (c) => c.notNull())
    .addColumn('popularity', 'real', (c) => c.notNull())
    .addColumn('knowable_through', 'text', (c) => c.notNull())
    .addColumn('facts_until', 'text', (c) => c.notNull())
    .addColumn('airing', 'integer')
    .addColumn('next', 'text', (c) => c.notNull())
    .addColumn('ended', 'text', (c) => c.notNull())
    .addColumn('revision', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .execute()

  await schema
    .createTable('statement')
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('statement_key', ['series_id', 'position'])
    .execute()

  await schema
    .createTable('season_detail')
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('season', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('season_detail_key', ['series_id', 'season'])
    .execute()

  await schema
    .createTable('title')
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('folded', 'text', (c) => c.notNull())
    .addColumn('is_main', 'integer', (c) => c.notNull())
    .execute()
  await schema.createIndex('title_folded').on('title').column('folded').execute()
  await schema.createIndex('title_series').on('title').column('series_id').execute()
  if (!isPostgres(database)) await createTitleGrams(database)

  await schema
    .createTable('season')
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('premiere', 'text')
    .addColumn('premiere_from', 'text')
    .addColumn('premiere_until', 'text')
    .addColumn('shown_until', 'text')
    .addColumn('finale_day', 'text')
    .addColumn('episode_count', 'integer')
    .addPrimaryKeyConstraint('season_key', ['series_id', 'number'])
    .execute()
  await schema.createIndex('season_premiere').on('season').column('premiere_until').execute()
  await schema.createIndex('season_finale').on('season').column('finale_day').execute()

  await schema
    .createTable('episode')
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('season', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('air_day', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('episode_key', ['series_id', 'season', 'number'])
    .execute()
  await schema.createIndex('episode_day').on('episode').column('air_day').execute()

  await schema
    .createTable('follow')
    .addColumn('series_id', 'text', (c) => c.primaryKey())
    .addColumn('followed_at', 'text', (c) => c.notNull())
    .execute()
}

/** An index of letter triples over the names: finds misspelt ones. The triggers keep it with its table (https://www.sqlite.org/fts5.html#external_content_tables). */
async function createTitleGrams(database: Kysely<unknown>): Promise<void> {
  await sql`create virtual table title_gram using fts5(folded, content='title', content_rowid='rowid', tokenize='trigram')`.execute(database)
  await sql`create trigger title_gram_insert after insert on title begin insert into title_gram(rowid, folded) values (new.rowid, new.folded); end`.execute(
    database,
  )
  await sql`create trigger title_gram_delete after delete on title begin insert into title_gram(title_gram, rowid, folded) values ('delete', old.rowid, old.folded); end`.execute(
    database,
  )
}

/** What announcements came to, and the forecasts that were given. The bundled catalogue is read anew, for its cases. */
async function createTrackRecord(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await schema
    .createTable('ledger_case')
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('season', 'integer', (c) => c.notNull())
    .addColumn('known_on', 'text', (c) => c.notNull())
    .addColumn('value', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('ledger_case_key', ['series_id', 'kind', 'season'])
    .execute()
  await schema.createIndex('ledger_case_known').on('ledger_case').columns(['kind', 'known_on', 'value']).execute()

  await schema
    .createTable('given_forecast')
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('season', 'integer', (c) => c.notNull())
    .addColumn('as_of', 'text', (c) => c.notNull())
    .addColumn('model_version', 'text', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('within_1y', 'real', (c) => c.notNull())
    .addColumn('within_2y', 'real', (c) => c.notNull())
    .addColumn('within_5y', 'real', (c) => c.notNull())
    .addColumn('p10', 'text')
    .addColumn('p50', 'text')
    .addColumn('p90', 'text')
    .addPrimaryKeyConstraint('given_forecast_key', ['series_id', 'season', 'as_of', 'model_version'])
    .execute()

  await sql`delete from meta where key = 'bundled-catalogue'`.execute(database)
}

/** One table a file of IMDb's data sets, keyed by their numbers in the order of the file: an import appends. */
async function createImdb(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  const withoutRowid = sql`without rowid`
  await schema
    .createTable('imdb_file')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('modified_on', 'text', (c) => c.notNull())
    .addColumn('generation', 'integer', (c) => c.notNull())
    .execute()

  await schema
    .createTable('imdb_series')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('original_title', 'text', (c) => c.notNull())
    .addColumn('start_year', 'integer')
    .addColumn('end_year', 'integer')
    .addColumn('runtime_minutes', 'integer')
    .addColumn('genres', 'text')
    .execute()

  await schema
    .createTable('imdb_episode')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('series', 'integer', (c) => c.notNull())
    .addColumn('season', 'integer')
    .addColumn('number', 'integer')
    .execute()
  await schema.createIndex('imdb_episode_series').on('imdb_episode').column('series').execute()

  await schema
    .createTable('imdb_rating')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('score_tenths', 'integer', (c) => c.notNull())
    .addColumn('votes', 'integer', (c) => c.notNull())
    .execute()

  await schema
    .createTable('imdb_title')
    .addColumn('series', 'integer', (c) => c.notNull())
    .addColumn('ordering', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('region', 'text')
    .addColumn('language', 'text')
    .addColumn('types', 'text')
    .addColumn('is_original', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('imdb_title_key', ['series', 'ordering'])
    .modifyEnd(withoutRowid)
    .execute()

  await schema
    .createTable('imdb_crew')
    .addColumn('series', 'integer', (c) => c.notNull())
    .addColumn('job', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('person', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('imdb_crew_key', ['series', 'job', 'position'])
    .modifyEnd(withoutRowid)
    .execute()

  await schema
    .createTable('imdb_credit')
    .addColumn('series', 'integer', (c) => c.notNull())
    .addColumn('ordering', 'integer', (c) => c.notNull())
    .addColumn('person', 'integer', (c) => c.notNull())
    .addColumn('category', 'text', (c) => c.notNull())
    .addColumn('job', 'text')
    .addColumn('characters', 'text')
    .addPrimaryKeyConstraint('imdb_credit_key', ['series', 'ordering'])
    .modifyEnd(withoutRowid)
    .execute()

  await schema
    .createTable('imdb_person')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .execute()
}
