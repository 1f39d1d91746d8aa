import { AppError } from '../errors/app-error.ts'
import { searchSeries } from '../search/search-series.ts'
import { sayTitle } from './find-one-series.ts'
import { withCatalogue, type Session } from './session.ts'

const MAX_LIMIT = 100

/** `tbc search`: series by name, closest first; none found is an empty list, no error. */
export async function search(words: string[], options: { limit: string; json?: boolean }, session: Session): Promise<void> {
  const limit = parseLimit(options.limit)
  const hits = await withCatalogue(session, (database) => searchSeries(database, words.join(' '), limit))
  const { out, say, style } = session.terminal
  if (options.json === true) out(`${JSON.stringify(hits)}\n`)
  else if (hits.length === 0) out('No series of that name here.\n')
  else say(hits.map(({ id, title, year }) => `${sayTitle(title, year)}  ${style('dim', id)}\n`).join(''))
}

function parseLimit(text: string): number {
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) throw new AppError('wrong-usage', `--limit takes a whole number from 1 to ${MAX_LIMIT}`)
  return limit
}
