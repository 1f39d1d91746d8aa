import type { Words } from '../words.ts'
import { count, episodes as sayEpisodes, list, seasons as saySeasons } from './counts.ts'
import { date } from './dates.ts'
import { values } from './values.ts'

type Findings = Words['valueFindings']
type MakerRole = Parameters<Findings['noMaker']>[0]

/** As credits name them: what somebody did, not who they are. */
const ROLES: Record<MakerRole, string> = {
  creator: 'Idee',
  developer: 'Entwicklung',
  showrunner: 'Showrunner',
  composer: 'Musik',
  'theme-composer': 'Titelmusik',
  'executive-producer': 'ausführende Produktion',
  author: 'Vorlage',
}

export const valueFindings: Findings = {
  nothingOfEpisodes: (season) => `Über die Folgen von Staffel ${season} ist nichts bekannt`,
  episodesNotSaid: (season) => `Wie viele Folgen Staffel ${season} hat, sagen unsere Fakten nicht`,
  episodesOfSeason: ({ season, episodes }) => `Staffel ${season} hat ${sayEpisodes(episodes)}`,
  episodesRunning: (episodes) => `Die Staffel lief gerade, und wie viele ihrer ${sayEpisodes(episodes)} schon gezeigt waren, sagen unsere Fakten nicht`,
  seasonsNotSaid: 'Wie viele Staffeln es gab, sagen unsere Fakten nicht',
  seasonsUncounted: ({ known, upTo }) => `Unsere Fakten kennen ${saySeasons(known)} bis Nummer ${upTo} und keine Gesamtzahl`,
  seasonsBegun: ({ seasons, shown }) => `Bis dahin gab es ${saySeasons(seasons)}: ${shown}`,
  oneMoreOrdered: (begun) => `${saySeasons(begun)} ${begun === 1 ? 'hatte' : 'hatten'} begonnen, und eine weitere war bestellt`,
  episodesInAll: (episodes) => `Die Serie hatte ${sayEpisodes(episodes)}`,
  episodesUncounted: 'Unsere Fakten zählen nicht die Folgen jeder Staffel',
  together: ({ seasons, episodes }) => `${saySeasons(seasons)} ${seasons === 1 ? 'hat' : 'haben zusammen'} ${sayEpisodes(episodes)}`,
  countAfter: ({ season, together }) => `Das war die Zahl nach Staffel ${season}; ${together}`,
  allEpisodesRunning: ({ season, together }) =>
    `Staffel ${season} lief gerade, und wie viele ihrer Folgen schon gezeigt waren, sagen unsere Fakten nicht: ${together}`,

  earlierAt: ({ outlook, home }) => `${outlook}; frühere Staffeln laufen bei ${home}`,
  watchedIn: (country) => `Die Serie ist dort zu sehen (Land: ${country})`,
  homeNotSaid: 'Wo die Serie läuft, sagen unsere Fakten nicht',
  homes: (homes) => `die Serie läuft bei ${list(homes)}`,
  notAmongHomes: ({ claimed, homes }) => `Unsere Fakten nennen ${claimed} nicht unter denen, die sie zeigen: ${homes}`,
  seasonAt: ({ season, home, alias }) =>
    `${season === undefined ? 'Die Serie' : `Staffel ${season}`} läuft bei ${home}${alias === undefined ? '' : `, ein anderer Name für ${alias}`}`,
  homeMoved: ({ from, toSeason, to }) => `Die Serie lief bis Staffel ${toSeason} bei ${from}, dann bei ${to}`,

  spelling: { reversed: (known) => ` (in unseren Quellen: ${known})`, misspelt: (known) => ` (richtig geschrieben: ${known})` },
  madeBy: ({ person, role, seasons, spelling }) =>
    `${person} ist unter „${ROLES[role]}“ genannt${seasons.length === 0 ? '' : ` (${values.seasons(seasons)})`}${spelling}`,
  noMaker: (role) => `Unsere Fakten nennen niemanden unter „${ROLES[role]}“`,
  makers: ({ people, role }) => `unter „${ROLES[role]}“ nennen unsere Fakten ${list(people)}`,
  wroteTheOriginal: ({ person, makers }) => `Von ${person} stammt die Vorlage; ${makers}`,
  basedOn: ({ work, makers }) => `Die Vorlage ist ${work}; ${makers}`,
  isInTheCast: ({ plays, makers }) => `${plays}; ${makers}`,
  notAMaker: ({ person, role, makers }) => `Unsere Fakten nennen ${person} nicht unter „${ROLES[role]}“; ${makers}`,

  noCast: 'Unsere Fakten nennen keine Besetzung der Serie',
  plays: ({ person, character, spelling }) => `${person} spielt ${character}${spelling}`,
  otherWayRound: (plays) => `Es ist umgekehrt: ${plays}`,
  bothPlay: ({ others, own }) => `${others}; ${own}`,
  characterUnknown: (own) => `Die Figur steht nicht in unseren Fakten: ${own}`,
  notInTheCast: (person) => `Unsere Fakten nennen ${person} nicht in der Besetzung`,

  raterNotSaid: 'Der Artikel sagt nicht, von wem die Wertung stammt',
  score: ({ rater, group, season, score, on }) =>
    `${rater} (${values.raterGroups[group]}) gab ${rated(season)} ${score}${on === undefined ? '' : ` (${date(on)})`}`,
  otherGroup: ({ group, score }) => `Das ist die Wertung ${group === 'critics' ? 'der Kritik' : 'des Publikums'}: ${score}`,
  noScore: ({ season, rater }) =>
    `Unsere Fakten haben von ${rater} keine Wertung ${season === undefined ? 'der Serie' : `von Staffel ${season}`} aus diesen Tagen`,
  ofAnotherDay: (score) => `Wertungen ändern sich, und unsere ist von einem anderen Tag: ${score}`,
  nobodyRated: (noSeason) => `Niemand kann sie bewertet haben: ${noSeason}`,
  notBegun: ({ season, shown }) => `Niemand kann Staffel ${season} bewertet haben, die noch nicht begonnen hatte: ${shown}`,

  runtimeNotSaid: 'Wie lang eine Folge ist, sagen unsere Fakten nicht',
  runtime: ({ min, max }) => `Nach unseren Fakten dauert eine Folge ${min === max ? '' : `${min} bis `}${count(max, 'Minute', 'Minuten')}`,
}

function rated(season: number | undefined): string {
  return season === undefined ? 'der Serie' : `Staffel ${season}`
}
