import type { BoostingRows } from './boosted-trees.ts'
import { firstAbove } from './tree-curve.ts'

/** Values of a feature are told apart in at most so many bins; the last is for unknown values. */
export const BINS = 64
export const UNKNOWN_BIN = BINS - 1

/** Up to `BINS - 2` cuts between distinct values, at equal shares of the rows. */
export function edgesOf(rows: BoostingRows, feature: number): Float64Array {
  const values: number[] = []
  for (let row = 0; row < rows.target.length; row++) {
    const value = rows.features[row * rows.featureCount + feature]!
    if (value === value) values.push(value)
  }
  const sorted = Float64Array.from(values).sort()
  const edges: number[] = []
  const cuts = BINS - 2
  const distinct: number[] = []
  for (let i = 0; i < sorted.length && distinct.length <= cuts + 1; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) distinct.push(sorted[i]!)
  if (distinct.length <= cuts + 1) {
    for (let i = 1; i < distinct.length; i++) edges.push((distinct[i - 1]! + distinct[i]!) / 2)
    return Float64Array.from(edges)
  }
  for (let cut = 1; cut <= cuts; cut++) {
    const at = Math.floor((sorted.length * cut) / (cuts + 1))
    const edge = sorted[at]!
    if (edge > sorted[0]! && edge !== edges.at(-1)) edges.push(edge)
  }
  return Float64Array.from(edges)
}

/** The bin of every row: how many edges are at or below its value. */
export function binned(rows: BoostingRows, feature: number, edges: Float64Array): Uint8Array {
  const bins = new Uint8Array(rows.target.length)
  for (let row = 0; row < bins.length; row++) {
    const value = rows.features[row * rows.featureCount + feature]!
    bins[row] = value !== value ? UNKNOWN_BIN : firstAbove(edges, value)
  }
  return bins
}
