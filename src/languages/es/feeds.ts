import type { Words } from '../words.ts'
import { date, theDate } from './dates.ts'

const CERTAINTIES = { corroborated: 'según varias fuentes', reported: 'según una sola fuente' }
const KINDS = { premiere: 'estreno', finale: 'final' }

export const feeds: Words['feeds'] = {
  announcements: 'Anuncios',
  followed: 'Lo que seguimos',
  reported: ' (sin confirmar)',
  said: ({ by, on, certainty }) =>
    `Dicho por ${by}, ${date(on)}${certainty === 'official' ? '' : `, ${CERTAINTIES[certainty]} y sin confirmación de quien corresponde`}.`,
  effect: (what) => `Lo que cambió en nuestro veredicto: ${what}.`,
  source: 'Fuente:',
  takenBack: (said) => `Retirado: ${said}`,
  nobodySays: (said) => `Ya nadie lo dice: ${said}`,
  wasSaid: ({ by, on }) => `Lo dijo ${by}, ${date(on)}, y ya no es válido.`,
  event: ({ title, season, kind, episode }) => `${title}, temporada ${season}, ${kind === 'episode' ? `episodio ${episode}` : KINDS[kind]}`,
  undated: (event) => `${event}: ya sin fecha`,
  undatedWhy: 'Las fuentes ya no dan esta fecha. Eso no dice nada sobre si se emitirá.',
  forecast: ({ title, season }) => `Pronóstico: ${title}, temporada ${season}, estreno`,
  forecastWhy: ({ p10, p50, p90 }) =>
    `Un pronóstico, no una fecha anunciada: si la temporada llega en cinco años, una de cada diez llega antes de ${theDate(p10)}, la mitad antes de ${theDate(p50)} y nueve de cada diez antes de ${theDate(p90)}.`.replaceAll(
      'de el ',
      'del ',
    ),
  announcedBy: ({ by, on }) => `Anunciado por ${by}, ${date(on)}.`,
  listedBy: (source) => `${source === undefined ? 'Según nuestras fuentes' : `Según ${source}`}; no conocemos ningún anuncio de esta fecha.`,
}
