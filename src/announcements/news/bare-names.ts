import { HOME } from './homes.ts'
import type { NamedSeries } from './named-series.ts'

/** Words that a series name is written with although they are small. */
const SMALL = 'of|the|and|in|a|an|to|at|for|on|from|with|by|de|la|el|las|los|le|les|des|del|der|die|das|und|no|wa|ga|ni|vs\\.?|or|is|as|&|\\+|×|x'
const CAPITAL = String.raw`[\p{Lu}\p{N}¡¿#][\p{L}\p{N}’.&!?+\-/*#×:…]*(?<!:)`
const RUN = new RegExp(String.raw`^(?:${CAPITAL})(?:(?:,? (?:${SMALL}))*[:,]? (?:${CAPITAL}))*`, 'u')

/** What is said of a series before its name: whose it is, and of what kind. */
const OF_KIND =
  'hit|popular|beloved|acclaimed|new|long-running|fan-favou?rite|freshman|sophomore|rookie|veteran|animated|medical|legal|crime|spy|sci-fi|fantasy|period|teen|family|workplace|reality|dating|competition|game|live-action|horror|romantic|romance|mystery|police|detective|true-crime|unscripted|scripted|supernatural|superhero|alpine|nordic|german|swedish|danish|french|spanish|korean|british|irish|australian|canadian|emmy-winning|spinoff|spin-off|the'
const KIND =
  'anime|docuseries|dramedy|drama|comedy|sitcom|series|show|adaptation|procedural|romcom|k-drama|western|spinoff|spin-off|prequel|sequel|reboot|anthology|thriller|winner|soap|epic|gameshow'
const BEFORE = new RegExp(
  String.raw`^(?:both |its )?(?:(?:${HOME})(?:’s?)?(?: original)? )*(?:(?:live-action|animated|hit|long-running|acclaimed|unscripted) )?(?:(?:(?:${OF_KIND})[ ,]+)*(?:(?:${KIND})s? )+)*`,
  'iu',
)
/** In sentence case small words of that sort stand alone: "hit Love Life". */
const SMALL_BEFORE = new RegExp(String.raw`^(?:(?:${OF_KIND}) )+(?=\p{Lu})`, 'u')
/** What leads up to a name: "No More Silver Lake", "Watch the …", "Peacock isn’t done with …". */
const LEAD_IN = /^(?:(?:No )?More|Watch(?: the| a)?|See(?: the)?|When|With|Isn’t Done With|Isn’t Finished With|Mark Your Calendars?:) (?=\p{Lu})/iu
/** What stands behind a name and is no part of it. */
const AFTER =
  /(?<!\b(?:Lone|Rising|All|Pop|Rock|Movie|the|of|with|and|an?|in|to|for))\s(?:Anime|TV Anime|TV|Revival|Reboot|Series|TV Series|TV Show|Drama|Comedy|Stars?|Creators?|Showrunner|Boss|EP|Cast|Castoff|Fans?|Early|Officially|Quietly|Also|Both|Up|Finally|Is|Are|Was|Has|Will|To|Not|Gets|Spinoff|Sequel|Prequel|Remake|Premiere|Debut|Release)$/u
/** Words that begin headlines and are no names. */
const NO_NAME = new RegExp(
  String.raw`^(?:${HOME}|With|And|Plus|As|The|It|This|These|Both|All|Its|Their|They|He|She|We|More|New|Season|Series|Official|Exclusive|Here|There|TV(?: .*)?|Mystery|Western|Romance|Documentary|(?:Two|Three|Four)-Season.*|Again|Also|Then|Now|Full|Another|Supersized|Expanded|Early|Castoff|Drama|Comedy|Thriller|Show|Hit|Sitcom|Anime|Final|First|Half|(?:First|Second|Back|Front|Latter) (?:Half|Part|Batch).*|Once .*|No|Yes|Why|How|What|When|Where|Episodes? .*|One|Two|Three|Four|Five|Six|Seven|Eight|Germany|UK|U\.K\.|Spain|France|Italy|Australia|India|Japan|(?:Series )?Finale|(?:Seasons?|Series|Part|Volume) .*|New .*|Return|Start|Launch|Debut|Production|Filming|Cameras|Date|Premiere|Release|Trailer|Fall|Spring|Summer|Winter|(?:Producers?|Creators?|Fans?|Stars|Studio|Viewers|Writers?) .*|(?:[\w-]+ )?(?:Revival|Reboot|Prequel|Sequel|Spinoff|Spin-Off|Dramedy|Procedural|Sci-Fi|Fantasy|Anthology|Soap)|Midseason(?: .*)?|Streamer|Network|Film|Movie|Writers Strike|Replacing .*|(?:.* )?(?:Trio|Duo|Dramas|Comedies)|(?:The )?(?:\d+|One|Two|Three|Four|Five|Six|Several|Many) (?:Others|More|Shows|Series)|Others|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d+.*)$`,
  'u',
)
/** Our decision: longer runs of capitals are headlines, not titles. */
const MOST_WORDS = 9

/** The name within words that hold a series alone: whose it is and of what kind cut off, the rest as it is written; among others its possessive is its own ("Grey’s"). Undefined when they hold more, or nothing. */
export function bareName(words: string, isListed = false): string | undefined {
  const whole = words
    .replace(/\s?\([^)]{0,60}\)/g, '')
    .trim()
    .replace(/^[,;:\s–—-]+/, '')
    .replace(/^[‘“]|[’”]$/g, '')
    .replace(LEAD_IN, '')
    .replace(/[\s,:;–—-]+$/, '')
    .trim()
  const alone = `${whole} `
  if (whole !== '' && alone.replace(BEFORE, '') === '') return undefined
  const rest = whole.replace(BEFORE, '').replace(SMALL_BEFORE, '').trim()
  const held = /^[\p{Lu}\p{N}¡¿#]/u.test(rest) ? rest : whole
  const run = RUN.exec(held)?.[0] ?? ''
  // In sentence case a name that is followed by a small word is the beginning of something else: "Evil twin hoax", "Lost hiker".
  if (
    /^ [a-z]/.test(held.slice(run.length)) &&
    !/^ (?:anime|series|revival|reboot|drama|comedy|sitcom|cast|star|boss|creator|fans|another|is|are|was|has|will|to|soap|a|its|early|officially|not|also)\b|^ [a-z]+(?:s|ed)(?: [a-z]+)?$/.test(
      held.slice(run.length),
    )
  )
    return undefined
  let name = isListed ? run : run.replace(/’s?$/, '')
  while (AFTER.test(name)) name = name.replace(AFTER, '')
  if (!isListed) name = name.replace(/’s?$/, '')
  name = name.trim()
  return name === '' || NO_NAME.test(name) || name.split(' ').length > MOST_WORDS ? undefined : name
}

/** Names that are known to hold a comma or an "and" stay whole. */
export type IsKnown = (name: string) => boolean

/** What may part two names that stand alone: nothing, as both belong to titles; a comma; a comma or an "and". Three or more are a list in any case. */
export type PartedBy = 'none' | 'comma' | 'and'

/** The names in words that hold little else. */
export function namesIn(words: string, offset: number, parted: PartedBy, isKnown: IsKnown): NamedSeries[] {
  let from = 0
  const parts = listed(words, parted, isKnown)
  return parts.flatMap((part) => {
    const start = words.indexOf(part, from)
    from = start + part.length
    const name = bareName(part, parts.length > 2)
    if (name === undefined) return []
    const at = offset + start + Math.max(0, part.indexOf(name))
    return [{ name, start: at, end: at + name.length }]
  })
}

/** "A, B and C" has three parts; an "and" before the last comma is a title's own ("Shadow and Bone, Glamorous"). */
function listed(words: string, parted: PartedBy, isKnown: IsKnown): string[] {
  const whole = bareName(words)
  if (whole !== undefined && isKnown(whole)) return [words]
  const parts = words.split(/, (?![^(]{0,40}\))/)
  const last = parts.at(-1) ?? ''
  const isList = parts.length > 2 || (parts.length === 2 && (parted !== 'none' || / (?:and|&) /.test(last)))
  if (!isList && parts.length > 1) return [words]
  if (parts.length > 1 && /^(?:and|&|plus) /.test(last)) return [...parts.slice(0, -1), last.replace(/^(?:and|&|plus) /, '')]
  const lastName = bareName(last)
  if ((parts.length === 1 && parted !== 'and') || (lastName !== undefined && isKnown(lastName))) return parts
  const word = Math.max(last.lastIndexOf(' and '), last.lastIndexOf(' plus '))
  const and = word === -1 && parts.length > 1 ? last.lastIndexOf(' & ') : word
  const [left, right] = [last.slice(0, and), last.slice(last.indexOf(' ', and + 1) + 1)]
  return and === -1 || (bareName(right) === undefined && !/^\p{Lu}|^\d+ |^others|^more/u.test(right)) ? parts : [...parts.slice(0, -1), left, right]
}
