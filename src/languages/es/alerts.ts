import type { ToldValue } from '../en/alerts.ts'
import type { Words } from '../words.ts'
import { date, span, theDate, when } from './dates.ts'

const CERTAINTIES = { official: '', corroborated: ', corroborado', listed: ', según un catálogo', reported: ', sin confirmar' }

export const alerts: Words['alerts'] = {
  changes: {
    announced: ({ season }) => `${subject(season)} aparece por primera vez en un catálogo`,
    dated: ({ season, after }) => `${subject(season)} está prevista para ${say(after)}`,
    moved: ({ season, before, after }) =>
      isDate(before) && isDate(after)
        ? `${subject(season)} pasa ${span(before.date, after.date)}`
        : `${subject(season)} pasa de ${say(before)} a ${say(after)}`,
    renewed: ({ season }) => `${subject(season)} está encargada`,
    started: ({ season }) => `${subject(season)} ha empezado`,
    cancelled: () => 'la serie ha sido cancelada',
    concluded: () => 'la serie ha terminado',
    revived: () => 'la serie continúa después de todo',
    'final-season': ({ season }) => `${subject(season)} es la última`,
    'premiere-set': ({ season, after }) => `${subject(season)} está prevista para ${say(after)}`,
    'premiere-moved': ({ season, after }) => `${subject(season)} se aplaza; nueva fecha: ${say(after)}`,
    delayed: ({ season, after }) => (after === 'said' ? `${subject(season)} se retrasa` : `${subject(season)} se retrasa; nueva fecha: ${say(after)}`),
    'production-started': ({ season }) => `${subject(season)} está en rodaje`,
    'production-wrapped': ({ season }) => `${subject(season)} ya está rodada`,
    casting: ({ season }) => `hay un nuevo fichaje para ${subject(season)}`,
    'moved-platform': ({ season }) => `${subject(season)} cambia de cadena o plataforma`,
    trailer: ({ season, after }) => `${subject(season)} tiene tráiler${after === 'said' ? '' : `: ${say(after)}`}`,
    streaming: ({ season, after }) => `${subject(season)} se puede ver en ${say(after)}`,
    withdrawn: ({ season, before, after }) => {
      if (before === 'said' || after !== null) return `se ha retirado lo dicho sobre ${subject(season)}`
      if (season === null) return `${say(before)} ha retirado su ficha de la serie, lo que no es una cancelación`
      return `${subject(season)}: las fuentes han retirado ${before === 'known' ? 'su ficha' : say(before)}, lo que no es una cancelación`
    },
  },
  word: ({ by, on, certainty }) => ` (${by}, ${date(on)}${CERTAINTIES[certainty]})`,
  reminder: (season, on) => `la temporada ${season} se estrena ${when(on)}`,
  finale: (season, on) => `el final de la temporada ${season} está previsto para ${theDate(on)}; entonces estará completa`,
  correction: (told, now) => `corrección: ${told === undefined ? 'lo que te dijimos' : `te dijimos que ${told}`}; ${now}`,
  now: {
    setFor: (on) => `ahora está prevista para ${theDate(on)}`,
    setAsBefore: (on) => `está prevista, como antes, para ${theDate(on)}`,
    asBefore: 'todo está como antes',
    nobodySays: 'ya no lo dice ninguna fuente',
    didNotHold: 'eso no se ha confirmado',
  },
  sentence: (title, said) => `${title}: ${said}.`,
  several: (count) => `${count} novedades de lo que sigues`,
  andMore: (count) => `y ${count} más`,
  more: 'Más',
  noMoreMails: 'No recibir más correos como este',
  test: 'To Be Continued: este canal funciona.',
}

function subject(season: number | null): string {
  return season === null ? 'la serie' : `la temporada ${season}`
}

function isDate(value: ToldValue): value is Extract<ToldValue, { date: unknown }> {
  return value !== null && typeof value === 'object' && 'date' in value
}

function say(value: ToldValue): string {
  if (value === null || typeof value === 'string') return 'nada'
  return 'date' in value ? theDate(value.date) : value.text
}
