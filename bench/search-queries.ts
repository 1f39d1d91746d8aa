/**
 * What people type, made up from the names of a generated catalogue by a stated rule, and the judgement whether what was found first is right.
 *
 * A series is drawn (each as often as any other), then one of its names. What is typed is the folded name, or
 * - prefix: its first 40 to 80 %, at least three letters;
 * - one typo, two typos: letters left out, put in, changed or swapped with the next, in names of at least 6 and 10 letters;
 * - word order: its words in another order;
 * - no match: letters in no order, as many as names have.
 *
 * Right is the series itself, or one at least as well known that the words fit as well (a tie by popularity) or better: for a prefix one with a name that
 * begins so, for typos one with a name as many edits off or fewer, for the others one with the same name or the same words.
 */
import { EditPattern, lettersOf } from '../src/search/edit-distance.ts'
import { foldTitle } from '../src/search/fold-title.ts'
import type { NamedSeries } from './generate-titles.ts'
import { drawFrom, pick, type Draw } from './title-words.ts'

export const KINDS = ['exact', 'prefix', 'one typo', 'two typos', 'word order', 'no match'] as const
export type Kind = (typeof KINDS)[number]

export interface Query {
  kind: Kind
  typed: string
  /** The series it was made from; none where nothing is to be found. */
  series: number | undefined
  /** The folded name it was made from. */
  name: string
}

/** A catalogue as the benchmark holds it: `names[n]` are the folded names of series n. */
export interface Names {
  names: string[][]
  popularity: number[]
}

export function foldNames(series: Iterable<NamedSeries>): Names {
  const all: Names = { names: [], popularity: [] }
  for (const { title, originalTitle, aliases, popularity } of series) {
    all.names.push([...new Set([title, originalTitle, ...aliases].map(foldTitle))].filter((name) => name !== ''))
    all.popularity.push(popularity)
  }
  return all
}

/** Shares of the kinds, in the order of `KINDS`. */
const SHARES = [0.2, 0.2, 0.2, 0.15, 0.15, 0.1]

export function makeQueries(all: Names, count: number, seed: number): Query[] {
  return KINDS.flatMap((kind, at) => {
    const draw = drawFrom(at, seed + 1_000_003)
    return Array.from({ length: Math.round(count * (SHARES[at] ?? 0)) }, () => makeQuery(all, kind, draw))
  })
}

function makeQuery(all: Names, kind: Kind, draw: Draw): Query {
  for (;;) {
    const series = Math.floor(draw() * all.names.length)
    const name = pick(all.names[series] ?? [], draw) as string | undefined
    if (name === undefined) continue
    if (kind === 'no match') return { kind, typed: scramble(name, draw), series: undefined, name }
    const typed = alter(name, kind, draw)
    if (typed !== undefined && typed !== '') return { kind, typed, series, name }
  }
}

function alter(name: string, kind: Kind, draw: Draw): string | undefined {
  const letters = name.replaceAll(' ', '').length
  if (kind === 'exact') return name
  if (kind === 'prefix') return letters < 3 ? undefined : name.slice(0, Math.max(3, Math.round(name.length * (0.4 + 0.4 * draw())))).trimEnd()
  if (kind === 'one typo') return letters < 6 ? undefined : mistype(name, draw)
  if (kind === 'two typos') return letters < 10 ? undefined : mistype(mistype(name, draw), draw)
  const words = name.split(' ')
  const others = words.toSorted(() => draw() - 0.5)
  return others.join(' ') === name ? undefined : others.join(' ')
}

/** One edit at any place, as likely of any kind; letters that come in are of the alphabet, or of the name where it is written otherwise. */
function mistype(text: string, draw: Draw): string {
  const alphabet = /[a-z]/.test(text) ? 'abcdefghijklmnopqrstuvwxyz' : text.replaceAll(' ', '')
  for (;;) {
    const at = Math.floor(draw() * text.length)
    const letter = pick(alphabet.split(''), draw)
    const [before, here, next] = [text.slice(0, at), text[at] ?? '', text[at + 1] ?? '']
    const typed = pick([before + text.slice(at + 1), before + letter + text.slice(at), before + letter + text.slice(at + 1), before + next + here + text.slice(at + 2)], draw) // prettier-ignore
    if (typed !== text && typed.trim() !== '') return typed.replace(/ +/g, ' ').trim()
  }
}

function scramble(name: string, draw: Draw): string {
  return Array.from(name, (letter) => (letter === ' ' ? ' ' : pick('bcdfghjklmnpqrstvwxz'.split(''), draw))).join('')
}

/** Whether the series found first is right. */
export function isRight(all: Names, query: Query, first: number | undefined): boolean {
  if (query.series === undefined) return true
  if (first === undefined) return false
  if (first === query.series) return true
  const names = all.names[first] ?? []
  const isAsKnown = (all.popularity[first] ?? 0) >= (all.popularity[query.series] ?? 0)
  if (query.kind === 'exact') return isAsKnown && names.includes(query.typed)
  if (query.kind === 'prefix') return names.includes(query.typed) || (isAsKnown && names.some((name) => name.startsWith(query.typed)))
  if (query.kind === 'word order') return isAsKnown && names.some((name) => inOrder(name) === inOrder(query.typed))
  const [own, other] = [Math.min(...(all.names[query.series] ?? []).map((name) => editsFrom(query.typed, name))), Math.min(...names.map((name) => editsFrom(query.typed, name)))] // prettier-ignore
  return other < own || (other === own && isAsKnown)
}

function editsFrom(typed: string, name: string): number {
  const pattern = new EditPattern(lettersOf(typed))
  return pattern.using(() => pattern.distanceTo(lettersOf(name)))
}

function inOrder(text: string): string {
  return text.split(' ').toSorted().join(' ')
}
