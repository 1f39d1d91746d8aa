import type { StatusWord } from './series-document.ts'
import { reachOf } from './knowable.ts'
import { state, type Spoken } from './spoken.ts'

/**
 * The newest status word of every source that has one, newest first, then in the order of the statements.
 *
 * A source is one by its name: of what it wrote before, nothing counts any more. Words of one source on one day that differ are all kept.
 */
export function mergeStatuses(spoken: readonly Spoken[]): StatusWord[] {
  const words = spoken.flatMap((one) => {
    const word = one.statement.series?.status?.trim()
    return word === undefined || word === '' ? [] : [{ one, ...state(word, one, 'descriptions') }]
  })
  const newestOf = new Map<string, string>()
  for (const { one, reach } of words) if (reach > (newestOf.get(nameOf(one)) ?? '')) newestOf.set(nameOf(one), reach)
  const statuses = new Map<string, StatusWord>()
  for (const { one, value, source, reach } of words) {
    if (reach !== newestOf.get(nameOf(one))) continue
    const key = `${nameOf(one)}\n${value}`
    const known = statuses.get(key)
    if (known === undefined) statuses.set(key, { value, from: [source], on: reachOf(one.statement), isDayOfReading: isDayOfReading(one) })
    else known.from.push(source)
  }
  return [...statuses.values()].toSorted((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0))
}

function nameOf({ statement }: Spoken): string {
  return statement.source
}

function isDayOfReading({ statement }: Spoken): boolean {
  return statement.publishedOn === null && statement.stateOf === undefined
}
