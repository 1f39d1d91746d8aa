import { mergeAll, mergeByStanding, type Stated } from './merge-values.ts'
import type { Known, SeriesDocument } from './series-document.ts'
import { state, type Spoken } from './spoken.ts'

/**
 * What the series is called, was called before, and is called besides; its id where nobody gives a title.
 *
 * A title that any source calls a former one is not the series' title while there is another. Titles that lose are found as aliases.
 */
export function mergeTitles(spoken: readonly Spoken[], id: string): Pick<SeriesDocument, 'title' | 'aliases' | 'formerTitles'> {
  const formerTitles = listOf(spoken, 'formerTitles')
  const former = new Set(formerTitles.map(({ value }) => foldName(value)))
  const stated = spoken.flatMap((one) => (one.statement.series?.title === undefined ? [] : [state(one.statement.series.title, one, 'identity')]))
  const current = stated.filter(({ value }) => !former.has(foldName(value)))
  const title = mergeByStanding(current.length > 0 ? current : stated) ?? { value: id, from: [0] }
  const others = current.filter(({ value }) => foldName(value) !== foldName(title.value))
  return { title, aliases: listOf(spoken, 'aliases', others), formerTitles }
}

function listOf(spoken: readonly Spoken[], field: 'aliases' | 'formerTitles', more: readonly Stated<string>[] = []): Known<string>[] {
  const names = spoken.flatMap((one) => (one.statement.series?.[field] ?? []).map((name) => state(name, one, 'descriptions')))
  return mergeAll([...names, ...more], foldName)
}

/** Two spellings of one name: letter case and width do not tell names apart. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim()
}
