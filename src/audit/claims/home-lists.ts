import type { HomeMention } from '../text/home-names.ts'

/** "The BBC has it at home, Hulu in the States": the verb is the first one's. */
export function isHomeElsewhere(lower: string, before: number, start: number, end: number): boolean {
  return (
    /^[^.;]{0,50}[,;] (?:and |but |while )?$/.test(lower.slice(before, start)) &&
    /^ (?:(?:in|for) (?:the )?(?:states|us|u\.s\.|usa|uk|u\.k\.|united \w+|america|north america|britain|canada|australia|india|germany|france|japan|asia|europe|latin america|other \w+|rest|most)\b|(?:abroad|elsewhere|everywhere|internationally|overseas|worldwide|outside)\b)/.test(
      lower.slice(end),
    )
  )
}

/** Homes that only "and", "or" or a comma parts stand or fall together ("Hulu, Amazon Prime Video and The CW have it"). */
export function listsOf(lower: string, homes: HomeMention[]): HomeMention[][] {
  const lists: HomeMention[][] = []
  for (const home of homes) {
    const list = lists.at(-1)
    const last = list?.at(-1)
    if (list && last && LIST_SIGN.test(lower.slice(last.end, home.start))) list.push(home)
    else lists.push([home])
  }
  return lists
}

const LIST_SIGN =
  /^(?:(?: (?:network|channel))?,? ?(?:and|or|as well as|&|and also|along with|and on|and then|plus)(?: (?:on|the|also|in the [a-z ]{2,20}))* |, ?|\/| ?\(| network and )$/

/** A name no lexicon has, listed with a home that is known ("on Naver Series On and Crunchyroll"), is one of its kind. */
export function withUnknown(plain: string, homes: HomeMention[]): HomeMention[] {
  return homes.flatMap((home, i) => {
    const from = homes[i - 1]?.end ?? Math.max(0, home.start - 80)
    const match = (i === 0 ? LISTED_FIRST : LISTED_BETWEEN).exec(plain.slice(from, home.start))
    if (!match?.[1] || IS_A_DAY.test(match[1])) return [home]
    const start = from + match.index + match[0].indexOf(match[1])
    return [{ name: match[1], kind: home.kind, start, end: start + match[1].length }, home]
  })
}

const UNKNOWN = String.raw`((?:\p{Lu}[\p{L}\p{N}+!-]*)(?: (?:\p{Lu}[\p{L}\p{N}+!-]*|&)){0,4})(?:,? (?:and|or|&) |, )$`

const LISTED_FIRST = new RegExp(String.raw`\b(?:on|via|to) ${UNKNOWN}`, 'u')

const LISTED_BETWEEN = new RegExp(String.raw`(?:\b(?:on|via|to)|^,) ${UNKNOWN}`, 'u')

const IS_A_DAY =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/
