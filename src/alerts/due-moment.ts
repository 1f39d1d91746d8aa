import type { FollowOptions, QuietHours } from '../following/follow-options.ts'

type When = Pick<FollowOptions, 'digest' | 'quiet' | 'zone'>

/** Our decision: after breakfast, before work. Digests and reminders come at this hour of the follower's clock. */
export const MORNING = '09:00'
const MONDAY = 1
const DAYS_PER_WEEK = 7

/** When something that came about at `at` is to be told: at once, or with the next digest; never within quiet hours, but at their end. */
export function dueMoment(when: When, at: Temporal.Instant): Temporal.Instant {
  return outsideQuiet(when, when.digest === 'immediately' ? at : nextDigest(when, at))
}

/** The moment itself, or the end of the quiet hours that it lies in. */
export function outsideQuiet({ quiet, zone }: Pick<When, 'quiet' | 'zone'>, at: Temporal.Instant): Temporal.Instant {
  if (quiet === null || quiet.from === quiet.until) return at
  const local = at.toZonedDateTimeISO(zone)
  const time = local.toPlainTime()
  if (!isQuiet(quiet, time)) return at
  const today = local.toPlainDate()
  // 22:00 to 07:00: an evening's quiet ends on the next day.
  const endsOn = Temporal.PlainTime.compare(time, quiet.until) < 0 ? today : today.add({ days: 1 })
  return moment(endsOn, quiet.until, zone)
}

/** A time of a day by somebody's clock; one that a change of the clock leaves out is as much later as the clock was put forward. */
export function moment(day: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant {
  return day.toZonedDateTime({ timeZone, plainTime: time }).toInstant()
}

function isQuiet({ from, until }: QuietHours, time: Temporal.PlainTime): boolean {
  const [isAfterFrom, isBeforeUntil] = [Temporal.PlainTime.compare(time, from) >= 0, Temporal.PlainTime.compare(time, until) < 0]
  return Temporal.PlainTime.compare(from, until) < 0 ? isAfterFrom && isBeforeUntil : isAfterFrom || isBeforeUntil
}

/** The next morning, or the morning of the next Monday, after `at`. */
function nextDigest({ digest, zone }: When, at: Temporal.Instant): Temporal.Instant {
  const today = at.toZonedDateTimeISO(zone).toPlainDate()
  const days = digest === 'weekly' ? (MONDAY - today.dayOfWeek + DAYS_PER_WEEK) % DAYS_PER_WEEK : 0
  const next = moment(today.add({ days }), MORNING, zone)
  if (Temporal.Instant.compare(next, at) > 0) return next
  return moment(today.add({ days: days + (digest === 'weekly' ? DAYS_PER_WEEK : 1) }), MORNING, zone)
}
