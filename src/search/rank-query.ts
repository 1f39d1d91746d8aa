import { findNames, findNamesByNearWords } from './find-names.ts'
import { foldTitle } from './fold-title.ts'
import { IndexedTitle } from './indexed-title.ts'
import type { TitlePart } from './live-titles.ts'
import { withHints, type SeriesQuery } from './parse-query.ts'
import { BEGINS_SCORE, MAIN_TITLE_BONUS, rankTitles, type RankedTitle } from './rank-titles.ts'
import type { TitleIndex } from './title-index.ts'

/** The name as a whole first; only when no series goes by it, a year or country at its end narrows the search. */
export function rankQuery(parts: readonly TitlePart[], query: SeriesQuery): RankedTitle<IndexedTitle>[] {
  const plain = rankName(parts, query.name, () => true)
  const hinted = withHints(query)
  if (hinted === undefined || (plain[0]?.score ?? 0) >= 1) return plain
  const narrowed = rankName(parts, hinted.name, (index, series) => fits(index, series, hinted))
  return narrowed.length > 0 ? narrowed : plain
}

function rankName(parts: readonly TitlePart[], name: string, isMeant: (index: TitleIndex, series: number) => boolean): RankedTitle<IndexedTitle>[] {
  const folded = foldTitle(name)
  if (folded === '') return []
  const near = rankFound(parts, findNames, folded, isMeant)
  if ((near[0]?.score ?? 0) >= BEGINS_SCORE - MAIN_TITLE_BONUS) return near
  const further = rankFound(parts, findNamesByNearWords, folded, isMeant)
  return rankTitles(
    folded,
    [...near, ...further].map(({ row }) => row),
  )
}

function rankFound(
  parts: readonly TitlePart[],
  find: typeof findNames,
  folded: string,
  isMeant: (index: TitleIndex, series: number) => boolean,
): RankedTitle<IndexedTitle>[] {
  const rows = parts.flatMap(({ index, isCurrent }) => {
    const names = new Set<number>()
    find({ index, folded, accepts: (series) => isMeant(index, series) }, names)
    return [...names].map((number) => new IndexedTitle(index, number)).filter(({ id }) => isCurrent(id))
  })
  return rankTitles(folded, rows)
}

function fits(index: TitleIndex, series: number, { year, country }: SeriesQuery): boolean {
  return (year === undefined || year === index.year(series)) && (country === undefined || index.countriesOf(series).includes(country))
}
