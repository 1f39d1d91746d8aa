import { expect, test } from 'vitest'
import { seriesFileSchema } from '../catalogue/series-file.ts'
import { seriesIdsFor } from './series-id.ts'

const first = (count: number, title: string, year?: number, countries: string[] = []) =>
  seriesIdsFor('tvmaze', { sourceId: '63', externalIds: {}, title, ...(year === undefined ? {} : { year }), countries })
    .take(count)
    .toArray()

test.each([
  ['Grey’s Anatomy', 2005, 'greys-anatomy-2005'],
  ['The 100', 2014, 'the-100-2014'],
  ['1899', 2022, '1899-2022'],
  ['Élite', 2018, 'elite-2018'],
  ['גשר הצפון 63', 2020, 'tvmaze-63-2020'],
  ['%', 2020, 'tvmaze-63-2020'],
  ['Silo', undefined, 'silo-undated'],
  ['word '.repeat(40), 2020, `${'word-'.repeat(11)}word-2020`],
])('%s (%s) is %s', (title, year, id) => expect(first(1, title, year)).toEqual([id]))

test('one that is taken gets the country, then a number; all are ids of the file form', () => {
  const ids = first(4, 'Ghosts', 2019, ['GB'])
  expect(ids).toEqual(['ghosts-2019', 'ghosts-2019-gb', 'ghosts-2019-2', 'ghosts-2019-3'])
  for (const id of [...ids, 'silo-undated-2']) expect(seriesFileSchema.shape.id.safeParse(id).success).toBe(true)
})
