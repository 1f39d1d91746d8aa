import { plural, sayDate as date, sayWhen as when } from '../../time/say-date.ts'
import type { Day, PartialDate } from '../../time/partial-date.ts'
import { sayChance as chance } from './counts.ts'

/** How forecasts given here fared within so many years: none judged yet, or shares and scores. */
export interface JudgedOdds {
  judged: number
  open: number
  /** 0 to 1. */
  cameShare: number
  brier: number
  brierOfAverage: number
}

/** The page that tells how good the forecasts are. */
export const howGood = {
  title: 'How good are the forecasts?',
  description: 'How the odds of another season fared, with the worst misses',
  introduction: ({ version, series, until }: { version: string; series: number; until: Day }) =>
    `When nobody has said whether a series continues, our answers give odds. Here is what they are worth. Model ${version}, learnt from ${series} real series until ${date(until)}.`,
  past: 'On questions about the past',
  howAsked:
    'Each series was asked about by a model that had not seen it, on days when its answer was open. Below: of questions given these odds of another season within two years, so many came. On the line is right.',
  notAnime: 'All but anime',
  anime: 'Anime',
  inNumbers: 'The same in numbers',
  oddsGiven: 'Odds given',
  came: 'Came',
  questions: 'Questions',
  /** In the picture: what was predicted across, what came upwards. */
  plot: {
    predicted: 'predicted: another season within two years',
    came: 'came',
    bin: ({ predicted, observed, count }: { predicted: number; observed: number; count: number }) =>
      `predicted ${percent(predicted)}, came ${percent(observed)}, ${count} questions`,
    percent,
  },
  scores: {
    skill: (years: number) => `Skill, within ${plural(years, 'year')}`,
    brier: 'Brier score, two years',
    brierOfAverage: 'The same of always saying the average',
    ranking: 'Of one that came and one that did not, ranked right',
    offBy: 'Odds off on average by',
    points: (points: string) => `${points} points`,
    medianError: 'Half of the dates right to',
    coverage: 'Premieres within the window (80 % is right)',
    judged: 'Questions judged at two years',
  },
  measures:
    'Brier score: mean squared distance of the odds from what came; 0 is perfect. Skill: how much of the way from always saying the average share to perfect.',
  leanings: 'Known to lean',
  leans: [
    'After 2017 most western series in the data come from lists of survivors: odds of an average new show may be too high.',
    'Windows lean early: of recent seasons only quick returns have been seen yet.',
    'Limited series were left out; before a first season nothing has been learnt.',
  ],
  worstMisses: 'The ten worst misses',
  /** Behind the title of the series, which stands in an element of its own. */
  miss: ({ season, asOf, within2y, premiere }: { season: number; asOf: Day; within2y: number; premiere: Day | null }) =>
    `after season ${season}, ${when(asOf)}: ${chance(within2y)} within two years; ${premiere === null ? 'none came' : `it came ${when(premiere)}`}`,
  datesFrom: (source: string, licence: string) => `(dates: ${source}, ${licence})`,
  here: 'Forecasts given here',
  noneKept: 'None has been kept yet. Every forecast given about a followed series is kept from the day on which it was given.',
  kept: ({ forecasts, series, since }: { forecasts: number; series: number; since: Day }) =>
    `${plural(forecasts, 'forecast')} about ${series} series kept since ${date(since)}.`,
  notJudged: ({ years, open }: { years: number; open: number }) => `Within ${plural(years, 'year')}: none can be judged yet, ${open} open.`,
  judged: (years: number, { judged, open, cameShare, brier, brierOfAverage }: JudgedOdds) =>
    `Within ${plural(years, 'year')}: ${judged} judged, ${open} open; ${chance(cameShare)} came; Brier ${brier.toFixed(3)} (average share ${brierOfAverage.toFixed(3)}).`,
  datesNotJudged: 'Dates: none can be judged yet.',
  datesJudged: ({ judged, medianErrorDays, coverage80 }: { judged: number; medianErrorDays: number; coverage80: number }) =>
    `Dates: ${judged} judged, half right to ${plural(medianErrorDays, 'day')}, ${chance(coverage80)} within the window.`,
  worstMissesHere: 'Worst misses here',
  missHere: ({ season, asOf, probability, years, came }: { season: number; asOf: PartialDate; probability: number; years: number; came: boolean }) =>
    `season ${season}, ${when(asOf)}: ${chance(probability)} within ${plural(years, 'year')}; ${came ? 'it came' : 'it did not come'}`,
  ledger: 'What announcements came to',
  ledgerOf: 'Counted in our own ledger of announcements, of the series in this catalogue, which were chosen and not drawn.',
  tooFew: ({ question, cases, needed }: { question: string; cases: number; needed: number }) => `${question}: too few cases yet (${cases} of ${needed}).`,
}

/** A share from 0 to 1 to a tenth of a per cent. */
function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`
}
