import type { AnnouncingWords } from './announcing-words.ts'

const FIRST_SHOWING = '(?:premiere|release|return|debut|launch|airdate|air|start|bow)'
const SETTING =
  '(?:sets?|gets?|lands?|announces|reveals?|revealed|unveils?|scores|nabs|has|confirms|confirmed|dates|books|finds|locks in|receives|finally has|given|gives|gave)'

const PERIOD =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.|Spring|Summer|Fall|Autumn|Winter|Holiday|Midseason|First Half|Second Half|(?:19|20)\\d\\d)'

/** Dates that change. */
export const WORDS_OF_MOVES: readonly AnnouncingWords[] = [
  {
    kind: 'premiere-moved',
    side: 'before',
    phrases: [
      '(?:is |has been |gets )?(?:moved|bumped|shifted|brought) (?:up|forward)',
      '(?:will|is) now (?:to )?(?:premiere|arrive|debut|launch|return|begin|start|open|bow)(?= (?:on )?[A-Z]\\w+\\.? \\d)',
      'gets? (?:a )?new (?:premiere|release|return|launch) date',
      String.raw`(?:premiere|release|return|launch|debut)(?: date)? (?:is |has been )?(?:moved|moves|shifts|shifted|rescheduled|bumped)(?: up| forward| to)?`,
      String.raw`(?:will|to) (?:now )?(?:premiere|arrive|debut|launch|return|begin)(?: (?:a|one|two|three) (?:weeks?|months?|days?)|) (?:early|earlier|later|sooner)`,
      '(?:now |is |be )*(?:drops|premieres?|arrives?|debuts?|launch(?:es)?|returns?|starts?|begins?|lands?|back|out|on|due|coming) (?:an?|one|two|three|four|several|\\d+) (?:weeks?|months?|days?|years?) (?:early|earlier|later|sooner)|moves up|(?:moved|rescheduled)(?=:)|(?:bumped|moved|shifted|rescheduled) (?=to \\w+\\.? \\d)',
      `(?:moves?|shifts?|slides?|goes|nudged|nudges|shifted|moved|bumped) (?:back |up )?(?=to (?:early |late |mid-?)?(?:${PERIOD}|next))`,
    ],
  },
  {
    kind: 'premiere-moved',
    side: 'either',
    needs: 'date',
    phrases: ['(?:will |to |is |are )?(?:now|instead) (?:premieres?|arrives?|debuts?|launch(?:es)?|returns?|begins?|starts?|opens?|comes?|due|set for|be out)'],
  },
  {
    kind: 'premiere-moved',
    side: 'either',
    phrases: [
      '(?:an?|one|two|three|four|several) (?:days?|weeks?|months?) (?:early|earlier|sooner|ahead of schedule)(?=$|[,;:.])',
      '(?:an )?earlier (?:slot|date|premiere|start|launch|bow|return|release)(?: date)?',
    ],
  },
  {
    kind: 'premiere-moved',
    side: 'after',
    phrases: [
      'moves? up|moves (?=.{1,60} up (?:to|by|from|\\w+ (?:weeks?|days?|months?)))|bumps up|brings? forward|moves? forward|reschedules|changes? (?:premiere|release) date',
      'shifts (?=.{0,40}(?:premiere|release|date))',
      `(?:shift|mov|bump|nudg|reschedul)e?(?:s|d|ed) (?=.{1,60} (?:in)?to (?:early |late |mid-?)?(?:${PERIOD}|next|\\d))`,
      '(?:pushes|moves|shifts)(?: back)?(?=.{1,80} by an? (?:week|day))',
    ],
  },
  {
    kind: 'delayed',
    side: 'before',
    phrases: [
      String.raw`(?:is |are |has been |have been |gets |further )?(?:delayed(?! (?:viewing|broadcast|reaction|coverage|gratification|justice))|postponed|pushed(?: back)?|held(?: back)?(?= (?:until|for|to))|bumped(?= (?:from|until))|put off|sidelined|shelved(?= (?:until|to)\b))`,
      '(?:slips?|slides?)(?= (?:to|by|a|one|two|three|four|into|out of)\\b| ?(?:$|[,;:!]))|(?:faces|hit (?:by|with)|sees) (?:a |another )?delay',
      String.raw`(?:will not|won’t|not) (?:premiere|arrive|return|debut|launch|air|be back|come|begin|start|be out)(?: on .{1,20})? (?:until|before|till)`,
      '(?:will not|won’t) (?:make|arrive|come|premiere|be (?:back|ready|out)|return|air) (?:it )?(?:in |to |this )?(?:20\\d\\d|year|fall|season|spring)',
      '(?:put|placed|goes|going) on (?:indefinite |an? )?(?:hold|pause|hiatus)(?: indefinitely)?',
      'paus(?:es|ed) production|production (?:on [^,;]{2,40} )?(?:is |has been |was )?(?:shut down|halted|paused|suspended|put on pause)|hits pause|(?:stalled|in limbo)(?= (?:as|until))',
    ],
  },
  {
    kind: 'delayed',
    side: 'after',
    phrases: [
      'delays|postpones|pushes(?: back)?|puts? off|(?:puts|has put) back|(?:has|have) (?:delayed|postponed|pushed(?: back)?)',
      'holds (?=.{1,50} (?:until|for|to) )',
      '(?:pauses|halts|suspends) production on',
    ],
  },
]

/** Dates that are set. */
export const WORDS_OF_PREMIERES: readonly AnnouncingWords[] = [
  {
    kind: 'premiere-set',
    side: 'either',
    phrases: [
      String.raw`${SETTING} (?:.{0,60} )?${FIRST_SHOWING} (?:date|window|day)s?`,
      String.raw`${FIRST_SHOWING} (?:date|window)s? (?:is |are |has been |have been |finally )*(?:set|revealed|announced|unveiled|confirmed|locked)`,
      '(?:gets?|has|have|sets?|lands?) (?:a )?(?:date|dates)(?! for (?:its |the )?(?:series )?finale)|date set',
      String.raw`${SETTING} (?:for )?(?:an? )?(?:(?:early|late|mid)[- ])?${PERIOD} (?:\d{1,2} |\d{4} )?(?:premiere|return|debut|launch|bow|release|start|date|slot)s?`,
      String.raw`(?:sets?|gets?|has|lands?|dates|books|announces|confirms) (?:(?:its |the )?(?:season|series) \d+ |(?:\w+ ){0,2})${FIRST_SHOWING}(?=$| (?:on|at) |,)`,
      String.raw`(?:sets?|dates|picks|books|names) ${PERIOD}(?: \d{1,2})?(?= for )`,
      '(?<!\\bas [\\w+]{2,12} )dates (?:its |the )?(?:winter|spring|summer|fall|midseason|slate|line-?up|dramas|comedies|returns|newcomers)',
      'new release date',
      'premiere dates(?=:| for )|dates (?=[\uE000‘“])',
      'dates (?=(?:its |the )?[\\w& -]{0,30}\\bseasons?\\b)',
    ],
  },
]

/** What a series does on a date; only beside one is it news. */
export const WORDS_OF_SHOWINGS: readonly AnnouncingWords[] = [
  {
    kind: 'premiere-set',
    side: 'either',
    needs: 'date',
    phrases: [
      String.raw`(?<!\b(?:room|rooms|film|movie|tour|museum|festival|voting) )(?:will |to |set to |slated to |scheduled to |due to |is |are |now )?(?:premieres?|premiering|debuts?|debuting|returns?(?! of)|returning|arrives?|arriving|launch(?:es|ing)?|drops?|dropping|bows?|bowing|lands?|landing|start(?:s|ing)?(?! (?:cameras|production|filming|work|shooting))|begins?(?! (?:cameras|production|filming|work|shooting))|beginning|kicks? off|kicking off|stream(?:s|ing)?|air(?:s|ing)?|gets? going|gets under way|hits|comes(?! (?:as|after|amid|just|with|from)\b)|will come|picks? (?:back )?up(?= [A-Z(])|coming|head(?:s|ed|ing) (?:our|your) way|on (?:the|its|their) way|on tap|back(?! (?:to work|at work|on set|in production|before|in front))|out(?! of)|due|set|slated|scheduled|dated|premiere|release|opens?|rolls?(?: out)?|(?:to )?follows?|to release|be out|be back|be shown|be released|sets? sail|blasts? off|unspools|unleashes|departs|drops anchor|unveils?|sets(?: sights)?|slots|keeps|dates|reveals|gets|run begins|be rolled out)(?=[\s:.,]|$)`,
      'midseason dates|premiere dates|dates|slot',
    ],
  },
]
