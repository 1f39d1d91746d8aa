import { seededRandom } from './random.ts'
import { TreeGrower } from './tree-grower.ts'

/**
 * Gradient-boosted regression trees for probabilities (logistic loss, second-order steps; T. Chen and C. Guestrin, "XGBoost", 2016), on
 * features cut into at most 64 bins. `NaN` is a value of its own: each split learns on which side the unknown go.
 */
export interface TreeNode {
  /** Feature asked, or -1 in a leaf. */
  feature: Int16Array
  /** Left when the value is below. */
  threshold: Float64Array
  /** 1: unknown values go left. */
  unknownLeft: Uint8Array
  left: Int16Array
  right: Int16Array
  /** Log-odds added, in leaves. */
  value: Float64Array
}

/** Trees that add to a row's start. */
export type BoostedTrees = TreeNode[]

export interface BoostingOptions {
  trees: number
  depth: number
  learningRate: number
  /** Least sum of p(1-p) in a leaf, about a quarter of a balanced case each. */
  minLeafWeight: number
  /** Shrinks leaves: added to their sum of p(1-p). */
  ridge: number
  /** Share of the groups (series) each tree sees. */
  groupShare: number
  /** Share of the features each split may choose from, drawn anew at every split: with few series it is what keeps trees different. */
  splitFeatureShare: number
  seed: number
  /** Per feature 1: log-odds may only rise with it, -1: only fall, 0: free. */
  monotone?: readonly number[]
}

export interface BoostingRows {
  /** Row-major, `featureCount` values a row. */
  features: Float64Array
  featureCount: number
  /** 0 or 1. */
  target: Float64Array
  weight: Float64Array
  /** Log-odds the trees start from, row by row. */
  start: Float64Array
  /** How much of the trees' sum counts in the row, above 0 to 1. */
  effect: Float64Array
  /** Which series the row is of: rows of one series are drawn together. */
  group: Int32Array
}

/** What the trees add to the log-odds of one row, whose features start at `offset`. */
export function addedLogOdds(trees: BoostedTrees, features: Float64Array, offset = 0): number {
  let sum = 0
  for (const tree of trees) sum += valueOf(tree, features, offset)
  return sum
}

function valueOf(tree: TreeNode, features: Float64Array, offset: number): number {
  let node = 0
  let feature = tree.feature[0]!
  while (feature >= 0) {
    const value = features[offset + feature]!
    const goesLeft = value !== value ? tree.unknownLeft[node] === 1 : value < tree.threshold[node]!
    node = goesLeft ? tree.left[node]! : tree.right[node]!
    feature = tree.feature[node]!
  }
  return tree.value[node]!
}

/** Fits the trees. `onTree` is told after each how many are done. */
export function fitBoostedTrees(rows: BoostingRows, options: BoostingOptions, onTree?: (done: number) => void): BoostedTrees {
  const random = seededRandom(options.seed)
  const grower = new TreeGrower(rows, options, random)
  const count = rows.target.length
  const logOdds = Float64Array.from(rows.start)
  const trees: TreeNode[] = []
  for (let done = 1; done <= options.trees; done++) {
    for (let row = 0; row < count; row++) {
      const p = 1 / (1 + Math.exp(-logOdds[row]!))
      const effect = rows.effect[row]!
      grower.gradient[row] = rows.weight[row]! * (p - rows.target[row]!) * effect
      grower.hessian[row] = rows.weight[row]! * Math.max(p * (1 - p), 1e-6) * effect * effect
    }
    const tree = grower.grow()
    trees.push(tree)
    for (let row = 0; row < count; row++) logOdds[row]! += valueOf(tree, rows.features, row * rows.featureCount) * rows.effect[row]!
    onTree?.(done)
  }
  return trees
}
