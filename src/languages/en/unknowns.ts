import { sayDate as date } from '../../time/say-date.ts'
import type { Day } from '../../time/partial-date.ts'

/** What an answer cannot say, each in a few words without a full stop. */
export const unknowns = {
  after: (reach: Day) => `anything after ${date(reach)}, where our facts end`,
  anySeason: 'whether there will be any season',
  whetherOrdered: (season: number) => `whether season ${season} was ordered or ruled out`,
  whenShown: (season: number) => `when season ${season} will be shown`,
  whoOrdered: (season: number) => `who ordered season ${season}, and when`,
  whoSetDate: 'who set the date, and when',
  whenItEnds: (season: number) => `when season ${season} ends`,
  whoEnded: 'who said that it is over, and when',
  oddsOfFirst: 'odds of a first season: the model has learnt from seasons that were shown',
  oddsOfLater: ({ season, next }: { season: number; next: number }) =>
    `odds and window of season ${season}: the forecast is about season ${next}, the next one`,
  oddsWithoutDate: 'odds and window: no earlier season has a date to count from',
}
