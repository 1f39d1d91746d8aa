import { outlookWithLedger } from '../announcements/answer-with-ledger.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { answerIn } from '../outlook/answer.ts'
import type { Words } from '../languages/words.ts'
import type { Database } from '../storage/open-database.ts'
import { daysBetween, parseDay, type Day } from '../time/partial-date.ts'
import { uidOf, type CalendarEvent } from './calendar-events.ts'

/** From then on the days are counted that number the forecasts: each is of its own day. */
const FIRST_FORECAST = '2026-01-01' as Day

/** Forecasts of the next seasons of these series, each on the day by which it has premiered with even odds; none of a series that is dated, over, or silent for too long. */
export async function listForecastEvents(database: Database, seriesIds: readonly string[], today: Day, words: Words): Promise<CalendarEvent[]> {
  const events: CalendarEvent[] = []
  for (const id of seriesIds) {
    const document = await getSeries(database, id, today)
    const { series, season, window, answer } = answerIn(words, await outlookWithLedger(database, document, today))
    const [earliest, day, latest] = [window?.p10, parseDay(window?.p50 ?? ''), window?.p90]
    if (earliest === undefined || day === undefined || latest === undefined) continue
    events.push({
      uid: uidOf(series.id, `s${season}-forecast`),
      sequence: Math.max(0, daysBetween(FIRST_FORECAST, today)),
      status: 'tentative',
      seriesId: series.id,
      summary: words.feeds.forecast({ title: series.title, season }),
      description: `${words.feeds.forecastWhy({ p10: earliest, p50: day, p90: latest })} ${answer}`,
      day,
      airsAt: null,
      airsUntil: null,
      changedOn: today,
    })
  }
  return events
}
