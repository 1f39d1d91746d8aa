import { namesBehindPronouns } from './maker-people.ts'
import { allMatches } from '../text/all-matches.ts'
import { findHomes } from '../text/home-names.ts'
import { NAME, readNameList, toPersonName } from '../text/names-in-text.ts'
import { LIST, NO_PERSON, isPerson } from './maker-people.ts'
import type { Maker } from './maker-words.ts'
import { AFTER_NAMES, BEFORE_NAMES, LOOSE_BEFORE, LOOSE_FILLER } from './maker-words.ts'
import { asideUnits, isOtherWork, saidAlso, saidOf } from './said-of-makers.ts'
import type { Draft, Scene } from './scene.ts'
import { clauseStart } from './scene.ts'

const SPEAKS_OF_MAKERS =
  /creat|brought|runs it|execs|maker|mastermind|originator|helm|reins|room|in charge|shots|wheel|driv|leader|stewardship|guid|overs|turned|r[ua]ns? |running|head|steer|captain|exec\.? prod|give|gave|suppl|deliver|contribut|duo|pair|develop|brain|writ|wrote|show-?run|compos|music|score|soundtrack|executive|exec prod|conceiv|devis|adapt|master|invent|dream|thought|dreamt|cooked|idea|responsib|came up|penned|scripted|made by|behind|theme|(?:minds?|idea|pens?|hands?|work) (?:of|from)|(?:series|show|drama|sitcom|comedy|thriller) (?:by|from)/

/** Creators, showrunners, composers and executive producers a sentence names; one claim a person. The makers of books, of spin-offs and of other works are none. */
export function readMakers(scene: Scene): Draft[] {
  const owners = scene.sentence.plain.includes("'") ? ownersOfWork(scene) : []
  if (!SPEAKS_OF_MAKERS.test(scene.sentence.lower)) return owners
  const near = [...namesAfterWords(scene), ...namesBeforeWords(scene), ...namesBehindPronouns(scene), ...owners]
  const loose = namesFarAfter(scene, new Set(near.map(({ type }) => type)))
  const drafts = [...near, ...loose]
  return drafts.filter((draft, i) => drafts.findIndex(({ type, value }) => type === draft.type && value === draft.value) === i)
}

function namesAfterWords(scene: Scene): Draft[] {
  const { lower } = scene.sentence
  return BEFORE_NAMES.flatMap(({ maker, words }) =>
    allMatches(lower, words).flatMap((match) => {
      const from = match.index + match[0].length
      if (isOtherWork(lower, match.index, from) || BOOKS_OF.test(lower.slice(from, from + 70)) || /[;.]\s*$/.test(match[0])) return []
      return listFrom(scene, maker, match.index, from)
    }),
  )
}

/** "… from Ada Moss's books": she wrote the books. */
const BOOKS_OF = /^[^,.;]{3,40}'s? (?:[\w-]+ ){0,3}?(?:novels?|books?|manga|stories|comics?|webtoon|memoir)\b/

/** One claim for each name of the list that begins at `from`. */
function listFrom(scene: Scene, maker: Maker, start: number, from: number): Draft[] {
  const list = scene.sentence.plain.slice(from, from + 400)
  if (/^[;.]/.test(list)) return []
  const names = readNameList(list).filter((name, _, all) => isPerson(name) || (all.length > 1 && isKnownSurname(scene, name)))
  const last = names.at(-1)
  if (last === undefined) return []
  const end = from + Math.max(list.indexOf(last), 0) + last.length
  return names.map((value) => ({ type: maker, value, start: clauseStart(scene, start), end }))
}

function namesBeforeWords(scene: Scene): Draft[] {
  const { plain, lower } = scene.sentence
  return allMatches(plain, LIST).flatMap((match) => {
    const end = match.index + match[0].length
    const behind = lower.slice(end, end + 160)
    const aside = asideUnits(behind)
    return AFTER_NAMES.flatMap(({ maker, words }): Draft[] => {
      const said =
        saidOf(maker, words, behind) ??
        (aside === 0 ? undefined : saidOf(maker, words, behind.slice(aside))) ??
        saidAlso(maker, words, behind.slice(aside), plain.slice(end + aside))
      if (!said) return []
      const names = readNameList(match[0]).filter(
        (name, _, all) => isPerson(name) || ((all.length > 1 || maker === 'showrunner') && isKnownSurname(scene, name)),
      )
      const until = end + said[0].length + asideUnits(lower.slice(end, end + 160))
      return [...names, ...partnersOf(plain.slice(until, until + 160))].map((value) => ({ type: maker, value, start: match.index, end: until }))
    })
  })
}

/** "Ada Moss created the show together with Ben Ruiz": who shares what is said. */
function partnersOf(after: string): string[] {
  const partners = PARTNERS.exec(after)?.[1]
  return partners === undefined ? [] : readNameList(partners).filter(isPerson)
}

const PARTNERS = new RegExp(
  `^[^.;,\\p{Lu}]{0,40},? (?:together with|along with|alongside|jointly with) ((?:${NAME})(?:(?:, | and |, and | & )(?:${NAME})){0,5})`,
  'u',
)

/** A job that other words part from its names, where nothing nearer was named. */
function namesFarAfter(scene: Scene, found: ReadonlySet<string>): Draft[] {
  const { plain, lower } = scene.sentence
  return LOOSE_BEFORE.filter(({ maker }) => !found.has(maker)).flatMap(({ maker, words }) =>
    allMatches(lower, words).flatMap((match) => {
      const from = match.index + match[0].length
      const gap = plain.slice(from).search(/\p{Lu}/u)
      if (gap < 2 || gap > 50 || !LOOSE_FILLER.test(plain.slice(from, from + gap)) || isOtherWork(lower, match.index, from + gap)) return []
      return listFrom(scene, maker, match.index, from + gap)
    }),
  )
}

/** "Ada Moss's music", "Ada Moss's police thriller": the work as its maker's own. */
const OWNED = new RegExp(
  String.raw`(${NAME})(?:'s|') (?:\p{Ll}[\p{L}-]* ){0,2}?(?:(?<music>music|score|soundtrack)|(?<show>series|show|drama|thriller|sitcom|comedy|dramedy|western))\b(?! (?:of|for|based|adaptation|finale|premiere))`,
  'gu',
)

function ownersOfWork({ sentence: { plain, lower } }: Scene): Draft[] {
  return allMatches(plain, OWNED).flatMap((match): Draft[] => {
    const name = toPersonName(match[1] ?? '')
    const end = match.index + match[0].length
    if (!name || !isPerson(name) || findHomes(name).length > 0 || isOtherWork(lower, match.index, end)) return []
    return [{ type: match.groups?.['music'] ? 'composer' : 'creator', value: name, start: match.index, end }]
  })
}

/** Whether a name of one word is the surname of somebody the article names in full. */
function isKnownSurname({ frame }: Scene, name: string): boolean {
  if (/\s/.test(name) || NO_PERSON.test(name) || findHomes(`on ${name}`).length > 0 || toPersonName(name) === undefined) return false
  return frame.isSurname(name)
}
