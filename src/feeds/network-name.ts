import { listSeriesUnder } from '../browse/list-store.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { AppError } from '../errors/app-error.ts'
import { slugOf } from '../search/fold-title.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'

/** What a network is called, by its name in addresses: as the best known series that was shown there has it. */
export async function getNetworkName(database: Database, slug: string, today: Day): Promise<string> {
  const { series } = await listSeriesUnder(database, { under: { network: slug }, limit: 1 })
  const [best] = series
  if (best === undefined) throw new AppError('no-such-page', `no series here was shown on "${slug}": see /browse`)
  const { platforms, availability } = await getSeries(database, best.id, today)
  return [...platforms, ...availability].find(({ value }) => slugOf(value.name) === slug)?.value.name ?? slug
}
