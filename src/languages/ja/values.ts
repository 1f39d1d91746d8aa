import type { Words } from '../words.ts'
import { genreIn } from '../genres.ts'
import { list, number } from './counts.ts'
import { genres } from './genres.ts'

export const values: Words['values'] = {
  verdicts: {
    airing: '放送・配信中',
    aired: '放送・配信済み',
    cancelled: '打ち切り',
    concluded: '完結',
    dated: '日程決定',
    ordered: '制作決定',
    undecided: '未定',
    unknown: '不明',
  },
  season: (season) => `シーズン${season}`,
  verdictChange: ({ season, before, after }) => `シーズン${season}：${before}から${after}へ`,
  seasons: (numbers) => {
    const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0]
    const isUnbroken = numbers.length > 2 && last - first === numbers.length - 1
    return `シーズン${isUnbroken ? `${first}〜${last}` : list(numbers.map(String))}`
  },
  reach: ({ fromSeason, toSeason }) => {
    if (fromSeason === undefined) return `シーズン${toSeason}まで`
    if (fromSeason === toSeason) return `シーズン${fromSeason}`
    return toSeason === undefined ? `シーズン${fromSeason}から` : `シーズン${fromSeason}〜${toSeason}`
  },
  roles: {
    creator: 'クリエイター',
    developer: '企画・開発',
    showrunner: 'ショーランナー',
    composer: '音楽',
    'theme-composer': 'テーマ音楽',
    'executive-producer': '製作総指揮',
    author: '原作者',
  },
  playing: (person, character) => `${person}（${character}役）`,
  billings: { main: '主要キャスト', recurring: '準レギュラー', guest: 'ゲスト' },
  homes: { broadcast: '地上波', cable: 'ケーブル', public: '公共放送', streaming: '配信' },
  offers: { network: 'テレビ', streaming: '配信', buy: '購入', rent: 'レンタル' },
  detailed: (value, details) => (details.length === 0 ? value : `${value}（${details.join('、')}）`),
  raterGroups: { critics: '批評家', audience: '視聴者' },
  rating: ({ rater, group, season, score }) => `${rater}、${values.raterGroups[group]}${season === undefined ? '' : `、シーズン${season}`}：${score}`,
  percent: (score) => `${score}%`,
  points: (score, scale) => `${scale}点中${score}点`,
  votes: (votes) => `${number(votes)}票`,
  certainties: { official: '公式', corroborated: '複数の報道', reported: '報道' },
  types: {
    scripted: 'ドラマ',
    animation: 'アニメーション',
    reality: 'リアリティ番組',
    documentary: 'ドキュメンタリー',
    talk: 'トーク番組',
    variety: 'バラエティ番組',
    game: 'ゲーム番組',
    soap: 'ソープオペラ',
    news: 'ニュース番組',
  },
  genre: genreIn(genres),
  onAirAnd: (next) => `放送・配信中、${next}`,
  next: {
    dated: '次のシーズンは日程決定',
    ordered: '次のシーズンは制作決定',
    'no-word': '次のシーズンは発表なし',
    'none-coming': '次のシーズンはなし',
    unknown: '情報なし',
  },
  ended: { 'as-planned': '予定どおり完結', cancelled: '打ち切り', 'not-said': '終了' },
}
