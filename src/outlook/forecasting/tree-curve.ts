import type { BoostedTrees, TreeNode } from './boosted-trees.ts'

/**
 * Trees laid out in one row of nodes, to be asked for up to 32 stretches of silence at once: the stretches at a node are the bits of one
 * number. The left child of a node is the next one, so that a walk reads memory in order.
 */
export interface TreeCurve {
  roots: Int32Array
  /** Three numbers a node: twice the feature, plus one when unknown values go left, or -1 in a leaf; the right child; which threshold of its feature it is. */
  links: Int32Array
  /** Threshold of a node, value of a leaf. */
  numbers: Float64Array
  /** The thresholds of each feature, rising. */
  thresholds: Float64Array[]
}

const LINK = 3
/** Bits of a number in JavaScript's bit arithmetic. */
const CHUNK = 32

export function toTreeCurve(trees: BoostedTrees): TreeCurve {
  const thresholds = listThresholds(trees)
  const ranks = thresholds.map((edges) => new Map([...edges].map((edge, rank) => [edge, rank])))
  const roots: number[] = []
  const links: number[] = []
  const numbers: number[] = []
  const lay = (tree: TreeNode, node: number): number => {
    const at = numbers.length
    const feature = tree.feature[node]!
    const number = feature < 0 ? tree.value[node]! : tree.threshold[node]!
    numbers.push(number)
    links.push(feature < 0 ? -1 : feature * 2 + tree.unknownLeft[node]!, 0, ranks[feature]?.get(number) ?? 0)
    if (feature < 0) return at
    lay(tree, tree.left[node]!)
    links[at * LINK + 1] = lay(tree, tree.right[node]!)
    return at
  }
  for (const tree of trees) roots.push(lay(tree, 0))
  return { roots: Int32Array.from(roots), links: Int32Array.from(links), numbers: Float64Array.from(numbers), thresholds }
}

/** What the trees are asked: features that hold throughout, then for each stretch those that move. */
export interface CurveInput {
  fixed: Float64Array
  fixedCount: number
  /** Row-major, `movingCount` values a stretch. */
  moving: Float64Array
  movingCount: number
  /** How much of the trees' sum counts in each stretch, 0 to 1 (`baseline-hazard.ts`). */
  effect: Float64Array
}

/**
 * Adds the trees' log-odds of the stretches `from` up to, not including, `to` to those in `into`, at their index.
 *
 * A tree is walked once for all stretches of a chunk: where it asks for a fixed feature they all go the same way, where it asks for one
 * that moves they part by a mask made beforehand for each threshold. Many times faster than stretch by stretch (after "QuickScorer",
 * C. Lucchese and others, 2015).
 */
export function addLogOdds(into: Float64Array, curve: TreeCurve, input: CurveInput, from: number, to: number): void {
  for (let first = from; first < to; first += CHUNK) addChunk(into, curve, input, first, Math.min(to, first + CHUNK))
}

function addChunk(into: Float64Array, curve: TreeCurve, input: CurveInput, from: number, to: number): void {
  const { fixed, fixedCount } = input
  const { roots, links, numbers } = curve
  const { below, unknown } = masksOf(curve, input, from, to)
  const sums = new Float64Array(to - from)
  const walk = (start: number, stretches: number): void => {
    let node = start
    let here = stretches
    let link = links[node * LINK]!
    while (link >= 0) {
      const asked = link >> 1
      if (asked < fixedCount) {
        const value = fixed[asked]!
        const goesLeft = value < numbers[node]! || (value !== value && (link & 1) === 1)
        node = goesLeft ? node + 1 : links[node * LINK + 1]!
      } else {
        const column = asked - fixedCount
        const left = here & (below[column]![links[node * LINK + 2]!]! | ((link & 1) === 1 ? unknown[column]! : 0))
        const right = links[node * LINK + 1]!
        if (left === here) node++
        else if (left === 0) node = right
        else {
          walk(node + 1, left)
          here &= ~left
          node = right
        }
      }
      link = links[node * LINK]!
    }
    const value = numbers[node]!
    for (let rest = here; rest !== 0; rest &= rest - 1) sums[31 - Math.clz32(rest & -rest)]! += value
  }
  const all = to - from === CHUNK ? -1 : (1 << (to - from)) - 1
  for (const root of roots) walk(root, all)
  for (let i = 0; i < sums.length; i++) into[from + i]! += sums[i]! * input.effect[from + i]!
}

/** For each moving feature: the stretches below each of its thresholds, and those where it is unknown; a bit a stretch. */
function masksOf(curve: TreeCurve, input: CurveInput, from: number, to: number): { below: Int32Array[]; unknown: Int32Array } {
  const { fixedCount, moving, movingCount } = input
  const unknown = new Int32Array(movingCount)
  const below = Array.from({ length: movingCount }, (_, column) => {
    const thresholds = curve.thresholds[fixedCount + column] ?? new Float64Array(0)
    const masks = new Int32Array(thresholds.length + 1)
    // Each stretch is noted at the first threshold above its value, then handed on to all higher ones.
    for (let stretch = from; stretch < to; stretch++) {
      const value = moving[stretch * movingCount + column]!
      if (value !== value) unknown[column]! |= 1 << (stretch - from)
      else masks[firstAbove(thresholds, value)]! |= 1 << (stretch - from)
    }
    for (let rank = 1; rank < masks.length; rank++) masks[rank]! |= masks[rank - 1]!
    return masks
  })
  return { below, unknown }
}

/** The first of rising thresholds that `value` is below; their number when it is below none. */
export function firstAbove(thresholds: Float64Array, value: number): number {
  let low = 0
  let high = thresholds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value < thresholds[middle]!) high = middle
    else low = middle + 1
  }
  return low
}

function listThresholds(trees: BoostedTrees): Float64Array[] {
  const sets: Set<number>[] = []
  for (const tree of trees) {
    for (const [node, feature] of tree.feature.entries()) {
      if (feature >= 0) (sets[feature] ??= new Set()).add(tree.threshold[node]!)
    }
  }
  return Array.from(sets, (set) => Float64Array.from(set ?? []).sort())
}
