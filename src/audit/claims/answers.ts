import { NAME, readNameList, toPersonName } from '../text/names-in-text.ts'
import type { Draft, Scene } from './scene.ts'
import { readValue, type Row } from './table-rows.ts'

/** What a question asks for, in the words of such pages' lists of questions; what is answered with a bare value is read as a row of a fact table. */
const QUESTIONS: readonly [RegExp, Row][] = [
  [/^(?:how many|number of) (?:\w+ )?(?:seasons|series)\b/, 'series_season_count'],
  [/^(?:how many|number of) (?:\w+ )?(?:episodes|parts|chapters)\b/, 'episodes'],
  [/^who (?:composed|composes|scored|scores|(?:made|did|does|wrote|writes|makes) the (?:music|score|soundtrack|theme)|is (?:the )?(?:composer|music director)|are the composers)/, 'composer'],
  [/^who (?:else )?(?:created|made|wrote|developed|invented|came up with|is (?:the )?(?:creator|writer)|are the creators|is behind|is the (?:mind|brain))/, 'creator'],
  [/^who (?:is |are )?(?:the |its |current )*(?:show-?runners?|runs (?:the|it))/, 'showrunner'],
  [/^who (?:composed|composes|scored|scores|is (?:the )?(?:composer|music director)|are the composers)/, 'composer'],
  [/^who (?:are|is) (?:the )?(?:executive|exec) producers?/, 'executive_producer'],
  [/^(?:on )?(?:where|which|what) (?:(?:can|could|do|to|is|are|will|does|would|should|channel|network|platform|streaming|service|streamer|app|ott|tv|i|we|you) ?)+.*\b(?:watch|stream|see|on|find|air|airs|airing|available|show|shows|has|from)\b|^(?:which|what) (?:channel|network|platform|service|streamer|streaming service)\b|^where (?:to|is) (?:watch|stream|it)\b/, 'streaming'],
  [/^how long (?:is|are|does|do|will)\b.*\b(?:episodes?|it|each)\b|^what is the (?:runtime|running time|length)/, 'runtime'],
  [/^when (?:did|was|were|will|does|is|are|can)\b.*\b(?:start|begin|premiere|come|debut|air|released?|out|launch|arrive|drop|land|return|shown|first|expect|back|land)\b|^what is the (?:release|premiere|air) date/, 'premiere'],
  [/^when (?:did|does|will)\b.*\b(?:end|finish|conclude|wrap)\b/, 'finale'],
] // prettier-ignore
const WHO_PLAYS = new RegExp(String.raw`^(?:Q:? ?)?[Ww]ho (?:plays|played|portrays|portrayed|voices|voiced|is playing|will play) (?:the )?(${NAME})`, 'u')
/** What an answer begins with before its value. */
const LEADS_IN =
  /^(?:(?:a|answer|yes|well|so|ok|it's|it is|it was|it will be|it has|they are|that is|that's|that would be|that will be|there are|there were|there have been|there is|by|at|about|around|roughly|approximately|just|currently|presently|so far|to date|exactly|only|the answer is|a total of|in total|each episode (?:is|lasts|runs)(?: for)?|officially|as of now|right now|from|since|in all|all in all|is|was|on|you can (?:watch|stream|find) (?:it|them|all of it|the (?:show|series)) (?:on|at|via)|it (?:airs|streams|premiered|debuted|started|began) on|it (?:was )?created by)[,:.]? +)+/
const DENIES = /\b(?:not|no|n't|never|nobody|none|nothing|unknown|unclear|neither)\b|n't\b/

/** What a sentence claims as the answer to the question before it, where its own words alone make none: "How many seasons are there? Four so far." */
export function readAnswer(scene: Scene, found: readonly Draft[]): Draft[] {
  const { sentence, previous } = scene
  if (previous === undefined || sentence.isQuestion || !(previous.sentence.isQuestion || previous.sentence.line.kind === 'heading')) return []
  const question = previous.sentence.lower.replace(/^(?:q|question)\s*[:.)]\s*/, '')
  const role = WHO_PLAYS.exec(previous.sentence.plain)?.[1]
  if (role !== undefined) return answerRole(scene, role)
  const bare = answerWhetherOrWhen(scene, question)
  if (bare.length > 0 && found.length === 0) return bare
  const row = QUESTIONS.find(([asks]) => asks.test(question))?.[1]
  if (row === undefined || DENIES.test(sentence.lower)) return []
  const from = LEADS_IN.exec(sentence.lower)?.[0].length ?? 0
  const asked = { ...scene, seasons: scene.seasons.length > 0 ? scene.seasons : previous.seasons }
  return readValue(asked, row, from).filter(
    ({ type, value }) => !found.some((draft) => draft.type === type && JSON.stringify(draft.value) === JSON.stringify(value)),
  )
}

/** "Is there a trailer? No." and "When does it come out? Nobody knows yet." */
function answerWhetherOrWhen({ sentence, frame, previous }: Scene, question: string): Draft[] {
  const season = previous?.seasons[0]?.seasons ?? (frame.asked === undefined ? undefined : [frame.asked])
  const place = { start: 0, end: sentence.plain.length, seasons: season }
  if (/^(?:is|are|has|was|do we have|can)\b.*\b(?:trailer|teaser)\b/.test(question)) {
    if (/^(?:no|nope|not yet|none|(?:we're |i'm )?afraid not|sadly|unfortunately|alas|nothing)\b/.test(sentence.lower))
      return [{ type: 'trailer', value: 'unavailable', ...place }]
    if (/^(?:yes|yep|there is|it is|indeed)\b/.test(sentence.lower)) return [{ type: 'trailer', value: 'available', ...place }]
  }
  if (/\b(?:date|day)\?$/.test(question) && /^(?:none|not yet|no\b|nothing)/.test(sentence.lower))
    return [{ type: 'next_premiere_date', value: null, ...place, hedged: false }]
  if (
    /^(?:so )?when (?:will|does|is|can|are)\b/.test(question) &&
    /^(?:nobody knows|no one knows|we don't know|that is unknown|unknown|no idea|nobody can say|tba|tbd|to be announced)\b/.test(sentence.lower)
  )
    // prettier-ignore
    return [{ type: 'next_premiere_date', value: null, ...place, hedged: false }]
  return []
}

function answerRole({ sentence }: Scene, role: string): Draft[] {
  const [name] = readNameList(sentence.plain.replace(/^A: /, ''))
  const [person, character] = [name, toPersonName(role)]
  if (person === undefined || character === undefined || !person.includes(' ') || DENIES.test(sentence.lower)) return []
  return [{ type: 'cast_role', value: { person, character }, start: 0, end: sentence.plain.length }]
}
