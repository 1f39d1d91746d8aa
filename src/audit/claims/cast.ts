import { NAME, isNoName, toPersonName } from '../text/names-in-text.ts'
import { readCastRun } from './cast-run.ts'
import type { Draft, Scene } from './scene.ts'

const LIST = String.raw`(?:${NAME})(?:(?:, | and |, and | & )(?:${NAME})){0,3}`
const VERB = String.raw`(?:(?:,| who|,? who| will| also| again| has| have| had| is| are| was| were| be| to| back| once| returns?| returned| returning| set| been| can| would| may| might| could| continues?| expected| seen|,| likely| confirmed| as well| famous| known| reprises?| reprising| reprised){0,8} )(?:plays?|played|playing|portrays?|portrayed|portraying|stars? as|starred as|starring as|appears? as|appeared as|features? as|voices?|voiced|voicing|essays?|essayed|essaying|acts? as|acted as|returns? as|comes? back as|back as|seen as|gives? (?:his|her|their) voice to|lends? (?:his|her|their) voice to|embod(?:y|ies|ied)|depicts?|depicted|(?:reprise|reprises|reprised|reprising|take|takes|took|taking|fill|fills|handle|have|has|had|lands?|do|does|play|plays|played|in|with|for)(?: on| over| up)? (?:his|her|their|the) (?:\w+ )?(?:role|part|lead|character|voice)s?(?: \w+)? (?:as|of)|(?:in|has|have|had|with|takes?) the (?:\w+ )?(?:lead|role|part|title role|lead role)(?: role)? (?:as|of)|cast as|known as|serves? as)`
const DESCRIPTION = String.raw`(?: (?:the|a|an)? ?(?:(?!by |and |in |on |for |with |to |at |from )\p{Ll}[\p{L}-]* ){0,4})?`
const PERSON_VERB = new RegExp(String.raw`(${LIST})${VERB}${DESCRIPTION} ?["']?(${NAME})`, 'gu')
const AS = new RegExp(String.raw`(${LIST}),? ?\(?as (?:the )?(?:\p{Ll}[\p{L}-]* ){0,3}["']?(${NAME})`, 'gu')
const PLAYED_BY = new RegExp(
  String.raw`(${NAME})["']?(?:,| who| which|,? (?:the|a|an) [\p{Ll} -]{2,40},?| [\p{Ll} -]{2,30},)? ?\(?(?:(?:is|was|are|will be|being|has been|be|also|to be|again) ){0,3}(?:played|portrayed|voiced|essayed|performed|depicted|enacted|embodied|acted)(?: once (?:again|more))? by ["']?(?:the )?(?:[\p{Ll}-]+ ){0,3}(${LIST})`,
  'gu',
)
const IS = new RegExp(
  String.raw`(${NAME}) (?:is|was|will be|are|returns to be) (?:again |once again |also |now )?(${NAME})(?= again| once more|[,.;]| and |$)`,
  'gu',
)
const OWNS = new RegExp(String.raw`(${NAME})(?:'s|') (?:character|role|part|alter ego|heroine|hero),? ((?:the )?${NAME})`, 'gu')
const IN_PART = new RegExp(
  String.raw`\b(?:in|the) (?:part|role) of (?:\p{Ll}+ )?(${NAME}) (?:we see|we find|we get|is|goes to|went to|falls to|belongs to|was given to) (${NAME})`,
  'gu',
)
const LENT = new RegExp(String.raw`(${NAME}) (?:lends?|lent|gives?|gave) (${NAME}) (?:his|her|their) voice`, 'gu')
const BRACKETS = new RegExp(String.raw`(${NAME})["']? ?\((?:as |played by |portrayed by |voiced by |voice of |voice: ?)?["']?(${NAME})["']?\)`, 'gu')
const ROW = new RegExp(String.raw`^["']?(${NAME})["']?(?:: | - | ?[-=]> ?|: ?| \.\.\.? ?| … ?|\s{2,})(?:as )?["']?(${NAME})["']?(?=$|[:,.;(-]| -| who\b)`, 'u')

const CHARACTER_WORD =
  /\b(?:Dr|Doctor|Captain|Capt|Detective|Det|Lady|Lord|King|Queen|Prince|Princess|Officer|Agent|Sergeant|Sgt|Lieutenant|Lt|Commander|Professor|Prof|Mr|Mrs|Miss|Ms|Sister|Father|Mother|Aunt|Uncle|Chief|Judge|Inspector|DI|DCI|DS|DC|PC|Emperor|General|Colonel|Major|Nurse|Sheriff|Deputy|Reverend|Grandma|Grandpa|Baby|Young|Old|Little|Sir|Ser|Duke|Duchess|Count|Baron)\b/

const SPEAKS_OF_PLAYING =
  /play|portray|star|appear|featur|voice|voicing|essay|\bact|return|comes? back|back as|seen as|embod|depict|role|part|lead|character|cast as|known as|serve/

/** Who plays whom, as a sentence tells it; one claim a pair. A person without a character is no claim. */
export function readCast(scene: Scene): Draft[] {
  const { plain, isQuestion } = scene.sentence
  if (
    isQuestion ||
    !/->|=>| as | as| is | was | will be |play|portray|voice|\(|: | - |essay|character|hero|part|role|depict|embod|perform|\.\.|…|lead/.test(plain)
  )
    return []
  const run = readCastRun(plain)
  if (run.length > 0) return run
  const drafts = withoutCharacters([
    ...(SPEAKS_OF_PLAYING.test(plain) ? fromPattern(scene, PERSON_VERB, 'person-first') : []),
    ...(plain.includes('as ') ? fromPattern(scene, AS, 'person-first') : []),
    ...(plain.includes(' by ') ? fromPattern(scene, PLAYED_BY, 'character-first') : []),
    ...(/ (?:is|was|be|are) (?:\p{Lu}|again|once|also|now)/u.test(plain) ? fromPattern(scene, IS, 'person-first') : []).filter(({ value }) =>
      (value as { person: string }).person.includes(' '),
    ),
    ...(/' ?s? (?:char|role|part|alter|hero)/.test(plain) ? fromPattern(scene, OWNS, 'person-first') : []),
    ...(/ (?:part|role) of /.test(plain) ? fromPattern(scene, IN_PART, 'character-first') : []),
    ...(plain.includes(' voice') ? fromPattern(scene, LENT, 'person-first') : []),
    ...(plain.includes('(') ? fromBrackets(scene) : []),
    ...fromRow(scene),
  ])
  return drafts.filter((draft, i) => !drafts.slice(0, i).some((other) => draft.start < other.end && draft.end > other.start && samePair(draft, other)))
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
  return [...plain.matchAll(pattern)].flatMap((match) => {
    const [people = '', character = ''] = order === 'person-first' ? [match[1], match[2]] : [match[2], match[1]]
    const names = namesOf(people, order)
    const second = order === 'person-first' && names.length === 2 ? secondCharacter(plain.slice(match.index + match[0].length)) : undefined
    return names.flatMap((name, i) =>
      pair(name, i === 1 && second ? second : character).map((value) => toDraft(value, match.index, match.index + match[0].length)),
    )
  })
}

/** Who shares the role: two joined by "and"; of a longer list only the one beside the words. */
function namesOf(people: string, order: 'person-first' | 'character-first'): string[] {
  const names = people.split(/, and |, | and | & /)
  if (order === 'character-first') return names.slice(0, 1)
  return names.length === 2 && / and | & /.test(people) ? names : names.slice(-1)
}

/** "A and B as C and D": the second person's character, where no other person follows it. */
function secondCharacter(after: string): string | undefined {
  return SECOND_CHARACTER.exec(after)?.[1]
}

const SECOND_CHARACTER = new RegExp(`^,? (?:and|&) (${NAME})(?=,? respectively|[.,;]|$)`, 'u')

function pair(name: string, characterWords: string): { person: string; character: string }[] {
  const character = toCharacter(characterWords)
  const person = toPersonName(name)
  return character && person && isPerson(person) && person !== character ? [{ person, character }] : []
}

function fromBrackets(scene: Scene): Draft[] {
  const { plain } = scene.sentence
  return [...plain.matchAll(BRACKETS)].flatMap((match): Draft[] => {
    const [first, second] = [toPersonName(match[1] ?? ''), toPersonName(match[2] ?? '')]
    if (!first || !second || !isPlausible(first) || !isPlausible(second)) return []
    const says = /\((played by|portrayed by|voiced by|as) /.exec(match[0])?.[1]
    const personFirst = says ? says === 'as' : isPersonFirst(scene, first, second)
    const value = personFirst ? { person: first, character: second } : { person: second, character: first }
    return isPerson(value.person) ? [toDraft(value, match.index, match.index + match[0].length)] : []
  })
}

/** In a list of the cast the person stands first, in a story the character; a name of one word or with a title is the character's. */
function isPersonFirst(scene: Scene, first: string, second: string): boolean {
  const words = (name: string) => name.split(' ').length
  if (CHARACTER_WORD.test(first) !== CHARACTER_WORD.test(second)) return CHARACTER_WORD.test(second)
  if (words(first) === 1 && words(second) > 1) return false
  if (words(second) === 1 && words(first) > 1) return true
  return (
    /\b(?:cast|star(?:s|ring|red)?|actors?|featur\w+|includ\w+|line-?up|led by)\b/i.test(scene.sentence.plain) ||
    scene.sentence.line.kind === 'item' ||
    /^[^()]{3,60}\([^()]{2,60}\)[.,]?$/.test(scene.sentence.plain)
  )
}

function fromRow(scene: Scene): Draft[] {
  const { plain, line } = scene.sentence
  if (scene.section !== 'cast' || (line.kind !== 'item' && line.kind !== 'heading')) return []
  const match = ROW.exec(plain)
  const [first, second] = [toPersonName(match?.[1] ?? ''), toPersonName(match?.[2] ?? '')]
  if (!match || !first || !second || !isPlausible(first) || !isPlausible(second)) return []
  const personFirst = isPersonFirst(scene, first, second)
  const value = personFirst ? { person: first, character: second } : { person: second, character: first }
  return isPerson(value.person) ? [toDraft(value, 0, match[0].length)] : []
}

function toDraft(value: { person: string; character: string }, start: number, end: number): Draft {
  return { type: 'cast_role', value, start, end }
}

function toCharacter(words: string): string | undefined {
  const name = toPersonName(words)
  return name && isPlausible(name) ? name : undefined
}

const NO_NAME =
  /\b(?:Season|Seasons|Series|Netflix|Hulu|HBO|IMDb|Rotten|Tomatoes|Metacritic|January|February|March|April|June|July|August|September|October|November|December|Episode|Part|Chapter|Trailer|TV|American|British|Emmy|Award|Awards|Golden|Executive|Producer|Director|Writer|Studio|Studios|School|Productions|Released?|Release|Cast|Amazon|Prime|Disney|CBS|NBC|ABC|Paramount|United|States|London|York|California|Canada)\b/

function isPlausible(name: string): boolean {
  return !NO_NAME.test(name) && !isNoName(name)
}

/** A person who acts has a first and a last name, but for artists of one. */
function isPerson(name: string): boolean {
  return isPlausible(name) && name.length > 2
}
