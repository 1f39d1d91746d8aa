import { sql, type CreateTableBuilder, type Kysely } from 'kysely'

/**
 * What lists and calendars of a large catalogue need, so that none of them walks through all of it: rows of seasons, episodes and ids lie in the order in which
 * they are asked for, by series, and an index stands behind each date; how long a series has been silent, and how many there are, is written down.
 */
export async function createScale(database: Kysely<unknown>): Promise<void> {
  await createNarrowTables(database)
  const { schema } = database
  await schema.alterTable('series').addColumn('last_season', 'integer').execute()
  await schema.alterTable('series').addColumn('silent_since', 'text').execute()
  await sql`update series set
    last_season = (select max(number) from season where season.series_id = series.id),
    silent_since = (select max(shown_until) from season where season.series_id = series.id)`.execute(database)
  await schema.createIndex('series_silence').on('series').columns(['next', 'silent_since', 'id']).execute()
  await sql`insert into meta (key, value) select 'series-count', cast(count(*) as text) from series`.execute(database)
}

async function createNarrowTables(database: Kysely<unknown>): Promise<void> {
  const { schema } = database
  await rebuild(database, 'external_id', ['series_id', 'kind', 'value'], (table) =>
    table
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('external_id_of_series', ['series_id', 'kind', 'value']),
  )
  await schema.createIndex('external_id_value').on('external_id').columns(['kind', 'value']).execute()

  await rebuild(database, 'season', ['series_id', 'number', 'premiere', 'premiere_from', 'premiere_until', 'shown_until', 'finale_day', 'episode_count'], (table) =>
    table
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('premiere', 'text')
      .addColumn('premiere_from', 'text')
      .addColumn('premiere_until', 'text')
      .addColumn('shown_until', 'text')
      .addColumn('finale_day', 'text')
      .addColumn('episode_count', 'integer')
      .addPrimaryKeyConstraint('season_of_series', ['series_id', 'number']),
  ) // prettier-ignore
  await schema.createIndex('season_premiere_from').on('season').column('premiere_from').execute()
  await schema.createIndex('season_premiere').on('season').columns(['premiere_until', 'series_id']).execute()
  await schema.createIndex('season_finale').on('season').column('finale_day').execute()

  // By day within the series: the calendar of what somebody follows reads a stretch of each.
  await rebuild(database, 'episode', ['series_id', 'season', 'number', 'air_day'], (table) =>
    table
      .addColumn('season', 'integer', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('air_day', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('episode_of_series', ['series_id', 'air_day', 'season', 'number']),
  )
  await schema.createIndex('episode_day').on('episode').column('air_day').execute()
}

/** Makes a table of a series' rows anew, in another order, with what it held. */
async function rebuild(
  database: Kysely<unknown>,
  table: string,
  columns: readonly string[],
  withColumns: (table: CreateTableBuilder<string, 'series_id'>) => CreateTableBuilder<string, string>,
): Promise<void> {
  const before = `${table}_before`
  const names = sql.raw(columns.join(', '))
  await database.schema.alterTable(table).renameTo(before).execute()
  await withColumns(database.schema.createTable(table).addColumn('series_id', 'text', (c) => c.notNull().references('series.id').onDelete('cascade')))
    .modifyEnd(sql`without rowid`)
    .execute()
  await sql`insert into ${sql.table(table)} (${names}) select ${names} from ${sql.table(before)}`.execute(database)
  await database.schema.dropTable(before).execute()
}
