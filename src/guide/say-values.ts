import type { VerdictChange } from '../announcements/ledger-entry.ts'
import type { PeopleRole } from '../catalogue/series-file.ts'
import type { Credit, Platform, Rating } from '../catalogue/series-document.ts'
import type { Sayings } from '../languages/en/sayings.ts'
import type { Axes } from '../outlook/verdict.ts'

/** "Showrunner: Michael Chabon (season 1), Terry Matalas (seasons 2 and 3)". */
export function sayCredit(role: PeopleRole, credits: readonly Credit[], words: Sayings): string {
  return `${words.values.roles[role]}: ${credits.map((credit) => sayCreditedPerson(credit, words)).join(', ')}`
}

/** "Michael Chabon (season 1)". */
export function sayCreditedPerson({ person, seasons }: Credit, words: Sayings): string {
  return seasons === undefined ? person : words.values.detailed(person, [saySeasons(seasons, words)])
}

/** "seasons 1 to 3", "season 2", "seasons 1 and 3"; empty when nobody says. */
export function saySeasons(seasons: readonly number[] | undefined, { values }: Sayings): string {
  return seasons === undefined || seasons.length === 0 ? '' : values.seasons(seasons)
}

/** "Rotten Tomatoes critics, season 3: 97 % (137 votes, April 2023)". */
export function sayRating({ rater, group, season, score, scale, unit, votes, on }: Rating, { values, dates }: Sayings): string {
  const said = values.rating({ rater, group, season, score: unit === 'percent' ? values.percent(score) : values.points(score, scale) })
  return values.detailed(said, [...(votes === undefined ? [] : [values.votes(votes)]), ...(on === undefined ? [] : [dates.date(on)])])
}

/** "CBS All Access (streaming, seasons 1 to 2)"; the kind only where a source tells it. */
export function sayPlatform({ name, kind, fromSeason, toSeason }: Platform, { values }: Sayings): string {
  const isWhole = fromSeason === undefined && toSeason === undefined
  return values.detailed(name, [...(kind === undefined ? [] : [values.homes[kind]]), ...(isWhole ? [] : [values.reach({ fromSeason, toSeason })])])
}

/** Where a series stands, in a few words: "on air, next season ordered", "cancelled". */
export function sayAxes({ airing, next, ended }: Axes, { values }: Sayings): string {
  if (ended !== 'no' && ended !== 'unknown') return values.ended[ended]
  return airing === true ? values.onAirAnd(values.next[next]) : values.next[next]
}

/** What an announcement did to the verdict: "season 4: undecided, then ordered"; empty where it changed nothing. */
export function sayVerdictChange(change: VerdictChange | undefined, { values }: Sayings): string {
  if (change === undefined || change.before === change.after) return ''
  const { season, before, after } = change
  return values.verdictChange({ season, before: values.verdicts[before], after: values.verdicts[after] })
}
