import { keepPart, type Part } from '../http/kept-part.ts'

/** Our decision: of a shorter text the buffer's own 400 bytes and its mark take more room and time than they save. */
const LEAST_KEPT_CHARACTERS = 256

/** Texts and parts of pages by what they were rendered from; they go when it goes. */
const texts = new WeakMap<object, Map<string, string>>()
const parts = new WeakMap<object, Map<string, Part>>()
const runs = new WeakMap<object, Map<string, readonly Part[]>>()

/**
 * The text as rendered before from this very document or answer, else rendered now.
 *
 * `origin` must decide it together with `key`, and nobody may change it in place. `key` must come from a small, closed set, or the memory would grow with the
 * questions asked.
 */
export function rememberSection(origin: object, key: string, render: () => string): string {
  return remember(texts, origin, key, () => inOnePiece(render()))
}

/** The same, kept as it is sent, for what stands in a page as it is. */
export function rememberPart(origin: object, key: string, render: () => string): Part {
  return remember(parts, origin, key, () => keep(render()))
}

/** The same of several parts, of which some may be kept for another origin. */
export function rememberParts(origin: object, key: string, collect: () => readonly Part[]): readonly Part[] {
  return remember(runs, origin, key, () => collect().map((part) => (typeof part === 'string' ? keep(part) : part)))
}

function keep(text: string): Part {
  return text.length < LEAST_KEPT_CHARACTERS ? inOnePiece(text) : keepPart(text)
}

/** Reading its last character makes V8 join the hundreds of pieces that a text was concatenated from; every page would walk through them again. */
function inOnePiece(text: string): string {
  text.charCodeAt(text.length - 1)
  return text
}

function remember<T>(kept: WeakMap<object, Map<string, T>>, origin: object, key: string, make: () => T): T {
  let all = kept.get(origin)
  if (all === undefined) kept.set(origin, (all = new Map<string, T>()))
  const known = all.get(key)
  if (known !== undefined) return known
  const made = make()
  all.set(key, made)
  return made
}
