import type { AnnouncingWords } from './announcing-words.ts'
import { MARKED_HOME } from './homes.ts'

const FILMING = '(?:production|filming|shooting|principal photography|(?:the |an? )?(?:[\\w-]+-(?:season|month|week) )?shoot|work|camera)'
const SHARED = String.raw`(?:has |have )?(?:now |already |officially )*`

/** Cameras that roll, footage, and who is in it. */
export const WORDS_OF_MAKING: readonly AnnouncingWords[] = [
  {
    kind: 'production-wrapped',
    side: 'either',
    phrases: [
      `${SHARED}(?:wraps?|wrapped|finish(?:es|ed)?|complet(?:es|ed)|ends?|ended|concluded)(?: up)?(?: on)? ${FILMING}`,
      `${FILMING} on .{2,60} wraps|confirms? wrap of ${FILMING}|${FILMING} (?:has |is |are |on .{0,30} is )?(?:officially )?(?:wraps?|wrapped|complete|completed|finished|done|over|concluded|concludes|in the can)`,
      '(?<!under )wraps(?= ?(?:$|[:;,.])| season| in (?-i:[A-Z]))|(?:that’s|is|it’s) a wrap|has (?:officially )?wrapped|(?:season \\w+|it) (?:is |has )?(?:officially )?wrapped|in the can',
    ],
  },
  {
    kind: 'production-started',
    side: 'either',
    phrases: [
      `${SHARED}(?:begins?|began|begun|starts?|started|starting|kicks? off|kicked off|commences?|commenced|launches|enters?|goes into|steals into|resum(?:es|ed)|gets under way on)(?: up)?(?: on)? ${FILMING}`,
      `${FILMING} (?:on .{2,60} )?(?:has |have |is |gets |got |now |already |officially )*(?:begins?|began|begun|starts?|started|gets? going|got going|under ?way|commences?|commenced|kicks? off|kicked off|rolling|set for)`,
      'gets? (?:rolling|under ?way)|cameras (?:are |have |start(?:ed)? )?(?:now )?(?:roll|rolling|rolled|turning|turn)|start(?:s|ed)? rolling|now filming|back (?:on set|in production|before the cameras)|(?:is |are |now |already |currently |season \\d+ )(?:in production|filming|shooting)|in production|goes before (?:the )?cameras',
      `${FILMING} (?:is )?(?:due|set|expected|scheduled|will|would|to) (?:to )?(?:start|begin)|cameras (?:will|would|to|start to) roll|(?:to|will|set to|due to) (?:begin|start|enter|commence) ${FILMING}|begins? shooting|first (?:day of filming|slate)|(?:season|series) \\w+ (?:shoots|films|rolls)(?= in | at |$)`,
    ],
  },
  {
    kind: 'trailer',
    side: 'either',
    phrases: [
      '(?:official |first |full |new |final |red-band )*(?:trailer|teaser)s?(?! visual| image| poster| art)',
      '(?:in|with|via) (?:an? )?(?:new |[\\w-]+ )?(?:clip|video)|first footage|sneak peek|first-look (?:video|clip|footage)',
    ],
  },
]

/** A name of two or three words, or several such; in title case most words could be one, so that what follows must say the rest. */
const PERSON = String.raw`(?-i:[A-ZÀ-Þ][a-zA-ZÀ-ÿ.’-]+(?: [A-ZÀ-Þ][a-zA-ZÀ-ÿ.’-]+){1,2})`
const PEOPLE = String.raw`${PERSON}(?:(?:, | and | & )${PERSON})*`

/** Who is hired, by name: what else is landed and booked is a season or a date. */
export const WORDS_OF_HIRES: readonly AnnouncingWords[] = [
  {
    kind: 'casting',
    side: 'after',
    areHomesMarked: true,
    phrases: [
      String.raw`^${PEOPLE} (?:(?:to |will )?(?:play|star|appear|recur|join|portray|guest[- ]star|lead)|is|are|plays|joins?|boards?|checks?|moves?|heads?|steps?|walks?|drops?|signs|suits|sails|flies|books|enters?|sets up|lands?)(?: [\w’-]+){0,6} (?:in|into|to|on|aboard|onto|for) (?:${MARKED_HOME}’s? )?(?=\uE000)`,
    ],
  },
  {
    kind: 'casting',
    side: 'before',
    phrases: [
      String.raw`(?:adds|books|lands|signs|nabs|snags|ropes in)(?! (?:\w+ ){0,2}(?:season|series|run|pickup|renewal|date|order|slot|premiere|bow|debut|return|launch|start|release|home))(?= (?-i:[A-Z][\w.’-]+ [A-Z][\w.’-]+)(?:,| and | & | as | in | for | to |$))`,
    ],
  },
]

/** People who join. */
export const WORDS_OF_CASTING: readonly AnnouncingWords[] = [
  {
    kind: 'casting',
    side: 'after',
    phrases: [
      'to make .{0,20}debut (?:in|on)',
      '(?:joins?|joining|(?:has|have) joined)(?: the cast of)?|boards(?= .{0,50}(?:in|as) .{0,20}(?:role|regular|lead))|cast in|cast for|added to (?:the )?cast of',
      '(?:set|upped|promoted) to (?:recur|star|guest[- ]star) (?:in|on)|(?:tapped|on board|promoted) (?:for|to (?:series )?regular (?:on|in|for))',
      'lands? (?:lead|lead role|role|series regular role|recurring role) (?:in|on)|to (?:star|recur|guest[- ]star) (?:in|on)|to return as .{2,30} in',
    ],
  },
  {
    kind: 'casting',
    side: 'before',
    phrases: [
      'among (?:the |its )?(?:additions|new cast|newcomers|recruits)|joined by|casts(?! (?:doubt|shadow|spell|vote|wide))|(?:is |are |has been |have been )cast as|tap(?:s|ped)|rounds? out (?:the )?cast|promoted to(?! season| series \\d)|upped to(?! season)|elevated to|enlists|recruits|enrolls?|hires|new cast members|cast (?:is |are )?(?:revealed|announced|unveiled|confirmed)|(?:full|starry) cast|have signed up for',
      String.raw`adds(?= .{0,60}(?:cast|alum|star|role|recurring|regular)| (?:two|three|four|five|six|seven|eight|\d))`,
      String.raw`(?<!\b(?:trailer|teaser|footage|clip) )with (?!\w+ (?:special|episodes?|season|order|run) )(?-i:[A-Z][\w.’-]+ [A-Z][\w.’-]+) as (?!(?:new |its )?(?:showrunner|host|director|ep|producer|narrator|writer))`,
      '(?:sets|names) .{3,60} as (?:the )?(?:lead|new lead|series regular)',
      'promotes (?=.{3,50} to (?:series )?regular)',
      'to (?:star opposite|recur|guest[- ]star)',
      String.raw`(?:as|while|with|and) ${PERSON} (?:signs? (?:on|up)|joins|boards|checks in|enlists|enrolls?|suits up)(?= ?(?:$|[,.;:!]))`,
    ],
  },
]
