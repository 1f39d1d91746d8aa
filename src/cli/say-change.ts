import type { ChangeKind } from '../sources/change-events.ts'
import { parsePartialDate } from '../time/partial-date.ts'
import { sayDate } from '../time/say-date.ts'

interface Change {
  kind: ChangeKind
  season: number | null
  before: string | null
  after: string | null
}

/** A change in one sentence without its series: "season 3 moved from 1 March 2027 to 1 September 2027". */
export function sayChange({ kind, season, before, after }: Change): string {
  const subject = season === null ? SERIES : `season ${season}`
  return SENTENCES[kind](subject, sayValue(before), sayValue(after))
}

const SERIES = 'the series'
const SENTENCES = {
  announced: (subject) => `${subject} is listed for the first time`,
  dated: (subject, _, after) => `${subject} is set for ${after}`,
  moved: (subject, before, after) => `${subject} moved from ${before} to ${after}`,
  withdrawn: (subject, before) =>
    subject === SERIES
      ? `${before} withdrew its entry of the series, which is no cancellation`
      : `${subject}: the sources withdrew ${before === 'known' ? 'their entry' : before}, which is no cancellation`,
  renewed: (subject, _, after) => `${subject} was ordered (${after})`,
  started: (subject) => `${subject} has begun`,
  cancelled: () => 'the series was cancelled',
  concluded: () => 'the series has ended',
  revived: () => 'the series goes on after all',
  trailer: (subject, _, after) => `${subject} has a trailer: ${after}`,
  streaming: (subject, _, after) => `${subject} is to be streamed at ${after}`,
} as const satisfies Record<ChangeKind, (subject: string, before: string, after: string) => string>

function sayValue(value: string | null): string {
  if (value === null) return 'nothing'
  const date = parsePartialDate(value)
  return date === undefined ? value : sayDate(date)
}
