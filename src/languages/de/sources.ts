import type { Words } from '../words.ts'
import { date } from './dates.ts'

export const sources: Words['sources'] = {
  heading: (title) => `Quellen zu „${title}“`,
  description: (title) => `Quellen zu „${title}“: alle Dokumente hinter diesen Seiten`,
  explanation: {
    before: 'Was hier über ',
    after: ' steht, steht in diesen Dokumenten. Die Nummern sind die der Anmerkungen hinter den einzelnen Angaben.',
  },
  undated: 'ohne Datum',
  read: (day) => `gelesen am ${date(day)}`,
}
