import type { Words } from '../words.ts'
import { list } from './counts.ts'
import { date } from './dates.ts'

type Reasons = Words['reasons']
type Rejected = Parameters<Reasons['rejectedDate']>[0]
type Status = Parameters<Reasons['statuses']>[0][number]

const CERTAINTIES = { corroborated: '複数の報道', reported: '報道' }
const FIELDS = { premiere: '初回', finale: '最終回' }

/** What the status words come to, behind 「としており、」 */
const OUTCOMES: Record<Parameters<Reasons['listed']>[0]['outcome'], string> = {
  'no-more': 'それ以上の説明はありません',
  'no-agreement': '終了したかどうかは一致していません',
  open: '終了とも次のシーズンの制作決定とも述べていません',
}

export const reasons: Reasons = {
  said: ({ on, text, certainty }) => `${date(on)}：${text}${certainty === undefined ? '' : `（${CERTAINTIES[certainty]}）`}`,
  limited: 'リミテッドシリーズとして制作された、一つの完結した物語です。',
  statuses: (stated) => `${sayStatuses(stated)}としています`,
  listed: ({ stated, outcome }) => `${sayStatuses(stated)}としており、${OUTCOMES[outcome]}。`,
  withdrawnSeason: ({ names, season, premiere, on }) =>
    `${list(names)}は${date(on)}までシーズン${season}${premiere === undefined ? '' : `（${date(premiere)}開始予定）`}を載せていましたが、取り下げました。`,
  withdrawnEntry: ({ name, on, readOn }) => `${name}は${date(on)}までにこの作品の項目を取り下げました。内容は${date(readOn)}時点のものです。`,
  disputedDate: ({ season, field, stated }) =>
    `シーズン${season}の${FIELDS[field]}の日付は出典によって異なります：${stated.map(({ names, value }) => `${list(names)}は${date(value)}`).join('、')}。`,
  disputedEpisodes: ({ season, stated }) =>
    `シーズン${season}の話数は出典によって異なります：${stated.map(({ names, value }) => `${list(names)}は${value}話`).join('、')}。`,
  disputedSeasons: (stated) => `シーズン数は出典によって異なります：${stated.map(({ names, value }) => `${list(names)}は${value}`).join('、')}。`,
  rejectedDate: (rejected) =>
    `${list(rejected.names)}はシーズン${rejected.season}の${FIELDS[rejected.field]}を${date(rejected.value)}としていますが、${whyRejected(rejected)}。`,
  unknownDate: (rejected) =>
    `シーズン${rejected.season}の${FIELDS[rejected.field]}の日付（${list(rejected.names)}は${date(rejected.value)}としていますが、${whyRejected(rejected)}）`,
}

function sayStatuses(stated: readonly Status[]): string {
  return stated.map(({ names, value }) => `${list(names)}は「${value}」`).join('、')
}

function whyRejected({ because, field }: Rejected): string {
  if (because === 'impossible-year') return 'ありえない日付です'
  return field === 'finale' ? '初回より前の日付です' : '最終回より後の日付です'
}
