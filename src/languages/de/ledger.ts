import type { Words } from '../words.ts'
import { count } from './counts.ts'

const QUESTIONS: Words['ledger']['questions'] = {
  date: 'wie oft angekündigte Termine halten',
  order: 'wie viele Bestellungen nie gezeigt werden',
  decision: 'wann solche Entscheidungen meist fallen',
}

export const ledger: Words['ledger'] = {
  questions: QUESTIONS,
  notCounted: ({ kind, cases, needed }) =>
    `${QUESTIONS[kind]}: das hat niemand gezählt (${count(cases, 'Fall', 'Fälle')} in unserem Register, ${needed} sind nötig)`,
  dates: ({ held, cases }) => `In unserem Register ${held === 1 ? 'traf' : 'trafen'} ${held} von ${cases} zuerst genannten Terminen auf den Tag genau zu.`,
  orders: ({ failed, cases }) =>
    `In unserem Register ${failed > 1 ? 'wurden' : 'wurde'} ${failed === 0 ? 'keine' : failed} von ${cases} bestellten Staffeln, deren Schicksal bekannt ist, vor der Ausstrahlung gestrichen.`,
  decisions: ({ cases, p50, p90 }) =>
    `Von ${cases} Entscheidungen in unserem Register war die Hälfte ${sayOffset(p50)} bekannt, neun von zehn ${sayOffset(p90)}.`,
}

function sayOffset(days: number): string {
  if (days === 0) return 'spätestens am Tag des Finales'
  const [many, behind] = [Math.abs(days), days < 0 ? 'vor dem Finale' : 'nach dem Finale']
  return `spätestens ${many === 1 ? 'einen Tag' : `${many} Tage`} ${behind}`
}
