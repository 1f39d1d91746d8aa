import type { Words } from '../words.ts'
import { date } from './dates.ts'

export const unknowns: Words['unknowns'] = {
  after: (reach) => `手元の情報が終わる${date(reach)}より後のこと`,
  anySeason: 'そもそもシーズンがあるのか',
  whetherOrdered: (season) => `シーズン${season}の制作が決まったのか、なくなったのか`,
  whenShown: (season) => `シーズン${season}がいつ放送・配信されるのか`,
  whoOrdered: (season) => `シーズン${season}の制作を誰がいつ決めたのか`,
  whoSetDate: '日程を誰がいつ決めたのか',
  whenItEnds: (season) => `シーズン${season}がいつ終わるのか`,
  whoEnded: '終了を誰がいつ述べたのか',
  oddsOfFirst: '最初のシーズンの確率（モデルは放送・配信されたシーズンから学んでいます）',
  oddsOfLater: ({ season, next }) => `シーズン${season}の確率と時期（予測は次のシーズン${next}についてのものです）`,
  oddsWithoutDate: '確率と時期（起点になる日付のあるシーズンがありません）',
}
