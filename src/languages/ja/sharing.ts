import type { Words } from '../words.ts'

export const sharing: Words['sharing'] = {
  asOf: (date) => `${date}時点`,
  offlineTitle: 'ネットワークに接続していません',
  offlineText: 'このページはまだ開いたことがなく、接続がないため読み込めません。これまでに見たガイドはここに残っています。',
  keptGuides: '最近見たガイド',
  noneKept: 'まだありません。',
}
