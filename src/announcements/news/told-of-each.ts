import { CARDINAL } from '../../search/number-words.ts'
import type { Day, PartialDate } from '../../time/partial-date.ts'
import { allot, type Statement } from './allot-statements.ts'
import type { Clause } from './entry-text.ts'
import { isBackground } from './no-news.ts'
import { saidDates, type SaidDate } from './said-dates.ts'
import { numberOf, ORDINAL } from './said-seasons.ts'
import { isAside } from './signals.ts'

/** What a summary tells of one of several series. */
export interface ToldOfEach {
  /** The season that it goes on to, or that comes. */
  ahead: number | undefined
  /** How many seasons were made. */
  made: number | undefined
  /** A day or month that lies ahead. */
  date: PartialDate | undefined
}

/** What a season is called where it is counted: "a fourth season", "two runs". */
const SEASON = '(?:seasons?|series|runs?|years?|outings?|cycles?|editions?|rounds?|installments?)'
/** What ordinals count that is no season. */
const NO_SEASON =
  'place|day|week|month|time|quarter|half|straight|consecutive|child|trial|film|movie|look|trailer|teaser|episodes?|date|record|star|lead|home|role|party|floor|generation|hour|draft|responders?|lady|world|two|three|four|five|set|batch of|wave'

/** A season that lies ahead, by its number: "a third season", "Season 3", "an 18th". */
const NUMBERED = new RegExp(
  String.raw`\b(?:season|series) (${CARDINAL})\b|\b(?<!first-)(${ORDINAL})(?=[^\w-]|$|-season\b)(?! (?:${NO_SEASON})\b)(?<!\b(?:first|1st))|\b(first) (?=${SEASON}\b)`,
  'gi',
)
/** Seasons that lie behind, by their count: "after two seasons", "a single season", and behind such a count a number alone. */
const COUNTED = new RegExp(
  String.raw`\b(${CARDINAL}|a single|single|a(?= (?:season|series) (?:each|apiece)))(?=[ -](?:[\w-]+[ -])?${SEASON}\b)(?! (?:more|further|additional|new|other)\b)|\b(?:after|at|made|lasted|just|only|for|of|with|got|in|had) (${CARDINAL})(?=[.,;)]|$| (?:and|while|each|apiece|respectively)\b)|(?<=\b(?!the|all|of|than|with|nearly)[a-z]+ )(${CARDINAL})(?=[.,;)]|$| (?:and|respectively)\b)`,
  'gi',
)
/** Where no sentence speaks of seasons, a number alone counts something else. */
const SPEAKS_OF_SEASONS = new RegExp(String.raw`\b${SEASON}\b`, 'i')

/**
 * The season and the date that a summary gives to each of several series, by their names or in the order of the headline; nothing for a series of which it may tell or not.
 *
 * `own` are the series of the headline; `ended` those of them that are stopped, `continued` the others.
 */
export function toldOfEach(
  { own, ended, continued }: { own: readonly string[]; ended: readonly string[]; continued: readonly string[] },
  summary: readonly Clause[],
  published: Day,
): ReadonlyMap<string, ToldOfEach> {
  const sentences = summary.map(({ text }) => ({ text, dates: saidDates(text, published) }))
  const speaksOfSeasons = sentences.some(({ text }) => SPEAKS_OF_SEASONS.test(text))
  const numbers = sentences.map(({ text, dates }) => statements(text, numbersIn(text, dates), own))
  const counts = sentences.map(({ text }) => statements(text, speaksOfSeasons ? countsIn(text) : [], own))
  const days = sentences.map(({ text, dates }) => statements(text, isBackground(text) ? [] : openingsIn(text, dates), own))
  const ahead = allotted([continued, own], numbers)
  const made = allotted([ended, own], counts)
  const opening = allotted([continued, own], days)
  return new Map(own.map((name) => [name, { ahead: ahead.get(name) ?? opening.get(name)?.season, made: made.get(name), date: opening.get(name)?.date }]))
}

/** By the whole summary where all of it fits, else sentence by sentence. */
function allotted<T>(groups: readonly (readonly string[])[], sentences: readonly (readonly Statement<T>[])[]): ReadonlyMap<string, T> {
  const given = new Map<string, T>()
  for (const group of groups)
    for (const said of [sentences.flat(), ...sentences]) for (const [name, value] of allot(group, said)) if (!given.has(name)) given.set(name, value)
  return given
}

/** A value where it stands in a sentence. */
interface Said<T> {
  value: T
  start: number
  end: number
}

function numbersIn(text: string, dates: readonly SaidDate[]): Said<number>[] {
  return [...text.matchAll(NUMBERED)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const isDay = dates.some((date) => start < date.end && date.start < end) || ON_THE.test(text.slice(0, start))
    return isDay || isAside(text, start) ? [] : [{ value: numberOf(match[1] ?? match[2] ?? match[3] ?? ''), start, end }]
  })
}

/** "On the 12th" is a day. */
const ON_THE = /\bon the $/i

function countsIn(text: string): Said<number>[] {
  return [...text.matchAll(COUNTED)].map((match) => {
    const word = match[1] ?? match[2] ?? match[3] ?? ''
    const start = match.index + match[0].lastIndexOf(word)
    return { value: /^a$/i.test(word) ? 1 : numberOf(word.replace(/^a /i, '')), start, end: match.index + match[0].length }
  })
}

/** The dates ahead of a sentence, each with the season that stands before it: "both back for a fifth season on Sunday, Jan. 12". */
function openingsIn(text: string, dates: readonly SaidDate[]): Said<{ date: PartialDate; season: number | undefined }>[] {
  const numbers = numbersIn(text, dates)
  const ahead = dates.filter(({ isAhead, start }) => isAhead && !isAside(text, start))
  return ahead.map(({ date, start, end }, index) => ({
    value: { date, season: numbers.findLast((number) => number.end <= start && number.start >= (ahead[index - 1]?.end ?? 0))?.value },
    start,
    end,
  }))
}

/** The values of a sentence, each with those of whom it speaks: they stand between the value before and this one, or right behind it ("the fifth Fargo"). */
function statements<T>(text: string, said: readonly Said<T>[], own: readonly string[]): Statement<T>[] {
  const found: Statement<T>[] = []
  let from = 0
  for (const [index, { value, start, end }] of said.entries()) {
    const subject = text.slice(from, start)
    const last = found.at(-1)
    if (last !== undefined && /^[\s,]*(?:and|&|,)?\s*$/.test(subject)) {
      found[found.length - 1] = {
        ...last,
        values: [...last.values, value],
        count: last.count === 1 || last.values.length === last.count ? last.values.length + 1 : last.count,
      }
    } else {
      const behind = text.slice(end, said[index + 1]?.start)
      const names = namesOf(subject, own)
      const rightBehind = names.length === 0 ? own.filter((name) => behind.replace(/^[\s‘“]+/, '').startsWith(name)) : names
      found.push({ values: [value], names: rightBehind, ...countOf(subject, behind) })
    }
    from = end
  }
  return found
}

/** Those that words name in full, or by a word that belongs to one name alone: "Sydney", "the Suits offshoot". */
function namesOf(words: string, own: readonly string[]): string[] {
  const full = own.filter((name) => words.includes(name) && !own.some((other) => other !== name && other.includes(name) && words.includes(other)))
  if (full.length > 0) return full
  return own.filter((name) =>
    name.split(/[\s:]+/).some((word) => {
      const plain = word.replace(/’s?$|[.,:!?]$/g, '')
      const isShared = own.some((other) => other !== name && other.includes(plain))
      return DISTINCT.test(plain) && !isShared && new RegExp(String.raw`(?<![\w’])${plain.replace(/[.*+?^${}()|[\]\\-]/g, String.raw`\$&`)}(?!\w)`).test(words)
    }),
  )
}

/** A word by which a name can be told. */
const DISTINCT =
  /^(?!(?:The|And|With|From|Last|First|Final|Season|Series|New|Night|American|Big|One|Two|Three|May|June|House|City|Good|World|Love|Last)$)\p{Lu}[\p{L}\p{N}’-]{2,}$/u

const COUNTS: Record<string, number> = { both: 2, two: 2, pair: 2, duo: 2, three: 3, trio: 3, four: 4, five: 5, six: 6 }

/** "Ends after two seasons, as does the Roman epic". */
const ALSO = /^[^.;]{0,20}, as (?:do|does|did|is|will) /

/** Of how many series words speak that name none. */
function countOf(subject: string, behind: string): Pick<Statement<unknown>, 'count' | 'place'> {
  const [, end, number] = /\bthe (?:(last|latter|final)|first|former|opening) (two|three|four|pair)\b/i.exec(subject) ?? []
  if (number !== undefined) return { count: COUNTS[number.toLowerCase()] ?? 1, place: end === undefined ? 0 : -1 }
  const [, latter, former] = /\bthe (?:(latter|last-named)|(former|first-named))\b/i.exec(subject) ?? []
  if (latter !== undefined || former !== undefined) return { count: 1, place: latter === undefined ? 0 : -1 }
  const [, several] = /\b(both|pair|duo|trio|(?:the|all|its|other|these|those) (?:other )?(?:two|three|four|five|six))\b/i.exec(subject) ?? []
  if (several !== undefined) return { count: COUNTS[several.toLowerCase().split(' ').at(-1) ?? ''] ?? 1 }
  if (ALSO.test(behind)) return { count: 2 }
  if (/\b(?:each|apiece|share|alike)\b/i.test(subject) || /^[^,;]{0,30}\b(?:each|apiece)\b/i.test(behind))
    return { count: / (?:and|&) /.test(subject) ? 2 : 'rest' }
  return {
    count: /\b(?:the|all|its) (?:other )?(?:[\w-]+ )?(?:comedies|dramas|sitcoms|others|rest|spin-?offs|offshoots|shows|procedurals|remaining)\b/i.test(subject)
      ? 'rest'
      : 1,
  }
}
