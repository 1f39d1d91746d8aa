/** News that is only wished for, weighed or near: nobody has decided. */
const UNDECIDED =
  /\b(?:hop(?:es?|ing|eful)|wish(?:es)?|wants? (?:to|an?|another)|would [‘“]?(?:love|like|be)|could|might|may(?= (?:be|return|get|come|have|not|still|well|finally|bring))|should|in (?:early )?talks|talks (?:for|to|on|about)|mull(?:s|ing)|eye[ds]|eyeing|considering|weigh(?:s|ing)|near(?:s|ing) (?:a |its |\w+ ?)?(?:deal|renewal|pickup|return|order)|close to|closing in|clos(?:es|ing) in on|on the verge|rumou?r(?:s|ed)?|insiders?|speculat\w+|hints?(?: at| that)?|teas(?:es|ed|ing) (?:possible|potential|possibility|future|whether)|possib(?:le|ility|ly)|potential(?:ly)?|chances?|odds|(?:the|’s|s’) fate|fate (?:of|remains|still|unclear|hangs)|limbo|in doubt|undecided|no decision|(?:has|have|is|are) yet to|(?:no|not|n’t|without) (?:yet )?plan(?:s|ned)?|up in the air|on the bubble|await(?:s|ing) (?:word|decision|fate|renewal)|waiting to hear|no word|open to|door (?:is )?(?:open|ajar|isn’t closed)|not ruled? out|rule(?:s)? out|campaign|petition|fans (?:demand|want|hope|rally|react|mourn|are)|wouldn’t say|development|developing(?! two| more)|exploring|exploratory|likely|expects?(?= (?:to|a|more))|future of|never say never|deserves?|unclear|look(?:ing)? for (?:a )?new home|shopping|if )\b/i

/** Who is quoted behind the news: "…, Star Hints", "…, Insiders Say". */
const BY_HEARSAY = /^,? (?:(?:according to|say|says) )?(?:\w+ )?(?:stars?|actors?|creators?|insiders?|rumou?rs?) ?(?:hints?|suggests?|thinks|hopes|teases)?$/i

/** Where one statement of a headline ends and the next begins. */
const STATEMENT_ENDS = /, |; | (?:as|while|but|with) /g

/** Whether the words leave open what they speak of, or ask. */
export function isUndecided(text: string): boolean {
  return text.endsWith('?') || UNDECIDED.test(text)
}

/** Whether the words up to the end of the statement that ends at or behind a position leave open what it says: "Season 3 Confirmed, Lead In Talks" leaves open another matter. */
export function isOpenAt(text: string, position: number): boolean {
  const end = [...text.matchAll(STATEMENT_ENDS)].find(({ index }) => index >= position)?.index ?? text.length
  return text.endsWith('?') || UNDECIDED.test(text.slice(0, end)) || BY_HEARSAY.test(text.slice(end))
}
