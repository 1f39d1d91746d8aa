import type { Words } from '../words.ts'

export const sharing: Words['sharing'] = {
  asOf: (date) => `${date}時点`,
  badge: ({ verdict, date }) => `${verdict}（${date}時点）`,
  verdicts: {
    airing: (season) => `シーズン${season}は放送・配信中`,
    aired: (season) => `シーズン${season}は放送・配信済み`,
    dated: (season) => `シーズン${season}は日程決定`,
    ordered: (season) => `シーズン${season}は制作決定`,
    undecided: (season) => `シーズン${season}は発表なし`,
    concluded: (season) => `シーズン${season}はなし（完結）`,
    cancelled: (season) => `シーズン${season}はなし（打ち切り）`,
    unknown: (season) => `シーズン${season}は情報なし`,
  },
  offlineTitle: 'ネットワークに接続していません',
  offlineText: 'このページはまだ開いたことがなく、接続がないため読み込めません。これまでに見たガイドはここに残っています。',
  keptGuides: '最近見たガイド',
  noneKept: 'まだありません。',
}
