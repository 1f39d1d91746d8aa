import { capitalise, listWords as list, sayDate as date } from '../../time/say-date.ts'
import type { Day, PartialDate } from '../../time/partial-date.ts'

/** What several sources say of one thing: each value with those who say it. */
export interface Stated<T> {
  names: string[]
  value: T
}

/** A date that cannot be, as its sources give it. */
export interface ImpossibleDate {
  season: number
  field: 'premiere' | 'finale'
  names: string[]
  value: PartialDate
  because: 'impossible-year' | 'ends-before-it-begins'
}

/** What the sources' own status words come to. */
export type StatusOutcome = 'no-more' | 'no-agreement' | 'open'

/** Why a verdict is what it is, where nobody's word decides or sources disagree. */
export const reasons = {
  /** What was said on a day, in its source's words; with how sure it is, unless it is official. */
  said: ({ on, text, certainty }: { on: PartialDate; text: string; certainty: 'corroborated' | 'reported' | undefined }) =>
    `${capitalise(date(on))}: ${text}${certainty === undefined ? '' : ` (${certainty})`}`,
  limited: 'It was made as a limited series: one complete story.',
  /** Every source's own word: `TVmaze lists it as "Ended", TMDB as "Canceled"`. */
  statuses: (stated: readonly Stated<string>[]) => stated.map(sayStatus).join(', '),
  /** The same with what they come to, in one sentence; `words` is how many words there are. */
  listed: ({ stated, outcome, words }: { stated: readonly Stated<string>[]; outcome: StatusOutcome; words: number }) =>
    `${stated.map(sayStatus).join(', ')}${sayOutcome(outcome, words)}.`,
  withdrawnSeason: ({ names, season, premiere, on }: { names: string[]; season: number; premiere: PartialDate | undefined; on: Day }) =>
    `${list(names)} listed a season ${season}${premiere === undefined ? '' : `, set for ${date(premiere)},`} until ${date(on)} and withdrew it.`,
  withdrawnEntry: ({ name, on, readOn }: { name: string; on: Day; readOn: Day }) =>
    `${name} withdrew its entry of the series by ${date(on)}; what it says is as it was on ${date(readOn)}.`,
  disputedDate: ({ season, field, stated }: { season: number; field: 'premiere' | 'finale'; stated: readonly Stated<PartialDate>[] }) =>
    `Sources disagree on the ${field} of season ${season}: ${stated.map(({ names, value }) => `${list(names)} ${date(value)}`).join(', ')}.`,
  disputedEpisodes: ({ season, stated }: { season: number; stated: readonly Stated<number>[] }) =>
    `Sources disagree on the number of episodes of season ${season}: ${stated.map(({ names, value }) => `${list(names)} ${value}`).join(', ')}.`,
  disputedSeasons: (stated: readonly Stated<number>[]) =>
    `Sources count its seasons differently: ${stated.map(({ names, value }) => `${list(names)} ${value}`).join(', ')}.`,
  rejectedDate: (rejected: ImpossibleDate) =>
    `${capitalise(list(rejected.names))} gives ${date(rejected.value)} as the ${rejected.field} of season ${rejected.season}, ${whyRejected(rejected)}.`,
  /** The same among what is not known. */
  unknownDate: (rejected: ImpossibleDate) =>
    `the ${rejected.field} of season ${rejected.season} (${list(rejected.names)} gives ${date(rejected.value)}, ${whyRejected(rejected)})`,
}

function sayStatus({ names, value }: Stated<string>, index: number): string {
  return `${list(names)} ${index > 0 ? '' : names.length === 1 ? 'lists it ' : 'list it '}as "${value}"`
}

function sayOutcome(outcome: StatusOutcome, words: number): string {
  if (outcome === 'no-agreement') return ': words that do not agree on an end'
  if (outcome === 'open') return ': neither an end nor an order of another season'
  return words === 1 ? ' and says no more' : words === 2 ? '; neither says more' : '; none says more'
}

function whyRejected({ because, field }: ImpossibleDate): string {
  if (because === 'impossible-year') return 'which cannot be'
  return field === 'finale' ? 'which lies before its premiere' : 'which lies after its finale'
}
