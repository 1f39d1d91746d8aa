import { sayDate } from '../time/say-date.ts'
import { findSeason, type Standpoint } from './season-state.ts'
import type { Judgement } from './verdict.ts'

/** What the answer cannot say, each in a few words. */
export function unknownsFor(season: number, { verdict, word }: Judgement, { document, asOf, reach }: Standpoint): string[] {
  const row = findSeason(document, season)
  const unknown: string[] = []
  if (reach < asOf) unknown.push(`anything after ${sayDate(reach)}, where our facts end`)
  if (verdict === 'unknown') unknown.push('whether there will be any season')
  if (verdict === 'undecided') unknown.push(`whether season ${season} was ordered or ruled out`)
  if (verdict === 'ordered') unknown.push(`when season ${season} will be shown`)
  if (verdict === 'ordered' && word === null) unknown.push(`who ordered season ${season}, and when`)
  if (verdict === 'dated' && word === null) unknown.push('who set the date, and when')
  if (verdict === 'airing' && row?.finale === undefined) unknown.push(`when season ${season} ends`)
  if (verdict === 'concluded' && word === null) unknown.push('who said that it is over, and when')
  return unknown
}
