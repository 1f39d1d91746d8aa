import type { Words } from '../languages/words.ts'
import { parsePartialDate, type PartialDate } from '../time/partial-date.ts'
import type { ToldAlert } from './outbox-store.ts'
import { sayChange, type ToldChange } from './say-change.ts'

/** An alert in one sentence with its series; a correction names what it corrects. */
export function sayAlert(alert: ToldAlert, corrected: ToldAlert | undefined, words: Words['alerts']): string {
  return words.sentence(alert.title ?? alert.series_id, alert.kind === 'correction' ? sayCorrection(alert, corrected, words) : sayPlain(alert, words))
}

function sayPlain(alert: ToldAlert, words: Words['alerts']): string {
  const date = parsePartialDate(alert.after ?? '')
  if (alert.kind === 'reminder' && date !== undefined) return words.reminder(alert.season ?? 0, date)
  if (alert.kind === 'finale' && date !== undefined) return words.finale(alert.season ?? 0, date)
  return sayChange(toChange(alert), words)
}

function sayCorrection(alert: ToldAlert, corrected: ToldAlert | undefined, words: Words['alerts']): string {
  return words.correction(corrected === undefined ? undefined : sayChange(toChange(corrected), words), sayNow(alert, corrected, words))
}

function sayNow({ after, subject }: ToldAlert, corrected: ToldAlert | undefined, { now }: Words['alerts']): string {
  const date = parsePartialDate(after ?? '')
  const isAgain = after === corrected?.before
  if (date !== undefined && subject.endsWith('.premiere')) return isAgain ? now.setAsBefore(date) : now.setFor(date)
  if (isAgain && after !== null) return now.asBefore
  return after === null ? now.nobodySays : now.didNotHold
}

function toChange({ kind, season, before, after, certainty, said_by, said_on }: ToldAlert): ToldChange {
  return { kind: kind as ToldChange['kind'], season, before, after, certainty, saidBy: said_by, saidOn: said_on as PartialDate | null }
}
