import { Parser } from 'htmlparser2'

/** A clause or sentence of an entry, and whether it stands in its headline. */
export interface Clause {
  text: string
  isHeadline: boolean
}

/** Our decision: news stands in the first sentences; feeds that carry whole articles tell background below. Also what keeps reading quick, whatever comes in. */
const MOST_CHARACTERS = 2000
/** Our decision: so much markup may stand around them. */
const MOST_MARKUP = 20_000

const REMAINS = [
  /\s*\[?(?:…|\.\.\.|&#8230;)\]?\s*(?:Read more|Continue reading|Read the full story)?.{0,200}$/i,
  /\s*The post .{1,300} appeared first on .*$/is,
  /\s*(?:Read more|Continue reading|Read the full (?:story|article)|Click here)\b.*$/is,
]
/** What outlets put before and after a headline. */
const LABELS =
  /^(?:breaking(?: news)?|exclusive|update(?:d)?|it’s official|official|confirmed|video|watch|news|report|scoop|tvline items|the dish|casting news|dispatches[^:]{0,40}|global bulletin|news briefs?|roundup|(?:[\w’&-]+ ){0,4}(?:returns|news|schedule|slate|round-?up|update|alert|bloodbath|shake-?up|shuffle|line-?up|upfronts?|briefs?|scorecard update))\s*[:|]\s*|\s*[[(](?:updated?|exclusive|video|watch|photos?|report)[\])]\s*$/gi

/** The headline without its labels, and the summary without the remains of feeds, each taken apart into what stands on its own. */
export function clausesOf(title: string, summary: string): Clause[] {
  const headline = plain(title).replace(LABELS, '').trim()
  const text = REMAINS.reduce((rest, remains) => rest.replace(remains, ''), plain(summary))
  return [
    ...parts(headline, HEADLINE_ENDS).map((part) => ({ text: part, isHeadline: true })),
    ...parts(text.replace(SPEECH, withoutSpeech), SENTENCE_ENDS).map((part) => ({ text: part, isHeadline: false })),
  ]
}

/** What somebody says: the news is what the outlet tells of it. */
const SPEECH = /“[^”]{1,400}”/g
/** Our decision: a title has fewer words in small letters. */
const MOST_SMALL_WORDS = 2

/** Titles stay, which stand in the same marks and have few small words. */
function withoutSpeech(quoted: string): string {
  const small = quoted.match(/(?<=[ “])[a-z][a-z’]{2,}/g)?.length ?? 0
  return small > MOST_SMALL_WORDS ? `…${/[.?!,]”$/.test(quoted) ? quoted.at(-2) : ''}` : quoted
}

/** A full stop ends no sentence behind a month, a number or initials: "Nov. 26", "vs. the", "S.W.A.T.", "Dr. Stone". */
const ABBREVIATED = String.raw`(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|St|Mr|Mrs|Ms|Dr|Jr|Sr|[Vv]s|No|Vol|[A-Z])\.)`
const HEADLINE_ENDS = new RegExp(
  String.raw`;\s+|(?<=\b(?:Renewed|Cancell?ed|Axed|Revived|Delayed|Returning|Ending)),\s+(?=‘)|(?<=\b(?:Season|Series) \d{1,2}),\s+(?=‘[^’]{1,60}’ (?!for\b|and\b|&|to season|Season|Series)\w)|\s+[—–|]\s+|${ABBREVIATED}(?<=[a-z’”'\d][.?!][”’]?|[A-Z+][?!])\s+(?!(?:TV|Anime|Season|Renewed|Cancell?ed|Gets|Returns|Sets|To)\b|[^‘“]{0,60}’ )(?=[A-Z‘“])`,
  'g',
)
const SENTENCE_ENDS = new RegExp(String.raw`${ABBREVIATED}(?<=[.?!][”"’']?)\s+(?=[A-Z‘“"\d(])|;\s+(?!(?:it|its|they|that)\b)`, 'g')

function parts(text: string, ends: RegExp): string[] {
  return text
    .split(ends)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Plain text with one kind of quotation marks: ‘…’ and ’ for apostrophes. */
function plain(text: string): string {
  return textOf(text.slice(0, MOST_MARKUP))
    .slice(0, MOST_CHARACTERS)
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/(^|[\s([—–:/])'(?=\S)/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/(^|[\s([—–:/])"(?=\S)/g, '$1“')
    .replace(/"/g, '”')
    .trim()
}

/** Feeds carry HTML in both; what is no tag stays, with its entities read. */
function textOf(html: string): string {
  if (!/[<&]/.test(html)) return html
  let text = ''
  const parser = new Parser({ ontext: (part) => (text += part), onopentagname: () => (text += ' '), onclosetag: () => (text += ' ') }, { decodeEntities: true })
  parser.end(html)
  return text
}
