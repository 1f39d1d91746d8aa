import { describe, expect, test } from 'vitest'
import { addedLogOdds, fitBoostedTrees, type BoostingOptions, type BoostingRows } from './boosted-trees.ts'
import { seededRandom } from './random.ts'
import { decodeTrees, encodeTrees } from './tree-codec.ts'
import { addLogOdds } from './tree-curve.ts'

const OPTIONS: BoostingOptions = { trees: 40, depth: 3, learningRate: 0.2, minLeafWeight: 1, ridge: 1, groupShare: 1, splitFeatureShare: 1, seed: 1 }

/** Two thousand rows: the first feature decides, the second is noise, the third is unknown exactly when the outcome is 1 in half of the cases. */
const rows = (): BoostingRows => {
  const random = seededRandom(3)
  const count = 2000
  const data: BoostingRows = {
    features: new Float64Array(count * 3),
    featureCount: 3,
    target: new Float64Array(count),
    weight: new Float64Array(count).fill(1),
    start: new Float64Array(count),
    effect: new Float64Array(count).fill(1),
    group: new Int32Array(count),
  }
  for (let row = 0; row < count; row++) {
    const first = random()
    const outcome = random() < (first < 0.5 ? 0.2 : 0.8) ? 1 : 0
    data.features.set([first, random(), outcome === 1 && random() < 0.5 ? Number.NaN : random()], row * 3)
    data.target[row] = outcome
    data.group[row] = row % 100
  }
  return data
}
const chance = (logOdds: number) => 1 / (1 + Math.exp(-logOdds))

describe('boosted trees', () => {
  const data = rows()
  const model = fitBoostedTrees(data, OPTIONS)

  test('find the feature that decides', () => {
    expect(chance(addedLogOdds(model, Float64Array.of(0.2, 0.5, 0.5)))).toBeLessThan(0.3)
    expect(chance(addedLogOdds(model, Float64Array.of(0.8, 0.5, 0.5)))).toBeGreaterThan(0.6)
  })

  test('learn what it means that a value is unknown', () => {
    expect(addedLogOdds(model, Float64Array.of(0.2, 0.5, Number.NaN))).toBeGreaterThan(addedLogOdds(model, Float64Array.of(0.2, 0.5, 0.5)) + 1)
  })

  test('are the same for the same seed', () => {
    expect(encodeTrees(fitBoostedTrees(rows(), OPTIONS))).toEqual(encodeTrees(model))
  })

  test('keep to a direction they are bound to', () => {
    const falling = fitBoostedTrees(data, { ...OPTIONS, monotone: [-1, 0, 0] })
    const answers = Array.from({ length: 50 }, (_, i) => addedLogOdds(falling, Float64Array.of(i / 50, 0.5, 0.5)))
    expect(answers).toEqual(answers.toSorted((a, b) => b - a))
  })

  test('written to text and read again answer alike, many stretches at once as one by one', () => {
    const moving = Float64Array.from({ length: 60 }, (_, i) => (i % 7 === 0 ? Number.NaN : (i * 37) % 100 / 100)) // prettier-ignore
    const together = new Float64Array(30)
    addLogOdds(
      together,
      decodeTrees(encodeTrees(model)),
      { fixed: Float64Array.of(0.6), fixedCount: 1, moving, movingCount: 2, effect: new Float64Array(30).fill(1) },
      0,
      30,
    )
    const oneByOne = Array.from({ length: 30 }, (_, i) => addedLogOdds(model, Float64Array.of(0.6, moving[2 * i]!, moving[2 * i + 1]!)))
    for (const [index, value] of together.entries()) expect(value).toBeCloseTo(oneByOne[index]!, 2)
  })

  test('of a text that ends inside a tree are refused', () => {
    expect(() => decodeTrees(encodeTrees(model).slice(0, 400))).toThrow(RangeError)
  })
})
