import type { Words } from '../words.ts'

export const layout: Words['layout'] = {
  siteName: 'To Be Continued',
  skip: 'Zur Antwort springen',
  siteNavigation: 'Seiten',
  checkArticle: 'Artikel prüfen',
  languages: 'Sprachen',
  choices: 'Sprache und Land',
  searchLabel: 'Serie suchen',
  searchHint: 'Welche Serie?',
  search: 'Suchen',
  footer: 'Fakten mit ihren Quellen; Unbekanntes heißt unbekannt. Daten unter den Lizenzen ihrer Quellen, die bei jedem Wert stehen.',
  howGood: 'Wie gut sind die Prognosen?',
  suggestions: { list: 'Serien', none: 'Keine Serie gefunden', one: '1 Serie gefunden', many: '{count} Serien gefunden' },
  alternates: { atom: 'Atom-Feed', json: 'JSON-Feed', calendar: 'Kalender (iCalendar)' },
}
