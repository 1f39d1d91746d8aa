import { sayDate as date } from '../../time/say-date.ts'
import type { Day } from '../../time/partial-date.ts'

/** The page of a series' sources. */
export const sources = {
  heading: (title: string) => `Sources of ${title}`,
  description: (title: string) => `Sources of ${title}: every document behind its guide`,
  /** The title stands as a link between the two. */
  explanation: { before: 'What the guide says of ', after: ' is what these documents say. Each number is the note behind a value there.' },
  undated: 'undated',
  read: (day: Day) => `read ${date(day)}`,
}
