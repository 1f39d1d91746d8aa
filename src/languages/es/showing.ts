import type { Words } from '../words.ts'
import { sayFinale, seasonOf } from './answer.ts'
import { episodes as sayEpisodes } from './counts.ts'
import { span, theDate, when } from './dates.ts'

type NamedSeason = Parameters<Words['showing']['undated']>[0]

export const showing: Words['showing'] = {
  undated: (named) => `${name(named)} no tiene fecha.`,
  setFor: ({ premiere, ...named }) => `${name(named)} está prevista para ${theDate(premiere)}.`,
  begunSomeDay: (named) => `${name(named)} ya ha empezado; no se sabe qué día.`,
  running: ({ premiere, finale, ...named }) => `${name(named)} empezó ${when(premiere)}; ${sayFinale(finale)}.`,
  endedSomeDay: ({ premiere, episodes, ...named }) =>
    `${name(named)} empezó ${when(premiere)}${episodes === undefined ? '' : ` y tuvo ${sayEpisodes(episodes)}`}; nadie dice qué día terminó.`,
  endsBeyondOurFacts: ({ premiere, finale, ...named }) =>
    `${name(named)} empezó ${when(premiere)}; su final estaba previsto para ${theDate(finale)}, adonde no llegan nuestros datos.`,
  atOnce: ({ premiere, episodes, ...named }) => `${name(named)} se estrenó entera ${when(premiere)}${inEpisodes(episodes)}.`,
  whole: ({ premiere, finale, episodes, ...named }) => `${name(named)} se emitió ${span(premiere, finale)}${inEpisodes(episodes)}.`,
}

function name({ season, title }: NamedSeason): string {
  return title === undefined ? `La temporada ${season}` : `La ${seasonOf({ season, title })}`
}

function inEpisodes(episodes: number | undefined): string {
  return episodes === undefined ? '' : `, en ${sayEpisodes(episodes)}`
}
