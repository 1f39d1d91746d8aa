import { DAYS_PER_MONTH } from '../../time/day-number.ts'

/** Months of silence that are told apart one by one, then in quarters of a year; later, silence is silence. */
const MONTHLY_UNTIL = 36
/** The benchmark asks up to 4 years after a finale, 5 years ahead: 108 months, and a quarter to spare. */
const QUARTERLY_UNTIL = 111

/** Edges of the stretches of silence, in days since it began: month by month for three years, then by quarters to 9 years and 3 months. */
export const SILENCE_EDGES_DAYS: Float64Array = Float64Array.from(listEdges())
export const SILENCE_BINS = SILENCE_EDGES_DAYS.length - 1

/** Middle of a stretch, in days since the silence began. */
export function middleOfBin(bin: number): number {
  return (SILENCE_EDGES_DAYS[bin]! + SILENCE_EDGES_DAYS[bin + 1]!) / 2
}

/** The stretch that holds a day; days before the silence are in the first, days after the last edge in the last. */
export function binOfDay(day: number): number {
  let low = 0
  let high = SILENCE_BINS - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (SILENCE_EDGES_DAYS[middle]! <= day) low = middle
    else high = middle - 1
  }
  return low
}

function listEdges(): number[] {
  const edges: number[] = []
  for (let month = 0; month <= MONTHLY_UNTIL; month++) edges.push(month * DAYS_PER_MONTH)
  for (let month = MONTHLY_UNTIL + 3; month <= QUARTERLY_UNTIL; month += 3) edges.push(month * DAYS_PER_MONTH)
  return edges
}
