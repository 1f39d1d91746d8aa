import { CARDINAL, cardinalOf, ORDINAL as ORDINAL_WORD, ordinalOf as ordinalNumberOf } from '../../search/number-words.ts'

/** Seasons as a text names them, and where. */
export interface SaidSeasons {
  /** In order; empty for "the final season" and "two more seasons", whose number the words do not tell. */
  numbers: number[]
  /** "after two seasons": the last that was made. */
  isPast: boolean
  /** "the fifth and final season". */
  isFinal: boolean
  start: number
  end: number
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII']
/** Trade papers' words for the first years of a series. */
const YEARS: Record<string, number> = { freshman: 1, debut: 1, sophomore: 2, junior: 3 }

/** An ordinal, or a word that stands for one. */
export const ORDINAL = String.raw`(?:${ORDINAL_WORD}|${Object.keys(YEARS).join('|')})`
/** What a season is called: "run", "go-round", "outing"; "year" and "series" only after an ordinal. */
const RUN = String.raw`(?:seasons?|runs?|cycles?|installments?|instalments?|outings?|chapters?|go-?rounds?|series|years?|editions?|rounds?|stints?|terms?|helpings?|batch(?:es)?|cours?|parts?)`
const FINAL = '(?:final|last|concluding|farewell)'
const BETWEEN = String.raw`(?:(?:and|&|,|to|through|[-–])\s*)`

const FORMS: { pattern: RegExp; read: (match: RegExpExecArray) => Omit<SaidSeasons, 'start' | 'end'> }[] = [
  {
    // "after two seasons", "after just one season", "After 9 Seasons", "after two & three seasons", "lasted one season"
    pattern: new RegExp(
      String.raw`\b(?:after|lasted|ran for|following) (?:just |only |its |their |a |the )?(?:current |upcoming )?(?:[\w-]+-episode )?(?:(single|${CARDINAL})(?:(?:,? (?:and|&) |, )(${CARDINAL}))?[- ](?:season|series|run)s?|(${ORDINAL}) (?:season|series|run)s?)\b|\b(?:its|their|wraps?|ends?|concludes?|after) (?:a )?(${CARDINAL})-season (?=run\b)|\b(?:its|their) (${CARDINAL}) (?=seasons? to (?:a close|an end|a conclusion))|\b(?:after|following) (?:season|series) (${CARDINAL})\b(?! (?:finale|premiere|debut|launch))|\b(?:ends?|wraps|concludes?|bows? out|cancell?ed|axed) after (${CARDINAL})(?=$|[,;:.])|\bafter (${CARDINAL})(?=$|[;.])`,
      'gi',
    ),
    read: ([, single, second, ordinal, run, closed, after, ended, bare]) => ({
      numbers: [
        ordinal === undefined ? cardinal(single ?? run ?? closed ?? after ?? ended ?? bare ?? '') : ordinalOf(ordinal),
        ...(second === undefined ? [] : [cardinal(second)]),
      ],
      isPast: true,
      isFinal: false,
    }),
  },
  {
    pattern: /\bone(?:[- ]and[- ]| & )done\b/gi,
    read: () => ({ numbers: [1], isPast: true, isFinal: false }),
  },
  {
    // "Seasons 3 and 4", "Season 5", "Series Two", "S4", "Seasons 4-6"
    pattern: new RegExp(
      String.raw`\b(?:season|series|cycle)s? (${CARDINAL})\b(?!\.\d|(?<=[a-z]) (?:years?|months?|weeks?|days?|hours?|decades?|times)\b)(?:\s*${BETWEEN}(${CARDINAL})\b)?|\bs(\d{1,2})\b(?!')`,
      'gi',
    ),
    read: ([whole, from, to, short]) => ({ numbers: spanOf(cardinal(short ?? from ?? ''), to, /through|to|[-–]/i.test(whole)), isPast: false, isFinal: false }),
  },
  {
    // "fifth and final season", "second and third seasons", "sophomore run", "third year", "14th season", "third, and last, season"
    pattern: new RegExp(
      String.raw`\b(${ORDINAL})(?:,? (?:and|&|&amp;) (${ORDINAL}))?(,?(?: and| &|\/|,)? ?${FINAL},?)?[ -](?:[\w-]+ )?(?:${RUN})\b(?! (?:finale|opener) (?:recap|review))`,
      'gi',
    ),
    read: ([, first, second, final]) => ({
      numbers: [ordinalOf(first ?? ''), ...(second === undefined ? [] : [ordinalOf(second)])],
      isPast: false,
      isFinal: final !== undefined,
    }),
  },
  {
    // "rehires Bad Sisters for second job", "tenth and eleventh cases": whatever else a season is called, sent on to it and ending there
    pattern: new RegExp(
      String.raw`(?<=\b(?:for|to|into|gets|lands|books|scores|nabs|secures) (?:an? |its |their )?)(?!first|1st)(${ORDINAL})(?:,? (?:and|&) (${ORDINAL}))?(,? and ${FINAL})? (?!place|day|week|straight|consecutive|child|baby|trial|film|movie|look|trailer|teaser|episode|date|half|quarter|record|emmy|star|lead|home|chance|role|round of|term)[a-z-]+(?=$|[.,;:!?]| (?:at|on|by|from)\b)`,
      'gi',
    ),
    read: ([, first, second, final]) => ({
      numbers: [ordinalOf(first ?? ''), ...(second === undefined ? [] : [ordinalOf(second)])],
      isPast: false,
      isFinal: final !== undefined,
    }),
  },
  {
    // "clocks second shift", "hands The Recruit second assignment": puns on what a season is
    pattern: new RegExp(
      String.raw`\b(${ORDINAL}) (?:shift|assignment|mission|trip|voyage|case|course|act|lap|tour|semester|ride|bite|dose|flight|innings|take|wave|serving|visit|dance|bout|sitting|hearing|heist|hunt|journey|adventure)\b(?=$|[.,;:!?]| (?:at|on|by|from|with|in|before|ahead|as|amid|despite|and|too|while)\b)`,
      'gi',
    ),
    read: ([, ordinal]) => ({ numbers: [ordinalOf(ordinal ?? '')], isPast: false, isFinal: false }),
  },
  {
    pattern: new RegExp(String.raw`\b(?:part|book|chapter) (?!1\b|one\b)(${CARDINAL})\b`, 'gi'),
    read: ([, number]) => ({ numbers: [cardinal(number ?? '')], isPast: false, isFinal: false }),
  },
  {
    // "third and last summer"
    pattern: new RegExp(String.raw`\b(${ORDINAL}),? (?:and|&) ${FINAL} (?!two|three|four|episode)[a-z]+\b`, 'gi'),
    read: ([, ordinal]) => ({ numbers: [ordinalOf(ordinal ?? '')], isPast: false, isFinal: true }),
  },
  {
    // "Part II", "Season IV": only in capitals
    pattern: /\b(?:Part|Book|Volume|Season|Chapter) (II|III|IV|V|VI|VII|VIII)\b/g,
    read: ([, roman]) => ({ numbers: [ROMAN.indexOf(roman ?? '') + 1], isPast: false, isFinal: false }),
  },
  {
    // "with runs five and six confirmed"
    pattern: new RegExp(String.raw`\bruns (${CARDINAL}) (?:and|&) (${CARDINAL})\b`, 'gi'),
    read: ([, first, second]) => ({ numbers: [cardinal(first ?? ''), cardinal(second ?? '')], isPast: false, isFinal: false }),
  },
  {
    // "for a third", "gets a fourth", "a 'FINAL Final' sixth": an ordinal that ends its phrase
    pattern: new RegExp(
      String.raw`\b(?:an?|its|for|their|gets|with|with its|on the(?! \d)|the(?= \w+ (?:being|kicks|starts|premieres|arrives|comes|launches|bows|debuts|will|follows)\b)|final['’]?) (${ORDINAL})(,? and ${FINAL})?(?=$|[.,;:!?)]| (?:at|on|by|from|with|in|and|too|as well|before|ahead|to (?:come|follow)|being|is|has|was|kicks|starts|premieres|arrives|comes|launches|bows|debuts|will|follows)\b)`,
      'gi',
    ),
    read: ([whole, first, final]) => ({ numbers: [ordinalOf(first ?? '')], isPast: false, isFinal: final !== undefined || /^final/i.test(whole) }),
  },
  {
    pattern: new RegExp(String.raw`\b${FINAL} (?:[\w-]+ )?(?:season|run|series|episodes|chapter|installment|outing)\b`, 'gi'),
    read: () => ({ numbers: [], isPast: false, isFinal: true }),
  },
]

/** The seasons that a text names, in order; where two readings overlap, the first form of the list holds. */
export function saidSeasons(text: string): SaidSeasons[] {
  const found: SaidSeasons[] = []
  for (const { pattern, read } of FORMS)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      const said = read(match)
      if (IS_DEBUT.test(match[0])) continue
      if (said.numbers.every((number) => number >= 1 && number <= MOST_SEASONS)) found.push({ ...said, start, end })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** "The streamer's first series", "her first run": counts something else. */
const IS_DEBUT = /^(?:first|1st) (?:\w+ )?(?!season)\w+$/i

/** Our decision: the longest-running programmes have some fifty seasons; a larger number is no season. */
const MOST_SEASONS = 60

function spanOf(from: number, to: string | undefined, isRange: boolean): number[] {
  if (to === undefined) return [from]
  const last = cardinal(to)
  if (!isRange || last <= from) return [from, last]
  return Array.from({ length: last - from + 1 }, (_, index) => from + index)
}

function cardinal(word: string): number {
  return word.toLowerCase() === 'single' ? 1 : cardinalOf(word)
}

function ordinalOf(word: string): number {
  return YEARS[word.toLowerCase()] ?? ordinalNumberOf(word)
}

/** The number that a cardinal or an ordinal says. */
export function numberOf(word: string): number {
  return IS_ORDINAL.test(word) ? ordinalOf(word) : cardinal(word)
}

const IS_ORDINAL = new RegExp(`^${ORDINAL}$`, 'i')
