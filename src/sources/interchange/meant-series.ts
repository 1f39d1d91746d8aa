import { foldTitle } from '../../search/fold-title.ts'
import type { Database } from '../../storage/open-database.ts'
import { toPairs } from '../identity.ts'
import type { CatalogueLine } from './catalogue-line.ts'
import { findMarks, listSeriesWithIds, type LineLog, type SeriesMarks } from './interchange-store.ts'

/** Which series here a line tells of; `several`: its external ids lead to more than one, none of them of its id. */
export type Meant = { kind: 'here' | 'new'; id: string } | { kind: 'several'; ids: string[] }

/**
 * Which series here a line of a catalogue file tells of, by this rule:
 *
 * 1. One that shares an external id with it; of several the one with the line's id, else nobody can say.
 * 2. The one with the line's id (now or formerly), unless it is another series: external ids that contradict, or no name in common.
 * 3. Otherwise it is new, under its id; where that is another series', under the same with a number (`ghosts-2019-2`), found again there by rule 2.
 *
 * Two lines of one file are two series, whatever they share: whoever wrote it holds them apart. So the same file leads to the same series every time.
 */
export async function findMeant(transaction: Database, line: CatalogueLine, log: LineLog): Promise<Meant> {
  const marks = marksOf(line)
  const sharing = await listSeriesWithIds(transaction, marks.externalIds)
  if (sharing.includes(line.id) && !(await log.isSeriesTaken(line.id))) return { kind: 'here', id: line.id }
  const free: string[] = []
  for (const id of sharing) if (!(await log.isSeriesTaken(id))) free.push(id)
  const [only] = free
  if (free.length > 1) return { kind: 'several', ids: free }
  if (only !== undefined) return { kind: 'here', id: only }
  for (let number = 1; ; number++) {
    const id = number === 1 ? line.id : `${line.id}-${number}`
    const here = await findMarks(transaction, id)
    if (here === undefined) return { kind: 'new', id }
    if (!isAnother(here, marks) && !(await log.isSeriesTaken(here.id))) return { kind: 'here', id: here.id }
  }
}

function marksOf({ told }: CatalogueLine): SeriesMarks {
  const ids = told.flatMap(({ statement: { series } }) => toPairs(series?.externalIds ?? {}))
  const names = told.flatMap(({ statement: { series } }) => [series?.title, series?.originalTitle, ...(series?.aliases ?? []), ...(series?.formerTitles ?? [])])
  return {
    externalIds: [...new Map(ids.map((id) => [`${id.kind} ${id.value}`, id])).values()],
    names: [...new Set(names.flatMap((name) => (name === undefined ? [] : [foldTitle(name)])))].filter((name) => name !== ''),
  }
}

/** Whether the two cannot be one series: catalogues give them different ids and no common one, or they have names and none in common. */
function isAnother(here: SeriesMarks, line: SeriesMarks): boolean {
  const isShared = here.externalIds.some((id) => line.externalIds.some((other) => other.kind === id.kind && other.value === id.value))
  if (isShared) return false
  if (here.externalIds.some(({ kind }) => line.externalIds.some((other) => other.kind === kind))) return true
  return here.names.length > 0 && line.names.length > 0 && !here.names.some((name) => line.names.includes(name))
}
