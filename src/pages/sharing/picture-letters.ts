/** Scripts that DejaVu's letters are of, and signs that are of no script. */
const DEJAVU =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]$/u
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}]$/u
const HAN = /^\p{Script=Han}$/u

/** The rows of JIS X 0208 with its first level, 2,965 Han letters in the order of their readings: the ones that Sawarabi Gothic has all of. */
const FIRST_LEVEL_ROWS = { first: 16, last: 47 }
const LETTERS_A_ROW = 94
/** In EUC-JP a letter is its row and its place, each from this on. */
const EUC_OFFSET = 0xa0

/** Whether every letter can be drawn; a text with one that cannot is better left out than drawn with boxes. */
export function isDrawable(text: string): boolean {
  return Array.from(text).every((letter) => DEJAVU.test(letter) || KANA.test(letter) || (HAN.test(letter) && (letter === '々' || firstLevel().has(letter))))
}

let known: Set<string> | undefined

function firstLevel(): Set<string> {
  if (known !== undefined) return known
  const { first, last } = FIRST_LEVEL_ROWS
  const codes = Array.from({ length: last - first + 1 }, (_, row) =>
    Array.from({ length: LETTERS_A_ROW }, (__, place) => [EUC_OFFSET + first + row, EUC_OFFSET + 1 + place]),
  )
  return (known = new Set(new TextDecoder('euc-jp').decode(Uint8Array.from(codes.flat(2)))))
}

/** Han, kana, and the signs that stand among them: as wide as they are high. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u

/** How wide a text is, in Latin letters; a Han letter is about as wide as two of DejaVu Sans, and a little less beside letters that are set wide. */
export function lettersWide(text: string, wideAs = 2): number {
  return Array.from(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? wideAs : 1), 0)
}

/** Lines that fit, of whole words where words stand apart and between any two letters where they do not; what does not fit in `most` ends in an ellipsis. */
export function linesOf(text: string, { wide, most }: { wide: number; most: number }): string[] {
  const lines: string[] = []
  for (const [index, word] of text.split(' ').entries()) {
    for (const [place, piece] of piecesOf(word).entries()) {
      const last = lines.at(-1)
      const joined = `${last}${index > 0 && place === 0 ? ' ' : ''}${piece}`
      if (last !== undefined && lettersWide(joined) <= wide) lines[lines.length - 1] = joined
      else lines.push(shorten(piece, wide))
    }
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), shorten(`${lines[most - 1]} ${lines[most]}`, wide)]
}

/** A word, or each of its letters where it is written without spaces around words; a sign stays behind the letter it closes. */
function piecesOf(word: string): string[] {
  return WIDE.test(word) ? (word.match(/[\p{Script=Latin}\p{Number}]+|.[\p{Close_Punctuation}\p{Final_Punctuation}、。：ーゃゅょっャュョッ]*/gu) ?? []) : [word]
}

function shorten(text: string, wide: number): string {
  if (lettersWide(text) <= wide) return text
  const letters = Array.from(text)
  while (letters.length > 0 && lettersWide(letters.join('')) > wide - 1) letters.pop()
  return `${letters.join('')}…`
}
