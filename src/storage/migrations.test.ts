import { expect, test } from 'vitest'
import { MIGRATIONS } from './migrations.ts'
import { SCHEMA_VERSION } from './schema-version.ts'

test('the version that the program knows is the number of the last migration', () => {
  expect(Object.keys(MIGRATIONS)).toHaveLength(SCHEMA_VERSION)
  expect(Object.keys(MIGRATIONS).at(-1)).toMatch(new RegExp(`^${String(SCHEMA_VERSION).padStart(4, '0')}-`))
})
