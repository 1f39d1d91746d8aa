import type { ClaimType } from '../claim.ts'

export type Maker = Extract<ClaimType, 'creator' | 'showrunner' | 'composer' | 'executive_producer'>

const BE = String.raw`(?: (?:of|for|on|during|since|from|in) (?:the |its )?(?:[\w-]+ ){0,4}?(?:seasons?|run|years?)(?: \d+)?(?= (?:is|was|are|were)))?(?: ?(?:is|are|was|were|include[sd]?|including|being|of (?:the|this) (?:series|show|drama|anime)|for the (?:series|show)|on the (?:series|show)|has been|will be|\(s\)))*`
const SHOW = '(?:series|show|drama|romance|western|mystery|whodunit|sitcom|comedy|thriller|k-drama|miniseries|anime|dramedy|soap|saga|adaptation)'

/** Words that names follow ("created by …"), in lower case. "Developed by" counts as creating; a book's author does not. */
/** What whoever runs a series has in hand. */
const WHEEL = String.raw`(?:(?:the|its|this|that|his|her|their|a|whole|entire) )*(?:series'?|show|drama|sitcom|comedy|thriller|programme?|it(?= *(?:$|[.,;]| (?:since|now|until|from|for|alone|together)))|operation|ship|writers'? ?rooms?|writing (?:room|staff|team)|story ?room|team of writers|room of writers|x[x ]*)(?:'s (?:writers' room|writing (?:staff|team)))?`
/** To run a series, as verbs. */
const RUN = String.raw`(?:r[ua]ns?|running|leads?|led|leading|heads?(?: up)?|headed(?: up)?|heading|steer(?:s|ed|ing)?|overs(?:ees?|aw|een|eeing)|presid(?:es|ed|ing) over|manag(?:es|ed|ing)|captain(?:s|ed|ing)?|helm(?:s|ed|ing)?|shepherd(?:s|ed|ing)?|supervis(?:es|ed|ing)|guid(?:es?|ed|ing)|dr[io]ves?|(?:takes?|took|taking) (?:over|charge of|control of|the (?:reins|helm|wheel)(?: of| on| for)?)|in charge of|at the (?:helm|head|wheel|top) of|responsible for)`
const RUNS = String.raw`(?:${RUN} ${WHEEL}(?= *$|[^a-z'])|(?:takes?|took|taking|hold(?:s|ing)?|held|keeps?|kept|has|have|picks up|picked up|grabs?|handles?|inherit(?:s|ed)?) (?:over )?(?:the |its )?(?:creative )?(?:reins|helm|wheel|steering wheel|baton)|(?:calls?|called|calling) the shots|(?:is|are|was|were|remains?|sits?|stands?|stays?|who is|back|now) (?:now |still |also |back |once more |again )*(?:(?:in|at) the (?:helm|wheel|driver's seat|driving seat|reins)|in charge)(?! of (?:music|casting|costumes|direct))|pulls? the strings|has the (?:last|final) (?:word|say))`

export const BEFORE_NAMES: readonly { maker: Maker; words: RegExp }[] = [
  {
    maker: 'creator',
    words:
      /\b(?:co-?)?(?:created|developed|conceived|devised|masterminded|invented|dreamed up|dreamt up|thought up)(?: for (?:the )?(?:television|tv|(?:small |tv )?screen|series))?(?:,? (?:and|&|,) ?(?:\w+[- ]?){1,3}| and (?:executive )?produced|, written(?:,)? and (?:directed|produced))*,? ?by\s*:?\s*/g,
  },
  {
    maker: 'creator',
    words:
      /\b(?:(?:brain-?child|creation|invention|vision|minds?|pens?) (?:of|from)|(?:scripts?|screenplay|teleplay)s? (?:(?:is|was|are|were|came|comes|stems|hails) )*(?:written |penned )?(?:courtesy )?(?:by|from|of)|(?<=^\W*|, |the |its |series |show's |and )(?<!(?:head|staff|comic|book|guardian|times) )writers?(?= \p{L}+ \p{L}+(?: (?:told|says|said|has|had|explained|confirmed|revealed|admits|admitted|hinted)\b|[,.]))|(?:made|penned|scripted) by|from creators?|(?<!\b(?:music|score|soundtrack|song|theme) )comes from) (?:the )?(?:(?:writer|director|creator|showrunner|producer|author)s? )?/gu,
  },
  {
    maker: 'creator',
    words: new RegExp(
      String.raw`\b(?:series |show |co-?)?(?:creators?|(?<=^|, |the |its |by |and |husband-and-wife )makers(?! of\b)|masterminds?|originators?|inventors?|(?:creative|writing) (?:duo|pair|team|partners)|(?:writer|creator)[- ](?:duo|pair))(?: and (?:showrunner|executive producer|writer|director)s?)?${BE}\s*[:,]?\s*`,
      'g',
    ),
  },
  {
    maker: 'creator',
    words: new RegExp(
      String.raw`\b(?:behind|responsible for|(?<=credit for )) ?(?:it|its creation|(?:the|this) (?:creation of (?:the |this )?)?${SHOW}) (?:is|are|was|were|stands?|stood|sits?|goes to) `,
      'g',
    ),
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
    words: new RegExp(
      String.raw`\b(?:(?:showrun|run|headed|led|steered|helmed|overseen|guided|shepherded|captained|supervised) by|(?:writers'? room|writing (?:room|staff|team)|show|series|helm|wheel)(?: (?:is|was|has been|is being|being|are))? (?:in the hands of|run by|led by|headed(?: up)? by|steered by|overseen by|under)|(?:reins|helm|wheel)[\p{Ll} ]{0,30} (?:by|to|of|with|lie with|rest with|are with)|(?:at the|under the) (?:helm|wheel|stewardship|leadership|guidance|direction|reins)(?: of)?(?: (?:is|are|stands?|sits?|was|were))?|head writers?${BE})\s*[:,]?\s*(?:the )?|\bshow-?runn(?:ers?|ing)(?: (?:duties|honours|honors|job|chores))?(?: (?:functions?|acts?|serves?|works?|fall to|falls to|fell to|go to|goes to|went to|lie with|lies with|are shared by|is shared by|handled by))?(?: and (?:executive producer|creator|writer|head writer)s?)?${BE}\s*[:,]?\s*|\bshow-?run by\s+`,
      'gu',
    ),
  },
  {
    maker: 'composer',
    words: new RegExp(
      String.raw`\b(?:music(?: is| was)?(?: (?:composed|written|done|scored|provided|made))? (?:by|from)|(?:composed|scored) by|composers?${BE}|(?:theme |title )?(?:music|score|soundtrack|theme|theme song)(?: is| was| comes)? (?:\w+ )?(?:by|from)(?: the (?:pen|hands?|desk) of)?|theme music composer|(?:music|score|soundtrack)[\p{Ll} ]{0,24} (?:comes|came|stems|hails|is|was|courtesy) (?:courtesy )?(?:from|of|by|the work of)(?: the (?:pen|hands?|desk) of)?|(?:music|score|soundtrack) duties (?:fall|fell|go|went) to)\s*:?\s*`,
      'gu',
    ),
  },
  {
    maker: 'executive_producer',
    words: new RegExp(
      String.raw`\b(?:executive|exec\.?)[- ]?produc(?:ers?|tion)(?: and (?:showrunner|creator|writer|director)s?)?(?: (?:for|at|from|of) (?:[\w&'.-]+ ){1,4}(?=are|is|include|were|was))?${BE}(?: (?:(?:together|along) with|alongside|next to|besides?))?\s*[:,]?\s*|\b(?:executive(?:ly)?[- ]produced|produced executively|exec[- ]produced) by\s*:?\s*`,
      'g',
    ),
  },
]

/** Words that stand after names ("… executive produce"), in lower case from right behind the last name. */
export const AFTER_NAMES: readonly { maker: Maker; words: RegExp }[] = [
  {
    maker: 'composer',
    words:
      /^,? (?:is|was|are|were) (?:also )?(?:the (?:man|woman|person|one|duo) )?(?:responsible for|behind|in charge of) (?:the |its )?(?:original )?(?:music|score|soundtrack)\b/,
  },
  { maker: 'composer', words: /^,? (?:is |was |are |were )?(?:its|the|the show's) (?:music |score )?composers?\b/ },
  {
    maker: 'creator',
    words: new RegExp(
      String.raw`^(?:,? (?:has|had|have|also|originally|first|together|both|all|who|\w+s and))* (?:(?:co-?)?created|developed|conceived|devised|adapted|invented|dreamed up|dreamt up|thought up|(?:dreamed|dreamt|thought|cooked|made) (?:\w+ ){1,4}up(?= and\b|[.,;]|$)|came up with|masterminded|wrote and created|wrote|penned|scripted|(?:wrote|penned|writes|pens|scripted|authored) (?:the |its |all (?:of )?(?:the )?|every |each )?(?:[\w-]+ ){0,2}?(?:scripts?|screenplays?|teleplays?|episodes?|hours|parts|chapters|instal?lments)|turn(?:ed|s)|brought|(?:is|are|was|were|stands?|stood) behind|(?:is|was|are|were) the (?:minds?|brains?|man|men|woman|women|person|people|pair|duo|team|masterminds?|creative (?:force|mind|team)s?) behind)(?=[.,;]|$| it\b(?! as (?:executive|composer|producer|director|showrunner))| this\b| (?:its|the) (?:creation|idea|concept)\b|(?<=adapted) from\b| and \w+| (?:the |a |an |this )?(?:[\w-]+ ){0,3}?(?:${SHOW}|x+)\b)`,
    ),
  },
  {
    maker: 'creator',
    words: new RegExp(
      String.raw`^(?:,? who)? (?:first )?(?:(?:had|got) the (?:first |original )?idea (?:for|of) (?:it\b|(?:the|this) ${SHOW}|x+)|(?:thought|dreamed|dreamt|made|cooked) (?:it|this|the ${SHOW}) up\b)`,
    ),
  },
  {
    maker: 'creator',
    words:
      /^,? (?:(?:(?:is|was|are|were) (?:credited|listed|billed) as|is|was|are|were|who is|who are|serves? as|acts? as|as) )?(?:the |its |also |a )*(?:series |show )?(?:(?:co-?)?creators?\b|(?<=(?:is|was|are|were) the )(?:sole )?(?:screen|script)?writers?(?: and (?:director|creator|producer)s?)?(?= of (?:the |this )?(?:series|show|drama|anime|sitcom|x)|[.,;]|$))(?! of (?:the )?(?:novels?|books?|manga|comics?))/,
  },
  {
    maker: 'creator',
    words: new RegExp(
      String.raw`^(?: (?:has|had|have|also))* (?:adapted|developed|turned|reworked|transformed|translated|transplanted|made|brought) (?:[\w':-]+ ){1,7}?(?:(?:in)?to (?:an?|the|this|its) (?:[\w-]+ ){0,3}?(?:one|x+|${SHOW})\b|(?:for|to) (?:the (?:small )?screen|television|tv)\b)|^ adapted (?:[\w':-]+ ){0,5}?(?:books?|novels?|stor(?:y|ies)|comics?|manga|memoirs?|webtoon|trilogy)\b`,
    ),
  },
  {
    maker: 'showrunner',
    words: new RegExp(
      String.raw`^(?:,? (?:is|was|are|were|has|have|had|been|who|serves?|served|serving|acting|act|acts|current|currently|acted|will|be|as|returns?|continues?|took over|takes over|works?|functions?|shares?|split|handles?|the|its|also|new|both|co|head writer and|creator and|writer and|executive producer and))*[ -]show-?runn(?:ers?|ing|s)\b|^(?: and (?:[\p{Ll}']+ ){1,6}?(?=(?:r[ua]n|le[ad]|head|steer|hold|took|takes|is |are ))|(?:,? who|,? [a-z]+ly| has| have| had| will| would| also| still| now| again| once more| that| is| are| was| were| to){0,4},?) (?:who )?${RUNS}`,
      'u',
    ),
  },
  {
    maker: 'composer',
    words:
      /^(?: (?:has|had|have|also|again|who|once|more|returns to|back to))* (?:composed|supplie[sd]|supply|contribut(?:ed?|es)|deliver(?:s|ed)?|pen(?:s|ned)?|craft(?:s|ed)?|creat(?:es?|ed)|giv(?:es?|en)|gave|handle[sd]?|takes? care of|looks? after|wrote|scored|writes|write|composes|compose|score|provides?|provided|made|is the composer|was the composer|is its composer|did)(?: of| for)? ?(?:the |its |all (?:of )?the |this )?(?:[\w-]+ )?(?:original |theme |title )?(?:music|score|theme|soundtrack|scores|song|tunes)?\b(?<=music|score|theme|soundtrack|composer|scores|composed|scored|composes)/,
  },
  {
    maker: 'executive_producer',
    words: /^(?:,? [a-z]+){0,6}? (?:(?:executive|exec)[- ]?produc(?:e[sd]?|ers?|ing)|execs|eps)\b/,
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
