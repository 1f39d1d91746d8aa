import type { Words } from '../words.ts'
import { chance, decimal, number } from './counts.ts'
import { date, length } from './dates.ts'

type Forecast = Words['forecast']
type Now = Parameters<Forecast['oneSeason']>[0]
type PeersCounted = Parameters<Forecast['peers']>[0]
type Window = Parameters<Forecast['ofOrder']>[0]['window']

const PEERS: Record<PeersCounted['peers'], string> = {
  broadcast: '地上波',
  cable: 'ケーブル',
  public: '公共放送',
  streaming: '配信',
  anime: 'アニメ',
  'not-anime': 'アニメ以外',
}

export const forecast: Forecast = {
  ofOrder: ({ window, within }) =>
    `時期は発表ではなく予測です。${within === undefined ? '' : `発表された時期（${date(within)}）のうち、`}最も可能性が高いのは${sayWindow(window)}です。`,
  afterTheEnd: ({ season, chances }) =>
    `発表の内容にかかわらず、間隔の長さだけに基づく予測では、5年以内にシーズン${season}が始まる確率は${chance(chances['5y'])}です。終了したことは考慮していません。`,
  open: ({ season, chances, window }) =>
    `発表ではなく予測です。シーズン${season}が始まる確率は2年以内で${chance(chances['2y'])}（1年以内は${chance(chances['1y'])}、5年以内は${chance(chances['5y'])}）、それまでに始まる場合に最も可能性が高いのは${sayWindow(window)}です。`,

  oneSeason: (now) => `これまでは1シーズンだけです。${sayNow(now)}。`,
  silencesUnknown: (now) => `これまでの間隔は日単位では分かっていません。${sayNow(now)}。`,
  cameBack: ({ least, most, times }, now) =>
    `これまでは${least === most ? '' : `${least}〜`}${most}か月の間隔で続きが始まりました（${times}回）。${sayNow(now)}。`,
  peers: ({ peers, season, silence, years, seasons, cameBack }) => {
    const counted = `${saySilence(silence)}${number(seasons)}シーズン（${PEERS[peers]}${sayPeerSeason(season)}）のうち`
    return cameBack === 0
      ? `${counted}、その後${years}年以内に続編が始まったものはありませんでした。`
      : `${counted}、${number(cameBack)}シーズン（${chance(cameBack / seasons)}）はその後${years}年以内に続編が始まりました。`
  },
  limited: 'リミテッドシリーズとして制作された作品です。モデルはそうした作品からは学んでいません。',

  model: (version) => `予測は当サイトのモデル${version}によるものです。`,
  modelWithOdds: ({ version, chances }) =>
    `次のシーズンが始まる確率は1年以内が${chance(chances['1y'])}、2年以内が${chance(chances['2y'])}、5年以内が${chance(chances['5y'])}です（当サイトのモデル${version}による予測）。`,
  toldOfDates: 'モデルに与えているのはシーズンとその日付で、発表の内容ではありません。',
  ordersCounted: '制作決定のうち実際に放送・配信される割合は当サイトの発表の記録から数え、時期はモデルが予測しています。',
  nothingAfter: (reach) => `手元の情報が終わる${date(reach)}より後には、何も放送・配信されていないものとしています。`,
  lookBack: (fittedUntil) => `これは過去の時点についての予測で、モデルは${date(fittedUntil)}までのシーズンから学んでいます。`,
  accuracyOfDates: ({ isAnime, medianErrorDays }) => `${sayKind(isAnime)}についての過去の質問では、日付の半数が誤差${number(medianErrorDays)}日以内でした。`,
  accuracy: ({ isAnime, questions, brier, brierOfAverage, medianErrorDays }) =>
    `${sayKind(isAnime)}についての過去の${number(questions)}問では、2年以内の確率のブライアスコアは${decimal(brier, 3)}（0が最良、常に平均を答えると${decimal(brierOfAverage, 3)}）、日付の半数が誤差${number(medianErrorDays)}日以内でした。`,

  condition: { dated: '発表された時期どおりの場合', other: '5年以内に始まる場合' },
}

function sayKind(isAnime: boolean): string {
  return isAnime ? 'ほかのアニメ' : 'ほかの作品'
}

function sayPeerSeason(season: PeersCounted['season']): string {
  if (season === undefined) return ''
  return season === 3 ? '、シーズン3以降' : `、シーズン${season}`
}

function saySilence(silence: PeersCounted['silence']): string {
  if (silence === undefined) return '終わったばかりの'
  return `${'months' in silence ? `${silence.months}か月` : `${silence.years}年`}のあいだ続きのなかった`
}

function sayNow({ since, asOf, begun }: Now): string {
  return begun === undefined ? `前回の終了から${length(since, asOf)}がたっています` : `シーズン${begun}の開始から${length(since, asOf)}がたっています`
}

function sayWindow({ p10, p50, p90 }: Window): string {
  return p10 === p90 ? date(p50) : `${date(p10)}から${date(p90)}の間、中心は${date(p50)}ごろ`
}
