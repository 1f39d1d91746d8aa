import { allMatches } from '../text/all-matches.ts'
import { isNoName, NAME, toPersonName } from '../text/names-in-text.ts'
import type { Draft, Scene } from './scene.ts'

const BRACKETS = new RegExp(
  String.raw`(${NAME})["']? ?\((?:as |played by |portrayed by |voiced by |voice of |voice: ?|now |formerly )?["']?(?:(?:the|teen|adult|young|old|older|younger|teenage|little) )?(${NAME})["']?(?:, (?:now|formerly|later|aka|a\.k\.a\.|also) [^()]{1,30})?\)`,
  'gu',
)
const ROW = new RegExp(
  String.raw`^["']?(${NAME})["']?(?:: | - | ?[-=]> ?|: ?| ?/ ?| \.\.\.? ?| … ?|\s{2,})(?:as )?["']?(${NAME})["']?(?=$|[:,.;(/-]| -| who\b)`,
  'u',
)
const CHARACTER_WORD =
  /\b(?:Dr|Doctor|Captain|Capt|Detective|Det|Lady|Lord|King|Queen|Prince|Princess|Officer|Agent|Sergeant|Sgt|Lieutenant|Lt|Commander|Professor|Prof|Mr|Mrs|Miss|Ms|Sister|Father|Mother|Aunt|Uncle|Chief|Judge|Inspector|DI|DCI|DS|DC|PC|Emperor|General|Colonel|Major|Nurse|Sheriff|Deputy|Reverend|Grandma|Grandpa|Sir|Ser|Duke|Duchess|Count|Baron)\b/

interface Pair {
  first: string
  second: string
  /** Which stands first, where the words say so ("(as …)", "(played by …)"). */
  said: 'person' | 'character' | undefined
  start: number
  end: number
}

/** Roles told by two names side by side: "Charlotte Hay (Rose Moss)", and under a heading of the cast "Rose Moss - Charlotte Hay". */
export function readCastPairs(scene: Scene): Draft[] {
  const pairs = [...inBrackets(scene), ...inRow(scene)]
  const order = orderOf(scene, pairs)
  return pairs.flatMap(({ first, second, said, start, end }): Draft[] => {
    const isPersonFirst = (said ?? soleOrder(first, second) ?? order) === 'person'
    const value = isPersonFirst ? { person: first, character: second } : { person: second, character: first }
    return isPersonName(value.person) ? [{ type: 'cast_role', value, start, end }] : []
  })
}

function inBrackets({ sentence }: Scene): Pair[] {
  if (!sentence.plain.includes('(')) return []
  return allMatches(sentence.plain, BRACKETS).flatMap((match) => {
    const by = /\((played by|portrayed by|voiced by|as) /.exec(match[0])?.[1]
    const isKin = IS_KIN.test(sentence.lower.slice(Math.max(0, match.index - 40), match.index))
    return toPair(match, by === undefined ? (isKin ? 'character' : undefined) : by === 'as' ? 'person' : 'character')
  })
}

/** "His friend Nina Lock (Ada Moss)": who is somebody's in the story is no actor. */
const IS_KIN =
  /\b(?:his|her|their) (?:[\w-]+ ){0,2}?(?:friend|wife|husband|son|daughter|brother|sister|mother|father|boss|partner|colleague|neighbou?r|lover|rival|enemy|boyfriend|girlfriend|fianc[eé]e?|assistant|uncle|aunt|cousin|nephew|niece|mentor|ex|twin|sidekick|deputy|nemesis),? $/

function inRow(scene: Scene): Pair[] {
  const match = isRow(scene) && ROW.exec(scene.sentence.plain)
  return match ? toPair(match, undefined) : []
}

/** Whether a line may be a row of a cast list. */
function isRow({ section, sentence }: Scene): boolean {
  return section === 'cast' && sentence.line.kind !== 'prose'
}

function toPair(match: RegExpExecArray, said: Pair['said']): Pair[] {
  const [first, second] = [toPersonName(match[1] ?? ''), toPersonName(match[2] ?? '')]
  if (!first || !second || !isCharacterName(first) || !isCharacterName(second)) return []
  if (/^[A-Z]{2,6}$/.test(second) && first.split(' ').length >= 2) return []
  return [{ first, second, said, start: match.index, end: match.index + match[0].length }]
}

/** What the names of one pair tell: a name of one word or with a title is the character's. */
function soleOrder(first: string, second: string): 'person' | 'character' | undefined {
  if (CHARACTER_WORD.test(first) !== CHARACTER_WORD.test(second)) return CHARACTER_WORD.test(second) ? 'person' : 'character'
  if (isLone(first) === isLone(second)) return undefined
  return isLone(first) ? 'character' : 'person'
}

function isLone(name: string): boolean {
  return !name.includes(' ')
}

/** The pairs of a sentence are all the same way round: as most that tell by themselves, else as a list of the cast has it (the person first), or a story (the character). */
function orderOf(scene: Scene, pairs: Pair[]): 'person' | 'character' {
  const { sentence } = scene
  const told = pairs.map(({ first, second, said }) => said ?? soleOrder(first, second))
  const votes = told.filter((order) => order === 'person').length - told.filter((order) => order === 'character').length
  if (votes !== 0) return votes > 0 ? 'person' : 'character'
  if (/voice|seiyuu|dub/.test(scene.heading) && isRow(scene)) return 'character'
  const first = pairs[0]
  const isEnumeration =
    pairs.length > 1 &&
    first !== undefined &&
    /(?:^|:|\b(?:are|with|include|features?|starring|stars|and)) ?$/.test(sentence.lower.slice(0, first.start)) &&
    pairs.every((pair, i) => i === 0 || /^,? ?(?:and |& )?$/.test(sentence.lower.slice(pairs[i - 1]?.end, pair.start)))
  if (isEnumeration) return 'person'
  const isList = sentence.line.kind === 'item' || isRow(scene) || /^[^()]{3,60}\([^()]{2,60}\)[.,]?$/.test(sentence.plain) || LISTS_CAST.test(sentence.lower)
  return isList || scene.section === 'cast' ? 'person' : 'character'
}

const LISTS_CAST =
  /\b(?:cast|star(?:s|ring|red)?|actors?|actress(?:es)?|featur\w+|includ\w+|line-?up|led by|return(?:s|ing)?|back|join(?:s|ed|ing)?|alongside|opposite|other than|apart from|besides|as well as|expected|newcomers?|ensemble|roles?|voices|voiced|team)\b/

const NO_NAME =
  /\b(?:Season|Seasons|Series|Netflix|Hulu|HBO|IMDb|Rotten|Tomatoes|Metacritic|January|February|March|April|June|July|August|September|October|November|December|Episode|Part|Chapter|Trailer|TV|American|British|English|Japanese|Korean|Spanish|Emmy|Award|Awards|Golden|Executive|Producer|Director|Writer|Studio|Studios|School|Productions|Released?|Release|Cast|Amazon|Prime|Disney|CBS|NBC|ABC|Paramount|United|States|London|York|California|Canada|Turkey|Japan|Korea|India|Spain|UK|US|USA|Genre|Name|Title|Status|Studio|Source|Format|Language|Country)\b/

/** Whether a name may be a character's: no source, month, place or job. */
export function isCharacterName(name: string): boolean {
  return !NO_NAME.test(name) && !isNoName(name)
}

/** Whether a name may be a person's who acts. */
export function isPersonName(name: string): boolean {
  return isCharacterName(name) && name.length > 2 && !/ \p{Lu}$/u.test(name)
}
