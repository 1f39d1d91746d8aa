import type { Words } from '../words.ts'

export const sharing: Words['sharing'] = {
  asOf: (date) => `Stand: ${date}`,
  offlineTitle: 'Kein Netz',
  offlineText: 'Diese Seite war noch nicht offen, und ohne Netz ist sie nicht zu holen. Gesehene Serienseiten bleiben hier erhalten.',
  keptGuides: 'Zuletzt gesehen',
  noneKept: 'Noch keine.',
}
