import type { Told } from '../../catalogue/series-store.ts'
import type { Statement } from '../../catalogue/series-file.ts'
import { SOURCE_NAMES } from '../connector.ts'
import { BUNDLED_ORIGIN } from '../index-series.ts'

/** What is told of a series once a line of a file is in, and of which origins it is told anew. */
export interface JoinedTold {
  told: Told[]
  /** In place of what the same origin said here. */
  replaced: string[]
  /** Of origins that said nothing here. */
  added: string[]
}

/**
 * What is told of a series when a line of a file joins what is here, origin by origin; the others stay as they are.
 *
 * - What ships with the program belongs to the program: a file adds it only where there is none.
 * - What a source that is asked here said is replaced by what somebody else read of it on a later day; anything else by what was read on the same day too, so
 *   that a corrected file can be imported again.
 * - A statement that another origin makes here to the letter is not taken in a second time.
 */
export function joinTold(here: readonly Told[], line: readonly Told[]): JoinedTold {
  const origins = [...new Set(line.map((one) => one.origin))]
  if (here.length === 0) return { told: [...line], replaced: [], added: origins }
  const joined: JoinedTold = { told: [...here], replaced: [], added: [] }
  for (const origin of origins) {
    const own = here.filter((one) => one.origin === origin)
    const others = new Set(here.filter((one) => one.origin !== origin).map(({ statement }) => JSON.stringify(statement)))
    const said = line.filter((one) => one.origin === origin && !others.has(JSON.stringify(one.statement)))
    if (said.length === 0 || isSame(own, said) || (own.length > 0 && !mayReplace(origin, own, said))) continue
    joined.told = [...joined.told.filter((one) => one.origin !== origin), ...said]
    if (own.length > 0) joined.replaced.push(origin)
    else joined.added.push(origin)
  }
  return joined
}

function mayReplace(origin: string, own: readonly Told[], said: readonly Told[]): boolean {
  if (origin === BUNDLED_ORIGIN) return false
  const [before, after] = [lastRead(own), lastRead(said)]
  return SOURCE_NAMES.some((name) => name === origin) ? after > before : after >= before
}

function lastRead(told: readonly Told[]): Statement['retrievedAt'] {
  return told.map(({ statement }) => statement.retrievedAt).reduce((latest, day) => (day > latest ? day : latest))
}

function isSame(a: readonly Told[], b: readonly Told[]): boolean {
  return JSON.stringify(a.map(({ statement }) => statement)) === JSON.stringify(b.map(({ statement }) => statement))
}
