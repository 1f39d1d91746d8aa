import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const TESTS = ['src/**/*.test.ts', 'test/**/*.test.ts']

/** What works on data in a place of its own (`test/temporary-place.ts`) must do so on both databases. */
const onBothDatabases = globSync(TESTS, { exclude: ['test/postgres/**'] }).filter((file) => /\btemporary(Place|Catalogue)\b/.test(readFileSync(file, 'utf8')))
/** What only PostgreSQL can do: several processes on one database, a server that goes away. */
const ON_POSTGRES = 'test/postgres/**/*.test.ts'

export default defineConfig({
  test: {
    // Whole-process tests start the real command line, which takes a second on a slow machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Left to itself Vitest leaves a core free, which on a machine of two doubles the time; most of these tests wait for other processes.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'sqlite', include: TESTS, exclude: [ON_POSTGRES] } },
      {
        extends: true,
        test: {
          name: 'postgres',
          testTimeout: 120_000,
          include: [...onBothDatabases, ON_POSTGRES],
          globalSetup: ['test/start-postgres.ts'],
          setupFiles: ['test/use-postgres.ts'],
        },
      },
    ],
  },
})
