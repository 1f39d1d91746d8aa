import type { Words } from '../words.ts'
import { date } from './dates.ts'

type Findings = Words['storyFindings']
type Ending = Parameters<Findings['ending']>[0]
type SeasonEvent = Parameters<Findings['event']>[0]['event']
type Window = Parameters<Findings['outlook']>[0]['window']

const ENDINGS: Record<Ending['kind'], (last: number) => string> = {
  cancelled: (last) => `作品はシーズン${last}で打ち切られていました`,
  over: (last) => `作品はシーズン${last}で終了していました`,
  last: (last) => `シーズン${last}が最後と発表されていました`,
}
const PAST: Record<SeasonEvent, string> = { premiere: '始まりました', finale: '終わりました' }
const AHEAD: Record<SeasonEvent, string> = { premiere: '始まる予定でした', finale: '終わる予定でした' }
const EVENTS: Record<SeasonEvent, string> = { premiere: '開始', finale: '最終回' }

export const storyFindings: Findings = {
  verdicts: {
    airing: 'シーズンは放送・配信中でした',
    aired: 'シーズンはすでに放送・配信されていました',
    cancelled: '作品は打ち切られていました',
    concluded: '物語は完結していました',
    dated: 'シーズンの日程は決まっていました',
    ordered: 'シーズンの制作は決まっていましたが、日程は発表されていませんでした',
    undecided: '続きがあるかどうかは、決める立場の人から発表されていませんでした',
    unknown: '何も分かっていませんでした',
  },
  outlook: ({ verdict, chance, window }) => `${verdict}${chance === undefined ? '' : `。2年以内の確率は${chance}`}${sayWindow(window)}`,
  ending: ({ kind, last, reason }) => `${ENDINGS[kind](last)}（${reason}）`,
  listedSo: '出典による',
  noSeason: ({ season, ending }) => `シーズン${season}はありません。${ending}`,
  cameAllTheSame: ({ season, ending, on }) => `当時の状況：${ending}。それでもシーズン${season}は${on === undefined ? '' : `${date(on)}に`}実現しました`,
  byTheDay: (clause) => `記事の日付の時点では次のとおりでした。${clause}`,
  nothingOf: (season) => `シーズン${season}についての情報は手元にありません`,

  hadBeenOrdered: ({ order, ending }) => `制作は決まっていました（${order}）が、記事の日付の時点では、${ending}`,
  wasMade: (shown) => `制作されました。${shown}`,
  cancelledOnce: ({ word, since }) => `一度打ち切られ（${word}）、その後再開されました。${since}`,
  endedAsPlanned: (ending) => `予定どおり終了したもので、打ち切りではありません。${ending}`,
  overNotCancelled: (ending) => `終了していますが、打ち切られたという情報は手元にありません。${ending}`,
  moreFollowed: ({ word, more }) => `最後と言われていました（${word}）が、続きがありました。${more}`,
  notTheLast: ({ season, more }) => `シーズン${season}は最後ではありませんでした。${more}`,
  asOfThen: (outlook) => `当時の状況：${outlook}`,
  thereWasWord: (word) => `すでに発表がありました。${word}`,
  moreWasSaid: ({ season, ending }) => `シーズン${season}の制作は決まっておらず、次のことが分かっていました。${ending}`,
  productionHadEnded: (word) => `撮影はすでに終わっていました。${word}`,
  productionHasEnded: (word) => `撮影は終わっています。${word}`,
  productionNotSaid: ({ season, outlook }) => `シーズン${season}が制作中だったかどうかは、手元の情報では分かりません。${outlook}`,
  shownByThen: (shown) => `その時点ですでに放送・配信されていました。${shown}`,
  wasShown: (shown) => `放送・配信されました。${shown}`,
  delayedButShown: (shown) => `延期されていましたが、その時点では、${shown}`,
  onlyReported: (word) => `報道のみで、決める立場の人の発表ではありません。${word}`,
  noWord: (outlook) => `これについて誰かが述べた情報は手元にありません。${outlook}`,
  wentOn: (reason) => `続きました。${reason}`,

  event: ({ season, event, on, stood }) =>
    `シーズン${season}は${date(on)}に${(stood === 'ahead' ? AHEAD : PAST)[event]}${stood === 'known-later' ? '（後に分かったこと）' : ''}`,
  noDate: (value) => `「${value}」は日付ではありません`,
  sourcesDisagree: (event) => `出典によって異なります。ある出典では記事のとおりですが、ほかの出典では、${event}`,
  dayNotKnown: (event) => `日付までは手元の情報にありません。${event}。それ以上は分かりません`,
  undatedThen: (event) => `その時点で日付は発表されていませんでした。${event}`,
  moved: ({ claimed, planned, season, to }) => `${claimed}は${date(planned)}の時点での予定です。シーズン${season}は${date(to)}に変更されました`,
  confused: ({ event, isDateOf }) => `${event}。${isDateOf}`,
  isOwnEvent: ({ claimed, event }) => `${claimed}は${event === 'finale' ? '最終回' : '初回'}の日付です`,
  isPart: ({ claimed, part }) => `${claimed}はその一部（${part}）が始まった日付です`,
  isOtherSeason: ({ claimed, season, event }) => `${claimed}はシーズン${season}の${EVENTS[event]}の日付です`,
  noSuchSeasonYet: ({ season, shown }) => `その時点でシーズン${season}はありませんでした。${shown}`,
  eventNotSaid: ({ season, event }) => `シーズン${season}の${EVENTS[event]}の日付は手元の情報にありません`,

  claimed: (from, to) => (to === undefined ? from : `${from}〜${to}`),
  open: '以降',
  noTime: (value) => `「${value}」は検証できる時期を示していません`,
  noDateEver: (ending) => `日付はなく、今後もありません。${ending}`,
  noDayOnly: (premiere) => `日付までは発表されておらず、${date(premiere)}とだけ伝えられていました`,
  noDateOf: ({ season, outlook }) => `シーズン${season}の日付は手元の情報にありません。${outlook}`,
  noMoreSaid: (event) => `${event}。それ以上は発表されていませんでした`,
  wasThePlan: ({ planned, event }) => `それは${date(planned)}の時点での予定です。記事の日付の時点では、${event}`,
  knownLater: ({ event, later }) => `記事の日付の時点では、${event}。${date(later)}という情報は後のものです`,
  thenBegan: ({ outlook, season, on }) => `${outlook}。その後、シーズン${season}は${date(on)}に始まりました`,
  didBegin: ({ season, on }) => `シーズン${season}は実際に${date(on)}に始まりました。記事の日付の時点では、手元に日付の情報はありませんでした`,
  fromNobody: ({ claimed, outlook }) => `「${claimed}」と述べた人の情報は手元にありません。${outlook}`,

  trailer: (title) => `ありました：${title}`,
  noTrailerEver: (ending) => `ありません。${ending}`,
  noTrailerYet: (outlook) => `ありませんでした。このシーズンについては、${outlook}`,
  noTrailerKnown: (season) => `その日までの${ofWhat(season)}の予告編は手元の情報にありません`,
  noTrailerSaid: (season) => `その日までの${ofWhat(season)}の予告編は手元の情報になく、ないと述べた人もいません`,
}

function sayWindow(window: Window): string {
  if (window === undefined) return ''
  return `。${window.isOrdered ? '' : '始まるとすれば、'}最も可能性が高いのは${date(window.from)}から${date(window.to)}`
}

function ofWhat(season: number | undefined): string {
  return season === undefined ? '作品' : `シーズン${season}`
}
