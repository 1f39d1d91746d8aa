import { once } from 'node:events'
import { AppError } from '../errors/app-error.ts'
import { answerQuestions } from '../outlook/forecasting/answer-questions.ts'
import { shippedModel } from '../outlook/shipped-model.ts'
import { linesOf } from './lines-of-file.ts'
import { readOutlookModel } from './read-model.ts'
import { printable, type Session } from './session.ts'

/** Our decision: so much output is gathered before it is written; line by line would cost more than the forecasts. */
const CHUNK_CHARACTERS = 64 * 1024

/** `tbc forecast`: answers questions line by line, in their order, without network; what was answered before a bad line stays. */
export async function forecastQuestions(file: string, options: { model?: string }, session: Session): Promise<void> {
  const model = options.model === undefined ? shippedModel().model : readOutlookModel(options.model)
  let chunk = ''
  for await (const answered of answerQuestions(await linesOf(file, 'name a file of questions, or - for standard input'), model)) {
    if (answered.kind === 'invalid') {
      await write(chunk, session)
      throw new AppError('bad-input-file', `${file === '-' ? 'standard input' : printable(file)}, line ${answered.line}: ${printable(answered.reason)}`)
    }
    chunk += `${answered.text}\n`
    if (chunk.length < CHUNK_CHARACTERS) continue
    await write(chunk, session)
    chunk = ''
  }
  await write(chunk, session)
}

async function write(text: string, { terminal }: Session): Promise<void> {
  if (text === '') return
  terminal.out(text)
  if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
}
