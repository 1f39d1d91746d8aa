import type { Words } from '../words.ts'

export const sharing: Words['sharing'] = {
  asOf: (date) => `Stand: ${date}`,
  badge: ({ verdict, date }) => `${verdict} (Stand: ${date})`,
  verdicts: {
    airing: (season) => `Staffel ${season} läuft`,
    aired: (season) => `Staffel ${season} wurde gezeigt`,
    dated: (season) => `Staffel ${season} hat einen Termin`,
    ordered: (season) => `Staffel ${season} ist bestellt`,
    undecided: (season) => `Staffel ${season}: noch kein Wort`,
    concluded: (season) => `Keine Staffel ${season}: abgeschlossen`,
    cancelled: (season) => `Keine Staffel ${season}: abgesetzt`,
    unknown: (season) => `Staffel ${season}: nichts bekannt`,
  },
  offlineTitle: 'Kein Netz',
  offlineText: 'Diese Seite war noch nicht offen, und ohne Netz ist sie nicht zu holen. Gesehene Serienseiten bleiben hier erhalten.',
  keptGuides: 'Zuletzt gesehen',
  noneKept: 'Noch keine.',
}
