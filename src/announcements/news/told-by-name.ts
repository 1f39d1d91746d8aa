import type { Day, PartialDate } from '../../time/partial-date.ts'
import type { Clause } from './entry-text.ts'
import { saidDates } from './said-dates.ts'
import { ORDINAL, numberOf, saidSeasons } from './said-seasons.ts'

/** What a summary tells of one of several series by its name. */
export interface ToldByName {
  season: number | undefined
  /** A day or month that lies ahead. */
  date: PartialDate | undefined
}

/** A number right behind a possessive that counts a season without saying so: "Archer’s 14th is due in August". */
const BARE_ORDINAL = new RegExp(String.raw`^’s? (${ORDINAL})\b`, 'i')
/** "The fifth Fargo gets under way Nov. 21". */
const ORDINAL_BEFORE = new RegExp(String.raw`\b(${ORDINAL}) [‘“]?$`, 'i')
/** What parts two statements of one sentence. */
const NEXT_STATEMENT = /;|, (?:and |while |but )?(?=\p{Lu}|the )| and (?=\p{Lu})/u
/** Our decision: what is told of a series stands within so many characters behind its name. */
const TOLD_WITHIN = 90

/** The season and the date that the summary gives right behind a name, up to the next statement; undefined where it gives neither. */
export function toldByName(name: string, summary: readonly Clause[], published: Day): ToldByName | undefined {
  for (const { text } of summary) {
    const at = text.indexOf(name)
    if (at === -1) continue
    const whole = text.slice(at + name.length, at + name.length + TOLD_WITHIN)
    const behind = whole.slice(0, NEXT_STATEMENT.exec(whole)?.index)
    const ordinal = BARE_ORDINAL.exec(behind)?.[1] ?? ORDINAL_BEFORE.exec(text.slice(0, at))?.[1]
    const season = saidSeasons(behind).find(({ isPast }) => !isPast)?.numbers[0] ?? (ordinal === undefined ? undefined : numberOf(ordinal))
    const date = saidDates(behind, published).find(({ isAhead }) => isAhead)?.date
    if (season !== undefined || date !== undefined) return { season, date }
  }
  return undefined
}
