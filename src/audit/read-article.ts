import { parseDay, type Day } from '../time/partial-date.ts'
import { findDateline } from './dateline.ts'
import { frontMatter, isMarkdown, readMarkdown } from './markdown-text.ts'

/** How an article was written down. */
export type ArticleForm = 'text' | 'markdown' | 'html'

/** An article as it came in. */
export interface ArticleSource {
  content: string
  form: ArticleForm
  /** Its headline, where somebody knows it apart from the text. */
  title?: string
  url?: string
  /** The address asked for, where it led to `url`. */
  redirectedFrom?: string
  /** The day somebody says it was published; goes before what it says itself. */
  publishedOn?: Day
}

/** An article as it is read. */
export interface Article {
  title: string | undefined
  url: string | undefined
  /** What quotes are slices of: the input as it is, or of HTML the main text. */
  text: string
  /** Whether `text` is ours, found in HTML, and so part of the output. */
  isTextFound: boolean
  /** What claims are read in: `text` without markup, and where each of its characters stands in `text`; left out where it is `text`. */
  plain: { text: string; offsets: Uint32Array } | undefined
  publishedOn: Day | undefined
}

/** Our decision: a first line longer than this is a paragraph, not a headline. */
const MAX_HEADLINE = 200

/** Reads an article: its main text, its headline, its day. What finds the main text of HTML is loaded only for HTML. */
export async function readArticle({ content, form, title: givenTitle, url, publishedOn }: ArticleSource): Promise<Article> {
  if (form === 'html') {
    const { readMainText } = await import('./main-text.ts')
    const found = readMainText(content)
    return {
      title: givenTitle ?? found.title,
      url,
      text: found.text,
      isTextFound: true,
      plain: undefined,
      publishedOn: publishedOn ?? found.publishedOn ?? findDateline(found.text),
    }
  }
  const plain = form === 'markdown' ? readMarkdown(content) : undefined
  const day = publishedOn ?? parseDay((frontMatter(content, 'date') ?? '').slice(0, 'YYYY-MM-DD'.length)) ?? findDateline(plain?.text ?? content)
  const title = givenTitle ?? (form === 'markdown' ? frontMatter(content, 'title') : undefined) ?? firstLine(plain?.text ?? content)
  return { title, url, text: content, isTextFound: false, plain, publishedOn: day }
}

/** The form of what a file holds: by the ending of its name, else by how it begins. */
export function formOf(content: string, name = ''): ArticleForm {
  if (/\.x?html?$/i.test(name)) return 'html'
  if (/\.(?:md|markdown|mdown)$/i.test(name)) return 'markdown'
  if (/\.txt$/i.test(name)) return 'text'
  const top = content.slice(0, 2000)
  if (
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--|<!doctype html|<html|<head|<body)/i.test(top) ||
    /<(?:p|div|article|section|h1|table)(?:\s[^>]{0,500})?>/i.test(top)
  )
    return 'html'
  return isMarkdown(content) ? 'markdown' : 'text'
}

/** The headline of a plain text: its first line, when it is short and something follows; a dateline is none. */
function firstLine(text: string): string | undefined {
  const [line = '', rest] = /^\s*([^\n]{1,2000})([\s\S]?)/.exec(text)?.slice(1) ?? []
  const title = line.trim()
  return title.length > 0 && title.length <= MAX_HEADLINE && rest !== '' && !/^date \d{4}-\d{2}-\d{2}/i.test(title) ? title : undefined
}
