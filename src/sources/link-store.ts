import { builtOnce } from '../storage/built-once.ts'
import type { Database } from '../storage/open-database.ts'
import { foldTitle } from '../search/fold-title.ts'
import type { Candidate, EntrySource } from './connector.ts'
import { toPairs, type KnownSeries } from './identity.ts'

/** How an entry of a source came to be a series of ours; `refused`: the operator says that it is not. */
export type LinkHow = 'external-id' | 'title' | 'new' | 'operator' | 'refused'

export interface SourceLink {
  source: EntrySource
  sourceId: string
  seriesId: string
  how: LinkHow
}

/** The series that an entry of a source is; `undefined` when it is none yet. */
export async function findLinked(database: Database, source: EntrySource, sourceId: string): Promise<string | undefined> {
  return (await askLinked(database, [source, sourceId, 'refused']))[0]?.series_id
}

const askLinked = builtOnce((database) =>
  database.selectFrom('source_link').select('series_id').where('source', '=', '').where('source_id', '=', '').where('how', '!=', 'refused'),
)

/** What is written down of which entries are, or are not, the series; by source. */
export async function listLinks(database: Database, seriesId: string): Promise<SourceLink[]> {
  const rows = await askLinks(database, [seriesId])
  return rows.map(({ source, source_id, series_id, how }) => ({ source: source as EntrySource, sourceId: source_id, seriesId: series_id, how }))
}

const askLinks = builtOnce((database) => database.selectFrom('source_link').selectAll().where('series_id', '=', '').orderBy('source').orderBy('source_id'))

/** Writes down that the entry is the series, or with `refused` that it is not; in place of what was said of the two. */
export async function putLink(transaction: Database, { source, sourceId, seriesId, how }: SourceLink): Promise<void> {
  if (how !== 'refused') await deleteLink(transaction, [source, sourceId, 'refused'])
  await writeLink(transaction, [source, sourceId, seriesId, how])
}

const deleteLink = builtOnce((database) =>
  database.deleteFrom('source_link').where('source', '=', '').where('source_id', '=', '').where('how', '!=', 'refused'),
)
const writeLink = builtOnce((database) =>
  database
    .insertInto('source_link')
    .values({ source: '', source_id: '', series_id: '', how: 'refused' })
    .onConflict((conflict) => conflict.columns(['source', 'source_id', 'series_id']).doUpdateSet((e) => ({ how: e.ref('excluded.how') }))),
)

/** What is said of one series' entries counts for the other from now on. */
export async function moveLinks(transaction: Database, from: string, into: string): Promise<void> {
  for (const link of await listLinks(transaction, from)) {
    await transaction.deleteFrom('source_link').where('series_id', '=', from).where('source', '=', link.source).where('source_id', '=', link.sourceId).execute()
    if (link.how !== 'refused') await putLink(transaction, { ...link, seriesId: into })
  }
}

/**
 * Series that share an external id with the entry, else those that share a name, for the rule of `identity.ts`; without those that it was refused for.
 *
 * Names are not looked up where an id decides: hundreds of series go by some of them.
 */
export async function listPossible(
  database: Database,
  source: EntrySource,
  entry: Candidate & { aliases?: readonly string[] | undefined },
): Promise<KnownSeries[]> {
  const byId = new Set<string>()
  for (const { kind, value } of toPairs(entry.externalIds)) {
    const rows = await database.selectFrom('external_id').select('series_id').where('kind', '=', kind).where('value', '=', value).execute()
    for (const { series_id } of rows) byId.add(series_id)
  }
  const sharing = await listKnown(database, source, entry.sourceId, byId)
  if (sharing.length > 0) return sharing
  const byName = new Set<string>()
  for (const name of new Set([entry.title, ...(entry.aliases ?? [])].map(foldTitle))) {
    const rows = await database.selectFrom('title').select('series_id').where('folded', '=', name).execute()
    for (const { series_id } of rows) byName.add(series_id)
  }
  return listKnown(database, source, entry.sourceId, byName)
}

/** These series, without those that the entry was refused for. */
async function listKnown(database: Database, source: EntrySource, sourceId: string, ids: ReadonlySet<string>): Promise<KnownSeries[]> {
  const known: KnownSeries[] = []
  for (const id of ids) {
    const links = await listLinks(database, id)
    const isRefused = links.some((link) => link.source === source && link.sourceId === sourceId && link.how === 'refused')
    if (!isRefused) known.push(await getKnown(database, id, source, links))
  }
  return known
}

async function getKnown(database: Database, id: string, source: EntrySource, links: readonly SourceLink[]): Promise<KnownSeries> {
  const { year, countries } = await database.selectFrom('series').select(['year', 'countries']).where('id', '=', id).executeTakeFirstOrThrow()
  const names = await database.selectFrom('title').select('folded').where('series_id', '=', id).execute()
  const externalIds = await database.selectFrom('external_id').select(['kind', 'value']).where('series_id', '=', id).execute()
  const isTaken = links.some((link) => link.source === source && link.how !== 'refused')
  return { id, externalIds, names: names.map(({ folded }) => folded), year, countries: JSON.parse(countries) as string[], isTaken }
}

/** The ids that other catalogues give the series, as a source is asked for them. */
export async function listExternalIds(database: Database, seriesId: string): Promise<{ kind: string; value: string }[]> {
  return database.selectFrom('external_id').select(['kind', 'value']).where('series_id', '=', seriesId).orderBy('kind').orderBy('value').execute()
}

/** Whether a series has this id. */
export async function hasSeries(database: Database, id: string): Promise<boolean> {
  return (await database.selectFrom('series').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** Series, by id, that no entry of the source is known of and that it was not searched for since; the next so many after one. */
export async function listUnlinked(
  database: Database,
  source: EntrySource,
  { after, searchedSinceMs, limit }: { after: string; searchedSinceMs: number; limit: number },
): Promise<string[]> {
  const rows = await database
    .selectFrom('series')
    .select('id')
    .where('id', '>', after)
    .where((e) =>
      e.not(
        e.exists(
          e.selectFrom('source_link').select('series_id').whereRef('series_id', '=', 'series.id').where('source', '=', source).where('how', '!=', 'refused'),
        ),
      ),
    ) // prettier-ignore
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('source_search')
            .select('series_id')
            .whereRef('series_id', '=', 'series.id')
            .where('source', '=', source)
            .where('searched_at', '>', searchedSinceMs),
        ),
      ),
    ) // prettier-ignore
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
