import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { SeriesFile } from '../src/catalogue/series-file.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listSeriesFiles } from '../src/sources/bundled/load-bundled.ts'
import { program, runTbc, type Run } from './run-tbc.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { temporaryPlace, type TemporaryPlace } from './temporary-place.ts'

let place: TemporaryPlace
beforeAll(async () => {
  place = await temporaryPlace()
  await tbc('doctor')
})
afterAll(() => place.remove())

/** Runs the real command line, without network, on a data directory of the tests' own. */
function tbc(...args: string[]): Promise<Run> {
  return tbcWith({}, ...args)
}

function tbcWith(environment: Record<string, string>, ...args: string[]): Promise<Run> {
  return runTbc({ ...place.environment, TBC_OFFLINE: '1', ...environment }, ...args)
}

/** The same with the data in the file of this folder. */
function tbcOn({ path }: { path: string }, ...args: string[]): Promise<Run> {
  return runTbc({ TBC_DATA_DIR: path, TBC_OFFLINE: '1' }, ...args)
}

/** Runs `work` beside a real server on a free port, and stops it as Ctrl+C does. */
async function withServer(environment: Record<string, string>, work: (address: string) => Promise<void>): Promise<void> {
  const child = spawn(program, ['serve', '--port', '0'], {
    env: { PATH: process.env['PATH'] ?? '', ...place.environment, TBC_OFFLINE: '1', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    await work(/http:\S+/.exec(line.toString())?.[0] ?? '')
  } finally {
    child.kill('SIGINT')
    expect(await ended).toBe(0)
  }
}

describe('tbc outlook score', () => {
  test('tells of the forecasts that were given about followed series, and of no others', async () => {
    expect((await tbc('outlook', 'score')).out).toContain('No forecast has been kept yet.')
    await tbc('ask', 'sherlock')
    await tbc('follow', 'doctor who')
    await tbc('ask', 'doctor who', '--as-of', '2020-06-01')
    const record = JSON.parse((await tbc('outlook', 'score', '--json')).out) as unknown
    expect(record).toMatchObject({ forecasts: 1, series: 1, odds: { '1y': { judged: 0, open: 1 } }, worstMisses: [] })
    expect((await tbc('outlook', 'score')).out).toContain('within 2 years: none can be judged yet, 1 open')
    await tbc('unfollow', 'doctor who')
  })
})

describe('tbc ask', () => {
  test('Star Trek: Picard, offline: concluded, season 3 the last, finale on 20 April 2023', async () => {
    const { code, out, error } = await tbc('ask', 'star trek picard', '--as-of', '2026-11-22')
    expect([code, error]).toEqual([0, ''])
    expect(out).toMatch(/^CONCLUDED {2}Star Trek: Picard \(2020\), season 4\n/)
    expect(out).toContain('season 3 is the last')
    expect(out.replace(/\s+/g, ' ')).toContain('1 February 2022:')
    expect(out.replace(/\s+/g, ' ')).toContain('20 April 2023')
    expect(out).toMatch(/https:\/\//)
  })

  test('as JSON it is exactly one value of the contract’s form', async () => {
    const { code, out } = await tbc('ask', 'picard', 'season', '2', '--as-of', '2021-12-01', '--json')
    const answer = JSON.parse(out) as Record<string, unknown>
    expect(code).toBe(0)
    expect(Object.keys(answer)).toEqual([
      'series',
      'asOf',
      'factsUntil',
      'season',
      'verdict',
      'axes',
      'answer',
      'official',
      'odds',
      'window',
      'because',
      'unknown',
    ])
    expect(answer).toMatchObject({
      series: { id: 'star-trek-picard-2020', title: 'Star Trek: Picard', year: 2020 },
      asOf: '2021-12-01',
      season: 2,
      verdict: 'dated',
      odds: { continues: { '1y': expect.any(Number), '2y': expect.any(Number), '5y': expect.any(Number) } },
      window: { p10: expect.stringMatching(/^2022-02/), p50: expect.stringMatching(/^2022-02/), p90: expect.stringMatching(/^2022-02/) },
    })
    expect(answer['official']).toMatchObject({
      kind: 'premiere-set',
      on: '2021-09-08',
      by: 'Paramount+',
      source: { link: expect.stringMatching(/^https/) as string },
    })
  })

  test('the option wins over the words', async () => {
    expect(JSON.parse((await tbc('ask', 'picard s4', '--season', '1', '--json')).out)).toMatchObject({ season: 1, verdict: 'aired' })
  })

  test('the same question gives the same answer, to the last character', async () => {
    const [first, second] = await Promise.all([
      tbc('ask', 'the bear', '--as-of', '2026-11-22', '--json'),
      tbc('ask', 'the bear', '--as-of', '2026-11-22', '--json'),
    ])
    expect(first.out).toBe(second.out)
  })

  test('a title that several series share is the best known one’s, and the others are candidates', async () => {
    expect(JSON.parse((await tbc('ask', 'the office', '--json')).out)).toMatchObject({
      series: { id: 'the-office-2005' },
      candidates: [{ id: 'the-office-2001', year: 2001, countries: ['GB'] }],
    })
    expect((await tbc('ask', 'the office')).out).toContain('Also of this name: The Office (2001, GB)')
  })

  test('where to watch in a country, or that no source covers it', async () => {
    expect((await tbc('ask', 'picard', '--country', 'us')).out).toMatch(/To watch in US: .*Paramount\+/)
    expect((await tbc('ask', 'picard', '--country', 'TV')).out).toContain('where to watch in TV: no source of ours covers it')
  })

  test('piped output is plain and at most 80 columns wide but for links', async () => {
    const { out } = await tbc('ask', 'doom patrol')
    expect(out).not.toContain('\u001b')
    expect(out.split('\n').filter((line) => Array.from(line).length > 80 && !line.includes('http') && !line.includes('tbc guide'))).toEqual([])
  })
})

describe('exit codes and errors: one line that names the remedy, and with --json one value on stdout', () => {
  test.each([
    ['an unknown series', 3, ['ask', 'zzyzx quux'], 'is not among the'],
    ['a name near another', 3, ['ask', 'battle gala'], 'did you mean'],
    ['an empty name', 2, ['ask', ' '], 'is empty'],
    ['a name of 10 kB', 2, ['ask', 'x'.repeat(10_000)], '10000 characters'],
    ['control characters', 2, ['ask', 'pic\u0007ard'], 'control characters'],
    ['a malformed date', 2, ['ask', 'picard', '--as-of', '2022-02-30'], 'is not a day'],
    ['a date with control characters', 2, ['ask', 'picard', '--as-of', '20\n22'], 'is not a day'],
    ['season 0', 2, ['ask', 'picard', '--season', '0'], 'no season'],
    ['season 1.5', 2, ['ask', 'picard', '--season', '1.5'], 'no season'],
    ['season 0 in the words', 2, ['ask', 'picard season 0'], 'is no season'],
    ['a country that is none', 2, ['ask', 'picard', '--country', 'Germany'], 'country code'],
    ['a boundary that is none', 2, ['guide', 'picard', '--spoilers', 'some'], 'spoiler boundary'],
    ['a month that is none', 2, ['calendar', '2026-13'], 'is not a month'],
    ['a limit that is none', 2, ['search', 'x', '--limit', '0'], '--limit'],
    ['an unknown command', 2, ['prophesy'], 'unknown command'],
    ['questions that are not there', 5, ['forecast', '/nowhere/questions.ndjson'], 'cannot be read'],
    ['a folder of questions', 5, ['forecast', '/'], 'cannot be read'],
    ['a model that is none', 5, ['forecast', '-', '--model', '/dev/null'], 'cannot be used'],
    ['a series file that is none', 5, ['model', 'backtest', '/nowhere'], 'cannot be read'],
    ['an unknown option', 2, ['ask', 'picard', '--loud'], 'unknown option'],
    ['no series at all', 2, ['ask'], 'missing required argument'],
    ['no command at all', 2, [], 'no command'],
    ['a port that is none', 2, ['serve', '--port', '99999'], '--port'],
  ])('%s exits %d', async (_, code, args, message) => {
    const plain = await tbc(...args)
    expect([plain.code, plain.error.split('\n').length, plain.out]).toEqual([code, 2, ''])
    expect(plain.error).toContain(message)
    if (args.length === 0 || args[0] === 'serve' || args[0] === 'forecast' || args[0] === 'model') return
    const json = await tbc(...args, '--json')
    expect([json.code, json.error.split('\n').length]).toEqual([code, 2])
    expect(JSON.parse(json.out)).toMatchObject({ error: { code: expect.any(String) as string, message: expect.stringContaining(message) as string } })
  })

  test('"did you mean" has its candidates in the JSON', async () => {
    const { out } = await tbc('ask', 'battle gala', '--json')
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'no-such-series', candidates: [{ id: 'battlestar-galactica-2004' }, { id: 'battlestar-galactica-1978' }] },
    })
  })

  test.each([
    ['a data directory below a file', () => ({ DATABASE_URL: '', TBC_DATA_DIR: join(program, 'deeper') }), 'TBC_DATA_DIR'],
    ['a data directory where nothing can be made', () => ({ DATABASE_URL: '', TBC_DATA_DIR: '/proc/tbc' }), 'TBC_DATA_DIR'],
  ])('%s exits 1 at once', async (_, environment, message) => {
    const { code, error } = await tbcWith(environment(), 'ask', 'picard')
    expect([code, error.split('\n').length]).toEqual([1, 2])
    expect(error).toContain(message)
  })

  test('a damaged data file exits 1 and is left as it is', async () => {
    const damaged = temporaryFolder()
    const file = join(damaged.path, 'tbc.sqlite')
    writeFileSync(file, 'no database '.repeat(1000))
    const { code, error } = await tbcOn(damaged, 'ask', 'picard')
    expect([code, error.split('\n').length, readFileSync(file, 'utf8')]).toEqual([1, 2, 'no database '.repeat(1000)])
    expect(error).toContain('is damaged and was left as it is')
    damaged.remove()
  })

  test('a data file damaged in the middle is told of as damaged', async () => {
    const damaged = temporaryFolder()
    await tbcOn(damaged, 'doctor')
    const file = join(damaged.path, 'tbc.sqlite')
    const content = readFileSync(file)
    content.fill(0xff, 4096, content.length - 4096)
    writeFileSync(file, content)
    const { code, error } = await tbcOn(damaged, 'ask', 'picard')
    expect([code, error.split('\n').length]).toEqual([1, 2])
    expect(error).toContain('damaged')
    damaged.remove()
  })

  test('a data file of a newer version exits 1 and says to update', async () => {
    const newer = temporaryFolder()
    const file = new DatabaseSync(join(newer.path, 'tbc.sqlite'))
    file.exec('pragma user_version = 99')
    file.close()
    const { code, error } = await tbcOn(newer, 'ask', 'picard')
    expect([code, error]).toEqual([1, expect.stringContaining('newer tbc')])
    newer.remove()
  })
})

describe('which day today is', () => {
  /** Half past eleven of an evening in UTC is the next day on Kiritimati (UTC+14) and the same one in Pago Pago (UTC-11). */
  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('on the command line it is the day in the zone of the machine: %s', async (zone) => {
    const today = () => Temporal.Now.plainDateISO(zone).toString()
    const before = today()
    const { asOf } = JSON.parse((await tbcWith({ TZ: zone }, 'ask', 'picard', '--json')).out) as { asOf: string }
    expect([before, today()]).toContain(asOf)
  })

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('on the server it is UTC’s, in whichever zone the machine is: %s', async (zone) => {
    await withServer({ TZ: zone }, async (address) => {
      const before = Temporal.Now.plainDateISO('UTC').toString()
      const { answer } = (await (await fetch(`${address}/api/v1/series/star-trek-picard-2020`)).json()) as { answer: { asOf: string } }
      expect([before, Temporal.Now.plainDateISO('UTC').toString()]).toContain(answer.asOf)
    })
  })
})

test('the guide as JSON is one document on the command line and in the interface', async () => {
  await withServer({}, async (address) => {
    const fromInterface = await (await fetch(`${address}/api/v1/series/the-bear-2022?as-of=2026-03-08&spoilers=S01E02`)).text()
    expect((await tbc('guide', 'the bear', '--as-of', '2026-03-08', '--spoilers', 'S01E02', '--json')).out).toBe(`${fromInterface}\n`)
  })
})

test.each([
  ['https://series.example', 403],
  ['http://localhost:8220', 200],
])('of a site that is reached at %s the household’s list without a password answers %d', async (publicUrl, status) => {
  await withServer({ TBC_PUBLIC_URL: publicUrl }, async (address) => expect((await fetch(`${address}/api/v1/following`)).status).toBe(status))
})

test('the byte order mark that some editors write is no part of the first line', async () => {
  const file = join(place.folder, 'questions.ndjson')
  const question = '{"id":"a","asOf":"2021-01-01","series":{"seasons":[{"number":1,"premiere":"2020-01-01"}]}}'
  writeFileSync(file, `\uFEFF${question}\r\n`)
  const { code, out } = await tbc('forecast', file)
  expect([code, JSON.parse(out)]).toMatchObject([0, { id: 'a' }])
})

test('the United Kingdom is found under UK too', async () => {
  expect((await tbc('ask', 'picard', '--country', 'uk')).out).toContain('To watch in GB: Prime Video')
})

test('on a narrow terminal every line of an answer fits, but for addresses', async () => {
  const { out } = await tbcWith({ ...place.environment, COLUMNS: '40' }, 'ask', 'severance')
  const wide = out.split('\n').filter((line) => line.length > 40 && !line.includes('https://'))
  expect([out.includes('▒ forecast'), wide]).toEqual([true, []])
})

test('a reader that goes away early is no failure', async () => {
  const { code, error } = await new Promise<Run>((resolve) => {
    const child = spawn('sh', ['-c', `"${program}" export | head -c 10; exit 0`], {
      env: { PATH: process.env['PATH'] ?? '', ...place.environment, TBC_OFFLINE: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let text = ''
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.once('close', (exit) => resolve({ code: exit, out: '', error: text }))
  })
  expect([code, error]).toEqual([0, ''])
})

test.runIf(existsSync('/dev/full'))('an answer that cannot be written is one line and a failure', async () => {
  const { code, error } = await new Promise<Run>((resolve) => {
    const child = spawn('sh', ['-c', `"${program}" ask picard > /dev/full`], {
      env: { PATH: process.env['PATH'] ?? '', ...place.environment, TBC_OFFLINE: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let text = ''
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
    child.once('close', (exit) => resolve({ code: exit, out: '', error: text }))
  })
  expect([code, error]).toEqual([1, 'tbc: the answer could not be written (ENOSPC): write it to where there is room\n'])
})

describe('two at once', () => {
  test('four that start on a new data directory all answer', async () => {
    const fresh = await temporaryPlace()
    const runs = await Promise.all([1, 2, 3, 4].map(() => tbcWith(fresh.environment, 'ask', 'picard', '--json')))
    expect(runs.map(({ code, error }) => [code, error])).toEqual([1, 2, 3, 4].map(() => [0, '']))
    await fresh.remove()
  })
})

test.each([60, 110, 160, 210, 300])('a first start killed after %d ms leaves a data file that the next one completes', async (delayMs) => {
  const fresh = await temporaryPlace()
  const child = spawn(program, ['ask', 'picard'], { env: { PATH: process.env['PATH'] ?? '', ...fresh.environment, TBC_OFFLINE: '1' }, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('close', resolve))
  setTimeout(() => child.kill('SIGKILL'), delayMs)
  await ended
  const { code, out } = await tbcWith(fresh.environment, 'doctor', '--json')
  expect([code, JSON.parse(out)]).toMatchObject([0, { ok: true }])
  expect((await tbcWith(fresh.environment, 'export')).out.trimEnd().split('\n').length).toBe(
    listSeriesFiles(join(import.meta.dirname, '..', 'catalogue')).length,
  )
  await fresh.remove()
})

describe('the household', () => {
  test('follows, sees where each stands, and unfollows', async () => {
    expect((await tbc('follow', 'doom patrol', '--json')).out).toBe('{"id":"doom-patrol-2019","title":"Doom Patrol","followed":true,"changed":true}\n')
    expect(JSON.parse((await tbc('follow', 'doom patrol', '--json')).out)).toMatchObject({ changed: false })
    expect(JSON.parse((await tbc('following', '--json')).out)).toMatchObject([{ id: 'doom-patrol-2019', season: 5, verdict: 'cancelled' }])
    expect((await tbc('calendar', '2023-11')).out).toMatch(/^November 2023\n[\s\S]*Doom Patrol, season 4/)
    expect(JSON.parse((await tbc('unfollow', 'doom patrol', '--json')).out)).toMatchObject({ followed: false, changed: true })
    expect(JSON.parse((await tbc('calendar', '2023-11', '--json')).out)).toEqual([])
    expect(JSON.parse((await tbc('calendar', '2022-03', '--all', '--json')).out)).toContainEqual({
      series: { id: 'star-trek-picard-2020', title: 'Star Trek: Picard' },
      season: 2,
      episode: 1,
      kind: 'premiere',
      date: '2022-03-03',
      airsAt: null,
      airsUntil: null,
    })
  })
})

describe('tbc forecast', () => {
  const picard = (asOf: string, ...seasons: [string, string][]) =>
    JSON.stringify({
      id: asOf,
      asOf,
      series: {
        country: 'US',
        networkKind: 'streaming',
        type: 'scripted',
        seasons: seasons.map(([premiere, finale], index) => ({ number: index + 1, premiere, finale, episodes: 10 })),
      },
    })

  test('answers line by line, in their order, the same to the last digit each time', async () => {
    const questions = join(place.folder, 'questions.ndjson')
    writeFileSync(
      questions,
      `${picard('2021-06-01', ['2020-01-23', '2020-03-26'])}\n\n${picard('2026-11-22', ['2020-01-23', '2020-03-26'], ['2022-03-03', '2022-05-05'], ['2023-02-16', '2023-04-20'])}\n`,
    )
    const [first, second] = await Promise.all([tbc('forecast', questions), tbc('forecast', questions)])
    const [then, now] = first.out.trimEnd().split('\n').map((line) => JSON.parse(line) as { id: string; continues: Record<string, number>; premiere: Record<string, string> }) // prettier-ignore
    expect([first.code, first.error, first.out]).toEqual([0, '', second.out])
    expect([then?.id, now?.id]).toEqual(['2021-06-01', '2026-11-22'])
    expect([Object.keys(then?.continues ?? {}), Object.keys(then?.premiere ?? {})]).toEqual([['1y', '2y', '5y'], ['p10', 'p50', 'p90']]) // prettier-ignore
    // The window of June 2021 holds the day the second season came; after three and a half years of silence hardly anything comes.
    expect((then?.premiere['p10'] ?? '') <= '2022-03-03' && '2022-03-03' <= (then?.premiere['p90'] ?? '')).toBe(true)
    expect(now?.continues['5y']).toBeLessThanOrEqual(0.05)
  })

  test.each([
    ['no JSON', 'nope', 'not JSON'],
    ['no id', '{"asOf":"2020-01-01","series":{"seasons":[]}}', 'id'],
    ['no seasons', '{"id":"x","asOf":"2020-01-01","series":{}}', 'seasons'],
    ['an impossible date', '{"id":"x","asOf":"2020-02-30","series":{"seasons":[]}}', 'is not a date'],
    ['a premiere after the day', '{"id":"x","asOf":"2020-01-01","series":{"seasons":[{"number":1,"premiere":"2021-01-01"}]}}', 'after asOf'],
    [
      'a season twice',
      '{"id":"x","asOf":"2020-01-01","series":{"seasons":[{"number":1,"premiere":"2018-01-01"},{"number":1,"premiere":"2019-01-01"}]}}',
      'twice',
    ],
  ])('%s exits 5 with line and reason, and the answers before it stay', async (_, line, reason) => {
    const questions = join(place.folder, `${reason.replace(/\W/g, '')}.ndjson`)
    writeFileSync(questions, `{"id":"first","asOf":"2020-01-01","series":{"seasons":[]}}\n${line}\n{"id":"last","asOf":"2020-01-01","series":{"seasons":[]}}\n`)
    const { code, out, error } = await tbc('forecast', questions)
    expect([
      code,
      out
        .trimEnd()
        .split('\n')
        .map((answer) => (JSON.parse(answer) as { id: string }).id),
      error.split('\n').length,
    ]).toEqual([5, ['first'], 2])
    expect(error).toMatch(new RegExp(`line 2.*${reason}`))
  })
})

describe('the other commands', () => {
  test('search gives the closest first', async () => {
    const hits = JSON.parse((await tbc('search', 'battlestar', '--json')).out) as { id: string; title: string; year: number; score: number }[]
    expect(hits.map(({ id }) => id).slice(0, 2)).toEqual(['battlestar-galactica-2004', 'battlestar-galactica-1978'])
    expect(Object.keys(hits[0] ?? {})).toEqual(['id', 'title', 'year', 'score'])
    expect((await tbc('search', 'zzyzxq', '--json')).out).toBe('[]\n')
  })

  test('guide has every section and hides what was not seen', async () => {
    const { out } = await tbc('guide', 'picard')
    for (const heading of [
      'Verdict',
      'When',
      'What it is about',
      'Cast',
      'People behind it',
      'Recap',
      'Ratings',
      'Trailer',
      'Where to watch',
      'News',
      'Related',
      'Comments',
      'Follow',
    ])
      expect(out).toContain(`\n${heading}\n`)
    expect(out).not.toContain('Remembrance')
    expect((await tbc('guide', 'picard', '--spoilers', 'S01E01')).out).toContain('Remembrance')
  })

  test('export gives back each file as it was bundled, with its origin, line by line', async () => {
    const { out } = await tbc('export', 'doom patrol')
    const { id, statements } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'catalogue', 'doom-patrol-2019.json'), 'utf8')) as SeriesFile
    expect(JSON.parse(out)).toEqual({ id, statements: statements.map((statement) => ({ origin: 'bundled', ...statement })) })
    const lines = (await tbc('export')).out.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(50)
    expect(lines.every((line) => typeof (JSON.parse(line) as { id: unknown }).id === 'string')).toBe(true)
  })

  test('doctor finds everything in order', async () => {
    expect(JSON.parse((await tbc('doctor', '--json')).out)).toMatchObject({ ok: true })
  })

  test('--help names every command and gives examples; --version says which', async () => {
    const { code, out } = await tbc('--help')
    expect(code).toBe(0)
    for (const command of [
      'ask',
      'guide',
      'search',
      'follow',
      'unfollow',
      'following',
      'calendar',
      'export',
      'forecast',
      'model',
      'doctor',
      'serve',
      'complete',
    ])
      expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
    expect(out).toContain('Examples:')
    expect((await tbc('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test.each(['bash', 'zsh', 'fish'])('complete %s prints a completion script, and completes commands', async (shell) => {
    expect((await tbc('complete', shell)).out).toContain('tbc')
    expect((await tbc('complete', '--', 'fol')).out).toMatch(/follow/)
  })
})
