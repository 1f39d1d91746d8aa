import { getSeries } from '../catalogue/series-store.ts'
import { AppError } from '../errors/app-error.ts'
import { linkByOperator, unlinkByOperator } from '../sources/operator-links.ts'
import { hasSeries } from '../sources/link-store.ts'
import type { EntrySource } from '../sources/connector.ts'
import { readEntry } from '../sources/imdb/read-entry.ts'
import type { EntryKey } from '../sources/state-store.ts'
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { getSeriesMeant } from './find-one-series.ts'
import { parseEntrySource } from './parse-source.ts'
import { printable, withCatalogue, type Session } from './session.ts'

const MOST_ID_LETTERS = 40

/** `tbc series link`: the entry is this series, whatever the rule finds; it is read at the next run, one of IMDb's tables at once. */
export async function linkSeries(name: string, source: string, sourceId: string, options: { json?: boolean }, session: Session): Promise<void> {
  const key = parseEntry(source, sourceId)
  const { id, title, next } = await withCatalogue(session, async (database) => {
    const series = await seriesNamed(database, name, session)
    await linkByOperator(database, key, series.id, session.now.epochMilliseconds)
    return { ...series, next: key.source === 'imdb' ? await readAtOnce(database, key, session) : `To read it now: tbc sync ${series.id}` }
  })
  if (options.json === true) session.terminal.out(`${JSON.stringify({ id, ...key, linked: true })}\n`)
  else session.terminal.say(`${key.source} ${key.sourceId} is ${title}. ${next}\n`)
}

/** `tbc series unlink`: the entry is not this series, and never will be found to be. */
export async function unlinkSeries(name: string, source: string, sourceId: string, options: { json?: boolean }, session: Session): Promise<void> {
  const key = parseEntry(source, sourceId)
  const { id, title } = await withCatalogue(session, async (database) => {
    const series = await seriesNamed(database, name, session)
    if ((await unlinkByOperator(database, key, series.id, session.now.epochMilliseconds)) !== 'only-source') {
      if (key.source === 'imdb') await readAtOnce(database, key, session)
      return series
    }
    throw new AppError('wrong-usage', `${series.title} is known from ${key.source} ${key.sourceId} alone: link another entry to it first`)
  })
  if (options.json === true) session.terminal.out(`${JSON.stringify({ id, ...key, linked: false })}\n`)
  else session.terminal.say(`${key.source} ${key.sourceId} is not ${title}, and will not be matched with it again.\n`)
}

/** Reads an entry of IMDb's tables, which takes no network; what came of it, in a sentence. */
async function readAtOnce(database: Database, { sourceId }: EntryKey, { now }: Session): Promise<string> {
  const read = await inWriteTransaction(database, (transaction) => readEntry(transaction, sourceId, now))
  if (read.kind === 'gone') return 'The imported files do not have it: its facts join when they do.'
  return read.kind === 'joined' ? 'Its facts have joined.' : 'Nothing of it has joined.'
}

/** Ids are pages' addresses, and what doctor lists: they mean the series, before any title does. */
async function seriesNamed(database: Database, name: string, session: Session): Promise<{ id: string; title: string }> {
  const id = (await hasSeries(database, name)) ? name : (await getSeriesMeant(database, [name])).id
  return { id, title: (await getSeries(database, id, session.today)).title.value }
}

function parseEntry(source: string, sourceId: string): EntryKey {
  const name = parseEntrySource(source)
  if (!FORMS[name].test(sourceId) || sourceId.length > MOST_ID_LETTERS) throw new AppError('wrong-usage', `"${printable(sourceId)}" is no id of ${name}`)
  return { source: name, sourceId }
}

const FORMS = { tvmaze: /^[1-9]\d*$/, wikidata: /^Q[1-9]\d*$/, tmdb: /^[1-9]\d*$/, omdb: /^tt\d+$/, imdb: /^tt\d{7,9}$/ } as const satisfies Record<
  EntrySource,
  RegExp
>
