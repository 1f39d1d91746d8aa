import { describe, expect, test } from 'vitest'
import { allot, type Statement } from './allot-statements.ts'

const of = (value: number, more: Partial<Statement<number>> = {}): Statement<number> => ({ values: [value], names: [], count: 1, ...more })

describe('each of several series gets what is said of it', () => {
  test.each<[string, Statement<number>[], Record<string, number>]>([
    ['in the order of the headline, when there are as many statements as series', [of(3), of(4), of(2)], { A: 3, B: 4, C: 2 }],
    ['by its name, and the others in their order', [of(7, { names: ['B'] }), of(3), of(2)], { A: 3, B: 7, C: 2 }],
    ['two at once where a statement is of two', [of(2, { count: 2 }), of(5)], { A: 2, B: 2, C: 5 }],
    ['each its own number of a list', [{ values: [8, 7, 3], names: [], count: 3 }], { A: 8, B: 7, C: 3 }],
    ['whatever is left where a statement is of the rest', [of(9, { names: ['A'] }), of(2, { count: 'rest' })], { A: 9, B: 2, C: 2 }],
    ['by the place that the words give', [of(2, { count: 2, place: -1 })], { B: 2, C: 2 }],
    ['nothing where the statements are not as many as the series', [of(3), of(4)], {}],
    ['nothing where two statements speak of the rest', [of(3, { count: 'rest' }), of(4, { count: 'rest' })], {}],
  ])('%s', (_, statements, expected) => expect(Object.fromEntries(allot(['A', 'B', 'C'], statements))).toEqual(expected))
})
