import { allMatches } from '../text/all-matches.ts'
import { namesSeries } from '../text/mask-titles.ts'
import { NAME, toPersonName } from '../text/names-in-text.ts'
import { readCastRun } from './cast-run.ts'
import { isCharacterName, isPersonName, readCastPairs } from './cast-pairs.ts'
import {
  ALSO_BY,
  DOES_AS,
  GAPPED,
  IN_ROLE,
  PERSON_VERB,
  AS,
  BOTH_ARE,
  PLAYED_BY,
  IS,
  IS_THE,
  CHARACTER_FIRST,
  IN_CAST_LIST,
  IS_VOICE,
  OWNS,
  IN_PART,
  LENT,
  POSSESSIVE,
  SPEAKS_OF_PLAYING,
  VOICE_OF,
} from './cast-words.ts'
import type { Draft, Scene } from './scene.ts'

/** Who plays whom, as a sentence tells it; one claim a pair. A person without a character is no claim. */
export function readCast(scene: Scene): Draft[] {
  const { plain, isQuestion } = scene.sentence
  if (
    isQuestion ||
    !/->|=>|\/| as | as|As | is | are |gives|stays|remains|acts|does|becomes|brings| was | will be |play|enact|inhabit|tackl|breath|life|slip|step|repris|portray|voice|\(|: | - |essay|character|hero|part|role|depict|embod|perform|\.\.|…|lead|' ?s? \p{Lu}|'s? [\p{Ll} -]{4,40}, \p{Lu}/u.test(
      plain,
    )
  )
    return []
  const run = readCastRun(plain)
  if (run.length > 0) return run
  const drafts = withoutCharacters(
    withGapped(scene, [
      ...(SPEAKS_OF_PLAYING.test(plain) ? fromPattern(scene, PERSON_VERB, 'person-first') : []),
      ...(/\bas .{0,50}\p{Lu}/u.test(plain) ? fromPattern(scene, AS, 'person-first') : []),
      ...(plain.includes(' by ') ? fromPattern(scene, PLAYED_BY, 'character-first') : []),
      ...(/(?:played|voiced|portrayed) by .* by /.test(plain) ? fromPattern(scene, ALSO_BY, 'character-first') : []),
      ...(/ (?:is|was|be|are) (?:\p{Lu}|again|once|also|now|(?:[\p{Ll}-]+ ){1,4}\p{Lu})/u.test(plain) ? fromPattern(scene, IS, 'person-first') : []).filter(
        ({ value }) => (value as { person: string }).person.includes(' '),
      ),
      ...(SPEAKS_OF_A_ROLE.test(plain) ? fromPattern(scene, CHARACTER_FIRST, 'character-first') : []),
      ...(scene.section === 'cast'
        ? [...fromPattern(scene, IN_CAST_LIST, 'person-first'), ...fromPattern(scene, BOTH_ARE, 'person-first'), ...fromPattern(scene, IS_THE, 'person-first')]
        : []
      ).filter(({ value }) => isTwoWords(value)),
      ...(/' ?s? (?:char|role|part|alter|hero|[\p{Ll} -]{4,40}, \p{Lu})/u.test(plain) ? fromPattern(scene, OWNS, 'person-first') : []),
      ...(OWNS_A_NAME.test(plain) ? fromPattern(scene, POSSESSIVE, 'person-first') : []).filter(
        ({ value, start, end }) => isTwoWords(value) && !namesSeries(scene.sentence.lower.slice(start, end)),
      ),
      ...(/ (?:part|role) of /.test(plain) ? fromPattern(scene, IN_PART, 'character-first') : []),
      ...(plain.includes(' voice')
        ? [...fromPattern(scene, IS_VOICE, 'person-first'), ...fromPattern(scene, LENT, 'person-first'), ...fromPattern(scene, VOICE_OF, 'character-first')]
        : []),
      ...(/(?:role|part) of /.test(plain) ? fromPattern(scene, IN_ROLE, 'person-first') : []),
      ...readCastPairs(scene),
    ]),
  )
  return drafts.filter((draft, i) => !drafts.slice(0, i).some((other) => draft.start < other.end && draft.end > other.start && samePair(draft, other)))
}

/** With the pairs of looser verbs, where "as" is left to be read, and those that go on without a verb, where the sentence has one with a verb. */
function withGapped(scene: Scene, drafts: Draft[]): Draft[] {
  const { plain } = scene.sentence
  const isLoose = plain.split(' as ').length - 1 > drafts.length
  const all = isLoose ? [...drafts, ...fromPattern(scene, DOES_AS, 'person-first')] : drafts
  return all.length > 0 && /, |; | and /.test(plain) ? [...all, ...fromPattern(scene, GAPPED, 'person-first')] : all
}

/** What every way to name the character first holds, cheap to look for. */
const SPEAKS_OF_A_ROLE = /\b[Aa]s \p{Lu}|, (?:who|whom|which|that) \p{Lu}|\b(?:part|role|character|lead|hero|heroine|voice)\b/u

/** A possessive before a capital, cheap to look for. */
const OWNS_A_NAME = /' ?s? \p{Lu}/u

function isTwoWords(value: Draft['value']): boolean {
  return (value as { person: string }).person.includes(' ')
}

/** Nobody is a person in one pair and a character in another: "… as Yennefer and Freya Allan as Ciri" is no Yennefer as Ciri. */
function withoutCharacters(drafts: Draft[]): Draft[] {
  const characters = new Set(drafts.flatMap((draft) => (draft.type === 'cast_role' ? [draft.value.character] : [])))
  return drafts.filter((draft) => draft.type !== 'cast_role' || !characters.has(draft.value.person))
}

function samePair(a: Draft, b: Draft): boolean {
  return a.type === 'cast_role' && b.type === 'cast_role' && a.value.person === b.value.person
}

function fromPattern(scene: Scene, pattern: RegExp, order: 'person-first' | 'character-first'): Draft[] {
  const { plain } = scene.sentence
  return allMatches(plain, pattern).flatMap((match) => {
    const [first, second] = match.slice(1).filter((part) => part !== undefined)
    const [people = '', character = ''] = order === 'person-first' ? [first, second] : [second, first]
    const names = namesOf(people, order)
    const after = plain.slice(match.index + match[0].length)
    if (isOfOtherWork(scene, match, after)) return []
    const listed = order === 'person-first' ? inOrder(people, character, after) : []
    if (listed.length > 0) return listed.map((value) => ({ type: 'cast_role' as const, value, start: match.index, end: match.index + match[0].length }))
    return names.flatMap((name) =>
      pair(name, character).map((value) => ({
        type: 'cast_role' as const,
        value,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
  })
}

/** "In Happy Valley Ada Moss played …", "known as Nina Lock from Happy Valley": a role in another work. */
function isOfOtherWork({ sentence }: Scene, match: RegExpExecArray, after: string): boolean {
  if (/\b[Ii]n $/.test(sentence.plain.slice(0, match.index)) && (match[1] ?? '').split(' ').length > 3)
    return !sentence.lower.slice(match.index).startsWith('xx')
  const place = /^ (?:from|in|on) (?:the )?["']?(?=\p{Lu})/u.exec(after)?.[0]
  if (place === undefined || !/\b(?:known|famous|remembered|recogni[sz]ed|who was|who were)\b/.test(match[0])) return false
  return !/^(?:x|season|series)/.test(sentence.lower.slice(match.index + match[0].length + place.length))
}

/** Who shares the role: two joined by "and"; of a longer list only the one beside the words. */
function namesOf(people: string, order: 'person-first' | 'character-first'): string[] {
  const names = people.split(/, and |, | and | & /)
  if (order === 'character-first') return names.slice(0, 1)
  return names.length === 2 && / and | & /.test(people) ? names : names.slice(-1)
}

/** "A, B and C as D, E and F": as many characters as people, in their order. */
function inOrder(people: string, first: string, after: string): { person: string; character: string }[] {
  const others = OTHER_CHARACTERS.exec(after)?.[0]
  if (others === undefined) return []
  const persons = people.split(LIST_SIGN)
  const characters = [first, ...others.split(LIST_SIGN).slice(1)]
  return persons.length === characters.length ? persons.flatMap((person, i) => pair(person, characters[i] ?? '')) : []
}

const LIST_SIGN = /,? (?:and|&) |, /
const OTHER_CHARACTERS = new RegExp(`^(?:, ${NAME}){0,3},? (?:and|&) ${NAME}(?=,? respectively|[.,;]|$)`, 'u')

function pair(name: string, characterWords: string): { person: string; character: string }[] {
  const character = toPersonName(characterWords)
  const person = toPersonName(name)
  return character && person && isCharacterName(character) && isPersonName(person) && person !== character ? [{ person, character }] : []
}
