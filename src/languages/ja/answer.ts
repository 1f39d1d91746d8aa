import type { PartialDate } from '../../time/partial-date.ts'
import type { Words } from '../words.ts'
import { episodes, list, seasons } from './counts.ts'
import { date, length } from './dates.ts'
import { speaker } from './speakers.ts'

type Answer = Words['answer']
type Said = Parameters<Answer['savedBefore']>[0]
type Shown = Parameters<Answer['hasHad']>[0]

const REPORTED: Record<Parameters<Answer['reported']>[0]['kind'], string> = {
  cancelled: '打ち切られた',
  concluded: '完結した',
  'final-season': '終了した',
  renewed: '制作が決まった',
  revived: '復活する',
  delayed: '制作が保留になっている',
}

const SINCE: Record<Parameters<Answer['since']>[0]['kind'], string> = {
  'production-started': '撮影が始まった',
  'production-wrapped': '撮影が終わった',
  delayed: '時期が遅れる',
  'moved-platform': '放送・配信先が変わる',
}

const ORDER: Record<Parameters<Answer['orderedBy']>[0]['kind'], string> = {
  renewed: '制作決定を発表しました',
  revived: '復活を発表しました',
  other: 'このシーズンに言及しました',
}

/** A season of a series: 「『Dark』シーズン4」 */
export function seasonOf({ season, title }: { season: number; title: string }): string {
  return `『${title}』シーズン${season}`
}

export const answer: Answer = {
  paragraph: (sentences) => sentences.join(''),
  factsEnd: (reach) => `手元の情報は${date(reach)}までのものです。`,

  onAir: (named) => `${seasonOf(named)}は放送・配信中です。`,
  onAirWithoutEnd: ({ title, since }) => `はい、続いています。『${title}』は${date(since)}から放送・配信中です。終了するという発表はありません。`,
  onAirSince: ({ premiere, finale, ...named }) =>
    `はい、続いています。${seasonOf(named)}は放送・配信中です。${date(premiere)}に始まりました。${sayFinale(finale)}。`,

  shownUndated: (named) => `${seasonOf(named)}は、後のシーズンが始まっているので放送・配信済みですが、日付を伝える出典はありません。`,
  followed: (count) => `その後、${count}シーズンが続きました。`,

  cancelledBy: ({ season, title, ...said }) => `シーズン${season}はありません。『${title}』は打ち切られました${sayWho(said)}。`,
  listedAsCancelled: ({ season, title, listers }) => `シーズン${season}はありません。${list(listers)}は『${title}』を打ち切りとしています。`,
  savedBefore: ({ by, on }) => `以前にも一度、${speaker(by)}によって救われています（${date(on)}）。`,

  lastSeasonBy: ({ season, title, last, ...said }) => `シーズン${season}はありません。『${title}』はシーズン${last}が最後です${sayWho(said)}。`,
  overBy: ({ season, title, ...said }) => `シーズン${season}はありません。『${title}』は終了しました${sayWho(said)}。`,
  limitedComplete: ({ season, title }) => `シーズン${season}の予定はありません。『${title}』はリミテッドシリーズとして制作され、完結しています。`,
  listedAsEnded: ({ season, title, listers }) =>
    `シーズン${season}の予定は伝えられていません。${list(listers)}は『${title}』を終了としていますが、終わり方も理由も記していません。`,
  noneOrderedSince: 'その後、続編の制作決定は発表されていません。',
  noneOrderedBy: (reach) => `手元の情報が終わる${date(reach)}までに、続編の制作決定は発表されていません。`,

  dated: ({ premiere, said, ...named }) => `はい。${seasonOf(named)}は${date(premiere)}に始まる予定です${sayWho(said)}。`,
  wasDated: ({ premiere, said, reach, ...named }) =>
    `${seasonOf(named)}は${date(premiere)}に始まる予定でした${sayWho(said)}。手元の情報は${date(reach)}までのため、実際に始まったかどうかは分かりません。`,

  ordered: ({ missed, ...named }) => `はい。${seasonOf(named)}は制作が決まっています。${sayMissed(missed)}。`,
  listedOnly: ({ missed, ...named }) => `${seasonOf(named)}はある出典に載っていますが、誰からも発表はありません。${sayMissed(missed)}。`,
  orderedBy: ({ by, on, kind }) => `${date(on)}、${speaker(by)}が${ORDER[kind]}。`,
  since: ({ on, kind }) => `${date(on)}、${SINCE[kind]}と伝えられました。`,
  toBeTheLast: 'これが最後のシーズンになる予定です。',

  noWord: (named) => `${seasonOf(named)}があるかどうかは、まだ誰からも発表されていません。`,
  noEntitledWord: (named) => `${seasonOf(named)}があるかどうかは、決める立場の人からまだ発表されていません。`,
  reported: ({ on, kind }) => `${date(on)}、${REPORTED[kind]}と報じられました。`,
  reportedBy: ({ by, on, kind }) => `${date(on)}、${speaker(by)}は${REPORTED[kind]}と述べました。`,

  nothingListed: ({ asOf, ...named }) => `${seasonOf(named)}については何も分かっていません。${date(asOf)}の時点で、シーズンを載せている出典はありません。`,
  numberedByYear: ({ first, last, ...named }) =>
    `${seasonOf(named)}については何も分かっていません。この作品のシーズンは年で数えられています（${first}〜${last}）。`,

  nextCancelled: (said) => `これが最後です。作品は打ち切られました${sayWho(said)}。`,
  nextIsNone: (said) => `これが最終シーズンです${sayWho(said)}。`,
  nextNotPlanned: '次のシーズンの予定はありません。',
  nextDated: ({ next, premiere }) => `シーズン${next}は${date(premiere)}に始まる予定です。`,
  nextOrdered: ({ next, said }) => `シーズン${next}は制作が決まっていますが、日程は未定です${sayWho(said)}。`,
  nextWithoutWord: (next) => `シーズン${next}については、まだ何も発表されていません。`,

  stillToCome: ({ next, premiere }) => `シーズン${next}${premiere === undefined ? '' : `（${date(premiere)}開始予定）`}はまだ始まっていません。`,
  hasHad: (shown) => `これまでは${sayShown(shown)}です。`,
  lastShown: ({ on, shown }) => `最後のエピソードは${date(on)}に放送・配信されました（全${sayShown(shown)}）。`,
  lastSetFor: (on) => `最後のエピソードは${date(on)}の予定でしたが、手元の情報はそこまで届いていません。`,
  lastSeasonEnded: ({ season, on, asOf }) => `シーズン${season}は${length(on, asOf)}前の${date(on)}に終わりました。`,
}

/** When a season on air ends. */
export function sayFinale(finale: PartialDate | undefined): string {
  return finale === undefined ? '最終回の日付は分かっていません' : `最終回は${date(finale)}の予定です`
}

/** 「（2022年3月3日、Netflixの発表）」 */
function sayWho(said: Said | undefined): string {
  return said === undefined ? '' : `（${date(said.on)}、${speaker(said.by)}の発表）`
}

function sayMissed(missed: PartialDate | undefined): string {
  return missed === undefined ? '日程はまだ決まっていません' : `${date(missed)}に始まると発表されていましたが、始まったことを確かめた出典はありません`
}

function sayShown({ seasons: count, episodes: inAll }: Shown): string {
  return `${seasons(count)}${inAll === undefined ? '' : `、${episodes(inAll)}`}`
}
