import type { Answer } from '../outlook/answer.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import { keepGivenForecast } from './given-forecast-store.ts'

/** Answers whose forecast has been kept: pages show the same one all day. */
const kept = new WeakSet<Answer>()

/** Keeps the forecast of an answer that is being given. An answer is not refused because this fails: it is told, and tried again with the next one. */
export async function keepGiven(database: Database, answer: Answer, today: Day, tell: (line: string) => void): Promise<void> {
  if (kept.has(answer)) return
  // Noted at once: everybody who asks meanwhile would wait as well.
  kept.add(answer)
  try {
    await keepGivenForecast(database, answer, today)
  } catch (error) {
    kept.delete(answer)
    tell(`the forecast for ${answer.series.id} could not be kept: ${error instanceof Error ? error.message : String(error)}`)
  }
}
