import { lengthOfTime } from '../../time/length-of-time.ts'
import { precisionOf, quarterOf, type Day, type PartialDate } from '../../time/partial-date.ts'
import { localeFormatOf } from '../locale-format.ts'
import type { Words } from '../words.ts'

const format = localeFormatOf('ja')

/** 「2022年3月3日」「2022年3月」「2026年第1四半期」「2026年」 */
export function date(of: PartialDate): string {
  switch (precisionOf(of)) {
    case 'day':
      return format.day(of)
    case 'month':
      return format.month(of)
    case 'quarter':
      return `${of.slice(0, 4)}年第${quarterOf(of)}四半期`
    case 'year':
      return `${of}年`
  }
}

/** 「3年7か月」「21日」 */
export function length(from: PartialDate, to: Day): string {
  const { years, months, days } = lengthOfTime(from, to)
  const parts = `${years === 0 ? '' : `${years}年`}${months === 0 ? '' : `${months}か月`}`
  return parts === '' ? `${days}日` : parts
}

export const dates: Words['dates'] = { date, when: (of) => `${date(of)}に`, range: (from, to) => `${date(from)}〜${date(to)}`, length }
