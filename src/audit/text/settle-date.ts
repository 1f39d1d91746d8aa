import type { DateMention } from './dates-in-text.ts'

/** What is known around a date whose year is not written. */
export interface DateContext {
  /** ISO day of the article. */
  day: string | undefined
  /** Year of the article. */
  year: number | undefined
  /** ISO date (partial) of the date told before. */
  before: string | undefined
  tense: 'past' | 'future' | undefined
  /** The date must not lie before this one (a finale after its premiere). */
  notBefore?: string | undefined
}

/** The value of a date, its year taken from its surroundings where none is written; undefined when nothing tells it. */
export function settleDate(mention: DateMention, context: DateContext): string | undefined {
  if (mention.value !== undefined) return mention.value
  if (mention.relative && !mention.yearless) return settleRelative(mention.relative, context)
  if (mention.yearless === undefined) return undefined
  if (mention.relative && !mention.yearless.includes('/'))
    return context.year === undefined ? undefined : `${context.year + yearsOf(mention.relative)}-${mention.yearless}`
  if (mention.relative) return settleSpan(mention.yearless, context.year === undefined ? undefined : context.year + yearsOf(mention.relative), mention.until)
  if (mention.yearless.includes('/')) return settleSpan(mention.yearless, context.year, undefined)
  const year = settleYear(mention.yearless, context)
  return year === undefined ? undefined : `${year}-${mention.yearless}`
}

function yearsOf(relative: NonNullable<DateMention['relative']>): number {
  return relative !== 'same-day' && 'years' in relative ? relative.years : 0
}

function settleSpan(months: string, year: number | undefined, until: string | undefined): string | undefined {
  if (year === undefined) return undefined
  const [from, to] = months.split('/')
  return until ? `${year}/${until}` : `${year}-${from}/${year}-${to}`
}

function settleRelative(relative: NonNullable<DateMention['relative']>, { day, year, before }: DateContext): string | undefined {
  if (relative === 'same-day') return before !== undefined && before.length === 10 ? before : undefined
  if ('years' in relative) return year === undefined ? undefined : String(year + relative.years)
  if (day === undefined) return undefined
  if ('months' in relative) return Temporal.PlainDate.from(day).add({ months: relative.months }).toPlainYearMonth().toString()
  return Number.isNaN(relative.days) ? undefined : Temporal.PlainDate.from(day).add({ days: relative.days }).toString()
}

function settleYear(yearless: string, { day, before, tense, notBefore }: DateContext): number | undefined {
  if (notBefore !== undefined && notBefore.length >= 7) return nextYearFrom(yearless, notBefore)
  if (day !== undefined && tense === 'past') {
    const own = Number(day.slice(0, 4))
    return `${own}-${yearless}` <= day ? own : own - 1
  }
  if (day !== undefined && tense === 'future') return nextYearFrom(yearless, day)
  return before !== undefined && /^\d{4}/.test(before) ? Number(before.slice(0, 4)) : undefined
}

function nextYearFrom(yearless: string, day: string): number {
  const own = Number(day.slice(0, 4))
  return `${own}-${yearless}` >= day.slice(0, 5 + yearless.length) ? own : own + 1
}
