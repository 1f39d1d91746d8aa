import { Parser } from 'htmlparser2'

/** A clause or sentence of an entry, and whether it stands in its headline. */
export interface Clause {
  text: string
  isHeadline: boolean
}

const REMAINS = [
  /\s*\[?(?:…|\.\.\.|&#8230;)\]?\s*(?:Read more|Continue reading|Read the full story)?.*$/i,
  /\s*The post .{1,300} appeared first on .*$/is,
  /\s*(?:Read more|Continue reading|Read the full (?:story|article)|Click here)\b.*$/is,
]
/** What outlets put before and after a headline. */
const LABELS =
  /^(?:breaking(?: news)?|exclusive|update(?:d)?|it['’]s official|official|video|watch|news|report|scoop|tvline items|the dish|casting news|dispatches[^:]*|global bulletin|news briefs?|roundup)\s*[:|]\s*|\s*[[(](?:updated?|exclusive|video|watch|photos?|report)[\])]\s*$/gi

/** The headline without its labels, and the summary without the remains of feeds, each taken apart into what stands on its own. */
export function clausesOf(title: string, summary: string): Clause[] {
  const headline = plain(title).replace(LABELS, '').trim()
  return [...parts(headline, HEADLINE_ENDS).map((text) => ({ text, isHeadline: true })), ...sentencesOf(summary).map((text) => ({ text, isHeadline: false }))]
}

function sentencesOf(summary: string): string[] {
  const text = REMAINS.reduce((rest, remains) => rest.replace(remains, ''), plain(summary))
  return parts(text, SENTENCE_ENDS)
}

const HEADLINE_ENDS = /;\s+|\s+[—–|]\s+|(?<=[a-z’'\d][.?!])\s+(?=[A-Z‘“])/g
/** A full stop ends a sentence, unless it belongs to a month, a number or initials: "Nov. 26", "vs. the", "S.W.A.T." */
const SENTENCE_ENDS =
  /(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|St|Mr|Mrs|Ms|Dr|Jr|Sr|vs|No|Vol|[A-Z])\.)(?<=[.?!][”"’']?)\s+(?=[A-Z‘“"\d(])|;\s+/g

function parts(text: string, ends: RegExp): string[] {
  return text
    .split(ends)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Plain text with one kind of quotation marks: ‘…’ and ’ for apostrophes. */
function plain(text: string): string {
  return textOf(text)
    .replace(/\u00A0/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(^|[\s(\[—–:/])'(?=\S)/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/(^|[\s(\[—–:/])"(?=\S)/g, '$1“')
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
