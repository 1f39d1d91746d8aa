import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANNOUNCEMENT_KINDS } from '../src/catalogue/series-file.ts'
import { runTbc, type Run } from './run-tbc.ts'
import { temporaryPlace, type TemporaryPlace } from './temporary-place.ts'

let place: TemporaryPlace
beforeAll(async () => {
  place = await temporaryPlace()
})
afterAll(() => place.remove())

const tbc = (...args: string[]): Promise<Run> => runTbc({ ...place.environment, TBC_OFFLINE: '1' }, ...args)
const json = async (...args: string[]) => JSON.parse((await tbc(...args, '--json')).out) as Record<string, never>
const order = [
  'announce',
  'slow horses',
  '--kind',
  'renewed',
  '--season',
  '8',
  '--by',
  'Apple TV+',
  '--on',
  '2026-11-20',
  '--link',
  'https://variety.com/a',
  '--official',
]

describe('tbc announce', () => {
  test('writes a word down: it decides, stands in the guide with its link and in the history, and is taken back again', async () => {
    const said = await json(...order)
    expect(said).toMatchObject({ id: 'slow-horses-2022', season: 8, verdict: 'ordered', retracted: false, announcement: { text: 'Apple TV+ announced that season 8 was ordered.' } })
    expect(said['changes']).toMatchObject([{ kind: 'renewed', season: 8, certainty: 'official', saidBy: 'Apple TV+', source: 'Variety', link: 'https://variety.com/a', verdictBefore: 'undecided', verdictAfter: 'ordered' }])
    expect(await json('ask', 'slow horses', '--season', '8')).toMatchObject({ verdict: 'ordered', official: { by: 'Apple TV+', source: { name: 'Variety', link: 'https://variety.com/a' } } })
    const { sections } = (await json('guide', 'slow horses')) as unknown as { sections: { news: { values: { field: string; source: string; value: object }[] } } }
    expect(sections.news.values[0]).toMatchObject({ field: 'season.8.renewed', source: 'Variety', value: { certainty: 'official', verdict: { season: 8, before: 'undecided', after: 'ordered' } } })
    expect((await tbc('guide', 'slow horses')).out).toContain('Apple TV+ announced that season 8 was ordered. (season 8:')
    expect(await json(...order)).toMatchObject({ changes: [] })

    expect(await json('announce', 'slow horses', '--retract', '--link', 'https://variety.com/a')).toMatchObject({ retracted: true, verdict: 'undecided', changes: [{ kind: 'withdrawn', after: null }] })
    const { said: history } = (await json('history', 'slow horses')) as unknown as { said: { source: string; after: unknown }[] }
    expect(history.map(({ source, after }) => [source, after === null])).toEqual([['by-hand', true], ['by-hand', false]])
  }) // prettier-ignore

  test.each([
    ['no link', order.filter((word) => !/link|variety/.test(word)), '--link is missing'],
    ['a kind that is none', order.map((word) => (word === 'renewed' ? 'renewd' : word)), 'write one of renewed'],
    ['a day that is yet to come', order.map((word) => (word === '2026-11-20' ? '2999-01-01' : word)), 'yet to come'],
    ['a date that is none', [...order, '--date', '2027-13'], 'is no date'],
    ['a premiere without its date', order.map((word) => (word === 'renewed' ? 'premiere-set' : word)), 'needs --date'],
    [
      'a premiere set for a day that was past',
      [...order.map((word) => (word === 'renewed' ? 'premiere-set' : word)), '--date', '2020-01-01'],
      'was past when it was said',
    ],
    ['letters that turn the line round', order.map((word) => (word === 'Apple TV+' ? 'A\u202eB' : word)), '--by has control characters'],
    ['a sentence of a terminal’s commands', [...order, '--text', 'x\u001b]0;y\u0007'], '--text has control characters'],
    ['a sentence of a whole article', [...order, '--text', 'x'.repeat(100_000)], '--text has 100000 characters'],
    ['an address that is none', order.map((word) => (word.startsWith('https') ? 'javascript:x' : word)), 'is no address of a page'],
    ['a season that is none', order.map((word) => (word === '8' ? '0' : word)), 'is no season'],
    ['nothing to take back', ['announce', 'slow horses', '--retract'], 'nothing of that kind'],
  ])('with %s is wrong usage, and says what to write', async (_, args, words) => {
    const { code, error } = await tbc(...args)
    expect([code, error.split('\n').length, error]).toEqual([2, 2, expect.stringContaining(words)])
  })

  test('tells of every kind that it knows', async () => {
    const { out } = await tbc('announce', '--help')
    expect(ANNOUNCEMENT_KINDS.filter((kind) => !out.includes(kind))).toEqual([])
  })
})
