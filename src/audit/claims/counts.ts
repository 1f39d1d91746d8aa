import { countsWithoutNoun } from './counts-without-noun.ts'
import { allMatches } from '../text/all-matches.ts'
import { numberOf } from '../text/numbers-in-text.ts'
import { ALL_TOGETHER, EPISODES, PLANS, SEASONS, WISH } from './count-words.ts'
import type { Draft, Scene } from './scene.ts'
import { clauseStart } from './scene.ts'
import { seasonsCounted } from './seasons-counted.ts'

/** Numbers of seasons and episodes that a sentence gives, of a season or of the series. */
export function readCounts(scene: Scene): Draft[] {
  const { sentence } = scene
  if (!/season|episode|part|series|\beps?\b|chapter|instal|edition/.test(sentence.lower) && scene.seasons.length === 0) return []
  return [...seasonCounts(scene), ...episodeCounts(scene), ...countsWithoutNoun(scene)]
}

function seasonCounts(scene: Scene): Draft[] {
  const { lower } = scene.sentence
  return allMatches(lower, SEASONS).flatMap((match): Draft[] => {
    const count = numberOf(match.groups?.['count'] ?? '')
    const start = match.index
    const end = start + match[0].length
    if (count === undefined || count < 1 || count > 80 || scene.sentence.isQuestion) return []
    const before = lower.slice(0, start)
    if (/^ (?:a|per|each|every) (?:year|calendar)/.test(lower.slice(end))) return []
    if (
      /\b(?:(?<!\b(?:made it|ran|runs|run|grew|grown|got|amounts?|adds? up|comes?|came) )to|or|-|next|last|past|opening|more|another|final|these|other|seasons?|top|between(?: the)?)\s*$|\d[- ]$/.test(
        before.slice(-30),
      ) ||
      /\b(?:more|other|further|additional|new|extra|another|next|consecutive)\b/.test(match.groups?.['words'] ?? '')
    )
      return []
    if (
      match[0].endsWith('series') &&
      !(
        count > 1 &&
        /\b(?:for|of|over|across|after|all|ha[sd]|have|are|were|made|with|total|first)\s+$/.test(before) &&
        !/\b(?:one|some|any|many) of\s+$/.test(before)
      )
    )
      return []
    if (PLANS.test(before.slice(-40)) || (WISH.test(before.slice(-60)) && !ALL_TOGETHER.test(lower))) return []
    const isFirst = match.groups?.['first'] !== undefined
    const { asked } = scene.frame
    if (isFirst && /\b(?:on|streams?|has|have|had|carr(?:y|ies)|shows?|offers?|watch|available|binge|stream|hosts?) (?:the )?$/.test(before)) return []
    if (isFirst && asked !== undefined && count !== asked - 1 && count !== asked) return []
    if (!isFirst && asked !== undefined && count > asked + 1) return []
    return [{ type: 'series_season_count', value: count, start: clauseStart(scene, start), end: widen(lower, end) }]
  })
}

function episodeCounts(scene: Scene): Draft[] {
  const { lower } = scene.sentence
  return allMatches(lower, EPISODES).flatMap((match): Draft[] => {
    const count = numberOf(match.groups?.['count'] ?? '')
    const start = match.index
    const end = start + match[0].length
    if (count === undefined || count < 1 || count > 20000 || scene.sentence.isQuestion) return []
    const unit = match[0].slice(-8)
    const after = lower.slice(end, end + 50)
    const before = lower.slice(Math.max(0, start - 60), start)
    if (count === 1 && !/-(?:episode|part)/.test(match[0])) return []
    if (
      /part|chapter|instal|parter/.test(unit) &&
      !/^[- ]?(?:er\b|\s*(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\d+(?:st|nd|rd|th)|new|final|last) )?(?:series|drama|show|season|miniseries|mini-series|thriller))/.test(
        after,
      )
    )
      return []
    if (
      /\b(?:first|last|final|next|initial|opening|remaining|another|every|these|those|latest|previous|past|episode|of|only|each)\s*$/.test(before) &&
      !/\btotal (?:number )?of\s*$|\b(?:with|of|for|after|got) another\s*$|\b(?:consist\w*|compris\w*|made up|number|season|run|composed|set|batch|order|series|seasons? \w+) of\s*$|\bonly\s*$/.test(
        before,
      )
    )
      return []
    if (
      /^(?:ly|\s*(?:a|per|each|every) (?:week|day|month)|\s*(?:weekly|later|ago|into|behind|back|left|were (?:watched|directed)|in which|had (?:been )?(?:aired|released)))/.test(
        after,
      )
    )
      return []
    const place = { start: clauseStart(scene, start), end: widen(lower, end) }
    const seasons = seasonsCounted(scene, start, end, count)
    if (seasons === 'series') return [{ type: 'series_episode_count', value: count, ...place }]
    return seasons ? [{ type: 'season_episode_count', value: count, seasons, ...place }] : []
  })
}

function widen(lower: string, end: number): number {
  const more =
    /^\s*(?:in total|altogether|so far|to date|exist(?: in total)?|each|in all|overall|of the (?:show|series)|of (?:the |its |all )?(?:\w+ )?seasons|total)/.exec(
      lower.slice(end, end + 30),
    )
  return end + (more?.[0].length ?? 0)
}
