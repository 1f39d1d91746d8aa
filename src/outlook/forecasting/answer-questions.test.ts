import { expect, test } from 'vitest'
import { answerQuestions } from './answer-questions.ts'
import { inventSeries } from './invented-series.ts'
import { toOutlookModel } from './outlook-model.ts'
import { RECIPE, trainModel } from './train-model.ts'

const SMALL = { ...RECIPE, seeds: { hazard: 1, windows: 1, timing: 1 }, hazard: { ...RECIPE.hazard, trees: 5 }, windows: { ...RECIPE.windows, trees: 5 }, timing: { ...RECIPE.timing, trees: 5 } } // prettier-ignore
const model = toOutlookModel(trainModel(inventSeries(90, 1), undefined, SMALL))
const question = (id: string) => JSON.stringify({ id, asOf: '2021-06-01', series: { seasons: [{ number: 1, premiere: '2020-01-23' }] } })
const answersOf = async (lines: string[]) => {
  const answers: unknown[] = []
  for await (const answer of answerQuestions(lines, model)) answers.push(answer.kind === 'answer' ? JSON.parse(answer.text) : answer)
  return answers
}

test('answers come in the order of the questions, with every key of the contract', async () => {
  const answers = await answersOf([question('b'), '', question('a')])
  expect(answers).toMatchObject([{ id: 'b' }, { id: 'a' }])
  for (const answer of answers) expect(answer).toEqual({ id: expect.any(String), continues: { '1y': expect.any(Number), '2y': expect.any(Number), '5y': expect.any(Number) }, premiere: { p10: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), p50: expect.any(String), p90: expect.any(String) } }) // prettier-ignore
})

test('the first bad line ends the answers with its number and reason; those before it stay', async () => {
  expect(await answersOf([question('a'), '', '{', question('b')])).toMatchObject([{ id: 'a' }, { kind: 'invalid', line: 3, reason: 'not JSON' }])
})
