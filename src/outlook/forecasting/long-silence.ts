/** Our decision: after two years without a season, waiting is no good sign any more, whatever the calendar of earlier seasons says. */
export const LONG_SILENCE_DAYS = 730
const STEP_DAYS = 122
/** Later than this the model was never asked in training: six years of silence count like more. */
const LAST_DAY = LONG_SILENCE_DAYS + 12 * STEP_DAYS

/** Days of silence at which odds are needed to answer after `silentDays` days: that day alone, or the grid of a long silence up to it. */
export function daysToAsk(silentDays: number): number[] {
  if (silentDays <= LONG_SILENCE_DAYS) return [silentDays]
  const days = [LONG_SILENCE_DAYS]
  while (days.at(-1)! < Math.min(silentDays, LAST_DAY)) days.push(days.at(-1)! + STEP_DAYS)
  return days
}

/**
 * The odds after `silentDays`, from those on the days of `daysToAsk`: 0 to 1.
 *
 * From two years on they never rise with the silence: on the grid's days they are the least so far, between two days they go in a
 * straight line, and after six years they stay.
 */
export function fallingOdds(silentDays: number, days: readonly number[], odds: readonly number[]): number {
  let before = odds[0]!
  let least = before
  for (const next of odds) {
    before = least
    least = Math.min(least, next)
  }
  if (days.length === 1) return least
  const share = (Math.min(silentDays, LAST_DAY) - days.at(-2)!) / STEP_DAYS
  return before + (least - before) * share
}
