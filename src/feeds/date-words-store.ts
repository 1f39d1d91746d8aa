import type { Database } from '../storage/open-database.ts'
import type { PartialDate } from '../time/partial-date.ts'

/** Where the date of a premiere is from: who announced it when, or who is known to list it. */
export type DateWord = { kind: 'announced'; by: string; on: PartialDate } | { kind: 'listed'; source: string }

const DATING = ['premiere-set', 'premiere-moved', 'delayed'] as const

/** What is known of the premieres of these series, by series, season and date (`keyOf`); a date that nobody announced, and that was never another, is left out. */
export async function listDateWords(database: Database, seriesIds: readonly string[]): Promise<Map<string, DateWord>> {
  if (seriesIds.length === 0) return new Map()
  const listed = await database
    .selectFrom('change_event')
    .select(['series_id', 'season', 'after', 'source'])
    .where('series_id', 'in', seriesIds)
    .where('kind', 'in', ['dated', 'moved'])
    .where('source', 'is not', null)
    .orderBy('id')
    .execute()
  const announced = await database
    .selectFrom('announcement')
    .select(['series_id', 'season', 'date', 'said_by', 'said_on', 'certainty', 'source'])
    .where('series_id', 'in', seriesIds)
    .where('kind', 'in', DATING)
    .where('date', 'is not', null)
    .orderBy('said_until')
    .orderBy('id')
    .execute()
  const words = new Map<string, DateWord>()
  for (const { series_id, season, after, source } of listed) words.set(keyOf(series_id, season, after), { kind: 'listed', source: source ?? '' })
  for (const { series_id, season, date, said_by, said_on, certainty, source } of announced) {
    // What nobody entitled has said is no announcement: it is as the outlet has it.
    const word = certainty === 'reported' ? ({ kind: 'listed', source } as const) : ({ kind: 'announced', by: said_by, on: said_on as PartialDate } as const)
    words.set(keyOf(series_id, season, date), word)
  }
  return words
}

/** The date of a season's premiere, as these words are found by. */
export function keyOf(seriesId: string, season: number | null, date: string | null): string {
  return `${seriesId} ${season} ${date}`
}
