import { readOptions, REMINDERS, type FollowOptions, type Reminder } from '../following/follow-options.ts'
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { addDays, utcDayOf } from '../time/partial-date.ts'
import { addAlert, dropWaiting, listChoices } from './alert-store.ts'
import { moment, MORNING, outsideQuiet } from './due-moment.ts'
import {
  addressReminder,
  dropPlanned,
  findReminder,
  listComingFinales,
  listComingPremieres,
  listPlanned,
  movePlanned,
  type ComingDay,
} from './reminder-store.ts'

/** How many days before the premiere a reminder comes, in the morning. */
const DAYS_BEFORE = { '7d': 7, '1d': 1, '0d': 0 } as const satisfies Record<Exclude<Reminder, '1h'>, number>
const HOUR_MS = 60 * 60 * 1000
/** The earliest reminder, and a day for the time zones ahead of ours. */
const LOOK_AHEAD_DAYS = 7 + 1 + 1
/** A day for the time zones behind ours. */
const LOOK_BACK_DAYS = 1

/**
 * Writes down who is to be reminded when: of premieres that come within the next week, as early as each follower wants it, or of finales. Rows for all of it lie in
 * the outbox a day to a week ahead; done again, it adds what is new, moves what has moved, and drops what no longer holds. Nobody is reminded twice of the same
 * day, and nobody of a moment that had passed when they began to follow, or passed by more than the premiere itself.
 */
export async function planReminders(database: Database, now: Temporal.Instant): Promise<void> {
  const today = utcDayOf(now)
  const [first, last] = [addDays(today, -LOOK_BACK_DAYS), addDays(today, LOOK_AHEAD_DAYS)]
  const [premieres, finales, planned] = [
    await listComingPremieres(database, first, last),
    await listComingFinales(database, first, last),
    await listPlanned(database),
  ]
  if (premieres.length + finales.length + planned.length === 0) return
  await inWriteTransaction(
    database,
    async (transaction) => {
      const holds = new Set([...premieres.flatMap((coming) => placesOf(coming, 'reminder')), ...finales.flatMap((coming) => placesOf(coming, 'finale'))])
      const gone = planned.filter(({ seriesId, subject, day }) => !holds.has(`${seriesId} ${subject} ${day}`))
      if (gone.length > 0) await dropWaiting(transaction, gone.map(({ id }) => id)) // prettier-ignore
      for (const premiere of premieres) await plan(transaction, premiere, 'reminder', now)
      for (const finale of finales) await plan(transaction, finale, 'finale', now)
    },
    'due alerts',
  )
}

/** Every reminder that a coming day can have, with its series and the day. */
function placesOf(coming: ComingDay, kind: 'reminder' | 'finale'): string[] {
  return subjectsOf(coming, kind).map((subject) => `${coming.seriesId} ${subject} ${coming.day}`)
}

/** Every subject that a coming day can have. */
function subjectsOf({ season }: ComingDay, kind: 'reminder' | 'finale'): string[] {
  return kind === 'finale' ? [`finale.${season}`] : REMINDERS.map((ahead) => `reminder.${season}.${ahead}`)
}

async function plan(transaction: Database, coming: ComingDay, kind: 'reminder' | 'finale', now: Temporal.Instant): Promise<void> {
  const { seriesId, season, day } = coming
  for (const options of await listChoices(transaction, seriesId)) {
    const choice = readOptions(options)
    const due = stillToCome(kind === 'finale' ? finaleOf(coming, choice) : remindersOf(coming, choice), coming, choice, now)
    for (const subject of subjectsOf(coming, kind)) {
      const dueAtMs = due.get(subject)?.epochMilliseconds
      const found = await findReminder(transaction, { seriesId, subject, day })
      if (dueAtMs === undefined && found !== undefined) await dropPlanned(transaction, found, { seriesId, options })
      if (dueAtMs === undefined) continue
      const alertId = found ?? (await addAlert(transaction, { ...toAlert(coming, kind, subject), season, at: now.epochMilliseconds, settles_at: 0 }))
      await movePlanned(transaction, alertId, { seriesId, options, dueAtMs })
      await addressReminder(transaction, { alertId, seriesId, options, dueAtMs })
    }
  }
}

function toAlert({ seriesId, day }: ComingDay, kind: 'reminder' | 'finale', subject: string) {
  return { series_id: seriesId, subject, kind, before: null, after: day, certainty: 'listed', said_by: null, said_on: null, source: null, link: null } as const
}

/** Those ahead, and of those whose moment has passed the last one: after a week without power one reminder is enough. None once the day is over. */
function stillToCome(all: Due[], { day }: ComingDay, { zone }: FollowOptions, now: Temporal.Instant): Map<string, Temporal.Instant> {
  if (now.toZonedDateTimeISO(zone).toPlainDate().toString() > day) return new Map()
  const inOrder = all.toSorted((a, b) => Temporal.Instant.compare(a.due, b.due))
  const passed = new Set(inOrder.filter(({ due }) => Temporal.Instant.compare(due, now) <= 0).slice(0, -1))
  return new Map(inOrder.filter((one) => !passed.has(one)).map(({ subject, due }) => [subject, due]))
}

interface Due {
  subject: string
  due: Temporal.Instant
}

/** The reminders of a premiere that somebody wants, each with its moment by their clock. */
export function remindersOf({ season, day, airsAtMs }: ComingDay, options: FollowOptions): Due[] {
  if (options.finaleOnly) return []
  return options.remind.flatMap((ahead) => {
    const due =
      ahead === '1h'
        ? hourBefore(airsAtMs, options)
        : outsideQuiet(options, moment(Temporal.PlainDate.from(addDays(day, -DAYS_BEFORE[ahead])), MORNING, options.zone))
    return due === undefined ? [] : { subject: `reminder.${season}.${ahead}`, due }
  })
}

/** An hour before it is shown; nothing where the time of day is not known, or quiet hours last until it has begun. */
function hourBefore(airsAtMs: number | null, options: FollowOptions): Temporal.Instant | undefined {
  if (airsAtMs === null) return undefined
  const due = outsideQuiet(options, Temporal.Instant.fromEpochMilliseconds(airsAtMs - HOUR_MS))
  return due.epochMilliseconds < airsAtMs ? due : undefined
}

/** Who waits for whole seasons hears of a season on the day of its finale. */
function finaleOf({ season, day }: ComingDay, options: FollowOptions): Due[] {
  if (!options.finaleOnly) return []
  return [{ subject: `finale.${season}`, due: outsideQuiet(options, moment(Temporal.PlainDate.from(day), MORNING, options.zone)) }]
}
