const PLAIN: Record<string, string> = {
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\r': ' ',
}

/** The text with typographic quotes, dashes and spaces made plain, unit for unit, so that every offset stays true. */
export function toPlain(text: string): string {
  return text.replace(/[’‘´`“”„–—‑−\u00a0\u2009\u202f\t\r]/g, (sign) => PLAIN[sign] ?? sign)
}

/** The text in lower case, unit for unit: letters whose lower case is longer (`İ`) are given the plain letter, so that every offset stays true. */
export function toLower(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from({ length: text.length }, (_, i) => {
    const letter = text[i] ?? ''
    const small = letter.toLowerCase()
    return small.length === 1 ? small : (small[0] ?? letter)
  }).join('')
}

/**
 * The same text, held in one byte a unit where its letters allow it.
 *
 * The engine holds every slice of a text in two bytes a unit when a single sign of the text needs them, as a typographic quote does, and its code for
 * patterns over two bytes is several times as large.
 */
export function toNarrow(text: string): string {
  return WIDE.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1')
}

const WIDE = /[^\0-\xff]/
