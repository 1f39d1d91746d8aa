import { Parser } from 'htmlparser2'

/** Elements that end a line of text. */
const BLOCKS = new Set(['p', 'br', 'div', 'li', 'ul', 'ol', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'table'])
/** Elements whose content is no text for readers. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math', 'title', 'head', 'textarea', 'select'])

/**
 * The text of a piece of HTML, a line for each paragraph; `undefined` when there is none.
 *
 * What comes out is text, not HTML: a page escapes it as it does any text.
 */
export function textOfHtml(html: string | null | undefined): string | undefined {
  if (html === null || html === undefined) return undefined
  let [text, unread] = ['', 0]
  const parser = new Parser({
    onopentagname(name) {
      if (UNREAD.has(name)) unread++
      if (BLOCKS.has(name)) text += '\n'
    },
    ontext(piece) {
      // Lines of the source code are no lines of the text.
      if (unread === 0) text += piece.replace(/\s+/g, ' ')
    },
    onclosetag(name) {
      if (UNREAD.has(name)) unread--
      if (BLOCKS.has(name)) text += '\n'
    },
  })
  parser.end(html)
  return plainText(text)
}

/** The text with single spaces and no control characters; `undefined` when nothing is left. Lines stay lines. */
export function plainText(text: string | null | undefined): string | undefined {
  if (text === null || text === undefined) return undefined
  const lines = text.split(/[\n\r\u2028\u2029]+/).map((line) => line.replace(/\s+/g, ' ').replace(UNSEEN, '').trim())
  return lines.filter((line) => line !== '').join('\n') || undefined
}

/** Control characters, and those that turn the direction of what follows them; the marks that names in right-to-left scripts need stay. */
const UNSEEN = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** As `plainText`, in one line: a title, a name. */
export function plainLine(text: string | null | undefined): string | undefined {
  return plainText(text)?.replaceAll('\n', ' ')
}
