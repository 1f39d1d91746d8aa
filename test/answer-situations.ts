import type { LedgerCounts } from '../src/outlook/ledger-count.ts'
import { announces, day, reads, reports, says, seriesFile, type SeriesFile } from './make-series.ts'

/** A made-up series as of a day: together they bring forth every sentence that an answer can have. */
export interface Situation {
  name: string
  file: SeriesFile
  asOf: string
  season?: number
  ledger?: LedgerCounts
}

const one = { number: 1, premiere: '2020-01-23', finale: '2020-03-26', episodeCount: 10 }
const two = { number: 2, premiere: '2022-03-03', finale: '2022-05-05', episodeCount: 10 }
const cable = { type: 'scripted', countries: ['US'], languages: ['en'], platforms: [{ name: 'A network', kind: 'cable' }] }
const shown = says({ series: cable, seasons: [one] })
const bothShown = says({ series: cable, seasons: [one, two] })
const today = '2026-11-22'
const word = (kind: string, season: number | null, on: string, more: Record<string, unknown> = {}) =>
  reports(on.length === 10 ? on : `${on}-28`, announces(kind, season, on, more))
const rumour = (kind: string, season: number | null, on: string) => word(kind, season, on, { official: false, by: 'An insider' })
const read = (source: string, what: Record<string, unknown>) => reads(source, today, what)

const count = (cases: number, zeros: number, p50: number | null, p90: number | null) => ({ asOf: day('2022-01-01'), cases, zeros, p50, p90 })
/** Counts that are long enough to be told. */
const counted: LedgerCounts = { date: count(57, 40, 0, 12), order: count(120, 3, 1, 1), decision: count(80, 0, -12, 30) }
/** Counts of which one, or none, came out so. */
const barely: LedgerCounts = { date: count(31, 1, 0, 12), order: count(31, 1, 1, 1), decision: count(31, 0, 0, 1) }
const none: LedgerCounts = { date: count(31, 0, 0, 12), order: count(31, 0, 1, 1), decision: count(31, 0, -1, 0) }

export const SITUATIONS: readonly Situation[] = [
  { name: 'on air, its finale set', file: seriesFile(reports('2022-03-05', { seasons: [one, two] })), asOf: '2022-03-10' },
  { name: 'on air, without a finale', file: seriesFile(says({ seasons: [{ number: 1, premiere: '2026-09-01' }], stateOf: '2026-10-01' })), asOf: '2026-10-01' },
  { name: 'on air since nobody says when', file: seriesFile(read('TVmaze', { seasons: [{ number: 1, finale: '2026-11' }] })), asOf: today },
  { name: 'a daily programme', file: seriesFile(read('TVmaze', { series: { type: 'soap' }, seasons: [{ number: 1, premiere: '2020-Q1' }] })), asOf: today },
  { name: 'on air, the last one', file: seriesFile(bothShown, word('final-season', 2, '2021-12-01')), asOf: '2022-03-10' },
  { name: 'on air, cancelled', file: seriesFile(bothShown, word('cancelled', 2, '2022-03-05')), asOf: '2022-03-10' },
  { name: 'on air, the next one dated', file: seriesFile(bothShown, word('premiere-set', 3, '2022-03-05', { date: '2023-Q1' })), asOf: '2022-03-10' },
  { name: 'on air, the next one ordered', file: seriesFile(bothShown, word('renewed', 3, '2022-03-05')), asOf: '2022-03-10' },
  { name: 'a limited series, shown', file: seriesFile(read('TVmaze', { series: { limited: true }, seasons: [one] })), asOf: today, season: 1 },

  { name: 'shown, others followed', file: seriesFile(bothShown), asOf: '2023-01-01', season: 1 },
  { name: 'shown, several followed', file: seriesFile(says({ seasons: [one, two, { ...two, number: 3, premiere: '2023-03-03', finale: '2023-03-03' }] })), asOf: '2024-01-01', season: 1 }, // prettier-ignore
  { name: 'shown at once, nothing said of the next', file: seriesFile(says({ seasons: [{ ...one, finale: '2020-01-23' }] })), asOf: '2021-01-01', season: 1 },
  { name: 'shown, nobody gives its dates', file: seriesFile(says({ seasons: [{ number: 1 }, two] })), asOf: '2023-01-01', season: 1 },
  { name: 'shown, nobody gives its end', file: seriesFile(says({ seasons: [{ number: 1, premiere: '2020-01-23', episodeCount: 8 }, two] })), asOf: '2023-01-01', season: 1 }, // prettier-ignore

  { name: 'cancelled by its network', file: seriesFile(bothShown, word('cancelled', 2, '2022-06-01')), asOf: today, ledger: counted },
  { name: 'cancelled, saved, cancelled', file: seriesFile(bothShown, word('cancelled', 1, '2020-06-01'), word('revived', 2, '2020-08-01', { by: 'The network and Ida Quill' }), word('cancelled', 2, '2022-06')), asOf: today }, // prettier-ignore
  { name: 'listed as cancelled by two', file: seriesFile(read('TVmaze', { series: { status: 'Canceled' }, seasons: [one] }), read('TMDB', { series: { status: 'Canceled' } })), asOf: today }, // prettier-ignore
  { name: 'listed as cancelled by one, as ended by another', file: seriesFile(read('TVmaze', { series: { status: 'Ended' }, seasons: [one] }), read('TMDB', { series: { status: 'Canceled' } })), asOf: today }, // prettier-ignore
  { name: 'cancelled while a season is on air', file: seriesFile(bothShown, word('cancelled', 2, '2022-03-05')), asOf: '2022-03-10', season: 3 },
  { name: 'cancelled, the dated season still to come', file: seriesFile(shown, word('premiere-set', 2, '2020-05-01', { date: '2021-03-01' }), word('cancelled', 2, '2020-06-01')), asOf: '2020-07-01', season: 3 }, // prettier-ignore
  { name: 'over, the ordered season still to come', file: seriesFile(shown, word('renewed', 2, '2020-05-01'), word('final-season', 2, '2020-06-01')), asOf: '2020-07-01', season: 3 }, // prettier-ignore

  { name: 'declared over', file: seriesFile(bothShown, word('concluded', 2, '2022-06-01', { by: 'the makers' })), asOf: today },
  { name: 'a season declared the last', file: seriesFile(bothShown, word('final-season', 2, '2021-12')), asOf: '2023-01-01' },
  { name: 'a limited series', file: seriesFile(says({ series: { ...cable, limited: true }, seasons: [one] })), asOf: today },
  { name: 'listed as ended, its end not seen', file: seriesFile(read('TVmaze', { series: { status: 'Ended' }, seasons: [{ number: 1, premiere: '2024-01-05' }] })), asOf: today }, // prettier-ignore
  { name: 'listed as ended by three', file: seriesFile(...['TVmaze', 'TMDB', 'OMDb'].map((source) => read(source, { series: { status: 'Ended' }, seasons: [{ number: 1, premiere: '2024-01-05', episodeCount: 1 }] }))), asOf: today }, // prettier-ignore
  { name: 'ended before its last day, as far as our facts reach', file: seriesFile(says({ series: { status: 'Ended' }, seasons: [{ ...one, premiere: '2026-10-10', finale: '2026-11-10' }] })), asOf: today }, // prettier-ignore
  { name: 'an anime that ended', file: seriesFile(read('TVmaze', { series: { status: 'Ended', type: 'animation', countries: ['JP'], languages: ['ja'] }, seasons: [one] })), asOf: today }, // prettier-ignore

  { name: 'set for a day', file: seriesFile(shown, word('premiere-set', 2, '2020-05-01', { date: '2021-03-01' })), asOf: '2020-07-01', ledger: counted },
  { name: 'set for a quarter', file: seriesFile(shown, word('premiere-set', 2, '2020-05-01', { date: '2021-Q1' })), asOf: '2020-07-01', ledger: barely },
  { name: 'set for a year, by nobody we know', file: seriesFile(shown, reports('2020-05-01', { seasons: [{ number: 2, premiere: '2021' }] })), asOf: '2020-07-01', ledger: none }, // prettier-ignore
  { name: 'set for a day that our facts do not reach', file: seriesFile(shown, word('premiere-set', 2, '2026-10-20', { date: '2026-11-15' })), asOf: today },
  { name: 'set, and to be the last', file: seriesFile(shown, word('premiere-set', 2, '2020-05-01', { date: '2021-03' }), word('final-season', 2, '2020-05-02')), asOf: '2020-07-01' }, // prettier-ignore

  { name: 'ordered', file: seriesFile(shown, word('renewed', 2, '2020-05-01')), asOf: '2020-07-01', ledger: counted },
  { name: 'ordered, one order in the ledger failed', file: seriesFile(shown, word('renewed', 2, '2020-05-01')), asOf: '2020-07-01', ledger: barely },
  { name: 'ordered, no order in the ledger failed', file: seriesFile(shown, word('renewed', 2, '2020-05-01')), asOf: '2020-07-01', ledger: none },
  { name: 'to return, filming', file: seriesFile(shown, word('revived', 2, '2020-05-01'), word('production-started', 2, '2020-06')), asOf: '2020-07-01' },
  { name: 'ordered, filmed', file: seriesFile(shown, word('renewed', 2, '2020-05-01'), word('production-wrapped', 2, '2020-06-15')), asOf: '2020-07-01' },
  { name: 'ordered, at a new home', file: seriesFile(shown, word('renewed', 2, '2020-05-01'), word('moved-platform', 2, '2020-06-15')), asOf: '2020-07-01' },
  { name: 'spoken of', file: seriesFile(shown, word('production-started', 2, '2020-06-15')), asOf: '2020-07-01' },
  { name: 'ordered, delayed, its time missed', file: seriesFile(shown, word('renewed', 2, '2020-05-01', { date: '2021' }), word('delayed', 2, '2020-06-01', { date: '2021-Q2' })), asOf: '2021-12-01' }, // prettier-ignore
  { name: 'ordered, without any date of ours', file: seriesFile(says({ seasons: [{ number: 1 }] }), word('renewed', 1, '2020-05-01')), asOf: '2020-07-01' },
  { name: 'listed by a source alone', file: seriesFile(says({ seasons: [one, { number: 2 }] })), asOf: today },

  { name: 'undecided', file: seriesFile(shown), asOf: '2020-07-01', ledger: counted },
  { name: 'undecided, after years', file: seriesFile(bothShown), asOf: today, ledger: barely },
  { name: 'undecided, nothing counted', file: seriesFile(bothShown), asOf: '2022-06-01', ledger: none },
  { name: 'undecided, its seasons known to the month', file: seriesFile(says({ seasons: [{ number: 1, premiere: '2020-01', finale: '2020-03' }, { number: 2, premiere: '2022-03', finale: '2022-05' }] })), asOf: '2022-07-01' }, // prettier-ignore
  { name: 'undecided, it has begun without an end', file: seriesFile(says({ seasons: [one, { number: 2, premiere: '2021-03-03' }] })), asOf: '2022-07-01' },
  { name: 'undecided, a later season asked', file: seriesFile(shown), asOf: '2020-07-01', season: 4 },
  { name: 'undecided, reported as cancelled', file: seriesFile(shown, rumour('cancelled', 1, '2020-06-01')), asOf: '2020-07-01' },
  { name: 'undecided, reported as ordered by two', file: seriesFile(shown, rumour('renewed', 2, '2020-06-01'), reports('2020-06-02', announces('renewed', 2, '2020-06-01', { official: false, by: 'An insider' }), 'Another outlet')), asOf: '2020-07-01' }, // prettier-ignore
  { name: 'undecided, said to be on hold', file: seriesFile(shown, word('delayed', 2, '2020-06-01', { by: 'the production committee' })), asOf: '2020-07-01' },
  { name: 'undecided, withdrawn by a source', file: seriesFile(read('TVmaze', { seasons: [one], withdrawn: [{ season: 2, on: '2026-05-03', last: { premiere: '2026-12-01' } }] })), asOf: today }, // prettier-ignore
  { name: 'undecided, its entry withdrawn', file: seriesFile(read('TVmaze', { seasons: [one], entryWithdrawnOn: '2026-11-20' })), asOf: today },
  { name: 'undecided, sources disagree on the end', file: seriesFile(read('TVmaze', { series: { status: 'Ended' }, seasons: [one] }), read('TMDB', { series: { status: 'Running' } })), asOf: today }, // prettier-ignore
  { name: 'undecided, said to be running', file: seriesFile(read('TVmaze', { series: { status: 'Running' }, seasons: [one] })), asOf: today },
  { name: 'undecided, sources disagree on dates and counts', file: seriesFile(read('TVmaze', { series: { seasonCount: 1 }, seasons: [one] }), read('TMDB', { series: { seasonCount: 2 }, seasons: [{ ...one, premiere: '2020-01-24', finale: '2020-03-27', episodeCount: 9 }] })), asOf: today }, // prettier-ignore
  { name: 'undecided, with a finale before the premiere', file: seriesFile(read('TVmaze', { seasons: [{ ...one, finale: '2019-03-26' }] }), read('TMDB', { seasons: [{ number: 1, premiere: '2020-01-23' }] })), asOf: today }, // prettier-ignore
  { name: 'listed, with a year that cannot be', file: seriesFile(read('TVmaze', { seasons: [one] }), read('TMDB', { seasons: [{ number: 2, finale: '9999-12-31' }] })), asOf: today }, // prettier-ignore

  { name: 'unknown', file: seriesFile(says({})), asOf: today },
  { name: 'unknown, withdrawn by two', file: seriesFile(...['TVmaze', 'TMDB'].map((source) => read(source, { withdrawn: [{ season: 1, on: '2026-05-03' }] }))), asOf: today }, // prettier-ignore
  { name: 'unknown, numbered by years', file: seriesFile(read('TVmaze', { seasons: [2019, 2020].map((number) => ({ number, premiere: `${number}-02-01`, finale: `${number}-11-01` })) })), asOf: today, season: 3 }, // prettier-ignore
]
