import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { day, says, seriesFile } from '../../test/make-series.ts'
import { addTestChannel, testChannels } from '../../test/alerts-place.ts'
import { temporaryCatalogue, type TemporaryCatalogue } from '../../test/temporary-catalogue.ts'
import { replaceSeries } from '../catalogue/series-store.ts'
import { DEFAULT_OPTIONS, type FollowOptions } from '../following/follow-options.ts'
import { followSeries } from '../following/follow-store.ts'
import { indexSeries } from '../sources/index-series.ts'
import { planReminders, remindersOf } from './plan-reminders.ts'

const ID = 'the-test-2020'
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)
const options = (more: Partial<FollowOptions>): FollowOptions => ({ ...DEFAULT_OPTIONS, ...more })

/** 9 March 2026, 01:00 UTC: the evening before in New York, a morning in Tokyo. */
const coming = { seriesId: ID, season: 3, day: day('2026-03-09'), airsAtMs: at('2026-03-09T01:00:00Z').epochMilliseconds }
const due = (more: Partial<FollowOptions>, from = coming) => remindersOf(from, options(more)).map(({ subject, due: when }) => `${subject} ${when.toString()}`)

describe('the moment of a reminder', () => {
  test('is nine in the morning by the clock of the follower, so many days before', () => {
    expect(due({ remind: ['7d', '1d', '0d'], zone: 'Asia/Tokyo' })).toEqual(['reminder.3.7d 2026-03-02T00:00:00Z', 'reminder.3.1d 2026-03-08T00:00:00Z', 'reminder.3.0d 2026-03-09T00:00:00Z']) // prettier-ignore
  })

  test('stays nine in the morning when the clocks change in between', () => {
    // New York goes from -05:00 to -04:00 on 8 March 2026.
    expect(due({ remind: ['7d', '0d'], zone: 'America/New_York' })).toEqual(['reminder.3.7d 2026-03-02T14:00:00Z', 'reminder.3.0d 2026-03-09T13:00:00Z'])
  })

  test('is an hour before it is shown, wherever the follower is; where no source knows the time there is none', () => {
    expect(due({ remind: ['1h'], zone: 'Asia/Tokyo' })).toEqual(['reminder.3.1h 2026-03-09T00:00:00Z'])
    expect(due({ remind: ['1h'], zone: 'America/New_York' })).toEqual(['reminder.3.1h 2026-03-09T00:00:00Z'])
    expect(due({ remind: ['1h'] }, { ...coming, airsAtMs: null } as never)).toEqual([])
  })

  test('waits for the end of quiet hours, and the hour before is left out when they last until it has begun', () => {
    expect(due({ remind: ['1d'], quiet: { from: '22:00', until: '10:00' }, zone: 'Asia/Tokyo' })).toEqual(['reminder.3.1d 2026-03-08T01:00:00Z'])
    expect(due({ remind: ['1h'], quiet: { from: '22:00', until: '10:00' }, zone: 'Asia/Tokyo' })).toEqual([])
    expect(due({ remind: ['1h'], quiet: { from: '22:00', until: '09:30' }, zone: 'Asia/Tokyo' })).toEqual(['reminder.3.1h 2026-03-09T00:30:00Z'])
  })
})

describe('what is planned', () => {
  let catalogue: TemporaryCatalogue
  beforeEach(async () => {
    catalogue = await temporaryCatalogue([premiering('2027-03-01')])
  })
  afterEach(() => catalogue.close())

  const premiering = (premiere: string, finale?: string) =>
    seriesFile(says({ seasons: [{ number: 3, premiere, ...(finale === undefined ? {} : { finale }) }], series: { status: 'Running' } }))
  const follow = async (more: Partial<FollowOptions> = {}, since = '2027-01-01T00:00:00Z', follower = 'somebody') => {
    const channels = testChannels(catalogue.database, () => at(since))
    await followSeries(catalogue.database, ID, at(since), { follower, options: options(more) })
    await addTestChannel(catalogue.database, channels, 'webhook', { url: 'https://hook.example/' }, { follower }).catch(() => undefined)
  }
  const planned = async () => {
    const rows = await catalogue.database
      .selectFrom('outbox')
      .innerJoin('alert', 'alert.id', 'outbox.alert_id')
      .select(['subject', 'after', 'due_at'])
      .where('due_at', 'is not', null)
      .orderBy('due_at')
      .execute()
    return rows.map(({ subject, after, due_at }) => `${subject} ${after} ${Temporal.Instant.fromEpochMilliseconds(due_at ?? 0).toString()}`)
  }

  test('lies ready days before, once, however often it is planned', async () => {
    await follow({ remind: ['7d', '1d'], zone: 'Europe/Berlin' })
    await planReminders(catalogue.database, at('2027-02-01T00:00:00Z'))
    expect(await planned()).toEqual([])
    for (const hour of ['00', '06']) await planReminders(catalogue.database, at(`2027-02-21T${hour}:00:00Z`))
    expect(await planned()).toEqual(['reminder.3.7d 2027-03-01 2027-02-22T08:00:00Z', 'reminder.3.1d 2027-03-01 2027-02-28T08:00:00Z'])
  })

  test('moves with the date, and goes when the date does', async () => {
    await follow()
    await planReminders(catalogue.database, at('2027-02-25T00:00:00Z'))
    await replaceSeries(catalogue.database, [indexSeries(premiering('2027-03-03'))])
    await planReminders(catalogue.database, at('2027-02-25T00:05:00Z'))
    expect(await planned()).toEqual(['reminder.3.1d 2027-03-03 2027-03-02T09:00:00Z'])
    await replaceSeries(catalogue.database, [indexSeries(premiering('2027-03'))])
    await planReminders(catalogue.database, at('2027-02-25T00:10:00Z'))
    expect(await planned()).toEqual([])
  })

  test('changes with what the follower wants', async () => {
    await follow()
    await planReminders(catalogue.database, at('2027-02-25T00:00:00Z'))
    await follow({ remind: ['0d'], zone: 'Asia/Tokyo' })
    await planReminders(catalogue.database, at('2027-02-25T00:05:00Z'))
    expect(await planned()).toEqual(['reminder.3.0d 2027-03-01 2027-03-01T00:00:00Z'])
  })

  test('was sent once: the same day is not reminded of again, even if it was moved and moved back', async () => {
    await follow()
    await planReminders(catalogue.database, at('2027-02-25T00:00:00Z'))
    await catalogue.database.updateTable('outbox').set({ sent_at: 1, due_at: null }).execute()
    await replaceSeries(catalogue.database, [indexSeries(premiering('2027-03-03'))])
    await planReminders(catalogue.database, at('2027-02-28T10:00:00Z'))
    await replaceSeries(catalogue.database, [indexSeries(premiering('2027-03-01'))])
    await planReminders(catalogue.database, at('2027-02-28T11:00:00Z'))
    expect(await planned()).toEqual([])
  })

  test('whoever begins to follow after the moment is not reminded of it, and after days without power the last reminder is enough', async () => {
    await follow({ remind: ['7d', '1d'] }, '2027-02-24T00:00:00Z')
    await planReminders(catalogue.database, at('2027-02-24T00:00:00Z'))
    expect(await planned()).toEqual(['reminder.3.1d 2027-03-01 2027-02-28T09:00:00Z'])
    await follow({ remind: ['7d', '1d'] }, '2027-01-01T00:00:00Z', 'other')
    await planReminders(catalogue.database, at('2027-02-28T12:00:00Z'))
    expect(await planned()).toEqual(['reminder.3.1d 2027-03-01 2027-02-28T09:00:00Z', 'reminder.3.1d 2027-03-01 2027-02-28T09:00:00Z'])
    await planReminders(catalogue.database, at('2027-03-02T12:00:00Z'))
    expect(await planned()).toEqual([])
  })

  test('of whole seasons is the day of the finale', async () => {
    await replaceSeries(catalogue.database, [indexSeries(premiering('2027-03-01', '2027-04-19'))])
    await follow({ finaleOnly: true })
    await planReminders(catalogue.database, at('2027-02-25T00:00:00Z'))
    expect(await planned()).toEqual([])
    await planReminders(catalogue.database, at('2027-04-14T00:00:00Z'))
    expect(await planned()).toEqual(['finale.3 2027-04-19 2027-04-19T09:00:00Z'])
  })
})
