import type { Words } from '../words.ts'

export const sharing: Words['sharing'] = {
  asOf: (date) => `A fecha de ${date}`,
  offlineTitle: 'Sin conexión',
  offlineText: 'Esta página no se había visto antes y no hay conexión para traerla. Las guías ya vistas se guardan aquí.',
  keptGuides: 'Guías vistas hace poco',
  noneKept: 'Todavía ninguna.',
}
