import type { HomeMention } from '../text/home-names.ts'
import { findHomes } from '../text/home-names.ts'
import { isHomeElsewhere, listsOf, withUnknown } from './home-lists.ts'
import {
  AFTER_AS_OWNER,
  AFTER_AS_SUBJECT,
  DECIDES,
  HAS_IT_BEFORE,
  IS_CARRIED,
  LAST_CARRIER,
  NAMED_AS_EXAMPLE,
  NOT_THERE,
  OF_THE_SERIES,
  ORDERED_BY,
  PARTIAL,
  SAYS,
  SCHEDULE,
} from './home-words.ts'
import type { Draft, Scene } from './scene.ts'

/** The networks and services a sentence ties the series to. A network that only speaks ("CBC says") or orders is not its home by that. */
export function readHomes(scene: Scene): Draft[] {
  const { plain, lower, isQuestion } = scene.sentence
  if (isQuestion) return []
  const homes = withUnknown(plain, findHomes(plain))
  let before: HomeMention | undefined
  return listsOf(lower, homes).flatMap((list): Draft[] => {
    const [first, last] = [list[0], list.at(-1)]
    if (!first || !last) return []
    const isMeant =
      list.some((home) => isHome(scene, home, first.start, last.end)) || (before !== undefined && isHomeElsewhere(lower, before.end, first.start, last.end))
    before = isMeant ? last : undefined
    if (!isMeant) return []
    const place = placeOf(lower, first, last)
    return list.map(({ kind, name }) => ({ type: kind, value: name.replace(' +', '+'), ...place }))
  })
}

/** From the word of carrying to the last home, or from the owner to what it owns. */
function placeOf(lower: string, first: HomeMention, last: HomeMention): { start: number; end: number } {
  const after = lower.slice(last.end, last.end + 70)
  const owner = /^'s? (?:[^,.;]{0,40})/.exec(after) ?? AFTER_AS_OWNER.exec(after) ?? AFTER_AS_SUBJECT.exec(after)
  const does = carriesAsSubject(lower.slice(Math.max(0, first.start - 90), first.start), after)
  if (owner ?? does) return { start: first.start, end: last.end + (owner?.[0] ?? does ?? '').trimEnd().length }
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
  if (((SAYS.test(after) || DECIDES.test(after)) && !AND_SHOWS.test(after)) || ORDERED_BY.test(before) || NAMED_AS_EXAMPLE.test(before)) return false
  if (/\b(?:of|by|on|from|for) the $/.test(before) && /^ (?:network|channel|streaming|streamer|platform)\b/.test(after)) return true
  if (IN_BRACKETS.test(before) && after.startsWith(')')) return true
  if (/^\W*(?:on|via) $/.test(before) && !/^,? (?:\w+ ){0,3}(?:announced|confirmed|said|tweeted)/.test(after)) return true
  if (MOVED_TO.test(before)) return true
  if (/\b(?:find|watch|stream|available|see|seen|home)\b[^,;]{0,60}\bat (?:the )?$/.test(before)) return true
  if (HAS_IT_BEFORE.test(before)) return isPlacedOn(scene, start, after)
  if (/\b(?:home|homes|network|channel|platform|streamer|service|broadcaster)s?(?: (?:is|are|was|remains))?[: ]*$/.test(before)) return true
  return AFTER_AS_SUBJECT.test(after) || carriesAsSubject(before, after) !== undefined
}

/** "Harbor Lights (Netflix)": the home behind the title, which is made of `x`. */
const IN_BRACKETS = /(?<![a-z])x[x ,']*\(['"]?$/

/** "Netflix acquired it and released the second season". */
const AND_SHOWS = /^[^,;.]{3,50} and (?:also |then |later |now )*(?:releas|stream|aired|airs|puts?\b|show|premier|launch|brings|brought|drop)/

const MOVED_TO =
  /\b(?:(?:series|show|drama|original|production|hit|anime|sitcom) of|you(?:'ll| will)? (?:need|want)(?: a (?:subscription|membership) (?:to|for))?|reach(?:ed|es)?|hits?|joins?|joined|graced?|landed on|moved? (?:over )?(?:to|from)|switched (?:over )?to|poached by|migrated to|came to|comes to|returned to|snapped up by|picked up by|courtesy of|(?:it|they|show|series|drama|seasons?|anime) (?:is|are|was|were) with|in the (?:offer|catalogue|catalog|library|line-up|programme) of) (?:the )?$/

/** "On Netflix": what is placed there is the series, a stretch of it, or unnamed in a schedule. */
function isPlacedOn(scene: Scene, start: number, after: string): boolean {
  const { lower } = scene.sentence
  const before = lower.slice(0, start)
  if (NOT_THERE.test(before.slice(-90))) return false
  return (
    IS_CARRIED.test(before) ||
    IS_CARRIED.test(after.slice(0, 40)) ||
    scene.seasons.length > 0 ||
    OF_THE_SERIES.test(before.slice(-120)) ||
    ((SCHEDULE.test(before) || scene.dates.length > 0) && lower.length < MAX_STUB_UNITS)
  )
}

/** Our decision: a stub of a schedule is a line, not a paragraph. */
const MAX_STUB_UNITS = 140

/** "Netflix … the series": whatever a home does with the series but decide on it, it shows it. */
function carriesAsSubject(before: string, after: string): string | undefined {
  if (
    !/(?:^|[,;:]|\b(?:and|but|where|while|as|that|there|here|\w+ly|kingdom|states|uk|us|usa|britain|america|canada|australia|india|japan|korea|germany|europe|countries|world)) ?(?:the )?$/.test(
      before.trimStart(),
    )
  )
    return undefined
  const predicate = /^(?:,[^,;]{2,40},)? \p{Ll}[^,;]*/u.exec(after)?.[0]
  return predicate !== undefined && !DECIDES.test(after) && OF_THE_SERIES.test(predicate.slice(0, MAX_PREDICATE_UNITS)) ? predicate : undefined
}

/** Our decision: what a verb speaks of stands within a few words. */
const MAX_PREDICATE_UNITS = 60

function ownsSeries(scene: Scene, words: string): boolean {
  const bare = words.toLowerCase().replace(/^["']/, '')
  return scene.frame.series.some((name) => bare.startsWith(name.toLowerCase().slice(0, 8))) || /^\S+ (?:season|series|show|drama)/.test(bare)
}

/** Whether what stands on the service is something else: a trailer on YouTube, a tweet, a ranking, another show. */
function tellsOfOther(lower: string, start: number): boolean {
  const clause = lower.slice(Math.max(0, start - 80), start)
  return /\b(?:trailer|teaser|clip|tweet\w*|twitter|top (?:10|ten)|ranking|chart|interview|movie|rumou?r|rating|reviews?|(?:19|20)\d\d film|similar|other shows|other series|subscri\w+|deal with|account|youtube channel|spin-?off|executives?|president|head of|forerunner|predecessor|parent series)\b/.test(
    clause,
  )
}
