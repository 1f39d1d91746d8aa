import { expect, test } from 'vitest'
import { says, seriesFile } from './make-series.ts'
import { ANY_TIME, LONGER_THAN_A_LEASE, runKilledAlerts } from './run-killed-alerts.ts'
import { temporaryCatalogue } from './temporary-catalogue.ts'

/** `npm run soak:alerts` kills two hundred times. */
const KILLS = 5

test.for([
  ['longer than a lease', LONGER_THAN_A_LEASE],
  ['any time, as in a crash loop', ANY_TIME],
] as const)(
  'whatever dies when, no alert is lost, none comes twice to a receiver that knows keys, and at most once more to one that does not: lives of %s',
  async ([, lives]) => {
    const catalogue = await temporaryCatalogue([seriesFile(says({}))])
    try {
      const found = await runKilledAlerts(catalogue.place, { kills: KILLS, followers: 20, seed: 5, lives })
      expect(found.due).toBeGreaterThan(100)
      expect(found).toMatchObject({ lost: 0, twiceByKey: 0 })
      expect(found.mostOften).toBeLessThanOrEqual(2)
    } finally {
      await catalogue.close()
    }
  },
)
