/** A word of denial right before what is announced: "hasn’t been cancelled", "not yet renewed", "isn’t ending". */
const DENIED_BEFORE =
  /(?:\b(?:not|never)|n’t|\byet to) (?:(?:yet|been|be|being|even|ever|officially|formally|actually|really|getting|going to|set to|about to) )*$/iu
/** What did not come to pass: "almost cancelled", "nearly renewed". */
const ALMOST = /\b(?:almost|nearly|all but) (?:(?:been|got|was|were) )?$/iu
/** "Renewal ‘not a done deal’": denied right behind the words. */
const DENIED_BEHIND = /^ (?:isn’t|is not|not) (?:yet )?(?:a done deal|a given|guaranteed|certain|confirmed|official|happening)/i
/** Who says it is not so, or only thinks that it is. */
const SAID_WRONGLY = /\b(?:den(?:y|ies|ied)|debunk(?:s|ed)?|refutes?|fans? (?:think|believe|fear)s?|april fools?)\b/iu

/** "Isn’t coming back until 2027" denies no return, it dates one. */
const UNTIL = /^ (?:back )?(?:until|till|before)\b/i

/** A denial in the announcing words themselves: "not renewed", "won’t return". */
const DENIAL = /\b(?:not|never|no longer)\b|n’t\b/i
/** Behind such words: nothing was decided yet, or it is only not so soon. */
const NOT_YET =
  /\byet\b|\bso far\b|\bfor now\b|\bin talks\b|^ (?:in (?:early |late |mid-)?\d{4}|this (?:year|month|week|fall|autumn|winter|spring|summer)|until|till|before|any ?time)\b/i

/** What is only supposed: "if it is renewed", "should it return". */
const SUPPOSED = /(?:^|[,;:] )(?:if|unless|whether|in case|what if|should) [^,;:]*$/i

/**
 * Whether a headline or sentence denies what its announcing words say, or only supposes it; `text` with the titles overwritten, the words from `start` to `end`.
 *
 * "Not renewed" alone says that it ends; "not renewed yet" says nothing.
 */
export function isDenied(text: string, { start, end }: { start: number; end: number }): boolean {
  const [before, words, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  if (SUPPOSED.test(before) || SAID_WRONGLY.test(before) || ALMOST.test(before) || DENIED_BEHIND.test(after)) return true
  if (DENIAL.test(words)) return NOT_YET.test(after) || /\byet\b/i.test(words)
  return DENIED_BEFORE.test(before) && !UNTIL.test(after)
}
