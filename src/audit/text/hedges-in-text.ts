const HEDGE =
  /\b(?:expect(?:s|ed|ing|ations?)?|may(?! be(?: (?:found|watched|streamed)\b|\s*$))|might|could|likely|unlikely|probabl[ey]|possib(?:le|ly)|perhaps|maybe|rumou?r(?:s|ed)?|reportedly|presum\w+|assum\w+|predict\w*|anticipat\w+|hop(?:e|es|ed|ing|eful|efully)|speculat\w+|suggests?|supposed(?:ly)?|is said|are said|we (?:believe|think|guess|feel)|i (?:believe|think|guess)|chances|estimat\w+|apparently|seems?|seemingly|should|potential(?:ly)?|if (?:the|it|they|all|everything|season|renewed|we|netflix|a)|would|guess\w*|whether|can expect|tentative\w*|prediction|leaks?|insiders?|not (?:yet )?(?:officially )?confirmed|unconfirmed|in all likelihood)\b/
/** "They said that it would …" is reported, not hedged. */
const REPORTED = /(?<=\b(?:said|announced|confirmed|revealed|declared) [^;]{0,80})\bwould\b/g
const HEDGE_NEXT =
  /^(?:but |however,? |though,? |still,? |again,? |of course,? |note that |please note |remember,? |yet,? )?(?:this|that|it|these|nothing|all (?:of )?this)(?:'s| is| are| has| was|,? however,? is)? (?:all |only |just |merely |still |purely |not (?:yet )?(?:been )?)*(?:(?:a |an |our |my |pure |mere )*(?:guess|speculation|rumou?r|prediction|estimate|assumption|expectation)|(?:officially )?confirmed|speculative|unconfirmed|official)/

/** Whether words carry an expectation or rumour ("may", "is expected", "we think"). "May" before a day or year is the month; with a capital within `plain`, as "Hope", a name. */
export function isHedged(lower: string, plain = lower): boolean {
  const withoutMonth = lower.includes('may')
    ? lower.replace(/\bmay(?= (?:\d|of)|,? (?:19|20)\d\d)|(?<=\d(?:st|nd|rd|th)? )may\b(?! [a-z])|(?<=\b(?:of|in|by|since|from|until|till) )may\b/g, 'month')
    : lower
  const words = withoutMonth.replace(REPORTED, '')
  return HEDGE.test(
    /(?:Hope|May)\b/.test(plain) ? words.replace(/\b(?:hope|may)\b/g, (word, at: number) => (/[HM]/.test(plain[at] ?? '') && at > 0 ? 'xxxx' : word)) : words,
  )
}

/** Whether a sentence takes back the certainty of the one before ("This is only our guess."). */
export function hedgesWhatCameBefore(lower: string): boolean {
  return HEDGE_NEXT.test(lower)
}
