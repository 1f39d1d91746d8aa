/**
 * Trees laid out in one row of nodes, to be asked for up to 32 stretches of silence at once: the stretches at a node are the bits of one
 * number. The left child of a node is the next one, so that a walk reads memory in order.
 */
export interface TreeCurve {
  roots: Int32Array
  /** A byte a node: the feature asked, with the highest bit set when unknown values go left, or `LEAF`. */
  codes: Uint8Array
  /** In a split, which threshold of its feature it asks. */
  ranks: Uint16Array
  /** In a leaf, the log-odds it adds. */
  values: Float32Array
  /** In a split, its right child. */
  rights: Int32Array
  /** The thresholds of each feature, rising. */
  thresholds: Float32Array[]
}

export const LEAF = 255
export const UNKNOWN_LEFT = 128
const FEATURE = 127
/** Bits of a number in JavaScript's bit arithmetic. */
const CHUNK = 32

/** Lays out nodes that come in the order of a walk that goes left first: a leaf is followed by the right child of the last split that has none yet. */
export function layTrees(thresholds: Float32Array[], ranks: Uint16Array<ArrayBuffer>, codes: Uint8Array): TreeCurve {
  const roots: number[] = []
  const rights = new Int32Array(codes.length)
  const withoutRight: number[] = []
  let isWhole = true
  for (let node = 0; node < codes.length; node++) {
    if (isWhole) roots.push(node)
    isWhole = false
    if (codes[node] !== LEAF) {
      withoutRight.push(node)
      continue
    }
    const split = withoutRight.pop()
    if (split === undefined) isWhole = true
    else rights[split] = node + 1
  }
  if (!isWhole) throw new RangeError('the trees end inside a tree')
  return {
    roots: Int32Array.from(roots),
    codes,
    ranks,
    values: new Float32Array(new Float16Array(ranks.buffer, ranks.byteOffset, ranks.length)),
    rights,
    thresholds,
  }
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
  const places = placesOf(curve, input)
  for (let first = from; first < to; first += CHUNK) addChunk(into, curve, { ...input, places }, first, Math.min(to, first + CHUNK))
}

/** Right sides of splits that wait for their left side to be walked; deeper than any tree grows. */
const waitingNodes = new Int32Array(64)
const waitingMasks = new Int32Array(64)

function addChunk(into: Float64Array, curve: TreeCurve, input: CurveInput & { places: Int32Array }, from: number, to: number): void {
  const { fixedCount, places, effect } = input
  const { roots, codes, ranks, values, rights } = curve
  const { below, unknown } = masksOf(curve, input, from, to)
  /** What the sum changes by from one stretch to the next. */
  const steps = new Float64Array(CHUNK + 1)
  const all = to - from === CHUNK ? -1 : (1 << (to - from)) - 1
  for (const root of roots) {
    let node = root
    let here = all
    let waiting = 0
    while (here !== 0) {
      const code = codes[node]!
      const asked = code & FEATURE
      if (code === LEAF) {
        noteRuns(steps, here, values[node]!)
        here = 0
        if (waiting > 0) {
          waiting--
          node = waitingNodes[waiting]!
          here = waitingMasks[waiting]!
        }
      } else if (asked < fixedCount) {
        const place = places[asked]!
        const goesLeft = place === NOT_KNOWN ? code >= UNKNOWN_LEFT : place <= ranks[node]!
        node = goesLeft ? node + 1 : rights[node]!
      } else {
        const column = asked - fixedCount
        const left = here & (below[column]![ranks[node]!]! | (code >= UNKNOWN_LEFT ? unknown[column]! : 0))
        if (left === 0) node = rights[node]!
        else {
          if (left !== here) {
            waitingNodes[waiting] = rights[node]!
            waitingMasks[waiting] = here & ~left
            waiting++
            here = left
          }
          node++
        }
      }
    }
  }
  let sum = 0
  for (let stretch = from; stretch < to; stretch++) {
    sum += steps[stretch - from]!
    into[stretch]! += sum * effect[stretch]!
  }
}

/** Notes a leaf's value for the stretches of a mask. They mostly follow each other, so each run of them is noted at its two ends. */
function noteRuns(steps: Float64Array, mask: number, value: number): void {
  let rest = mask
  while (rest !== 0) {
    const first = 31 - Math.clz32(rest & -rest)
    const gap = ~(rest >>> first)
    const end = gap === 0 ? CHUNK : first + 31 - Math.clz32(gap & -gap)
    steps[first]! += value
    steps[end]! -= value
    rest = end >= CHUNK ? 0 : rest & (-1 << end)
  }
}

const NOT_KNOWN = -1

/** For each fixed feature the first threshold that its value is below, or `NOT_KNOWN`. */
function placesOf({ thresholds }: TreeCurve, { fixed, fixedCount }: CurveInput): Int32Array {
  const places = new Int32Array(fixedCount)
  for (let feature = 0; feature < fixedCount; feature++) {
    const value = fixed[feature]!
    places[feature] = value !== value ? NOT_KNOWN : firstAbove(thresholds[feature] ?? NO_THRESHOLDS, value)
  }
  return places
}

const NO_THRESHOLDS = new Float32Array(0)

/** For each moving feature: the stretches below each of its thresholds, and those where it is unknown; a bit a stretch. */
function masksOf(curve: TreeCurve, input: CurveInput, from: number, to: number): { below: Int32Array[]; unknown: Int32Array } {
  const { fixedCount, moving, movingCount } = input
  const unknown = new Int32Array(movingCount)
  const below: Int32Array[] = []
  for (let column = 0; column < movingCount; column++) {
    const thresholds = curve.thresholds[fixedCount + column] ?? NO_THRESHOLDS
    const masks = new Int32Array(thresholds.length + 1)
    let rank = 0
    // Each stretch is noted at the first threshold above its value, then handed on to all higher ones.
    for (let stretch = from; stretch < to; stretch++) {
      const value = moving[stretch * movingCount + column]!
      if (value !== value) {
        unknown[column]! |= 1 << (stretch - from)
        continue
      }
      // Most features rise from stretch to stretch by a step or none.
      if (rank < thresholds.length && value >= thresholds[rank]!) rank++
      const isThere = (rank === 0 || value >= thresholds[rank - 1]!) && (rank === thresholds.length || value < thresholds[rank]!)
      if (!isThere) rank = firstAbove(thresholds, value)
      masks[rank]! |= 1 << (stretch - from)
    }
    for (let next = 1; next < masks.length; next++) masks[next]! |= masks[next - 1]!
    below.push(masks)
  }
  return { below, unknown }
}

/** The first of rising thresholds that `value` is below; their number when it is below none. */
export function firstAbove(thresholds: Float32Array | Float64Array, value: number): number {
  let low = 0
  let high = thresholds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value < thresholds[middle]!) high = middle
    else low = middle + 1
  }
  return low
}
