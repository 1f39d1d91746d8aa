import { HORIZONS, YEARS_OF } from '../outlook/forecasting/judge-forecast.ts'
import { sayChance } from '../languages/en/counts.ts'
import { plural, sayDate, sayWhen } from '../time/say-date.ts'
import { listGivenForecasts } from '../track-record/given-forecast-store.ts'
import { scoreGiven, type TrackRecord } from '../track-record/score-given.ts'
import { withCatalogue, type Session } from './session.ts'

/** `tbc outlook score`: how the forecasts that were given about followed series fared. */
export async function scoreOutlook(options: { json?: boolean }, session: Session): Promise<void> {
  const record = scoreGiven(await withCatalogue(session, listGivenForecasts))
  session.terminal.out(options.json === true ? `${JSON.stringify(record)}\n` : `${renderTrackRecord(record).join('\n')}\n`)
}

function renderTrackRecord({ forecasts, series, since, models, odds, dates, worstMisses }: TrackRecord): string[] {
  if (since === null)
    return ['No forecast has been kept yet. Whenever odds are given about a followed series, they are: begin with "tbc follow" and "tbc ask".']
  return [
    `${plural(forecasts, 'forecast')} about ${series} series kept since ${sayDate(since)}, by ${plural(models.length, 'model')} (${models.join(', ')}).`,
    '',
    ...HORIZONS.map((horizon) => {
      const { judged, open, cameShare, brier, baseRateBrier } = odds[horizon]
      const years = `within ${plural(YEARS_OF[horizon], 'year')}`
      if (brier === null || cameShare === null || baseRateBrier === null) return `${years}: none can be judged yet, ${open} open`
      return `${years}: ${judged} judged, ${open} open; ${sayChance(cameShare)} came; Brier score ${brier.toFixed(3)}, of always saying that share ${baseRateBrier.toFixed(3)}`
    }),
    dates.medianErrorDays === null || dates.coverage80 === null
      ? 'dates: none can be judged yet'
      : `dates: ${dates.judged} judged; half were right to ${plural(Math.round(dates.medianErrorDays), 'day')}; ${sayChance(dates.coverage80)} came within their window (80 % is right)`,
    ...(worstMisses.length === 0 ? [] : ['', 'Worst misses:']),
    ...worstMisses.map(
      ({ title, season, asOf, horizon, probability, came }) =>
        `  ${title}, season ${season}: ${sayChance(probability)} within ${plural(YEARS_OF[horizon], 'year')}, said ${sayWhen(asOf)}; it ${came ? 'came' : 'did not come'}`,
    ),
    '',
    'How good the model was on questions about the past: tbc serve, then /how-good.',
  ]
}
