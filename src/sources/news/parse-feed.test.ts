import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atom, rss } from '../../../test/stand-ins/feed-stand-in.ts'
import { parseFeed } from './parse-feed.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')
const parse = (text: string | Buffer, type = 'application/rss+xml') => parseFeed(Buffer.from(text as string), type, now)
const first = (text: string | Buffer, type?: string) => {
  const parsed = parse(text, type)
  return parsed.kind === 'feed' ? parsed.entries[0] : parsed.problem
}
const renewed = {
  guid: 'a1',
  title: '‘Hacks’ Renewed for Season 6',
  summary: '<p>HBO&nbsp;Max <b>ordered</b> it.</p><script>x</script>',
  published: '2026-11-20',
}

describe('an entry', () => {
  test.each([['RSS', rss([renewed])], ['Atom', atom([{ ...renewed, summary: 'HBO Max ordered it.' }])]])('of %s has its key, link, plain title and text, and its day', (form, text) => {
    expect(first(text)).toEqual({
      key: form === 'RSS' ? 'a1' : 'tag:outlet.example,2026:a1',
      link: 'https://outlet.example/a1',
      title: '‘Hacks’ Renewed for Season 6',
      summary: 'HBO Max ordered it.',
      published: '2026-11-20',
    })
  }) // prettier-ignore

  test('with entities and markup in its title is read as its readers see it', () => {
    expect(first(rss([{ guid: 'a', title: '&#8216;Hacks&#8217; &amp; <i>Evil</i> End' }]))).toMatchObject({ title: '‘Hacks’ & Evil End' })
  })

  test('without an address or a title is none', () => {
    expect(parse('<rss version="2.0"><channel><title>x</title><item><title>A</title></item><item><link>https://a.example/</link></item></channel></rss>')).toMatchObject({ entries: [] })
    expect(first(rss([{ guid: 'a', title: 'A', link: 'javascript:alert(1)' }]))).toBeUndefined()
  }) // prettier-ignore

  test('without a day, or with one that is yet to come, is of today', () => {
    expect(first('<rss version="2.0"><channel><title>x</title><item><title>A</title><link>https://a.example/</link></item></channel></rss>')).toMatchObject({ published: '2026-11-22' })
    expect(first(rss([{ guid: 'a', title: 'A', published: '2031-01-01' }]))).toMatchObject({ published: '2026-11-22' })
  }) // prettier-ignore
})

describe.each(['America/Los_Angeles', 'Pacific/Auckland'])('on a machine in %s', (zone) => {
  const before = process.env['TZ']
  beforeAll(() => void (process.env['TZ'] = zone))
  afterAll(() => void (before === undefined ? delete process.env['TZ'] : (process.env['TZ'] = before)))

  test.each([
    ['Sat, 21 Nov 2026 23:30:00 GMT', '2026-11-21'],
    ['Sat, 21 Nov 2026 23:30:00 -0800', '2026-11-22'],
    ['Sun, 22 Nov 2026 01:30:00 +1300', '2026-11-21'],
    ['Sat, 21 Nov 2026 23:30:00', '2026-11-21'],
    ['Sun, 22 Nov 2026 00:10:00', '2026-11-22'],
    ['2026-11-21T23:30:00', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['nonsense', '2026-11-22'],
  ])('an entry of %s is of the day %s in UTC', (published, expected) => {
    const item = `<item><title>A</title><link>https://a.example/</link><pubDate>${published}</pubDate></item>`
    expect(first(`<rss version="2.0"><channel><title>x</title>${item}</channel></rss>`)).toMatchObject({ published: expected })
  })
})

describe('the encoding', () => {
  const latin = Buffer.from(rss([{ guid: 'a', title: 'Élite endet' }]).replace('UTF-8', 'ISO-8859-1'), 'latin1')

  test.each([['of the declaration', latin, 'text/xml'], ['of the header', Buffer.from(rss([{ guid: 'a', title: 'Élite endet' }]), 'latin1'), 'text/xml; charset=ISO-8859-1'], ['of the first bytes', Buffer.from(`\uFEFF${rss([{ guid: 'a', title: 'Élite endet' }])}`, 'utf16le'), 'text/xml']])('%s is kept to', (_, bytes, type) => {
    expect(first(bytes, type)).toMatchObject({ title: 'Élite endet' })
  }) // prettier-ignore

  test('that nobody knows is a problem', () => {
    expect(first(rss([renewed]), 'text/xml; charset=klingon')).toBe('is in an encoding that nobody knows')
  })
})

describe('what is no feed', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${'&a;'.repeat(10)}">`).join('')}]>${rss([renewed]).slice(38)}`

  test.each([
    ['a web page', '<!DOCTYPE html><html><body>Just a moment...</body></html>', 'is a web page and no feed'],
    ['an entity bomb', bomb, 'declares entities of its own, which are not read'],
    ['nothing', '', 'is no RSS or Atom that can be read (Unrecognized feed format)'],
    ['something else', '{"items":[1]}', 'is no RSS or Atom that can be read (Unrecognized feed format)'],
  ])('%s is a problem in one line', (_, text, problem) => {
    expect(first(text)).toBe(problem)
  })

  test.each([
    ['cut short', rss([renewed, renewed]).slice(0, 400)],
    ['nested without end', `<rss version="2.0"><channel>${'<item>'.repeat(200_000)}`],
    ['of one long tag', `<rss version="2.0"><channel><item ${'a="b" '.repeat(200_000)}`],
    ['of null bytes', `<rss version="2.0"><channel><title>${'\0'.repeat(1_000_000)}`],
  ])('a document %s is a feed or a problem within two seconds, and never a crash', (_, text) => {
    const started = performance.now()
    expect(['feed', 'invalid']).toContain(parse(text).kind)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

test('of a feed without end the first 300 entries are read', () => {
  const parsed = parse(rss(Array.from({ length: 1000 }, (_, i) => ({ guid: `g${i}`, title: `T${i}` }))))
  expect(parsed.kind === 'feed' && parsed.entries.length).toBe(300)
})

test('how long a feed asks to be left alone is told', () => {
  expect(parse(rss([], '<title>An outlet</title><ttl>60</ttl>'))).toMatchObject({ title: 'An outlet', ttlMinutes: 60 })
})
