import { afterAll, beforeAll, expect, test } from 'vitest'
import { day, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { replaceSeries } from '../catalogue/series-store.ts'
import { indexSeries } from '../sources/index-series.ts'
import { toGuideJson } from './guide-json.ts'
import { unknownsOf } from './sections.ts'
import { getGuide } from './series-guide.ts'

const today = day('2026-11-22')
const file = (id: string, ...statements: Record<string, unknown>[]) => ({ ...seriesFile(...statements), id })
const made = (title: string, person: string) => says({ series: { title }, credits: [{ role: 'creator', person }], seasons: [{ number: 1, premiere: '2020-01-01', finale: '2020-03-01' }] }) // prettier-ignore

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeAll(async () => {
  catalogue = await temporaryCatalogue([
    file('own', { ...made('Own', 'Ada Quill'), related: [{ id: 'the-told-2020', title: 'Told, as it was called', relation: 'spin-off', because: 'It follows her sister.' }, { title: 'By Name', relation: 'similar', because: 'The catalogue says so.' }] }), // prettier-ignore
    file('the-told-2020', made('Told', 'Ada Quill')),
    file('by-name', made('By Name', 'Ada Quill')),
    file('alike', { ...made('Alike', 'Ada Quill'), series: { title: 'Alike', year: 2020, status: 'Ended' }, source: 'Another catalogue' }),
    file('alone', made('Alone', 'Bo Lindqvist')),
  ])
})
afterAll(() => catalogue.close())
const guideOf = (id: string, asOf = today) => getGuide(catalogue.database, { id, asOf, boundary: 'none' })

test('what a source calls related is not told again as alike, whether it is named by id or by title', async () => {
  expect((await guideOf('own')).similar?.map(({ id }) => id)).toEqual(['alike'])
})

test('each similar series stands with its reasons, where it stands itself, and the facts of both that a reason rests on', async () => {
  const { values } = toGuideJson(await guideOf('own')).sections.related
  const axes = { airing: false, next: 'none-coming', ended: 'not-said' }
  const value = { id: 'alike', title: 'Alike', relation: 'same-makers', because: 'Both are by Ada Quill.', axes }
  const evidence = values.filter(({ field, value: told }) => field === 'similar' && (told as { relation: string }).relation === 'same-makers')
  const credit = { field: 'credit.creator', value: { role: 'creator', person: 'Ada Quill' } }
  expect(evidence.map((fact) => [fact.value, fact.source])).toEqual([
    [{ ...value, restsOn: { series: 'own', ...credit } }, 'A catalogue'],
    [{ ...value, restsOn: { series: 'alike', ...credit } }, 'Another catalogue'],
  ])
})

test('a series that is like none is said to have none on record; of a past day it is said that nothing was compared', async () => {
  expect(unknownsOf(await guideOf('alone')).related).toEqual(['no related series is on record'])
  const past = await guideOf('own', day('2026-11-21'))
  expect(past.similar).toBeUndefined()
  expect(unknownsOf(past).related).toEqual([
    'no related series is on record',
    'which series are alike is not told of this day: some of what is compared was not known yet',
  ])
})

test('a series that comes in, or changes, is told at the next question', async () => {
  const before = await guideOf('alone')
  await replaceSeries(catalogue.database, [indexSeries(file('new', made('New', 'Bo Lindqvist')))])
  expect([before.similar, (await guideOf('alone')).similar?.map(({ id }) => id)]).toEqual([[], ['new']])
})
