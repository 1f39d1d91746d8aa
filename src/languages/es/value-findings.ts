import type { Words } from '../words.ts'
import { count, episodes as sayEpisodes, list, seasons as saySeasons } from './counts.ts'
import { date } from './dates.ts'
import { values } from './values.ts'

type Findings = Words['valueFindings']
type MakerRole = Parameters<Findings['noMaker']>[0]

/** As credits name them: what somebody did, not who they are. */
const ROLES: Record<MakerRole, string> = {
  creator: 'creación',
  developer: 'desarrollo',
  showrunner: 'showrunner',
  composer: 'música',
  'theme-composer': 'música de cabecera',
  'executive-producer': 'producción ejecutiva',
  author: 'obra original',
}

export const valueFindings: Findings = {
  nothingOfEpisodes: (season) => `No se sabe nada de los episodios de la temporada ${season}`,
  episodesNotSaid: (season) => `Nuestros datos no dicen cuántos episodios tiene la temporada ${season}`,
  episodesOfSeason: ({ season, episodes }) => `La temporada ${season} tiene ${sayEpisodes(episodes)}`,
  episodesRunning: (episodes) => `La temporada estaba en emisión, y nuestros datos no dicen cuántos de sus ${sayEpisodes(episodes)} se habían emitido`,
  seasonsNotSaid: 'Nuestros datos no dicen cuántas temporadas había',
  seasonsUncounted: ({ known, upTo }) => `Nuestros datos conocen ${saySeasons(known)} hasta la número ${upTo}, y no el total`,
  seasonsBegun: ({ seasons, shown }) => `Para entonces había ${saySeasons(seasons)}: ${shown}`,
  oneMoreOrdered: (begun) => `Ya ${begun === 1 ? 'había empezado' : 'habían empezado'} ${saySeasons(begun)}, y otra estaba encargada`,
  episodesInAll: (episodes) => `La serie tenía ${sayEpisodes(episodes)}`,
  episodesUncounted: 'Nuestros datos no cuentan los episodios de cada temporada',
  together: ({ seasons, episodes }) => `${saySeasons(seasons)} ${seasons === 1 ? 'tiene' : 'suman'} ${sayEpisodes(episodes)}`,
  countAfter: ({ season, together }) => `Esa era la cifra tras la temporada ${season}; ${together}`,
  allEpisodesRunning: ({ season, together }) =>
    `La temporada ${season} estaba en emisión, y nuestros datos no dicen cuántos de sus episodios se habían emitido: ${together} en total`,

  earlierAt: ({ outlook, home }) => `${outlook}; las temporadas anteriores están en ${home}`,
  watchedIn: (country) => `Se puede ver ahí (país: ${country})`,
  homeNotSaid: 'Nuestros datos no dicen dónde se emite',
  homes: (homes) => `se emite en ${list(homes)}`,
  notAmongHomes: ({ claimed, homes }) => `Nuestros datos no nombran a ${claimed} entre quienes la emiten: ${homes}`,
  seasonAt: ({ season, home, alias }) =>
    `${season === undefined ? 'La serie' : `La temporada ${season}`} está en ${home}${alias === undefined ? '' : `, otro nombre de ${alias}`}`,
  homeMoved: ({ from, toSeason, to }) => `Estuvo en ${from} hasta la temporada ${toSeason}, y después en ${to}`,

  spelling: { reversed: (known) => ` (en nuestras fuentes: ${known})`, misspelt: (known) => ` (se escribe ${known})` },
  madeBy: ({ person, role, seasons, spelling }) =>
    `${person} figura en «${ROLES[role]}»${seasons.length === 0 ? '' : ` (${values.seasons(seasons)})`}${spelling}`,
  noMaker: (role) => `Nuestros datos no nombran a nadie en «${ROLES[role]}»`,
  makers: ({ people, role }) => `en «${ROLES[role]}» nuestros datos nombran a ${list(people)}`,
  wroteTheOriginal: ({ person, makers }) => `De ${person} es la obra original; ${makers}`,
  basedOn: ({ work, makers }) => `La obra original es ${work}; ${makers}`,
  isInTheCast: ({ plays, makers }) => `${plays}; ${makers}`,
  notAMaker: ({ person, role, makers }) => `Nuestros datos no nombran a ${person} en «${ROLES[role]}»; ${makers}`,

  noCast: 'Nuestros datos no nombran el reparto de la serie',
  plays: ({ person, character, spelling }) => `${person} interpreta a ${character}${spelling}`,
  otherWayRound: (plays) => `Es al revés: ${plays}`,
  bothPlay: ({ others, own }) => `${others}; ${own}`,
  characterUnknown: (own) => `El personaje no consta en nuestros datos: ${own}`,
  notInTheCast: (person) => `Nuestros datos no nombran a ${person} en el reparto`,

  raterNotSaid: 'El artículo no dice de quién es la nota',
  score: ({ rater, group, season, score, on }) =>
    `${rater} (${values.raterGroups[group]}) puntuó ${rated(season)} con ${score}${on === undefined ? '' : ` (${date(on)})`}`,
  otherGroup: ({ group, score }) => `Esa es la nota ${group === 'critics' ? 'de la crítica' : 'del público'}: ${score}`,
  noScore: ({ season, rater }) => `Nuestros datos no tienen de ${rater} ninguna nota de ${rated(season)} de esos días`,
  ofAnotherDay: (score) => `Las notas cambian, y la nuestra es de otro día: ${score}`,
  nobodyRated: (noSeason) => `Nadie puede haberla puntuado: ${noSeason}`,
  notBegun: ({ season, shown }) => `Nadie puede haber puntuado la temporada ${season}, que no había empezado: ${shown}`,

  runtimeNotSaid: 'Nuestros datos no dicen cuánto dura un episodio',
  runtime: ({ min, max }) => `Según nuestros datos, un episodio dura ${min === max ? '' : `de ${min} a `}${count(max, 'minuto', 'minutos')}`,
}

function rated(season: number | undefined): string {
  return season === undefined ? 'la serie' : `la temporada ${season}`
}
