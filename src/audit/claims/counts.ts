import { allMatches } from '../text/all-matches.ts'
import { CARDINAL, numberOf } from '../text/numbers-in-text.ts'
import type { Draft, Scene } from './scene.ts'
import { clauseStart } from './scene.ts'

const SEASONS = new RegExp(
  String.raw`\b(?<first>first )?(?<count>${CARDINAL})(?<words> (?:(?!or |to |and )\w+ ){0,2}?)(?:seasons|series|instal?lments|editions|(?<=\b(?:after|only|just|has|had|with) (?:just |only )?(?:one|1|a single) )season)\b`,
  'g',
)
const EPISODES = new RegExp(
  String.raw`\b(?<count>${CARDINAL})(?<words>(?:[- ](?:half[- ]hour|hour[- ]long|one[- ]hour|\w+[- ]minute(?:[- ]long)?|new|more|thrilling|exciting|total|full|main|regular|original|action[- ]packed))*)(?:-(?:episode|part|chapter|parter)|[- ]?(?:episodes|eps|parts|chapters|parter|instal?lments|half-hours|hours(?= of (?:tv|television|drama|story|it)\b)))\b(?! (?:shorter|longer|fewer|more|less|later|earlier|ago|into|before|after|behind|ahead)\b)`,
  'g',
)
const WISH =
  /\b(?:plan(?:s|ned)?|hop(?:e|es|ed|ing)|want(?:s|ed)?|wish\w*|could|might|may|would|potential\w*|vision|intend\w*|deal|contract|idea|at least|arc|dream\w*|like to|enough (?:story|material) for)\b/
const PLANS = /\b(?:had|have|has|was|were|originally|initially|always) (?:\w+ )?(?:planned|hoped|wanted|intended|envisioned|conceived)\b/
const ALL_TOGETHER =
  /\b(?:total(?:l?ing)?|altogether|in all|overall|all in all|so far|to date|across|throughout|spann?\w*|over|entire|combined|exist|there are|there have been|series (?:has|have|had|consists|contains|comprises|boasts))\b/

/** Our decision: more episodes than a season of most series has, daily ones apart. */
const MAX_EPISODES_A_SEASON = 60

/** Our decision: more seasons alike than anybody counts with one number. */
const MAX_SEASONS_ALIKE = 20

/** Numbers of seasons and episodes that a sentence gives, of a season or of the series. */
export function readCounts(scene: Scene): Draft[] {
  const { sentence } = scene
  if (!/season|episode|part|series|\beps?\b|chapter|instal|edition/.test(sentence.lower) && scene.seasons.length === 0) return []
  return [...seasonCounts(scene), ...episodeCounts(scene), ...countsWithoutNoun(scene)]
}

/** What follows a season before its count: "season 3 had eight". */
const HAD = new RegExp(
  String.raw`^(?:, [^,;]{3,40},)?(?:,? (?:which|that))?(?::| -| (?:(?:should|will|would|may|might|could|to) (?:also )?(?:have|get|be)|had|has|have|got|gets|boasts?|boasted|ran (?:to|for)|runs (?:to|for)|consist(?:s|ed) of|contain(?:s|ed)|count(?:s|ed)|compris(?:es|ed)|with|of|came to|stretched to|offered|brought|made do with|will have|will be|is|was|shrank to|grew to|went (?:up|down) to|upped it to|cut (?:it|that) to)(?: just| only| even| another| about| again| back)?) (?<count>${CARDINAL})(?! ?[-/]|\d| (?!each\b|and\b|but\b|while\b|apiece\b|again\b|respectively\b|too\b|as well\b|in\b|for\b|eps\b)[a-z])`,
)
/** "The former had ten episodes, the latter eight". */
const GAPPED = new RegExp(String.raw`^,? (?:just |only |another |again )?(?<count>${CARDINAL})(?=$|[.,;)]| (?:and|while|but|each|again|more)\b)`)
/** "18 episodes make up the former, 15 the latter". */
const GAPPED_BEFORE = new RegExp(String.raw`(?<=, |; |,? and |while )(?<count>${CARDINAL}) $`)
const COUNTS_EPISODES = /\bepisodes\b/
/** "Season three came on May 18, with seven". */
const WITH = new RegExp(
  String.raw`^[^;.]{3,60}?,? (?:with|counting|numbering|bringing) (?:just |only |another )?(?<count>${CARDINAL})(?=$|[.;]|, | (?:and|while|but|again|more)\b)`,
)
/** What stands before a season after its count: "18 in season one", "ten for the second". */
const IN = new RegExp(
  String.raw`(?<![\d.,/$])\b(?<count>${CARDINAL})(?: (?:each|apiece|more|of them|again))? (?:in|for|from|during|made up)(?: (?:each|both) of)?(?: (?:the|its|seasons?))*\s*$`,
)
const COUNTED = /\b(?:episodes|instal?lments|eps|chapters)\b/
/** "The first counts ten episodes, as does the second". */
const AS_THE_OTHER = /,? (?:and )?(?:as|so|just like|and so) (?:does|did|do|has|had|have|is|was)(?: the| its)? ?$/
const SAME_COUNT = /\b(?:the same (?:number|amount|count) of|(?:just )?as many|equally many|another as many) (?:episodes|instal?lments|chapters)\b/

/** Counts beside a season whose noun stands elsewhere: "season 1 had six episodes, season 2 eight"; "having the same number of episodes". */
function countsWithoutNoun(scene: Scene): Draft[] {
  const { lower, isQuestion } = scene.sentence
  const above = `${scene.heading} ${scene.previous?.sentence.line === scene.sentence.line ? scene.previous.sentence.lower : ''}`
  if (isQuestion || scene.seasons.length === 0) return []
  const same = SAME_COUNT.exec(lower)
  const before = same && allMatches(`${above} ${lower.slice(0, same.index)}`, EPISODES).at(-1)?.groups?.['count']
  if (same && before) {
    const mention = scene.seasons.findLast(({ end }) => end <= same.index) ?? scene.seasons[0]
    return [
      {
        type: 'season_episode_count',
        value: numberOf(before) ?? 0,
        start: clauseStart(scene, mention?.start ?? same.index),
        end: same.index + same[0].length,
        seasons: mention?.seasons,
      },
    ]
  }
  if (!COUNTED.test(`${above} ${lower}`)) return []
  const alike = scene.seasons.find(({ start }) => AS_THE_OTHER.test(lower.slice(0, start)))
  const other = alike && allMatches(lower.slice(0, alike.start), EPISODES).at(-1)?.groups?.['count']
  if (alike && other)
    return [{ type: 'season_episode_count', value: numberOf(other) ?? 0, start: clauseStart(scene, alike.start), end: alike.end, seasons: alike.seasons }]
  return scene.seasons.flatMap((mention): Draft[] => {
    const isGapped = COUNTS_EPISODES.test(lower.slice(0, mention.start))
    const after =
      HAD.exec(lower.slice(mention.end, mention.end + 60)) ??
      (isGapped ? GAPPED.exec(lower.slice(mention.end, mention.end + 40)) : null) ??
      WITH.exec(lower.slice(mention.end, mention.end + 90))
    const before = lower.slice(Math.max(0, mention.start - 50), mention.start)
    const ahead = after ? null : (IN.exec(before) ?? (isGapped ? GAPPED_BEFORE.exec(before) : null))
    const count = numberOf(after?.groups?.['count'] ?? ahead?.groups?.['count'] ?? '')
    if (count === undefined || count < 1 || count > MAX_EPISODES_A_SEASON) return []
    const place = after ? { start: mention.start, end: mention.end + after[0].length } : { start: mention.start - (ahead?.[0].length ?? 0), end: mention.end }
    if (/\bepisodes?\b|\beps\b/.test(lower.slice(place.end, place.end + 10))) return []
    return [{ type: 'season_episode_count', value: count, ...place, seasons: mention.seasons }]
  })
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

/** Which seasons a number of episodes counts; the series where the words say it is a sum. */
function seasonsCounted(scene: Scene, start: number, end: number, count: number): number[] | 'series' | undefined {
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

function widen(lower: string, end: number): number {
  const more =
    /^\s*(?:in total|altogether|so far|to date|exist(?: in total)?|each|in all|overall|of the (?:show|series)|of (?:the |its |all )?(?:\w+ )?seasons|total)/.exec(
      lower.slice(end, end + 30),
    )
  return end + (more?.[0].length ?? 0)
}
