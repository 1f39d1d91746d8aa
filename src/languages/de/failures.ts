import type { Words } from '../words.ts'

export const failures: Words['failures'] = {
  unreadable: { heading: 'Diese Frage war nicht zu verstehen', remedy: 'Die Adresse berichtigen oder mit einer Suche neu beginnen.' },
  otherSite: { heading: 'Diese Frage kam von einer anderen Website', remedy: 'Bitte diese Website selbst öffnen und hier fragen.' },
  nothingHere: { heading: 'Hier ist nichts', remedy: 'Am besten nach dem Titel der Serie suchen.' },
  unreachable: { heading: 'Eine Quelle war nicht erreichbar', remedy: 'In ein paar Minuten noch einmal versuchen.' },
  tooLarge: { heading: 'Das ist mehr, als hier gelesen werden kann', remedy: 'Weniger auf einmal senden.' },
  busy: { heading: 'Gerade ausgelastet', remedy: 'Gleich noch einmal versuchen.' },
  ours: { heading: 'Hier ist etwas schiefgegangen', remedy: 'Die Antwort kam nicht zustande. Der Fehler liegt bei uns; mehr steht im Protokoll des Servers.' },
  askAboutSeries: 'Nach einer Serie fragen',
}
