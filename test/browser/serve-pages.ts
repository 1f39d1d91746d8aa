import { serve } from '@hono/node-server'
import { makeApp } from '../../src/cli/start-server.ts'
import type { SeriesFile } from '../../src/catalogue/series-file.ts'
import { putSeries } from '../../src/catalogue/series-store.ts'
import { loadBundledCatalogue } from '../../src/sources/bundled/load-bundled.ts'
import { indexSeries } from '../../src/sources/index-series.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { followSeries } from '../../src/following/follow-store.ts'
import { inWriteTransaction } from '../../src/storage/write-transaction.ts'
import type { Day } from '../../src/time/partial-date.ts'
import { addTestChannel, testChannels } from '../alerts-place.ts'
import { temporaryFolder } from '../temporary-folder.ts'

export interface ServedPages {
  address: string
  close: () => Promise<void>
}

/** A series that the household follows. */
const FOLLOWED = 'severance-2022'

/** The pages of the bundled catalogue and of these series, as of a day, on a port of this machine, with a household that follows one and has a channel. */
export async function servePages(today: Day, files: readonly SeriesFile[] = []): Promise<ServedPages> {
  const folder = temporaryFolder()
  const database = await openDatabase(folder.path)
  await loadBundledCatalogue(database)
  await inWriteTransaction(database, async (transaction) => {
    for (const file of files) await putSeries(transaction, indexSeries(file))
  })
  const noon = (): Temporal.Instant => Temporal.Instant.from(`${today}T12:00:00Z`)
  const channels = testChannels(database, noon)
  await followSeries(database, FOLLOWED, noon())
  await addTestChannel(database, channels, 'email', { to: 'me@example.org' })
  const household = { isLocal: true, password: undefined, channels: () => Promise.resolve(channels), now: noon, offline: false }
  const app = makeApp(database, () => today, () => undefined, {}, undefined, household) // prettier-ignore
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      resolve({
        address: `http://127.0.0.1:${port}`,
        close: async () => {
          await new Promise((closed) => server.close(closed))
          await database.destroy()
          folder.remove()
        },
      }),
    )
  })
}
