import type { AnnouncingWords } from './announcing-words.ts'
import { MARKED_HOME } from './homes.ts'

const GOES = String.raw`(?:mov(?:es|ing|ed|e)|jump(?:s|ing|ed)?|head(?:s|ing|ed)?|shift(?:s|ing|ed)?|switch(?:es|ing|ed)?|migrat(?:es|ing|e)|relocat(?:es|ing|ed|e)|hop(?:s|ping)?|transfer(?:s|ring|red)?|fl(?:y|ies)|mak(?:es|ing) the (?:move|jump|leap))`
const GETS = '(?:gets|lands|scores|scored|nabs|snags|earns|receives|wins|gains|secures|bags|books|clinches|draws|dealt|granted|handed|given|awarded|nets)'

/** Series that come back from their end, and those that go elsewhere. */
export const WORDS_OF_RESCUES: readonly AnnouncingWords[] = [
  {
    kind: 'revived',
    side: 'before',
    phrases: [
      'revived|reprieved|un-?cancell?ed|resurrected|rescued|brought back(?! from)|saved',
      '(?:gets?|lands?|finds?|given) (?:a )?(?:new life|second life|reprieve|stay of execution)',
      'back from the dead|lives (?:again|on)|rises again|is back, baby',
      '(?:gets?|getting|lands|scores) (?:an? )?(?:[\\w+]+ )?revival(?! (?:review|trailer|date|season))|revival (?:gets|lands|ordered|set|greenlit|confirmed|a go|(?:is|now) (?:official|a go|happening))',
      'lands at .{2,30} (?:after .{0,30}(?:axe?|cancell?ation)|(?=for (?:season|series) ))',
    ],
  },
  {
    kind: 'revived',
    side: 'after',
    phrases: [
      'revives|reviving|(?:reverses|undoes) cancell?ation of|un-?cancels|resurrects|rescues|saves|has saved',
      'brings? back(?= (?:cancell?ed|axed)| .{2,60} (?:from the dead|revival))',
      '(?:boards|orders|greenlights|picks up)(?= .{2,50} revival)',
    ],
  },
  {
    kind: 'moved-platform',
    side: 'before',
    areHomesMarked: true,
    phrases: [
      String.raw`(?:strikes deal to |to )?${GOES}(?: over| back)?(?: exclusively)?(?: from (?:the )?${MARKED_HOME})? to (?:the )?(?=(?:streaming )?${MARKED_HOME})`,
      '(?:finds|gets|has|lands|found) (?:a |yet another )?(?:new|second|another|fresh|third) home(?: at| on)?',
      String.raw`(?:leaves|leaving|swaps|swapping|trades|trading|ditches|exits|exiting|departs) ${MARKED_HOME} (?:for|to) (?:the )?(?=${MARKED_HOME})`,
      String.raw`(?<!\b(?:return|returning|back|come|coming|go|going) )(?:back |over |home )?to (?=${MARKED_HOME} (?:from|after|for (?:season|series|\w+ (?:season|series)))\b)`,
      '(?:switch(?:es|ing)?|chang(?:es|ing)) (?:networks|platforms|channels)',
      String.raw`lands at (?=${MARKED_HOME} (?:a day |\w+ )?after)`,
      String.raw`(?:comes|coming|goes) home to (?=${MARKED_HOME})`,
      String.raw`(?:off|out of|(?:to )?leav(?:e|es|ing)|exit(?:s|ing)?|from) (?:the )?${MARKED_HOME},? (?:and |& )?(?:(?:over|back|on|on-?to|for|to|in|into) ){1,3}(?:the )?(?=${MARKED_HOME})`,
    ],
  },
]

/** Further seasons that are ordered. */
export const WORDS_OF_RENEWALS: readonly AnnouncingWords[] = [
  {
    kind: 'renewed',
    side: 'before',
    phrases: [
      'renewed',
      'renewals?(?! (?:odds|chances|status|scorecard|buzz|talks|hopes|watch))',
      're-?upped',
      'survives(?= (?:at|on)\\b| ?$)',
      'recommissioned',
      '(?<=anime.{0,20} )gets? (?:a )?sequel(?! film| movie)',
      'among (?:the )?.{0,30}(?:pickups|renewals)',
      '(?:gets|lands|scores|nabs|snags|earns|wins|secures|books|draws|given|granted|handed|awarded|back for|in for|up for|set for|returning for|returns for|here for|on for) (?:another|one more|yet another) (?!look|chance|date|delay|trailer|teaser|star|award|emmy|nod|blow|lawsuit|twist|shot at|spin-?off|director|showrunner)[\\w-]+',
    ],
  },
  {
    kind: 'renewed',
    side: 'after',
    phrases: [
      'renews(?! (?:its |his |her |their )?(?:call|push|bid|deal|contract|talks|vows|effort|focus|feud|rivalry|attack|licen[cs]e|pact|partnership|hope)s?\\b)',
      'renewing',
      're-?ups',
      'recommissions',
      '(?:bags|nabs|lands|secures|scores)(?= .{0,25}(?:season|series|run) of )',
      'orders more(?= [\uE000‘“])',
      'brings? back|(?:has|have) (?:renewed|brought back)|is (?:renewing|bringing back)|brings (?=.{1,60} (?:back|home)\\b)',
      'extends(?! .{1,40} universe)',
      'picks up (?=.{1,160} for (?:the )?20\\d\\d[-–]\\d\\d)',
    ],
  },
  {
    kind: 'renewed',
    side: 'either',
    phrases: [
      '(?:for |to |into |with |up |gets |scores |nabs )?(?:one|two|three|four|five|several|[2-5]) (?:(?:more|additional|further|new) seasons|more series)',
      '(?:getting|gets?|given|ordered|orders|has) (?:many |several )?more seasons',
      `(?:${GETS}|renewed for|orders) (?:two|three|four|[2-4]) seasons`,
      'orders (?:its |a |the )?(?:last|final) (?:batch|episodes|run)|(?:two|three|four|multi)-(?:season|series|year) (?:renewal|pickup|order|deal|commitment)',
      'season \\d+ (?:renewal|pickup|order)',
      '(?:will |to |is )?(?:be |come )?(?:back|return(?:ing|s)?) (?:for )?next season|(?<!wait )for another (?:year|season|series|run|round|outing|go-?round)(?! of)',
    ],
  },
  {
    kind: 'renewed',
    side: 'before',
    needs: 'season-before',
    phrases: [
      '(?:is |has been |gets |officially |also )*(?:ordered|green-?lit|confirmed(?! as)|a go|announced|happening|official|on the way|coming|in the works|gets (?:the |a )?(?:go-ahead|green ?light|nod)|picked up)',
    ],
  },
  {
    kind: 'renewed',
    side: 'after',
    needs: 'season',
    phrases: [
      'sets(?= (?:an? |its |the )?(?:[\\w-]+ )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+)[\\w& -]{0,20}\\bseasons?\\b(?!.{0,40}\\b(?:premiere|dates?|return|debut|trailer|for)\\b))|sign(?:s|ed) off on|okay(?:s|ed)|oks|approve[sd]|orders?|ordered|greenlights|green-?lit|pick(?:s|ed) up|hand(?:s|ed)(?: out)?|gives|gave|has given|grants|granted|commit(?:s|ted) to|sticks with|doubles(?: down on)?|sign(?:s|ed) on for|confirms(?! (?:when|why|how|that|date|premiere|release|filming|first))|announces(?! (?:when|date|premiere|release))|preps|says yes to|(?:is )?moving (?:ahead|forward) with|goes (?:ahead|forward) with|commission(?:s|ed)|boards|reteam for|developing|gets another',
    ],
  },
  {
    kind: 'renewed',
    side: 'before',
    needs: 'season',
    phrases: [
      String.raw`(?:is |are |has been |${GETS} |officially )*(?:picked up|ordered|green-?lit|confirmed|extended|given|granted|handed)(?: for)?`,
      String.raw`(?:${GETS}|set|sets|returning|returns?|to return|will return|back|is back|be back|coming back|come back|goes?|going|heads?|heading|sails|sticks? around|lives|up|clocks in|checks in|ready|good to go|on)(?: early)? (?:for|to|into)`,
      String.raw`(?:${GETS}|to get|is getting|confirms(?! (?:when|why|how|that|date|premiere|release|filming|first))|confirmed for)(?: early)?`,
      String.raw`(?:returns|returning|back|is back|be back) (?=for|with)`,
      String.raw`(?:will|to|is to|are to) (?:now )?(?:get|make|release|produce|stream|carry)(?= (?:an?|its|their) [\w-]+(?: season| series| run|,|\.|$))(?!.*\b(?:premiere|on \w+\.? \d|in [A-Z]|in 20))`,
    ],
  },
]
