import type { GeneratedShow } from './generate-shows.ts'

/** Shows by an id of theirs. Follows the list as it grows; ids of listed shows do not change. */
export function showsBy<Id>(shows: readonly GeneratedShow[], idOf: (show: GeneratedShow) => Id): (id: Id) => GeneratedShow | undefined {
  let byId = new Map<Id, GeneratedShow>()
  return (id) => {
    if (byId.size !== shows.length) byId = new Map(shows.map((show) => [idOf(show), show]))
    const show = byId.get(id)
    return show?.isGone === true ? undefined : show
  }
}

/** Those whose title holds all the words, whatever their case. */
export function showsWith(shows: readonly GeneratedShow[], words: string): GeneratedShow[] {
  const wanted = words.toLowerCase().split(/\s+/)
  return shows.filter((show) => isListed(show) && wanted.every((word) => show.title.toLowerCase().includes(word)))
}

export function isListed({ isGone, mergedInto }: GeneratedShow): boolean {
  return isGone !== true && mergedInto === undefined
}
