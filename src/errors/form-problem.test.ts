import { expect, test } from 'vitest'
import { z } from 'zod'
import { sayFormProblem } from './form-problem.ts'

const schema = z.strictObject({ series: z.string(), options: z.strictObject({ time: z.string().regex(/^\d\d$/, 'write it as 22') }).optional() })

function problem(value: unknown): string {
  const { error } = schema.safeParse(value)
  return error === undefined ? '' : sayFormProblem(error, 'the body')
}

test.each<[unknown, string]>([
  [[], 'the body: is no object'],
  [null, 'the body: is no object'],
  [{}, 'series: is missing'],
  [{ series: 5 }, 'series: is no string'],
  [{ series: 'a', id: 1 }, 'the body: takes no "id"'],
  [{ series: 'a', options: { time: 'x' } }, 'options.time: write it as 22'],
])('what is wrong with %j is told by its place, in plain words', (value, said) => expect(problem(value)).toBe(said))
