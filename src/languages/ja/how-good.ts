import type { Words } from '../words.ts'
import { chance, decimal, number } from './counts.ts'
import { date } from './dates.ts'

export const howGood: Words['howGood'] = {
  title: '予測はどれだけ当たるのか',
  description: '次のシーズンの確率がどれだけ当たったか、大きく外れた例とともに',
  introduction: ({ version, series, until }) =>
    `作品が続くかどうかを誰も発表していないとき、当サイトは確率を示します。その確かさをここにまとめました。モデル${version}は、${date(until)}までの実在の${number(series)}作品から学んでいます。`,
  past: '過去についての質問',
  howAsked:
    'どの作品についても、その作品を知らないモデルに、答えがまだ出ていない日の時点で質問しました。下の図は、2年以内に次のシーズンが始まる確率をこう答えた質問のうち、実際に始まったものの割合です。線の上なら的中です。',
  notAnime: 'アニメ以外',
  anime: 'アニメ',
  inNumbers: '数値で見る',
  oddsGiven: '示した確率',
  came: '始まった割合',
  questions: '質問数',
  plot: {
    predicted: '予測：2年以内に次のシーズン',
    came: '始まった割合',
    bin: ({ predicted, observed, count }) => `予測${percent(predicted)}、実際${percent(observed)}、${number(count)}問`,
    percent,
  },
  scores: {
    skill: (years) => `スキル、${years}年以内`,
    brier: 'ブライアスコア、2年以内',
    brierOfAverage: '常に平均を答えた場合の同じ値',
    ranking: '始まったものと始まらなかったものを正しく並べた割合',
    offBy: '確率の平均的なずれ',
    points: (points) => `${points}ポイント`,
    medianError: '日付の半数が収まる誤差',
    coverage: '期間内に始まった割合（80%が正解）',
    judged: '2年以内について判定した質問',
  },
  measures:
    'ブライアスコア：確率と結果の差の二乗の平均で、0が最良です。スキル：常に平均の割合を答える場合から完全な予測までの道のりを、どこまで進んだかを示します。',
  leanings: '知られている偏り',
  leans: [
    '2017年より後の欧米の作品は、データの多くが生き残った作品の一覧から来ているため、平均的な新作の確率は高すぎるおそれがあります。',
    '期間は早めに寄っています。最近のシーズンでは、早く戻ってきたものしかまだ見えていないためです。',
    'リミテッドシリーズは除いています。最初のシーズンより前については何も学んでいません。',
  ],
  worstMisses: '大きく外れた10例',
  miss: ({ season, asOf, within2y, premiere }) =>
    `シーズン${season}の後、${date(asOf)}の時点：2年以内に${chance(within2y)}、${premiere === null ? '始まりませんでした' : `${date(premiere)}に始まりました`}`,
  datesFrom: (source, licence) => `（日付：${source}、${licence}）`,
  here: 'ここで示した予測',
  noneKept: 'まだ記録はありません。フォロー中の作品についての予測は、示した日からすべて記録されます。',
  kept: ({ forecasts, series, since }) => `${date(since)}から、${number(series)}作品についての予測${number(forecasts)}件を記録しています。`,
  notJudged: ({ years, open }) => `${years}年以内：まだ判定できるものはなく、${open}件が未確定です。`,
  judged: (years, { judged, open, cameShare, brier, brierOfAverage }) =>
    `${years}年以内：判定済み${judged}件、未確定${open}件。始まったのは${chance(cameShare)}、ブライアスコアは${decimal(brier, 3)}（平均の割合では${decimal(brierOfAverage, 3)}）です。`,
  datesNotJudged: '日付：まだ判定できるものはありません。',
  datesJudged: ({ judged, medianErrorDays, coverage80 }) =>
    `日付：判定済み${judged}件、半数が誤差${number(medianErrorDays)}日以内、期間内は${chance(coverage80)}です。`,
  worstMissesHere: 'ここで大きく外れた例',
  missHere: ({ season, asOf, probability, years, came }) =>
    `シーズン${season}、${date(asOf)}の時点：${years}年以内に${chance(probability)}、${came ? '始まりました' : '始まりませんでした'}`,
  ledger: '発表のその後',
  ledgerOf: '当サイトの発表の記録から数えたものです。対象はこのカタログの作品で、無作為に抽出したものではありません。',
  tooFew: ({ question, cases, needed }) => `${question}：まだ件数が足りません（${needed}件中${cases}件）。`,
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}
