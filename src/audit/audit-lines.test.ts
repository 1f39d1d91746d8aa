import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../test/make-series.ts'
import { temporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { auditLines } from './audit-lines.ts'

let catalogue: Awaited<ReturnType<typeof temporaryCatalogue>>
beforeAll(async () => {
  catalogue = await temporaryCatalogue()
})
afterAll(() => catalogue.close())

async function* given(...lines: string[]): AsyncGenerator<string> {
  yield* lines
}

async function answers(...lines: string[]) {
  return Array.fromAsync(auditLines(catalogue.database, given(...lines), day('2026-11-22')))
}

test('each line is answered with its id, in order', async () => {
  const audited = await answers(
    '{"id":"a","text":"Picard season 1 premiered on January 23, 2020.","published":"2020-02-01"}',
    '',
    '{"id":2,"html":"<p>Picard season 1 premiered on January 23, 2020.</p>","url":"https://x.example/a","title":null}',
  )
  const values = audited.map((one) => (one.kind === 'audited' ? (JSON.parse(one.text) as Record<string, unknown>) : one))
  expect(values).toMatchObject([
    { id: 'a', article: { publishedOn: '2020-02-01', url: null }, claims: [{ type: 'season_premiere_date', finding: 'supported' }] },
    { id: 2, article: { url: 'https://x.example/a', dayAssumed: true, text: 'Picard season 1 premiered on January 23, 2020.' } },
  ])
})

test.each([
  ['not JSON', '{oops', 'is not JSON'],
  ['no id', '{"text":"a"}', 'id is missing: a text or a number'],
  ['neither text nor html', '{"id":1}', 'there has to be either text or html'],
  ['both', '{"id":1,"text":"a","html":"b"}', 'there has to be either text or html'],
  ['no day', '{"id":1,"text":"a","published":"2023-02-30"}', 'published is no day: write it as 2023-04-10'],
  ['a list', '[]', 'Invalid input: expected object, received array'],
])('%s ends it with line and reason, after what was answered', async (_, line, reason) => {
  const audited = await answers('{"id":1,"text":"a"}', line, '{"id":3,"text":"c"}')
  expect(audited.map(({ kind }) => kind)).toEqual(['audited', 'invalid'])
  expect(audited[1]).toEqual({ kind: 'invalid', line: 2, reason })
})
