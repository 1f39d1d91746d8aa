import type { Words } from '../words.ts'
import { sayFinale, seasonOf } from './answer.ts'
import { episodes as sayEpisodes } from './counts.ts'
import { accusative, span, when } from './dates.ts'

type NamedSeason = Parameters<Words['showing']['undated']>[0]

export const showing: Words['showing'] = {
  undated: (named) => `${name(named)} hat keinen Termin.`,
  setFor: ({ premiere, ...named }) => `${name(named)} ist für ${accusative(premiere)} angesetzt.`,
  begunSomeDay: (named) => `${name(named)} hat begonnen; der Tag ist nicht bekannt.`,
  running: ({ premiere, finale, ...named }) => `${name(named)} begann ${when(premiere)}; ${sayFinale(finale)}.`,
  endedSomeDay: ({ premiere, episodes, ...named }) =>
    `${name(named)} begann ${when(premiere)}${episodes === undefined ? '' : ` und hatte ${sayEpisodes(episodes)}`}; wann sie endete, sagt niemand.`,
  endsBeyondOurFacts: ({ premiere, finale, ...named }) =>
    `${name(named)} begann ${when(premiere)}; das Finale war für ${accusative(finale)} angesetzt, so weit reichen unsere Fakten nicht.`,
  atOnce: ({ premiere, episodes, ...named }) => `${name(named)} erschien ${when(premiere)} auf einmal${inEpisodes(episodes)}.`,
  whole: ({ premiere, finale, episodes, ...named }) => `${name(named)} lief ${span(premiere, finale)}${inEpisodes(episodes)}.`,
}

function name({ season, title }: NamedSeason): string {
  return title === undefined ? `Staffel ${season}` : seasonOf({ season, title })
}

function inEpisodes(episodes: number | undefined): string {
  return episodes === undefined ? '' : `, in ${sayEpisodes(episodes)}`
}
