import { z } from 'zod'
import type { Database } from '../storage/open-database.ts'
import { parseDay, type Day } from '../time/partial-date.ts'
import { auditArticle, type Audit } from './audit-article.ts'
import { formOf } from './read-article.ts'

/** A line of articles answered, or why it cannot be. */
export type AuditedLine = { kind: 'audited'; text: string } | { kind: 'invalid'; line: number; reason: string }

const lineSchema = z
  .object({
    id: z.union([z.string(), z.number()], { error: 'id is missing: a text or a number' }),
    text: z.string({ error: 'text is no text' }).optional(),
    html: z.string({ error: 'html is no text' }).optional(),
    title: z.string({ error: 'title is no text' }).nullish(),
    url: z.string({ error: 'url is no text' }).nullish(),
    published: z
      .string({ error: 'published is no text' })
      .refine((text) => parseDay(text) !== undefined, 'published is no day: write it as 2023-04-10')
      .nullish(),
  })
  .refine(({ text, html }) => (text === undefined) !== (html === undefined), 'there has to be either text or html')

/**
 * Audits articles line by line, in their order: `{id, text | html, title?, url?, published?}` in, the audit with the `id` out. Blank lines are passed over.
 *
 * The first line that cannot be read is told and ends it.
 */
export async function* auditLines(database: Database, lines: AsyncIterable<string>, today: Day): AsyncGenerator<AuditedLine> {
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const parsed = parseLine(line)
    if (typeof parsed === 'string') {
      yield { kind: 'invalid', line: number, reason: parsed }
      return
    }
    const { id, text, html, title, url, published } = parsed
    const content = text ?? html ?? ''
    const publishedOn = published === undefined || published === null ? undefined : parseDay(published)
    const { audit } = await auditArticle(
      database,
      {
        content,
        // A text is read as it is, whatever it looks like; Markdown is told by its signs.
        form: html === undefined ? (formOf(content) === 'markdown' ? 'markdown' : 'text') : 'html',
        ...(title === undefined || title === null ? {} : { title }),
        ...(url === undefined || url === null ? {} : { url }),
        ...(publishedOn === undefined ? {} : { publishedOn }),
      },
      today,
    )
    yield { kind: 'audited', text: JSON.stringify({ id, ...audit } satisfies Audit & { id: string | number }) }
  }
}

function parseLine(line: string): z.infer<typeof lineSchema> | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'is not JSON'
  }
  const parsed = lineSchema.safeParse(value)
  if (parsed.success) return parsed.data
  return parsed.error.issues.map(({ message }) => message).join('; ')
}
