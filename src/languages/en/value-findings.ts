import { listWords as list, plural, sayDate as date } from '../../time/say-date.ts'
import type { PartialDate } from '../../time/partial-date.ts'

/** What somebody makes of a series. */
export type MakerRole = 'creator' | 'developer' | 'showrunner' | 'composer' | 'theme-composer' | 'executive-producer' | 'author'

/** A score as its rater gave it; `score` as it is said: "94 %", "7.5 of 10". */
export interface SaidScore {
  rater: string
  group: 'critics' | 'audience'
  season: number | undefined
  score: string
  on: PartialDate | undefined
}

const ROLES = {
  creator: 'creator',
  developer: 'developer',
  showrunner: 'showrunner',
  composer: 'composer',
  'theme-composer': 'theme composer',
  'executive-producer': 'executive producer',
  author: 'author',
} as const satisfies Record<MakerRole, string>

/** Why a claim about a number, a name or a place of a series holds or not; parts as in `storyFindings`. */
export const valueFindings = {
  nothingOfEpisodes: (season: number) => `Nothing is known of the episodes of season ${season}`,
  episodesNotSaid: (season: number) => `Our facts do not say how many episodes season ${season} has`,
  episodesOfSeason: ({ season, episodes }: { season: number; episodes: number }) => `Season ${season} has ${plural(episodes, 'episode')}`,
  episodesRunning: (episodes: number) => `The season was on air, and our facts do not say how many of its ${episodes} episodes had been shown`,
  seasonsNotSaid: 'Our facts do not say how many seasons there were',
  seasonsUncounted: ({ known, upTo }: { known: number; upTo: number }) =>
    `Our facts know ${plural(known, 'season')} by number up to ${upTo}, and no count of all`,
  seasonsBegun: ({ seasons, shown }: { seasons: number; shown: string }) => `By then there were ${plural(seasons, 'season')}: ${shown}`,
  oneMoreOrdered: (begun: number) => `${plural(begun, 'season')} had begun, and one more had been ordered`,
  episodesInAll: (episodes: number) => `The series had ${plural(episodes, 'episode')}`,
  episodesUncounted: 'Our facts do not count the episodes of every season',
  together: ({ seasons, episodes }: { seasons: number; episodes: number }) => `${plural(seasons, 'season')} have ${plural(episodes, 'episode')} together`,
  countAfter: ({ season, together }: { season: number; together: string }) => `That was the count after season ${season}; ${together}`,
  allEpisodesRunning: ({ season, together }: { season: number; together: string }) =>
    `Season ${season} was on air, and our facts do not say how many of its episodes had been shown: ${together} in all`,

  earlierAt: ({ outlook, home }: { outlook: string; home: string }) => `${outlook}; earlier seasons are on ${home}`,
  watchedIn: (country: string) => `It can be watched there in ${country}`,
  homeNotSaid: 'Our facts do not say where it is shown',
  homes: (homes: readonly string[]) => `its home is ${list(homes)}`,
  notAmongHomes: ({ claimed, homes }: { claimed: string; homes: string }) => `Our facts do not name ${claimed} among those that show it: ${homes}`,
  /** `alias` is the other name under which the article knows the home. */
  seasonAt: ({ season, home, alias }: { season: number | undefined; home: string; alias: string | undefined }) =>
    `${season === undefined ? 'It' : `Season ${season}`} is on ${home}${alias === undefined ? '' : `, another name of ${alias}`}`,
  homeMoved: ({ from, toSeason, to }: { from: string; toSeason: number; to: string }) => `It was on ${from} up to season ${toSeason}, then on ${to}`,

  /** Behind a name that the article writes otherwise than our sources do. */
  spelling: { reversed: (known: string) => ` (our sources write the name ${known})`, misspelt: (known: string) => ` (spelt ${known})` },
  madeBy: ({ person, role, seasons, spelling }: { person: string; role: MakerRole; seasons: readonly number[]; spelling: string }) =>
    `${person} is named as ${ROLES[role]}${seasons.length === 0 ? '' : ` of season${seasons.length === 1 ? '' : 's'} ${list(seasons.map(String))}`}${spelling}`,
  noMaker: (role: MakerRole) => `Our facts name no ${ROLES[role]} of the series`,
  makers: ({ people, role }: { people: readonly string[]; role: MakerRole }) => `our facts name ${list(people)} as ${ROLES[role]}`,
  wroteTheOriginal: ({ person, makers }: { person: string; makers: string }) => `${person} wrote what it is based on; ${makers}`,
  basedOn: ({ work, makers }: { work: string; makers: string }) => `It is based on ${work}; ${makers}`,
  isInTheCast: ({ plays, makers }: { plays: string; makers: string }) => `${plays}; ${makers}`,
  notAMaker: ({ person, role, makers }: { person: string; role: MakerRole; makers: string }) => `Our facts do not name ${person} as ${ROLES[role]}; ${makers}`,

  noCast: 'Our facts name no cast of the series',
  plays: ({ person, character, spelling }: { person: string; character: string; spelling: string }) => `${person} plays ${character}${spelling}`,
  otherWayRound: (plays: string) => `It is the other way round: ${plays}`,
  bothPlay: ({ others, own }: { others: string; own: string }) => `${others}; ${own}`,
  characterUnknown: (own: string) => `Our facts do not have the character: ${own}`,
  notInTheCast: (person: string) => `Our facts do not name ${person} in the cast`,

  raterNotSaid: 'The article does not say who gives the score',
  score: ({ rater, group, season, score, on }: SaidScore) =>
    `${rater} gave ${rated(season)} ${score} by ${group === 'critics' ? 'critics' : 'its audience'}${on === undefined ? '' : ` (${date(on)})`}`,
  otherGroup: ({ group, score }: { group: 'critics' | 'audience'; score: string }) => `That is the score of the ${group}: ${score}`,
  noScore: ({ season, rater }: { season: number | undefined; rater: string }) => `Our facts have no score of ${rated(season)} by ${rater} of about that day`,
  ofAnotherDay: (score: string) => `Scores move, and ours is of another day: ${score}`,
  nobodyRated: (noSeason: string) => `Nobody can have rated it: ${noSeason}`,
  notBegun: ({ season, shown }: { season: number; shown: string }) => `Nobody can have rated season ${season}, which had not begun: ${shown}`,

  runtimeNotSaid: 'Our facts do not say how long an episode is',
  runtime: ({ min, max }: { min: number; max: number }) => `By our facts an episode takes ${min === max ? min : `${min} to ${max}`} minutes`,
}

function rated(season: number | undefined): string {
  return season === undefined ? 'the series' : `season ${season}`
}
