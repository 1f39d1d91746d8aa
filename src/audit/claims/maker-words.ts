import type { ClaimType } from '../claim.ts'

export type Maker = Extract<ClaimType, 'creator' | 'showrunner' | 'composer' | 'executive_producer'>

const BE = String.raw`(?: ?(?:is|are|was|were|include[sd]?|including|being|of (?:the|this) (?:series|show|drama|anime)|for the (?:series|show)|on the (?:series|show)|has been|will be|\(s\)))*`
const SHOW = '(?:series|show|drama|romance|western|mystery|whodunit|sitcom|comedy|thriller|k-drama|miniseries|anime|dramedy|soap|saga|adaptation)'

/** Words that names follow ("created by …"), in lower case. "Developed by" counts as creating; a book's author does not. */
export const BEFORE_NAMES: readonly { maker: Maker; words: RegExp }[] = [
  {
    maker: 'creator',
    words:
      /\b(?:co-?)?(?:created|developed|conceived|devised|masterminded|invented|dreamed up|dreamt up|thought up)(?: for (?:the )?(?:television|tv|(?:small |tv )?screen|series))?(?:,? (?:and|&|,) ?(?:\w+[- ]?){1,3}| and (?:executive )?produced|, written(?:,)? and (?:directed|produced))*,? ?by\s*:?\s*/g,
  },
  {
    maker: 'creator',
    words:
      /\b(?:(?:brain-?child|creation|invention|vision|minds?|pens?) (?:of|from)|(?:made|penned|scripted) by|from creators?|(?<!\b(?:music|score|soundtrack|song|theme) )comes from) (?:the )?(?:(?:writer|director|creator|showrunner|producer|author)s? )?/g,
  },
  {
    maker: 'creator',
    words: new RegExp(String.raw`\b(?:series |show |co-?)?creators?(?: and (?:showrunner|executive producer|writer|director)s?)?${BE}\s*[:,]?\s*`, 'g'),
  },
  {
    maker: 'creator',
    words: new RegExp(
      String.raw`\b${SHOW} (?:is |was )?(?:(?:co-)?(?:written|penned|made|adapted|scripted)(?: and (?:directed|created|produced))? )?(?:by|(?<!anime )from) (?:the )?(?:(?:writer|director|creator|showrunner|screenwriter|filmmaker)s? )?`,
      'g',
    ),
  },
  {
    maker: 'showrunner',
    words: new RegExp(String.raw`\bshow-?runners?(?: and (?:executive producer|creator|writer|head writer)s?)?${BE}\s*[:,]?\s*|\bshow-?run by\s+`, 'g'),
  },
  {
    maker: 'composer',
    words: new RegExp(
      String.raw`\b(?:music(?: is| was)?(?: (?:composed|written|done|scored|provided|made))? (?:by|from)|(?:composed|scored) by|composers?${BE}|(?:theme |title )?(?:music|score|soundtrack|theme|theme song)(?: is| was| comes)? (?:\w+ )?(?:by|from)|theme music composer)\s*:?\s*`,
      'g',
    ),
  },
  {
    maker: 'executive_producer',
    words: new RegExp(
      String.raw`\bexecutive[- ]?produc(?:ers?|tion)(?: and (?:showrunner|creator|writer|director)s?)?${BE}(?: (?:(?:together|along) with|alongside))?\s*[:,]?\s*|\b(?:executive(?:ly)?[- ]produced|produced executively) by\s*:?\s*`,
      'g',
    ),
  },
]

/** Words that stand after names ("… executive produce"), in lower case from right behind the last name. */
export const AFTER_NAMES: readonly { maker: Maker; words: RegExp }[] = [
  {
    maker: 'composer',
    words:
      /^ (?:is|was|are|were) (?:also )?(?:the (?:man|woman|person|one|duo) )?(?:responsible for|behind|in charge of) (?:the |its )?(?:original )?(?:music|score|soundtrack)\b/,
  },
  { maker: 'composer', words: /^,? (?:is |was |are |were )?(?:its|the|the show's) composers?\b/ },
  {
    maker: 'creator',
    words: new RegExp(
      String.raw`^(?: (?:has|had|have|also|originally|first|together|both|all|,? who|\w+s and))* (?:(?:co-?)?created|developed|conceived|devised|adapted|invented|dreamed up|dreamt up|thought up|came up with|masterminded|wrote and created|wrote|penned|scripted|is behind|are behind|(?:is|was|are|were) the (?:minds?|brains?|man|men|woman|women|person|people|pair|duo|team|masterminds?|creative (?:force|mind|team)s?) behind)(?=[.,;]|$| it\b| this\b|(?<=adapted) from\b| and \w+| (?:the |a |an |this )?(?:[\w-]+ ){0,3}?(?:${SHOW}|x+)\b)`,
    ),
  },
  {
    maker: 'creator',
    words:
      /^,? (?:(?:(?:is|was|are|were) (?:credited|listed|billed) as|is|was|are|were|who is|who are|serves? as|acts? as|as) )?(?:the |its |also |a )*(?:series |show )?(?:co-?)?creators?\b(?! of (?:the )?(?:novels?|books?|manga|comics?))/,
  },
  {
    maker: 'showrunner',
    words:
      /^(?:,? (?:is|was|are|who|serves?|served|serving|acting|current|currently|acts?|acted|will|be|as|returns?|continues?|took over|the|its|also|new|both))* show-?runn(?:ers?|ing|s)\b/,
  },
  {
    maker: 'composer',
    words:
      /^(?: (?:has|had|have|also))* (?:composed|wrote|scored|writes|write|composes|compose|score|provides?|provided|made|is the composer|was the composer|is its composer|did)(?: of| for)? ?(?:the |its )?(?:original |theme |title )?(?:music|score|theme|soundtrack|scores|song)?\b(?<=music|score|theme|soundtrack|composer|scores|composed|scored|composes)/,
  },
  {
    maker: 'executive_producer',
    words: /^(?:,? [a-z]+){0,6}? (?:executive|exec)[- ]?produc(?:e[sd]?|ers?|ing)\b/,
  },
]

/** A job named with other words between it and the names ("executive production is in the hands of …"). */
export const LOOSE_BEFORE: readonly { maker: Maker; words: RegExp }[] = [
  { maker: 'executive_producer', words: /\bexecutive[- ]?produc\w+/g },
  { maker: 'showrunner', words: /\bshow-?runn\w+/g },
  { maker: 'composer', words: /\b(?:composers?|music|soundtrack)\b/g },
  { maker: 'creator', words: /\b(?:creators?|brain-?child)\b/g },
]
/** What may stand between such a job and its names: no other person speaks, no other work is meant. */
export const LOOSE_FILLER =
  /^(?! (?:and|or) )(?:(?!\b(?:told|said|says|revealed|confirmed|announced|with|of the|for the|from|novel|book|film|movie|based|game|tweeted|interview|star|starring|who|but|while|director|directed|played|plays|by)\b)[\p{Ll} '-]){2,48}[: ]*$/u
