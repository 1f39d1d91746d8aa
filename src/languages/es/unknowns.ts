import type { Words } from '../words.ts'
import { date } from './dates.ts'

export const unknowns: Words['unknowns'] = {
  after: (reach) => `qué pasó después del ${date(reach)}, donde acaban nuestros datos`,
  anySeason: 'si habrá alguna temporada',
  whetherOrdered: (season) => `si la temporada ${season} se ha encargado o descartado`,
  whenShown: (season) => `cuándo se emitirá la temporada ${season}`,
  whoOrdered: (season) => `quién encargó la temporada ${season} y cuándo`,
  whoSetDate: 'quién fijó la fecha y cuándo',
  whenItEnds: (season) => `cuándo termina la temporada ${season}`,
  whoEnded: 'quién dijo que la serie ha terminado y cuándo',
  oddsOfFirst: 'la probabilidad de una primera temporada: el modelo ha aprendido de temporadas ya emitidas',
  oddsOfLater: ({ season, next }) => `la probabilidad y el plazo de la temporada ${season}: el pronóstico es sobre la ${next}, la próxima`,
  oddsWithoutDate: 'la probabilidad y el plazo: ninguna temporada anterior tiene una fecha desde la que contar',
}
