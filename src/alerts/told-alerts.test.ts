import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { alertsIn, receiveAlerts, type Receiver } from '../../test/alert-receiver.ts'
import { addTestChannel, change, delivering, happen, testChannels } from '../../test/alerts-place.ts'
import { date, says, seriesFile } from '../../test/make-series.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import type { Channels } from '../channels/open-channels.ts'
import { DEFAULT_OPTIONS, type Certainty, type FollowOptions } from '../following/follow-options.ts'
import { followSeries } from '../following/follow-store.ts'
import { toChange, type State } from '../sources/change-events.ts'
import { takeBackEvent } from '../sources/history-store.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { isAnyDue } from './due-messages-store.ts'
import { stopFollowing } from './stop-following.ts'

/** A Sunday. */
const NOON = Temporal.Instant.from('2026-11-22T12:00:00Z')
const ID = 'the-test-2020'

let catalogue: TemporaryCatalogue
let channels: Channels
let receiver: Receiver
let nowMs: number
const now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(nowMs)

beforeEach(async () => {
  nowMs = NOON.epochMilliseconds
  catalogue = await temporaryCatalogue([seriesFile(says({}))])
  channels = testChannels(catalogue.database, now)
  receiver = await receiveAlerts()
})
afterEach(async () => {
  channels.close()
  await receiver.close()
  await catalogue.close()
})

async function follow(options: Partial<FollowOptions> = {}, follower = 'somebody'): Promise<void> {
  await followSeries(catalogue.database, ID, NOON, { follower, options: { ...DEFAULT_OPTIONS, ...options } })
  await addTestChannel(catalogue.database, channels, 'webhook', { url: `${receiver.url}/${follower}` }, { follower })
}

/** Moves the clock on to so many hours after noon, hour by hour, and tells what is delivered on the way: hour, kind, value. */
async function until(hours: number): Promise<string[]> {
  const told: string[] = []
  for (;;) {
    const before = receiver.received.length
    while (await isAnyDue(catalogue.database, 'other', nowMs)) {
      const work = delivering(catalogue.database, channels, now)
      while (await isAnyDue(catalogue.database, 'other', nowMs)) await new Promise((resolve) => setTimeout(resolve, 5))
      await work.stop()
      expect(work.log).toEqual([])
    }
    const hour = (nowMs - NOON.epochMilliseconds) / 3_600_000
    for (const message of receiver.received.slice(before)) told.push(...alertsIn(message).map(({ kind, after }) => `${hour} ${String(kind)} ${String(after)}`))
    const left = NOON.epochMilliseconds + hours * 3_600_000 - nowMs
    if (left <= 0) return told
    nowMs += Math.min(left, 3_600_000 - ((nowMs - NOON.epochMilliseconds) % 3_600_000))
  }
}

/** The thing has another value, as a source says; `word` where somebody said so. */
async function becomes(subject: string, was: string | null, is: string | null, certainty: Certainty = 'listed', was_: Certainty = 'listed'): Promise<void> {
  const [before, after]: State[] = [was === null ? null : { value: was, certainty: was_ }, is === null ? null : { value: is, certainty }]
  const told = toChange(subject, before ?? null, after ?? null)
  if (told === undefined) return inWriteTransaction(catalogue.database, (transaction) => takeBackEvent(transaction, ID, subject, nowMs))
  await happen(catalogue.database, ID, now(), change(subject, told.kind, was, is, told))
}

const DATE = 'season.3.premiere'
const [MARCH, MAY, JUNE, JULY] = ['2027-03-01', '2027-05-01', '2027-06-01', '2027-07-01']

/** Hours after noon at which a thing changes, from what to what; what is told at which hour. */
const TABLE: [name: string, options: Partial<FollowOptions>, steps: [hour: number, subject: string, was: string | null, is: string | null][], told: string[]][] = [
  ['a date is set', {}, [[0, DATE, null, MARCH]], ['0 dated 2027-03-01']],
  ['a date is made more precise', {}, [[0, DATE, '2027', MARCH]], ['0 dated 2027-03-01']],
  ['a status that turns and turns back within a day is corrected once', {}, [[0, 'ended', 'no', 'cancelled'], [5, 'ended', 'cancelled', 'no']], ['0 cancelled cancelled', '5 correction no']],
  ['one that goes on turning is told no more until it stands for a day', {}, [[0, 'ended', 'no', 'cancelled'], [1, 'ended', 'cancelled', 'no'], [2, 'ended', 'no', 'cancelled'], [3, 'ended', 'cancelled', 'no'], [4, 'ended', 'no', 'cancelled']], ['0 cancelled cancelled', '1 correction no', '28 cancelled cancelled']],
  ['one that comes to rest where it was corrected to is told no more', {}, [[0, 'ended', 'no', 'cancelled'], [1, 'ended', 'cancelled', 'no'], [2, 'ended', 'no', 'cancelled'], [20, 'ended', 'cancelled', 'no']], ['0 cancelled cancelled', '1 correction no']],
  ['one that turns again a day and a half after it began is still unsteady', {}, [[0, 'ended', 'no', 'cancelled'], [1, 'ended', 'cancelled', 'no'], [20, 'ended', 'no', 'cancelled'], [21, 'ended', 'cancelled', 'no'], [40, 'ended', 'no', 'cancelled']], ['0 cancelled cancelled', '1 correction no', '64 cancelled cancelled']],
  ['what stood for a day and then turns is news, and no correction', {}, [[0, 'ended', 'no', 'cancelled'], [30, 'ended', 'cancelled', 'no']], ['0 cancelled cancelled', '30 revived no']],
  ['a date moved three times in an hour is told, corrected, and told when it stands', {}, [[0, DATE, MARCH, MAY], [0.3, DATE, MAY, JUNE], [0.6, DATE, JUNE, JULY]], ['0 moved 2027-05-01', '0.3 correction 2027-06-01', '25 moved 2027-07-01']],
  ['a date moved three times before the daily digest is told once', { digest: 'daily' }, [[0, DATE, MARCH, MAY], [0.3, DATE, MAY, JUNE], [0.6, DATE, JUNE, JULY]], ['21 moved 2027-07-01']],
  ['a correction that turns back before the digest is not told either', { digest: 'daily' }, [[0, DATE, MARCH, MAY], [22, DATE, MAY, MARCH], [23, DATE, MARCH, MAY]], ['21 moved 2027-05-01']],
  ['what turns back before the digest is not told', { digest: 'daily' }, [[0, 'ended', 'no', 'cancelled'], [5, 'ended', 'cancelled', 'no']], []],
  ['what turns back within the week before a weekly digest is not told, although it stood for days', { digest: 'weekly' }, [[24, 'ended', 'no', 'cancelled'], [100, 'ended', 'cancelled', 'no']], []],
  ['what turns back within quiet hours is not told', { quiet: { from: '11:00', until: '20:00' } }, [[0, 'ended', 'no', 'cancelled'], [5, 'ended', 'cancelled', 'no']], []],
  ['what stands at the end of quiet hours is told then', { quiet: { from: '11:00', until: '20:00' } }, [[0, 'ended', 'no', 'cancelled']], ['8 cancelled cancelled']],
  ['two sources in turn that cannot agree on a date are told once, corrected once, and left until they do', {}, [[0, DATE, MARCH, MAY], [1, DATE, MAY, MARCH], [2, DATE, MARCH, MAY], [3, DATE, MAY, MARCH], [4, DATE, MARCH, MAY], [5, DATE, MAY, MARCH]], ['0 moved 2027-05-01', '1 correction 2027-03-01']],
  ['a season that vanishes is withdrawn, never cancelled; one that is back within a day was not', {}, [[0, 'season.3', 'known', null], [3, 'season.3', null, 'known']], ['0 withdrawn null', '3 correction known']],
  ['an entry that vanishes and is back is corrected', {}, [[0, 'entry.tvmaze.1', 'TVmaze', null], [3, 'entry.tvmaze.1', null, 'TVmaze']], ['0 withdrawn null', '3 correction TVmaze']],
  ['where it is streamed is told for the countries that were named, and corrected when it is gone within a day', { countries: ['US'] }, [[0, 'streaming.US.Kite', null, 'Kite'], [0, 'streaming.GB.Kite', null, 'Kite'], [2, 'streaming.US.Kite', 'Kite', null]], ['0 streaming Kite', '2 correction null']],
  ['kinds that were not chosen are not told, what they lead to is', { kinds: ['cancelled'] }, [[0, 'ended', 'no', 'as-planned'], [1, 'ended', 'as-planned', 'cancelled']], ['1 cancelled cancelled']],
] // prettier-ignore

describe('what is told when', () => {
  test.each(TABLE)('%s', async (_, options, steps, expected) => {
    await follow(options)
    const told: string[] = []
    for (const [hour, subject, was, is] of steps) {
      told.push(...(await until(hour)))
      await becomes(subject, was, is)
      told.push(...(await until(hour)))
    }
    told.push(...(await until(240)))
    expect(told).toEqual(expected)
  })
})

test('a correction goes to those who were told, and to nobody else', async () => {
  await follow()
  await follow({ digest: 'daily' }, 'patient')
  await follow({ kinds: ['dated'] }, 'other')
  await becomes('ended', 'no', 'cancelled')
  expect(await until(1)).toEqual(['0 cancelled cancelled'])
  await follow({}, 'late')
  await becomes('ended', 'cancelled', 'no')
  expect(await until(100)).toEqual(['1 correction no'])
  expect(receiver.received.map(({ path }) => path)).toEqual(['/somebody', '/somebody'])
})

test('the words of a correction say what was told and what is so', async () => {
  await follow()
  await becomes(DATE, MARCH, MAY)
  await until(1)
  await becomes(DATE, MAY, MARCH)
  await until(1)
  expect(receiver.received.flatMap((message) => alertsIn(message).map(({ text }) => text))).toEqual([
    'The Test: season 3 moved from 1 March 2027 to 1 May 2027.',
    'The Test: correction: we told you that season 3 moved from 1 March 2027 to 1 May 2027; it is set for 1 March 2027 as before.',
  ])
})

test('the words of what vanished never speak of a cancellation but to say that it is none', async () => {
  await follow()
  await becomes('season.3', 'known', null)
  await until(1)
  expect(receiver.received.flatMap((message) => alertsIn(message).map(({ text }) => text))).toEqual(['The Test: season 3: the sources withdrew their entry, which is no cancellation.']) // prettier-ignore
})

test('a rumour is told only to those who ask for rumours, and to all when it becomes official', async () => {
  await follow()
  await follow({ certainty: 'reported' }, 'curious')
  await becomes('said.renewed.3', null, 'said', 'reported')
  expect(await until(1)).toEqual(['0 renewed said'])
  await becomes('said.renewed.3', 'said', 'said', 'official', 'reported')
  expect(await until(50)).toEqual(['1 renewed said'])
  expect(receiver.received.map(({ path }) => path)).toEqual(['/curious', '/somebody'])
})

test('a date that a catalogue lists and the network then names is told once', async () => {
  await follow()
  await becomes(DATE, null, MARCH)
  await until(1)
  await becomes(DATE, MARCH, MARCH, 'official')
  expect([await until(50), receiver.received.length]).toEqual([[], 1])
})

test('an official word that is found to be a rumour is corrected', async () => {
  await follow()
  await becomes('said.renewed.3', null, 'said', 'official')
  await until(1)
  await becomes('said.renewed.3', 'said', 'said', 'reported', 'official')
  expect(await until(50)).toEqual(['1 correction null'])
})

test('what certainly did not arrive before it turned back is not told; what may have arrived is corrected', async () => {
  await follow()
  receiver.answer(503)
  await becomes('ended', 'no', 'cancelled')
  const work = delivering(catalogue.database, channels, now)
  await receiver.count(1)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await work.stop()
  await becomes('ended', 'cancelled', 'no')
  receiver.answer(204)
  expect(await until(50)).toEqual([])

  receiver.answer(500)
  await becomes(DATE, MARCH, MAY)
  const again = delivering(catalogue.database, channels, now)
  await receiver.count(2)
  await new Promise((resolve) => setTimeout(resolve, 100))
  await again.stop()
  await becomes(DATE, MAY, MARCH)
  receiver.answer(204)
  expect(await until(100)).toEqual(['51 moved 2027-05-01', '51 correction 2027-03-01'])
})

test('who no longer follows is told no more, not even what was waiting', async () => {
  await follow({ digest: 'daily' })
  await follow({}, 'other')
  await becomes('season.4', null, 'known')
  await stopFollowing(catalogue.database, ID, 'somebody')
  await becomes('season.5', null, 'known')
  await until(100)
  expect(receiver.received.map(({ path }) => path)).toEqual(['/other'])
})

test('what turns back while it is being sent, and does not arrive, is not told at all', async () => {
  await follow()
  receiver.answer(0)
  await becomes('ended', 'no', 'cancelled')
  const work = delivering(catalogue.database, channels, now)
  await receiver.count(1)
  await becomes('ended', 'cancelled', 'no')
  receiver.turnAway(503)
  await work.stop()
  receiver.answer(204)
  expect(await until(50)).toEqual([])
})

test.each([
  [
    'de',
    '/de/series/',
    'The Test: Staffel 3 ist für den 1. März 2027 angesetzt (Kite, 21. November 2026).',
    'The Test: Korrektur: Wir hatten gemeldet: Staffel 3 ist für den 1. März 2027 angesetzt (Kite, 21. November 2026); jetzt ist sie für September 2027 angesetzt.',
  ],
  [
    'es',
    '/es/series/',
    'The Test: la temporada 3 está prevista para el 1 de marzo de 2027 (Kite, 21 de noviembre de 2026).',
    'The Test: corrección: te dijimos que la temporada 3 está prevista para el 1 de marzo de 2027 (Kite, 21 de noviembre de 2026); ahora está prevista para septiembre de 2027.',
  ],
  [
    'ja',
    '/ja/series/',
    'The Test：シーズン3は2027年3月1日に始まる予定です（Kite、2026年11月21日）。',
    'The Test：訂正：先に「シーズン3は2027年3月1日に始まる予定です（Kite、2026年11月21日）」とお知らせしました。現在の予定は2027年9月です。',
  ],
] as const)('a follower is told in the language in which they follow: %s', async (language, page, told, corrected) => {
  await follow({ language })
  const word = { certainty: 'official', saidBy: 'Kite', saidOn: date('2026-11-21') } as const
  await happen(catalogue.database, ID, NOON, change('season.3.premiere', 'dated', null, '2027-03-01', word))
  await until(0)
  await happen(catalogue.database, ID, NOON, change('season.3.premiere', 'moved', '2027-03-01', '2027-09', word))
  await until(0)
  const [first, second] = receiver.received.flatMap((message) => alertsIn(message))
  expect([first?.['text'], second?.['text']]).toEqual([told, corrected])
  expect(first?.['page']).toBe(`https://series.example${page}${ID}`)
})
