import type { ClaimedStatus } from '../claim.ts'

const words = (...alternatives: string[]) => new RegExp(alternatives.map((one) => (one.startsWith(',') ? one : `\\b(?:${one})`)).join('|'))

const SEASON_NOUN =
  '(?:seasons?|series|edition|instal?lment|run|chapter|outing|one|round|part|batch|go-?round|go-?around|helping|stint|innings|sequel|follow-?up|continuation|years?|set|go|return|visit|lap|order)'
const ORDERING = String.raw`(?:re-?new(?:ed|al|ing|s)?|recharg(?:ed?|ing)|green-?\s?lit|green-?\s?light(?:ed)?|green signal|pick(?:ed|ing|s)? (?:[\w']+ ){0,6}?(?:back )?up|pick-?up|sign(?:ed|s) (?:off on|up for|on for)|(?:plac|put)(?:ed|es|s)?(?: in)? an? (?:[\w-]+ )?order|under contract|(?:re-?)?order(?:ed|s|ing)?|(?:re-?)?commission(?:ed|ing|s)?|re-?upped|revived|exten(?:ded|ds|sion)|go-?ahead|the go(?= (?:for|to)\b)|(?:its|their|the) blessing|the (?:okay|ok|all-clear)\b|the nod|thumbs[- ]up|brought back|prolonged|approved|approval|ga?ve (?:it )?the go\b|sanctioned|continuation|another season|bring(?:s|ing)? (?:it |the (?:show|series) )?back)`
const SAYING = String.raw`(?:announc\w*|confirm\w*|reveal\w*|disclos\w*|declar\w*|sa(?:id|ys?)|comment\w*|decid\w*|stat(?:ed|ement)|known|official(?:ly)?|verif\w*|address\w*|clarif\w*|told|certain|set in stone|guarantee\w*|spok\w+|hinted)`
const WORD =
  '(?:word|words|news|confirmation|confirmations|announcement|announcements|notification|information|updates?|statements?|indications?|decision|declaration|verdict|clarity|renewal|renewals|signs?|hints?|official|report|communication)'
const DATE = String.raw`(?:(?:release|premiere|air|airing|launch|return|debut|start|streaming|broadcast|arrival|official|exact|specific|definite|confirmed|firm|precise|actual|concrete|final|set|premier|particular)[- ](?:air[- ])?)*(?:dates?|time ?frame|timeline|release schedule|release window|(?<=exact |that |the |precise |official |firm |specific |fixed |concrete |release |premiere |(?:to|on|name|named|set|for) an? |about an? )(?:day|month))`
const NOT = String.raw`(?:not|\w+n't|never|nobody|no one|no-one|nothing|none|neither|nor|yet to|without|nowhere|unable to)`

/** No day is named for what is to come. */
export const NO_DATE = words(
  String.raw`no (?:[\w-]+ ){0,4}?${DATE}\b`,
  String.raw`${NOT}\b[^;!?]{0,60}?\b${DATE}\b`,
  String.raw`${DATE}\b[^;!?]{0,90}?(?:\b(?:not|never|yet to|unknown|unclear|under wraps|to be (?:announced|confirmed|decided|determined)|tba|tbd|tbc|uncertain|awaited|pending|undecided|a mystery|left open|still open|remains open|up in the air|a secret|missing)\b|n't\b)`,
  String.raw`(?:which|what) (?:day|date|month)\b[^;]{0,40}?(?:nobody|no one|not|unknown|unclear|n't)`,
  String.raw`(?:the (?:day|date|month) (?:itself|exactly)?)[^;]{0,20}(?:not|n't|open|unknown)`,
  String.raw`no (?:[\w-]+ ){0,3}?(?:word|news|information|announcement) (?:yet |so far )?(?:on|about|regarding) (?:the |its |a )?(?:premiere|launch|air date)\b`,
  String.raw`no (?:[\w-]+ ){0,2}?(?:day|month|time|slot) (?:for|of) (?:the |its |a |that )?(?:[\w-]+ ){0,2}?(?:start|premiere|release|launch|return|arrival|debut|opener|seasons?|series)\b`,
  String.raw`(?:nobody|no one|no-one|neither [^;]{0,30}?) (?:can|could|will|would|has|dares to|is able to) (?:say|said|tell|told|know|known|reveal(?:ed)?)\b[^;]{0,20}? when\b`,
  String.raw`(?:keep(?:s|ing)?|kept) (?:the |its |that )?(?:${DATE}|day|month)[^;]{0,16} (?:to (?:itself|themselves|herself|himself)|secret|under wraps|quiet|close)`,
  String.raw`not (?:yet |been |currently )*scheduled|n't (?:been )?(?:yet )?scheduled|no (?:\w+ )?schedule\b`,
  String.raw`(?:unclear|unknown|not (?:yet )?(?:known|clear|certain|sure|said|say|sa(?:id|y) exactly)|n't (?:yet )?(?:known|clear|sure|know|said|say)|nobody knows|no one knows|hard to say|did not say|didn't say) (?:exactly |precisely |just )?when\b`,
  String.raw`(?:await\w*|waiting for|wait for|watch out for) (?:an? |the |any )?(?:\w+ )?${DATE}`,
  String.raw`\bwhen\b[^;]{3,60}\b(?:remains|is|stays) (?:still )?(?:unknown|unclear|open|a mystery|uncertain|anyone's guess|not (?:yet )?(?:known|clear))`,
)

/** Nobody has said whether there will be one. */
export const UNDECIDED = words(
  String.raw`${NOT}\b[^;!?]{0,60}?\b${ORDERING}\b[^;!?]{0,40}?\b(?:n?or|and|\/)\b[^;!?]{0,30}?\b(?:cancel\w*|axed?|scrapp\w*|dropp\w*|end\w*)`,
  String.raw`${NOT}\b[^;!?]{0,60}?\b(?:cancel\w*|axed?|scrapp\w*|dropp\w*|ended)\b[^;!?]{0,40}?\b(?:n?or|and|\/)\b[^;!?]{0,30}?\b${ORDERING}`,
  String.raw`(?:(?:has|have|had|is|are|does|do|did|'s)(?:n't| not| yet| never| still not| so far not)(?! (?:going|renewing|returning|coming|happening|moving|picking|bringing))(?: yet| still| been| currently| officially| so far| even| as of now| formally| actually| publicly| really)*|yet to|still to|not yet|not so far|neither|nobody(?: has| at)?|no one(?: has| at)?|none of [^;]{0,30}?|nothing(?: has| is| was)?)\b[^;!?]{0,45}?\b(?:${ORDERING}|${SAYING})`,
  String.raw`nor (?:has|have|had|did|does|do|is|are|was|were)\b[^;!?]{0,45}?\b(?:${ORDERING}|${SAYING})`,
  String.raw`(?:will|would)(?: not|n't)\b[^;!?]{0,20}?\b(?:reveal|announce|confirm|say|disclose|comment|tell)\w*`,
  String.raw`no (?:[\w-]+ ){0,4}?${WORD}\b`,
  String.raw`(?:not|n't|without)\b(?: [\w-]+){0,3}? (?:any|an?|a single|such)\b(?: [\w-]+){0,3}? ${WORD}\b`,
  String.raw`no (?:[\w-]+ ){0,3}?(?:seasons?|series)\b[^;,]{0,50}\b(?:announced|confirmed|ordered|commissioned|revealed)`,
  String.raw`(?:sa|confirm|announc|reveal|told|disclos)\w* (?:us |absolutely |precisely |exactly )?nothing|nothing (?:from|of|about|on) (?:the )?(?:network|streamer|season|series)|no decision`,
  String.raw`not (?:\w+ ){0,2}?${SAYING}\b|unconfirmed|unofficial`,
  String.raw`remains? (?:to be (?:seen|decided|announced|confirmed)|uncertain|unclear|unknown|undecided|up in the air|in limbo|unconfirmed|open|in doubt|undetermined)|up in the air|in limbo|hang(?:s|ing)? in the (?:balance|air)|(?:unclear|unknown|uncertain|unsure|not (?:yet )?(?:known|clear|certain|sure|decided)|n't (?:yet )?(?:known?|clear|certain|sure)) (?:if|whether)|await(?:s|ing|ed)? (?:\w+ ){0,4}?(?:renewal|confirmation|announcement|word|decision|news|verdict|fate)|waiting (?:for|on) (?:\w+ ){0,4}?(?:renewal|confirmation|announcement|word|decision|news|verdict)|not (?:been )?out yet|tight-?lipped|(?:remain|stay|kept|keep|been|is|are|was)(?:s|ed|ing)? (?:\w+ )?(?:silent|quiet|mum|schtum|coy|cagey)|keep(?:s|ing)? (?:quiet|silent|mum|its silence)|not (?:yet |been |officially |formally )*cancel\w*|cancel\w* it is not|been silent|is silent|are silent|silence|fate [^;]{0,30}(?:unknown|undecided|uncertain|unclear|balance)|pending renewal|under consideration|being considered|anyone's guess|too early to (?:say|tell|know)|undecided`,
)

/** It was stopped, or there will be none. */
export const CANCELLED = words(
  String.raw`(?:will|would|is|are|was|were|'s|going to|decided|chose|opted|wo|does|do|did)(?: \w+)?(?: not|n't| never)(?: be| to| going to| going| planning to| get| getting| come| have| see| return| ever| any| actually| been)*(?: \w+)?(?: any)? ?(?:return(?:ing|s)?|renew(?:ed|al|ing)?|back|happen(?:ing)?|coming|come|continu(?:e|ed|ing)|made|produced|commissioned|greenlit|pick(?:ed|ing)? up|bring(?:ing)?|proceed\w*|mov(?:e|ing) (?:forward|ahead)|go(?:ing)? (?:forward|ahead|on)|(?:a|any|an|another|the) (?:\w+ ){0,3}?${SEASON_NOUN}|more (?:seasons?|episodes|of it|of them))`,
  String.raw`there (?:(?:will|would|is|are|'ll)(?: be| going to be)? no|(?:(?:will|would|is|are) (?:not|never)|won't|isn't|aren't|wouldn't)(?: going to)?(?: be)? (?:a|an|any|another)) (?:[\w':-]+ ){0,5}?(?:seasons?|series \d|\d{1,2}(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|continuation)`,
  String.raw`(?:end(?:ed|s|ing) (?:the (?:show|series|drama|programme)|it|x[x :'-]*) after|cancel(?:s|l?ed|ling|ing|lation|ation)|axed|axes|axing|scrapped|canned|nixed|pull(?:s|ed|ing)? the plug|dropped (?:the (?:series|show)|it\b)|(?:was|were|been|is|got|being) dropped by|(?:as good as|all but|effectively|well and truly|officially|stone|pretty much) (?:dead|done|over|finished|toast)|dead in the water|calls? time on|called time on|(?:was|is|been|are|were) shown the door|ditched|(?:dropped|wielded|swung|brought down) the axe?\b|(?:wo|wi|would|did|do)(?:n't|ll not| not| never) see the light|shut down for good|called off|call(?:s|ed|ing)? (?:it|the (?:show|series)) off|terminated|discontinued|dr[ae]ws? the line|drew the line|closed the door|shut the door|put a full stop|let the (?:show|series) go|put(?:s|ting)? (?:an end|paid|a stop) to|(?:given|got|gets|received|faced) the (?:axe?|chop|boot)|decided against|against (?:making |ordering |renewing |doing )?(?:a|an|another) (?:\w+ )?season|not to (?:carry on|go on|make more|do another|order|renew|continue|move|proceed|go|return|order|make)|declined to (?:renew|order|continue)|passed on|call(?:s|ed|ing)? it (?:quits|a day)|stopped after|no more (?:seasons|episodes)|out of the question|(?:been |was |is )ruled out|not on the cards|off the table|no (?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|twelfth|\d+(?:st|nd|rd|th)|further|new|next|more|additional|other) (?:seasons?|series)(?! (?:announcement|renewal|news|release|premiere|date|trailer|update)|[^;,]{0,50}\b(?:announced|confirmed|ordered|commissioned|revealed))|(?:season|series) (?:\d{1,2}|two|three|four|five|six|seven|eight|nine))|the (?:show|series) is (?:over|dead|done)|came to an (?:abrupt|early|untimely) end|ended (?:it )?(?:prematurely|early)|never (?:be )?(?:return|come back))`,
)
const NOT_CANCELLED =
  /\b(?:if|whether|unless|in case|n?or|neither|rumou?rs?|fear\w*|worr\w*|not|n't|never|threat|risk|reason for|uncancel\w*|save|avoid|danger|before|yet to be)\b[^;:]{0,25}$|^\W*(?:after|when|although|though|even though|while|once)\b[^;,]{0,40}$/

/** That season is the last. */
export const FINAL = words(
  String.raw`(?:final|last|concluding|closing|farewell|ultimate)(?:,? and (?:final|last))?(?: and (?:\w+) (?=season))? (?:\w+ ){0,1}?(?:season|series|edition|instal?lment|run|chapter|outing|order|bow)\b(?!'| (?:finale|episode|was released in|ended on a))`,
  String.raw`(?:will|would|shall|to|is|was|as|be) (?:be )?(?:also |thus |therefore |indeed |then |sadly )*(?:be |mark )?(?:the |its |their )?(?:(?:show|series|programme|drama)(?:'s|')? )?(?:last|final|closing|concluding|end|ending|conclusion|swan ?song|farewell|curtain call|finish line)(?: one)?(?=$|[,.;]| (?:for|of (?:the|all|it)|one|and))`,
  String.raw`(?:round(?:s|ed)? (?:it|things|the (?:show|story|series)) off|br(?:ing|ings|inging|ought) (?:it|things|the (?:show|story|series|curtain|saga|tale)) (?:to (?:an end|a close|its (?:end|close|conclusion))|down)|swan ?song|final bow|last hurrah|call(?:s|ed|ing)? (?:it )?time on|mark(?:s|ed)? the end)`,
  String.raw`(?:with (?:that|it|which|this|those),? |there(?:by|with),? )(?:the |its |his |her )?(?:story|series|show|saga|tale|journey|adventure) (?:will )?(?:ends?|concludes?|is over|finish(?:es)?|comes to)`,
  String.raw`with (?:the |its )?(?:\w+ )?(?:season|series)(?: \w+)? (?:it|everything|the (?:show|series|story)) (?:is|was|will be) (?:over|done|finished)\b`,
  ', the (?:last|final)(?: one)?(?=,|$)',
  String.raw`(?:the )?end of the (?:show|series|road|story|line|drama|saga|run|programme)`,
  String.raw`(?:will|would|set to|going to|is to|has|have|decided to|chose to|plans? to|ready to) (?:officially |finally |now |soon )*(?:end|conclude|come to (?:an end|a close|its end)|wrap(?: up)?|finish|close|bow out|say goodbye|sign off)(?:ed)? (?:its run |the (?:show|series|story) |things |up )?(?:\w+ ){0,2}?(?:with|after|in|at)\b`,
  String.raw`(?:ends?|ended|ending|concludes?|concluded|concluding|wraps?(?: up)?|finish(?:es|ed)?|bow(?:s|ed) out|clos(?:es|ed)) (?:its run |the (?:show|series|story) |for good )?(?:with|after|at) (?:the |its |a |\w+ )?(?:\w+ )?(?:seasons?|series|run)`,
  String.raw`(?:seasons?|edition|instal?lment|chapter|outing|batch)(?: \w+)? (?:(?:will|would|also|then|thus|finally|is to|is going to|is set to|that) ){0,3}(?:finish(?:es|ed)?|ends?|ended|concludes?|concluded|clos(?:es?|ed)|completes?|completed|winds? up|wound up|caps? off|capped off|wraps? up|wrapped up|rounds? off|rounded off|brings? down the curtain on) (?:the|this|its) (?:whole |entire )?(?:show|series|story|saga|tale|drama|sitcom|journey)(?=$|[,.;!]| (?:for|on|in|as|and|off|with|then)\b)`,
)

/** Stopped for a time. */
export const ON_HOLD = words(
  String.raw`(?:(?:put |placed |is |been )on (?:hold|ice)|(?:on|an?) (?:an? )?(?:indefinite |temporary |long |extended )?hiatus|halted|suspended|paused|shelved|put off|(?:production|filming|shooting|work)(?: \w+){0,4} (?:delayed|stopped|shut down|interrupted|postponed|broken off|rests?\b|at a standstill|(?:to|at) a halt|on ice|idle)|indefinitely (?:delayed|postponed))`,
)

/** In the making. */
export const IN_PRODUCTION = words(
  String.raw`(?:in|under|into|started|begun|began|begins|entered|resumed|wrapped(?: up)?|wraps|finished|completed|wrapping|through|amid|starts|commenced) (?:active |full |early |late |on )?(?:pre-?production|post-?production|production|filming|shooting|principal photography|development|the (?:works|making|writing))\b(?! (?:compan|team|design|house|locat|crew|is (?:not|n't)))`,
  String.raw`(?:production|filming|shooting|shoot|principal photography|the shoot|cameras|script\w*|writers'? room|writing|work)\b(?: (?!\w*n't\b|not\b|never\b|yet to\b|until\b|before\b)[\w'#-]+){0,9}? (?:begun|began|begins|starts|started|underway|under way|wrapped|commenced|going on|completed|finished|kicked off|in progress|done|ongoing|resumed|rolling|running|took place|taken place|is over|open(?:ed)?)`,
  String.raw`cameras?\b[^;,]{0,24}?(?:switched|stopped|off|down)\b|(?:production|filming|shooting|the shoot|photography) (?:ran|lasted|took|spanned|went on)\b`,
  String.raw`(?:crews?|unit|cast(?: and crew)?|team|actors|stars)\b[^;,]{0,30}? (?:film|shoot)ing\b`,
  String.raw`(?:is|are|was|has been|have been|'s) (?:currently |now |already |also |still |busy |being |just |right now )*(?:filming|shot|shooting|being (?:filmed|produced|written|developed|made|worked on)|filmed|in the can|working on (?:it|the|a|season|scripts?))(?! (?:in the style|as))`,
  String.raw`(?:at work on|working on) (?:the |a |scripts? (?:for|of) )?(?:\w+ )?season`,
)

/** Ordered. */
export const RENEWED = words(
  String.raw`(?:hand(?:ed|s)|award(?:ed|s)|g[ai]ve(?:n|s)?|grant(?:ed|s)|earned|won|landed|got|bought|booked) (?:[\w':.-]+ ){0,5}?(?:a|its|an|another|the|one more|two more|three more) (?:[\w-]+ ){0,3}?(?:season|seasons|series|run|go-?round|outing|instal?lment|chapter|sequel|follow-?up|helping|edition|order)(?! (?:premiere|finale|order))`,
  String.raw`sa(?:id|ys?|ying) yes to|there(?:'ll| will| is going to) be (?:an?|another) (?:\w+ )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\d+(?:th|nd|rd)|season|series)\b|a sure thing|a done deal|(?:contract|deal|pact|agreement|order|package)\b[^;,]{0,40}?(?:cover|includ|secur|guarante|through|until|run)\\w*[^;,]{0,30}?seasons?|(?:ma(?:de|kes?)|render(?:s|ed)) [^;,]{0,50} (?:a certainty|certain|a given|official|inevitable)\b|'s (?:indeed |really |definitely |officially |actually )*happening|(?:is|are|was|looks) (?:now |all but |as good as |already )*(?:a given|certain|a certainty|assured|safe|sealed|in the bag|a lock|a cert)(?=$|[,.;!)]| (?:to|now|then|thanks|for)\b)`,
  String.raw`${ORDERING}\b(?! (?:sense|hope|energy|interest|focus|vigou?r|purpose|determination|faith|love|life|strength|attention|of events|to))`,
  String.raw`(?:will|to|is|are|be|set to|going to) (?:definitely |certainly |officially |also |indeed |surely |soon |be )*(?:return(?:ing|s)?|coming back|com(?:e|ing) back|back) (?:to \w+ )?(?:for|with) (?:a|an|its|their|season|another|the|series|one|more)`,
  String.raw`look(?:ing)? forward to (?:a|an|another|the|season|its) ?(?:\w+ ){0,3}?(?:${SEASON_NOUN}|\d)`,
  String.raw`(?:will|is going to|are going to|shall|'ll|gets?|got) (?:definitely |certainly |indeed |surely |officially )?(?:be|get|have|receive|come|see|got)? ?(?:a|an|another|one more|its) ?(?:\w+ ){0,2}?(?:season|instal?lment)(?! (?:premiere|finale))`,
  String.raw`(?:is|are|was|were|has been|have been|been)\b (?:been )?(?:now |officially |already |finally |also |indeed |just |recently |all but )*(?:confirmed|announced|happening|made official|guaranteed|on (?:its|the) way|a go\b|secured|locked in|official\b|in the pipeline|given (?:a|an|the|another) (?:\w+ )?(?:season|order|go|green))`,
  String.raw`(?:confirm(?:ed|s|ing)?|announc(?:ed|es|ing)|reveal(?:ed|s)) (?:that )?(?:for |a |an |the |its |their |season |series |another |there (?:will|would) be )+(?:\w+ ){0,3}?(?:season|series|instal?lment|sequel|follow-?up|continuation|\d)(?!(?: \w+)? (?:is|was|will be|would be|to be|as) (?:the |its |also |indeed )*(?:last|final|end)\b)`,
  String.raw`(?:confirm(?:ed|s)|announc(?:ed|es)) (?:that )?[^;]{0,60}?(?:will return|is happening|is coming|would return|will be back|will happen|will continue)`,
  String.raw`(?:season|series|one|sequel|continuation|follow-?up|instal?lment)(?: \d{1,2}| (?:two|three|four|five|six|seven|eight))? (?:will|is going to|is to|is set to) (?:definitely |indeed |certainly |also |now )*(?:be (?:made|produced)|go ahead|come about)\b`,
  String.raw`(?:season|series|one) (?:\w+ ){0,2}?(?:is (?:officially )?on|has been made official|is a done deal|is official)(?=$|[,.;!])`,
)
const NOT_RENEWED =
  /\b(?:if|whether|until|once|in case|unless|not|n't|never|nor|no|hop\w*|chances?|chance|waiting|before|should|deserv\w*|want\w*|wish\w*|ask\w*|demand\w*|petition\w*|wait\w*|possib\w*|without|likel\w+|odds|decid\w+|decision|(?<!\b(?:in|of|since|by|from|last|this|late|early|mid) )may(?! (?:of )?\d)|might|could|would|depend\w*|eligible|potential|eager|hungry|needs?|pending|await\w*)\b[^;:]{0,60}$/

export interface StatusRule {
  status: ClaimedStatus | 'no-date'
  words: RegExp
  /** What must not stand before the words in their clause. */
  not?: RegExp
}

/** In this order a clause is read: what refuses stands before what it refuses. */
export const STATUS_RULES: readonly StatusRule[] = [
  { status: 'on_hold', words: ON_HOLD, not: /\b(?:if|unless|not|n't|never|after)\b[^;]{0,30}$/ },
  { status: 'no-date', words: NO_DATE },
  { status: 'undecided', words: UNDECIDED },
  { status: 'cancelled', words: CANCELLED, not: NOT_CANCELLED },
  { status: 'final', words: FINAL, not: /\b(?:if|whether|unless|not|n't|after|since|in the|of the|from the|during the|may|might|could)\b[^;]{0,12}$/ },
  { status: 'in_production', words: IN_PRODUCTION, not: /\b(?:not|n't|yet to|if|once|when|no|until|before|will|expected|should|to|after)\b[^;]{0,40}$/ },
  { status: 'renewed', words: RENEWED, not: NOT_RENEWED },
]
