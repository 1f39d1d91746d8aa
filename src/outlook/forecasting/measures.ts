/** Measures of probabilities, as the evaluator of the season benchmark takes them. All take outcomes 0 or 1 and probabilities of the same length. */

/** Log loss clips probabilities here, as the evaluator does. */
const LOG_LOSS_CLIP = 1e-4

/** Mean squared distance of probability and outcome; 0 is perfect. */
export function brierScore(outcomes: readonly number[], probabilities: readonly number[]): number {
  return probabilities.reduce((sum, p, i) => sum + (p - outcomes[i]!) ** 2, 0) / probabilities.length
}

/** The Brier score of always saying the share that came. */
export function brierOfShare(share: number): number {
  return share * (1 - share)
}

export function logLoss(outcomes: readonly number[], probabilities: readonly number[]): number {
  const sum = probabilities.reduce((total, p, i) => total - Math.log(Math.min(1 - LOG_LOSS_CLIP, Math.max(LOG_LOSS_CLIP, outcomes[i] === 1 ? p : 1 - p))), 0)
  return sum / probabilities.length
}

/** Chance that a case that came has the higher probability than one that did not, ties half; `undefined` when all came or none. */
export function areaUnderCurve(outcomes: readonly number[], probabilities: readonly number[]): number | undefined {
  // Two sorted lists of numbers, walked side by side: much faster than one sorted list of cases, and resampling asks thousands of times.
  const came = Float64Array.from(probabilities.filter((_, i) => outcomes[i] === 1)).sort()
  const not = Float64Array.from(probabilities.filter((_, i) => outcomes[i] !== 1)).sort()
  if (came.length === 0 || not.length === 0) return undefined
  let below = 0
  let notAbove = 0
  let won = 0
  for (const p of came) {
    while (below < not.length && not[below]! < p) below++
    while (notAbove < not.length && not[notAbove]! <= p) notAbove++
    won += (below + notAbove) / 2
  }
  return won / (came.length * not.length)
}

/** The same over pairs of one group only, weighed by the number of pairs: no credit for telling the groups apart. */
export function areaWithinGroups(outcomes: readonly number[], probabilities: readonly number[], groups: readonly string[]): number | undefined {
  let won = 0
  let pairs = 0
  for (const members of Map.groupBy(groups.keys(), (i) => groups[i]!).values()) {
    const own = members.map((i) => outcomes[i]!)
    const area = areaUnderCurve(own, members.map((i) => probabilities[i]!)) // prettier-ignore
    if (area === undefined) continue
    const positives = own.reduce((sum, outcome) => sum + outcome, 0)
    const weight = positives * (members.length - positives)
    won += area * weight
    pairs += weight
  }
  return pairs === 0 ? undefined : won / pairs
}

export interface ReliabilityBin {
  count: number
  /** Mean probability given. */
  predicted: number
  /** Share that came. */
  observed: number
}

/** Cases in ten groups of equal size by probability. */
export function reliabilityBins(outcomes: readonly number[], probabilities: readonly number[], bins = 10): ReliabilityBin[] {
  const order = orderOf(probabilities)
  const table: ReliabilityBin[] = []
  for (let bin = 0; bin < bins; bin++) {
    const members = order.slice(Math.floor((order.length * bin) / bins), Math.floor((order.length * (bin + 1)) / bins))
    if (members.length === 0) continue
    table.push({
      count: members.length,
      predicted: members.reduce((sum, i) => sum + probabilities[i]!, 0) / members.length,
      observed: members.reduce((sum, i) => sum + outcomes[i]!, 0) / members.length,
    })
  }
  return table
}

/** Expected calibration error: mean distance of predicted and observed share over the reliability bins, 0 to 1. */
export function calibrationError(outcomes: readonly number[], probabilities: readonly number[]): number {
  return reliabilityBins(outcomes, probabilities).reduce((sum, bin) => sum + Math.abs(bin.predicted - bin.observed) * bin.count, 0) / probabilities.length
}

/** Pinball loss of a quantile, in the unit of the values. */
export function pinballLoss(level: number, quantile: number, observed: number): number {
  return Math.max(level * (observed - quantile), (level - 1) * (observed - quantile))
}

export function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function orderOf(probabilities: readonly number[]): number[] {
  return [...probabilities.keys()].sort((a, b) => probabilities[a]! - probabilities[b]! || a - b)
}
