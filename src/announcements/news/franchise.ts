import { CARDINAL } from '../../search/number-words.ts'
import type { Clause } from './entry-text.ts'
import { numberOf, ORDINAL } from './said-seasons.ts'

/** A series of a franchise that a headline names only as a whole. */
export interface Member {
  series: string
  /** The season that the summary gives it. */
  season: number | undefined
}

/** "All Three ‘NCIS’ Series", "‘Law & Order’ Pair": the name is that of several. */
const SEVERAL_OF =
  /\b(?:(?:all|both|its) )?(?:two|three|four|five|both|triple)?(?: of)?(?: its| the)? ?[‘“]([^‘’“”]{2,30})[’”] (?:series|shows|dramas|comedies|spin-?offs|procedurals|trio|pair|duo|franchise|quartet)\b/gi

/** A bare name or the first of the family, and the season to which it goes: "Fire is up to Season 14, P.D. to 13", "the mothership will have a 25th". */
const MEMBER = new RegExp(
  String.raw`(?:^|, | and |while )(?:(?:the )?(mothership|flagship|original)(?: \p{Lu}[\w& ]{2,20})?|(\p{Lu}[\p{L}.]+(?: \p{Lu}\p{Ll}+)?))(?: [a-z]+){0,4} (?:season (${CARDINAL})|(${ORDINAL})|(\d{1,2}))(?=\b)`,
  'gu',
)

/** The members of each franchise that a headline renews or ends as a whole, as far as the summary tells their seasons. */
export function membersOf(headline: readonly Clause[], summary: readonly Clause[], own: readonly string[]): ReadonlyMap<string, Member[]> {
  const wholes = headline.flatMap(({ text }) => [...text.matchAll(SEVERAL_OF)].map(([, name = '']) => name))
  if (wholes.length === 0) return new Map()
  const members = new Map<string, Member[]>(wholes.map((name) => [name, []]))
  let whole = 0
  for (const { text } of summary)
    for (const [, first, name = '', season, ordinal, number] of text.matchAll(MEMBER)) {
      if (own.some((other) => !wholes.includes(other) && other.includes(name)) && first === undefined) continue
      // The first of a family begins what is told of it, where another's members stand before.
      if (first !== undefined && (members.get(wholes[whole] ?? '')?.length ?? 0) > 0 && whole < wholes.length - 1) whole++
      const family = wholes[whole] ?? ''
      members.get(family)?.push({ series: first === undefined ? memberName(family, name) : family, season: numberOf(season ?? ordinal ?? number ?? '') })
    }
  return members
}

/** "NCIS: Sydney", but "Chicago Fire". */
function memberName(family: string, name: string): string {
  return family.startsWith(name) ? family : `${family}${/^(?:One )?Chicago$/.test(family) ? '' : ':'} ${name}`
}
