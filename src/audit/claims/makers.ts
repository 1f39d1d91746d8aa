import type { ClaimType } from '../claim.ts'
import { NAME, readNameList, toPersonName } from '../text/names-in-text.ts'
import type { Draft, Scene } from './scene.ts'
import { clauseStart } from './scene.ts'

type Maker = Extract<ClaimType, 'creator' | 'showrunner' | 'composer' | 'executive_producer'>

const BE = String.raw`(?: ?(?:is|are|was|were|include[sd]?|including|being|of the (?:series|show|drama|anime)|for the (?:series|show)|on the (?:series|show)|has been|will be|\(s\)))*`
const OF_SHOW = String.raw`(?:[^.;,]{0,40}? )`

interface MakerWords {
  type: Maker
  /** The words before the names. */
  before?: RegExp
  /** The words after a name. */
  after?: RegExp
}

const WORDS: readonly MakerWords[] = [
  {
    type: 'creator',
    before:
      /\b(?:co-?)?(?:created|developed|conceived|devised|masterminded)(?:,? (?:and|&|,) ?(?:\w+[- ]?){1,3}| and (?:executive )?produced|, written(?:,)? and (?:directed|produced))*,? ?by\s*:?\s*/g,
  },
  { type: 'creator', before: /\b(?:brain-?child|creation|vision) of (?:the )?(?:(?:writer|director|creator|showrunner|producer)s? )?/g },
  {
    type: 'creator',
    before: new RegExp(String.raw`\b(?:series |show |co-?)?creators?(?: and (?:showrunner|executive producer|writer|director)s?)?${BE}\s*[:,]?\s*`, 'g'),
  },
  {
    type: 'creator',
    before:
      /\b(?:series|show|drama|sitcom|comedy|thriller|k-drama|miniseries) (?:is |was )?(?:(?:co-)?written(?: and (?:directed|created|produced))? )?(?:by|from) (?:the )?(?:(?:writer|director|creator|showrunner|screenwriter|filmmaker)s? )?/g,
  },
  {
    type: 'showrunner',
    before: new RegExp(String.raw`\bshow-?runners?(?: and (?:executive producer|creator|writer|head writer)s?)?${BE}\s*[:,]?\s*|\bshow-?run by\s+`, 'g'),
  },
  {
    type: 'composer',
    before: new RegExp(
      String.raw`\b(?:music(?: is| was)?(?: (?:composed|written|done|scored|provided|made))? by|(?:composed|scored) by|composers?${BE}|(?:theme |title )?(?:music|score|soundtrack)(?: is| was)? (?:\w+ )?by|theme music composer)\s*:?\s*`,
      'g',
    ),
  },
  {
    type: 'executive_producer',
    before: new RegExp(
      String.raw`\bexecutive[- ]?produc(?:ers?|tion)(?: and (?:showrunner|creator|writer|director)s?)?${BE}\s*[:,]?\s*|\bexecutive(?:ly)?[- ]produced by\s*:?\s*`,
      'g',
    ),
  },
]

const AFTER_NAME: readonly { type: Maker; words: string }[] = [
  {
    type: 'creator',
    words: String.raw`(?: (?:has|had|have|also|originally|first))* (?:(?:co-?)?created|developed|conceived|devised|adapted)(?:(?=[.,;]|$)| (?:it|the (?:show|series|drama|period drama|sitcom|comedy|period piece|\w+ (?:drama|series|show))|this|and |SERIES))`,
  },
  { type: 'creator', words: String.raw`,? (?:is|was|who is|serves as|acts as) (?:the |its |also )*(?:series |show )?(?:co-?)?creator` },
  { type: 'creator', words: String.raw`,? (?:the |its )?(?:series |show )?creator\b` },
  {
    type: 'showrunner',
    words: String.raw`(?:,? (?:is|was|who|serves?|served|acts?|acted|will|be|as|returns?|continues?|took over|the|its|also|new))* show-?runner`,
  },
  {
    type: 'composer',
    words: String.raw` (?:composed|wrote|scored|writes|composes|provided|is the composer|was the composer)(?: of)? ?(?:the )?(?:music|score|theme|soundtrack|original)?`,
  },
  {
    type: 'executive_producer',
    words: String.raw`(?:,? (?:is|was|are|were|who|serves?|served|acts?|all|both|will|as|the|its|also|an))* executive[- ]?produc(?:e[sd]?|ers?|ing)`,
  },
]

/** Creators, showrunners, composers and executive producers a sentence names; one claim a person. The makers of books, of spin-offs and of other works are none. */
export function readMakers(scene: Scene): Draft[] {
  const { lower } = scene.sentence
  if (
    !/creat|develop|brain|writ|show-?run|show ?runner|compos|music|score|executive|conceiv|devis|adapt|master|vision|(?:series|show|drama|sitcom|comedy|thriller) (?:by|from)/.test(
      lower,
    )
  )
    return []
  const drafts = [...namesAfterWords(scene), ...namesBeforeWords(scene)]
  return drafts.filter((draft, i) => drafts.findIndex(({ type, value }) => type === draft.type && value === draft.value) === i)
}

function namesAfterWords(scene: Scene): Draft[] {
  const { plain, lower } = scene.sentence
  return WORDS.flatMap(({ type, before }) => {
    if (!before) return []
    return [...lower.matchAll(before)].flatMap((match): Draft[] => {
      const from = match.index + match[0].length
      if (isOtherWork(lower, match.index, from)) return []
      const list = plain.slice(from, from + 400)
      if (/^[;.]/.test(list) || /[;.]\s*$/.test(match[0])) return []
      const names = readNameList(list).filter(isPerson)
      const last = names.at(-1)
      if (last === undefined) return []
      const end = from + Math.max(list.indexOf(last), 0) + last.length
      return names.map((value) => ({ type, value, start: clauseStart(scene, match.index), end }))
    })
  })
}

function namesBeforeWords(scene: Scene): Draft[] {
  const { plain } = scene.sentence
  const series = scene.frame.series[0]
  return AFTER_NAME.flatMap(({ type, words }) => {
    if (
      !new RegExp(
        words.includes('SERIES')
          ? 'creat|develop|conceiv|devis|adapt'
          : type === 'executive_producer'
            ? 'executive'
            : type === 'composer'
              ? 'compos|score|theme|music'
              : type,
        'i',
      ).test(plain)
    )
      return []
    const own = words.replace('SERIES', series ? series.replace(/[^\p{L}\p{N} ]/gu, '.') : 'the show')
    const pattern = new RegExp(`((?:${NAME})(?:(?:, | and |, and )(?:${NAME})){0,9})(?:${own})(?![\\p{L}])`, 'gu')
    return [...plain.matchAll(pattern)].flatMap((match): Draft[] => {
      const names = readNameList(match[1] ?? '').filter(isPerson)
      return names.map((value) => ({ type, value, start: match.index, end: match.index + match[0].length }))
    })
  })
}

function isPerson(name: string): boolean {
  return (
    /\s/.test(name) &&
    !/\b(?:Productions?|Entertainment|Studios?|Pictures|Television|Films?|Media|Netflix|Company|Network|Studio|Group|Inc|Universe|Comics|TV|Season|Novel|Saga|World|Music|Award)\b/.test(
      name,
    ) &&
    toPersonName(name) !== undefined
  )
}

/** Whether the words tell of a book, a game or a character's world rather than of the series. */
function isOtherWork(lower: string, start: number, end: number): boolean {
  const clause = lower.slice(Math.max(0, start - 60), end)
  const work =
    /\b(?:novels?|books?|manga|comics?|comic book|graphic novel|webtoon|game|light novel|based on|characters?|film|movie|short story|play|inspired|memoir|song|episode|universe|franchise|original series|out of)\b(?![^]*\b(?:series|show|drama|sitcom|adaptation)\b[^,]{0,30}$)/.test(
      clause,
    )
  return work
}
void OF_SHOW
