import { NAME } from '../text/names-in-text.ts'

/** What is thrown in between a name and its verb. */
const ASIDE = String.raw`(?:,(?! and)(?! \p{Lu}[\p{L}'-]+ \p{Lu}) [^,;()]{3,60},)?`
export const LIST = String.raw`(?:${NAME})(?:(?:, | and |, and | & )(?:${NAME})){0,3}`
export const VERB = String.raw`(?:(?:,| who|,? who| can be| to be| shall| herself| himself| will| also| again| has| have| had| is| are| was| were| be| going| to| back| once| returns?| returned| returning| set| been| can| would| may| might| could| continues?| expected| seen|,| likely| confirmed| as well| famous| known| reprises?| reprising| reprised){0,8} )(?:plays?|played|playing|enact(?:s|ed|ing)?|inhabit(?:s|ed)?|tackl(?:es|ed)|(?:takes?|took|taking) on(?= (?:the \p{Ll}+ )?\p{Lu})|assum(?:es|ed) the (?:role|part) of|breathes? life into|gives? life to|(?:co-?)?stars? (?:[\p{Ll}]+ ){0,3}?as|co-?starred as|co-?starring as|(?:slips?|slipped|slipping|steps?|stepped|stepping) (?:back )?into the (?:role|shoes|skin|part|boots) of|(?:reprises?|reprised|reprising)(?= \p{Lu})|portrays?|portrayed|portraying|stars?(?: in (?:every|each|all|the) (?:\w+ )?(?:series|seasons?|episodes?|show))? as|starred as|starring as|appears? as|appeared as|features? as|voices?(?! of\b)|voiced|voicing|essays?|essayed|essaying|acts? as|acted as|returns? as|comes? back as|back as|seen as|heard as|recurs? as|recurred as|recurring as|guest[- ]?starr?(?:s|ed|ing)? as|ma(?:de|kes?|king) an? (?:\w+ )?appearance as|(?:shows?|showed|turns?|turned|pops?|popped) up as|cameos as|gives? (?:his|her|their) voice to|lends? (?:his|her|their) voice to|embod(?:y|ies|ied)|depicts?|depicted|(?:reprise|reprises|reprised|reprising|take|takes|took|taking|fill|fills|handle|have|has|had|lands?|do|does|play|plays|played|in|with|for)(?: on| over| up)? (?:his|her|their|the) (?:\w+ )?(?:role|part|lead|character|voice)s?(?: \w+)? (?:as|of)|(?:in|has|have|had|with|takes?|took|plays?|essays?|lands?|landed|got|gets) the (?:\w+ )?(?:lead|role|part|title role|lead role)(?: role)? (?:as|of)|cast as|known as|serves? as|(?:joins?|joined|joining)(?: the)?(?: [a-z]+)? (?:cast|show|series|ensemble) as)`
export const DESCRIPTION = String.raw`(?: (?:the|a|an)? ?(?:(?!by |and |in |on |for |with |to |at |from )\p{Ll}[\p{L}-]* ){0,4}|(?: [\p{Ll}-]+){1,9} (?:called|named) )?`
export const PERSON_VERB = new RegExp(String.raw`(${LIST})${ASIDE}${VERB}${DESCRIPTION} ?["']?(${NAME})`, 'gu')
export const AS = new RegExp(
  String.raw`(${LIST})(?:,? |,? ?\()as (?:the )?(?:(?!(?:are|is|was|were|well|will|did|does) )\p{Ll}[\p{L}-]* ){0,3}["']?(${NAME})`,
  'gu',
)
export const PLAYED_BY = new RegExp(
  String.raw`(${NAME})["']?(?:,| who| which|,? (?:the|a|an) [\p{Ll} -]{2,40},?| [\p{Ll} -]{2,30},)? ?\(?(?:(?:is|was|are|will be|being|has been|be|also|to be|again) ){0,3}(?:played|portrayed|voiced|essayed|performed|depicted|enacted|embodied|acted)(?: once (?:again|more))? by ["']?(?:the )?(?:[\p{Ll}-]+ ){0,3}(${LIST})`,
  'gu',
)
export const IS = new RegExp(
  String.raw`(${NAME})(?:,? who|,(?! and) [^,;]{3,50},)? (?:is|was|will be|are|returns to be) (?:again |once again |once more |also |now |(?:the |our |an? )?(?:(?!first|last|only|new|late|by|of|with|to|from|in|on|at|for|as|\p{Ll}+ed |creator|composer|director|showrunner|star|one|man|producer|writer|author)\p{Ll}[\p{L}-]* ){0,3})?(${NAME})(?= again| once more|[,.;)]| and| throughout| until\b| since\b| from\b| for\b| too\b| as well| - | while | with  | in (?:the|this|it|season|series)\b|$)`,
  'gu',
)
/** "Ada Moss and Tom Hay are Nina Lock": two who share a role. */
export const BOTH_ARE = new RegExp(String.raw`(${NAME} and ${NAME}) (?:are|were) (?:both |again |back as )?(${NAME})(?=[,.;]| and |$)`, 'gu')
/** "Ada Moss is the hero, Nina Lock": the role before its name. */
export const IS_THE = new RegExp(
  String.raw`(${NAME}) (?:is|was|plays|will be) (?:the|our|his|her|its|an?) (?:\p{Ll}+ ){0,3}?\p{Ll}+, (${NAME})(?=[,.;]| and |$)`,
  'gu',
)
/** "James Remar haunts as Harry": whatever somebody does as a character. */
export const DOES_AS = new RegExp(
  String.raw`(${NAME})${ASIDE}(?:,|,? (?:who|which))?(?: (?!(?:said|says|told|serves?|served|works?|worked|known|described|describes?|produc\w+|credited|directs?|directed|named|billed|regard\w*|such|just|same|well|soon|far|act|hailed|praised|dubbed|listed|ranks?|ranked|as|launched|premiered|aired|debuted|released|writes?|wrote|is|was|are|were|confirmed|announced|joined|recognised|recognized)\b)[\p{Ll}\d'-]+){1,8} as (?:the |an? )?(?:(?!(?:are|is|was|were|well|will|did|does) )[\p{Ll}\d][\p{L}\d-]* ){0,3}["']?(${NAME})`,
  'gu',
)
/** "Rufus Hay is her husband Hal, David Moss her boss, Austin Lock": pairs whose verb the first one said; "B that of D". */
export const GAPPED = new RegExp(
  String.raw`(?<=, |; | and |, and |, while )(${NAME}) (?:(?:as )?(?:his|her|their|the|an?|its|our) (?:(?!(?:role|part|cast|series|show|season|lead)\b)[\p{Ll}-]+ ){0,3}(?:[\p{Ll}-]+, )?|(?:in |with )?that of )(${NAME})(?=[,.;]| and |$)`,
  'gu',
)
/** "Ada Moss rounded it out in the part of Nina Lock". */
export const IN_ROLE = new RegExp(
  String.raw`(${NAME})(?:,? who)?(?: [\p{Ll}'-]+){0,6} (?:in|with|for|on|up) the (?:\p{Ll}+ )?(?:role|part) of (?:the )?(?:\p{Ll}[\p{L}-]* ){0,3}(${NAME})`,
  'gu',
)
export const OWNS = new RegExp(
  String.raw`(${NAME})(?:'s|') (?:(?:character|role|part|alter ego|heroine|hero),?|(?:(?!series|show|drama|comedy|film|movie|novel|book|debut|company|sitcom|thriller|adaptation|husband|wife|son|daughter|brother|sister|partner|agent|manager|co-star)\p{Ll}[\p{L}-]+ ){0,3}(?!series|show|drama|comedy|film|movie|novel|book|debut|company|sitcom|thriller|adaptation|husband|wife|son|daughter|brother|sister|partner|agent|manager|co-star)\p{Ll}[\p{L}-]+,) ((?:the )?${NAME})`,
  'gu',
)
/** "Ada Moss's Nina Lock returns": the character as the actor's own; a verb or the end of the list must follow, as it does not after "Ada Moss's Oscar speech". */
export const POSSESSIVE = new RegExp(
  String.raw`(?<!\b(?:novel|book|on|by|from|of) )(${NAME})(?:'s|') (${NAME})(?=,| (?:and|or|is|was|will|would|who|has|had|may|might|could|returns?|returned|died|dies|dead|leaves|left|gets?|did|does|should|can|meets?|finds?|takes?|are|were|also|all|both|too)\b|[.;!]|$)`,
  'gu',
)
export const IN_PART = new RegExp(
  String.raw`\b(?:[Ii]n|[Tt]he) (?:part|role) of (?:\p{Ll}+ )?(${NAME}) (?:we see|we find|we get|is|goes to|went to|falls to|belongs to|was given to) (${NAME})`,
  'gu',
)
/** "A is voiced by B, C by D and E by F": what follows the first pair. */
export const ALSO_BY = new RegExp(
  String.raw`(?<=, |, and | and |; )(?:(?:his|her|their|the) (?:[\p{Ll}-]+ ){1,2})?(${NAME}) by (${NAME})(?=[,.;]| and |$)`,
  'gu',
)
export const VOICE_OF = new RegExp(String.raw`(${NAME})(?:'s|') voice (?:belongs to|is that of|is provided by|is done by|is|comes from) (${NAME})`, 'gu')
/** "As Nina Lock we see Ada Moss", "Nina Lock, whom Ada Moss plays", "Nina Lock, the part of Ada Moss", "the voice of Nina is Ada Moss": the character first. */
export const CHARACTER_FIRST = new RegExp(
  [
    String.raw`\b[Aa]s (${NAME}),? (?:we|you|viewers|fans|one) (?:(?:will|can|are going to|get to) )?(?:see|sees|meet|get|have|hear|find|know|watch) (${NAME})`,
    String.raw`(${NAME}), (?:who|whom|which|that) (${NAME}) (?:plays|played|portrays|portrayed|voices|voiced|embodies|embodied)\b`,
    String.raw`(${NAME}),? the (?:part|role|character) (?:of|played by|given to) (${NAME})`,
    String.raw`\b(?:lead|hero|heroine|main character|title role|part|role)(?: of)?,? (${NAME}),? (?:is|goes to|went to|falls to|belongs to|will be) (${NAME})(?=[,.;]| and |$)`,
    String.raw`\bvoice of (${NAME}) (?:is|was|belongs to|comes from) (${NAME})`,
  ].join('|'),
  'gu',
)
/** "Ada Moss stays Nina Lock", "… acts the detective Nina Lock": verbs that tell of a role only where a cast is listed. */
export const IN_CAST_LIST = new RegExp(
  String.raw`(${NAME}) (?:gives?(?: us)?|stays?|remains?|acts?|does|becomes?|brings?(?: us)?|incarnates?|interprets?|impersonates?|turns into) (?:the |our |a |an )?(?:[\p{Ll}-]+ ){0,3}?(${NAME})(?=[,.;]| and | in | again|$)`,
  'gu',
)
/** "Ada Moss is the English voice of Nina Lock". */
export const IS_VOICE = new RegExp(
  String.raw`(${NAME}) (?:is|was|are|were|will be|remains|provides|does|returns as) (?:again |once more |also )?(?:the |his |her )?(?:\p{L}+ )?voices? (?:of|behind|for) (?:the )?(?:\p{Ll}[\p{L}-]* ){0,2}(${NAME})`,
  'gu',
)
export const LENT = new RegExp(String.raw`(${NAME}) (?:lends?|lent|gives?|gave) (${NAME}) (?:his|her|their) (?:\w+ )?voice`, 'gu')

export const SPEAKS_OF_PLAYING =
  /play|enact|inhabit|tackl|life|slip|step|repris|portray|star|appear|featur|voice|voicing|essay|\bact|return|comes? back|back as|seen as|heard as|embod|depict|role|part|lead|character|cast as|known as|serve|recur|cameo|guest|(?:show|turn|pop)\w* up/
