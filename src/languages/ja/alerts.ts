import type { ToldValue } from '../en/alerts.ts'
import type { Words } from '../words.ts'
import { date } from './dates.ts'

const CERTAINTIES = { official: '', corroborated: '、複数の媒体が一致', listed: '、カタログに掲載', reported: '、未確認の報道' }

export const alerts: Words['alerts'] = {
  changes: {
    announced: ({ season }) => `${subject(season)}が初めて掲載されました`,
    dated: ({ season, after }) => `${subject(season)}は${say(after)}に始まる予定です`,
    moved: ({ season, before, after }) => `${subject(season)}の開始予定が${say(before)}から${say(after)}に変わりました`,
    renewed: ({ season }) => `${subject(season)}の制作が決まりました`,
    started: ({ season }) => `${subject(season)}が始まりました`,
    cancelled: () => 'この作品は打ち切られました',
    concluded: () => 'この作品は終了しました',
    revived: () => 'この作品は続くことになりました',
    'final-season': ({ season }) => `${subject(season)}が最終シーズンです`,
    'premiere-set': ({ season, after }) => `${subject(season)}は${say(after)}に始まる予定です`,
    'premiere-moved': ({ season, after }) => `${subject(season)}の開始予定が${say(after)}に変わりました`,
    delayed: ({ season, after }) => (after === 'said' ? `${subject(season)}は延期されました` : `${subject(season)}は${say(after)}に延期されました`),
    'production-started': ({ season }) => `${subject(season)}の制作が始まりました`,
    'production-wrapped': ({ season }) => `${subject(season)}の撮影が終わりました`,
    casting: ({ season }) => `${subject(season)}の出演者が決まりました`,
    'moved-platform': ({ season }) => `${subject(season)}の放送・配信元が変わります`,
    trailer: ({ season, after }) => `${subject(season)}の予告編があります${after === 'said' ? '' : `：${say(after)}`}`,
    streaming: ({ season, after }) => `${subject(season)}は${say(after)}で配信されています`,
    withdrawn: ({ season, before, after }) => {
      if (before === 'said' || after !== null) return `${subject(season)}について言われたことは取り消されました`
      if (season === null) return `${say(before)}がこの作品の項目を取り下げました（打ち切りではありません）`
      return `${subject(season)}：情報源が${before === 'known' ? '項目' : say(before)}を取り下げました（打ち切りではありません）`
    },
  },
  word: ({ by, on, certainty }) => `（${by}、${date(on)}${CERTAINTIES[certainty]}）`,
  reminder: (season, on) => `シーズン${season}は${date(on)}に始まります`,
  finale: (season, on) => `シーズン${season}の最終回は${date(on)}の予定です。これで全話がそろいます`,
  correction: (told, now) => `訂正：${told === undefined ? '先のお知らせ' : `先に「${told}」とお知らせしました`}。${now}`,
  now: {
    setFor: (on) => `現在の予定は${date(on)}です`,
    setAsBefore: (on) => `予定は以前と同じ${date(on)}です`,
    asBefore: '以前の状態に戻りました',
    nobodySays: 'そう伝える情報源はもうありません',
    didNotHold: 'これは事実ではありませんでした',
  },
  sentence: (title, said) => `${title}：${said}。`,
  several: (count) => `フォロー中の作品に${count}件の変化`,
  andMore: (count) => `ほか${count}件`,
  more: '詳しく',
  noMoreMails: 'このメールを停止する',
  test: 'To Be Continued：このチャンネルは動作しています。',
}

function subject(season: number | null): string {
  return season === null ? 'この作品' : `シーズン${season}`
}

function say(value: ToldValue): string {
  if (value === null || typeof value === 'string') return 'なし'
  return 'date' in value ? date(value.date) : value.text
}
