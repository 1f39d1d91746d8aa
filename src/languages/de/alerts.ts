import type { ToldValue } from '../en/alerts.ts'
import type { Words } from '../words.ts'
import { accusative, date, fromDate, when } from './dates.ts'

const CERTAINTIES = { official: '', corroborated: ', bestätigt', listed: ', gelistet', reported: ', berichtet' }

export const alerts: Words['alerts'] = {
  changes: {
    announced: ({ season }) => `${subject(season)} ist zum ersten Mal gelistet`,
    dated: ({ season, after }) => `${subject(season)} ist für ${say(after, accusative)} angesetzt`,
    moved: ({ season, before, after }) => `${subject(season)} wurde ${say(before, fromDate)} auf ${say(after, accusative)} verschoben`,
    renewed: ({ season }) => `${subject(season)} ist bestellt`,
    started: ({ season }) => `${subject(season)} hat begonnen`,
    cancelled: () => 'die Serie wurde abgesetzt',
    concluded: () => 'die Serie ist zu Ende',
    revived: () => 'die Serie geht doch weiter',
    'final-season': ({ season }) => `${subject(season)} ist die letzte`,
    'premiere-set': ({ season, after }) => `${subject(season)} ist für ${say(after, accusative)} angesetzt`,
    'premiere-moved': ({ season, after }) => `${subject(season)} wurde auf ${say(after, accusative)} verschoben`,
    delayed: ({ season, after }) =>
      after === 'said' ? `${subject(season)} verzögert sich` : `${subject(season)} verzögert sich und ist für ${say(after, accusative)} angesetzt`,
    'production-started': ({ season }) => `${subject(season)} wird gedreht`,
    'production-wrapped': ({ season }) => `${subject(season)} ist abgedreht`,
    casting: ({ season }) => `für ${subject(season)} wurde jemand besetzt`,
    'moved-platform': ({ season }) => `${subject(season)} wechselt zu einem anderen Anbieter`,
    trailer: ({ season, after }) =>
      `${season === null ? 'zur Serie' : `zu Staffel ${season}`} gibt es einen Trailer${after === 'said' ? '' : `: ${say(after, date)}`}`,
    streaming: ({ season, after }) => `${subject(season)} ist bei ${say(after, date)} zu streamen`,
    withdrawn: ({ season, before, after }) => {
      if (before === 'said' || after !== null) return `was über ${subject(season)} gesagt wurde, wurde zurückgenommen`
      if (season === null) return `${say(before, date)} hat den Eintrag der Serie zurückgezogen, das ist keine Absetzung`
      return `${subject(season)}: Die Quellen haben ${before === 'known' ? 'ihren Eintrag' : say(before, accusative)} zurückgezogen, das ist keine Absetzung`
    },
  },
  word: ({ by, on, certainty }) => ` (${by}, ${date(on)}${CERTAINTIES[certainty]})`,
  reminder: (season, on) => `Staffel ${season} startet ${when(on)}`,
  finale: (season, on) => `das Finale von Staffel ${season} ist für ${accusative(on)} angesetzt, dann ist sie vollständig`,
  correction: (told, now) => `Korrektur: ${told === undefined ? 'Was wir gemeldet haben, stimmt nicht' : `Wir hatten gemeldet: ${told}`}; ${now}`,
  now: {
    setFor: (on) => `jetzt ist sie für ${accusative(on)} angesetzt`,
    setAsBefore: (on) => `sie ist wie zuvor für ${accusative(on)} angesetzt`,
    asBefore: 'es ist wieder wie zuvor',
    nobodySays: 'keine Quelle sagt das mehr',
    didNotHold: 'das hat sich nicht bestätigt',
  },
  sentence: (title, said) => `${title}: ${said}.`,
  several: (count) => `${count} Neuigkeiten zu dem, was du verfolgst`,
  andMore: (count) => `und ${count} weitere`,
  more: 'Mehr',
  noMoreMails: 'Keine solchen E-Mails mehr',
  test: 'To Be Continued: Dieser Kanal funktioniert.',
}

function subject(season: number | null): string {
  return season === null ? 'die Serie' : `Staffel ${season}`
}

function say(value: ToldValue, sayDate: (on: Parameters<typeof date>[0]) => string): string {
  if (value === null || typeof value === 'string') return 'nichts'
  return 'date' in value ? sayDate(value.date) : value.text
}
