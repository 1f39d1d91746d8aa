/** Elements that begin and end a line of text. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'p', 'br', 'hr', 'div', 'li', 'ul', 'ol', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'table', 'section', 'article', 'header', 'footer', 'aside', 'nav', 'main', 'figure', 'figcaption', 'dl', 'dt', 'dd', 'pre', 'tbody', 'thead', 'caption', 'address',
]) // prettier-ignore

/** Elements that stand apart on the line, so that the cells of a row are not glued together. */
export const CELLS: ReadonlySet<string> = new Set(['td', 'th'])

/** The text with a blank line between its lines and single spaces within them. */
export function toLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s{2,}/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n')
}
