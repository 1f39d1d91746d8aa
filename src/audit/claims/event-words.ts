import { allMatches } from '../text/all-matches.ts'

const PREMIERE = String.raw`premier\w*|opener|for the first time|joined (?=it\b|them\b)|mark (?:your|the) (?:calendars?|diar(?:y|ies))(?: (?:for|with|on))?|save the date|debut\w*|launch\w*|(?:pre-?)?releas\w*|air(?:ed|s|ing)?|broadcast\w*|telecast\w*|(?:came|comes?|coming) (?:out|to|on|back)|came|coming|comes?|arriv\w+|drop(?:ped|s|ping)?|start(?:ed|s|ing)?|beg[aiu]n\w*|beginning|kick(?:ed|s)? off|bow(?:ed|s)?|open(?:ed|s|ing)?|(?:hit|hits|hitting)|land(?:ed|s|ing)?|(?<!\b(?:one|at) )(?:go|goes|going|went) (?:live|on air|on)|on (?:the )?air|on (?:the )?screens?|stream(?:ed|ing|s)?|return(?:s|ed|ing)?|follow(?:ed|s)(?: up)?|show(?:n|ed)|unveil\w*|roll(?:ed|s)? out|(?:is|was|were|be) out|available|screen(?:ed|ing)|introduced|appear(?:ed|s)|publish\w*|emerg\w+|surfac\w+|aired|ran|running|runs|be here|be up|be back|be with us|be there|be in|seen?|saw|has had|got|presented|put out|made its|deliver\w*|brought|ready|land|graced?|graces|be on|uploaded|added|on (?=netflix|hulu|hbo|amazon|prime|disney|apple|paramount|peacock|cb[sc]|nbc|abc|fox|itv|bbc|starz|showtime|amc|fx|pbs|the cw)|sent out|(?:went|goes|go) out|reach(?:ed|es)|dates from|made available|begin|took place|takes place|screens|expect(?:s|ed|ing)?|lasted|spann?ed|stretched|(?:list|slate|line-?up|schedule|down) for|arrival|pencil(?:l?ed)? in|(?:would |'d |will |we |i )?bet(?:ting)? on|count(?:ing)? on|reckon(?:ing)? (?:on|with)|look(?:s|ing)? (?:at|to|towards)|point(?:s|ing)? (?:at|to|towards)|aim(?:s|ed|ing)? (?:at|for)|eye(?:s|d|ing)|target(?:s|ing)|lock(?:ed|s)? (?:it )?(?:in|for)|circled|earmarked|celebrat(?:es|ed)|(?:can|could) (?:also )?(?:catch|watch|stream|see)|caught|make(?:s)? (?:its|their|his|her)|(?:is|are|was|were|be|been|being|has been|had been) (?:now |officially |also |currently )*(?:due|scheduled|slated|planned|set|tipped|anticipated|predicted|projected|eyed|targeted|pencil?led)`

const FINALE = String.raw`finale|(?:had|has|saw|showed) (?:its|the) (?:last|final) (?:night|evening|show|outing|airing|bow)|curtains? (?:fell|falls|came down|comes down|dropped)|rang down the curtain|ran its last|bow(?:ed|s|ing)? out|was won|were won|wound up|winds up|dr[ae]ws? to (?:a|its) close|sign(?:s|ing)? off|clos(?:ed|es|ing) out|came full circle|(?:aired|showed|shows|airs) its last|last aired|(?:said|says) (?:goodbye|farewell)|bade farewell|bids? (?:farewell|goodbye|adieu)|signed off|took its (?:final )?bow|closer|end(?:ed|s|ing)?|conclud\w+|conclusion|wrap(?:ped|s|ping)?(?: up)?|finish\w*|clos(?:ed|es|ing|e)(?! (?:the|a|an) (?:\w+ )?deal)|(?:last|final|concluding|closing) (?:(?:two|three|four|\d+) )?(?:episodes?|hour|instal?lment|chapter|part)|last of (?:its|the) (?:\w+ )?episodes|remaining (?:\w+ )?(?:episodes|two|three|four|five|six|seven|eight|ten)|was over|is over|came to (?:an end|a close|its end)|(?:until|till|til|through|up to)(?=\s*(?:the |its |early |late |mid-?|\w+day,? )*$)|lasting|culminat\w*|went off(?: the)? air`

const BLOCK = String.raw`(?:had|have|has) seen (?:it|them|the (?:show|series))|renew\w*|hand(?:ed|s)|award(?:ed|s)|granted|cancel\w*|announc\w*|confirm\w*|reveal\w*|tweet\w*|post(?:ed|s)?|said|told|interview\w*|stated|order(?:ed|s)?|pick(?:ed|s)? (?:[\w']+ ){0,6}?up|extended|green-?lit|film(?:ing|ed)|shoot(?:ing)?|shot|produc(?:tion|ed|ing)|born|died|won|award\w*|nominat\w*|married|signed|joined(?! (?:it|them)\b)|wrote|written|as of|since then|set in|happen\w*|updated|reported|shared|teaser|dvd|blu-ray|axed|dropped the (?=axe|news|bomb|word|idea|plan|hammer)|moved|took over|takes over|taken over|rescued|snapped up|brought (?:the )?(?:order|renewal|cancell?ation)|postpon\w*|delay\w*|halted|paused|view(?:s|ed|ers)|watched|sold|based on|adapt\w*|votes?|acquired|removed|leav\w*|expires?|left|founded|known as|brought (?:the |us |good |bad |sad |happy )*(?:news|word)|(?:took|takes|taking) (?:a|its) (?:\w+ )?(?:break|hiatus|pause)|version|dub(?:bed)?|written by|serializ\w*|serialis\w*|screening|convention|comic-con|panel|event|news|twitter|(?:gave|give|given) the (?=nod|go|green|thumbs|order|axe|chop|boot|series an?|show an?)|(?:got|gets|won|wins|earned|landed|secured|received|scored|bagged) (?:its|another|one more) (?=(?:[\w-]+ ){0,2}?(?:season|series|run|order|renewal|instal?lment|sequel)\b(?! (?:premiere|finale|debut)))|(?:got|gets|received|receives|earned|has|had) (?:the|its) (?=go\b|nod|green|thumbs|okay?\b|all-clear|order|renewal|axe?\b|chop|boot)|the nod|go-ahead|instagram|facebook|licen[sc]ed|made (?:it )?(?:known|clear|public)|let (?:it )?slip|hinted|admitted|claimed|explained|promised|let it be known|called (?:it )?off|call(?:ed|s) (?:it|time)|re-?upped|shop(?:ped|ping)?|decid(?:ed|es)|(?:closed|struck|signed|inked) (?:the|a|an) (?:\w+ )?deal`

const EVENT = new RegExp(String.raw`\b(?:(?<finale>${FINALE})|(?<block>${BLOCK})|(?<premiere>${PREMIERE}))\b`, 'g')

export const FIRST_EPISODE =
  /\b(?:first episode|pilot|premiere episode|series premiere|first ever|world premiere|first aired|originally (?:aired|released|premiered|debuted|launched|broadcast)|first (?:premiered|debuted|released|launched|broadcast|appeared|streamed|came|shown)|initially (?:aired|released|premiered)|series debut|was first|for the first time|has had the show|since)\b/

export const FUTURE =
  /\b(?:will|shall|'ll|going to|set (?:to|for)|slated|scheduled|expect\w*|due|to be (?:released|aired|out|available|broadcast|launched|premiered)|coming|upcoming|about to|may (?!\d)|might|could|can|should|would|won't|likely|anticipat\w*|arrives|returns|premieres|debuts|launches|airs|opens|starts|begins|hits|lands|drops|comes|predict\w*|planned|plans|pencil\w*|reckon\w*|count on|point\w* (?:at|to)|eye\w*|target\w*|kicks|celebrates|bows|drops|streams|lock\w* (?:in|for)|aim\w*|hope\w*|guess|bet|if)\b/

const PAST =
  /\b(?:was|were|had|did|premiered|debuted|launched|released|aired|came|arrived|dropped|started|began|opened|hit|landed|went|streamed|returned|followed|ran|got|saw|made|ended|concluded|wrapped|finished|closed|kicked|gave|broadcasted|bowed|already|ago|previously)\b/

/** Whether words between two dates say that something else happened on the second. */
export function tellsOtherEvent(lower: string): boolean {
  return lower.search(EVENT) >= 0
}

export interface EventWord {
  kind: 'premiere' | 'finale' | 'block'
  start: number
  end: number
}

export function nearest(words: string, offset: number, which: 'first' | 'last'): EventWord | undefined {
  const found = allMatches(words, EVENT)
  const match = which === 'first' ? found[0] : found.at(-1)
  if (!match) return undefined
  const kind = match.groups?.['finale'] ? 'finale' : match.groups?.['block'] ? 'block' : 'premiere'
  return { kind, start: offset + match.index, end: offset + match.index + match[0].length }
}

export function tenseOf(clause: string): 'past' | 'future' | undefined {
  const future = FUTURE.test(clause)
  const past = PAST.test(clause)
  if (
    /\b(?:will|going to|expected|set to|slated|scheduled|may be|might|could|should|would|due|(?:is|are) to be|to be (?:seen|shown|released|aired))\b/.test(
      clause,
    )
  )
    return 'future'
  if (past) return 'past'
  return future ? 'future' : undefined
}
