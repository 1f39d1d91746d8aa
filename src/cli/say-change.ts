import type { ChangeEvent, ChangeKind } from '../sources/change-events.ts'
import { parsePartialDate } from '../time/partial-date.ts'
import { sayDate } from '../time/say-date.ts'

type Told = Pick<ChangeEvent, 'kind' | 'season' | 'before' | 'after' | 'certainty' | 'saidBy' | 'saidOn'>

/** A change in one sentence without its series: "season 3 moved from 1 March 2027 to 1 September 2027". */
export function sayChange(change: Told): string {
  const { kind, season, before, after } = change
  return `${SENTENCES[kind](season === null ? SERIES : `season ${season}`, sayValue(before), sayValue(after))}${sayWord(change)}`
}

const SERIES = 'the series'
const SENTENCES = {
  announced: (subject) => `${subject} is listed for the first time`,
  dated: (subject, _, after) => `${subject} is set for ${after}`,
  moved: (subject, before, after) => `${subject} moved from ${before} to ${after}`,
  withdrawn: sayWithdrawn,
  renewed: (subject) => `${subject} was ordered`,
  started: (subject) => `${subject} has begun`,
  cancelled: () => 'the series was cancelled',
  concluded: () => 'the series has ended',
  revived: () => 'the series goes on after all',
  'final-season': (subject) => `${subject} is the last one`,
  'premiere-set': (subject, _, after) => `${subject} is set for ${after}`,
  'premiere-moved': (subject, _, after) => `${subject} moved to ${after}`,
  delayed: (subject, _, after) => (after === SAID ? `${subject} is delayed` : `${subject} is delayed to ${after}`),
  'production-started': (subject) => `${subject} is being made`,
  'production-wrapped': (subject) => `${subject} has been shot`,
  casting: (subject) => `somebody was cast for ${subject}`,
  'moved-platform': (subject) => `${subject} comes to another home`,
  trailer: (subject, _, after) => (after === SAID ? `${subject} has a trailer` : `${subject} has a trailer: ${after}`),
  streaming: (subject, _, after) => `${subject} is to be streamed at ${after}`,
} as const satisfies Record<ChangeKind, (subject: string, before: string, after: string) => string>

/** The value of what was only said, without a date. */
const SAID = 'said'

function sayWithdrawn(subject: string, before: string, after: string): string {
  if (before === SAID || after !== NOTHING) return `what was said of ${subject} was taken back`
  if (subject === SERIES) return `${before} withdrew its entry of the series, which is no cancellation`
  return `${subject}: the sources withdrew ${before === 'known' ? 'their entry' : before}, which is no cancellation`
}

/** Who said so, where somebody did; that nobody entitled did is told. */
function sayWord({ saidBy, saidOn, certainty, kind }: Told): string {
  if (saidBy === null || saidOn === null || kind === 'withdrawn') return ''
  return ` (${saidBy}, ${sayDate(saidOn)}${certainty === 'official' ? '' : `, ${certainty}`})`
}

const NOTHING = 'nothing'

function sayValue(value: string | null): string {
  if (value === null) return NOTHING
  const date = parsePartialDate(value)
  return date === undefined ? value : sayDate(date)
}
