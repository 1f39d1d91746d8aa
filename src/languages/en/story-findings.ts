import { sayDate as date, sayWhen as when } from '../../time/say-date.ts'
import type { PartialDate } from '../../time/partial-date.ts'

/** Where a season begins or ends. */
export type SeasonEvent = 'premiere' | 'finale'

/** Why a season does not come: what happened, after which season, and the reason as its source gives it. */
export interface Ending {
  kind: 'cancelled' | 'over' | 'last'
  last: number
  reason: string
}

/** A date of a season as it stood on a day: past, still ahead, or known only later. */
export interface EventOnDay {
  season: number
  event: SeasonEvent
  on: PartialDate
  stood: 'past' | 'ahead' | 'known-later'
}

/** Odds as they are said, and the window in which a season was likeliest. */
export interface SaidOutlook {
  verdict: string
  chance: string | undefined
  window: { from: PartialDate; to: PartialDate; isOrdered: boolean } | undefined
}

const ENDINGS: Record<Ending['kind'], (last: number) => string> = {
  cancelled: (last) => `the series had been cancelled after season ${last}`,
  over: (last) => `the series was over after season ${last}`,
  last: (last) => `season ${last} had been announced as the last`,
}
const PAST = { premiere: 'began', finale: 'ended' } as const satisfies Record<SeasonEvent, string>
const AHEAD = { premiere: 'was set to begin', finale: 'was set to end' } as const satisfies Record<SeasonEvent, string>
const AT_PRESENT = { premiere: 'begins', finale: 'ends' } as const satisfies Record<SeasonEvent, string>

/**
 * Why a claim about the course of a series holds or not: what becomes of a season, when it begins and ends, its trailer.
 *
 * What is put into another sentence (`ending`, `event`, `outlook` …) begins in lower case; none ends with a stop.
 */
export const storyFindings = {
  verdicts: {
    airing: 'the season was on air',
    aired: 'the season had been shown',
    cancelled: 'the series had been cancelled',
    concluded: 'the story was over',
    dated: 'the season had a date',
    ordered: 'the season had been ordered, and nobody had given its date',
    undecided: 'nobody entitled had said whether it comes',
    unknown: 'nothing was known of it',
  },
  outlook: ({ verdict, chance, window }: SaidOutlook) =>
    `${verdict}${chance === undefined ? '' : `; the odds of it were ${chance} within two years`}${sayWindow(window)}`,
  ending: ({ kind, last, reason }: Ending) => `${ENDINGS[kind](last)} (${reason})`,
  /** A reason for an end where our facts have no other. */
  listedSo: 'so its sources say',
  noSeason: ({ season, ending }: { season: number; ending: string }) => `there is no season ${season}: ${ending}`,
  cameAllTheSame: ({ season, ending, on }: { season: number; ending: string; on: PartialDate | undefined }) =>
    `As of then ${ending}; season ${season} came all the same${on === undefined ? '' : `, ${when(on)}`}`,
  byTheDay: (clause: string) => `By the article's day ${clause}`,
  nothingOf: (season: number) => `Our facts say nothing of season ${season}`,

  hadBeenOrdered: ({ order, ending }: { order: string; ending: string }) => `It had been ordered (${order}), but by the article's day ${ending}`,
  wasMade: (shown: string) => `It was made: ${shown}`,
  cancelledOnce: ({ word, since }: { word: string; since: string }) => `It was cancelled once (${word}) and taken up again: ${since}`,
  endedAsPlanned: (ending: string) => `It ended as planned and was not cancelled: ${ending}`,
  overNotCancelled: (ending: string) => `It is over, but our facts do not say that anybody cancelled it: ${ending}`,
  moreFollowed: ({ word, more }: { word: string; more: string }) => `It was said to be the last (${word}), but more followed: ${more}`,
  notTheLast: ({ season, more }: { season: number; more: string }) => `Season ${season} was not the last: ${more}`,
  asOfThen: (outlook: string) => `As of then ${outlook}`,
  thereWasWord: (word: string) => `there was word: ${word}`,
  moreWasSaid: ({ season, ending }: { season: number; ending: string }) => `season ${season} had not been ordered, and more had been said: ${ending}`,
  productionHadEnded: (word: string) => `Production had ended: ${word}`,
  productionHasEnded: (word: string) => `Production has ended: ${word}`,
  productionNotSaid: ({ season, outlook }: { season: number; outlook: string }) => `Our facts do not say whether season ${season} was being made: ${outlook}`,
  shownByThen: (shown: string) => `By then it had been shown: ${shown}`,
  wasShown: (shown: string) => `It was shown: ${shown}`,
  delayedButShown: (shown: string) => `It had been delayed, but by then ${shown}`,
  onlyReported: (word: string) => `Only reported, by nobody entitled to say: ${word}`,
  noWord: (outlook: string) => `Our facts have no word on it from anybody: ${outlook}`,
  wentOn: (reason: string) => `It went on: ${reason}`,

  event: ({ season, event, on, stood }: EventOnDay) =>
    `season ${season} ${(stood === 'ahead' ? AHEAD : PAST)[event]} ${when(on)}${stood === 'known-later' ? ', as was known later' : ''}`,
  noDate: (value: string) => `"${value}" is no date`,
  sourcesDisagree: (event: string) => `Sources disagree: by one of them it is so, by others ${event}`,
  dayNotKnown: (event: string) => `The day is not in our facts: ${event}, and no more is known`,
  undatedThen: (event: string) => `No date had been given by then; ${event}`,
  moved: ({ claimed, planned, season, to }: { claimed: string; planned: PartialDate; season: number; to: PartialDate }) =>
    `${claimed} was the plan of ${date(planned)}; season ${season} moved to ${date(to)}`,
  /** What happened, and behind it what the claimed date is the date of. */
  confused: ({ event, isDateOf }: { event: string; isDateOf: string }) => `${event}; ${isDateOf}`,
  isOwnEvent: ({ claimed, event }: { claimed: string; event: SeasonEvent }) =>
    `${claimed} is the date of its ${event === 'finale' ? 'finale' : 'first episode'}`,
  isPart: ({ claimed, part }: { claimed: string; part: string }) => `${claimed} is when ${part} of it began`,
  isOtherSeason: ({ claimed, season, event }: { claimed: string; season: number; event: SeasonEvent }) => `${claimed} is when season ${season} ${PAST[event]}`,
  noSuchSeasonYet: ({ season, shown }: { season: number; shown: string }) => `By then there had been no season ${season}: ${shown}`,
  eventNotSaid: ({ season, event }: { season: number; event: SeasonEvent }) => `Our facts do not say when season ${season} ${AT_PRESENT[event]}`,

  /** A date or span as an article gives it; without `to` it is one date, `open` is a span without an end. */
  claimed: (from: string, to?: string) => (to === undefined ? from : `${from} to ${to}`),
  open: 'later',
  noTime: (value: string) => `"${value}" names no time that could be checked`,
  noDateEver: (ending: string) => `There is no date, nor will there be one: ${ending}`,
  noDayOnly: (premiere: PartialDate) => `No day had been given, only ${date(premiere)}`,
  noDateOf: ({ season, outlook }: { season: number; outlook: string }) => `Our facts have no date of season ${season}: ${outlook}`,
  noMoreSaid: (event: string) => `${event}, and no more had been said`,
  wasThePlan: ({ planned, event }: { planned: PartialDate; event: string }) => `That was the plan of ${date(planned)}; by the article's day ${event}`,
  knownLater: ({ event, later }: { event: string; later: PartialDate }) =>
    `By the article's day ${event}; that it would be ${date(later)} our facts have from later`,
  thenBegan: ({ outlook, season, on }: { outlook: string; season: number; on: PartialDate }) => `${outlook}; season ${season} then began ${when(on)}`,
  didBegin: ({ season, on }: { season: number; on: PartialDate }) => `Season ${season} did begin ${when(on)}; by the article's day our facts had no date`,
  fromNobody: ({ claimed, outlook }: { claimed: string; outlook: string }) => `Our facts do not have ${claimed} from anybody: ${outlook}`,

  trailer: (title: string) => `There was one: ${title}`,
  noTrailerEver: (ending: string) => `There is none: ${ending}`,
  noTrailerYet: (outlook: string) => `There was none of a season of which ${outlook}`,
  noTrailerKnown: (season: number | undefined) => `Our facts have no trailer of ${ofWhat(season)} by that day`,
  noTrailerSaid: (season: number | undefined) => `Our facts have no trailer of ${ofWhat(season)} by that day, nor anybody's word that there is none`,
}

function sayWindow(window: SaidOutlook['window']): string {
  if (window === undefined) return ''
  return `; ${window.isOrdered ? '' : 'if it came, '}most likely ${date(window.from)} to ${date(window.to)}`
}

function ofWhat(season: number | undefined): string {
  return season === undefined ? 'the series' : `season ${season}`
}
