import type { Words } from '../words.ts'
import { genreIn } from '../genres.ts'
import { count, list, number } from './counts.ts'
import { genres } from './genres.ts'

export const values: Words['values'] = {
  verdicts: {
    airing: 'läuft',
    aired: 'gezeigt',
    cancelled: 'abgesetzt',
    concluded: 'abgeschlossen',
    dated: 'mit Termin',
    ordered: 'bestellt',
    undecided: 'offen',
    unknown: 'unbekannt',
  },
  season: (season) => `Staffel ${season}`,
  verdictChange: ({ season, before, after }) => `Staffel ${season}: ${before}, dann ${after}`,
  seasons: (numbers) => {
    const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0]
    if (numbers.length === 1) return `Staffel ${first}`
    const isUnbroken = numbers.length > 2 && last - first === numbers.length - 1
    return `Staffeln ${isUnbroken ? `${first} bis ${last}` : list(numbers.map(String))}`
  },
  reach: ({ fromSeason, toSeason }) => {
    if (fromSeason === undefined) return `bis Staffel ${toSeason}`
    if (fromSeason === toSeason) return `Staffel ${fromSeason}`
    return toSeason === undefined ? `ab Staffel ${fromSeason}` : `Staffeln ${fromSeason} bis ${toSeason}`
  },
  roles: {
    creator: 'Idee',
    developer: 'Entwickelt von',
    showrunner: 'Showrunner',
    composer: 'Musik',
    'theme-composer': 'Titelmusik von',
    'executive-producer': 'Ausführende Produktion',
    author: 'Vorlage von',
  },
  playing: (person, character) => `${person} als ${character}`,
  billings: { main: 'Hauptrolle', recurring: 'wiederkehrend', guest: 'Gast' },
  homes: { broadcast: 'Free-TV', cable: 'Kabel', public: 'öffentlich-rechtlich', streaming: 'Streaming' },
  offers: { network: 'Fernsehen', streaming: 'Streaming', buy: 'Kauf', rent: 'Leihe' },
  detailed: (value, details) => (details.length === 0 ? value : `${value} (${details.join(', ')})`),
  raterGroups: { critics: 'Kritik', audience: 'Publikum' },
  rating: ({ rater, group, season, score }) => `${rater}, ${values.raterGroups[group]}${season === undefined ? '' : `, Staffel ${season}`}: ${score}`,
  percent: (score) => `${number(score)} %`,
  points: (score, scale) => `${number(score)} von ${scale}`,
  votes: (votes) => count(votes, 'Stimme', 'Stimmen'),
  certainties: { official: 'offiziell', corroborated: 'mehrfach berichtet', reported: 'berichtet' },
  types: {
    scripted: 'Fiktion',
    animation: 'Animation',
    reality: 'Reality',
    documentary: 'Dokumentation',
    talk: 'Talk',
    variety: 'Unterhaltung',
    game: 'Spielshow',
    soap: 'Seifenoper',
    news: 'Nachrichten',
  },
  genre: genreIn(genres),
  onAirAnd: (next) => `läuft, ${next}`,
  next: {
    dated: 'nächste Staffel mit Termin',
    ordered: 'nächste Staffel bestellt',
    'no-word': 'nächste Staffel offen',
    'none-coming': 'keine weitere Staffel',
    unknown: 'nichts bekannt',
  },
  ended: { 'as-planned': 'wie geplant beendet', cancelled: 'abgesetzt', 'not-said': 'beendet' },
}
