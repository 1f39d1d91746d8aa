import type { Words } from '../words.ts'
import { audit } from './audit.ts'

type Findings = Words['articleFindings']
type Asked = Parameters<Findings['headlineHolds']>[0]

const OPPOSITES: Record<Parameters<Findings['statuses']>[0]['pair'], string> = {
  'cancelled renewed': '制作決定とも打ち切りとも',
  'renewed undecided': '制作決定とも未定とも',
  'cancelled undecided': '打ち切りとも未定とも',
  'cancelled in_production': '打ち切りとも制作中とも',
}

export const articleFindings: Findings = {
  sentence: (clauses) => `${clauses.join('。')}。`,
  seriesNotSaid: 'どの作品についての記事かが書かれていません',
  notInCatalogue: (name) => `「${name}」はカタログにありません`,
  anotherSeries: (called) => `記事の内容はどれも${called}に当てはまりません。同じ名前の別の作品についての記事のようです`,

  headlineHolds: (asked) => `${question(asked)}を述べており、それは正しい内容です`,
  headlineNever: (asked) => `${question(asked)}をどこにも述べていません`,
  headlineFails: ({ findings, ...asked }) =>
    `${question(asked)}について述べた内容は正しくありません：${findings.map(({ finding, count }) => `${audit.findings[finding]}（${count}）`).join('、')}`,

  statuses: ({ season, pair }) => `${about(season)}は${OPPOSITES[pair]}書かれています`,
  twoDays: ({ season, event, first, second }) => `${about(season)}の${event === 'finale' ? '最終回' : '開始'}の日付が二つあります：${first}と${second}`,
  endsBeforeItBegins: ({ season, end, begin }) => `${about(season)}が始まる（${begin}）前に終わっています（${end}）`,
  cancelledWithDate: ({ season, date }) => `${about(season)}は打ち切りなのに日付があります（${date}）`,
  episodes: ({ season, first, second }) => `${about(season)}の話数が${first}話とも${second}話とも書かれています`,
  seasons: ({ first, second }) => `作品のシーズン数が${first}とも${second}とも書かれています`,
  trailer: (season) => `${about(season)}の予告編があるともないとも書かれています`,
  twoActors: ({ character, first, second }) => `${character}役が${first}とも${second}とも書かれています`,
  scores: ({ season, rater, first, second }) => `${rater}による${about(season)}の評価が${first}とも${second}とも書かれています`,
}

function question({ asks, season }: Asked): string {
  return `${season === undefined ? '続き' : `シーズン${season}`}が${asks === 'when' ? 'いつ始まるか' : 'あるかどうか'}`
}

function about(season: number | undefined): string {
  return season === undefined ? '作品' : `シーズン${season}`
}
