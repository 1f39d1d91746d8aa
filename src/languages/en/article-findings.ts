import type { audit } from './audit.ts'
import type { SeasonEvent } from './story-findings.ts'

/** What a headline asks. */
export type HeadlineQuestion = 'whether' | 'when'

/** How many claims were found to be what. */
export interface CountedFinding {
  finding: keyof typeof audit.findings
  count: number
}

/** A season, or the series as a whole. */
export type SeasonOrSeries = number | undefined

/** Two statuses of which a season can have one. */
export type OppositeStatuses = 'cancelled renewed' | 'renewed undecided' | 'cancelled undecided' | 'cancelled in_production'

const OPPOSITES = {
  'cancelled renewed': 'renewed and cancelled',
  'renewed undecided': 'renewed and undecided',
  'cancelled undecided': 'cancelled and undecided',
  'cancelled in_production': 'cancelled and in production',
} as const satisfies Record<OppositeStatuses, string>

/** What is found of an article as a whole: which series it is about, whether it answers its headline, where it contradicts itself. */
export const articleFindings = {
  /** Several findings about one claim, as one sentence. */
  sentence: (clauses: readonly string[]) => `${clauses.join('; ')}.`,
  seriesNotSaid: 'The article does not say which series it is about',
  notInCatalogue: (name: string) => `"${name}" is not in our catalogue`,
  anotherSeries: (called: string) => `Nothing that the article says fits ${called}: it seems to be about another series of that name`,

  headlineHolds: (asked: { asks: HeadlineQuestion; season: SeasonOrSeries }) => `It says ${question(asked)}, and that holds`,
  headlineNever: (asked: { asks: HeadlineQuestion; season: SeasonOrSeries }) => `It never says ${question(asked)}`,
  headlineFails: ({ findings, ...asked }: { asks: HeadlineQuestion; season: SeasonOrSeries; findings: readonly CountedFinding[] }) =>
    `What it says of ${question(asked)} does not hold: ${findings.map(({ finding, count }) => `${finding} (${count})`).join(', ')}`,

  statuses: ({ season, pair }: { season: SeasonOrSeries; pair: OppositeStatuses }) => `${about(season)} is ${OPPOSITES[pair]} at once`,
  twoDays: ({ season, event, first, second }: { season: SeasonOrSeries; event: SeasonEvent; first: string; second: string }) =>
    `${about(season)} ${event === 'finale' ? 'ends' : 'begins'} on two days: ${first} and ${second}`,
  endsBeforeItBegins: ({ season, end, begin }: { season: SeasonOrSeries; end: string; begin: string }) =>
    `${about(season)} ends (${end}) before it begins (${begin})`,
  cancelledWithDate: ({ season, date }: { season: SeasonOrSeries; date: string }) => `${about(season)} is cancelled and has a date (${date})`,
  episodes: ({ season, first, second }: { season: SeasonOrSeries; first: number; second: number }) => `${about(season)} has ${first} and ${second} episodes`,
  seasons: ({ first, second }: { first: number; second: number }) => `The series has ${first} and ${second} seasons`,
  trailer: (season: SeasonOrSeries) => `${about(season)} has a trailer and has none`,
  twoActors: ({ character, first, second }: { character: string; first: string; second: string }) => `${character} is played by ${first} and by ${second}`,
  scores: ({ season, rater, first, second }: { season: SeasonOrSeries; rater: string; first: number; second: number }) =>
    `${rater} gives ${season === undefined ? 'the series' : `season ${season}`} ${first} and ${second}`,
}

function question({ asks, season }: { asks: HeadlineQuestion; season: SeasonOrSeries }): string {
  return `${asks} ${season === undefined ? 'it' : `season ${season}`} comes`
}

function about(season: SeasonOrSeries): string {
  return season === undefined ? 'The series' : `Season ${season}`
}
