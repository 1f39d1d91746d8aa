import { plural } from '../../time/say-date.ts'

/** What each count of our ledger of announcements answers. */
const QUESTIONS = {
  date: 'how often announced dates hold',
  order: 'what share of orders never airs',
  decision: 'when such decisions usually come',
}

/** What announcements came to, counted in our own ledger. */
export const ledger = {
  questions: QUESTIONS,
  notCounted: ({ kind, cases, needed }: { kind: keyof typeof QUESTIONS; cases: number; needed: number }) =>
    `${QUESTIONS[kind]}: nobody has counted (${plural(cases, 'case')} in our ledger, ${needed} are needed)`,
  /** Of first announced days, how many held. */
  dates: ({ held, cases }: { held: number; cases: number }) => `In our ledger, ${held} of ${cases} first announced days held to the day.`,
  /** Of orders, how many never aired. */
  orders: ({ failed, cases }: { failed: number; cases: number }) =>
    `In our ledger, ${failed === 0 ? 'none' : failed} of ${cases} ordered seasons whose fate is known ${failed === 1 ? 'was' : 'were'} cancelled before being shown.`,
  /** Of decisions, by how many days from the finale half and nine in ten were public; negative before it. */
  decisions: ({ cases, p50, p90 }: { cases: number; p50: number; p90: number }) =>
    `In our ledger of ${cases} decisions, half were public ${sayOffset(p50)} the finale and nine in ten ${sayOffset(p90)} it.`,
}

function sayOffset(days: number): string {
  if (days === 0) return 'by the day of'
  return days < 0 ? `${plural(-days, 'day')} before` : `${plural(days, 'day')} after`
}
