import { forecast } from './forecast.ts'
import type { OutlookModel } from './outlook-model.ts'
import { parseQuestion } from './question.ts'

export type AnsweredLine = { kind: 'answer'; text: string } | { kind: 'invalid'; line: number; reason: string }

/**
 * Answers a stream of question lines one by one, in their order: each answer is one line of JSON, without its line end.
 *
 * Empty lines are passed over. The first line that cannot be read is the last thing yielded: what was answered before it stays.
 */
export async function* answerQuestions(lines: AsyncIterable<string> | Iterable<string>, model: OutlookModel): AsyncGenerator<AnsweredLine> {
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const parsed = parseQuestion(line)
    if (parsed.kind === 'invalid') {
      yield { kind: 'invalid', line: number, reason: parsed.reason }
      return
    }
    yield { kind: 'answer', text: JSON.stringify(forecast(parsed.question, model)) }
  }
}
