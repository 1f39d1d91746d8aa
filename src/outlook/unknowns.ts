import type { AnswerSayings } from '../languages/en/answer-sayings.ts'
import { findSeason, type Standpoint } from './season-state.ts'
import type { Judgement } from './verdict.ts'

/** What the answer cannot say, each in a few words. */
export function unknownsFor(season: number, { verdict, word }: Judgement, { document, asOf, reach }: Standpoint, { unknowns }: AnswerSayings): string[] {
  const row = findSeason(document, season)
  const unknown: string[] = []
  if (reach < asOf) unknown.push(unknowns.after(reach))
  if (verdict === 'unknown') unknown.push(unknowns.anySeason)
  if (verdict === 'undecided') unknown.push(unknowns.whetherOrdered(season))
  if (verdict === 'ordered') unknown.push(unknowns.whenShown(season))
  if (verdict === 'ordered' && word === null) unknown.push(unknowns.whoOrdered(season))
  if (verdict === 'dated' && word === null) unknown.push(unknowns.whoSetDate)
  if (verdict === 'airing' && row?.finale === undefined) unknown.push(unknowns.whenItEnds(season))
  if (verdict === 'concluded' && word === null) unknown.push(unknowns.whoEnded)
  return unknown
}
