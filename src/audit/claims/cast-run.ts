import { NAME } from '../text/names-in-text.ts'
import type { Draft } from './scene.ts'

/**
 * The roles of a list whose signs were lost ("A B as C D E F as G H …"): the last two words before each "as" are the next person.
 *
 * Empty unless at least one stretch between two "as" holds a character and a person with nothing between them.
 */
export function readCastRun(plain: string): Draft[] {
  const parts = plain.split(' as ')
  const inner = parts.slice(1, -1)
  if (inner.length === 0 || !inner.every((part) => UNPUNCTUATED.test(part)) || !inner.some((part) => GLUED.test(part))) return []
  const drafts: Draft[] = []
  let people = lastPeople(parts[0] ?? '')
  let at = (parts[0] ?? '').length - people.join(' and ').length
  for (const [i, part] of parts.slice(1).entries()) {
    const next = i === inner.length ? [] : lastPeople(part)
    const character = next.length > 0 ? part.slice(0, part.lastIndexOf(next.join(' and '))).replace(/ (?:and )?$/, '') : (FIRST_NAME.exec(part)?.[0] ?? '')
    const end = at + people.join(' and ').length + 4 + character.length
    for (const person of people) if (character) drafts.push({ type: 'cast_role', value: { person, character }, start: at, end })
    at = at + people.join(' and ').length + 4 + part.length - next.join(' and ').length
    people = next
  }
  return drafts
}

const FIRST_NAME = new RegExp(`^${NAME}`, 'u')
const WORD = String.raw`\p{Lu}[\p{L}'.-]*`
/** Two names or more in a row, parted by nothing but "and". */
const UNPUNCTUATED = new RegExp(`^(?:${WORD}|and)(?: (?:${WORD}|and)){2,11}$`, 'u')
/** Four capitals in a row or more: a character and a person glued. */
const GLUED = new RegExp(`^${WORD}(?: ${WORD}){3,}`, 'u')
const LAST_TWO = new RegExp(`(?:^|(?<= ))${WORD} ${WORD}$`, 'u')

/** The person at the end of a stretch; both of "A B and C D", where more than a name stands before the "and". */
function lastPeople(words: string): string[] {
  const last = LAST_TWO.exec(words)?.[0]
  if (last === undefined) return []
  const before = words.slice(0, words.length - last.length)
  const other = before.endsWith(' and ') && before.split(' ').length > 5 ? LAST_TWO.exec(before.slice(0, -5))?.[0] : undefined
  return other === undefined ? [last] : [other, last]
}
