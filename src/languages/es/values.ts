import type { Words } from '../words.ts'
import { genreIn } from '../genres.ts'
import { count, list, number } from './counts.ts'
import { genres } from './genres.ts'

export const values: Words['values'] = {
  verdicts: {
    airing: 'en emisión',
    aired: 'emitida',
    cancelled: 'cancelada',
    concluded: 'concluida',
    dated: 'con fecha',
    ordered: 'encargada',
    undecided: 'sin decidir',
    unknown: 'se desconoce',
  },
  season: (season) => `temporada ${season}`,
  verdictChange: ({ season, before, after }) => `temporada ${season}: ${before}, luego ${after}`,
  seasons: (numbers) => {
    const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0]
    if (numbers.length === 1) return `temporada ${first}`
    const isUnbroken = numbers.length > 2 && last - first === numbers.length - 1
    return `temporadas ${isUnbroken ? `${first} a ${last}` : list(numbers.map(String))}`
  },
  reach: ({ fromSeason, toSeason }) => {
    if (fromSeason === undefined) return `hasta la temporada ${toSeason}`
    if (fromSeason === toSeason) return `temporada ${fromSeason}`
    return toSeason === undefined ? `desde la temporada ${fromSeason}` : `temporadas ${fromSeason} a ${toSeason}`
  },
  roles: {
    creator: 'Creada por',
    developer: 'Desarrollada por',
    showrunner: 'Showrunner',
    composer: 'Música de',
    'theme-composer': 'Música de cabecera de',
    'executive-producer': 'Producción ejecutiva',
    author: 'Obra original de',
  },
  playing: (person, character) => `${person} como ${character}`,
  billings: { main: 'reparto principal', recurring: 'recurrente', guest: 'papel invitado' },
  homes: { broadcast: 'televisión en abierto', cable: 'cable', public: 'televisión pública', streaming: 'streaming' },
  offers: { network: 'televisión', streaming: 'streaming', buy: 'compra', rent: 'alquiler' },
  detailed: (value, details) => (details.length === 0 ? value : `${value} (${details.join(', ')})`),
  raterGroups: { critics: 'crítica', audience: 'público' },
  rating: ({ rater, group, season, score }) => `${rater}, ${values.raterGroups[group]}${season === undefined ? '' : `, temporada ${season}`}: ${score}`,
  percent: (score) => `${number(score)} %`,
  points: (score, scale) => `${number(score)} de ${scale}`,
  votes: (votes) => count(votes, 'voto', 'votos'),
  certainties: { official: 'oficial', corroborated: 'corroborado', reported: 'según la prensa' },
  types: {
    scripted: 'ficción',
    animation: 'animación',
    reality: 'telerrealidad',
    documentary: 'documental',
    talk: 'entrevistas',
    variety: 'variedades',
    game: 'concurso',
    soap: 'telenovela',
    news: 'informativo',
  },
  genre: genreIn(genres),
  onAirAnd: (next) => `en emisión, ${next}`,
  next: {
    dated: 'la próxima temporada tiene fecha',
    ordered: 'próxima temporada encargada',
    'no-word': 'sin noticias de otra temporada',
    'none-coming': 'sin más temporadas',
    unknown: 'no se sabe nada',
  },
  ended: { 'as-planned': 'terminó según lo previsto', cancelled: 'cancelada', 'not-said': 'terminada' },
}
