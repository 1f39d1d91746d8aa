import { capitalise, plural, sayDate as date, sayLength } from '../../time/say-date.ts'
import type { Day, PartialDate } from '../../time/partial-date.ts'
import { sayChance as chance } from './counts.ts'

/** Chances, 0 to 1, within one, two and five years. */
export type Chances = Record<'1y' | '2y' | '5y', number>

/** Months by which the premiere has come with a chance of 10, 50 and 90 %. */
export interface Window {
  p10: PartialDate
  p50: PartialDate
  p90: PartialDate
}

/** What series that are counted beside each other have in common. */
export type Peers = 'broadcast' | 'cable' | 'public' | 'streaming' | 'anime' | 'not-anime'

/** How long a series stayed silent between its seasons, in whole months. */
export interface Silences {
  least: number
  most: number
  times: number
}

/** The forecast, always called one, and what it rests on. */
export const forecast = {
  ofOrder: ({ window, within }: { window: Window; within: PartialDate | undefined }) =>
    `When is a forecast, not news: ${within === undefined ? 'most likely' : `within ${date(within)} most likely`} ${sayWindow(window)}.`,
  afterTheEnd: ({ season, chances }: { season: number; chances: Chances }) =>
    `A forecast from the length of the silence alone, whatever was said: ${chance(chances['5y'])} that a season ${season} comes within five years; that it is over is not counted in.`,
  open: ({ season, chances, window }: { season: number; chances: Chances; window: Window }) =>
    `A forecast, not news: the odds of season ${season} are ${chance(chances['2y'])} within two years (${chance(chances['1y'])} within one, ${chance(chances['5y'])} within five); if it comes by then, most likely ${sayWindow(window)}.`,

  oneSeason: (now: Now) => `It has had one season; ${sayNow(now)}.`,
  silencesUnknown: (now: Now) => `How long it stayed away before is not known to the day; ${sayNow(now)}.`,
  cameBack: ({ least, most, times }: Silences, now: Now) =>
    `It came back after ${least === most ? plural(most, 'month') : `${least} to ${plural(most, 'month')}`} (${times === 1 ? 'once' : `${times} times`}); ${sayNow(now)}.`,
  peers: ({ peers, season, silence, years, seasons, cameBack }: PeersCounted) =>
    `Of ${seasons} seasons counted (${PEERS[peers]}${sayPeerSeason(season)}) ${saySilence(silence)}, ${cameBack === 0 ? 'none came back' : `${cameBack} came back (${chance(cameBack / seasons)})`} within the next ${years === 1 ? 'year' : `${years} years`}.`,
  limited: 'It was made as a limited series; such series were left out of what the model learnt from.',

  model: (version: string) => `The forecast is of our model ${version}.`,
  modelWithOdds: ({ version, chances }: { version: string; chances: Chances }) =>
    `${capitalise(`another season within one year ${chance(chances['1y'])}, two ${chance(chances['2y'])}, five ${chance(chances['5y'])}`)}: a forecast of our model ${version}.`,
  toldOfDates: 'It is told of seasons and their dates, not of what was said.',
  ordersCounted: 'How often orders air is counted in our ledger; the model says when.',
  nothingAfter: (reach: Day) => `It takes it that nothing was shown after ${date(reach)}, where our facts end.`,
  lookBack: (fittedUntil: Day) => `A look back: it was fitted on seasons until ${date(fittedUntil)}.`,
  accuracyOfDates: ({ isAnime, medianErrorDays }: { isAnime: boolean; medianErrorDays: number }) =>
    `On past questions about other ${isAnime ? 'anime' : 'series'} half of its dates were right to ${plural(medianErrorDays, 'day')}.`,
  accuracy: ({ isAnime, questions, brier, brierOfAverage, medianErrorDays }: Accuracy) =>
    `On ${questions} past questions about other ${isAnime ? 'anime' : 'series'} its two-year odds scored ${brier.toFixed(3)} (Brier; 0 is perfect, always saying the average ${brierOfAverage.toFixed(3)}); half of its dates were right to ${plural(medianErrorDays, 'day')}.`,

  /** Under which condition a drawn window holds. */
  condition: { dated: 'if it keeps to the announced time', other: 'if it comes within five years' },
}

/** How long it has been since the last showing, or since the running season began where nobody knows its end. */
export interface Now {
  since: PartialDate
  asOf: Day
  /** The season that began, where its end is not known. */
  begun: number | undefined
}

/** Real counts of the training data: seasons that had been silent as long, and those of them that came back. */
export interface PeersCounted {
  peers: Peers
  /** Only such seasons were counted: the first, the second, or the third and later ones. */
  season: 1 | 2 | 3 | undefined
  /** In whole months or years; nothing where the season had just ended. */
  silence: { months: number } | { years: number } | undefined
  /** Within how many years they came back. */
  years: 1 | 2 | 5
  seasons: number
  cameBack: number
}

/** How the model did on past questions: mean squared distance of its odds, and how far half of its dates were off at most. */
export interface Accuracy {
  isAnime: boolean
  questions: number
  brier: number
  brierOfAverage: number
  medianErrorDays: number
}

const PEERS = {
  broadcast: 'broadcast',
  cable: 'cable',
  public: 'public',
  streaming: 'streaming',
  anime: 'anime',
  'not-anime': 'any but anime',
} as const satisfies Record<Peers, string>

function sayPeerSeason(season: PeersCounted['season']): string {
  if (season === undefined) return ''
  return season === 3 ? ', season 3 or later' : `, season ${season}`
}

function saySilence(silence: PeersCounted['silence']): string {
  if (silence === undefined) return 'that had just ended'
  return `silent for ${'months' in silence ? plural(silence.months, 'month') : plural(silence.years, 'year')}`
}

function sayNow({ since, asOf, begun }: Now): string {
  return begun === undefined ? `${sayLength(since, asOf)} of silence now` : `${sayLength(since, asOf)} since season ${begun} began`
}

function sayWindow({ p10, p50, p90 }: Window): string {
  return p10 === p90 ? `in ${date(p50)}` : `between ${date(p10)} and ${date(p90)}, around ${date(p50)}`
}
