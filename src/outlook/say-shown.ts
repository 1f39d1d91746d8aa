import type { AnswerSayings } from '../languages/en/answer-sayings.ts'
import { firstDayOf } from '../time/partial-date.ts'
import { sayShowing } from './reasons.ts'
import { findSeason, hasStarted, isNumberedByYear, isShownInFull, nextSeason, type Standpoint } from './season-state.ts'
import { judge } from './verdict.ts'

/** What was shown of a series that is over, or what of it is still to come, in one sentence; nothing where no season has begun. */
export function sayWhatWasShown(standpoint: Standpoint, words: AnswerSayings): string[] {
  const { document } = standpoint
  const { answer } = words
  const started = document.seasons.filter((season) => hasStarted(season, standpoint))
  const last = started.at(-1)
  if (last === undefined) return []
  const episodes = started.every((season) => season.episodeCount !== undefined)
    ? started.reduce((sum, season) => sum + (season.episodeCount?.value ?? 0), 0)
    : document.episodeCount?.value
  const shown = { seasons: isNumberedByYear(document) ? started.length : last.number, episodes }
  const next = findNextToCome(standpoint)
  if (next !== undefined) return [answer.stillToCome(next)]
  if (!isShownInFull(last, standpoint)) return [sayShowing(last, standpoint, words)]
  if (last.finale === undefined) return [answer.hasHad(shown)]
  const on = last.finale.value
  return [firstDayOf(on) <= standpoint.reach ? answer.lastShown({ on, shown }) : answer.lastSetFor(on)]
}

function findNextToCome(standpoint: Standpoint): Parameters<AnswerSayings['answer']['stillToCome']>[0] | undefined {
  const next = nextSeason(standpoint)
  const { verdict } = judge(next, standpoint)
  const premiere = findSeason(standpoint.document, next)?.premiere?.value
  if (verdict === 'dated' && premiere !== undefined) return { next, premiere }
  return verdict === 'ordered' ? { next, premiere: undefined } : undefined
}
