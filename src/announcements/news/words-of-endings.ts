import type { AnnouncingWords } from './announcing-words.ts'

const NOT = String.raw`(?:not|never|n’t|no longer|(?:isn|aren|won|wasn|weren)’t)`
const AS_IT_IS = String.raw`(?:is|are|was|were|has been|have been|will|will be|gets)`
const GO_ON = String.raw`(?:returning|return|renewed|renewing|moving forward|going forward|move forward|go forward|proceeding|proceed|continuing|continue|coming back|come back|back|picked up|get(?:ting)? (?:a |another )?(?:second|third|fourth|fifth|new)? ?season)`
/** How long a run was, or how old: what makes "ends" an end of the series and not of an episode. */
const RUN_OF = String.raw`(?=(?: its| their| a| the)?(?: [\w-]+)? (?:run|story|series)\b| after (?:just |only )?(?:[\w-]+) (?:seasons?|series|years?|runs?)\b| its [\w-]+-(?:season|year)\b)`

/** Decisions that a series ends, the last season that is made, and that it is over. "Not renewed" stands before "renewed". */
export const WORDS_OF_ENDINGS: readonly AnnouncingWords[] = [
  {
    kind: 'cancelled',
    side: 'before',
    phrases: [
      `(?:${AS_IT_IS} )?${NOT}(?: (?:expected|likely|set|going) to)?(?: be)? ${GO_ON}(?: (?:for|to|with|on))?`,
      'un-?renewed',
      '(?:gets?|got|given|faces|meets|handed|suffers) the (?:axe?|chop|boot)',
      'one[- ]and[- ]done',
      'renewal (?:is )?(?:reversed|rescinded|pulled|scrapped|revoked)',
      'walks the plank|is (?:officially )?(?:dead|no more|done for)',
      String.raw`(?<!\b(?:the|a|of|since|once|previously|newly|recently|short-lived|has|have)[ -])(?:scrapped|canned|nixed|axed|dropped(?= (?:at|after))|pulled(?= (?:by|after))|cancell?ed)(?! (?:netflix|abc|nbc|cbs|fox|hulu|apple|amazon|hbo|series|drama|comedy|sitcom|show|sci-fi|fantasy|thriller|medical|procedural|anime|cw|syfy))`,
      'cancell?ations?(?= (?:at|by|after|confirmed))',
      '(?:is |are )?(?:also )?(?:done|over|dead|finished)(?= (?:for good|after (?:just |only )?(?:one|two|three|a single|1|2|3)))',
      'no (?:(?:second|third|fourth|fifth|sixth|seventh|eighth) (?:season|series|run)|(?:season|series) (?:\\d+|two|three|four|five)|more seasons)(?! (?:premiere |release )?(?:date|yet))',
      '(?:will not|won’t|wouldn’t) be (?:ordering|making) more',
    ],
  },
  {
    kind: 'cancelled',
    side: 'after',
    phrases: [
      '(?:has|have) (?:cancell?ed|axed)|(?:also )?lets? go of(?= \uE000)|(?:cancels|axes)(?! (?:its|the|two|both|all) (?:\\w+ )?(?:spin-?offs?|prequels?))|cancell?ing|axing|scraps|cans|nixes|chops|kills off|unrenews|pull(?:s|ed)? the plug on|drops the axe on|swings the axe on|calls time on|opts (?:against|out of)|passes on|backs out of|parts ways with|bids farewell to',
      'drops(?= [\uE000‘“])',
      'drops(?=.{1,60} after (?:just |only )?(?:one|two|three|four|five|six|seven|a single|\\d) (?:seasons?|series))',
      'reverses (?:its )?(?:renewal of|course on)',
      '(?:decides|chooses|elects|opts) not to (?:renew|continue|proceed with|move forward with|go forward with)',
      '(?:will not|won’t|not) (?:be )?(?:renew|renewing|continue with|continuing with|move forward with|moving forward with)(?= (?-i:[\uE000‘“A-Z]))',
      'ends search for new home',
    ],
  },
  {
    kind: 'final-season',
    side: 'before',
    phrases: [
      String.raw`(?:(?:will|is|are|to) (?:officially )?(?:be )?|set to |officially )?(?:ends?|ending|conclude|concluding|wraps?(?: things)? up|wrap(?:ping)?|finish(?:ing)?|bow(?:s|ing)? out|close out|sign(?:ing)? off|say(?:ing)? goodbye|take (?:its|a) final bow|com(?:e|ing) to (?:an end|a close))(?: (?:its|their|the) (?:run|story|series))?(?= (?:with|after|following|as of) (?:its |their |the |an? )?(?:[\w-]+ ){0,2}(?:season|series|chapter|run|part|s\d|six|five|four|three|seven)\b| (?:in|next|this) )`,
      '(?:set |about |slated |due |gears? up )?to (?:end|conclude|bow out|wrap(?: up)?|finish)(?! (?:in )?the)',
      '(?:will|to|would|is going to|proves to|confirmed) (?:also )?(?:to )?be (?:(?:its|the (?:show|series)’s|the|their) )?(?:last|final)(?: one)?',
      '(?:is|marks) (?:its|the|their) (?:last|final|end)(?: one)?(?! of)',
      'to be .{2,30}’s last|will mark the end|it’s (?:its |the )?(?:last|final)|sets? (?:an )?end ?date|confirmed as (?:the )?(?:final|last)|(?:as )?(?:its|the) (?:last|final) (?:season|series),? (?:confirms|says|announces)',
      'calls? it quits',
      'ending(?= with| after)',
    ],
  },
  {
    kind: 'final-season',
    side: 'after',
    phrases: [
      '(?:to end|ending|ends|wraps? up|concludes|will end)(?= (?-i:[\uE000‘“A-Z])(?:.{1,60}) (?:with|after) )',
      '(?:sets|announces|confirms|reveals) (?:the )?end of',
    ],
  },
  {
    kind: 'concluded',
    side: 'before',
    phrases: [
      `(?:concludes|concluded|has ended|have ended|officially ended|ended|ends|wraps?(?: up)?|bows out|bowed out|signs off|signed off)${RUN_OF}`,
      'ends (?:its|their) |wraps? up its|c[ao]mes? to (?:a close|an end)|is (?:officially )?over(?! the)|airs? (?:its )?(?:last|final) case|says goodbye after|bows out after|signs off after',
    ],
  },
]
