import { listWords as list, plural, sayDate as date, sayLength, sayWhen as when } from '../../time/say-date.ts'
import type { Day, PartialDate } from '../../time/partial-date.ts'

/** A season of a series, by name. */
export interface SeasonOf {
  season: number
  title: string
}

/** Who said it, and when. */
export interface Said {
  by: string
  on: PartialDate
}

/** What was shown in all; nobody may have counted the episodes. */
export interface Shown {
  seasons: number
  episodes: number | undefined
}

/** What outlets report of nobody entitled, or of a delay. */
export type ReportedKind = 'cancelled' | 'concluded' | 'final-season' | 'renewed' | 'revived' | 'delayed'

/** What happened to a season since its order. */
export type SinceKind = 'production-started' | 'production-wrapped' | 'delayed' | 'moved-platform'

const REPORTED = {
  cancelled: 'that it was cancelled',
  concluded: 'that it is over',
  'final-season': 'that it has ended',
  renewed: 'that it was ordered',
  revived: 'that it returns',
  delayed: 'that it is on hold',
} as const satisfies Record<ReportedKind, string>

const SINCE = {
  'production-started': 'that filming had begun',
  'production-wrapped': 'that filming was finished',
  delayed: 'that it would come later',
  'moved-platform': 'that it had a new home',
} as const satisfies Record<SinceKind, string>

const ORDER = { renewed: 'announced the order', revived: 'announced its return', other: 'spoke of it' } as const

/** The sentences of an answer, each whole. */
export const answer = {
  /** Sentences that follow each other. */
  paragraph: (sentences: readonly string[]) => sentences.join(' '),
  factsEnd: (reach: Day) => `Our facts end on ${date(reach)}.`,

  onAir: ({ season, title }: SeasonOf) => `Season ${season} of ${title} is on air.`,
  onAirWithoutEnd: ({ title, since }: { title: string; since: PartialDate }) =>
    `Yes, it goes on: ${title} is on air, as it has been since ${date(since)}. Nobody has said that it will end.`,
  onAirSince: ({ season, title, premiere, finale }: SeasonOf & { premiere: PartialDate; finale: PartialDate | undefined }) =>
    `Yes, it goes on: season ${season} of ${title} is on air. It began ${when(premiere)}; ${sayFinale(finale)}.`,

  shownUndated: ({ season }: SeasonOf) => `Season ${season} has been shown, for later ones have; no source of ours gives its dates.`,
  followed: (seasons: number) => `${plural(seasons, 'season')} followed.`,

  cancelledBy: ({ season, title, by, on }: SeasonOf & Said) => `No season ${season}: ${title} was cancelled, as ${by} said ${when(on)}.`,
  listedAsCancelled: ({ season, title, listers }: SeasonOf & { listers: string[] }) =>
    `No season ${season}: ${title} is listed as cancelled by ${list(listers)}.`,
  savedBefore: ({ by, on }: Said) => `It had been saved once before, by ${by} ${when(on)}.`,

  lastSeasonBy: ({ season, title, last, by, on }: SeasonOf & Said & { last: number }) =>
    `No season ${season}: season ${last} is the last of ${title}, as ${by} said ${when(on)}.`,
  overBy: ({ season, title, by, on }: SeasonOf & Said) => `No season ${season}: ${title} is over, as ${by} said ${when(on)}.`,
  limitedComplete: ({ season, title }: SeasonOf) => `No season ${season} is planned: ${title} was made as a limited series and is complete.`,
  listedAsEnded: ({ season, title, listers }: SeasonOf & { listers: string[] }) =>
    `No season ${season} is known to come: ${list(listers)} ${listers.length === 1 ? 'lists' : 'list'} ${title} as ended, without saying how or why.`,
  noneOrderedSince: 'Nobody has ordered another since.',
  noneOrderedBy: (reach: Day) => `Nobody had ordered another by ${date(reach)}, where our facts end.`,

  dated: ({ season, title, premiere, said }: SeasonOf & { premiere: PartialDate; said: Said | undefined }) =>
    `Yes: season ${season} of ${title} is set for ${date(premiere)}${sayWho(said)}.`,
  wasDated: ({ season, title, premiere, said, reach }: SeasonOf & { premiere: PartialDate; said: Said | undefined; reach: Day }) =>
    `Season ${season} of ${title} was set for ${date(premiere)}${sayWho(said)}; our facts end on ${date(reach)}, so whether it began is not known here.`,

  ordered: ({ season, title, missed }: SeasonOf & { missed: PartialDate | undefined }) => `Yes: season ${season} of ${title} is ordered; ${sayMissed(missed)}.`,
  listedOnly: ({ season, title, missed }: SeasonOf & { missed: PartialDate | undefined }) =>
    `Season ${season} of ${title} is listed by a source, without anybody's word; ${sayMissed(missed)}.`,
  orderedBy: ({ by, on, kind }: Said & { kind: keyof typeof ORDER }) => `${by} ${ORDER[kind]} ${when(on)}.`,
  since: ({ on, kind }: { on: PartialDate; kind: SinceKind }) => `It was said ${when(on)} ${SINCE[kind]}.`,
  toBeTheLast: 'It is to be the last.',

  noWord: ({ season, title }: SeasonOf) => `Nobody has said whether there will be a season ${season} of ${title}.`,
  noEntitledWord: ({ season, title }: SeasonOf) => `Nobody entitled has said whether there will be a season ${season} of ${title}.`,
  reported: ({ on, kind }: { on: PartialDate; kind: ReportedKind }) => `It was reported ${when(on)} ${REPORTED[kind]}.`,
  reportedBy: ({ by, on, kind }: Said & { kind: ReportedKind }) => `${by} said ${when(on)} ${REPORTED[kind]}.`,

  nothingListed: ({ season, title, asOf }: SeasonOf & { asOf: Day }) =>
    `Nothing is known of a season ${season} of ${title}: no source of ours lists any season as of ${date(asOf)}.`,
  numberedByYear: ({ season, title, first, last }: SeasonOf & { first: number; last: number }) =>
    `Nothing is known of a season ${season} of ${title}: its seasons are numbered by year, ${first} to ${last}.`,

  nextCancelled: (said: Said | undefined) => `It is the last: the series was cancelled.${saySo(said)}`,
  nextIsNone: (said: Said | undefined) => `It is the last season.${saySo(said)}`,
  nextNotPlanned: 'No further season is planned.',
  nextDated: ({ next, premiere }: { next: number; premiere: PartialDate }) => `Season ${next} is set for ${date(premiere)}.`,
  nextOrdered: ({ next, said }: { next: number; said: Said | undefined }) => `Season ${next} is ordered, without a date.${saySo(said)}`,
  nextWithoutWord: (next: number) => `Of a season ${next} nobody has said anything.`,

  stillToCome: ({ next, premiere }: { next: number; premiere: PartialDate | undefined }) =>
    `Season ${next}${premiere === undefined ? '' : `, set for ${date(premiere)},`} is still to come.`,
  hasHad: (shown: Shown) => `It has had ${sayShown(shown)}.`,
  lastShown: ({ on, shown }: { on: PartialDate; shown: Shown }) => `Its last episode was shown ${when(on)}, after ${sayShown(shown)}.`,
  lastSetFor: (on: PartialDate) => `Its last episode was set for ${date(on)}, after the day our facts end.`,
  lastSeasonEnded: ({ season, on, asOf }: { season: number; on: PartialDate; asOf: Day }) =>
    `Season ${season} ended ${when(on)}, ${sayLength(on, asOf)} earlier.`,
}

/** When a season on air ends. */
export function sayFinale(finale: PartialDate | undefined): string {
  return finale === undefined ? 'the day of its finale is not known' : `its finale is set for ${date(finale)}`
}

function sayWho(said: Said | undefined): string {
  return said === undefined ? '' : `, as ${said.by} said ${when(said.on)}`
}

function saySo(said: Said | undefined): string {
  return said === undefined ? '' : ` ${said.by} said so ${when(said.on)}.`
}

function sayMissed(missed: PartialDate | undefined): string {
  return missed === undefined ? 'it has no date yet' : `it was announced for ${date(missed)}, but no source has seen it begin`
}

function sayShown({ seasons, episodes }: Shown): string {
  return `${plural(seasons, 'season')}${episodes === undefined ? '' : ` and ${plural(episodes, 'episode')}`}`
}
