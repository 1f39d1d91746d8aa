import type { Answer } from '../outlook/answer.ts'
import type { Horizon } from '../outlook/forecasting/judge-forecast.ts'
import { shippedModel } from '../outlook/shipped-model.ts'
import type { Database } from '../storage/open-database.ts'
import { inTurn } from '../storage/write-transaction.ts'
import type { Day, PartialDate } from '../time/partial-date.ts'

/**
 * Keeps the forecast of an answer, if it has one, is of `today` and is about a followed series; once for each day and model.
 *
 * An answer as of another day is a look back, not a forecast that was given. What was kept is never changed.
 */
export async function keepGivenForecast(database: Database, { series, season, asOf, verdict, odds, window }: Answer, today: Day): Promise<void> {
  if (odds === null || asOf !== today) return
  // Most series are not followed: their pages have nothing to write, and wait for nobody who writes.
  if ((await database.selectFrom('follow').select('series_id').where('series_id', '=', series.id).executeTakeFirst()) === undefined) return
  const insert = database
    .insertInto('given_forecast')
    .columns(['series_id', 'season', 'as_of', 'model_version', 'verdict', 'within_1y', 'within_2y', 'within_5y', 'p10', 'p50', 'p90'])
    .expression((e) =>
      e
        .selectFrom('follow')
        .select((one) => [
          'series_id',
          one.cast<number>(one.val(season), 'bigint').as('season'),
          one.cast<string>(one.val<string>(asOf), 'text').as('as_of'),
          one.cast<string>(one.val(shippedModel().model.version), 'text').as('model_version'),
          one.cast<string>(one.val<string>(verdict), 'text').as('verdict'),
          one.cast<number>(one.val(odds.continues['1y']), 'double precision').as('within_1y'),
          one.cast<number>(one.val(odds.continues['2y']), 'double precision').as('within_2y'),
          one.cast<number>(one.val(odds.continues['5y']), 'double precision').as('within_5y'),
          one.cast<string | null>(one.val<string | null>(window?.p10 ?? null), 'text').as('p10'),
          one.cast<string | null>(one.val<string | null>(window?.p50 ?? null), 'text').as('p50'),
          one.cast<string | null>(one.val<string | null>(window?.p90 ?? null), 'text').as('p90'),
        ])
        .where('series_id', '=', series.id)
        .limit(1),
    )
    .onConflict((conflict) => conflict.doNothing())
  await inTurn(database, (transaction) => transaction.executeQuery(insert.compile()))
}

/** A forecast that was given, with what our facts say has come of it. */
export interface GivenForecast {
  seriesId: string
  title: string
  season: number
  asOf: Day
  modelVersion: string
  probability: Record<Horizon, number>
  window: { p10: Day; p50: Day; p90: Day } | undefined
  /** The season's premiere, a plan or a record. */
  premiere: PartialDate | undefined
  /** As far as our facts about the series reach: later days have not been seen. */
  factsUntil: Day
}

/** Every forecast that was given about a series that is still in the catalogue, oldest first. */
export async function listGivenForecasts(database: Database): Promise<GivenForecast[]> {
  const rows = await database
    .selectFrom('given_forecast as given')
    .innerJoin('series', 'series.id', 'given.series_id')
    .leftJoin('season', (join) => join.onRef('season.series_id', '=', 'given.series_id').onRef('season.number', '=', 'given.season'))
    .select(['given.series_id', 'series.title', 'given.season', 'given.as_of', 'given.model_version', 'series.facts_until', 'season.premiere'])
    .select(['given.within_1y', 'given.within_2y', 'given.within_5y', 'given.p10', 'given.p50', 'given.p90'])
    .orderBy('given.as_of')
    .orderBy('given.series_id')
    .execute()
  return rows.map((row) => ({
    seriesId: row.series_id,
    title: row.title,
    season: row.season,
    asOf: row.as_of as Day,
    modelVersion: row.model_version,
    probability: { '1y': row.within_1y, '2y': row.within_2y, '5y': row.within_5y },
    window: row.p10 === null ? undefined : { p10: row.p10 as Day, p50: row.p50 as Day, p90: row.p90 as Day },
    premiere: (row.premiere as PartialDate | null) ?? undefined,
    factsUntil: row.facts_until as Day,
  }))
}
