import { describe, expect, test } from 'vitest'
import { areaUnderCurve, areaWithinGroups, brierScore, calibrationError, logLoss, medianOf, pinballLoss, reliabilityBins } from './measures.ts'

describe('measures of odds', () => {
  test('the Brier score is the mean squared distance', () => expect(brierScore([1, 0], [0.8, 0.4])).toBeCloseTo((0.04 + 0.16) / 2, 12))
  test('log loss is clipped, so that one certain mistake is not everything', () => expect(logLoss([1], [0])).toBeCloseTo(-Math.log(1e-4), 12))
  test('the AUC counts pairs in the right order, ties half', () => expect(areaUnderCurve([1, 0, 1, 0], [0.9, 0.1, 0.5, 0.5])).toBe(0.875))
  test('the AUC of all or none is not defined', () => expect(areaUnderCurve([1, 1], [0.2, 0.4])).toBeUndefined())
  test('the AUC within groups gives nothing for telling the groups apart', () => {
    expect(areaWithinGroups([1, 1, 0, 0], [0.9, 0.9, 0.1, 0.1], ['a', 'a', 'b', 'b'])).toBeUndefined()
    expect(areaWithinGroups([1, 0, 1, 0], [0.9, 0.8, 0.2, 0.1], ['a', 'a', 'b', 'b'])).toBe(1)
  })
  test('probabilities that come true have no calibration error', () => {
    expect(calibrationError([1, 1, 1, 1, 0, 0, 0, 0, 0, 0], Array(10).fill(0.4))).toBeCloseTo(0.48, 12)
    expect(calibrationError(Array.from({ length: 1000 }, (_, i) => Number(i % 100 < i / 10 - (i / 10) % 1)), Array.from({ length: 1000 }, (_, i) => Math.floor(i / 10) / 100))).toBeLessThan(0.06) // prettier-ignore
  })
  test('reliability bins are of equal size', () => {
    expect(reliabilityBins([0, 1, 0, 1], [0.1, 0.9, 0.2, 0.8], 2)).toEqual([{ count: 2, predicted: expect.closeTo(0.15, 12), observed: 0 }, { count: 2, predicted: expect.closeTo(0.85, 12), observed: 1 }]) // prettier-ignore
  })
})

describe('measures of dates', () => {
  test('the pinball loss of the median is half the distance', () => expect(pinballLoss(0.5, 100, 60)).toBe(20))
  test('the pinball loss of a 90 % quantile is nine times worse when it is too early', () => {
    expect(pinballLoss(0.9, 100, 110)).toBeCloseTo(9, 12)
    expect(pinballLoss(0.9, 100, 90)).toBeCloseTo(1, 12)
  })
  test('the median of an even number is between the middle two', () => expect(medianOf([4, 1, 3, 2])).toBe(2.5))
})
