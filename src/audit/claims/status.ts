import type { ClaimedStatus } from '../claim.ts'
import type { Draft, Scene } from './scene.ts'
import { clauseStart, seasonNear } from './scene.ts'

interface StatusWords {
  status: ClaimedStatus | 'no-date'
  words: RegExp
}

const NOT_YET = String.raw`(?:not|n't|never|yet to|nor|neither)`
const WORD_OF = String.raw`(?:word|news|confirmation|announcement|notification|information|update|updates|statement|details?|info|indication|decision|declaration|verdict|clarity)`
const MAKERS_SAY = String.raw`(?:announc\w*|confirm\w*|reveal\w*|disclos\w*|declar\w*|said|comment\w*|decid\w*|stat(?:ed|ement)|known|official|verif\w*|address\w*|clarif\w*)`
const RENEWED = String.raw`renew(?:ed|al|s|ing)?|recharg\w*|green-?\s?li(?:t|ght(?:ed)?)|green signal|pick(?:ed)?[- ]?up|order(?:ed|s)?|commission\w*|re-?commission\w*|re-?upped|revived|extended|go-?ahead|given the nod|thumbs up|brought back|re-?newed|prolonged`
const SEASON_NOUN = String.raw`(?:season|series|edition|instal?lment|run|chapter|outing|one|round)`
const DATE_NOUN = String.raw`(?:(?:official |exact |specific |definite |confirmed |firm |precise |set |actual |concrete |fixed |final |clear )*(?:release|premiere|air|launch|return|debut|start|streaming|broadcast|arrival)?[- ]?(?:date|dates|schedule|timeline|time ?frame|day|window)\b)`

/** In order: the first that reads a stretch of a clause takes it, so the refusals stand before the words they refuse. */
const WORDS: readonly StatusWords[] = [
  // No date named: a premiere claim without a day, not a status.
  {
    status: 'no-date',
    words: new RegExp(
      String.raw`\b(?:no|nor|without|not (?:any|an?|the)|n't (?:any|an?|the)|not have (?:any|an?)|lack of (?:an?|any)) (?:\w+ ){0,3}?${DATE_NOUN}(?:[^.;]{0,60}?\b(?:announc\w*|set|yet|given|reveal\w*|confirm\w*|known|available|for)\b)?`,
    ),
  },
  {
    status: 'no-date',
    words: new RegExp(
      String.raw`\b${DATE_NOUN}[^.;!?]{0,80}?\b(?:${NOT_YET}\b|n't\b|unknown|unclear|under wraps|to be (?:announced|confirmed|decided)|tba\b|tbd\b|tbc\b|remains? (?:unknown|unclear|a mystery|open|to be)|uncertain|awaited|pending|undecided)(?: (?:\w+ ){0,4}?(?:${MAKERS_SAY}|set|named|given|been|fixed|out|scheduled|available|unveiled|released|finali[sz]ed|mentioned|provided|shared|determined|locked|clear|specified))?`,
    ),
  },
  {
    status: 'no-date',
    words: new RegExp(
      String.raw`\b(?:not|n't|yet to|never|nobody has|no one has|nothing has)\b (?:\w+ ){0,5}?(?:${MAKERS_SAY}|set|name[d]?|give[n]?|fix(?:ed)?|unveil(?:ed)?|share[d]?|provide[d]?|mention(?:ed)?|finali[sz]e[d]?|specif(?:y|ied)|pin(?:ned)? down|got|get|have|has|know) (?:\w+ ){0,5}?${DATE_NOUN}`,
    ),
  },
  {
    status: 'no-date',
    words: new RegExp(
      String.raw`\b(?:announced|named|set|given|revealed|confirmed|shared) no (?:\w+ ){0,2}?${DATE_NOUN}|\bnot (?:yet |been )*scheduled\b|\bn't been scheduled\b|\bwhen (?:\w+ ){1,7}(?:premieres?|arrives?|comes? out|returns?|air|airs|released|be released)[^.;]{0,20} (?:is|remains) (?:not (?:yet )?known|unknown|unclear|open)`,
    ),
  },
  // Nobody has said.
  {
    status: 'undecided',
    words: new RegExp(
      String.raw`\b(?:neither|not|n't|nor)\b[^.;]{0,40}?\b(?:renew\w*|pick(?:ed)? up|order\w*)\b[^.;]{0,25}?\b(?:n?or|and|/)\b[^.;]{0,25}?\b(?:cancel\w*|ax(?:ed)?|scrapp\w*|drop\w*)`,
    ),
  },
  {
    status: 'undecided',
    words: new RegExp(String.raw`\b(?:neither|not|n't|nor)\b[^.;]{0,40}?\b(?:cancel\w*|axed)\b[^.;]{0,25}?\b(?:n?or|and|/)\b[^.;]{0,25}?\b(?:renew\w*)`),
  },
  {
    status: 'undecided',
    words: new RegExp(
      String.raw`\b(?:yet to|(?:has|have|had|is|was|were|does|do|did)(?: still| also| yet)?(?: not|n't)(?: yet| still| been| currently| officially| so far| even| as of now| formally| actually| publicly)*|not yet(?: been)?|not been|will not|won't)(?: \w+){0,2}? (?:be |been |officially |yet |formally )*(?:renew\w*|green-?lit|picked up|recommission\w*|commission\w*|order\w*|approved|${MAKERS_SAY})\b[^.;,]{0,90}`,
    ),
  },
  { status: 'undecided', words: new RegExp(String.raw`\bno (?:\w+ ){0,3}?(?:${WORD_OF}|renewal|order|plans?)\b[^.;!?]{0,100}`) },
  {
    status: 'undecided',
    words: new RegExp(
      String.raw`\bnothing (?:\w+ ){0,3}?(?:${MAKERS_SAY}|set|concrete|certain)\b[^.;!?]{0,60}|\b(?:not|n't) (?:\w+ ){0,3}?(?:any|an?) (?:\w+ ){0,2}?(?:${WORD_OF}|renewal)\b[^.;!?]{0,70}|\bnobody (?:has |knows)[^.;]{0,60}|\bno one (?:has |knows)[^.;]{0,60}`,
    ),
  },
  {
    status: 'undecided',
    words: new RegExp(
      String.raw`\b(?:remains? (?:to be seen|uncertain|unclear|unknown|undecided|up in the air|in limbo|unconfirmed|a mystery|open|in doubt)|up in the air|in limbo|hangs? in the balance|unclear (?:if|whether)|unknown (?:if|whether)|uncertain (?:if|whether)|not (?:yet )?(?:known|clear|certain|sure|decided) (?:if|whether)|await\w* (?:\w+ ){0,3}?(?:renewal|confirmation|announcement|word|decision|news)|not (?:been )?out yet|fate[^.;]{0,40}?(?:unknown|undecided|uncertain|unclear|not))\b[^.;,]{0,60}`,
    ),
  },
  // It ends.
  {
    status: 'cancelled',
    words: new RegExp(
      String.raw`\b(?:will|would|is|are|was|were|has|have|does|going|do|did)(?: \w+)?(?: not|n't| never)(?: be| been| to| going to| get| getting| come| have)*(?: \w+)? (?:return\w*|renew\w*|back|happen\w*|coming|continu\w*|another season|a (?:\w+ )?season|move forward|mov\w+ forward|going forward|go forward|made|pick\w*|bring\w* back|proceed\w*)\b[^.;,]{0,60}|\bwon't (?:be |have |get |see )?(?:a|an|any|another|no)? ?(?:\w+ ){0,4}?(?:season|return\w*|back|happen\w*|coming|renew\w*|continu\w*|made)\b[^.;,]{0,50}|\bthere (?:will|would|is|are)(?: (?:not|never)|n't)? (?:be |going to be )?(?:no|not a|not be a|not be|any)? ?(?:more|further|additional|new|another)? ?(?:\w+ ){0,3}?seasons?\b[^.;,]{0,40}`,
    ),
  },
  {
    status: 'cancelled',
    words:
      /\b(?:cancel(?:l?ed|s|l?ing|lation|ation)|axed|scrapped|canned|nixed|pulled the plug|pull(?:s|ing)? the plug|dropped the (?:series|show)|ditched|shut down|called off|terminated|discontinued|given the axe|got the axe|no longer (?:be )?(?:return|continu|going)\w*|decided not to (?:renew|continue|move|proceed|go)\w*|opted not to|declined to|passed on|not to renew|calling it quits|called it quits)\b[^.;,]{0,60}/,
  },
  {
    status: 'final',
    words: new RegExp(
      String.raw`\b(?:(?:final|last|concluding|closing|farewell)(?: and final)? (?:\w+ ){0,1}?${SEASON_NOUN}|series finale|(?:will|would|to) be (?:the |its |their )?(?:show's |series' |series's )?(?:last|final)(?: one)?|is (?:the |its )(?:show's |series' )?(?:last|final)(?: one)?|the end of the (?:show|series|road|story|line|drama|saga)|(?:will|to|would|set to|going to|has|have) (?:end|conclude|come to an end|come to a close|wrap up|finish)(?:ed)? (?:\w+ ){0,3}?(?:with|after|in)|end(?:s|ed|ing)? (?:with|after) (?:\w+ ){0,2}?season)\b`,
    ),
  },
  // On its way.
  {
    status: 'on_hold',
    words:
      /\b(?:on hold|on (?:an? )?(?:indefinite )?hiatus|halted|suspended|paused|shelved|put off|postponed|(?:production|filming|shooting) (?:has been |was |is |got )?(?:delayed|stopped|shut down))\b[^.;,]{0,40}/,
  },
  {
    status: 'in_production',
    words:
      /\b(?:(?:in|under|into|started|begun|began|entered|resumed|wrapped(?: up)?|wraps|finished|completed) (?:\w+ )?(?:pre-?production|post-?production|production|filming|shooting|development|the works|the making)|(?:production|filming|shooting|shoot|principal photography|the shoot|writing|work)(?: \w+){0,6}? (?:has |have |had |is |are |was |were |will )?(?:already |officially |just |currently |also )?(?:begun|began|started|underway|under way|wrapped|commenced|going on|completed|finished|kicked off|in progress|over|done|ongoing|resumed)|(?:is|are|was|were|has been|have been) (?:currently |now |already |also |still |busy |being )*(?:being )?(?:film(?:ed|ing)|shot|shooting|produced|written|writing|developed|working on|made)|began (?:filming|shooting|production)|started (?:filming|shooting|production))\b/,
  },
  {
    status: 'renewed',
    words: new RegExp(
      String.raw`\b(?:${RENEWED}|(?:will|to|is|are|be|set to|going to|officially) (?:be )?(?:return\w*|coming back|com(?:e|ing) back|back) (?:for|with) (?:a|an|its|season|another|the|series|one)|look(?:ing)? forward to (?:a|an|another|the|season|its) ?(?:\w+ ){0,3}?(?:season|series|instal?lment)|(?:there )?(?:will|is going to|shall) (?:definitely |certainly |indeed |surely |officially )?(?:be|get|have|receive|come) (?:a|an|another|one more) ?(?:\w+ ){0,2}?(?:season|series|instal?lment|chapter)|(?:is|are|was|were|has been|have been|been) (?:\w+ )?(?:officially |already |finally |now )?(?:confirmed|announced|happening|guaranteed|on (?:its|the) way|a go|secured|approved|locked)|(?:confirmed|announced) (?:that )?(?:for |a |an |the |its |season |series |another )+(?:\w+ ){0,2}?(?:season|series|instal?lment)?|(?:officially )?(?:confirmed|announced) (?:that )?(?:the |there |season |series |a )[^.;]{0,50}?(?:will return|is happening|is coming|would return|will be back|will happen))\b`,
    ),
  },
]

const QUESTION_HEADING =
  /\b(?:renew\w*|cancel\w*|happen\w*|return\w*|confirm\w*)[^.]{0,15}(?:\bor\b|\/|vs)|release date|\b(?:everything|what we know|all we know|updates?)\b/
const OTHER_OBJECT =
  /\b(?:trailer|teaser|plot|cast(?:ing)?|cast members?|synopsis|storyline|story|title|role|poster|spin-?off|movie|film|book|game|soundtrack|who|how many|episodes|episode count|number of|actor|actress|guest|character|characters|filming locations?|premiere date|release date)\b/

/** What becomes of a season, as a sentence says it: ordered, stopped, the last, in the making, or nobody knows. A missing date is told apart as an announced date of nothing. */
export function readStatus(scene: Scene): Draft[] {
  const { sentence, frame } = scene
  if (sentence.isQuestion || (sentence.line.kind === 'heading' && QUESTION_HEADING.test(sentence.lower))) return []
  const drafts: Draft[] = []
  const taken: [number, number][] = []
  for (const { status, words } of WORDS) {
    const match = words.exec(sentence.lower)
    if (!match) continue
    const [start, end] = [match.index, match.index + match[0].length]
    if (taken.some(([from, to]) => start < to && end > from)) continue
    const draft = status === 'no-date' ? noDate(scene, start, end) : toStatus(scene, status, start, end)
    if (!draft) continue
    taken.push([start, end])
    drafts.push(draft)
  }
  void frame
  return drafts
}

function noDate(scene: Scene, start: number, end: number): Draft | undefined {
  const { asked } = scene.frame
  const named = seasonNear(scene, start, end)?.seasons
  const seasons = named ?? (asked === undefined ? undefined : [asked])
  if (!seasons || /\b(?:trailer|teaser|poster)\b/.test(scene.sentence.lower.slice(Math.max(0, start - 30), end))) return undefined
  return { type: 'next_premiere_date', value: null, start: clauseStart(scene, start), end, seasons, hedged: false }
}

function toStatus(scene: Scene, status: ClaimedStatus, start: number, end: number): Draft | undefined {
  const { lower } = scene.sentence
  const words = lower.slice(start, end)
  if (
    status === 'undecided' &&
    (OTHER_OBJECT.test(words) ||
      /^\W*(?:trailer|teaser|plot)/.test(lower.slice(Math.max(0, start - 10), start)) ||
      OTHER_OBJECT.test(lower.slice(clauseStart(scene, start), start)))
  )
    return undefined
  if (
    status === 'renewed' &&
    (/\b(?:if|whether|until|once|in case|unless|not|n't|never|nor|no|hop\w*|chances?|waiting|before|should|deserv\w*|want\w*)\b[^.;]{0,50}$/.test(
      lower.slice(clauseStart(scene, start), start),
    ) ||
      OTHER_OBJECT.test(lower.slice(clauseStart(scene, start), end)))
  )
    return undefined
  if (
    status === 'cancelled' &&
    /\b(?:if|whether|until|in case|unless|or|nor|neither|rumou?rs?|fear\w*|worr\w*|not|n't)\b[^.;]{0,25}$/.test(lower.slice(Math.max(0, start - 40), start))
  )
    return undefined
  if (status === 'in_production' && /\b(?:not|n't|yet to|if|once|when|no)\b[^.;]{0,30}$/.test(lower.slice(Math.max(0, start - 40), start))) return undefined
  const seasons = seasonOfStatus(scene, status, start, end)
  return seasons ? { type: 'status', value: status, start: clauseStart(scene, start), end, seasons } : undefined
}

/** Which season a status is about: the one named beside it; "after season four" stops the fifth; without a name the one asked for, the end of a show being that of the season before. */
function seasonOfStatus(scene: Scene, status: ClaimedStatus, start: number, end: number): number[] | undefined {
  const { asked } = scene.frame
  const { lower } = scene.sentence
  const following = scene.seasons.find((mention) => mention.start >= start && mention.start <= end + 40)
  const preceding = scene.seasons.filter((mention) => mention.end <= end).at(-1)
  const mention =
    status === 'renewed' || status === 'undecided' || status === 'cancelled'
      ? (following ?? preceding)
      : (scene.seasons.find((m) => m.start < end && m.end > start) ?? preceding ?? following)
  if (status === 'cancelled') {
    if (!mention) return asked === undefined ? undefined : [asked]
    const season = Math.max(...mention.seasons)
    const isAfter =
      /\b(?:after|following|with|since)\b[^.;,]{0,30}$/.test(lower.slice(Math.max(0, mention.start - 34), mention.start)) || mention.seasons.length > 1
    return [isAfter ? season + 1 : season]
  }
  if (status === 'final') {
    if (mention && mention.seasons.length === 1) return mention.seasons
    return asked === undefined ? undefined : [Math.max(1, asked - 1)]
  }
  if (mention) return [Math.max(...mention.seasons)]
  return asked === undefined ? undefined : [asked]
}
