import type { Day } from '../time/partial-date.ts'
import type { Statement, WithdrawnSeason } from './series-document.ts'

/**
 * What a source's newer answer has to bear as `withdrawn`: the seasons that its older one listed, dated or not, and that it lists no longer, from `on`, the day it was
 * read. What was withdrawn before stays so, from its own day, until the season is listed again.
 *
 * Only whole answers may be compared: one that was read without its seasons withdraws none of them, and gives none here.
 */
export function withdrawnSeasons(before: readonly Statement[], after: readonly Statement[], on: Day): WithdrawnSeason[] {
  if (!after.some(({ seasons }) => seasons !== undefined)) return before.flatMap(({ withdrawn }) => withdrawn ?? [])
  const listed = new Set(after.flatMap(({ seasons }) => (seasons ?? []).map(({ number }) => number)))
  const gone = new Map<number, WithdrawnSeason>()
  for (const { seasons, withdrawn } of before) {
    for (const row of withdrawn ?? []) if (!listed.has(row.season)) gone.set(row.season, row)
    for (const { number, ...last } of seasons ?? []) if (!listed.has(number)) gone.set(number, { season: number, on, last })
  }
  return [...gone.values()].sort((a, b) => a.season - b.season)
}
