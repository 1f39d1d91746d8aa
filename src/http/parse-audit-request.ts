import { z } from 'zod'
import type { AuditRequest } from '../audit/audit-article.ts'
import type { FetchedArticle } from '../audit/fetch-article.ts'
import { formOf } from '../audit/read-article.ts'
import { AppError } from '../errors/app-error.ts'
import { sayFormProblem } from '../errors/form-problem.ts'
import { parseDay } from '../time/partial-date.ts'

/** Our decision: twenty times a long article; reading as much takes a server's core a second, in turns with others. */
export const MAX_TEXT_CHARACTERS = 200_000
/** Our decision: the text in the longest encoding of a form, where every character may take nine bytes, and the rest. */
export const MAX_BODY_BYTES = 2 * 1024 * 1024
/** Our decision: pages that are waited for at once; whoever comes then is told to come back. */
const MAX_WAITING = 4
const MAX_NAME = 300

/** Fetches the page at an address; left out on a server without network. */
export type ReadAddress = (address: string) => Promise<FetchedArticle>

/** What is left empty in a form was not given. */
const given = z
  .string()
  .transform((text) => (text.trim() === '' ? undefined : text))
  .nullish()
  .transform((text) => text ?? undefined)

const auditParameters = z.object({
  text: given,
  html: given,
  url: given,
  title: given.refine((title) => title === undefined || title.length <= MAX_NAME, `title has at most ${MAX_NAME} characters`),
  series: given.refine((series) => series === undefined || series.length <= MAX_NAME, `series has at most ${MAX_NAME} characters`),
  published: given.refine((day) => day === undefined || parseDay(day) !== undefined, 'published takes a day, such as 2023-04-10'),
})

/** What somebody asks to have audited: a text, or HTML, or the page at an address, which is then fetched. A text beside an address is the page's. */
export async function parseAuditRequest(body: unknown, readAddress: ReadAddress | undefined): Promise<AuditRequest> {
  const parsed = auditParameters.safeParse(body)
  if (parsed.error?.issues.some(({ code }) => code !== 'custom') === true) throw new AppError('wrong-usage', sayFormProblem(parsed.error, 'what was sent'))
  if (!parsed.success) throw new AppError('wrong-usage', parsed.error.issues.map(({ message }) => message).join('; '))
  const { text, html, url, title, series, published } = parsed.data
  const publishedOn = published === undefined ? undefined : parseDay(published)
  const more = {
    ...(title === undefined ? {} : { title }),
    ...(series === undefined ? {} : { series: series.trim() }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
  }
  if (text !== undefined && html !== undefined) throw new AppError('wrong-usage', 'text and html are two forms of one article: send one of them')
  const content = text ?? html
  if (content !== undefined)
    return { ...held({ content, form: html === undefined ? formOf(content) : 'html' }), ...(url === undefined ? {} : { url }), ...more }
  if (url === undefined) throw new AppError('wrong-usage', 'there is nothing to check: give the text of an article, or its address')
  if (readAddress === undefined) throw new AppError('wrong-usage', 'this server runs without network: paste the text of the article')
  return { ...held(await inTurn(() => readAddress(url.trim()))), ...more }
}

/** The article, when it is of a length that is read here. */
function held<T extends { content: string; form: string }>(article: T): T {
  const most = article.form === 'html' ? MAX_BODY_BYTES * 2 : MAX_TEXT_CHARACTERS
  if (article.content.length > most)
    throw new AppError('too-large', `the article has more than ${most} characters: cut out what is to be checked, or use tbc audit`)
  return article
}

let waiting = 0

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= MAX_WAITING) throw new AppError('busy', 'other pages are being fetched: try again in a moment, or paste the text')
  waiting++
  try {
    return await work()
  } finally {
    waiting--
  }
}
