import { allMatches } from '../text/all-matches.ts'
import type { DateMention } from '../text/dates-in-text.ts'
import { findHomes } from '../text/home-names.ts'
import { namesSeries } from '../text/mask-titles.ts'
import type { Scene } from './scene.ts'

/** What happens on a date of a sentence; `start` and `end` are the words that say so (-1 when the date stands alone). */
export interface DateEvent {
  kind: 'premiere' | 'finale'
  tense: 'past' | 'future' | undefined
  start: number
  end: number
  /** Said of the first episode or the series as such: season 1, whatever was spoken of before. */
  isFirstOfSeries: boolean
}

const PREMIERE = String.raw`premier\w*|opener|for the first time|joined (?=it\b|them\b)|mark (?:your|the) (?:calendars?|diar(?:y|ies))(?: (?:for|with|on))?|save the date|debut\w*|launch\w*|(?:pre-?)?releas\w*|air(?:ed|s|ing)?|broadcast\w*|telecast\w*|(?:came|comes?|coming) (?:out|to|on|back)|came|coming|comes?|arriv\w+|drop(?:ped|s|ping)?|start(?:ed|s|ing)?|beg[aiu]n\w*|beginning|kick(?:ed|s)? off|bow(?:ed|s)?|open(?:ed|s|ing)?|(?:hit|hits|hitting)|land(?:ed|s|ing)?|(?<!\b(?:one|at) )(?:go|goes|going|went) (?:live|on air|on)|on (?:the )?air|on (?:the )?screens?|stream(?:ed|ing|s)?|return(?:s|ed|ing)?|follow(?:ed|s)(?: up)?|show(?:n|ed)|unveil\w*|roll(?:ed|s)? out|(?:is|was|were|be) out|available|screen(?:ed|ing)|introduced|appear(?:ed|s)|publish\w*|emerg\w+|surfac\w+|aired|ran|running|runs|be here|be up|be back|be with us|be there|be in|seen?|saw|has had|got|presented|put out|made its|deliver\w*|brought|ready|land|graced?|graces|be on|uploaded|added|on (?=netflix|hulu|hbo|amazon|prime|disney|apple|paramount|peacock|cb[sc]|nbc|abc|fox|itv|bbc|starz|showtime|amc|fx|pbs|the cw)|sent out|(?:went|goes|go) out|reach(?:ed|es)|dates from|made available|begin|took place|takes place|screens|expect(?:s|ed|ing)?|lasted|spann?ed|stretched|(?:list|slate|line-?up|schedule|down) for|arrival|pencil(?:l?ed)? in|(?:would |'d |will |we |i )?bet(?:ting)? on|count(?:ing)? on|reckon(?:ing)? (?:on|with)|look(?:s|ing)? (?:at|to|towards)|point(?:s|ing)? (?:at|to|towards)|aim(?:s|ed|ing)? (?:at|for)|eye(?:s|d|ing)|target(?:s|ing)|lock(?:ed|s)? (?:it )?(?:in|for)|circled|earmarked|celebrat(?:es|ed)|(?:can|could) (?:also )?(?:catch|watch|stream|see)|caught|make(?:s)? (?:its|their|his|her)|(?:is|are|was|were|be|been|being|has been|had been) (?:now |officially |also |currently )*(?:due|scheduled|slated|planned|set|tipped|anticipated|predicted|projected|eyed|targeted|pencil?led)`
const FINALE = String.raw`finale|(?:had|has|saw|showed) (?:its|the) (?:last|final) (?:night|evening|show|outing|airing|bow)|curtains? (?:fell|falls|came down|comes down|dropped)|rang down the curtain|ran its last|bow(?:ed|s|ing)? out|was won|were won|wound up|winds up|dr[ae]ws? to (?:a|its) close|sign(?:s|ing)? off|clos(?:ed|es|ing) out|came full circle|(?:aired|showed|shows|airs) its last|last aired|(?:said|says) (?:goodbye|farewell)|bade farewell|bids? (?:farewell|goodbye|adieu)|signed off|took its (?:final )?bow|closer|end(?:ed|s|ing)?|conclud\w+|conclusion|wrap(?:ped|s|ping)?(?: up)?|finish\w*|clos(?:ed|es|ing|e)(?! (?:the|a|an) (?:\w+ )?deal)|(?:last|final|concluding|closing) (?:(?:two|three|four|\d+) )?(?:episodes?|hour|instal?lment|chapter|part)|last of (?:its|the) (?:\w+ )?episodes|remaining (?:\w+ )?(?:episodes|two|three|four|five|six|seven|eight|ten)|was over|is over|came to (?:an end|a close|its end)|(?:until|till|til|through|up to)(?=\s*(?:the |its |early |late |mid-?|\w+day,? )*$)|lasting|culminat\w*|went off(?: the)? air`
const BLOCK = String.raw`(?:had|have|has) seen (?:it|them|the (?:show|series))|renew\w*|hand(?:ed|s)|award(?:ed|s)|granted|cancel\w*|announc\w*|confirm\w*|reveal\w*|tweet\w*|post(?:ed|s)?|said|told|interview\w*|stated|order(?:ed|s)?|pick(?:ed|s)? (?:[\w']+ ){0,6}?up|extended|green-?lit|film(?:ing|ed)|shoot(?:ing)?|shot|produc(?:tion|ed|ing)|born|died|won|award\w*|nominat\w*|married|signed|joined(?! (?:it|them)\b)|wrote|written|as of|since then|set in|happen\w*|updated|reported|shared|teaser|dvd|blu-ray|axed|dropped the (?=axe|news|bomb|word|idea|plan|hammer)|moved|took over|takes over|taken over|rescued|snapped up|brought (?:the )?(?:order|renewal|cancell?ation)|postpon\w*|delay\w*|halted|paused|view(?:s|ed|ers)|watched|sold|based on|adapt\w*|votes?|acquired|removed|leav\w*|expires?|left|founded|known as|brought (?:the |us |good |bad |sad |happy )*(?:news|word)|(?:took|takes|taking) (?:a|its) (?:\w+ )?(?:break|hiatus|pause)|version|dub(?:bed)?|written by|serializ\w*|serialis\w*|screening|convention|comic-con|panel|event|news|twitter|(?:gave|give|given) the (?=nod|go|green|thumbs|order|axe|chop|boot|series an?|show an?)|(?:got|gets|won|wins|earned|landed|secured|received|scored|bagged) (?:its|another|one more) (?=(?:[\w-]+ ){0,2}?(?:season|series|run|order|renewal|instal?lment|sequel)\b(?! (?:premiere|finale|debut)))|(?:got|gets|received|receives|earned|has|had) (?:the|its) (?=go\b|nod|green|thumbs|okay?\b|all-clear|order|renewal|axe?\b|chop|boot)|the nod|go-ahead|instagram|facebook|licen[sc]ed|made (?:it )?(?:known|clear|public)|let (?:it )?slip|hinted|admitted|claimed|explained|promised|let it be known|called (?:it )?off|call(?:ed|s) (?:it|time)|re-?upped|shop(?:ped|ping)?|decid(?:ed|es)|(?:closed|struck|signed|inked) (?:the|a|an) (?:\w+ )?deal`
const EVENT = new RegExp(String.raw`\b(?:(?<finale>${FINALE})|(?<block>${BLOCK})|(?<premiere>${PREMIERE}))\b`, 'g')

/** Things other than a season that come out on a day. */
const OTHER_THING =
  /\b(?:trailer|teaser|clip|poster|first look|game|movie|book|novel|novels|manga|manhwa|light novel|webtoon|comic|comics|soundtrack|album|an? (?:sequel|prequel|spin-?off)|song|dvd|blu-ray|spin-?off|prequel|sequel series|special|ova|ovas|podcast|remake|documentary|actor|actress|writer|script|dub|dubbed|part (?:one|two|three|four|five|\d)|volume (?:one|two|\d)|cour|(?:first|second|latter|other|final|last|remaining) (?:half|part|batch)|shooting|filming|shoot|principal photography|production|cameras|writers' room|forerunner|predecessor|original series|parent series|(?:first|second|third|next) (?:two|three|four|five|six|seven|eight|nine|ten|\d+) episodes|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|new|\d(?:nd|rd|th)) episode|episode (?:\d+|two|three|four|five|six|seven|eight)|promo|press release|strike|tweet|post|video|version|adaptation of|crossover|reunion|tour|concert|cancell?ation|renewal|verdict)\b/g
const FIRST_EPISODE =
  /\b(?:first episode|pilot|premiere episode|series premiere|first ever|world premiere|first aired|originally (?:aired|released|premiered|debuted|launched|broadcast)|first (?:premiered|debuted|released|launched|broadcast|appeared|streamed|came|shown)|initially (?:aired|released|premiered)|series debut|was first|for the first time|has had the show|since)\b/
const FUTURE =
  /\b(?:will|shall|'ll|going to|set (?:to|for)|slated|scheduled|expect\w*|due|to be (?:released|aired|out|available|broadcast|launched|premiered)|coming|upcoming|about to|may (?!\d)|might|could|can|should|would|won't|likely|anticipat\w*|arrives|returns|premieres|debuts|launches|airs|opens|starts|begins|hits|lands|drops|comes|predict\w*|planned|plans|pencil\w*|reckon\w*|count on|point\w* (?:at|to)|eye\w*|target\w*|kicks|celebrates|bows|drops|streams|lock\w* (?:in|for)|aim\w*|hope\w*|guess|bet|if)\b/
const PAST =
  /\b(?:was|were|had|did|premiered|debuted|launched|released|aired|came|arrived|dropped|started|began|opened|hit|landed|went|streamed|returned|followed|ran|got|saw|made|ended|concluded|wrapped|finished|closed|kicked|gave|broadcasted|bowed|already|ago|previously)\b/

/** The event of the i-th date of a sentence: the nearest event word before it, else after it; none when that word tells of something else (a trailer, an order, a birth). */
export function eventOf(scene: Scene, i: number, usedTo = 0): DateEvent | undefined {
  const { lower } = scene.sentence
  const own = scene.dates[i]
  if (!own) return undefined
  const before = scene.dates[i - 1]
  const after = scene.dates[i + 1]
  if (i === 0 && /^\W*(?:date|updated?|published|posted|last updated)(?: on)?\s*:?\s*$/.test(lower.slice(0, own.start))) return undefined
  const gapFrom = Math.max(before?.end ?? 0, usedTo)
  const leftFrom = Math.max(gapFrom, lower.lastIndexOf('; ', own.start) + 1)
  const left = lower.slice(leftFrom, own.start)
  const right = lower
    .slice(own.end, Math.min(after?.start ?? lower.length, own.end + 110))
    .replace(/(?:;|, (?:so|but|while|yet|although|because|whereas)\b).*$/, '')
  if (own.kind === 'year' && isOtherYear(lower, own.start, own.end)) return yearOfSeries(lower, own.start, own.end)
  if (before && own.kind !== 'soon' && endsRange(lower, before, own)) {
    const first = eventOf(scene, i - 1)
    return first && first.kind === 'premiere' ? { ...first, kind: 'finale', isFirstOfSeries: false } : undefined
  }
  if (/\bsince (?:the )?$/.test(left) && HAS_BEEN.test(right) && !tellsOfOtherThing(scene, own.end, lower.length))
    return { kind: 'premiere', tense: 'past', start: leftFrom, end: own.end, isFirstOfSeries: true }
  const since = SINCE.exec(left)
  if (since && !tellsOfOtherThing(scene, leftFrom, own.start))
    return { kind: 'premiere', tense: 'past', start: leftFrom + since.index, end: own.start, isFirstOfSeries: true }
  if (
    own.kind === 'soon' &&
    /corner/.test(lower.slice(own.start, own.end)) &&
    /\b(?:is|are|be)(?: (?:just|right|now|already|almost))* $/.test(left) &&
    !tellsOfOtherThing(scene, leftFrom, own.start)
  )
    return { kind: 'premiere', tense: 'future', start: own.start, end: own.end, isFirstOfSeries: false }
  if (own.kind === 'soon' && /(?:\bnot|n't|\bnever)\b[^;,]{0,40}$/.test(left)) return undefined
  if (MOVED_TO.test(left)) return { kind: 'premiere', tense: tenseOf(left), start: leftFrom + left.search(MOVED_TO), end: own.start, isFirstOfSeries: false }
  const subject = asSubject(scene, i, right)
  if (subject) return subject
  const debut = /^\s*(?:release|premiere|debut|launch|return|arrival|start|rollout|comeback|bow)\b/.exec(right)
  if (debut && (own.kind === 'year' || own.kind === 'span' || own.kind === 'month')) return debutOf(left, own, debut[0].length)
  const leftWord = nearest(left, leftFrom, 'last')
  if (!leftWord && LEADS_UP.test(right)) return undefined
  if (!leftWord && NOT_UNTIL.test(left)) return { kind: 'premiere', tense: 'future', start: -1, end: -1, isFirstOfSeries: false }
  const word = leftWord ?? nearest(right, own.end, 'first')
  const bet = BET.exec(right)
  if (bet) return { kind: 'premiere', tense: 'future', start: own.start, end: own.end + bet[0].length, isFirstOfSeries: false }
  if (!word) return loneDate(scene, i)
  if (word.kind === 'block' || (isLooseYear(own) && !isOfSeries(scene, own, word))) return undefined
  if (word.end <= own.start && datesMainClause(lower.slice(leftFrom, word.start), lower.slice(word.end, own.start))) return undefined
  if (lower.slice(word.start, word.end).endsWith(' place') && !/premiere|finale|debut|launch|episode/.test(left)) return undefined
  const clause = lower.slice(word.start < own.start ? leftFrom : own.start, Math.max(word.end, own.end))
  if (tellsOfOtherThing(scene, word.start < own.start ? leftFrom : own.start, word.start)) return undefined
  const context = lower.slice(leftFrom, Math.max(word.end, own.end))
  const ofFinale = TELLS_OF_END.test(clause)
  const isNotBefore = NOT_UNTIL.test(left)
  return {
    kind: ofFinale ? 'finale' : isNotBefore ? 'premiere' : word.kind,
    tense: isNotBefore ? 'future' : tenseOf(context),
    start: word.start,
    end: word.end,
    isFirstOfSeries:
      word.kind === 'premiere' &&
      !ofFinale &&
      FIRST_EPISODE.test(clause) &&
      !scene.seasons.some(({ start, end }) => start >= leftFrom && end <= Math.max(word.end, own.end)),
  }
}

/** "A 2027 debut" is to come, "its 2022 debut" has been. */
function debutOf(left: string, { start, end }: DateMention, units: number): DateEvent | undefined {
  if (/\b(?:trailer|dvd|blu-ray|film|movie|game|book)\b[^,;]{0,30}$/.test(left)) return undefined
  const isToCome = /\ban? (?:possible |potential |likely |tentative |rough )?$/.test(left) || FUTURE.test(left)
  return { kind: 'premiere', tense: isToCome ? 'future' : 'past', start, end: end + units, isFirstOfSeries: !isToCome && !/season|series/.test(left) }
}

/** "May 4, 2020, brought season 1 and June 6, 2021, season 2", "May 2020 was when it first …": the date as the subject, or as one that goes on about the same. */
function asSubject(scene: Scene, i: number, right: string): DateEvent | undefined {
  const { lower } = scene.sentence
  const [own, before] = [scene.dates[i], scene.dates[i - 1]]
  if (!own || own.kind === 'soon' || own.kind === 'span' || BRINGS_NEWS.test(right)) return undefined
  const says = BROUGHT_BY_DATE.exec(right)
  const isFirstOfSeries =
    says !== null &&
    /\bfirst\b|\b(?:the|its) (?:\w+ )?(?:debut|premiere|launch|start|beginning|arrival)\b/.test(right) &&
    !scene.seasons.some(({ start }) => start >= own.end)
  if (
    says &&
    !/^(?:\W|on|in|\w+day)*$/.test(lower.slice(before?.end ?? 0, own.start)) &&
    !/[,;]\s*(?:and|but|while)?\s*$/.test(lower.slice(before?.end ?? 0, own.start))
  )
    return undefined
  if (
    says &&
    (isFirstOfSeries || scene.seasons.some(({ start }) => start >= own.end + says[0].length - 1 && start < own.end + says[0].length + MAX_BETWEEN_UNITS))
  )
    return {
      kind: /\b(?:end|finale)\b/.test(right.slice(0, 40)) ? 'finale' : 'premiere',
      tense: TO_COME.test(says[0]) ? 'future' : 'past',
      start: own.start,
      end: own.end + says[0].length,
      isFirstOfSeries,
    }
  if (!before || !GOES_ON_AS_DATE.test(right) || !/^,?[^,;.]{0,40},? (?:and|while) $/.test(lower.slice(before.end, own.start).replace(/^,/, '')))
    return undefined
  const first = eventOf(scene, i - 1)
  return first && first.start === before.start ? { ...first, start: own.start, end: own.end, isFirstOfSeries: false } : undefined
}

/** "Delays moved the second season to …": it comes then. */
const MOVED_TO =
  /\b(?:mov(?:ed|es)|push(?:ed|es)|shift(?:ed|s)|postpon(?:ed|es)|delay(?:ed|s)|rescheduled|put (?:off|back)|brought forward)\b(?![^;.,]{0,40}\b(?:filming|shooting|production|film|movie)\b)[^;.,]{0,40}\b(?:to|until|till)\s*$/
/** What a day does that a season comes on. */
const BROUGHT_BY_DATE =
  /^,?\s*(?:(?:will (?:bring|see|mark)|brings|sees|marks)\b|(?:(?:had |has )?(?:brought|seen|saw|marked|given us|gave us|heralded|delivered))\b|(?:was|is|were|will be) (?:when|the (?:very )?(?:day|date|month|year|night|evening|time|moment)(?: of| that| when| on which| for)?)\b)/
/** "June 2022 brought the news: …". */
const BRINGS_NEWS =
  /^,?\s*(?:\w+ )?(?:brought|saw|marked|seen|delivered|brings|was when|was the \w+ (?:when|that|on which))\b[^,;]{0,40}\b(?:news|word|order|orders|ordered|renewal|renew(?:s|ed)|cancel\w*|announce\w*|confirm\w*|green|trailer|teaser|filming|shoot(?:ing)?|production|cameras)\b/
const TO_COME = /\b(?:will|is|brings|sees|marks)\b/
const GOES_ON_AS_DATE = /^,?\s*(?:(?:that|those) of|(?:was |is )?(?:the )?(?:season|series|\w+) )/
/** Our decision: the season follows its day's verb within a few words. */
const MAX_BETWEEN_UNITS = 40

/** "Has been entertaining us since 2022": it began then. */
const SINCE =
  /\b(?:has|have|had|'s) (?:been )?(?!\w+n't)(?:(?!\bnot\b|\bno\b|\bwait\w*|\bhop(?:ed|ing)\b|\bask\w*|\bpassed\b|\bgone\b|\bheard\b)[\w'-]+ ){0,8}?since (?:the year |back in |as early as )?$/
/** "Since 2019 CBS has been showing it". */
const HAS_BEEN = /^,? [^,;.]{2,40}? (?:has|have) (?:been|had|run|aired|shown|kept|entertained)\b/
/** "Not until": it comes then. */
const NOT_UNTIL = /\b(?:not|\w+n't|never|wait|waiting|waited|need(?:ed|s)?|patien\w+|nothing|hardly|scarcely|barely)\b[^;]{0,60}\b(?:until|till|before)\s*$/
/** "2025 looks probable", "2025 would be the earliest year": what somebody thinks of the next premiere. */
const BET =
  /^\s*(?:would (?:fit|make sense|suit|match)\b|(?:looks?|seems?|is|would be|appears?|sounds?)(?: to be)? (?:more |most |very |the |a |far |much |our |my )*(?:likely|bet\b|guess\b|probable|possible|realistic|earliest|plausible|safe bet|soonest|best guess|safest|good guess))/

/** A bare year is dated loosely: "2019 brought no news" starts nothing. */
function isLooseYear({ kind, value, relative }: DateMention): boolean {
  return kind === 'year' || (value === undefined && relative !== undefined)
}

/** Whether a date ends the range that the one before begins ("from … to …", "between … and …", "… - …"). */
function endsRange(lower: string, before: DateMention, own: DateMention): boolean {
  const between = lower.slice(before.end, own.start)
  if (/^\s*and\s*(?:\w+day,? )?$/.test(between)) return /\bbetween\s+(?:\w+day,? )?$/.test(lower.slice(0, before.start))
  return /^\s*(?:\([^)]{0,30}\)\s*)?(?:,?\s*(?:and )?(?:ran |running |lasting |lasted |lasts |runs |continu\w+ )?(?:until|till|til|to|through|thru|up to)|-)\s*(?:\w+day,? )?(?:the )?$/.test(
    between,
  )
}

/** Whether the words between a date and its event, or the clause before, name a season, the series or its home. */
function isOfSeries(scene: Scene, own: DateMention, word: EventWord): boolean {
  const { lower, plain } = scene.sentence
  const from = Math.max(0, Math.min(own.start, word.start) - 80)
  const to = Math.max(own.end, word.end) + 40
  return (
    scene.seasons.some(({ start, end }) => end > from && start < to) ||
    namesSeries(lower.slice(from, to)) ||
    /\b(?:series|show|drama|sitcom|anime|comedy|thriller|program(?:me)?|film|it|k-drama|soap|saga|episodes?|premiere)\b/.test(lower.slice(from, to)) ||
    findHomes(plain.slice(from, to)).length > 0
  )
}

/** "It was confirmed even before the third was out, in October 2022": the date behind the comma is that of the confirmation. */
function datesMainClause(before: string, between: string): boolean {
  return (
    /^,\s*(?:back )?(?:in|on)\s*(?:early |late |mid-?)?$/.test(between) &&
    /\b(?:before|after|when|while)\b/.test(before) &&
    nearest(before.replace(/\b(?:before|after|when|while)\b[^]*$/, ''), 0, 'last')?.kind === 'block'
  )
}

/** "In February 2023, ahead of the third season premiere, …" dates something else. */
const LEADS_UP = /^\W*(?:just |shortly |right |only |soon |days |weeks |months |long )?(?:ahead of|before|after|prior to|following)\b/

/** The last episodes as what is shown: "the finale aired on …", "the remaining ten episodes began airing on …". */
const TELLS_OF_END =
  /(?<!\b(?:before|after|since) (?:the )?(?:\w+ )?)\b(?:finale|(?:last|final|concluding|closing) (?:(?:two|three|four|\d+) )?(?:episodes?|hour|instal?lment|chapter|part)|last of (?:its|the) (?:\w+ )?episodes|remaining (?:\w+ )?(?:episodes|two|three|four|five|six|seven|eight|ten))\b/

/** Whether words between two dates say that something else happened on the second. */
export function tellsOtherEvent(lower: string): boolean {
  return lower.search(EVENT) >= 0
}

interface EventWord {
  kind: 'premiere' | 'finale' | 'block'
  start: number
  end: number
}

function nearest(words: string, offset: number, which: 'first' | 'last'): EventWord | undefined {
  const found = allMatches(words, EVENT)
  const match = which === 'first' ? found[0] : found.at(-1)
  if (!match) return undefined
  const kind = match.groups?.['finale'] ? 'finale' : match.groups?.['block'] ? 'block' : 'premiere'
  return { kind, start: offset + match.index, end: offset + match.index + match[0].length }
}

/** Whether the subject of the event word is no season: the last thing named before it, with no season after that thing. */
function tellsOfOtherThing(scene: Scene, from: number, word: number): boolean {
  const { lower } = scene.sentence
  const before = lower.slice(from, Math.max(word, from)).replace(MADE_AFTER, (words) => ' '.repeat(words.length))
  const thing = allMatches(before, OTHER_THING).at(-1)
  if (!thing) return !scene.seasons.some(({ start }) => start >= from && start < word) && goesOnAboutOther(scene, from, word)
  const end = from + thing.index + thing[0].length
  const sinceThen = scene.seasons.some(
    (mention) => mention.start >= end && mention.start < word && !/\b(?:for|of|from|to|on)\s+(?:the |its )?$/.test(lower.slice(end, mention.start)),
  )
  return !sinceThen
}

/** Whether "it" stands for something else that the sentence before brought up ("An English dub exists; in the USA it ran from …"). */
function goesOnAboutOther({ sentence, previous, seasons }: Scene, from: number, word: number): boolean {
  if (!/\b(?:it|its|this|that)\b/.test(sentence.lower.slice(from, word))) return false
  const before = sentence.lower.slice(0, from)
  if (
    from === 0 &&
    previous?.sentence.line === sentence.line &&
    /^(?:the |an? |no |its |\w+ )?(?:official |first |new |full )*(?:trailer|teaser)\b/.test(previous.sentence.lower)
  )
    return true
  if (before.replace(MADE_AFTER, '').replace(MAKING, '').search(OTHER_THING) >= 0) return true
  return (
    from === 0 &&
    previous?.sentence.line === sentence.line &&
    seasons.length === 0 &&
    previous.seasons.length === 0 &&
    previous.sentence.lower.search(OTHER_THING) >= 0 &&
    !namesSeries(previous.sentence.lower) &&
    !/\b(?:series|show|drama|season|television|opera|thriller|sitcom|comedy|anime)\b/.test(previous.sentence.lower)
  )
}

/** The making is nothing that "it" stands for. */
const MAKING = /\b(?:filming|shooting|shoot|production|principal photography|cameras)\b/g
/** What a series was made after is not what goes on. */
const MADE_AFTER =
  /\b(?:by|due to|because of|after|thanks to|during|amid) (?:the )?(?:[\w-]+ )?strikes?\b|\b(?:after|based on|from|adapted from|inspired by) (?:the |a |an )?(?:[\w-]+ ){0,3}?(?:novels?|books?|manga|comics?|webtoon|game)\b/g

function tenseOf(clause: string): 'past' | 'future' | undefined {
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

/** A date without any event word: beside a season in a list ("Season 2: 4 May 2019"), or in a row of dates. */
function loneDate(scene: Scene, i: number): DateEvent | undefined {
  const { lower } = scene.sentence
  const own = scene.dates[i]
  if (!own) return undefined
  const left = lower.slice(scene.dates[i - 1]?.end ?? 0, own.start)
  const isListed = scene.seasons.some(({ end }) => end <= own.start && /^["')\s]*(?:[:(-]|release date\s*[:-]?)\s*$/.test(lower.slice(end, own.start)))
  const isRow = /^\s*(?:original |expected |official )?(?:release|premiere|air|release date|premiere date|start)(?: date)?s?\s*[:-]?\s*$/.test(left)
  const isPlan = own.kind === 'span' && FUTURE.test(left) && !tellsOfOtherThing(scene, 0, own.start)
  if (!isListed && !isRow && !isPlan && !isSaidOfSeason(scene, own)) return undefined
  return { kind: 'premiere', tense: tenseOf(left), start: -1, end: -1, isFirstOfSeries: false }
}

/** A day or month in a clause about a season or the series' home tells of its start, whatever the verb ("CBC have it on October 1"). */
function isSaidOfSeason(scene: Scene, { kind, start, end, value }: DateMention): boolean {
  const { lower, plain } = scene.sentence
  if (kind === 'soon' || kind === 'year' || (kind === 'span' && value === undefined)) return false
  if (tellsOfOtherThing(scene, 0, start)) return false
  const clause = { from: Math.max(0, start - 90), to: Math.min(lower.length, end + 60) }
  return scene.seasons.some((mention) => mention.end > clause.from && mention.start < clause.to) || findHomes(plain.slice(clause.from, clause.to)).length > 0
}

function isOtherYear(lower: string, start: number, end: number): boolean {
  return (
    /^\s*(?:[a-z-]+ ){0,3}(?:series|show|drama|sitcom|anime|comedy|thriller|novel|book|film|movie|game|manga|comic)\b/.test(lower.slice(end, end + 60)) &&
    /(?:\b(?:the|a|its|this)|\()\s*$/.test(lower.slice(0, start))
  )
}

/** "The 2019 series": its first season's year. */
function yearOfSeries(lower: string, start: number, end: number): DateEvent | undefined {
  const noun = /^\s*(?:[a-z-]+ ){0,3}?(series|show|drama|sitcom|anime|comedy|thriller)\b/.exec(lower.slice(end, end + 60))
  if (
    !noun ||
    /\b(?:based on|inspired by|remake of|adapt\w+|from|version of|reboot of|spin-?off of)\b[^.;]{0,24}$/.test(lower.slice(0, start)) ||
    !/\b(?:the|this)\s*$/.test(lower.slice(0, start)) ||
    /\b(?:lasted|ran (?:for )?\w+ (?:seasons|series)|original)\b/.test(lower.slice(end)) ||
    /novel|book|film|movie|game|manga|comic/.test(noun[0])
  )
    return undefined
  return { kind: 'premiere', tense: 'past', start: Math.max(0, start - 4), end: end + noun[0].length, isFirstOfSeries: true }
}
