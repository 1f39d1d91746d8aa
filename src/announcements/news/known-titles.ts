import { foldTitle } from '../../search/fold-title.ts'
import { listTitlesNamed } from '../../search/title-store.ts'
import type { Database } from '../../storage/open-database.ts'
import type { IsKnown } from './bare-names.ts'

/** Our decision: titles with a comma or an "and" have hardly more words. */
const MOST_WORDS = 8

/**
 * Which of the titles in a headline that hold a comma or an "and" the catalogue knows: "Roswell, New Mexico" is one series, and so is "Shadow and Bone".
 *
 * No other title is asked for: that a word is also a title says nothing about a headline.
 */
export async function knownTitlesIn(database: Database, headline: string): Promise<IsKnown> {
  const known = new Set<string>()
  for (const folded of new Set(joinedNames(headline).map(foldTitle))) if ((await listTitlesNamed(database, folded)).length > 0) known.add(folded)
  return (name) => known.has(foldTitle(name))
}

/** Runs of words around each comma and "and" of a headline that could be one title. */
function joinedNames(headline: string): string[] {
  const words = headline.slice(0, MOST_CHARACTERS).split(/\s+/)
  return words.flatMap((word, joint) => {
    if (!/^(?:and|&)$|,$/i.test(word)) return []
    const runs: string[] = []
    for (let from = Math.max(0, joint - MOST_WORDS + 2); from <= joint; from++)
      for (let until = joint + 2; until <= Math.min(words.length, from + MOST_WORDS); until++) runs.push(words.slice(from, until).join(' '))
    return runs.filter((run) => /^\p{Lu}.*\s\p{Lu}\S*$/u.test(run))
  })
}

/** Our decision: headlines are shorter; what is longer is no headline to part names in. */
const MOST_CHARACTERS = 300
