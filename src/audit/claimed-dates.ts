import type { AuditSayings } from '../languages/en/audit-sayings.ts'
import { addDays, daysBetween, firstDayOf, lastDayOf, parsePartialDate, precisionOf, type Day, type PartialDate } from '../time/partial-date.ts'
import { PREMIERE_DAYS } from './tolerances.ts'

/** The days that a claim about a date or span can mean; `last` is left out of an open span. */
export interface Span {
  first: Day
  last: Day | undefined
}

/** How a claimed date stands to a known one: it fits; the known one is too vague to tell; it does not fit. */
export type DateMatch = 'fits' | 'too-vague' | 'differs'

/** Whether the claim fits the known date. A vaguer claim that covers the date fits, days may differ by the tolerance. */
export function matchDates(claimed: PartialDate, known: PartialDate): DateMatch {
  const [first, last] = [firstDayOf(known), lastDayOf(known)]
  if (firstDayOf(claimed) <= first && lastDayOf(claimed) >= last) return 'fits'
  if (firstDayOf(claimed) >= first && lastDayOf(claimed) <= last) return 'too-vague'
  const isNear = precisionOf(claimed) === 'day' && precisionOf(known) === 'day' && Math.abs(daysBetween(claimed as Day, known as Day)) <= PREMIERE_DAYS
  return isNear ? 'fits' : 'differs'
}

/** The days that `2023`, `2023/2024`, `2023-10/2024` or `2024/..` can mean; `undefined` for words such as "soon". */
export function parseSpan(text: string): Span | undefined {
  const [from = '', to = from] = text.split('/')
  const [start, end] = [parsePartialDate(from), to === '..' ? undefined : parsePartialDate(to)]
  if (start === undefined || (end === undefined && to !== '..')) return undefined
  const last = end === undefined ? undefined : lastDayOf(end)
  return last !== undefined && last < firstDayOf(start) ? undefined : { first: firstDayOf(start), last }
}

/** Whether the known date lies within the claimed span, give or take the tolerance; a vague known date has to overlap with it. */
export function matchSpan({ first, last }: Span, known: PartialDate): DateMatch {
  const [from, to] = [addDays(first, -PREMIERE_DAYS), last === undefined ? undefined : addDays(last, PREMIERE_DAYS)]
  if (from <= firstDayOf(known) && (to === undefined || to >= lastDayOf(known))) return 'fits'
  return lastDayOf(known) >= first && (last === undefined || firstDayOf(known) <= last) ? 'too-vague' : 'differs'
}

/** A claimed date or span in words. */
export function sayClaimed(text: string, { dates, storyFindings }: AuditSayings): string {
  const [from = text, to] = text.split('/').map((part) => {
    const date = parsePartialDate(part)
    return part === '..' ? storyFindings.open : date === undefined ? part : dates.date(date)
  })
  return storyFindings.claimed(from, to)
}
