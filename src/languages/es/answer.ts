import type { PartialDate } from '../../time/partial-date.ts'
import { capitalise } from '../../time/say-date.ts'
import type { Words } from '../words.ts'
import { episodes, list, seasons } from './counts.ts'
import { date, length, theDate, when } from './dates.ts'
import { speaker } from './speakers.ts'

type Answer = Words['answer']
type Said = Parameters<Answer['savedBefore']>[0]
type Shown = Parameters<Answer['hasHad']>[0]

const REPORTED: Record<Parameters<Answer['reported']>[0]['kind'], string> = {
  cancelled: 'la serie estaba cancelada',
  concluded: 'la serie había concluido',
  'final-season': 'la serie había llegado a su fin',
  renewed: 'la temporada estaba encargada',
  revived: 'la serie volvía',
  delayed: 'la serie estaba en pausa',
}

const SINCE: Record<Parameters<Answer['since']>[0]['kind'], string> = {
  'production-started': 'el rodaje había empezado',
  'production-wrapped': 'el rodaje había terminado',
  delayed: 'llegaría más tarde',
  'moved-platform': 'la serie tenía nueva casa',
}

const ORDER: Record<Parameters<Answer['orderedBy']>[0]['kind'], string> = {
  renewed: 'El encargo fue anunciado',
  revived: 'El regreso fue anunciado',
  other: 'La temporada fue mencionada',
}

/** A season of a series: "temporada 4 de «Dark»". */
export function seasonOf({ season, title }: { season: number; title: string }): string {
  return `temporada ${season} de «${title}»`
}

export const answer: Answer = {
  paragraph: (sentences) => sentences.join(' '),
  factsEnd: (reach) => `Nuestros datos llegan hasta ${theDate(reach)}.`,

  onAir: (named) => `La ${seasonOf(named)} está en emisión.`,
  onAirWithoutEnd: ({ title, since }) => `Sí, continúa: «${title}» está en emisión desde ${theDate(since)}. Nadie ha dicho que vaya a terminar.`,
  onAirSince: ({ premiere, finale, ...named }) => `Sí, continúa: la ${seasonOf(named)} está en emisión. Empezó ${when(premiere)}; ${sayFinale(finale)}.`,

  shownUndated: (named) => `La ${seasonOf(named)} ya se emitió, pues se han visto otras posteriores; ninguna de nuestras fuentes da sus fechas.`,
  followed: (count) => (count === 1 ? 'Le siguió una temporada más.' : `Le siguieron ${count} temporadas más.`),

  cancelledBy: ({ season, title, ...said }) => `No hay temporada ${season}: «${title}» fue cancelada${sayWho(said)}.`,
  listedAsCancelled: ({ season, title, listers }) => `No hay temporada ${season}: ${list(listers)} ${sayList(listers)} «${title}» por cancelada.`,
  savedBefore: ({ by, on }) => `Ya se había salvado una vez, ${when(on)}, gracias ${`a ${speaker(by)}`.replace('a el ', 'al ')}.`,

  lastSeasonBy: ({ season, title, last, ...said }) => `No hay temporada ${season}: la temporada ${last} es la última de «${title}»${sayWho(said)}.`,
  overBy: ({ season, title, ...said }) => `No hay temporada ${season}: «${title}» ha concluido${sayWho(said)}.`,
  limitedComplete: ({ season, title }) => `No hay prevista una temporada ${season}: «${title}» se concibió como miniserie y está completa.`,
  listedAsEnded: ({ season, title, listers }) =>
    `No consta que vaya a haber una temporada ${season}: ${list(listers)} ${sayList(listers)} «${title}» por terminada, sin decir cómo ni por qué.`,
  noneOrderedSince: 'Desde entonces nadie ha encargado otra.',
  noneOrderedBy: (reach) => `Hasta ${theDate(reach)}, donde acaban nuestros datos, nadie había encargado otra.`,

  dated: ({ premiere, said, ...named }) => `Sí: la ${seasonOf(named)} está prevista para ${theDate(premiere)}${sayWho(said)}.`,
  wasDated: ({ premiere, said, reach, ...named }) =>
    `La ${seasonOf(named)} estaba prevista para ${theDate(premiere)}${sayWho(said)}; nuestros datos llegan hasta ${theDate(reach)}, así que aquí no se sabe si empezó.`,

  ordered: ({ missed, ...named }) => `Sí: la ${seasonOf(named)} está encargada; ${sayMissed(missed)}.`,
  listedOnly: ({ missed, ...named }) => `Una fuente recoge la ${seasonOf(named)} sin que nadie la haya anunciado; ${sayMissed(missed)}.`,
  orderedBy: ({ by, on, kind }) => `${ORDER[kind]} por ${speaker(by)} ${when(on)}.`,
  since: ({ on, kind }) => `${capitalise(when(on))} se dijo que ${SINCE[kind]}.`,
  toBeTheLast: 'Está previsto que sea la última.',

  noWord: (named) => `Nadie ha dicho si habrá una ${seasonOf(named)}.`,
  noEntitledWord: (named) => `Nadie que pueda decidirlo ha dicho si habrá una ${seasonOf(named)}.`,
  reported: ({ on, kind }) => `${capitalise(when(on))} se publicó que ${REPORTED[kind]}.`,
  reportedBy: ({ by, on, kind }) => `Según ${speaker(by)} (${date(on)}), ${REPORTED[kind]}.`,

  nothingListed: ({ asOf, ...named }) => `No se sabe nada de una ${seasonOf(named)}: a ${date(asOf)} ninguna de nuestras fuentes recoge temporada alguna.`,
  numberedByYear: ({ first, last, ...named }) => `No se sabe nada de una ${seasonOf(named)}: sus temporadas se numeran por años, de ${first} a ${last}.`,

  nextCancelled: (said) => `Es la última: la serie fue cancelada${sayWho(said)}.`,
  nextIsNone: (said) => `Es la última temporada${sayWho(said)}.`,
  nextNotPlanned: 'No hay prevista ninguna otra temporada.',
  nextDated: ({ next, premiere }) => `La temporada ${next} está prevista para ${theDate(premiere)}.`,
  nextOrdered: ({ next, said }) => `La temporada ${next} está encargada, sin fecha${sayWho(said)}.`,
  nextWithoutWord: (next) => `De una temporada ${next} nadie ha dicho nada.`,

  stillToCome: ({ next, premiere }) => `Aún falta la temporada ${next}${premiere === undefined ? '' : `, prevista para ${theDate(premiere)}`}.`,
  hasHad: (shown) => `Ha tenido ${sayShown(shown)}.`,
  lastShown: ({ on, shown }) => `Su último episodio se emitió ${when(on)}, tras ${sayShown(shown)}.`,
  lastSetFor: (on) => `Su último episodio estaba previsto para ${theDate(on)}; nuestros datos no llegan hasta ahí.`,
  lastSeasonEnded: ({ season, on, asOf }) => `La temporada ${season} terminó ${when(on)}, hace ${length(on, asOf)}.`,
}

/** When a season on air ends. */
export function sayFinale(finale: PartialDate | undefined): string {
  return finale === undefined ? 'no se sabe qué día termina' : `su final está previsto para ${theDate(finale)}`
}

/** ", según Netflix (3 de marzo de 2022)": who spoke may be one or several. */
function sayWho(said: Said | undefined): string {
  return said === undefined ? '' : `, según ${speaker(said.by)} (${date(said.on)})`
}

function sayList(names: readonly string[]): string {
  return names.length === 1 ? 'da' : 'dan'
}

function sayMissed(missed: PartialDate | undefined): string {
  return missed === undefined ? 'aún no tiene fecha' : `se anunció para ${theDate(missed)}, pero ninguna fuente la ha visto empezar`
}

function sayShown({ seasons: count, episodes: inAll }: Shown): string {
  return `${seasons(count)}${inAll === undefined ? '' : ` y ${episodes(inAll)}`}`
}
