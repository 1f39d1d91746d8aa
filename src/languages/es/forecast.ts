import type { Words } from '../words.ts'
import { chance, days, decimal, months as sayMonths, number, years as sayYears } from './counts.ts'
import { date, length, theDate, when } from './dates.ts'

type Forecast = Words['forecast']
type Now = Parameters<Forecast['oneSeason']>[0]
type PeersCounted = Parameters<Forecast['peers']>[0]
type Window = Parameters<Forecast['ofOrder']>[0]['window']

const PEERS: Record<PeersCounted['peers'], string> = {
  broadcast: 'televisión en abierto',
  cable: 'cable',
  public: 'televisión pública',
  streaming: 'streaming',
  anime: 'anime',
  'not-anime': 'todo salvo anime',
}

export const forecast: Forecast = {
  ofOrder: ({ window, within }) =>
    `La fecha es un pronóstico, no una noticia: lo más probable${within === undefined ? '' : `, dentro de lo anunciado (${date(within)}),`} es que llegue ${sayWindow(window)}.`,
  afterTheEnd: ({ season, chances }) =>
    `Un pronóstico basado solo en la duración del silencio, se haya dicho lo que se haya dicho: la probabilidad de que llegue una temporada ${season} en cinco años es ${ofChance(chances['5y'])}; no tiene en cuenta que la serie haya terminado.`,
  open: ({ season, chances, window }) =>
    `Un pronóstico, no una noticia: la probabilidad de que haya temporada ${season} es ${ofChance(chances['2y'])} en dos años (${chance(chances['1y'])} en uno, ${chance(chances['5y'])} en cinco); si llega en ese plazo, lo más probable es que sea ${sayWindow(window)}.`,

  oneSeason: (now) => `Ha tenido una sola temporada; ${sayNow(now)}.`,
  silencesUnknown: (now) => `No se sabe con exactitud cuánto tardó antes en volver; ${sayNow(now)}.`,
  cameBack: ({ least, most, times }, now) =>
    `Volvió tras ${least === most ? '' : `${least} a `}${sayMonths(most)} (${times === 1 ? 'una vez' : `${times} veces`}); ${sayNow(now)}.`,
  peers: ({ peers, season, silence, years, seasons, cameBack }) => {
    const within = years === 1 ? 'en el año siguiente' : `en los ${years} años siguientes`
    const came = cameBack === 0 ? 'ninguna tuvo' : `${number(cameBack)} (${chance(cameBack / seasons)}) ${cameBack === 1 ? 'tuvo' : 'tuvieron'}`
    return `De ${number(seasons)} temporadas contadas (${PEERS[peers]}${sayPeerSeason(season)}) ${saySilence(silence)}, ${came} continuación ${within}.`
  },
  limited: 'Se concibió como miniserie; de las miniseries el modelo no ha aprendido.',

  model: (version) => `El pronóstico es de nuestro modelo ${version}.`,
  modelWithOdds: ({ version, chances }) =>
    `Otra temporada en un año: ${chance(chances['1y'])}; en dos: ${chance(chances['2y'])}; en cinco: ${chance(chances['5y'])}. Es un pronóstico de nuestro modelo ${version}.`,
  toldOfDates: 'El modelo conoce las temporadas y sus fechas, no lo que se ha dicho.',
  ordersCounted: 'Cuántos encargos llegan a emitirse se cuenta en nuestro registro de anuncios; el modelo dice cuándo.',
  nothingAfter: (reach) => `Da por hecho que no se emitió nada después del ${date(reach)}, donde acaban nuestros datos.`,
  lookBack: (fittedUntil) => `Es una mirada atrás: el modelo aprendió de temporadas hasta ${theDate(fittedUntil)}.`,
  accuracyOfDates: ({ isAnime, medianErrorDays }) =>
    `En preguntas sobre el pasado de ${sayKind(isAnime)}, la mitad de sus fechas se desvió ${days(medianErrorDays)} como máximo.`,
  accuracy: ({ isAnime, questions, brier, brierOfAverage, medianErrorDays }) =>
    `En ${number(questions)} preguntas sobre el pasado de ${sayKind(isAnime)}, sus probabilidades a dos años obtuvieron ${decimal(brier, 3)} (Brier: 0 es perfecto, decir siempre la media da ${decimal(brierOfAverage, 3)}); la mitad de sus fechas se desvió ${days(medianErrorDays)} como máximo.`,

  condition: { dated: 'si se cumple el plazo anunciado', other: 'si llega en cinco años' },
}

/** The chance behind "es": "del 62 %", "inferior al 1 %". */
function ofChance(probability: number): string {
  const percent = Math.round(probability * 100)
  if (percent < 1) return 'inferior al 1 %'
  return percent > 99 ? 'superior al 99 %' : `del ${percent} %`
}

function sayKind(isAnime: boolean): string {
  return isAnime ? 'otros anime' : 'otras series'
}

function sayPeerSeason(season: PeersCounted['season']): string {
  if (season === undefined) return ''
  return season === 3 ? ', temporada 3 o posterior' : `, temporada ${season}`
}

function saySilence(silence: PeersCounted['silence']): string {
  if (silence === undefined) return 'que acababan de terminar'
  return `tras ${'months' in silence ? sayMonths(silence.months) : sayYears(silence.years)} de silencio`
}

function sayNow({ since, asOf, begun }: Now): string {
  return begun === undefined ? `ahora lleva ${length(since, asOf)} de silencio` : `la temporada ${begun} empezó hace ${length(since, asOf)}`
}

function sayWindow({ p10, p50, p90 }: Window): string {
  return p10 === p90 ? when(p50) : `entre ${date(p10)} y ${date(p90)}, hacia ${date(p50)}`
}
