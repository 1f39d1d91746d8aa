import { answerQuestions } from '../outlook/forecasting/answer-questions.ts'
import { shippedModel } from '../outlook/shipped-model.ts'
import { linesOf, writeAnswers } from './lines.ts'
import { readOutlookModel } from './read-model.ts'
import type { Session } from './session.ts'

/** `tbc forecast`: answers questions line by line, in their order, without network; what was answered before a bad line stays. */
export async function forecastQuestions(file: string, options: { model?: string }, session: Session): Promise<void> {
  const model = options.model === undefined ? shippedModel().model : readOutlookModel(options.model)
  await writeAnswers(answerQuestions(await linesOf(file, 'name a file of questions, or - for standard input'), model), file, session)
}
