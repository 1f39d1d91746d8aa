import { plural, sayDate as date, sayWhen as when } from '../../time/say-date.ts'
import type { PartialDate } from '../../time/partial-date.ts'
import { sayFinale } from './answer.ts'

/** A season, with its series where the sentence begins an answer. */
export interface NamedSeason {
  season: number
  title: string | undefined
}

/** When a season was shown, or is set for. */
export const showing = {
  undated: (named: NamedSeason) => `${name(named)} has no date.`,
  setFor: ({ premiere, ...named }: NamedSeason & { premiere: PartialDate }) => `${name(named)} is set for ${date(premiere)}.`,
  begunSomeDay: (named: NamedSeason) => `${name(named)} has begun; the day is not known.`,
  running: ({ premiere, finale, ...named }: NamedSeason & { premiere: PartialDate; finale: PartialDate | undefined }) =>
    `${name(named)} began ${when(premiere)}; ${sayFinale(finale)}.`,
  endedSomeDay: ({ premiere, episodes, ...named }: NamedSeason & { premiere: PartialDate; episodes: number | undefined }) =>
    `${name(named)} began ${when(premiere)}${inEpisodes(episodes)}; nobody gives the day it ended.`,
  endsBeyondOurFacts: ({ premiere, finale, ...named }: NamedSeason & { premiere: PartialDate; finale: PartialDate }) =>
    `${name(named)} began ${when(premiere)}; its finale was set for ${date(finale)}, after the day our facts end.`,
  atOnce: ({ premiere, episodes, ...named }: NamedSeason & { premiere: PartialDate; episodes: number | undefined }) =>
    `${name(named)} was shown at once ${when(premiere)}${inEpisodes(episodes)}.`,
  whole: ({ premiere, finale, episodes, ...named }: NamedSeason & { premiere: PartialDate; finale: PartialDate; episodes: number | undefined }) =>
    `${name(named)} was shown from ${date(premiere)} to ${date(finale)}${inEpisodes(episodes)}.`,
}

function name({ season, title }: NamedSeason): string {
  return title === undefined ? `Season ${season}` : `Season ${season} of ${title}`
}

function inEpisodes(episodes: number | undefined): string {
  return episodes === undefined ? '' : `, in ${plural(episodes, 'episode')}`
}
