import type { BoostedTrees, TreeNode } from './boosted-trees.ts'
import { LEAF, layTrees, UNKNOWN_LEFT, type TreeCurve } from './tree-curve.ts'

/**
 * Trees as base64 text for the model file, in the form in which they are asked, so that reading them costs next to nothing. Little-endian:
 *
 * ```
 *   u32 features, u32 nodes | u32 thresholds of each feature | f32 the thresholds, rising | u16 a node | u8 a node
 * ```
 *
 * Nodes stand in the order of a walk that goes left first. Their byte is the feature asked, with the highest bit set when unknown values go
 * left, or 255 in a leaf; their number is which threshold of its feature is asked, or the leaf's log-odds as a 16-bit float: 0.05 % of a small number.
 */
export function encodeTrees(trees: BoostedTrees): string {
  const thresholds = thresholdsOf(trees)
  const codes: number[] = []
  const numbers = new DataView(new ArrayBuffer(2 * trees.reduce((sum, tree) => sum + tree.feature.length, 0)))
  const walk = (tree: TreeNode, node: number) => {
    const at = codes.length * 2
    const feature = tree.feature[node]!
    if (feature < 0) {
      codes.push(LEAF)
      numbers.setFloat16(at, tree.value[node]!, true)
      return
    }
    codes.push(feature | (tree.unknownLeft[node] === 1 ? UNKNOWN_LEFT : 0))
    numbers.setUint16(at, thresholds[feature]!.indexOf(Math.fround(tree.threshold[node]!)), true)
    walk(tree, tree.left[node]!)
    walk(tree, tree.right[node]!)
  }
  for (const tree of trees) walk(tree, 0)
  const header = Uint32Array.of(thresholds.length, codes.length, ...thresholds.map((edges) => edges.length))
  const parts = [header, ...thresholds, numbers, Uint8Array.from(codes)]
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))).toString('base64')
}

/** The trees of a text, ready to be asked. Throws when the text ends early or inside a tree. */
export function decodeTrees(encoded: string): TreeCurve {
  // A buffer of its own, so that its numbers lie where typed arrays want them.
  const { buffer } = new Uint8Array(Buffer.from(encoded, 'base64'))
  const [features = 0, nodes = 0] = new Uint32Array(buffer, 0, 2)
  const counts = new Uint32Array(buffer, 8, features)
  let at = 8 + 4 * features
  const thresholds = Array.from(counts, (count) => {
    const edges = new Float32Array(buffer, at, count)
    at += edges.byteLength
    return edges
  })
  const numbers = new Uint16Array(buffer, at, nodes)
  return layTrees(thresholds, numbers, new Uint8Array(buffer, at + numbers.byteLength, nodes))
}

/** The thresholds that are asked of each feature, rising. */
function thresholdsOf(trees: BoostedTrees): Float32Array[] {
  const sets: Set<number>[] = []
  for (const tree of trees) {
    for (const [node, feature] of tree.feature.entries()) {
      if (feature >= 0) (sets[feature] ??= new Set()).add(Math.fround(tree.threshold[node]!))
    }
  }
  return Array.from(sets, (set) => Float32Array.from(set ?? []).sort())
}
