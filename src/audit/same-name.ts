import type { AuditSayings } from '../languages/en/audit-sayings.ts'
import { distance } from 'fastest-levenshtein'
import { LRUCache } from 'lru-cache'
import { LETTERS_PER_MISSPELLING, SHORTEST_MISSPELT } from './tolerances.ts'

/** How a name as an article writes it is a name as the facts have it. */
export type NameMatch = 'same' | 'reversed' | 'misspelt'

const HONORIFICS = new Set(['sir', 'dame', 'dr', 'mr', 'mrs', 'ms', 'lord', 'lady', 'jr', 'sr'])

/** Our decision: the names of some dozens of casts; every claim about somebody is held against all of them. */
const remembered = new LRUCache<string, string[]>({ max: 5000 })

/** The words of a name as they are compared: lower case, without accents, punctuation and honorifics. */
export function nameWords(name: string): string[] {
  let words = remembered.get(name)
  if (words === undefined) remembered.set(name, (words = toWords(name)))
  return words
}

function toWords(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const bare = words.filter((word) => !HONORIFICS.has(word))
  return bare.length > 0 ? bare : words
}

/** Whether both are a person's name, and how the first differs; `undefined` when it is another name. Family name first is the same name reversed. */
export function matchNames(claimed: string, known: string): NameMatch | undefined {
  const [words, others] = [nameWords(claimed), nameWords(known)]
  if (words.length === 0 || others.length === 0) return undefined
  const [whole, other] = [words.join(''), others.join('')]
  if (whole === other) return 'same'
  const turned = others.map((_, first) => [...others.slice(first), ...others.slice(0, first)].join(''))
  if (turned.includes(whole)) return 'reversed'
  const isMisspelt = whole.length >= SHORTEST_MISSPELT && turned.some((name) => distance(whole, name) <= Math.max(1, Math.floor(name.length / LETTERS_PER_MISSPELLING))) // prettier-ignore
  return isMisspelt ? 'misspelt' : undefined
}

/** As `matchNames`, of a character: part of the name is enough, for nobody is called by all of it ("Seven", "Captain Jean-Luc Picard"). */
export function matchCharacters(claimed: string, known: string): NameMatch | undefined {
  const match = matchNames(claimed, known)
  if (match !== undefined) return match
  const [words, others] = [nameWords(claimed), nameWords(known)]
  const [fewer, more] = words.length <= others.length ? [words, others] : [others, words]
  const isPart = fewer.some((word) => word.length >= 3) && fewer.every((word) => more.includes(word))
  return isPart ? 'same' : undefined
}

/** How our sources write a name that the article writes otherwise; empty for one that is right. */
export function saySpelling(match: NameMatch, known: string, { valueFindings }: AuditSayings): string {
  return match === 'same' ? '' : valueFindings.spelling[match](known)
}
