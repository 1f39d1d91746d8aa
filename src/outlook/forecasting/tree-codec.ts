import type { BoostedTrees, TreeNode } from './boosted-trees.ts'

/**
 * Trees as text for the model file: one base64 string of 6 bytes a split (feature, side of the unknown, threshold) and 3 a leaf
 * (255, value), in the order of a walk that goes left first. Thresholds are 32-bit floats, values 16-bit ones: 0.05 % of a small number.
 */
const LEAF = 255

/** The trees as text. The rounding makes a fitted and a loaded model differ: forecasts are always given by the loaded one. */
export function encodeTrees(trees: BoostedTrees): string {
  const bytes: number[] = []
  const float = new DataView(new ArrayBuffer(4))
  const putBytes = (count: number) => {
    for (let i = 0; i < count; i++) bytes.push(float.getUint8(i))
  }
  const walk = (tree: TreeNode, node: number) => {
    const feature = tree.feature[node]!
    if (feature < 0) {
      bytes.push(LEAF)
      float.setFloat16(0, tree.value[node]!, true)
      putBytes(2)
      return
    }
    bytes.push(feature, tree.unknownLeft[node]!)
    float.setFloat32(0, tree.threshold[node]!, true)
    putBytes(4)
    walk(tree, tree.left[node]!)
    walk(tree, tree.right[node]!)
  }
  for (const tree of trees) walk(tree, 0)
  return Buffer.from(bytes).toString('base64')
}

/** The trees of a text. Throws when the text ends inside a tree. */
export function decodeTrees(encoded: string): BoostedTrees {
  const buffer = Buffer.from(encoded, 'base64')
  const bytes = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength)
  const trees: TreeNode[] = []
  let at = 0
  while (at < bytes.byteLength) {
    const nodes = {
      feature: [] as number[],
      threshold: [] as number[],
      unknownLeft: [] as number[],
      left: [] as number[],
      right: [] as number[],
      value: [] as number[],
    }
    const read = (): number => {
      const node = nodes.feature.length
      const feature = bytes.getUint8(at)
      const isLeaf = feature === LEAF
      nodes.feature.push(isLeaf ? -1 : feature)
      nodes.unknownLeft.push(isLeaf ? 0 : bytes.getUint8(at + 1))
      const number = isLeaf ? bytes.getFloat16(at + 1, true) : bytes.getFloat32(at + 2, true)
      nodes.threshold.push(isLeaf ? 0 : number)
      nodes.value.push(isLeaf ? number : 0)
      nodes.left.push(0)
      nodes.right.push(0)
      at += isLeaf ? 3 : 6
      if (!isLeaf) {
        nodes.left[node] = read()
        nodes.right[node] = read()
      }
      return node
    }
    read()
    trees.push({
      feature: Int16Array.from(nodes.feature),
      threshold: Float64Array.from(nodes.threshold),
      unknownLeft: Uint8Array.from(nodes.unknownLeft),
      left: Int16Array.from(nodes.left),
      right: Int16Array.from(nodes.right),
      value: Float64Array.from(nodes.value),
    })
  }
  return trees
}
