import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser } from 'htmlparser2'

const languages = join(import.meta.dirname, '../src/languages')

/**
 * Every piece of text of two words and more in the files of a language: strings whole, templates between their insertions. What another language writes alike,
 * such as the site's name, is left out when `but` names it.
 */
export function phrasesOf(language: string, but: string): string[] {
  const others = textOf(but)
  return allPhrasesOf(language).filter((phrase) => !others.includes(phrase))
}

/** What two languages write alike, of two words and more. */
export function phrasesAlike(language: string, other: string): string[] {
  const others = textOf(other)
  return allPhrasesOf(language).filter((phrase) => others.includes(phrase))
}

function allPhrasesOf(language: string): string[] {
  const phrases = readdirSync(join(languages, language))
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => piecesOf(textOf(language, name)))
    .map((piece) => piece.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((piece) => /\p{L} \p{L}/u.test(piece))
  return [...new Set(phrases)]
}

function textOf(language: string, name?: string): string {
  const names = name === undefined ? readdirSync(join(languages, language)) : [name]
  return names.map((one) => readFileSync(join(languages, language, one), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/ .*$|^import .*$/gm, '')).join('\n')
}

/** The strings of a program's text: 'so', "so", and `so ${…} so` in its two parts. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  // Where each insertion began, that the template is gone on with behind it.
  const templates: number[] = []
  let braces = 0
  const readTemplate = (from: number): number => {
    const end = /`|\$\{/g
    end.lastIndex = from
    const found = end.exec(text)
    pieces.push(text.slice(from, found?.index))
    if (found?.[0] === '${') templates.push(braces++)
    return end.lastIndex
  }
  for (let at = 0; at < text.length;) {
    const letter = text[at]
    if (letter === "'" || letter === '"') {
      const end = text.indexOf(letter, at + 1)
      pieces.push(text.slice(at + 1, end))
      at = end + 1
    } else if (letter === '`') at = readTemplate(at + 1)
    else if (letter === '{') {
      braces++
      at++
    } else if (letter === '}') {
      braces--
      at++
      if (templates.at(-1) === braces) {
        templates.pop()
        at = readTemplate(at)
      }
    } else at++
  }
  return pieces
}

/** Stands between the texts of a page. */
const PART = ' | '

/** What a reader reads of a page, title and labels included, without what stands there as being in a given language where one is given. */
export function readableText(page: string, foreign?: string): string {
  const texts: string[] = []
  const isForeign: boolean[] = []
  const parser = new Parser({
    onopentag: (name, { lang, name: of, 'aria-label': label, content, placeholder, title }) => {
      isForeign.push((isForeign.at(-1) ?? false) || (lang !== undefined && lang === foreign) || name === 'script' || name === 'style' || name === 'code')
      texts.push(PART, ...[label, of === 'description' ? content : undefined, placeholder, title].flatMap((text) => (text === undefined ? [] : [text, PART])))
    },
    ontext: (text) => {
      if (isForeign.at(-1) !== true) texts.push(text)
    },
    onclosetag: () => {
      isForeign.pop()
      texts.push(PART)
    },
  })
  parser.end(page)
  return texts.join('').replace(/\s+/g, ' ')
}

/** Whether a text has two words of Latin letters beside each other. */
export function hasTwoWords(text: string): boolean {
  return /[a-z]{2} [a-z]{2}/i.test(text)
}

/** The parts of both texts that have two words of Latin letters and more. */
export function sharedParts(text: string, other: string): string[] {
  const others = new Set(partsOf(other))
  return [...new Set(partsOf(text))].filter((part) => hasTwoWords(part) && others.has(part))
}

function partsOf(text: string): string[] {
  return text.split('|').map((part) => part.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, ''))
}

/** The phrases that a text has, whatever their capitals. */
export function findPhrases(text: string, phrases: readonly string[]): string[] {
  const lower = text.toLowerCase()
  const pairs = pairsOf(lower)
  // Nearly all are ruled out by their first two words.
  return phrases.filter(
    (phrase) =>
      pairs.has(firstPairOf(phrase.toLowerCase())) && new RegExp(String.raw`(?<!\p{L})${RegExp.escape(phrase.toLowerCase())}(?!\p{L})`, 'u').test(lower),
  )
}

function pairsOf(text: string): Set<string> {
  const words = text.match(/\p{L}+/gu) ?? []
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))
}

function firstPairOf(phrase: string): string {
  const [first = '', second = ''] = phrase.match(/\p{L}+/gu) ?? []
  return `${first} ${second}`
}
