import type { DateMention } from '../text/dates-in-text.ts'
import { findHomes } from '../text/home-names.ts'
import { namesSeries } from '../text/mask-titles.ts'
import { asSubject } from './date-as-subject.ts'
import type { EventWord } from './event-words.ts'
import { FIRST_EPISODE, FUTURE, nearest, tenseOf } from './event-words.ts'
import { tellsOfOtherThing } from './other-thing-dated.ts'
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
  const subject = asSubject(scene, i, right, () => eventOf(scene, i - 1))
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

/** "Delays moved the second season to …": it comes then. */
const MOVED_TO =
  /\b(?:mov(?:ed|es)|push(?:ed|es)|shift(?:ed|s)|postpon(?:ed|es)|delay(?:ed|s)|rescheduled|put (?:off|back)|brought forward)\b(?![^;.,]{0,40}\b(?:filming|shooting|production|film|movie)\b)[^;.,]{0,40}\b(?:to|until|till)\s*$/

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
