const PARTICLE = String.raw`(?:de|del|della|da|di|do|dos|du|la|le|van|von|der|den|bin|ibn|al|el|y|ten|ter|st\.|of)`
const WORD = String.raw`(?:[\p{Lu}][\p{L}\p{M}]*(?:['.-][\p{L}\p{M}]+)*\.?'?(?:[\p{Lu}]\.)*)`
const NICKNAME = String.raw`(?:["'(][\p{L} .-]{2,24}["')])`

/** Source (flags `u`) of a pattern for a name of one to six words as written: `Jean-Luc Picard`, `T.J. Miller`, `Benicio del Toro`, `Wagner "Wag" Moura`. */
export const NAME = String.raw`${WORD}(?: (?:(?:${PARTICLE} ){0,2}${WORD}|${NICKNAME} ${WORD})){0,5}`

const HONORIFIC = /^(?:sir|dame) /i
/** Words with a capital that begin a sentence or name a job, and no person. */
const NOT_A_NAME =
  /^(?:best|known|the|a|an|and|or|but|so|it|its|he|she|they|we|you|i|this|that|these|those|there|here|in|on|at|of|to|for|from|by|with|as|is|are|was|were|be|if|when|while|who|what|where|why|how|also|both|each|all|some|many|other|others|our|their|his|her|season|series|seasons|show|shows|episode|episodes|cast|main|role|roles|actor|actors|actress|actresses|star|stars|starring|netflix|executive|executives|producer|producers|composer|composers|creator|creators|director|directors|writer|writers|developer|showrunner|showrunners|created|music|production|company|companies|location|distributor|network|original|language|country|according|although|because|however|meanwhile|moreover|since|then|though|now|after|before|during|expect|fans|viewers|yes|no|not|none|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i

/** A name without what stands around it: honorifics of knights, trailing stops and possessives; undefined when no name is left. */
export function toPersonName(words: string): string | undefined {
  let parts = words.trim().replace(HONORIFIC, '').replace(/'s$/, '').split(' ')
  while (parts.length > 0 && NOT_A_NAME.test(parts[0] ?? '')) parts = parts.slice(1)
  while (parts.length > 0 && NOT_A_NAME.test(parts.at(-1) ?? '') && parts.at(-1) !== 'Star') parts = parts.slice(0, -1)
  const name = parts
    .join(' ')
    .replace(/(?<![A-Z]|Jr|Sr|St)\.$/, '')
    .replace(HONORIFIC, '')
  return name.length > 1 && /^\p{Lu}/u.test(name) ? name : undefined
}

/** Whether what follows a name makes it the subject of something else ("…, and Oliver Blackburn directed"). */
function isSubjectOfVerb(after: string): boolean {
  return (
    /^ \p{Ll}/u.test(after) &&
    !/^ (?:for|in|on|at|from|of|who|with|as|based|which|that|under|through|to|via|all|both|after|since|by|too|respectively|among|while|are|were|have|return|serve)\b/.test(
      after,
    )
  )
}

/** Whether a word that begins with a capital is no part of a name (articles, months, "Season"). */
export function isNoName(word: string): boolean {
  return NOT_A_NAME.test(word)
}

/**
 * The names of a list ("A, B, and C"; "A & B"; glued rows "A BC D"), with what is said in brackets left out.
 *
 * Reading stops at the first part that does not begin with a name.
 */
export function readNameList(words: string): string[] {
  const names: string[] = []
  const unglued = words.replace(/\([^)]{0,60}\)/g, ' ').replace(/(?<=\p{Ll})(?<!\b(?:Mc|Mac|De|Di|La|Le|Du|Fitz|Van|O))(?=\p{Lu})/gu, ', ')
  for (const part of unglued.split(/\s*(?:,|;|\/|\||&| and |,? with | as well as | along with | alongside | together with | plus )+\s*/)) {
    if (part.trim() === '' || part.trim() === 'and') continue
    const match = new RegExp(`^(?:and |by |the |[a-z]+ing )?(${NAME})`, 'u').exec(part.trim())
    const name = match && toPersonName(match[1] ?? '')
    if (!name) break
    const isPair = names.length === 1 && unglued.includes(`${names[0]} and ${name}`)
    if (names.length > 0 && !isPair && isSubjectOfVerb(part.trim().slice((match[0] ?? '').length))) break
    names.push(name)
    if ((match[0] ?? '').length < part.trim().replace(/[.!]$/, '').length) break
  }
  return names
}
