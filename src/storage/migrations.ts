import { sql, type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * The versions of the data file, in order; a version once released is never changed.
 *
 * Number of the last one = `user_version` of the file, which is how a file of a newer program is recognised.
 */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-catalogue': { up: createCatalogue },
  '0002-track-record': { up: createTrackRecord },
  '0003-imdb': { up: createImdb },
  '0004-sources': { up: createSources },
}

export const SCHEMA_VERSION = Object.keys(MIGRATIONS).length

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
  // An index of letter triples over the names: finds misspelt ones. The triggers keep it with its table (https://www.sqlite.org/fts5.html#external_content_tables).
  await sql`create virtual table title_gram using fts5(folded, content='title', content_rowid='rowid', tokenize='trigram')`.execute(database)
  await sql`create trigger title_gram_insert after insert on title begin insert into title_gram(rowid, folded) values (new.rowid, new.folded); end`.execute(
    database,
  )
  await sql`create trigger title_gram_delete after delete on title begin insert into title_gram(title_gram, rowid, folded) values ('delete', old.rowid, old.folded); end`.execute(
    database,
  )

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

/** What sources that are asked over the network say, which of their entries is which series, and how far asking them has come. */
async function createSources(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  // The statements of each origin are replaced on their own: its name becomes part of the key.
  await sql`alter table statement rename to statement_before`.execute(database)
  await schema
    .createTable('statement')
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('statement_of_origin_key', ['series_id', 'origin', 'position'])
    .execute()
  await sql`insert into statement select series_id, 'bundled', position, content from statement_before`.execute(database)
  await sql`drop table statement_before`.execute(database)

  await schema
    .createTable('external_id')
    .addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('external_id_key', ['series_id', 'kind', 'value'])
    .execute()
  await schema.createIndex('external_id_value').on('external_id').columns(['kind', 'value']).execute()

  await schema
    .createTable('former_id')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .execute()

  await schema
    .createTable('source_link')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('source_id', 'text', (c) => c.notNull())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('how', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('source_link_key', ['source', 'source_id', 'series_id'])
    .execute()
  await schema.createIndex('source_link_series').on('source_link').column('series_id').execute()

  await schema
    .createTable('source_state')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('source_id', 'text', (c) => c.notNull())
    .addColumn('fetched_at', 'integer')
    .addColumn('checked_at', 'integer')
    .addColumn('due_at', 'integer')
    .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('problem', 'text')
    .addColumn('withdrawn_at', 'integer')
    .addColumn('doubt', 'text')
    .addColumn('lease_until', 'integer')
    .addColumn('lease_owner', 'text')
    .addPrimaryKeyConstraint('source_state_key', ['source', 'source_id'])
    .execute()
  await schema.createIndex('source_state_due').on('source_state').columns(['source', 'due_at']).execute()
  await sql`create index source_state_doubt on source_state (source, source_id) where doubt is not null`.execute(database)

  await schema
    .createTable('source_search')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('searched_at', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('source_search_key', ['source', 'series_id'])
    .execute()

  await schema
    .createTable('source')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('index_page', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('indexed_at', 'integer')
    .addColumn('updates_until', 'integer')
    .addColumn('answered_at', 'integer')
    .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('paused_until', 'integer')
    .addColumn('problem', 'text')
    .execute()

  await schema
    .createTable('source_call')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('counts_until', 'integer', (c) => c.notNull())
    .execute()
  await schema.createIndex('source_call_counts').on('source_call').columns(['source', 'counts_until']).execute()

  await schema
    .createTable('said_change')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('field', 'text', (c) => c.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute()
  await schema.createIndex('said_change_series').on('said_change').column('series_id').execute()

  await schema
    .createTable('change_event')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('series_id', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('season', 'integer')
    .addColumn('at', 'integer', (c) => c.notNull())
    .addColumn('settles_at', 'integer', (c) => c.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute()
  await schema.createIndex('change_event_series').on('change_event').columns(['series_id', 'subject']).execute()
  await schema.createIndex('change_event_settles').on('change_event').column('settles_at').execute()

  await schema
    .createTable('sync_run')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('started_at', 'integer', (c) => c.notNull())
    .addColumn('finished_at', 'integer')
    .addColumn('report', 'text')
    .execute()
}
