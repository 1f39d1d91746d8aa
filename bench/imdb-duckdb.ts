/**
 * DuckDB on IMDb's files: `node bench/imdb-duckdb.ts <scan|import> <files> <folder with @duckdb/node-api> [data file]`.
 *
 * `scan` counts the rows that our import keeps, file by file; `import` makes tables of them, with the same columns and types.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { IMDB_COLUMNS, type ImdbFileName } from '../src/sources/imdb/imdb-files.ts'

interface DuckDb {
  DuckDBInstance: { create: (path: string) => Promise<{ connect: () => Promise<{ run: (sql: string) => Promise<unknown> }> }> }
}

/** The whole header of the files that have columns we do not read. */
const HEADERS: Partial<Record<ImdbFileName, string[]>> = {
  'title.akas': ['titleId', 'ordering', 'title', 'region', 'language', 'types', 'attributes', 'isOriginalTitle'],
  'name.basics': ['nconst', 'primaryName', 'birthYear', 'deathYear', 'primaryProfession', 'knownForTitles'],
}

const [step = '', folder = '', installed = '', data = ':memory:'] = process.argv.slice(2)
const { DuckDBInstance } = createRequire(join(installed, 'package.json'))('@duckdb/node-api') as DuckDb
const connection = await (await DuckDBInstance.create(data)).connect()
// It knows nothing of the sizes of packed files, and would gather the larger side of a join in memory: 14 GB of it.
await connection.run("set disabled_optimizers = 'join_order,build_side_probe_side'; set preserve_insertion_order = false")
const started = performance.now()

const SERIES = "from {title.basics} where titleType in ('tvSeries', 'tvMiniSeries') and isAdult = '0'"
await connection.run(withFiles(`create table imdb_series as select ${id('tconst', 'id')}, titleType, primaryTitle, originalTitle, startYear::int, endYear::int, runtimeMinutes::int, genres ${SERIES}`)) // prettier-ignore
const KEPT: [table: string, columns: string, rows: string][] = [
  ['imdb_episode', `${id('tconst', 'id')}, ${id('parentTconst', 'series')}, seasonNumber::int, episodeNumber::int`, `from {title.episode} where ${id('parentTconst')} in (select id from imdb_series)`],
  ['imdb_rating', `${id('tconst', 'id')}, (averageRating::double * 10)::int, numVotes::int`, `from {title.ratings} where ${id('tconst')} in (select id from imdb_series union all select id from imdb_episode)`],
  ['imdb_title', `${id('titleId', 'series')}, ordering::int, title, region, language, types, isOriginalTitle::int`, `from {title.akas} where ${id('titleId')} in (select id from imdb_series)`],
  ['imdb_crew', `${id('tconst', 'series')}, directors, writers`, `from {title.crew} where ${id('tconst')} in (select id from imdb_series)`],
  ['imdb_credit', `${id('tconst', 'series')}, ordering::int, ${id('nconst', 'person')}, category, job, characters`, `from {title.principals} where ordering::int <= 20 and ${id('tconst')} in (select id from imdb_series)`],
  ['imdb_person', `${id('nconst', 'id')}, primaryName`, `from {name.basics} where ${id('nconst')} in (select person from imdb_credit union select substr(unnest(string_split(concat_ws(',', directors, writers), ',')), 3)::int from imdb_crew where directors is not null or writers is not null)`],
] // prettier-ignore
for (const [table, columns, rows] of KEPT) {
  // A scan keeps only what the next scan asks of it.
  const isAsked = table === 'imdb_episode' || table === 'imdb_crew' || table === 'imdb_credit'
  await connection.run(withFiles(step === 'import' || isAsked ? `create table ${table} as select ${columns} ${rows}` : `select count(*) ${rows}`))
}
if (step === 'import') await connection.run('checkpoint')
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }))
process.exit(0)

function id(column: string, name?: string): string {
  return `substr(${column}, 3)::int${name === undefined ? '' : ` as ${name}`}`
}

/** `{title.crew}` as the file of that name, read with its columns as they are. */
function withFiles(sql: string): string {
  return sql.replace(/\{([a-z.]+)\}/g, (_, name: ImdbFileName) => {
    const columns = HEADERS[name] ?? IMDB_COLUMNS[name]
    const types = columns.map((column) => `'${column}': 'varchar'`).join(', ')
    return `read_csv('${join(folder, `${name}.tsv.gz`)}', delim = '\\t', quote = '', escape = '', header = true, nullstr = '\\N', auto_detect = false, columns = {${types}})`
  })
}
