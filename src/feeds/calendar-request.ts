import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'

/** Which events a calendar has: the beginnings of seasons, their ends, or every episode. */
export type CalendarChoice = 'premieres' | 'finales' | 'episodes'

/** What an address asks of a calendar. */
export interface CalendarRequest {
  only: CalendarChoice
  /** Whether forecasts stand in it as well, as tentative events. */
  withForecasts: boolean
}

const parameters = z.strictObject(
  {
    only: z.enum(['premieres', 'finales', 'episodes'], 'only takes premieres, finales or episodes').default('episodes'),
    forecasts: z.literal('1', 'forecasts takes 1, or is left out').optional(),
  },
  'a calendar takes only= and forecasts=1',
)

/** The calendar that the parameters of an address ask for. */
export function parseCalendarRequest(query: Record<string, string>): CalendarRequest {
  const parsed = parameters.safeParse(query)
  if (!parsed.success) throw new AppError('wrong-usage', parsed.error.issues.map(({ message }) => message).join('; '))
  return { only: parsed.data.only, withForecasts: parsed.data.forecasts === '1' }
}
