import type { Words } from '../words.ts'
import { date } from './dates.ts'

const CERTAINTIES = { corroborated: '複数の媒体が報じましたが', reported: '報道のみで' }
const KINDS = { premiere: '開始', finale: '最終回' }

export const feeds: Words['feeds'] = {
  announcements: '発表',
  followed: 'フォロー中の作品',
  reported: '（報道）',
  said: ({ by, on, certainty }) => `${by}（${date(on)}）。${certainty === 'official' ? '' : `${CERTAINTIES[certainty]}、当事者は確認していません。`}`,
  effect: (what) => `当サイトの判定への影響：${what}。`,
  source: '情報源：',
  takenBack: (said) => `取り消し：${said}`,
  nobodySays: (said) => `現在はこう伝える情報源がありません：${said}`,
  wasSaid: ({ by, on }) => `${by}（${date(on)}）によるもので、現在は有効ではありません。`,
  event: ({ title, season, kind, episode }) => `${title} シーズン${season} ${kind === 'episode' ? `第${episode}話` : KINDS[kind]}`,
  undated: (event) => `${event}（日付なし）`,
  undatedWhy: '情報源はこの日付を示さなくなりました。放送・配信されるかどうかを示すものではありません。',
  forecast: ({ title, season }) => `予測：${title} シーズン${season} 開始`,
  forecastWhy: ({ p10, p50, p90 }) =>
    `発表された日付ではなく予測です。5年以内に始まる場合、10件に1件は${date(p10)}まで、半数は${date(p50)}まで、10件に9件は${date(p90)}までに始まります。`,
  announcedBy: ({ by, on }) => `${by}が発表（${date(on)}）。`,
  listedBy: (source) => `${source === undefined ? '情報源の掲載' : `${source}の掲載`}による日付です。この日付の発表は確認していません。`,
}
