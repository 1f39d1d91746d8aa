import type { ClaimedRating } from '../claim.ts'
import { allMatches } from '../text/all-matches.ts'
import type { Place } from './rating-sources.ts'
import { NAMES_A_SOURCE, SOURCES, sourceBefore, sourceOf } from './rating-sources.ts'
import type { Draft, Scene } from './scene.ts'
import { clauseStart } from './scene.ts'

const SCORE =
  /(?<![\d.,])(?:(?<points>\d{1,2}(?:[.,]\d{1,2})?|\d{2,3}) ?(?:\/|out (?:of )?(?:a )?(?:possible )?|of |points out of |stars? out of |on a scale of |\/ )(?<scale>5|10|100|ten|five)(?:\.0)?(?![\d.,]*\d)(?! ?(?:episodes|seasons|minutes|years|viewers|people|critics|times))|(?<percent>\d{1,3}(?:\.\d{1,2})?) ?(?:%|per ?cent\b|percentage)|(?<stars>\d(?:\.\d)?) ?-?stars?\b|(?:rating|score|rated|scored|metascore)(?:s|d)? ?(?:of|is|was|at|with|:|-|as|a|around|about|nearly|stands at|up to)* ?(?<bare>\d\.\d{1,2}|\d{2}(?=\s*(?:on|from|at|by) metacritic))(?!\d| ?(?:million|k\b|m\b|share|in the))|(?<lead>\d\.\d{1,2})(?= (?:score|rating)\b| (?:on|from|at) (?:imdb|myanimelist|mal|metacritic|letterboxd|anilist)\b)|(?:imdb|metacritic|myanimelist|mal)(?: (?:rating|score|rates? (?:it|the (?:show|series|anime))|gives? (?:it|season \d{1,2}|the (?:show|series|anime))|users?|has|have|got|gets|earned|holds|received|of|is|it|at|a|with|given|gave|page))*[:\s-]*(?<named>\d\.\d{1,2})(?!\d))/g

const RATING_WORD =
  /\b(?:rat(?:ed|ing|ings|es)|scor(?:e|ed|es|ing)|approv\w*|got|earned|holds?|held|receiv\w*|given|gave|gives|fresh|certified|tomatometer|review\w*|has|have|had|boasts?|critics?|audiences?|sits|stands|garner\w*|liked|with|average|acclaim\w*)\b/

const NO_RATING =
  /\b(?:viewership|viewers|drop(?:ped)?|increase\w*|rise|decline\w*|chance|chances|probability|share|demographic|18-49|nielsen|discount|off\b|of (?:the )?(?:votes|voters|respondents|viewers|episodes|its audience|fans)|likely|budget|population|sure|certain|more (?:viewers|than)|higher than|completion)\b/

/** A bare number that stands for a score only beside its source: "IMDb users give it 8.3", "a 95 from critics on RT". */
const BARE =
  /(?<![\d.,/$£€-])(?<!out of )(?<bare>\d\.\d{1,2}|\d{2})(?![\d%]|[.,:/]\d|(?:st|nd|rd|th)\b| ?(?:%|per ?cent|\/|out of|of \d|votes?|lakh|crore|reviews?|ratings|users|people|critics (?:reviewed|have)|episodes?|seasons?|minutes|mins|million|thousand|k\b|years?|stars?|points? (?:out of|of)|countr|awards?|nominations?|january|february|march|april|may|june|july|august|september|october|november|december)|-)/g

/** Our decision: a source and its bare number stand in one clause, within a few words. */
const MAX_WORDS_BETWEEN_UNITS = 48

/** Scores a sentence gives, each with its source where one is named near it. Votes, shares and chances are none. */
export function readRatings(scene: Scene): Draft[] {
  const { lower, isQuestion } = scene.sentence
  if (isQuestion || !/\d/.test(lower)) return []
  const sources = !NAMES_A_SOURCE.test(lower)
    ? []
    : SOURCES.flatMap(([pattern, name]) => allMatches(lower, pattern).map((match) => ({ name, start: match.index, end: match.index + match[0].length }))).sort(
        (a, b) => a.start - b.start,
      )
  const scores = listScores(lower, sources, scene)
  if (scores.length === 0) return []
  return scores.flatMap((match, i): Draft[] => {
    const rating = toScore(match)
    if (!rating) return []
    const start = match.index
    const end = start + match[0].length
    const from = scores[i - 1] ? (scores[i - 1]?.index ?? 0) + (scores[i - 1]?.[0].length ?? 0) : 0
    const to = scores[i + 1]?.index ?? lower.length
    const source = sourceOf(sources, { start, end, from, to }, lower)
    const around = lower.slice(Math.max(from, start - 70), Math.min(to, end + 60))
    if (
      !source &&
      sourceBefore(scene) === null &&
      (!RATING_WORD.test(around) ||
        (rating.unit === 'percent' && !/\b(?:critics?|audiences?|viewers|users|tomatometer|rating|score|approv\w*|liked|google)\b/.test(lower)))
    )
      return []
    if (!source && rating.unit === 'percent' && !Number.isInteger(rating.score)) return []
    if (!source && (NO_RATING.test(around) || (rating.unit === 'percent' && /\b(?:gr[eo]wn?|growth|rose|fell)\b/.test(around)))) return []
    const earlier = !source && i > 0 ? sources.findLast((s) => s.end <= start) : undefined
    const group = groupOf(lower, { start, end, from, to })
    const named = seasonRated(scene, start, to)
    const quoteStart = clauseStart(scene, Math.min(start, source && source.end <= start ? source.start : start))
    return [
      {
        type: 'rating',
        value: {
          source: source?.name ?? earlier?.name ?? sourceBefore(scene),
          ...inUnitOf(source?.name ?? earlier?.name, rating),
          ...(group ? { group } : {}),
        },
        start: Math.max(quoteStart, from),
        end: source && source.start >= end ? source.end : end,
        seasons: named,
      },
    ]
  })
}

/** Whether nothing parts a source from its number. */
function isNear(words: string): boolean {
  return words.length <= MAX_WORDS_BETWEEN_UNITS && !/[;|\d]/.test(words)
}

/** The numbers that are scores by their form, and those that are by the source beside them, in order. */
function listScores(lower: string, sources: readonly { name: string; start: number; end: number }[], scene: Scene): RegExpExecArray[] {
  const formed = allMatches(lower, SCORE)
  if (sources.length === 0) return formed
  const bare = allMatches(lower, BARE).filter((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    if (formed.some((one) => one.index < end && one.index + one[0].length > start)) return false
    if (scene.dates.some((date) => date.start < end && date.end > start) || scene.seasons.some((one) => one.start < end && one.end > start)) return false
    const above = formed.findLast((one) => one.index < start)
    if (above && /^ ?(?:\([^)]{0,30}\))?[ ,/|&]*(?:and )?$/.test(lower.slice(above.index + above[0].length, start))) return true
    return sources.some((source) =>
      source.end <= start
        ? isNear(lower.slice(source.end, start)) || /^[^.]{0,60}; (?:users|audiences?|viewers|critics|fans)\b[^;\d]{0,40}$/.test(lower.slice(source.end, start))
        : source.start >= end &&
          /^ ?\(?(?:is what |is the |from |by |with |among |of )?(?:the )?(?:critics |audiences? |users |viewers |fans )?(?:score |rating |average )?(?:on |at |over on |from |by |in |via |\(|(?<=is what |is the ))(?:the )?$/.test(
            lower.slice(end, source.start),
          ),
    )
  })
  return [...formed, ...bare].sort((a, b) => a.index - b.index)
}

/** Tomatometers count percent, signed or not. */
function inUnitOf(source: string | undefined, rating: Score): Score {
  return source === 'Rotten Tomatoes' && rating.scale === 100 ? { ...rating, unit: 'percent' } : rating
}

type Score = Pick<ClaimedRating, 'score' | 'scale' | 'unit'>

function toScore(match: RegExpExecArray): Score | undefined {
  const { points, scale, percent, stars, bare, lead, named } = match.groups ?? {}
  if (percent !== undefined) return Number(percent) <= 100 ? { score: Number(percent), scale: 100, unit: 'percent' } : undefined
  if (points !== undefined) {
    const of = scale === 'ten' ? 10 : scale === 'five' ? 5 : Number(scale)
    const score = Number(points.replace(',', '.'))
    return score <= of ? { score, scale: of, unit: 'points' } : undefined
  }
  if (stars !== undefined) return Number(stars) <= 5 ? { score: Number(stars), scale: 5, unit: 'points' } : undefined
  const plain = Number(bare ?? lead ?? named)
  return Number.isNaN(plain) ? undefined : { score: plain, scale: plain > 10 ? 100 : 10, unit: 'points' }
}

function groupOf(lower: string, { start, end, from, to }: Place): 'critics' | 'audience' | undefined {
  const before = lower.slice(Math.max(from, start - 45), start)
  const after = /^(?:(?!,|;| and | while | but ).)*/.exec(lower.slice(end, Math.min(to, end + 30)))?.[0] ?? ''
  return groupIn(after) ?? groupIn(`${before} ${after}`)
}

/** The only group that words name. */
function groupIn(words: string): 'critics' | 'audience' | undefined {
  const audience = /\b(?:audiences?|viewers|users|fans|popcornmeter)\b/.test(words)
  const critics = /\b(?:critics?|critical|tomatometer)\b/.test(words)
  return audience === critics ? undefined : audience ? 'audience' : 'critics'
}

function seasonRated(scene: Scene, start: number, to: number): number[] | undefined {
  const own = scene.seasons.find(
    (m) => m.start > start && m.start < to && /^[^,;]{0,12}\b(?:for|in|of) (?:the |its )?$|^ ?\((?:for )?$/.test(scene.sentence.lower.slice(start, m.start)),
  )
  const mention =
    own ??
    scene.seasons.findLast(({ end }) => end <= start && !/; .*\b(?:it|show|series)\b/.test(scene.sentence.lower.slice(end, start + 12))) ??
    scene.seasons.find((m) => m.start > start && m.start < to)
  return mention?.seasons.length === 1 ? mention.seasons : undefined
}
