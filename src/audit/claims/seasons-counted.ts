import { CARDINAL, numberOf } from '../text/numbers-in-text.ts'
import { MAX_EPISODES_A_SEASON, MAX_SEASONS_ALIKE } from './count-words.ts'
import type { Scene } from './scene.ts'

/** Which seasons a number of episodes counts; the series where the words say it is a sum. */
export function seasonsCounted(scene: Scene, start: number, end: number, count: number): number[] | 'series' | undefined {
  const { lower } = scene.sentence
  const nearBefore = scene.seasons.findLast((mention) => mention.end <= start)
  const nearAfter = scene.seasons.find((mention) => mention.start >= end && mention.start - end < 40)
  const around = lower.slice(Math.max(0, start - 70), end + 60)
  const perSeason = /\beach (?:season|series|of)|per season|every season|a season\b/.test(around)
  if (nearAfter && /^\s*(?:in|of|for|from|from the|make up|made up|comprise)\b/.test(lower.slice(end, nearAfter.start)))
    return nearAfter.seasons.length > 1 && !perSeason ? 'series' : nearAfter.seasons
  if (/\bnew\b/.test(lower.slice(start, end)) && !nearBefore && !nearAfter && scene.frame.asked !== undefined) return [scene.frame.asked]
  const isAll = /\ball (?:of )?(?:the |its )?$/.test(lower.slice(Math.max(0, start - 14), start))
  if (count > MAX_EPISODES_A_SEASON && !nearBefore && !nearAfter && (scene.frame.asked ?? 0) > 2) return 'series'
  if (isAll && !nearBefore && !nearAfter && scene.frame.asked !== undefined && scene.frame.asked > 2) return 'series'
  const alike = isOfEach(lower, start, end) ? seasonsAlike(scene, start) : undefined
  if (alike) return alike
  const isSum =
    /\b(?:across|throughout|altogether|in all|overall|all (?:the )?seasons|all \w+ seasons|over \w+ seasons|spanning|spread (?:over|across)|total number|a total of|the whole\b|in total|so far|to date|combined|available yet)\b/.test(
      around,
    )
  if (!nearBefore && !nearAfter && (scene.frame.asked ?? 0) > 2 && /^\s*(?:in total|altogether|in all|overall|all told)\b/.test(lower.slice(end)))
    return 'series'
  if (nearBefore && nearBefore.seasons.length === 1) return nearBefore.seasons
  if (nearBefore) return perSeason || /\beach\b/.test(around) ? nearBefore.seasons : 'series'
  const countsSeasons = new RegExp(String.raw`\b${CARDINAL} (?:\w+ )?seasons\b`).test(lower)
  const eachOf = new RegExp(String.raw`\beach of (?:the |its )?(${CARDINAL}) (?:\w+ )?seasons\b`).exec(around)
  if (eachOf) return Array.from({ length: Math.min(numberOf(eachOf[1] ?? '') ?? 0, MAX_SEASONS_ALIKE) }, (_, i) => i + 1)
  if (perSeason) return countsSeasons ? undefined : scene.topic !== undefined ? [scene.topic] : undefined
  if (countsSeasons) return 'series'
  if (nearAfter) return nearAfter.seasons
  if (isSum && !/-(?:episode|part)/.test(lower.slice(start, end)))
    return scene.frame.asked !== undefined && scene.frame.asked <= 2 && !/\bseries|show|altogether|in all|overall|seasons\b/.test(around) ? [1] : 'series'
  const isOne = /-(?:episode|part)|parter/.test(lower.slice(start, end + 8))
  if (isOne && scene.frame.asked !== undefined && scene.frame.asked <= 2 && /^[- ]?\s*(?:series|show|drama|thriller)\b/.test(lower.slice(end))) return [1]
  if (scene.topic !== undefined) return [scene.topic]
  if (isOne) return [1]
  const earlier = scene.previous?.sentence.line === scene.sentence.line && /^(?:its|the|all|their) /.test(lower) ? (scene.previous?.dates ?? []) : []
  const told = [...scene.dates, ...earlier].flatMap(({ value }) => (value === undefined ? [] : (scene.frame.told.get(value) ?? [])))
  if (new Set(told).size === 1) return told.slice(0, 1)
  if (scene.frame.asked === 2 && /\ball (?:of )?(?:the |its )?$/.test(lower.slice(0, start))) return [1]
  if (scene.frame.asked === 2 && /\b(?:were|was|had|have been|has)\b/.test(lower)) return [1]
  if (scene.frame.asked !== undefined && /\b(?:planned|expected|will|going to|ordered|to be)\b/.test(lower)) return [scene.frame.asked]
  return isSum || /\b(?:series|show|drama|it|anime)\b/.test(lower.slice(0, start))
    ? scene.frame.asked !== undefined && scene.frame.asked <= 2
      ? [1]
      : 'series'
    : undefined
}

/** "Eight episodes each", "each one 13 episodes long": the number holds of every season counted or named. */
function isOfEach(lower: string, start: number, end: number): boolean {
  return (
    /^ (?:each|apiece|a ?piece|(?:per|a|every) season)\b/.test(lower.slice(end)) ||
    /\b(?:each|every one|all)(?: (?:one|season|series|of (?:them|these|which|whom)))*,? (?:(?:is|was|are|were|has|had|have|having|with|being|at|runs?|ran|of|to|for|consist\w*|compris\w*|contain\w*) )*$/.test(
      lower.slice(0, start),
    )
  )
}

/** The seasons that a sentence names before, or counts: "three seasons". */
function seasonsAlike({ seasons, sentence: { lower } }: Scene, before: number): number[] | undefined {
  const named = [...new Set(seasons.filter(({ end }) => end <= before).flatMap((mention) => mention.seasons))].toSorted((a, b) => a - b)
  if (named.length > 1) return named
  const counted = numberOf(COUNTED_SEASONS.exec(lower.slice(0, before))?.[1] ?? '')
  return named.length === 0 && counted !== undefined && counted <= MAX_SEASONS_ALIKE ? Array.from({ length: counted }, (_, i) => i + 1) : undefined
}

const COUNTED_SEASONS = new RegExp(String.raw`\b(${CARDINAL}) (?:\w+ )?seasons\b`)
