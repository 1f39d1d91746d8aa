import type { Words } from '../words.ts'

export const sharing: Words['sharing'] = {
  asOf: (date) => `A fecha de ${date}`,
  badge: ({ verdict, date }) => `${verdict} (a ${date})`,
  verdicts: {
    airing: (season) => `Temporada ${season}, en emisión`,
    aired: (season) => `La temporada ${season} ya se emitió`,
    dated: (season) => `La temporada ${season} tiene fecha`,
    ordered: (season) => `Temporada ${season}, encargada`,
    undecided: (season) => `Temporada ${season}: sin noticias`,
    concluded: (season) => `Sin temporada ${season}: concluida`,
    cancelled: (season) => `Sin temporada ${season}: cancelada`,
    unknown: (season) => `Temporada ${season}: no se sabe nada`,
  },
  offlineTitle: 'Sin conexión',
  offlineText: 'Esta página no se había visto antes y no hay conexión para traerla. Las guías ya vistas se guardan aquí.',
  keptGuides: 'Guías vistas hace poco',
  noneKept: 'Todavía ninguna.',
}
