import { allMatches } from '../text/all-matches.ts'
import { NAME, readNameList, toPersonName } from '../text/names-in-text.ts'
import { AFTER_NAMES } from './maker-words.ts'
import { asideUnits, saidOf } from './said-of-makers.ts'
import type { Draft, Scene } from './scene.ts'

export const LIST = new RegExp(`(?:${NAME})(?:(?:, | and |, and | & )(?:${NAME})){0,9}`, 'gu')

/** "They", "the duo": the people named last. */
const THEY =
  /(?<=^|[,;:-] |\b(?:and|but|as|while|that|whom|it's|it is|[a-z]+(?: [a-z]+)) )(?:(?<one>he|she)|they|both(?: of them)?|the (?:two|three|pair|duo|trio|couple|brothers|sisters|siblings|spouses))\b(?: of them)?/g

/** People who share what "they" do ("along with Ada Moss they run …"). */
const WITH = new RegExp(`\\b(?:[Tt]ogether|[Aa]long|[Nn]ext to|[Bb]eside)(?: with)? (${NAME}) $`, 'u')

/** Our decision: a pronoun stands for somebody named in its own sentence or the two before. */
const SENTENCES_BACK = 2

export function namesBehindPronouns(scene: Scene): Draft[] {
  const { plain, lower } = scene.sentence
  return allMatches(lower, THEY).flatMap((match) => {
    const end = match.index + match[0].length
    const ahead = lower.slice(end, end + 160)
    const after = ahead.slice(asideUnits(ahead))
    return AFTER_NAMES.flatMap(({ maker, words }): Draft[] => {
      const said = saidOf(maker, words, after)
      if (!said) return []
      const before = plain.slice(0, match.index)
      const people = peopleBefore(scene, before.replace(WITH, ''), match.groups?.['one'] !== undefined)
      const names = [...people, ...(WITH.exec(before)?.slice(1) ?? [])]
      return names.map((value) => ({ type: maker, value, start: 0, end: end + said[0].length + asideUnits(lower.slice(end, end + 160)) }))
    })
  })
}

/** The last of the people named before, or, of several, the last list of them. */
function peopleBefore(scene: Scene, own: string, isOne: boolean): string[] {
  let at: Scene | undefined = scene
  for (let back = 0; at !== undefined && back <= SENTENCES_BACK; back++, at = at.previous) {
    const lists = allMatches(back === 0 ? own : at.sentence.plain, LIST).map(([list]) => readNameList(list).filter(isPerson))
    const last = isOne ? lists.flat().at(-1) : lists.findLast((names) => names.length > 1)
    if (last !== undefined) return typeof last === 'string' ? [last] : last
  }
  return []
}

export const NO_PERSON =
  /\b(?:Productions?|Entertainment|Studios?|Pictures|Television|Films?|Media|Netflix|Company|Network|Studio|Group|Inc|Universe|Comics|TV|Season|Novel|Saga|World|Music|Award|Awards|Weekly|Deadline|Variety|Hollywood|Reporter|Times|Magazine|News|Today|Post|Emmy|States|Kingdom|Prime|Video|Rotten|Tomatoes|Metacritic)\b/

export function isPerson(name: string): boolean {
  return /\s/.test(name) && !NO_PERSON.test(name) && toPersonName(name) !== undefined
}
