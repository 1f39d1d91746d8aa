import type { AnnouncingWords } from './announcing-words.ts'

const NOT = String.raw`(?:not|never|n’t|no longer|(?:isn|aren|won|wasn|weren|doesn|didn)’t)`
const AS_IT_IS = String.raw`(?:is|are|was|were|has been|have been|will|will be|gets)`
const NEXT = '(?:another|a )?(?:second|third|fourth|fifth|sixth|seventh|eighth|new|more|further)?'
const GO_ON = String.raw`(?:returning|return|renewed|renewing|moving forward|going (?:forward|ahead)|move (?:forward|ahead)|go (?:forward|ahead)|proceeding|proceed|continuing|continue|coming back|come back|back|picked up|going on|go on|(?:get|see|have|be getting|getting|return for) ${NEXT} ?(?:season|series|run)s?\b(?! (?:premiere |release |start |air)?date))`
/** How long a run was, or how old: what makes "ends" an end of the series and not of an episode. */
const RUN_OF = String.raw`(?=(?: (?:on|at) [\w+]+(?: [\w+]+)?)?(?: its| their| a| the)?(?: [\w-]+)? (?:run|story|series)\b| after (?:just |only )?(?:[\w-]+) (?:seasons?|series|years?|runs?)\b| its [\w-]+-(?:season|year)\b)`

/** What a platform does to a series that it stops: verbs in the third person, their object behind them. */
const STOPS =
  'cancels|axes|scraps|cans|nixes|chops|kills(?: off)?|unrenews|bins|dumps|ditches|terminates|shutters|shelves|unplugs|snuffs out|buries|extinguishes|grounds|boots|cuts (?:short|loose|ties with)'
/** The same as idioms, up to their preposition. */
const STOPS_ON =
  'pull(?:s|ed)? the (?:plug|pin|rug) on|(?:drops|swings|wields|lowers|brings down) the (?:axe?|boom|hammer|curtain|hatchet) (?:down )?on|brings the curtain down on|calls time on|opts (?:against|out of)|pass(?:es|ed) on|folds on|sours on|(?:gives|gave|given) up on|back(?:s|ed) out of|part(?:s|ed) ways with|walks away from|(?:bids|says|waves) (?:farewell|goodbye|adieu|sayonara) to(?=.{1,80} after )|says no to|(?:closes|slams|shuts) the (?:book|door|case|file|casebook|curtain)s? on|turns (?:off|out) the lights on|decide[sd] against|lets go of'
/** The blow, as a noun: "gets the axe", "given the boot". */
const BLOW = '(?:axe?|chop|boot|hook|heave-ho|pink slip|push|bullet|hatchet|cleaver)'
const END_IS = String.raw`(?:bites? the dust|meets? its (?:end|maker)|kicks? the bucket|goes? dark|shown the door|sent packing|laid to rest|flat-?lines?|walks the plank|closes? (?:up )?shop|at death’s door|(?:is |are )?(?:out|dead|done|over|toast|finished|history|no more) at(?= \p{Lu})|is (?:officially )?(?:dead|no more|done for|toast))`

/** How a series comes to its end as its makers mean it, in every form of the verb but the past. */
const ENDS = String.raw`(?:end(?:s|ing)?|conclud(?:e|es|ing)|wrap(?:s|ping)?(?: things)?(?: up)?|finish(?:es|ing)?(?: up)?|bow(?:s|ing)? out|clos(?:e|es|ing) (?:out|up|down|its [\w-]+)|sign(?:s|ing)? off(?! on)|w(?:ind|inds|inding) (?:down|up)|say(?:s|ing)? (?:goodbye|farewell|so long|adieu)|bid(?:s|ding)? (?:farewell|adieu|goodbye)|tak(?:e|es|ing) (?:its|a|one) (?:final|last) (?:bow|ride|trip|lap|flight|call)|com(?:e|es|ing) to (?:an?|its) (?:[\w-]+ )?(?:end|close|conclusion)|draw(?:s|ing)? to (?:an end|a close)|call(?:s|ing)? it (?:quits|a day)|fad(?:e|es|ing) out|rid(?:e|es|ing) off|hang(?:s|ing)? (?:up|it up)|retir(?:e|es|ing)|exit(?:s|ing)?|part(?:s|ing)? ways|go(?:es|ing)? out|check(?:s|ing)? out|clock(?:s|ing)? out|end(?:s|ing)? (?:its|their) (?:run|story))`
const OF_THE_END = String.raw`(?:end of (?:the )?(?:line|road|run|story|series|show|\uE000|netflix|hulu|drama|comedy)|(?:last|final) (?:one|season|hurrah|goodbye|chapter|series|run|outing))`

/** Decisions that a series ends, the last season that is made, and that it is over. "Not renewed" stands before "renewed". */
export const WORDS_OF_ENDINGS: readonly AnnouncingWords[] = [
  {
    kind: 'cancelled',
    side: 'before',
    phrases: [
      `(?:(?:${AS_IT_IS} )?${NOT}(?: (?:expected|likely|set|going) to)?|unlikely to)(?: be)? ${GO_ON}(?! (?:on .{1,20} )?(?:until|before|till))(?: (?:for|to|with|on))?`,
      'un-?renewed',
      `(?:gets?|got|given|faces|meets|handed|suffers|feels) (?:the|a) ${BLOW}`,
      '(?:one|two)(?:[- ]and[- ]| & |-&-)(?:through|done)',
      'renewal (?:is )?(?:reversed|rescinded|pulled|scrapped|revoked)',
      END_IS,
      String.raw`(?<!\b(?:the|a|of|since|once|previously|newly|recently|short-lived|has|have)[ -])(?:scrapped|canned|nixed|axed|dropped(?= (?:at|after))|pulled(?= (?:by|after))|cancell?ed)(?! (?:netflix|abc|nbc|cbs|fox|hulu|apple|amazon|hbo|series|drama|comedy|sitcom|show|sci-fi|fantasy|thriller|medical|procedural|anime|cw|syfy))`,
      'cancell?ations?(?= (?:at|by|after|confirmed))',
      String.raw`among (?:[\w’+-]+ ){0,4}(?:casualties|cancell?ations|victims|axings|cuts|dropouts|dropped|axed|cancell?ed|scrapped)`,
      '(?:is |are )?(?:also )?(?:done|over|dead|finished)(?= (?:for good|after (?:just |only )?(?:one|two|three|four|five|six|a single|\\d)))',
      'no (?:(?:second|third|fourth|fifth|sixth|seventh|eighth) (?:[a-z]+)(?= ?(?:$|[,.;:!]|for |at |as |on ))|(?:season|series) (?:\\d+|two|three|four|five)|more seasons)(?! (?:premiere |release )?(?:date|yet))',
      'no further (?:seasons?|series|runs?|episodes)|no (?:second|third|fourth|fifth|sixth|seventh|eighth) (?:season|series|run)(?! (?:premiere |release )?(?:date|yet))',
      '(?:will |to )?leaves? (?:the air|our screens|screens)',
      '(?:will not|won’t|wouldn’t) be (?:ordering|making) more',
    ],
  },
  {
    kind: 'cancelled',
    side: 'either',
    needs: 'platform',
    phrases: ['(?:pull(?:s|ed) the (?:plug|pin)|drops the axe|call(?:s|ed) time)(?= ?(?:$|[,.;:!])| after )'],
  },
  {
    kind: 'cancelled',
    side: 'after',
    needs: 'platform',
    phrases: [
      STOPS_ON,
      'drops (?=[A-Z][^:;,]{1,40}$)(?!.*\\b(?:trailer|teaser|first|new|dates?|look|season|episodes|clip|all|surprise|posters?)\\b)',
      String.raw`[\w-]+s (?:out of|away from|down on|off on|the door on)(?= \uE000)`,
      String.raw`(?:to end|ends|is ending|will end|ending)(?= \uE000+(?!.* (?:with|after) ))`,
    ],
  },
  {
    kind: 'cancelled',
    side: 'after',
    phrases: [
      String.raw`(?:has|have) (?:cancell?ed|axed|scrapped|dropped)|(?:${STOPS})(?! (?:its|the|two|both|all) (?:\w+ )?(?:spin-?offs?|prequels?))|cancell?ing|axing`,
      'gives (?=.{1,60} the (?:axe?|chop|boot|hook))|sends (?=.{1,60} packing)|lays (?=.{1,60} to rest)',
      'drops(?= [\uE000‘“])',
      'drops(?=.{1,60} after (?:just |only )?(?:one|two|three|four|five|six|seven|a single|\\d) (?:seasons?|series))',
      'reverses (?:its )?(?:renewal of|course on)',
      '(?:decide[sd]|opt(?:s|ed)|elect(?:s|ed)|ch(?:ooses|ose|osen)) (?:not to|against) (?:renew|continue|proceed|move|go|order|make|bring|commission|pick)(?: (?:forward|ahead|on|up|back))?(?: with)?|declin(?:es|ed) to (?:renew|continue|order|make|commission|pick up|proceed with|(?:move|go) forward with)',
      '(?:takes? back|rescinds?|withdraws?|revokes?|reverses?|loses) (?=(?:its |the |an? )?(?:[\\w-]+ ){0,3}(?:renewal|pickup|order|(?:second|third|fourth|fifth|sixth) (?:season|series|run)|season \\d)\\b)',
      '(?:will not|won’t|not|doesn’t) (?:be )?(?:renew|renewing|continue with|continuing with|move forward with|moving forward with|bring back)(?= (?-i:[\uE000‘“A-Z]))',
      '(?:will not|won’t|not|doesn’t) (?:be )?(?:order|ordering|make|making|commission|commissioning) (?:more|another|(?:a |any )?(?:further|second|third|fourth|new) (?:season|series|run))(?: (?:season|series|run)s?)?(?: (?:of|for))?',
      'ends search for new home',
    ],
  },
  {
    kind: 'final-season',
    side: 'before',
    phrases: [
      String.raw`(?<!\b(?:their|its|the|an|his|her|half|part|episode|week|month|year) )(?:(?:will|is|are|to) (?:officially )?(?:be )?|set to |officially )?${ENDS}(?: (?:its|their|the) (?:run|story|series))?(?= (?:with|as of|in) (?:its |their |the |an? )?(?:[\w-]+ ){0,3}(?:season|series|chapter|run|part|s\d|six|five|four|three|seven|latter)\b| (?:next (?:year|season|spring|summer|fall|month)|this (?:year|season|spring|summer|fall)|in (?:\d|[JFMASOND][a-z]+\b|spring|summer|the (?:spring|summer|fall)))\b)`,
      String.raw`(?:(?:will|is|are|to) (?:officially )?(?:be )?|set to |officially )?(?:ends?|ending|wraps? up)(?= (?:after|following) (?:its |their |the |an? )?(?:[\w-]+ ){0,3}(?:season|series|chapter|run|part|s\d|six|five|four|three|seven)\b)`,
      `(?:set |about |slated |due |gears? up )?to (?:officially )?${ENDS}(?! (?:in )?the)`,
      `(?:will|to|would|is going to|proves to|confirmed) (?:also )?(?:to )?be (?:(?:its|the (?:show|series)’s|the|their) )?(?:last|final)(?: one| season)?(?= ?(?:$|[,.;:!)]|and |with |but |for |on |at |in |season|series|run|of the (?:series|show)))`,
      `(?:is|marks|will (?:be|mark)|to be) (?:also )?(?:its|the|their) ${OF_THE_END}(?! of)`,
      '(?:is|marks) (?:its|the|their) (?:last|final|end)(?= ?(?:$|[,.;:!)]|for ))',
      '(?:to|will) be .{2,40}’s (?:last|final)|will mark the end|it’s (?:its |the )?(?:last|final)(?= ?(?:$|[,.;:!)]|season))|sets? (?:an )?end ?date|confirmed as (?:the )?(?:final|last)|(?:as )?(?:its|the) (?:last|final) (?:season|series),? (?:confirms|says|announces)',
      'will (?:wrap up|conclude|end|finish|close out|complete) (?:the|its|their) (?:[\\w-]+ ){0,2}(?:saga|story|series|run|show|drama|comedy|tale|arc)',
      '(?:set|confirmed|billed|planned) as (?:its |the |a )?(?:farewell|last|final|swan song)(?! (?:episode|two))',
      'calls? it (?:quits|a day)',
      'ending(?= with| after)|being (?:its|the|their) (?:last|final)(?= one| season|$|[,.;])',
      '(?<=(?:,|and|but|—|–) )(?:it’s |also |likely |probably |perhaps )*(?:its|the|their) (?:last|final)(?= ?(?:$|[.,;:!]))',
    ],
  },
  {
    kind: 'final-season',
    side: 'after',
    needs: 'platform',
    phrases: ['(?:bids|says|waves) (?:farewell|goodbye|adieu|sayonara) to'],
  },
  {
    kind: 'final-season',
    side: 'after',
    phrases: [
      '(?:to (?:end|wrap|wrap up|conclude|close out)|ending|ends|wraps? up|concludes|will end)(?= (?-i:[\uE000‘“A-Z])(?:.{1,60}) (?:with|after) )',
      '(?:sets|announces|confirms|reveals) (?:the )?end of|one (?:last|final) (?:season|series|run) (?:for|of)',
    ],
  },
  {
    kind: 'concluded',
    side: 'before',
    phrases: [
      String.raw`ended(?: (?:on )?\w+)?(?= after (?:just |only )?[\w-]+ (?:seasons?|series|years?|runs?)\b)|(?:brings|brought) .{1,40} to (?:an?|its|their) (?:end|close|conclusion)`,
      `(?:concludes|concluded|has ended|have ended|officially ended|ended|ends|wraps?(?: up)?|bows out|bowed out|signs off|signed off)${RUN_OF}`,
      '(?:ends|finishes|closes|wraps)(?: up)? for good|ends (?:its|their) |wraps? up its|c[ao]mes? to (?:a close|an end)|is (?:officially )?over(?! the)|airs? (?:its )?(?:last|final) case|says goodbye after|bows out after|signs off after',
    ],
  },
]
