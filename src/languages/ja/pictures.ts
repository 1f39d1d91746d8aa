import type { Words } from '../words.ts'

export const pictures: Words['pictures'] = {
  timeline: '年表',
  today: '今日',
  months: (months) => `${months}か月`,
  seasonShown: (season, span) => `シーズン${season} ${span}`,
  windowShown: (range) => `次の初回の予測 ${range}`,
  windowLegend: ({ condition, range, half }) => `網かけは次の初回の予測（${condition}）。10回に8回は${range}、中の線は半数がそれまでに始まる${half}です。`,
  silence: 'これまでの空白期間と、分かっている空白期間の比較',
  silentFor: ({ days, season }) => `シーズン${season}の終了から${days}日、発表はありません。`,
  decisionsCame: ({ cases, p50, p90 }) =>
    `記録にある${cases}件の決定のうち、半数は${sayOffset(p50)}（線「50 %」）、9割は${sayOffset(p90)}（「90 %」）に公になりました。`,
  cameBack: (days) => `三角はこの作品が以前に戻ってくるまでの日数です（${days.join('、')}日）。`,
  raters: { critics: '批評家', audience: '視聴者' },
  heat: '各話の評価の色分け',
  heatOfEpisodes: ({ rater, scale }) => `${rater}による視聴済み各話の評価（${scale}点満点）。色が濃いほど高い評価です。`,
  heatOfSeasons: ({ rater, scale }) => `${rater}による視聴済みの話のシーズンごとの中央値（${scale}点満点）。色が濃いほど高い評価です。`,
  heatRange: ({ rater, scale, best, worst }) =>
    `${rater}：${worst.score}（シーズン${worst.season}第${worst.episode}話）から${best.score}（シーズン${best.season}第${best.episode}話）まで、${scale}点満点`,
  asTable: 'すべての評価を表で見る',
  seasonColumn: 'シーズン',
  scoresColumn: '話数：評価',
  medianColumn: '中央値（話数）',
}

function sayOffset(days: number): string {
  if (days === 0) return '最終回の日まで'
  return days < 0 ? `最終回の${-days}日前` : `最終回の${days}日後`
}
