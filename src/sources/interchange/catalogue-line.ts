import { z } from 'zod'
import { seriesFileSchema, statementSchema, type Statement } from '../../catalogue/series-file.ts'
import type { Told } from '../../catalogue/series-store.ts'
import { SOURCE_NAMES } from '../connector.ts'

/**
 * A line of a catalogue file: one series with what each source says of it, from where we had that, and which entries of which sources it is.
 *
 * The form of the bundled series files with two things added, so that those are lines too. Described in docs/catalogue-format.md.
 */

/** The origin of statements that name none. */
const IMPORTED_ORIGIN = 'imported'

/** A word of ours or of whoever made the file: what ships is `bundled`, a source that is asked has its name, a news feed `news:` and its site. */
const origin = z.string().regex(/^[a-z][a-z0-9-]{0,39}(?::[a-z0-9.:[\]-]{1,253})?$/, 'is not a word in lower case such as tvmaze')
const sourceId = z.string().min(1).max(100)
const moment = z.iso.datetime()

const sourceLink = z.strictObject({
  /** The source, by the name that its statements have as their origin. */
  source: z.enum(SOURCE_NAMES),
  /** The source's own id. */
  id: sourceId,
  /** How it was found; `refused`: the operator says that the two are not the same. */
  how: z.enum(['external-id', 'title', 'new', 'operator', 'refused']),
  /** When the entry was last read as a whole; left out while it was only listed. */
  readAt: moment.optional(),
})

export const catalogueLineSchema = seriesFileSchema.extend({
  statements: z.array(statementSchema.extend({ origin: origin.optional() })).min(1),
  links: z.array(sourceLink).optional(),
})

export type LinkOfLine = z.infer<typeof sourceLink>

/** What a line tells; its statements exactly as they were written, without their origin. */
export interface CatalogueLine {
  id: string
  told: Told[]
  links: LinkOfLine[]
}

export type ParsedLine = { kind: 'line'; line: CatalogueLine } | { kind: 'invalid'; reason: string }

/** U+0000 as JSON writes it; a backslash before `u0000` would be two. */
const UNKEPT_CHARACTER = /(?<!\\)(?:\\\\)*\\u0000/

/** The line as the series it tells of, or why it is none, in one sentence. */
export function parseCatalogueLine(text: string): ParsedLine {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { kind: 'invalid', reason: `is not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  if (text.includes(String.raw`\u0000`) && UNKEPT_CHARACTER.test(text))
    return { kind: 'invalid', reason: 'has the character U+0000 in it, which PostgreSQL cannot keep' }
  const { error } = catalogueLineSchema.safeParse(value)
  const [issue] = error?.issues ?? []
  if (issue !== undefined) return { kind: 'invalid', reason: `${issue.path.length === 0 ? 'the line' : issue.path.join('.')}: ${issue.message}` }
  // As it was written, not as the schema gives it back: what was exported is stored again to the letter.
  const { id, statements, links = [] } = value as { id: string; statements: (Statement & { origin?: string })[]; links?: LinkOfLine[] }
  return { kind: 'line', line: { id, told: statements.map(({ origin: from = IMPORTED_ORIGIN, ...statement }) => ({ origin: from, statement })), links } }
}
