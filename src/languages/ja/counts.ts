import { localeFormatOf } from '../locale-format.ts'
import type { Words } from '../words.ts'

const format = localeFormatOf('ja')

export function number(value: number): string {
  return format.number(value)
}

/** 「AとB」「A、B、C」 */
export function list(words: readonly string[]): string {
  return words.length === 2 ? words.join('と') : format.list(words)
}

/** 「62%」「1%未満」 */
export function chance(probability: number): string {
  const percent = Math.round(probability * 100)
  if (percent < 1) return '1%未満'
  return percent > 99 ? '99%超' : `${percent}%`
}

export function decimal(value: number, digits: number): string {
  return format.decimal(value, digits)
}

export const seasons = (value: number): string => `${number(value)}シーズン`
export const episodes = (value: number): string => `${number(value)}話`
export const days = (value: number): string => `${number(value)}日`

export const counts: Words['counts'] = {
  seasons,
  episodes,
  minutes: (value) => `${number(value)}分`,
  days,
  months: (value) => `${value}か月`,
  years: (value) => `${value}年`,
  number,
  decimal,
  chance,
  list,
}
