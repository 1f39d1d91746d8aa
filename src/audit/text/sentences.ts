import { toLower, toNarrow, toPlain } from './same-length.ts'

export type LineKind = 'heading' | 'item' | 'prose' | 'link'

export interface Line {
  start: number
  end: number
  kind: LineKind
}

/** A sentence (or heading, list item, table row) with its place in the text: `plain` and `lower` are as long as the original between `start` and `end`. */
export interface Sentence {
  start: number
  end: number
  plain: string
  lower: string
  line: Line
  isQuestion: boolean
}

/** Our decision: longer than any sentence somebody wrote; bounds the work of each pattern, so that reading stays linear in the text. */
const MAX_SENTENCE_UNITS = 1200
/** Our decision: headings of such articles have up to about fifteen words. */
const MAX_HEADING_UNITS = 110

const LINK =
  /^(?:[\s"'([•*>|-]*)(?:read (?:more|also|next|on|full|this|about)\b|(?:must|also|more to|you may|you might|you can also|don't forget to|must) (?:read|check|see|watch|like|be interested|also|enjoy)\b|check (?:also|this|these)\b|see (?:also|more)\b|related(?: (?:posts?|articles?|news|stor(?:y|ies)|read(?:ing)?|topics?|content|links?))?\s*[:\-|]|recommended|suggested|trending|more (?:from|on|news|stories|articles|like)\b|next (?:post|article|read|up)|previous (?:post|article)|click here|learn more|further reading|similar (?:posts?|articles?|shows?)|you (?:may|might) (?:also )?(?:like|want|be)|share this|follow us|subscribe|image (?:source|credit|via|courtesy)|(?:photo|image|picture|source|credits?|via|tags?|categor(?:y|ies)|filed under|advertisement|copyright)\s*[:\-©]|©|comments? (?:are|off)|leave a|sign up|newsletter|table of contents)/i

/** A full stop after these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("'])(?:mr|mrs|ms|dr|st|jr|sr|vs|no|nos|vol|ep|eps|feat|ft|lt|sgt|capt|cpt|col|gen|prof|rev|hon|det|insp|approx|min|mins|hr|hrs|e\.g|i\.e|etc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|[a-z]|(?:[a-z]\.)+[a-z])$/i

/** Cuts a text into sentences with their offsets: lines first (headings, items and rows have no full stop), then at sentence ends. Blank lines are left out. */
export function splitSentences(text: string): Sentence[] {
  const plain = toPlain(text)
  const lower = toLower(plain)
  const sentences: Sentence[] = []
  let lineStart = 0
  while (lineStart <= plain.length) {
    const newline = plain.indexOf('\n', lineStart)
    const lineEnd = newline === -1 ? plain.length : newline
    addLine(plain, lower, lineStart, lineEnd, sentences)
    lineStart = lineEnd + 1
  }
  return sentences
}

function addLine(plain: string, lower: string, from: number, to: number, sentences: Sentence[]): void {
  let start = from
  let end = to
  while (start < end && plain[start] === ' ') start++
  while (end > start && plain[end - 1] === ' ') end--
  if (start === end) return
  const marker = /^(?:[•·▪●○◦*➤►✓#>|-]+|\d{1,2}[.)](?=\s|[A-Z]))\s*/.exec(plain.slice(start, start + 12))
  const body = plain.slice(start, Math.min(end, start + 400))
  const line: Line = { start, end, kind: kindOf(body, end - start, marker !== null) }
  let at = start + (marker?.[0].length ?? 0)
  while (at < end) {
    const stop = sentenceEnd(plain, at, end)
    addSentence(plain, lower, at, stop, line, sentences)
    at = stop
    while (at < end && plain[at] === ' ') at++
  }
}

function addSentence(plain: string, lower: string, start: number, stop: number, line: Line, sentences: Sentence[]): void {
  const own = toNarrow(plain.slice(start, stop))
  sentences.push({ start, end: stop, plain: own, lower: toNarrow(lower.slice(start, stop)), line, isQuestion: /\?["')\]]*$/.test(own.slice(-4)) })
}

function kindOf(body: string, length: number, hasMarker: boolean): LineKind {
  if (LINK.test(body)) return 'link'
  if (hasMarker && !body.startsWith('#')) return 'item'
  if (length > MAX_HEADING_UNITS) return 'prose'
  return /[.;,]["')]?$/.test(body) ? 'prose' : 'heading'
}

/** Where the sentence that begins at `at` ends: after its punctuation and closing quotes. */
function sentenceEnd(plain: string, at: number, end: number): number {
  const limit = Math.min(end, at + MAX_SENTENCE_UNITS)
  for (let i = at; i < limit; i++) {
    const sign = plain[i]
    if (sign !== '.' && sign !== '!' && sign !== '?') continue
    let after = i + 1
    while (after < end && /[.!?"')\]]/.test(plain[after] ?? '')) after++
    if (after >= end) return end
    if (isBoundary(plain, at, i, after)) return after
    i = after - 1
  }
  if (limit === end) return end
  const space = plain.lastIndexOf(' ', limit)
  return space > at ? space : limit
}

function isBoundary(plain: string, at: number, sign: number, after: number): boolean {
  const next = plain[after] ?? ''
  if (next !== ' ') return plain[sign] === '.' && after === sign + 1 && /[A-Z]/.test(next) && /[a-z]{3}$/.test(plain.slice(Math.max(at, sign - 3), sign))
  const follows = plain[after + 1] ?? ''
  if (/[a-z,;]/.test(follows)) return false
  if (plain[sign] !== '.') return true
  if (/^no$/i.test(plain.slice(at, sign)) && !/\d/.test(follows)) return true
  return !ABBREVIATION.test(plain.slice(Math.max(at, sign - 12), sign))
}
