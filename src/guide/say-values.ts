import type { VerdictChange } from '../announcements/ledger-entry.ts'
import type { PeopleRole } from '../catalogue/series-file.ts'
import type { Credit, Platform, Rating } from '../catalogue/series-document.ts'
import type { Axes } from '../outlook/verdict.ts'
import { sayDate } from '../time/say-date.ts'

const ROLE_WORDS = {
  creator: 'Created by',
  developer: 'Developed by',
  showrunner: 'Showrunner',
  composer: 'Music by',
  'theme-composer': 'Theme music by',
  'executive-producer': 'Executive producers',
  author: 'Author of the original',
} as const satisfies Record<PeopleRole, string>

/** The heading of a role: "Created by". */
export function roleHeading(role: PeopleRole): string {
  return ROLE_WORDS[role]
}

/** "Showrunner: Michael Chabon (season 1), Terry Matalas (seasons 2 and 3)". */
export function sayCredit(role: PeopleRole, credits: readonly Credit[]): string {
  return `${ROLE_WORDS[role]}: ${credits.map(sayCreditedPerson).join(', ')}`
}

/** "Michael Chabon (season 1)". */
export function sayCreditedPerson({ person, seasons }: Credit): string {
  return seasons === undefined ? person : `${person} (${saySeasons(seasons)})`
}

/** "seasons 1 to 3", "season 2", "seasons 1 and 3"; empty when nobody says. */
export function saySeasons(seasons: readonly number[] | undefined): string {
  if (seasons === undefined || seasons.length === 0) return ''
  const [first, last] = [seasons[0] ?? 0, seasons.at(-1) ?? 0]
  if (seasons.length === 1) return `season ${first}`
  if (seasons.length > 2 && last - first === seasons.length - 1) return `seasons ${first} to ${last}`
  return `seasons ${seasons.slice(0, -1).join(', ')} and ${last}`
}

/** "Rotten Tomatoes critics, season 3: 97 % (137 votes, April 2023)". */
export function sayRating({ rater, group, season, score, scale, unit, votes, on }: Rating): string {
  const value = unit === 'percent' ? `${score} %` : `${score} of ${scale}`
  const details = [votes === undefined ? '' : `${votes} votes`, on === undefined ? '' : sayDate(on)].filter((detail) => detail !== '')
  return `${rater} ${group}${season === undefined ? '' : `, season ${season}`}: ${value}${details.length === 0 ? '' : ` (${details.join(', ')})`}`
}

/** "CBS All Access (streaming, seasons 1 to 2)"; the kind only where a source tells it. */
export function sayPlatform({ name, kind, fromSeason, toSeason }: Platform): string {
  const details = [kind, sayReach(fromSeason, toSeason)].filter((detail) => detail !== undefined)
  return details.length === 0 ? name : `${name} (${details.join(', ')})`
}

function sayReach(fromSeason: number | undefined, toSeason: number | undefined): string | undefined {
  if (fromSeason === undefined) return toSeason === undefined ? undefined : `up to season ${toSeason}`
  if (fromSeason === toSeason) return `season ${fromSeason}`
  return toSeason === undefined ? `from season ${fromSeason}` : `seasons ${fromSeason} to ${toSeason}`
}

const NEXT_WORDS = {
  dated: 'next season has a date',
  ordered: 'next season ordered',
  'no-word': 'no word on a next season',
  'none-coming': 'no next season',
  unknown: 'nothing known',
} as const satisfies Record<Axes['next'], string>
const ENDED_WORDS = { no: '', 'as-planned': 'ended as planned', cancelled: 'cancelled', 'not-said': 'ended', unknown: '' } as const satisfies Record<
  Axes['ended'],
  string
>

/** Where a series stands, in a few words: "on air, next season ordered", "cancelled". */
export function sayAxes({ airing, next, ended }: Axes): string {
  const end = ENDED_WORDS[ended]
  if (end !== '') return end
  return airing === true ? `on air, ${NEXT_WORDS[next]}` : NEXT_WORDS[next]
}

/** What an announcement did to the verdict: "season 4: undecided, then ordered"; empty where it changed nothing. */
export function sayVerdictChange(change: VerdictChange | undefined): string {
  if (change === undefined || change.before === change.after) return ''
  return `season ${change.season}: ${change.before}, then ${change.after}`
}
