import type { Language } from './language.ts'
import { localeFormatOf } from './locale-format.ts'

/** Numbers of things as languages say them that have one word for one and another for many. */
export interface Counting {
  /** A whole number with its noun: "1 Folge", "1.234 Folgen". */
  count: (things: number, one: string, many: string) => string
  /** "A, B und C". */
  list: (words: readonly string[]) => string
  number: (value: number) => string
  decimal: (value: number, digits: number) => string
  /** "62 %"; never 0 or 100 %, which no forecast can know. */
  chance: (probability: number) => string
}

/** How a language counts; `under` and `over` stand before one percent and before ninety-nine. */
export function countingIn(language: Language, { under, over }: { under: string; over: string }): Counting {
  const { number, decimal, list } = localeFormatOf(language)
  return {
    count: (things, one, many) => (things === 1 ? `1 ${one}` : `${number(things)} ${many}`),
    list,
    number,
    decimal,
    chance: (probability) => {
      const percent = Math.round(probability * 100)
      if (percent < 1) return `${under} 1 %`
      return percent > 99 ? `${over} 99 %` : `${percent} %`
    },
  }
}
