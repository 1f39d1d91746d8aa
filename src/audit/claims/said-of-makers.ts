import type { Maker } from './maker-words.ts'
import { AFTER_NAMES } from './maker-words.ts'

/** What is said of whoever stands before; of a maker's book, unless it says that it was adapted, it is said of the book. */
export function saidOf(maker: Maker, words: RegExp, after: string): RegExpExecArray | undefined {
  const said = words.exec(after)
  if (!said) return undefined
  const isOfBook = maker === 'creator' && !ADAPTS.test(said[0]) && isOtherWork(after, said.index, Math.min(after.length, said[0].length + 14))
  return isOfBook ? undefined : said
}

/** "Ada Moss created the show and is its showrunner": what the second verb says of the same people. */
export function saidAlso(maker: Maker, words: RegExp, after: string, plainAfter: string): RegExpExecArray | undefined {
  const and = SECOND_PREDICATE.exec(after)
  if (and === null || /[\p{Lu}]/u.test(plainAfter.slice(and[0].length, and[0].length + 2))) return undefined
  const isMaking = AFTER_NAMES.some((first) => saidOf(first.maker, first.words, after.slice(0, and[0].length - AND_UNITS)) !== undefined)
  return isMaking ? saidOf(maker, words, after.slice(and[0].length)) : undefined
}

const SECOND_PREDICATE = /^ [^,;.]{6,60}? and(?= (?:is|was|are|were|has|also|now|serves?|acts?|works?|runs?|ran|leads?|composed|wrote|scored|executive|exec)\b)/

/** Units of " and". */
const AND_UNITS = 4

/** What is thrown in between a name and its verb: "Ada Moss - yes, her - created it". */
const ASIDE = /^(?: - [^-;]{2,60} -(?= )|, (?!and |who |which )[^,;]{2,60},(?= (?!and )\p{Ll})| \([^)]{2,60}\))/u

export function asideUnits(after: string): number {
  return ASIDE.exec(after)?.[0].length ?? 0
}

const ADAPTS = /\b(?:adapted|turned|reworked|transformed|translated|transplanted|made|brought)\b/

/** "The series rests on the novels of A and was developed by B": the book belongs to the predicate before. */
const OTHER_PREDICATE = /^.*\b(?:and|but) (?:it )?(?:is|was|were|has been) (?=\w+ed\b)/

/** Whether the words tell of a book, a game or a character's world rather than of the series. */
export function isOtherWork(lower: string, start: number, end: number): boolean {
  const clause = lower.slice(Math.max(0, start - 60), end).replace(OTHER_PREDICATE, '')
  const work =
    /\b(?:novels?|books?|manga|comics?|comic book|graphic novel|webtoon|game|light novel|based on|characters?|film|movie|short story|play|inspired|memoir|song|episode|universe|franchise|original series|out of)\b(?![^]*\b(?:series|show|drama|sitcom|adaptation)\b[^,]{0,30}$)/.test(
      clause,
    )
  return work
}
