import type { BoostingOptions, BoostingRows, TreeNode } from './boosted-trees.ts'
import { binned, BINS, edgesOf, UNKNOWN_BIN } from './feature-bins.ts'
import type { Random } from './random.ts'

const MIN_GAIN = 1e-6

interface Split {
  gain: number
  feature: number
  bin: number
  unknownLeft: boolean
  leftValue: number
  rightValue: number
}

/** A node that may be split, and the rows it holds. */
interface Span {
  node: number
  from: number
  to: number
  depth: number
  histogram: Float64Array | undefined
  /** Bounds of the values below it, where a feature is bound to a direction. */
  low: number
  high: number
}

/** A tree while it grows. */
class GrowingTree {
  private readonly feature: number[] = []
  private readonly threshold: number[] = []
  private readonly unknownLeft: number[] = []
  private readonly left: number[] = []
  private readonly right: number[] = []
  private readonly value: number[] = []

  addLeaf(value: number): number {
    for (const list of [this.threshold, this.unknownLeft, this.left, this.right]) list.push(0)
    this.feature.push(-1)
    return this.value.push(value) - 1
  }

  /** Makes a leaf ask a question; the two leaves below it. */
  split(node: number, split: Split, threshold: number, learningRate: number): [number, number] {
    this.feature[node] = split.feature
    this.threshold[node] = threshold
    this.unknownLeft[node] = split.unknownLeft ? 1 : 0
    const left = this.addLeaf(split.leftValue * learningRate)
    const right = this.addLeaf(split.rightValue * learningRate)
    this.left[node] = left
    this.right[node] = right
    return [left, right]
  }

  toNode(): TreeNode {
    return {
      feature: Int16Array.from(this.feature),
      threshold: Float64Array.from(this.threshold),
      unknownLeft: Uint8Array.from(this.unknownLeft),
      left: Int16Array.from(this.left),
      right: Int16Array.from(this.right),
      value: Float64Array.from(this.value),
    }
  }
}

/** Grows one tree at a time on rows that stay; holds the binned features and the working memory. */
export class TreeGrower {
  readonly gradient: Float64Array
  readonly hessian: Float64Array
  private readonly bins: Uint8Array[]
  private readonly edges: Float64Array[]
  private readonly groups: number
  /** Features with more than one value. */
  private readonly features: number[]
  /** The rows the tree sees, those of one node side by side. */
  private readonly index: Int32Array
  private readonly scratch: Int32Array
  private readonly rows: BoostingRows
  private readonly options: BoostingOptions
  private readonly random: Random

  constructor(rows: BoostingRows, options: BoostingOptions, random: Random) {
    this.rows = rows
    this.options = options
    this.random = random
    const count = rows.target.length
    this.gradient = new Float64Array(count)
    this.hessian = new Float64Array(count)
    this.groups = rows.group.reduce((max, group) => Math.max(max, group), 0) + 1
    this.index = new Int32Array(count)
    this.scratch = new Int32Array(count)
    this.edges = []
    this.bins = []
    for (let feature = 0; feature < rows.featureCount; feature++) {
      const edges = edgesOf(rows, feature)
      this.edges.push(edges)
      this.bins.push(binned(rows, feature, edges))
    }
    this.features = this.edges.flatMap((edges, feature) => (edges.length > 0 ? [feature] : []))
  }

  grow(): TreeNode {
    const { rows, options } = this
    const chosen = Uint8Array.from({ length: this.groups }, () => (this.random() < options.groupShare ? 1 : 0))
    let size = 0
    for (let row = 0; row < rows.target.length; row++) if (chosen[rows.group[row]!] === 1) this.index[size++] = row
    const tree = new GrowingTree()
    const whole = { from: 0, to: size, depth: 0, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
    this.split(tree, { ...whole, node: tree.addLeaf(0), histogram: undefined })
    return tree.toNode()
  }

  /** Splits a span of rows, and its halves in turn, until nothing is gained. */
  private split(tree: GrowingTree, span: Span): void {
    const { from, to, depth, low, high } = span
    const { options } = this
    if (depth === options.depth || to - from < 2) return
    const histogram = span.histogram ?? this.histogramOf(from, to)
    const best = this.bestSplit(histogram, low, high)
    if (best === undefined) return
    const middle = this.part(best, from, to)
    const [leftNode, rightNode] = tree.split(span.node, best, this.edges[best.feature]![best.bin]!, options.learningRate)
    const [left, right] = depth + 1 < options.depth ? this.halves(histogram, from, middle, to) : [undefined, undefined]
    const direction = options.monotone?.[best.feature] ?? 0
    const border = (best.leftValue + best.rightValue) / 2
    const next = depth + 1
    const [leftLow, leftHigh] = [direction < 0 ? border : low, direction > 0 ? border : high]
    const [rightLow, rightHigh] = [direction > 0 ? border : low, direction < 0 ? border : high]
    this.split(tree, { node: leftNode, from, to: middle, depth: next, histogram: left, low: leftLow, high: leftHigh })
    this.split(tree, { node: rightNode, from: middle, to, depth: next, histogram: right, low: rightLow, high: rightHigh })
  }

  /** Moves the rows that go left before those that go right; the first row of the right half. */
  private part(split: Split, from: number, to: number): number {
    const bins = this.bins[split.feature]!
    let middle = from
    let right = 0
    for (let i = from; i < to; i++) {
      const row = this.index[i]!
      const bin = bins[row]!
      if (bin === UNKNOWN_BIN ? split.unknownLeft : bin <= split.bin) this.index[middle++] = row
      else this.scratch[right++] = row
    }
    this.index.set(this.scratch.subarray(0, right), middle)
    return middle
  }

  /** Histograms of both halves: the smaller one is counted, the other is what is left of the whole, whose memory it takes. */
  private halves(whole: Float64Array, from: number, middle: number, to: number): [Float64Array, Float64Array] {
    const leftIsSmaller = middle - from < to - middle
    const smaller = leftIsSmaller ? this.histogramOf(from, middle) : this.histogramOf(middle, to)
    for (let i = 0; i < whole.length; i++) whole[i]! -= smaller[i]!
    return leftIsSmaller ? [smaller, whole] : [whole, smaller]
  }

  /** Sums of gradient and hessian by feature and bin, two numbers a bin. */
  private histogramOf(from: number, to: number): Float64Array {
    const { features, index } = this
    const histogram = new Float64Array(features.length * BINS * 2)
    for (let slot = 0; slot < features.length; slot++) {
      const bins = this.bins[features[slot]!]!
      const base = slot * BINS * 2
      for (let i = from; i < to; i++) {
        const row = index[i]!
        const at = base + bins[row]! * 2
        histogram[at]! += this.gradient[row]!
        histogram[at + 1]! += this.hessian[row]!
      }
    }
    return histogram
  }

  private bestSplit(histogram: Float64Array, low: number, high: number): Split | undefined {
    const { ridge, minLeafWeight, monotone, splitFeatureShare } = this.options
    const { features } = this
    let best: Split | undefined
    for (let slot = 0; slot < features.length; slot++) {
      if (this.random() >= splitFeatureShare) continue
      const feature = features[slot]!
      const base = slot * BINS * 2
      const edgeCount = this.edges[feature]!.length
      let totalG = 0
      let totalH = 0
      for (let bin = 0; bin < BINS; bin++) {
        totalG += histogram[base + bin * 2]!
        totalH += histogram[base + bin * 2 + 1]!
      }
      const parent = (totalG * totalG) / (totalH + ridge)
      const unknownG = histogram[base + UNKNOWN_BIN * 2]!
      const unknownH = histogram[base + UNKNOWN_BIN * 2 + 1]!
      const sides = unknownH > 1e-9 ? 2 : 1
      for (let side = 0; side < sides; side++) {
        let leftG = side === 1 ? unknownG : 0
        let leftH = side === 1 ? unknownH : 0
        for (let bin = 0; bin < edgeCount; bin++) {
          leftG += histogram[base + bin * 2]!
          leftH += histogram[base + bin * 2 + 1]!
          const rightG = totalG - leftG
          const rightH = totalH - leftH
          if (leftH < minLeafWeight || rightH < minLeafWeight) continue
          const gain = (leftG * leftG) / (leftH + ridge) + (rightG * rightG) / (rightH + ridge) - parent
          if (gain <= (best?.gain ?? MIN_GAIN)) continue
          const leftValue = Math.min(high, Math.max(low, -leftG / (leftH + ridge)))
          const rightValue = Math.min(high, Math.max(low, -rightG / (rightH + ridge)))
          const direction = monotone?.[feature] ?? 0
          if ((rightValue - leftValue) * direction < 0) continue
          best = { gain, feature, bin, unknownLeft: side === 1, leftValue, rightValue }
        }
      }
    }
    return best
  }
}
