import type { Words } from '../words.ts'

const QUESTIONS: Words['ledger']['questions'] = {
  date: '発表された日付がどれだけ守られるか',
  order: '制作決定のうち放送・配信されないものの割合',
  decision: 'こうした決定がふつういつ下されるか',
}

export const ledger: Words['ledger'] = {
  questions: QUESTIONS,
  notCounted: ({ kind, cases, needed }) => `${QUESTIONS[kind]}（まだ数えられていません。必要な${needed}件に対し、記録は${cases}件です）`,
  dates: ({ held, cases }) => `当サイトの記録では、最初に発表された日付${cases}件のうち、そのとおりになったのは${held}件です。`,
  orders: ({ failed, cases }) =>
    `当サイトの記録では、結果の分かっている制作決定${cases}件のうち、放送・配信の前に中止されたものは${failed === 0 ? 'ありません' : `${failed}件です`}。`,
  decisions: ({ cases, p50, p90 }) =>
    `当サイトの記録にある${cases}件の決定のうち、半数は${sayOffset(p50)}までに、9割は${sayOffset(p90)}までに公になっていました。`,
}

function sayOffset(days: number): string {
  if (days === 0) return '最終回の当日'
  return days < 0 ? `最終回の${-days}日前` : `最終回の${days}日後`
}
