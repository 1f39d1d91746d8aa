import { CARDINAL } from '../../search/number-words.ts'
import type { Clause } from './entry-text.ts'
import { numberOf, ORDINAL } from './said-seasons.ts'

/** A series of a family that a headline names only as a whole. */
export interface Member {
  series: string
  /** The season that the summary gives it. */
  season: number
}

/** "All Three ‘NCIS’ Series", "‘Law & Order’ Pair": the name is that of so many. */
const SEVERAL_OF =
  /(?:\b(two|both|three|triple|four|five) (?:of )?(?:its |the )?)?[‘“]([^‘’“”]{2,30})[’”] (series|shows|dramas|comedies|spin-?offs|procedurals|trio|pair|duo|quartet)\b/gi
const COUNTS: Record<string, number> = { two: 2, both: 2, pair: 2, duo: 2, three: 3, triple: 3, trio: 3, four: 4, quartet: 4, five: 5 }

/** A bare name or the first of the family, and the season to which it goes: "Fire is up to Season 14, P.D. to 13", "the mothership will have a 25th". */
const MEMBER = new RegExp(
  String.raw`(?:^|, | and |while )(?:(?:[Tt]he )?(mothership|flagship|original)(?: \p{Lu}[\w& ]{2,20})?|(\p{Lu}[\p{L}.]+(?: \p{Lu}\p{Ll}+)?))(?: [a-z]+){0,4} (?:[Ss]eason (${CARDINAL})|(${ORDINAL})|(\d{1,2}))\b`,
  'gu',
)

/** The members of each family that a headline names as a whole, in the order in which the summary tells their seasons; only where it tells those of all of them. */
export function membersOf(headline: readonly Clause[], summary: readonly Clause[]): ReadonlyMap<string, Member[]> {
  const families = headline.flatMap(({ text }) =>
    [...text.matchAll(SEVERAL_OF)].map(([, before, family = '', behind = '']) => ({ family, count: COUNTS[(before ?? behind).toLowerCase()] })),
  )
  const told =
    families.length === 0
      ? []
      : summary.flatMap(({ text }) => [...text.matchAll(MEMBER)]).filter(([, , name]) => name === undefined || !isHeadlines(name, headline))
  if (told.length === 0 || told.length !== families.reduce((sum, { count = 0 }) => sum + count, 0)) return new Map()
  return new Map(
    families.map(({ family, count = 0 }) => [
      family,
      told.splice(0, count).map(([, first, name = '', season, ordinal, number]) => ({
        series: first === undefined ? memberName(family, name) : family,
        season: numberOf(season ?? ordinal ?? number ?? ''),
      })),
    ]),
  )
}

/** Another series of the headline is no member. */
function isHeadlines(name: string, headline: readonly Clause[]): boolean {
  return headline.some(({ text }) => text.includes(`‘${name}`) || text.includes(`“${name}`))
}

/** "NCIS: Sydney", but "Chicago Fire". */
function memberName(family: string, name: string): string {
  return family.startsWith(name) ? family : `${family}${/^(?:One )?Chicago$/.test(family) ? '' : ':'} ${name}`
}
