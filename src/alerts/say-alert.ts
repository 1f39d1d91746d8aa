import { parsePartialDate, type PartialDate } from '../time/partial-date.ts'
import { sayDate } from '../time/say-date.ts'
import type { ToldAlert } from './outbox-store.ts'
import { sayChange, type ToldChange } from './say-change.ts'

/** An alert in one sentence with its series; a correction names what it corrects. */
export function sayAlert(alert: ToldAlert, corrected?: ToldAlert): string {
  return `${alert.title ?? alert.series_id}: ${alert.kind === 'correction' ? sayCorrection(alert, corrected) : sayPlain(alert)}.`
}

function sayPlain(alert: ToldAlert): string {
  const season = `season ${alert.season ?? ''}`
  const date = parsePartialDate(alert.after ?? '')
  if (alert.kind === 'reminder' && date !== undefined) return `${season} premieres on ${sayDate(date)}`
  if (alert.kind === 'finale' && date !== undefined) return `the finale of ${season} is set for ${sayDate(date)}; then it is complete`
  return sayChange(toChange(alert))
}

function sayCorrection(alert: ToldAlert, corrected: ToldAlert | undefined): string {
  const said = corrected === undefined ? 'what we told you' : `we told you that ${sayChange(toChange(corrected))}`
  return `correction: ${said}; ${sayNow(alert, corrected)}`
}

function sayNow({ after, subject }: ToldAlert, corrected: ToldAlert | undefined): string {
  const date = parsePartialDate(after ?? '')
  const again = after === corrected?.before ? ' as before' : ''
  if (date !== undefined && subject.endsWith('.premiere')) return `it is set for ${sayDate(date)}${again === '' ? ' now' : again}`
  if (after === corrected?.before && after !== null) return 'it is as it was before'
  return after === null ? 'no source says so any more' : 'that did not hold'
}

function toChange({ kind, season, before, after, certainty, said_by, said_on }: ToldAlert): ToldChange {
  return { kind: kind as ToldChange['kind'], season, before, after, certainty, saidBy: said_by, saidOn: said_on as PartialDate | null }
}
