import { findHomes } from './home-names.ts'
import type { Sentence } from './sentences.ts'
import { bareTitle, isOwnName, namedBeforeSeason, namesAnotherSeries, trimTitle } from './series-names.ts'

/** Which series of an article a sentence speaks of: one of them, or none of whose claims are the article's (a link, a comparison, another version). */
export type Spoken = { series: string; isNew: boolean } | 'passing'

/** Whether a headline announces several series: "12 shows returning in 2025", "Every drama cancelled this year". */
const ANNOUNCES_SEVERAL =
  /\b(?:shows|series|dramas|k-dramas|c-dramas|sitcoms|comedies|thrillers|originals|programmes|anime|titles|sequels|renewals|cancell?ations|docuseries)\b|\b(?:every|each) (?:[\w-]+ ){0,3}?(?:show|drama|sitcom|comedy|thriller|original|k-drama)\b/i
const COUNTS_OR_LISTS =
  /(?:^|\W)(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|dozen|every|all|which|list|best|biggest|these|here are|guide|upcoming|renewed|returning|cancel\w+|new)\b/i
/** Words that bring up another work only to compare it, sell it or tell where this one comes from. */
const COMPARES =
  /\b(?:if you (?:like|liked|love|loved|enjoy|enjoyed|miss|need)\b[^.;]{0,60}\b(?:try|check|watch|give|look|head|stream)|(?:you )?(?:may|might|could) (?:also )?(?:like|enjoy)|not to be confused|(?:mix|muddle|mistake) (?:it|this|them)\b|confus\w+ (?:it|this|them) with|fans of (?!the (?:show|series)\b)[\w' ]{3,40} (?:can|could|should|may|might|will|would) (?:turn|check|try|enjoy|like|love|want|find)|in the (?:same |similar )?vein (?:of|as)|reminiscent of|^(?:the|in the|its) (?:(?:british|bbc|itv|uk|us|u\.s\.|american|korean|k-drama|japanese|danish|israeli|spanish|french|german|dutch|australian|canadian|swedish|norwegian|turkish|indian|itv|channel 4|earlier|first) (?:original|version|remake|adaptation|counterpart|namesake)|original(?: (?:series|show|sitcom|drama|run|film|movie))?(?= (?:ended|ran|aired|premiered|was|had|came|starred|began|series|show|sitcom|drama|run|film|movie))|(?:forerunner|predecessor|prequel|spin-?off|parent (?:series|show)|mother ?ship|sister (?:series|show)|companion (?:series|show)|remake)\b))/
/** A word that each of them has one of, cheap to look for. */
const MAY_COMPARE =
  /like|love|enjoy|miss|need|confus|mix|muddle|mistake|fans of|vein|reminiscent|original|version|remake|adaptation|counterpart|namesake|forerunner|predecessor|prequel|spin|parent|mother|sister|companion/
/** Our decision: titles of such pages have up to seven words, and a number before them. */
const MAX_HEADING_WORDS = 9
/** Our decision: no list of series is longer; each of them is looked for in every sentence. */
const MAX_SERIES = 100

/** The series an article is about beyond its main one: named with a season in the headline, in several sentences, or, where the headline announces several, by each heading or item. */
export interface OtherSeries {
  names: string[]
  isList: boolean
}

export function findOtherSeries(title: string | undefined, sentences: readonly Sentence[], series: readonly string[]): OtherSeries {
  const isList =
    title !== undefined && ANNOUNCES_SEVERAL.test(title) && COUNTS_OR_LISTS.test(title) && !/\bseason \d/i.test(title) && !/\bseries \d/i.test(title)
  const told = new Map<string, { name: string; sentences: number; isHeaded: boolean }>()
  for (const sentence of sentences) {
    if (sentence.line.kind === 'link') continue
    for (const { name } of namedBeforeSeason(sentence)) {
      if (isOwnName(name, series)) continue
      const key = bareTitle(name)
      const known = told.get(key) ?? { name, sentences: 0, isHeaded: false }
      told.set(key, {
        name: known.name,
        sentences: known.sentences + 1,
        isHeaded: known.isHeaded || (sentence.line.kind === 'heading' && !sentence.isQuestion),
      })
    }
  }
  const headline = title === undefined ? '' : bareTitle(title)
  const names = [...told].filter(([key, { sentences: count, isHeaded }]) => headline.includes(key) || (isHeaded && count > 1)).map(([, { name }]) => name)
  const distinct = new Map([...names, ...(isList ? listHeaded(sentences) : [])].map((name) => [bareTitle(name), name]))
  return { names: [...distinct.values()].slice(0, MAX_SERIES), isList }
}

/** The titles that head the parts of a list. */
function listHeaded(sentences: readonly Sentence[]): string[] {
  return sentences.flatMap((sentence) => headingTitle(sentence) ?? [])
}

/** The series that a heading or item of a list begins with: "3. Dark Winds (AMC)", "Dark Winds - renewed". */
export function headingTitle({ plain, line, isQuestion }: Sentence): string | undefined {
  if (line.kind === 'prose' || line.kind === 'link' || isQuestion) return undefined
  const lead = /^(?:#? ?\d{1,3}[.):]? )?["'*]*(.{2,60}?)["'*]*(?=$| ?\(| ?[:|,](?: |$)| - | (?:season|series|s)\b ?\d)/i.exec(plain)?.[1]
  if (lead === undefined || lead.split(' ').length > MAX_HEADING_WORDS || findHomes(`on ${lead}`)[0]?.start === 3) return undefined
  const isTitle = lead
    .split(' ')
    .every((word) => /^[\p{Lu}\d&'"]/u.test(word) || /^(?:of|the|and|in|a|an|to|for|on|from|with|at|by|is|my|or|no|not|it)$/.test(word))
  return isTitle ? trimTitle(lead) : undefined
}

/** "Broadchurch ran for three series": a name that is none of the article's series, as what was shown. */
const SHOWN_SUBJECT =
  /^(?:Meanwhile, |Elsewhere, |Also, |Similarly, )?((?:[\p{Lu}\d][\p{L}\p{N}':&!-]*)(?: (?:(?:of|the|and|in|to|for|on|a|with) )*[\p{Lu}\d][\p{L}\p{N}':&!-]*){0,5})(?:,? (?:\([^)]*\) )?)(?:itself (?:came|ended|ran|aired|began|was)|has (?:meanwhile|since|also) been (?:renewed|confirmed|cancell?ed)|ran (?:for|from|on)|lasted|(?:first )?aired (?:for|from|on|between)|(?:is|was) (?:also )?(?:streaming|renewed|cancell?ed|axed) )/u

/** "Netflix renewed Grey Water": a name that is none of the article's series, as what is decided on. */
const DECIDED_OBJECT =
  /\b(?:renewed|renews|cancell?ed|cancels|axed|scrapped|revived|picked up) ["']?((?:[\p{Lu}\d][\p{L}\p{N}':&!-]*)(?: (?:(?:of|the|and|in|to|for|on|a|with) )*[\p{Lu}\d][\p{L}\p{N}':&!-]*){0,5})["']?(?=,| (?:for (?:a|its|season|series)|after|as well|too)\b|[.;]|$)/u

/** "Love Is Blind: UK returned …": a title of the article (made of `x`) with a country. */
const FOREIGN_EDITION =
  /^x[x '&]*(?::| -)? ?(?:uk|usa?|australia|brazil|japan|sweden|germany|france|italy|mexico|argentina|india|spain|canada|habibi|poland|netherlands|nz)\b(?! (?:fans|viewers|audiences?|release|premiere|date))/

function isOtherSubject({ plain, lower }: Sentence, own: readonly string[]): boolean {
  if (FOREIGN_EDITION.test(lower)) return true
  const object = DECIDED_OBJECT.exec(plain)?.[1]
  if (
    object !== undefined &&
    own.length > 0 &&
    !isOwnName(object, own) &&
    findHomes(`on ${object}`).length === 0 &&
    !/^(?:The|It|Season|Series|This|That) ?/.test(object)
  )
    return true
  const name = SHOWN_SUBJECT.exec(plain)?.[1]
  if (name === undefined || own.length === 0 || isOwnName(name, own) || findHomes(`on ${name}`).length > 0) return false
  return (
    !/^(?:the|it|its|season|series|seasons|production|filming|episodes?|part|this|that|both|all|each|every|a|an|after|one|two|three|four|first|second|third|fans|no|new|what|volume|he|she|they|in|on|at)\b/.test(
      lower,
    ) && !/^\p{Lu}\p{Ll}+ \d/u.test(name)
  )
}

/** Which series a sentence speaks of, where `current` is spoken of before it. */
export function seriesOf(sentence: Sentence, { current, main, others }: { current: string; main: readonly string[]; others: OtherSeries }): Spoken {
  const own = [...main, ...others.names]
  if (others.names.length > 0 && (sentence.line.kind === 'heading' || sentence.line.kind === 'item' || namedBeforeSeason(sentence).length > 0)) {
    const bare = bareTitle(sentence.plain)
    const named = own.filter((name) => bare.includes(bareTitle(name))).toSorted((a, b) => bare.indexOf(bareTitle(a)) - bare.indexOf(bareTitle(b)))
    const [first] = named
    if (first !== undefined && (sentence.line.kind !== 'prose' || named.length === 1)) return { series: first, isNew: first !== current }
  }
  if (namesAnotherSeries(sentence, own) || (MAY_COMPARE.test(sentence.lower) && COMPARES.test(sentence.lower)) || isOtherSubject(sentence, own))
    return 'passing'
  return { series: current, isNew: false }
}
