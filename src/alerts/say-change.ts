import type { AlertKind, Certainty } from '../following/follow-options.ts'
import type { ToldValue } from '../languages/en/alerts.ts'
import type { Words } from '../languages/words.ts'
import { parsePartialDate, type PartialDate } from '../time/partial-date.ts'

/** A change as it is told: its value before and after, null where there was none. */
export interface ToldChange {
  kind: AlertKind
  season: number | null
  before: string | null
  after: string | null
  certainty: Certainty
  /** Who said so when, where somebody did. */
  saidBy: string | null
  saidOn: PartialDate | null
}

/** A change in one sentence without its series: "season 3 moved from 1 March 2027 to 1 September 2027". */
export function sayChange({ kind, season, before, after, certainty, saidBy, saidOn }: ToldChange, words: Words['alerts']): string {
  const said = words.changes[kind]({ season, before: toValue(before), after: toValue(after) })
  if (saidBy === null || saidOn === null || kind === 'withdrawn') return said
  return `${said}${words.word({ by: saidBy, on: saidOn, certainty })}`
}

function toValue(value: string | null): ToldValue {
  if (value === null || value === 'said' || value === 'known') return value
  const date = parsePartialDate(value)
  return date === undefined ? { text: value } : { date }
}
