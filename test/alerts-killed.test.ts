import { expect, test } from 'vitest'
import { says, seriesFile } from './make-series.ts'
import { ALIVE_FOR_A_LEASE_MS, runKilledAlerts } from './run-killed-alerts.ts'
import { temporaryCatalogue } from './temporary-catalogue.ts'

/** `npm run soak:alerts` kills two hundred times. */
const KILLS = 5

test('whatever dies when, no alert is lost, none comes twice to a receiver that knows keys, and at most once more to one that does not', async () => {
  const catalogue = await temporaryCatalogue([seriesFile(says({}))])
  try {
    const found = await runKilledAlerts(catalogue.place, { kills: KILLS, followers: 20, seed: 5, leastAliveMs: ALIVE_FOR_A_LEASE_MS })
    expect(found.due).toBeGreaterThan(100)
    expect(found).toMatchObject({ lost: 0, twiceByKey: 0 })
    expect(found.mostOften).toBeLessThanOrEqual(2)
  } finally {
    await catalogue.close()
  }
})
