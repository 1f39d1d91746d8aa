import type { HomeMention } from '../text/home-names.ts'
import { findHomes } from '../text/home-names.ts'
import type { Draft, Scene } from './scene.ts'

const HAS_IT_BEFORE =
  /\b(?:on|to|via|through|by|over|for|from|in)(?: (?:the )?(?:streaming (?:service|platform|giant|site)s?|streamer|platform|channel|network|ott platform|streaming|tv channel|cable network|broadcaster|digital platform|american|british|us|u\.s\.|uk|japanese|korean|turkish|canadian|online|popular|cable|tv|television|like|such as|of|platforms|services|giant|sites|either|both|including|its home))*(?: the)?[ :,]*["']?$/
const CARRIES = String.raw`air\w*|stream\w*|premier\w*|debut\w*|releas\w*|broadcast\w*|available|watch\w*|launch\w*|show(?:n|s)?|land\w*|arriv\w*|drop\w*|com(?:e|es|ing)|came|original\w*|hit|exclusive\w*|seen|found|catch|cable|began|start\w*|return\w*|be on|was on|ran|runs|running|is on|are on|season|seasons|series|bow\w*|open\w*|telecast\w*|home|carried|all episodes|episodes|access\w*|rent|buy|binge\w*|enjoy|get there|put|presented|picked|moved|shifted|made for|produced for|developed for|created|began|ended|up on|present|hosted|view\w*|simulcast\w*`
/** The last word of carrying before a home. */
const LAST_CARRIER = new RegExp(String.raw`\b(?:${CARRIES})\b(?!.*\b(?:${CARRIES})\b)`)
const IS_CARRIED = new RegExp(String.raw`\b(?:${CARRIES})\b`)
const AFTER_AS_OWNER =
  /^(?:'s|'|s')? ?(?:(?:original|hit|popular|biggest|best|greatest|finest|crime|comedy|horror|fantasy|teen|drama|anime|period|animated|sci-fi|science fiction|reality|medical|legal|police|acclaimed|new|beloved|smash|top|most[- ]\w+|own|web|tv|television|thriller|limited|historical|supernatural|romantic|romance|family|action|adventure|superhero|musical|british|american|korean|spanish|french|german|turkish|exclusive|dark|family-friendly|cult|long-running) ?)*(?:series|shows?|dramas?|sitcoms?|originals?|comed(?:y|ies)|anime|thrillers?|dramed(?:y|ies)|exclusive|production|procedural|soap|hit|saga)\b/
const AFTER_AS_SUBJECT =
  /^(?: (?:is|was|remains) (?:the |its )?(?:only |exclusive )?home\b)|^(?: (?:has|had|have|also|originally|first|will|will be|itself|then|later|both|is|was|officially|finally|in the (?:u\.?k\.?|u\.?s\.?a?\.?|united (?:kingdom|states)|[a-z]+)))* (?:(?:release|premiere|open|air|debut|launch|start|begin|bring|present|host|screen|carry|stream)s?|(?:do|does|did) (?:so|the same|likewise)|follow(?:s|ed) suit|releas\w+|premier\w+|opened|offers?|began|air(?:ed|s|ing)|broadcast\w*|debut\w+|launch\w+|stream\w+|got the|gave it|show(?:s|ed)?|carr(?:y|ies|ied)|ha(?:s|d|ve) (?:it|them|the (?:show|series|drama|first|united states|us|uk|world)|all|every|both)|dropped (?:the(?! (?:axe?|news|bomb))|all|season)|had the|put out|unveil\w+|hosts?|screened|ran|aired|brought|present\w*|have it|has had|opened|started|simulcast\w*)\b/
const SAYS =
  /^(?:'s|')?(?: (?:has|have|had|is|was|will|also|officially|recently|just|yet|not|hasn't|haven't|itself|finally|already|still|executives?|chiefs?|head|ceo|boss))* ?(?:renew\w*|cancel\w*|announc\w*|confirm\w*|order\w*|reveal\w*|decid\w*|green\w*|said|says|stat\w*|comment\w*|pick(?:ed|s)? up|axed|pulled|declin\w*|going to renew|not going|order|share\w*)/
const ORDERED_BY =
  /\b(?:renewed|cancel(?:l?ed|lation)|axed|confirmed|announced|(?:re)?commissioned|ordered|revealed|picked up|green-?lit|said|reported|owned|scrapped|dropped|approved|decision|statement)(?: \w+){0,3}? (?:by|from|at)(?: the)? (?:\w+ )?$/
const PARTIAL = /\bseasons? \d+ ?(?:-|to|through|and) ?\d+\b/

/** The networks and services a sentence ties the series to. A network that only speaks ("CBC says") or orders is not its home by that. */
export function readHomes(scene: Scene): Draft[] {
  const { plain, lower, isQuestion } = scene.sentence
  if (isQuestion) return []
  const homes = withUnknown(plain, findHomes(plain))
  return listsOf(lower, homes).flatMap((list): Draft[] => {
    const [first, last] = [list[0], list.at(-1)]
    if (!first || !last || !list.some((home) => isHome(scene, home, first.start, last.end))) return []
    const place = placeOf(lower, first, last)
    return list.map(({ kind, name }) => ({ type: kind, value: name.replace(' +', '+'), ...place }))
  })
}

/** Homes that only "and", "or" or a comma parts stand or fall together ("Hulu, Amazon Prime Video and The CW have it"). */
function listsOf(lower: string, homes: HomeMention[]): HomeMention[][] {
  const lists: HomeMention[][] = []
  for (const home of homes) {
    const list = lists.at(-1)
    const last = list?.at(-1)
    if (list && last && LIST_SIGN.test(lower.slice(last.end, home.start))) list.push(home)
    else lists.push([home])
  }
  return lists
}

const LIST_SIGN =
  /^(?:(?: (?:network|channel))?,? ?(?:and|or|as well as|&|and also|along with|and on|and then|plus)(?: (?:on|the|also|in the [a-z ]{2,20}))* |, ?|\/| ?\(| network and )$/

/** A name no lexicon has, listed with a home that is known ("on Naver Series On and Crunchyroll"), is one of its kind. */
function withUnknown(plain: string, homes: HomeMention[]): HomeMention[] {
  return homes.flatMap((home, i) => {
    const from = homes[i - 1]?.end ?? Math.max(0, home.start - 80)
    const match = /\b(?:on|via|to) ((?:\p{Lu}[\p{L}\p{N}+!-]*)(?: (?:\p{Lu}[\p{L}\p{N}+!-]*|&)){0,4})(?:,? (?:and|or|&) |, )$/u.exec(
      plain.slice(from, home.start),
    )
    if (
      !match?.[1] ||
      /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/.test(
        match[1],
      )
    )
      return [home]
    const start = from + match.index + match[0].indexOf(match[1])
    return [{ name: match[1], kind: home.kind, start, end: start + match[1].length }, home]
  })
}

/** From the word of carrying to the last home, or from the owner to what it owns. */
function placeOf(lower: string, first: HomeMention, last: HomeMention): { start: number; end: number } {
  const after = lower.slice(last.end, last.end + 70)
  const owner = /^'s? (?:[^,.;]{0,40})/.exec(after) ?? AFTER_AS_OWNER.exec(after) ?? AFTER_AS_SUBJECT.exec(after)
  if (owner) return { start: first.start, end: last.end + owner[0].trimEnd().length }
  const verb = lower.slice(0, first.start).search(LAST_CARRIER)
  return { start: verb >= 0 && first.start - verb < 70 ? verb : first.start, end: last.end }
}

function isHome(scene: Scene, home: HomeMention, start: number, end: number): boolean {
  const { lower, plain } = scene.sentence
  const before = lower.slice(Math.max(0, start - 90), start)
  const after = lower.slice(end, end + 70).replace(/^ (?:network|channel)(?= )|^ \([a-z. ]{2,20}\)(?= )/, '')
  if (/\baccording to (?:the )?$/.test(before)) return false
  if (PARTIAL.test(/^[^;.]*/.exec(after)?.[0] ?? '') || tellsOfOther(lower, start)) return false
  if (AFTER_AS_OWNER.test(after)) return !/\b(?:other|another|many|several|best|top|more|popular) (?:\w+ )?$/.test(before)
  if (/^(?:'s|') (?:["']?[A-Z])/.test(plain.slice(home.end, home.end + 6))) return ownsSeries(scene, plain.slice(home.end + 2).trim())
  if (SAYS.test(after)) return false
  if (ORDERED_BY.test(before)) return false
  if (/\b(?:of|by|on|from|for) the $/.test(before) && /^ (?:network|channel|streaming|streamer|platform)\b/.test(after)) return true
  if (/^\W*(?:on|via) $/.test(before) && !/^,? (?:\w+ ){0,3}(?:announced|confirmed|said|tweeted)/.test(after)) return true
  if (/\b(?:reach(?:ed|es)?|hits?|joins?|joined|graced?|landed on|moved? (?:over )?to|came to|comes to|returned to) (?:the )?$/.test(before)) return true
  if (/\b(?:find|watch|stream|available|see|seen|home)\b[^,;]{0,60}\bat (?:the )?$/.test(before)) return true
  if (HAS_IT_BEFORE.test(before)) return IS_CARRIED.test(lower.slice(0, start)) || IS_CARRIED.test(after.slice(0, 40)) || scene.seasons.length > 0
  if (/\b(?:home|homes|network|channel|platform|streamer|service|broadcaster)s?(?: (?:is|are|was|remains))?[: ]*$/.test(before)) return true
  if (AFTER_AS_SUBJECT.test(after)) return true
  return false
}

function ownsSeries(scene: Scene, words: string): boolean {
  const bare = words.toLowerCase().replace(/^["']/, '')
  return scene.frame.series.some((name) => bare.startsWith(name.toLowerCase().slice(0, 8))) || /^\S+ (?:season|series|show|drama)/.test(bare)
}

/** Whether what stands on the service is something else: a trailer on YouTube, a tweet, a ranking, another show. */
function tellsOfOther(lower: string, start: number): boolean {
  const clause = lower.slice(Math.max(0, start - 80), start)
  return /\b(?:trailer|teaser|clip|tweet\w*|twitter|top (?:10|ten)|ranking|chart|interview|movie|rumou?r|rating|reviews?|similar|other shows|other series|subscri\w+|deal with|account|youtube channel|spin-?off|executives?|president|head of|forerunner|predecessor|parent series)\b/.test(
    clause,
  )
}
