import type { Words } from '../words.ts'
import { date } from './dates.ts'

export const unknowns: Words['unknowns'] = {
  after: (reach) => `alles nach dem ${date(reach)}, dem Ende unserer Fakten`,
  anySeason: 'ob es überhaupt eine Staffel geben wird',
  whetherOrdered: (season) => `ob Staffel ${season} bestellt oder ausgeschlossen wurde`,
  whenShown: (season) => `wann Staffel ${season} gezeigt wird`,
  whoOrdered: (season) => `wer Staffel ${season} bestellt hat und wann`,
  whoSetDate: 'wer den Termin genannt hat und wann',
  whenItEnds: (season) => `wann Staffel ${season} endet`,
  whoEnded: 'wer gesagt hat, dass die Serie zu Ende ist, und wann',
  oddsOfFirst: 'die Chance auf eine erste Staffel: das Modell hat aus gezeigten Staffeln gelernt',
  oddsOfLater: ({ season, next }) => `Chance und Zeitraum von Staffel ${season}: die Prognose gilt Staffel ${next}, der nächsten`,
  oddsWithoutDate: 'Chance und Zeitraum: keine frühere Staffel hat ein Datum, ab dem sich rechnen ließe',
}
