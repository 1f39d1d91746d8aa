import { AppError, type Candidate } from '../errors/app-error.ts'
import { findSeriesMeant, type FoundSeries } from '../search/search-series.ts'
import { parseName, parseQuery } from '../search/parse-query.ts'
import type * as LookUp from '../sources/look-up.ts'
import type { Asking } from '../sources/refresh-series.ts'
import { isOnlyListed } from '../sources/state-store.ts'
import type { Database } from '../storage/open-database.ts'
import { printable, type Session } from './session.ts'

/** The series that somebody typed, with the season in the words and the namesakes that could have been meant. */
export interface MeantSeries {
  id: string
  season: number | undefined
  candidates: Candidate[]
}

/**
 * The series meant by the words. One that nothing here is close to is looked up, if the network may be used, in at most five seconds; and in IMDb's tables.
 *
 * Throws `no-such-series`, with the nearest ones, when there is none, and `unreachable` when nobody could be asked.
 */
export async function getSeriesMeant(database: Database, words: string[], session?: Session): Promise<MeantSeries> {
  const found = await findSeriesMeant(database, parseName(words.join(' ')))
  if (session === undefined) return found.kind === 'found' ? found : refuse(found)
  if (session.config.offline) return found.kind === 'found' ? found : ((await findImported(database, words, session)) ?? refuse(found))
  if (found.kind === 'found') {
    if (await isOnlyListed(database, found.id)) await withAsking(database, session, ({ readListed }, asking) => readListed(asking, found.id))
    return found
  }
  const lookedUp = await withAsking(database, session, ({ lookUpSeries }, asking) => lookUpSeries(asking, words.join(' ')))
  if (lookedUp.kind === 'found') return { id: lookedUp.id, season: parseQuery(words.join(' ')).season, candidates: [] }
  if (lookedUp.kind === 'absent') return refuse(found)
  throw new AppError(
    'unreachable',
    `"${printable(found.name)}" is not among the ${found.searched} series here, and ${lookedUp.source} could not be asked (${lookedUp.detail}): try again later, or use --offline`,
    { candidates: found.nearest },
  )
}

/** A series that only IMDb's tables have becomes one of ours when it is asked for. */
async function findImported(database: Database, words: string[], { clock }: Session): Promise<MeantSeries | undefined> {
  const { hasImdbSeries } = await import('../sources/imdb/join-store.ts')
  if (!(await hasImdbSeries(database))) return undefined
  const { takeOverNamed } = await import('../sources/imdb/take-over-named.ts')
  const id = await takeOverNamed(database, words.join(' '), clock.now())
  return id === undefined ? undefined : { id, season: parseQuery(words.join(' ')).season, candidates: [] }
}

/** What asks the sources is loaded when somebody has to be asked: most answers need nobody. */
async function withAsking<T>(database: Database, session: Session, work: (lookUp: typeof LookUp, asking: Asking) => Promise<T>): Promise<T> {
  const [lookUp, { startAsking }] = [await import('../sources/look-up.ts'), await import('../sources/start-asking.ts')]
  return work(lookUp, startAsking(database, session.config.sources, session.clock, { owner: `tbc ${process.pid}` }))
}

function refuse(found: Extract<FoundSeries, { kind: 'absent' }>): never {
  const nearest = found.nearest.map(sayCandidate)
  const remedy = nearest.length > 0 ? `did you mean ${nearest.join(', ')}?` : 'check the spelling, or try its original title'
  throw new AppError('no-such-series', `"${printable(found.name)}" is not among the ${found.searched} series here: ${remedy}`, { candidates: found.nearest })
}

/** A series with the year it began: "House of Cards (1990)". */
export function sayTitle(title: string, year: number | null): string {
  return year === null ? title : `${title} (${year})`
}

/** A series among its namesakes: "House of Cards (1990, GB)". */
export function sayCandidate({ title, year, countries }: Candidate): string {
  const marks = [year === null ? '' : String(year), countries.join('/')].filter((mark) => mark !== '')
  return marks.length === 0 ? title : `${title} (${marks.join(', ')})`
}
