/** A text without its markup, and where each of its characters stood. */
export interface MarkedText {
  text: string
  /** The offset in the source of each character of `text`, and one more for its end. */
  offsets: Uint32Array
}

/**
 * Markup that is no part of what is read. Every pattern matches within a line and cannot backtrack over more than it, so that the whole takes time in
 * proportion to the length.
 *
 * Our own rather than a library's: quotes are slices of the source, so each character's place is needed, which the small libraries do not keep and those
 * that do bring some twenty-five packages along.
 */
const MARKUP = [
  /^[ \t]{0,3}#{1,6}[ \t]+|[ \t]+#+[ \t]*$/gm, // headings
  /^[ \t]{0,3}(?:>[ \t]?)+/gm, // quotes
  /^[ \t]*(?:[-*_][ \t]*){3,}$|^[ \t]*(?:=+|-+)[ \t]*$/gm, // rules and underlines
  /^[ \t]*\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*(?::?-{3,}:?)?[ \t]*$/gm, // the line below a table's head
  /!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)/g, // images
  /\[(?=[^\]\n]{1,300}\]\([^)\n]{0,2000}\))|(?<=\[[^\]\n]{1,300})\]\([^)\n]{0,2000}\)/g, // links: their text stays
  /<https?:[^>\n]{0,2000}>/g,
  /(?<![\p{L}\p{N}\\])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_\\])[*_]{1,3}(?![\p{L}\p{N}])|~~|`+/gu, // emphasis, code
  /<\/?[a-z][^>\n]{0,300}>/gi, // inline HTML
]

/** What makes a text Markdown rather than plain: a heading, a link, strong words. */
const SIGNS = [/^#{1,6} \S/m, /\[[^\]\n]{1,300}\]\(https?:/, /\*\*\S[^*\n]{0,200}\*\*/]

/** Whether a text without a name is written in Markdown. */
export function isMarkdown(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text))
}

/** The text of Markdown as it is read. The bars of a table's row become spaces. */
export function readMarkdown(source: string): MarkedText {
  const isMarkup = new Uint8Array(source.length)
  const front = /^---\n(?:[^\n]{0,500}\n){0,60}?---\n/.exec(source)
  if (front !== null) isMarkup.fill(1, 0, front[0].length)
  for (const pattern of MARKUP) for (const match of source.matchAll(pattern)) isMarkup.fill(1, match.index, match.index + match[0].length)
  const [kept, offsets]: [string[], number[]] = [[], []]
  for (let at = 0; at < source.length; at++) {
    if (isMarkup[at] === 1) continue
    kept.push(source[at] === '|' ? ' ' : (source[at] ?? ''))
    offsets.push(at)
  }
  return { text: kept.join(''), offsets: Uint32Array.from(withEnd(offsets, source.length)) }
}

function* withEnd(offsets: number[], end: number): Generator<number> {
  yield* offsets
  yield end
}

/** A line of the block at the top that some Markdown begins with (`date: 2023-04-10`). */
export function frontMatter(source: string, name: 'title' | 'date'): string | undefined {
  const front = /^---\n((?:[^\n]{0,500}\n){0,60}?)---\n/.exec(source)
  const line = front?.[1]?.split('\n').find((text) => text.toLowerCase().startsWith(`${name}:`))
  return (
    line
      ?.slice(name.length + 1)
      .trim()
      .replace(/^["']|["']$/g, '') || undefined
  )
}
