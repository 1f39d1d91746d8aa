import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import { bareName, namesIn, type IsKnown, type PartedBy } from './bare-names.ts'
import { HEADLINE_VERB } from './headline-verbs.ts'
import { HOME } from './homes.ts'
import { ORDINAL, type SaidSeasons } from './said-seasons.ts'
import { sentenceCaseName } from './sentence-case.ts'
import type { Signal } from './signals.ts'

/** A series as a text names it, and where. */
export interface NamedSeries {
  name: string
  start: number
  end: number
}

/** ‘Title’, not behind a "would" (‘Love’ to See), closed by a mark that is no apostrophe within a word. A title ending in s may be followed by its own possessive: ‘FBI’s’. */
const QUOTED = /(?<!\b(?:[Ww]ould|[Cc]ould|[Cc]an) |’d )[‘“]([^‘“”]{1,90}?)(?:,)?[’”](?=$|[\s.,;:!?)\]—–\-/]|’s\b)/g
/** What is quoted and no title: speech, jokes, scare quotes. */
const NO_TITLE = /^(?:[a-z]|FINAL)/
/** Speech rather than a title, in double marks. */
const SPEECH = /^(?:I|I’m|I’ve|I’d|We|We’re|We’ve|It’s|It|You’ll|That’s|There’s) \S+ \S+ /

/** The series that a text names in quotation marks. */
export function quotedSeries(text: string): NamedSeries[] {
  return [...text.matchAll(QUOTED)].flatMap(({ 0: whole, 1: name = '', index }) =>
    isTitle(name, whole) ? [{ name: ownName(name.trim().replace(/,$/, ''), text.slice(index + whole.length)), start: index, end: index + whole.length }] : [],
  )
}

/** ‘Outlander’s’ Eighth Season: some outlets put the possessive within the marks. */
function ownName(name: string, behind: string): string {
  return HAS_SEASON.test(behind) ? name.replace(/’s?$/, '') : name
}

const HAS_SEASON = new RegExp(String.raw`^ (?:(?:last|final|next|new|future|first|season|fate|run|return|move)\b|${ORDINAL})`, 'i')

function isTitle(name: string, whole: string): boolean {
  if (NO_TITLE.test(name.trim())) return false
  // Titles that begin in lower case are rare; speech that does not end within a few words is common.
  const words = name.split(' ')
  if (whole.startsWith('“') && (SPEECH.test(name) || words.length > 8 || /[.?!,]$/.test(name) || words.filter((word) => /^[a-z]{4,}/.test(word)).length > 1))
    return false
  return words.length <= 12
}

/** Where words that hold a name end. */
const NAME_ENDS = new RegExp(
  String.raw`\s\w{3,}s (?=(?:out|up|off|down|back|away|over|ahead|forward|into|its|it|again|onto|no|an?)\b)|\s(?:\w{3,}ed|found|took|kept|made) (?=(?:an?|its|no)\b)|\s\w{3,}ed(?=: )|\s(?<!body )${HEADLINE_VERB}(?= |$)|\s(?:(?:cast|stars?|team|bosses|boss|creators?|showrunners?) (?=\w+s? )|for|after|through|ahead of|following|despite|amid|until|with(?= (?:a|an|two|three|four|new|its|their|early|season|series|sophomore|second|third|fourth|fifth|sixth|final|date|trailer|premiere)\b)|as(?! an? )|but|while|(?<!doctor )who|which|(?-i:that)|because|before|in (?:the (?:fall|autumn|spring|summer|winter|works|uk|us|new year)|its|\d|early|late|uk|us|u\.k|latest|budget|surprise|blow|shock)|another (?:season|run|series|outing)|early\b|(?:at|on|to|from|by) (?=the |its |${HOME}|\d|season|\w+day)|to (?=end|return|premiere|debut|stream|bow|launch|conclude|get))|[;(—–]|\s(?:season|series|s\d|is|are|was|has|will(?= (?:return|end|be|not|premiere|air|go|get|have|stream|debut|live|continue|launch|see|come|conclude)\b)|won’t|gets?|sets?|scor(?:es|ed)|lands|nabs|snags|earns|officially|finally|final season|part \d|vol(?:ume)? \d)\b|’s? (?=last|final|season|future|ending|new|sophomore|\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth)|, both\b|,? (?:and|but) (?=cancels|renews|axes|orders|sets|moves)`,
  'iu',
)

/** The series that a headline names without quotation marks: before what was done to them, or behind who did it. */
export function bareSeries(text: string, signals: readonly Signal[], seasons: readonly SaidSeasons[], isSeveral: boolean, isKnown: IsKnown): NamedSeries[] {
  const named = new Map<number, NamedSeries>()
  const add = (words: string, offset: number, parted: PartedBy) => {
    for (const name of namesIn(words, offset, parted, isKnown))
      if (!seasons.some(({ start, end }) => start < name.end && name.start < end)) named.set(name.start, name)
  }
  let from = 0
  for (const signal of signals) {
    // One series "gets" and "is"; several "get" and "are", and participles tell nothing.
    const isOne = /^(?:is|has|was|gets|lands|scores|nabs|sets|returns|moves|heads)\b/i.test(signal.words)
    // Two series seldom come to the same season: "Roswell, New Mexico Renewed for Season 4".
    const isNumbered = seasons.some(({ numbers, isPast }) => !isPast && numbers.length > 0)
    const parted = isOne ? 'none' : isSeveral ? 'and' : DECIDED.has(signal.kind) && !isNumbered ? 'comma' : 'none'
    // Whom a series adds is no further series.
    if (signal.kind === 'casting' && named.size > 0) continue
    if (signal.side !== 'after') add(subjectOf(text, from, signal.start), from, parted)
    const isPlace = signal.kind === 'production-started' && text.slice(0, signal.end + ' in '.length).endsWith(' in ')
    const hasObject = isPlace
      ? false
      : signal.side === 'after'
        ? !(signal.needs === 'season' && named.size > 0)
        : named.size === 0 && signal.needs === undefined
    if (hasObject) {
      add(objectOf(text, signal, seasons), signal.end, isSeveral || !isNumbered ? 'and' : 'none')
      for (const [start, object] of furtherObjects(text, signal, seasons)) add(object, start, 'none')
    }
    from = signal.end
  }
  if (named.size === 0) add(subjectOf(text, 0, signals.at(0)?.start ?? seasons.at(0)?.start ?? verbIn(text)), 0, 'none')
  const sentence = named.size === 0 && signals.length === 0 ? SENTENCE_CASE.exec(text)?.[0] : undefined
  if (sentence !== undefined) add(sentence, 0, 'none')
  const capitals = named.size === 0 ? sentenceCaseName(text) : undefined
  if (capitals !== undefined) named.set(capitals.start, capitals)
  const lead = named.size === 0 ? /^.{2,60}(?=: )/.exec(text)?.[0] : undefined
  if (lead !== undefined && !IS_LABEL.test(lead)) add(lead, 0, 'none')
  return [...named.values()]
}

/** The name with which a headline begins, where another part of it, or the summary, says what happened: "Frasier Has Left the Building — Paramount+ Cancels Revival". With `mustAct` only a name behind which its verb stands. */
export function leadName(text: string, mustAct: boolean): string | undefined {
  const end = (mustAct ? LOWER_CASE.exec(text)?.[1]?.length : undefined) ?? NAME_ENDS.exec(text)?.index
  if (end === undefined || (mustAct && !ACTS.test(text.slice(end)))) return undefined
  return bareName(text.slice(0, end))
}

/** "Silver Lake runs dry": in sentence case whatever verb follows. */
const LOWER_CASE = /^(\p{Lu}[^:;,]{0,60}?) [a-z]{2,}s(?: [a-z’-]+)+$/u

/** "Girls5eva Is Big Enough": what a series is or does. */
const ACTS = /^ (?:is|are|has|will|won’t|to|\w{2,}s|\w{2,}ed|found|took|kept|made|went)\b/i

/** What a headline announces itself as, before a colon: "Post-Strike Returns:", "Fall Premiere Dates:". */
const IS_LABEL =
  /^(?:[\w’&-]+ ){0,4}(?:dates?|premieres|renewals?|renewed|pickups|cancell?ations|cancell?ed|axings|day|week|exclusive|official|moves?|winter|spring|summer|fall|autumn|midseason|slate|line-?up|schedule)$/i

/** Where a headline in title case that announces nothing itself goes on behind its name; 0 where that is not clear. */
function verbIn(text: string): number {
  return / (?:Sets|Gets|Lands|Unveils|Reveals|Returns|Ends|Moves|Goes)\b/.exec(text)?.index ?? 0
}

/** "Grace and Frankie drops four surprise episodes": in sentence case the name ends before the verb. */
const SENTENCE_CASE = /^\p{Lu}[^:;,]{0,60}?(?= [a-z]+s (?:[a-z]+ ){2})/u

/** Kinds that headlines tell of several series at once. */
const DECIDED: ReadonlySet<AnnouncementKind> = new Set(['renewed', 'cancelled', 'final-season', 'delayed'])

/** Series whose further seasons or ends a sentence tells in passing, by their bare names behind the verb. */
export function passingSeries(text: string, signals: readonly Signal[], seasons: readonly SaidSeasons[], isKnown: IsKnown): NamedSeries[] {
  return signals
    .filter(({ kind, end }) => (kind === 'renewed' || kind === 'cancelled') && /^\s(?:both |also )?\p{Lu}/u.test(text.slice(end)))
    .flatMap((signal) => namesIn(objectOf(text, signal, seasons), signal.end, 'and', isKnown))
}

/** "Manuel Garcia-Rulfo Says The Lincoln Lawyer Is Back": what somebody reports comes behind. */
const REPORTS =
  /^\p{Lu}[\p{L}.’-]+(?: \p{Lu}[\p{L}.’-]+){1,2} (?<! (?:cast|team|stars?|boss|crew) )(?:says|reveals|confirms|announces)(?: that)? (?=[\p{Lu}\d])/iu

/** "Elite to Graduate: Netflix …": what a series is about to do, not what so many titles hold ("How to …", "Welcome to …"). */
const PURPOSE =
  /(?<!\b(?:how|welcome|return|road|walking|born|race|journey|voyage|way|dead|back|letters|love|next|ready|married|made|say)) to \p{L}+(?: \p{L}+)?$/iu

const IS_HOME = new RegExp(`^${HOME}`, 'u')

/** The words before an announcing verb that hold the name of what it speaks of: up to the season, the colon or the possessive that ends it. */
function subjectOf(text: string, from: number, until: number): string {
  const whole = text.slice(from, until)
  const [beforeColon = '', afterColon] = whole.split(/:\s/)
  const upToEnd = whole.slice(0, NAME_ENDS.exec(whole)?.index ?? whole.length)
  const isSubtitle = afterColon !== undefined && !IS_HOME.test(afterColon) && bareName(upToEnd) !== undefined
  if (afterColon !== undefined && IS_LABEL.test(beforeColon)) return `${' '.repeat(beforeColon.length + 2)}${subjectOf(afterColon, 0, afterColon.length)}`
  const words = afterColon === undefined || isSubtitle ? whole : beforeColon.replace(PURPOSE, '')
  const said = words.replace(REPORTS, (lead) => ' '.repeat(lead.length))
  const behind = said.replace(/^.{0,40}\b(?:season|series|run|filming|production|shoot)(?: \w{1,8})? (?:of|on) (?=\p{Lu})/iu, (lead) => ' '.repeat(lead.length))
  const own = behind.replace(/^.{2,60} (?:spin-?off|prequel|sequel|offshoot|follow-up)(?: series)? (?=\p{Lu})/u, (lead) => ' '.repeat(lead.length))
  return own.slice(0, NAME_ENDS.exec(own)?.index ?? own.length)
}

/** The words after an announcing verb that hold the name: "renews X", "sets date for X", "orders third season of X"; none where only a season is ordered. */
function objectOf(text: string, signal: Signal, seasons: readonly SaidSeasons[]): string {
  const season = seasons.find(({ start }) => start >= signal.end)
  const isBehindSeason = season !== undefined && season.start - signal.end <= SEASON_RIGHT_BEHIND && text.startsWith(' of ', season.end)
  const from = isBehindSeason ? season.end : signal.end
  const rest = text.slice(from).replace(/^ (?:for|of|on|in) /, (lead) => ' '.repeat(lead.length))
  const nameEnd = NAME_ENDS.exec(rest)?.index ?? rest.length
  const seasonStart = season === undefined || isBehindSeason ? rest.length : season.start - from
  if (signal.needs === 'season' && seasonStart <= nameEnd + 1 && !/\p{Lu}/u.test(rest.slice(0, seasonStart))) return ' '.repeat(from - signal.end)
  return `${' '.repeat(from - signal.end)}${rest.slice(0, Math.min(nameEnd, seasonStart)).replace(/ (?:a|an|its|the)\s*$/, '')}`
}

/** "Renews Animal Control for Season 4, Doc for Season 2 and The Floor for Two More Years": what stands between one season and the next "for". */
function furtherObjects(text: string, signal: Signal, seasons: readonly SaidSeasons[]): [from: number, words: string][] {
  return seasons
    .filter(({ start }) => start > signal.end)
    .flatMap(({ end }) => {
      const [lead, joint = '', words] = /^((?:,? and |, ))(\p{Lu}[^,;:]{1,60}?) for /u.exec(text.slice(end)) ?? []
      return lead === undefined || words === undefined ? [] : [[end + joint.length, words] as [number, string]]
    })
}

/** Our decision: "orders a supersized third season of X" has a word or two between. */
const SEASON_RIGHT_BEHIND = 20
