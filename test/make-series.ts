import { mergeSeries } from '../src/catalogue/merge-series.ts'
import { seriesFileSchema, type SeriesFile, type Statement } from '../src/catalogue/series-file.ts'
import type { SeriesDocument } from '../src/catalogue/series-document.ts'
import { answerFor, type Answer } from '../src/outlook/answer.ts'
import { parseDay, parsePartialDate, type Day, type PartialDate } from '../src/time/partial-date.ts'

/** A day written down in a test. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`${text} is no day`)
  return parsed
}

/** A partial date written down in a test. */
export function date(text: string): PartialDate {
  const parsed = parsePartialDate(text)
  if (parsed === undefined) throw new Error(`${text} is no date`)
  return parsed
}

/** A statement of an undated catalogue, read on 2026-11-22 and true to 2026-11-01, unless the test says otherwise. */
export function says(what: Record<string, unknown>): Record<string, unknown> {
  return {
    source: 'A catalogue',
    link: 'https://catalogue.example/1',
    kind: 'catalogue',
    licence: null,
    publishedOn: null,
    retrievedAt: '2026-11-22',
    stateOf: '2026-11-01',
    ...what,
  }
}

/** What a catalogue answered when it was asked on a day: undated, as live answers are. */
export function reads(source: string, on: string, what: Record<string, unknown>): Record<string, unknown> {
  return { source, link: `https://${source.toLowerCase().replaceAll(/[^a-z]/g, '')}.example/1`, kind: 'catalogue', licence: null, publishedOn: null, retrievedAt: on, ...what } // prettier-ignore
}

/** A statement of a trade outlet on the day it was published. */
export function reports(publishedOn: string, what: Record<string, unknown>, source = 'An outlet'): Record<string, unknown> {
  return {
    source,
    link: `https://outlet.example/${publishedOn}/${source.length}`,
    kind: 'trade-press',
    licence: null,
    publishedOn,
    retrievedAt: '2026-11-22',
    ...what,
  }
}

/** An announcement by the network, with what the test leaves out filled in. */
export function announces(kind: string, season: number | null, on: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { announcements: [{ kind, season, on, by: 'The network', date: null, official: true, text: `${kind} ${season}.`, ...more }] }
}

/** A series file of these statements, held to the schema as any file is. */
export function seriesFile(...statements: Record<string, unknown>[]): SeriesFile {
  const [first, ...rest] = statements
  const titled = { ...first, series: { title: 'The Test', year: 2020, ...(first?.['series'] as object | undefined) } }
  return seriesFileSchema.parse({ id: 'the-test-2020', statements: [titled, ...rest] })
}

/** The merged series, as knowable on a day when one is given. */
export function merged(file: SeriesFile, asOf?: string): SeriesDocument {
  return mergeSeries(file, asOf === undefined ? undefined : day(asOf)).document
}

/** The answer as of a day. */
export function ask(file: SeriesFile, asOf: string, season?: number): Answer {
  return answerFor(merged(file, asOf), day(asOf), season)
}

export type { SeriesFile, Statement }
