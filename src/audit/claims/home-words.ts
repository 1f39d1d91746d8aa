/*
 * Words around the name of a network or service, in lower case, that tell whether a series lives there or the network only speaks, orders or is spoken of.
 */
export const HAS_IT_BEFORE =
  /\b(?:on|to|via|through|by|over|for|from|in|at)(?: (?:the )?(?:streaming (?:service|platform|giant|site)s?|streamer|platform|channel|network|ott platform|streaming|tv channel|cable network|broadcaster|digital platform|american|british|us|u\.s\.|uk|japanese|korean|turkish|canadian|online|popular|cable|tv|television|like|such as|of|platforms|services|giant|sites|either|both|including|its home))*(?: the)?[ :,]*["']?$/
const CARRIES = String.raw`air\w*|stream\w*|premier\w*|debut\w*|releas\w*|broadcast\w*|available|watch\w*|launch\w*|show(?:n|s)?|land\w*|arriv\w*|drop\w*|com(?:e|es|ing)|came|original\w*|hit|exclusive\w*|seen|found|catch|cable|began|start\w*|return\w*|be on|was on|ran|runs|running|is on|are on|season|seasons|series|bow\w*|open\w*|telecast\w*|home|carried|all episodes|episodes|access\w*|rent|buy|binge\w*|enjoy|get there|put|presented|picked|moved|shifted|made for|produced for|developed for|created|began|ended|up on|present|hosted|view\w*|simulcast\w*`
/** The last word of carrying before a home. */
export const LAST_CARRIER = new RegExp(String.raw`\b(?:${CARRIES})\b(?!.*\b(?:${CARRIES})\b)`)
export const IS_CARRIED = new RegExp(String.raw`\b(?:${CARRIES})\b`)
export const AFTER_AS_OWNER =
  /^(?:'s|'|s')? ?(?:(?:original|hit|popular|biggest|best|greatest|finest|crime|comedy|horror|fantasy|teen|drama|anime|period|animated|sci-fi|science fiction|reality|medical|legal|police|acclaimed|new|beloved|smash|top|most[- ]\w+|own|web|tv|television|thriller|limited|historical|supernatural|romantic|romance|family|action|adventure|superhero|musical|british|american|korean|spanish|french|german|turkish|exclusive|dark|family-friendly|cult|long-running) ?)*(?:series|shows?|dramas?|sitcoms?|originals?|comed(?:y|ies)|anime|thrillers?|dramed(?:y|ies)|exclusive|production|procedural|soap|hit|saga)\b/
export const AFTER_AS_SUBJECT =
  /^(?: (?:is|was|remains) (?:the |its )?(?:only |exclusive )?home\b)|^(?: (?:has|had|have|also|originally|first|will|will be|itself|then|later|both|is|was|officially|finally|in the (?:u\.?k\.?|u\.?s\.?a?\.?|united (?:kingdom|states)|[a-z]+)))* (?:(?:release|premiere|open|air|debut|launch|start|begin|bring|present|host|screen|carry|stream)s?|(?:do|does|did) (?:so|the same|likewise)|follow(?:s|ed) suit|releas\w+|premier\w+|opened|offers?|began|air(?:ed|s|ing)|broadcast\w*|debut\w+|launch\w+|stream\w+|got the|gave it|show(?:s|ed)?|carr(?:y|ies|ied)|ha(?:s|d|ve) (?:it|them|the (?:show|series|drama|first|united states|us|uk|world)|all|every|both)|dropped (?:the(?! (?:axe?|news|bomb))|all|season)|had the|put out|unveil\w+|hosts?|screened|ran|aired|brought|present\w*|have it|has had|opened|started|simulcast\w*|telecast\w*|drops? (?:an|one|two|new|a new)|aired|is showing|is airing|is where|became|plays? (?:host|home)|keeps? (?:it|the (?:show|series))|offered|makes?|made it|snapped|took)\b/
export const SAYS =
  /^(?:'s|')?(?: (?:has|have|had|is|was|will|also|officially|recently|just|yet|not|hasn't|haven't|itself|finally|already|still|executives?|chiefs?|head|ceo|boss))* ?(?:renew\w*|cancel\w*|announc\w*|confirm\w*|order\w*|reveal\w*|decid\w*|green\w*|said|says|stat\w*|comment\w*|pick(?:ed|s)? up|axed|pulled|declin\w*|going to renew|not going|order|share\w*)/
export const ORDERED_BY =
  /\b(?:renewed|cancel(?:l?ed|lation)|axed|confirmed|announced|(?:re)?commissioned|ordered|revealed|picked up|green-?lit|said|reported|owned|scrapped|dropped|approved|decision|statement)(?: \w+){0,3}? (?:by|from|at)(?: the)? (?:\w+ )?$/
export const PARTIAL = /\bseasons? \d+ ?(?:-|to|through|and) ?\d+\b/
/** What a network does that speaks of a series or decides on it, and so is not its home by that, whatever words part the verb from what it orders. */
export const DECIDES =
  /^(?:'s|')?(?:,[^,;]{2,40},)?(?: (?:has|have|had|is|was|will|would|also|officially|recently|just|yet|not|\w+n't|itself|finally|already|still|since|then|bosses|brass|executives?|chiefs?|head|ceo|boss|studios?|decided to|chose to|opted to|went on to|did|does|do|have to|to))* ?(?:renew|cancel|announc|confirm|order|reveal|decid|green|said|says|say\b|stat(?:ed|es)|comment|(?:pick(?:ed|s)? (?:[\w']+ ){0,6}?up\b)|axe|pull|declin|going to renew|not going|share|hand(?:ed|s) |extend|prolong|scrap|commit|keep(?:s|ing)? (?:quiet|mum|schtum|silent|its|tight)|kept|put(?:s|ting)? in an? |ga?ve (?:\w+ ){0,3}(?:the )?(?:nod|green|go\b|thumbs|go-ahead|order|two|three|another)|given |order|bought|buys|acquir|commission|award|grant|ponder|weigh|consider|want|hop(?:e|es|ed)|plan(?:s|ned)? to (?:make|order|renew)|refus|tweet|post(?:ed|s)? |claim|tell|told|admit|report|hint|teas|promis|let (?:it )?(?:be known|slip)|call(?:s|ed) (?:it|time)|end(?:s|ed)? (?:it|the)|pass(?:ed|es) on|drop(?:ped|s)? (?:the axe|the news|it|a (?:hint|teaser|trailer))|other things|in mind)/
/** That the sentence around a home speaks of the series, a stretch of it or the right to show it. */
export const OF_THE_SERIES =
  /\b(?:it|them|series|shows?|drama|sitcom|comedy|thriller|anime|k-drama|dorama|soap|saga|programme?|episodes?|instal?lments?|seasons?|sequel|premiere|finale|first run|rights|everything|chapters?|opera|docu-?series|miniseries|whodunit|procedural|new one|box ?set|reruns|repeats|revival)\b|(?<![a-z])xx/
/** Whether it stands there no longer, not yet or not at all. */
export const NOT_THERE =
  /\b(?:not|never|no longer|isn't|aren't|wasn't|won't|nor|neither|unavailable|cannot|can't|without|unlike|instead of|rather than|outside(?: of)?|leav(?:es|ing|e)|left|removed|pulled from|apart from|whether|if)\b[^;.]{0,48}$/
/** Homes named as examples of what many do ("platforms like Netflix"), or as whose viewers, rivals or money is spoken of. */
export const NAMED_AS_EXAMPLE =
  /\b(?:platforms|services|streamers|networks|channels|giants|likes of|broadcasters|sites|competitors?|rivals?)(?:,)? (?:like|such as|of|including|as)(?: the)? $|\b(?:since|when|while|because|even|say|says|said|if|unless|thanks to|tell|told|asked?|knows?) (?:both )?$/
/** A row or stub without a verb ("Thursdays at 8:30 on CBS; next-day on Paramount+"). */
export const SCHEDULE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekly|nightly|daily|next[- ]day|day after|same day|exclusively|only|simulcast|everywhere|worldwide|internationally|elsewhere|abroad|now|free|via)\b|\d ?(?:pm|am|p\.m|a\.m)\b|\d:\d\d/
