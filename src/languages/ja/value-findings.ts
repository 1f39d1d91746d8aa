import type { Words } from '../words.ts'
import { episodes as sayEpisodes, list, seasons as saySeasons } from './counts.ts'
import { date } from './dates.ts'
import { values } from './values.ts'

type Findings = Words['valueFindings']

export const valueFindings: Findings = {
  nothingOfEpisodes: (season) => `シーズン${season}のエピソードについては何も分かっていません`,
  episodesNotSaid: (season) => `シーズン${season}の話数は手元の情報にありません`,
  episodesOfSeason: ({ season, episodes }) => `シーズン${season}は全${sayEpisodes(episodes)}です`,
  episodesRunning: (episodes) => `シーズンは放送・配信中で、全${sayEpisodes(episodes)}のうち何話まで進んでいたかは手元の情報にありません`,
  seasonsNotSaid: 'シーズン数は手元の情報にありません',
  seasonsUncounted: ({ known, upTo }) => `手元の情報にあるのはシーズン${upTo}までのうち${saySeasons(known)}で、全体の数はありません`,
  seasonsBegun: ({ seasons, shown }) => `その時点では${saySeasons(seasons)}でした。${shown}`,
  oneMoreOrdered: (begun) => `${saySeasons(begun)}が始まっており、さらに1シーズンの制作が決まっていました`,
  episodesInAll: (episodes) => `作品は${sayEpisodes(episodes)}でした`,
  episodesUncounted: 'すべてのシーズンの話数が手元の情報にあるわけではありません',
  together: ({ seasons, episodes }) => `${saySeasons(seasons)}で${seasons === 1 ? '' : '合わせて'}${sayEpisodes(episodes)}です`,
  countAfter: ({ season, together }) => `それはシーズン${season}までの数です。${together}`,
  allEpisodesRunning: ({ season, together }) => `シーズン${season}は放送・配信中で、何話まで進んでいたかは手元の情報にありません。全体では${together}`,

  earlierAt: ({ outlook, home }) => `${outlook}。これまでのシーズンは${home}です`,
  watchedIn: (country) => `そこで視聴できます（国：${country}）`,
  homeNotSaid: '放送・配信先は手元の情報にありません',
  homes: (homes) => `放送・配信先は${list(homes)}です`,
  notAmongHomes: ({ claimed, homes }) => `手元の情報では、${claimed}は放送・配信先に挙がっていません。${homes}`,
  seasonAt: ({ season, home, alias }) =>
    `${season === undefined ? '作品' : `シーズン${season}`}の放送・配信先は${home}${alias === undefined ? '' : `（${alias}の別名）`}です`,
  homeMoved: ({ from, toSeason, to }) => `シーズン${toSeason}までは${from}、その後は${to}です`,

  spelling: { reversed: (known) => `（出典での表記は${known}）`, misspelt: (known) => `（正しい表記は${known}）` },
  madeBy: ({ person, role, seasons, spelling }) =>
    `${person}は${values.roles[role]}${seasons.length === 0 ? '' : `（${values.seasons(seasons)}）`}として挙げられています${spelling}`,
  noMaker: (role) => `${values.roles[role]}は手元の情報にありません`,
  makers: ({ people, role }) => `手元の情報にある${values.roles[role]}は${list(people)}です`,
  wroteTheOriginal: ({ person, makers }) => `${person}は原作者です。${makers}`,
  basedOn: ({ work, makers }) => `原作は${work}です。${makers}`,
  isInTheCast: ({ plays, makers }) => `${plays}。${makers}`,
  notAMaker: ({ person, role, makers }) => `手元の情報では、${person}は${values.roles[role]}に挙がっていません。${makers}`,

  noCast: '出演者は手元の情報にありません',
  plays: ({ person, character, spelling }) => `${person}が${character}を演じています${spelling}`,
  otherWayRound: (plays) => `逆です。${plays}`,
  bothPlay: ({ others, own }) => `${others}。${own}`,
  characterUnknown: (own) => `その役は手元の情報にありません。${own}`,
  notInTheCast: (person) => `手元の情報では、${person}は出演者に挙がっていません`,

  raterNotSaid: '誰の評価なのかが記事に書かれていません',
  score: ({ rater, group, season, score, on }) =>
    `${rater}（${values.raterGroups[group]}）による${rated(season)}の評価は${score}です${on === undefined ? '' : `（${date(on)}）`}`,
  otherGroup: ({ group, score }) => `それは${values.raterGroups[group]}の評価です。${score}`,
  noScore: ({ season, rater }) => `その頃の${rater}による${rated(season)}の評価は手元の情報にありません`,
  ofAnotherDay: (score) => `評価は変わるもので、手元にあるのは別の日のものです。${score}`,
  nobodyRated: (noSeason) => `評価できるはずがありません。${noSeason}`,
  notBegun: ({ season, shown }) => `シーズン${season}は始まっておらず、評価できるはずがありません。${shown}`,

  runtimeNotSaid: '1話の長さは手元の情報にありません',
  runtime: ({ min, max }) => `手元の情報では、1話の長さは${min === max ? '' : `${min}〜`}${max}分です`,
}

function rated(season: number | undefined): string {
  return season === undefined ? '作品' : `シーズン${season}`
}
