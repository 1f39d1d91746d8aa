import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import { HOME } from './homes.ts'

/** Where the series stands that the words speak of: before them ("X renewed"), after them ("renews X"), or on either side ("X trailer"). */
export type Side = 'before' | 'after' | 'either'

/** Words that announce something. */
export interface AnnouncingWords {
  kind: AnnouncementKind
  side: Side
  pattern: RegExp
  /** What must stand in the same clause for the words to mean it. */
  needs?: 'season' | 'season-before' | 'date'
}

const NOT = String.raw`(?:not|never|n['’]t|no longer)`
const FILMING = '(?:production|filming|shooting|principal photography|shoot|work)'

function words(source: string): RegExp {
  return new RegExp(String.raw`\b(?:${source})(?:(?<=[\s:])|(?!\w))`, 'gi')
}

/** In order of precedence: what is read as one kind is not read again as another. */
export const ANNOUNCING_WORDS: readonly AnnouncingWords[] = [
  // Ends that were decided. "Not renewed" before "renewed".
  { kind: 'cancelled', side: 'before', pattern: words(String.raw`(?:will |is |are |was )?${NOT}(?: expected to)?(?: be)? (?:returning|return|renewed|moving forward|going forward|proceeding|continuing|continue|coming back|come back|back|getting (?:a |another )?(?:second|third|fourth|fifth|new)? ?season)(?: (?:for|to|with|on))?|(?:isn|aren|won|wasn|weren)['’]t (?:be )?(?:returning|return|renewed|moving forward|going forward|proceeding|continuing|continue|coming back|come back|back|getting)(?: for| with)?`) },
  { kind: 'cancelled', side: 'before', pattern: words('un-?renewed|(?:gets?|got|given|faces|meets|handed) the (?:axe?|chop|boot)|one[- ]and[- ]done|renewal (?:is )?(?:reversed|rescinded|pulled|scrapped)|(?<!\\b(?:the|a|of|since|once|previously|newly|recently)[ -])(?:scrapped|canned|nixed|axed|cancell?ed)|cancell?ations?(?= (?:at|by|after|confirmed))|(?:is )?(?:done|over|dead|finished) (?=after (?:just |only )?(?:one|two|a single|1|2))') },
  { kind: 'cancelled', side: 'after', pattern: words(String.raw`cancels|cancell?ing|axes|axing|scraps|cans|nixes|pulls? the plug on|pulled the plug on|drops the axe on|calls time on|opts (?:against|out of)|passes on|reverses (?:its )?(?:renewal of|course on)|backs out of|parts ways with|(?:decides|chooses|elects) not to (?:renew|continue|proceed with|move forward with)`) },
  { kind: 'revived', side: 'before', pattern: words('revived|un-?cancell?ed|resurrected|rescued|brought back|saved|(?:gets?|lands?|finds?) (?:a )?(?:new life|second life|reprieve)|back from the dead|lives (?:again|on)|rises again|lands at .{2,30} after .{0,30}(?:axe?|cancell?ation)') },
  { kind: 'revived', side: 'after', pattern: words('revives|reviving|un-?cancels|resurrects|rescues|saves|brings? back|bringing back') },
  // Ends that are planned.
  { kind: 'final-season', side: 'before', pattern: words(String.raw`(?:is |are |set |will (?:officially )?|officially )?(?:to )?(?:be )?(?:end|ending|conclude|concluding|wrap(?: up| things up)?|wrapping(?: up)?|finish|bow out|bowing out|close out|sign off|say goodbye|take (?:its|a) final bow|come to (?:an end|a close)|coming to (?:an end|a close))(?: (?:its|their|the) (?:run|story|series))?(?= (?:with|after|in|following|on|next|this|at|as)\b)`) },
  { kind: 'final-season', side: 'before', pattern: words(String.raw`(?:will|to|would|is going to) (?:also )?be (?:its|the (?:show|series)['’]s|the) (?:last|final)(?: one)?|(?:is|marks) (?:its|the) (?:last|final)(?: one)?|will mark the end|sets? (?:an )?end ?date|to end|set to end|ending`) },
  { kind: 'concluded', side: 'before', pattern: words(String.raw`concludes|concluded|(?:has |have |officially )?ended|ends (?:its|their|a|after|\w+-(?:season|year) )|wraps? (?:up )?(?:its|a|\w+-season) run|came to (?:a close|an end)|comes to (?:a close|an end)|signs off|signed off|bows out|bowed out|is (?:officially )?over|takes (?:its )?final bow`) },
  // Where it goes.
  { kind: 'moved-platform', side: 'before', pattern: words(String.raw`(?:strikes deal to |to )?(?:mov(?:es|ing|ed|e)|jump(?:s|ing|ed)?|head(?:s|ing|ed)?|shift(?:s|ing|ed)?|switch(?:es|ing|ed)?|migrat(?:es|ing|e)|relocat(?:es|ing|ed|e)|hop(?:s|ping)?|mak(?:es|ing) the (?:move|jump))(?: over)?(?: exclusively)?(?: from (?:the )?${HOME})? to (?:the )?(?=${HOME})|(?:finds|gets|has|lands) (?:a )?new home(?: at| on)?|(?:switch(?:es|ing)?|chang(?:es|ing)) (?:networks|platforms|channels)|lands at (?=${HOME} (?:a day |\w+ )?after)`) },
  // Dates that change.
  { kind: 'premiere-moved', side: 'before', pattern: words('(?:is |has been |gets )?(?:moved|bumped|shifted|brought) (?:up|forward)|gets? (?:a )?new (?:premiere|release|return|launch) date|(?:premiere|release|return|launch|debut)(?: date)? (?:is |has been )?(?:moved|moves|shifts|shifted|rescheduled|bumped)(?: up| forward| to)?|(?:will|to) (?:now )?(?:premiere|arrive|debut|launch|return) (?:a (?:week|month|day)|\\w+ (?:weeks|days|months)) (?:early|earlier|later|sooner)') },
  { kind: 'premiere-moved', side: 'after', pattern: words('moves? up|moves (?=.{1,60} up (?:to|by|from))|bumps up|brings? forward|moves? forward|reschedules|shifts (?=.{0,40}(?:premiere|release|date))|changes? (?:premiere|release) date') },
  { kind: 'delayed', side: 'before', pattern: words(String.raw`(?:is |are |has been |have been |gets |further )?(?:delayed|postponed|pushed(?: back)?|held(?: back)?(?= (?:until|for|to))|bumped(?= (?:to|from|until))|put off)|slips? to|slides? to|(?:will not|won['’]t|not) (?:premiere|arrive|return|debut|launch|air|be back|come|begin|start|be out)(?: on .{1,20})? (?:until|before|till)|(?:faces|hit (?:by|with)|sees) (?:a |another )?delay`) },
  { kind: 'delayed', side: 'after', pattern: words('delays|postpones|pushes(?: back)?|holds (?=.{1,50} (?:until|for|to) )|puts off') },
  // Cameras.
  { kind: 'production-started', side: 'either', pattern: words(String.raw`(?:has |have )?(?:officially )?(?:begins?|began|begun|starts?|started|starting|kicks? off|kicked off|commences?|commenced|launches|enters?|goes into|resum(?:es|ed))(?: up)?(?: on)? ${FILMING}|${FILMING} (?:has |is |gets |now )?(?:officially )?(?:begins?|began|begun|starts?|started|under ?way|commences?|commenced|kicks? off|kicked off|rolling)|cameras (?:are |have |start(?:ed)? )?(?:now )?(?:roll|rolling|rolled)|start(?:s|ed)? rolling|now filming|back (?:on set|in production)|(?:is |now |already |currently )(?:in production|filming|shooting)|goes before (?:the )?cameras|to (?:begin|start|enter) ${FILMING}|begins? shooting`) },
  { kind: 'production-wrapped', side: 'either', pattern: words(String.raw`(?:has |have )?(?:officially )?(?:wraps?|wrapped|finish(?:es|ed)?|complet(?:es|ed)|ends?|ended)(?: up)?(?: on)? ${FILMING}|${FILMING} (?:has |is |on .{0,30} is )?(?:officially )?(?:wraps?|wrapped|complete|completed|finished|done|concluded|concludes|in the can)|wraps(?=:| season| on )|that['’]s a wrap|(?:season \w+|it) (?:is |has )?(?:officially )?wrapped|in the can`) },
  // Footage.
  { kind: 'trailer', side: 'either', pattern: words('(?:official |first |full |new |final |red-band )*(?:trailer|teaser)s?|first footage|sneak peek|first-look (?:video|clip|footage)') },
  // Further seasons.
  { kind: 'renewed', side: 'before', pattern: words('renewed|renewals?(?! (?:odds|chances|status|scorecard|buzz|talks))|re-?upped|recommissioned') },
  { kind: 'renewed', side: 'after', pattern: words('renews|renewing|re-?ups|recommissions|extends') },
  { kind: 'renewed', side: 'after', needs: 'season', pattern: words(String.raw`orders?|ordered|greenlights|green-?lit|greenlit|picks up|hands|gives|grants|commits to|sticks with|doubles down on|signs on for|confirms|announces`) },
  { kind: 'renewed', side: 'before', needs: 'season', pattern: words(String.raw`(?:is |are |has been |gets? |officially )*(?:picked up|ordered|green-?lit|greenlit|confirmed|extended|given|granted|handed)(?: for)?|(?:gets|lands|scores|nabs|snags|earns|receives|wins|gains|secures|bags|books|clinches|set|sets|returning|return|returns|to return|will return|back|is back|be back|coming back|come back|on|in|go|goes|going|heads|heading|sticks? around|lives|up|clocks in|ready|good to go) (?:for|to|into)|(?:gets|lands|scores|nabs|snags|earns|receives|wins|gains|secures|bags|books|clinches|to get)(?: early)?`) },
  { kind: 'renewed', side: 'before', needs: 'season-before', pattern: words('(?:is |has been |gets |officially )*(?:ordered|green-?lit|confirmed|a go|happening|official|on the way|coming)') },
  // Dates.
  { kind: 'premiere-set', side: 'either', pattern: words(String.raw`(?:sets?|gets?|lands?|announces|reveals|unveils|scores|nabs|has|confirms|dates|books|locks in|receives|finally has|given) (?:.{0,60} )?(?:premiere|release|return|debut|launch|airdate|air|start|bow)(?: date| window| day|s)?|(?:premiere|release|return|debut|launch|air|start) (?:date|window)s? (?:is |are |has been |finally )*(?:set|revealed|announced|unveiled|confirmed|locked)|(?:gets|has|sets|lands) (?:a )?(?:date|dates)`) },
  { kind: 'premiere-set', side: 'either', needs: 'date', pattern: words(String.raw`(?:will |to |set to |slated to |scheduled to |due to |is |are )?(?:premieres?|premiering|debuts?|debuting|returns?|returning|arrives?|arriving|launch(?:es|ing)?|drops?|dropping|bows?|bowing|lands?|landing|starts?|starting|begins?|beginning|kicks? off|kicking off|streams?|streaming|airs?|airing|gets? going|hits|coming|comes?|back|out|due|set|slated|scheduled|dated|premiere|release|opens?|rolls? out|follows?|be out|be back|sets? sail|blasts? off|unveils?|sets|slots|dates)(?=\s|:|$)`) },
  // People.
  { kind: 'casting', side: 'after', pattern: words('joins?(?: the cast of)?|joining(?: the cast of)?|boards|cast in|cast for|added to (?:the )?cast of|(?:set|tapped|on board) (?:to (?:recur|star|guest[- ]star) (?:in|on)|for)|lands? (?:lead|role|series regular role|recurring role) (?:in|on)') },
  { kind: 'casting', side: 'before', pattern: words('joined by|casts|(?:is |are |has been |have been )cast as|tapped|rounds? out (?:the )?cast|adds|promoted to|upped to|elevated to|(?:signs?|signed) (?:on|up)|enlists|recruits|enrolls?|hires|to (?:recur|guest[- ]star)|new cast members') },
] // prettier-ignore
