import { allMatches } from './all-matches.ts'
import { CARDINAL, numberOf, ORDINAL } from './numbers-in-text.ts'

/** A season as it stands in a sentence. `season` for one, `seasons` for several; `ref` for words whose number the article's course decides. */
export interface SeasonMention {
  start: number
  end: number
  season?: number
  seasons?: number[]
  ref?: 'previous' | 'next' | 'same' | 'former' | 'latter' | 'last' | 'both'
}

/** What such pages call a season; "series" only where a number stands with it, as British titles have it. */
const NOUN = String.raw`(?:seasons?|seaosn|sesason|season's|edition|instal?lment|outing|chapter|run|round|batch(?: of episodes)?|set of episodes|helping|go-?(?:round|around)|stint|innings|bow|visit|order(?! of)|iteration)`
const NUMBERED_NOUN = String.raw`(?:seasons?|seaosn|sesason|series|serie|edition|instal?lment|chapter|volume|vol\.?)`
const ROMAN = String.raw`(?:viii|vii|iii|iv|vi|ix|ii|v|x)`
const NO_MONTH = String.raw`(?! ?(?:of )?(?:january|february|march|april|may \d|june|july|august|september|october|november|december))`
const NUMBER = String.raw`(?:\d{1,2}${NO_MONTH}(?![\d%:,/]\d|\d|th|st|nd|rd| ?(?:episodes|minutes|mins|percent|million))|${CARDINAL.replace(String.raw`\d{1,4}|`, '')}|${ROMAN})`
const ADJECTIVES = String.raw`(?:(?:and|final|last|new|upcoming|concluding|closing|latest|brand[- ]new|much[- ]anticipated|highly[- ]anticipated|long[- ]awaited|hit|full|whole|official|next|\d{1,2}[- ]episode|anime|tv) ){0,3}`

/** "Said that season 9 …" names season 9. */
const NO_NUMBER = String.raw`(?! (?:\d|${CARDINAL.replace(String.raw`\d{1,4}|`, '')})\b)(?! \d)`

const SEASON = new RegExp(
  [
    String.raw`\bfirst (?<firstCount>${CARDINAL}) (?:seasons|series|editions|instal?lments)\b`,
    String.raw`\b(?:seasons|series) (?<listA>${NUMBER})(?<listRest>(?:(?: ?, ?(?:and )?| ?& ?| and | through | to | ?- ?)(?:season )?${NUMBER}){1,9})\b`,
    String.raw`\b${NUMBERED_NOUN} ?(?:no\.? ?|number |#)?(?<number>${NUMBER})\b(?! ?(?:years?|months?|weeks?|days?|episodes?|of the \d)\b)(?<alsoNumber>(?:,? and |& ?)(?:season )?(?:\d{1,2}|two|three|four|five|six)${NO_MONTH}(?![\d%]| ?(?:years|months|episodes|minutes|million)))?`,
    String.raw`\bs(?:0?(?<short>\d{1,2}))(?:e\d{1,3})?\b`,
    String.raw`\b(?<ordinal>${ORDINAL})(?<ordinalRest>(?:(?:,|,? and|,? or| &) (?:the |a |its )?${ORDINAL}){0,4}),? ${ADJECTIVES}(?:${NOUN}|series)\b`,
    String.raw`\b(?:the|a|for a|its|their|this|that|as for the|number) (?<elliptic>${ORDINAL}|(?<=number )${CARDINAL})(?<ellipticRest>(?:,? (?:and|or) (?:the )?${ORDINAL})?)(?: one)?(?=,|\.|;| -|\)| (?:had|has|was|is|will|would|shall|came|comes|began|went|in|on|at|ran|got|and final|one|could|may|might|should|saw|shown|hit|has since|then|to|bow(?:ed|s)|[a-z]{3,}ed|(?:land|arriv|start|hit|drop|kick|premier|begin|open|return|com|follow|launch|debut|air|stream|stand|sit|scor|hold|end|wrap|clos|conclud|get|go|run|bow|count|consist|compris)e?s)\b| (?:just |only )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty(?:-\w+)?)(?=[.,;]|$| (?:and|but)\b)|$)`,
    String.raw`\b(?<nick>sophomore|freshman|debut|inaugural|maiden|pilot) (?:years?|one|effort|hour|batch|season(?=$|[^a-z]))\b`,
    String.raw`\bnumber (?<nth>two|three|four|five|six|seven|eight|nine|ten)\b(?= ?(?:[,.;)]|$|(?:is|was|will|has|came|comes|arriv\w+|premier\w+|follow\w+|again|in|on)\b))`,
    String.raw`\b(?<previous>(?:previous|prior|preceding|earlier|past|older|last) (?:year's )?(?:season|series|instal?lment|edition))\b${NO_NUMBER}`,
    String.raw`\b(?<next>(?:next|upcoming|coming|new|another|following|forthcoming|additional|further|more|fresh) (?:(?:upcoming|new) )?(?:seasons?|instal?lments?|editions?|chapters?|runs?|outings?|rounds?|batch of episodes))\b${NO_NUMBER}`,
    String.raw`\b(?<same>(?:that|this|the same) (?:seasons?|instal?lments?|editions?|runs?))\b${NO_NUMBER}`,
    String.raw`\bthe (?<former>former|latter)\b`,
    String.raw`\b(?<both>both (?:of )?(?:the |its )?(?:seasons|series|of them))\b`,
  ].join('|'),
  'g',
)

/** What every mention holds, cheap to look for. */
const SPEAKS_OF_SEASONS =
  /seas|series|serie |edition|instal|chapter|outing|\bruns?\b|round|\bs\d|former|latter|\bboth\b|\bvol|batch|set of|helping|go-?round|go-?around|stint|innings|\bbow\b|visit|sophomore|freshman|debut|inaugural|maiden|iteration|number |\b(?:the|a|its|their|this|that) (?:\d|first|second|third|four|fif|six|seven|eigh|nin|ten|eleven|twel|thir|twent)/

/** All mentions of seasons in a sentence in lower case, in order. Parts, cours and episodes are none. */
export function findSeasons(lower: string): SeasonMention[] {
  if (!SPEAKS_OF_SEASONS.test(lower)) return []
  const found: SeasonMention[] = []
  const speaksOfParts = /\b(?:first|second|opening) (?:part|half|volume|cour|batch)\b/.exec(lower)
  for (const match of allMatches(lower, SEASON)) {
    const isOfParts = match.groups?.['elliptic'] !== undefined && speaksOfParts !== null && speaksOfParts.index < match.index
    const mention = isOfParts ? undefined : toMention(match)
    if (mention) found.push(mention)
  }
  return found
}

function toMention(match: RegExpMatchArray): SeasonMention | undefined {
  const groups = match.groups ?? {}
  const start = match.index ?? 0
  const place = { start, end: start + match[0].length }
  const { firstCount, listA, number, short, ordinal, elliptic } = groups
  if (firstCount) return several(place, upTo(numberOf(firstCount) ?? 0))
  if (listA) return several(place, expandList(listA, groups['listRest'] ?? ''))
  if (number)
    return several(
      place,
      [numberOf(number), numberOf((groups['alsoNumber'] ?? '').replace(/^.*(?:and|&) ?(?:season )?/, ''))].filter((n) => n !== undefined),
    )
  if (short) return several(place, [Number(short)])
  if (ordinal)
    return several(
      place,
      [ordinal, ...(groups['ordinalRest'] ?? '').split(/,? (?:and|or|&) (?:the |a |its )?|, (?:the )?/)]
        .map((word) => numberOf(word))
        .filter((n) => n !== undefined),
    )
  if (elliptic)
    return several(
      place,
      [elliptic, (groups['ellipticRest'] ?? '').replace(/^,? (?:and|or) (?:the )?/, '')].map((word) => numberOf(word) ?? 0),
    )
  if (groups['nick'] ?? groups['nth']) return several(place, [numberOf((groups['nick'] ?? groups['nth'] ?? '').replace('pilot', 'debut')) ?? 0])
  if (groups['previous']) return { ...place, ref: groups['previous'].startsWith('last') ? 'last' : 'previous' }
  if (groups['next']) return { ...place, ref: 'next' }
  if (groups['same']) return { ...place, ref: 'same' }
  if (groups['former']) return { ...place, ref: groups['former'] === 'former' ? 'former' : 'latter' }
  return { ...place, ref: 'both' }
}

function several(place: { start: number; end: number }, seasons: number[]): SeasonMention | undefined {
  const known = seasons.filter((season) => season > 0 && season < 100)
  const [only] = known
  if (only === undefined) return undefined
  return known.length === 1 ? { ...place, season: only } : { ...place, seasons: known }
}

function upTo(count: number): number[] {
  return Array.from({ length: Math.min(count, 60) }, (_, i) => i + 1)
}

function expandList(first: string, rest: string): number[] {
  const seasons = [numberOf(first) ?? 0]
  for (const [, sign = '', word = ''] of rest.matchAll(/( ?, ?(?:and )?| ?& ?| and | through | to | ?- ?)(?:season )?([a-z-]+|\d+)/g)) {
    const value = numberOf(word) ?? 0
    const last = seasons.at(-1) ?? 0
    if (/through|to|-/.test(sign) && value > last && value - last < 60) for (let season = last + 1; season < value; season++) seasons.push(season)
    seasons.push(value)
  }
  return seasons
}
