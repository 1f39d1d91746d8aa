/** The search engines that are held against ours: each takes all names in, most famous first, and answers with the numbers of series, best first. */
import { DatabaseSync } from 'node:sqlite'
import { create, insertMultiple, search as searchOrama, type AnyOrama } from '@orama/orama'
import { Charset, Index } from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { searchSeries } from '../src/search/search-series.ts'
import { currentTitles } from '../src/search/live-titles.ts'
import { keepTitlesIn } from '../src/search/title-keeping.ts'
import { openDatabase } from '../src/storage/open-database.ts'

export interface NameDocument {
  /** Of the document. */
  id: number
  series: number
  name: string
  popularity: number
}

export type Search = (typed: string) => Promise<number[]>
/** `data`: a data directory with the same names in it. */
export type Engine = (documents: readonly NameDocument[], data: string) => Promise<Search>

const HITS = 10

/** Ours, from the rows of a data file: as a first start has it, without an index beside the data. */
async function startOurs(_: readonly NameDocument[], data: string): Promise<Search> {
  rmSync(join(data, 'names.index'), { force: true })
  return startOursKept(_, data)
}

/** Ours, as every later start has it. */
async function startOursKept(_: readonly NameDocument[], data: string): Promise<Search> {
  const database = await openDatabase(data)
  keepTitlesIn(database, { directory: data, warn: console.error })
  await currentTitles(database)
  return async (typed) => (await searchSeries(database, typed, HITS)).map(({ id }) => Number(id.slice(1)))
}

/** All words, or any where none has all; words begun, and a fifth of their letters wrong; the famous lifted as their manual shows. */
async function startMiniSearch(documents: readonly NameDocument[]): Promise<Search> {
  const engine = new MiniSearch<NameDocument>({
    fields: ['name'],
    searchOptions: {
      prefix: true,
      fuzzy: 0.2,
      maxFuzzy: 2,
      boostDocument: (id) => 1 + Math.log10(1 + (documents[id as number]?.popularity ?? 0)) / 10,
    },
  })
  await engine.addAllAsync(documents, { chunkSize: 5000 })
  return (typed) => {
    const all = engine.search(typed, { combineWith: 'AND' })
    const found = all.length > 0 ? all : engine.search(typed, { combineWith: 'OR' })
    return Promise.resolve(found.slice(0, HITS).map(({ id }) => documents[id as number]?.series ?? -1))
  }
}

/** As typed first, then with one and two letters wrong. */
async function startOrama(documents: readonly NameDocument[]): Promise<Search> {
  const engine: AnyOrama = create({ schema: { name: 'string', series: 'number' } as const })
  await insertMultiple(engine, documents.map(({ name, series }) => ({ name, series })), 5000) // prettier-ignore
  return async (typed) => {
    for (const tolerance of [0, 1, 2]) {
      const { hits } = await searchOrama(engine, { term: typed, properties: ['name'], limit: HITS, threshold: 0, ...(tolerance === 0 ? {} : { tolerance }) })
      if (hits.length > 0) return hits.map(({ document }) => (document as unknown as { series: number }).series)
    }
    return []
  }
}

async function startFuse(documents: readonly NameDocument[]): Promise<Search> {
  const engine = new Fuse(documents, { keys: ['name'], threshold: 0.4 })
  return (typed) => Promise.resolve(engine.search(typed, { limit: HITS }).map(({ item }) => item.series))
}

/** Words by their beginnings; where not all are found, those that have most of them. */
async function startFlexSearch(documents: readonly NameDocument[]): Promise<Search> {
  const engine = new Index({ tokenize: 'forward', encoder: Charset.LatinBalance })
  for (const { id, name } of documents) engine.add(id, name)
  return (typed) => Promise.resolve((engine.search(typed, { limit: HITS, suggest: true }) as number[]).map((id) => documents[id]?.series ?? -1))
}

function startFts(tokenizer: string, toMatch: (typed: string) => string) {
  return (documents: readonly NameDocument[]): Promise<Search> => {
    const database = new DatabaseSync(':memory:')
    database.exec(`create virtual table names using fts5(name, tokenize='${tokenizer}', content='')`)
    const insert = database.prepare('insert into names(rowid, name) values (?, ?)')
    database.exec('begin')
    for (const { id, name } of documents) insert.run(id, name)
    database.exec('commit')
    const select = database.prepare('select rowid from names where names match ? order by rank, rowid limit 10')
    return Promise.resolve((typed) => {
      const match = toMatch(typed)
      return Promise.resolve(match === '' ? [] : select.all(match).map(({ rowid }) => documents[Number(rowid)]?.series ?? -1))
    })
  }
}

function toTriples(typed: string): string {
  const letters = Array.from(typed)
  return [...new Set(letters.slice(2).map((_, at) => letters.slice(at, at + 3).join('')))].map((triple) => `"${triple}"`).join(' OR ')
}

export const ENGINES: Record<string, Engine> = {
  ours: startOurs,
  'ours, from its file': startOursKept,
  MiniSearch: startMiniSearch,
  FlexSearch: startFlexSearch,
  'FTS5, words': startFts('unicode61', (typed) => `${typed.split(' ').map((word) => `"${word}"`).join(' ')} *`), // prettier-ignore
  'FTS5, letter triples': startFts('trigram', toTriples),
  Orama: startOrama,
  'Fuse.js': startFuse,
}
