import { HOME } from './homes.ts'

/** A series as a text names it, and where. */
export interface NamedSeries {
  name: string
  start: number
  end: number
}

/** ‘Title’, closed by a mark that is no apostrophe within a word. A title ending in s may be followed by its own possessive: ‘FBI’s’. */
const QUOTED = /[‘“]([^‘“”]{1,90}?)(?:,)?[’”](?=$|[\s.,;:!?)\]—–\-/])/g
/** What is quoted and no title: speech, jokes, scare quotes. */
const NO_TITLE = /^(?:[a-z]|FINAL|final|official|historic|super|I |We |It['’]s |You['’]ll )/

/** The series that a text names in quotation marks. */
export function quotedSeries(text: string): NamedSeries[] {
  return [...text.matchAll(QUOTED)].flatMap(({ 0: whole, 1: name = '', index }) =>
    isTitle(name, whole) ? [{ name: name.trim(), start: index, end: index + whole.length }] : [],
  )
}

function isTitle(name: string, whole: string): boolean {
  if (NO_TITLE.test(name.trim())) return false
  // Titles that begin in lower case are rare; speech that does not end within a few words is common.
  const words = name.split(' ')
  if (whole.startsWith('“') && (words.length > 8 || /[.?!,]$/.test(name) || words.filter((word) => /^[a-z]{4,}/.test(word)).length > 1)) return false
  return words.length <= 12
}

/** Words that a series name is written with although they are small. */
const SMALL = 'of|the|and|in|a|an|to|at|for|on|from|with|by|de|la|el|las|los|le|les|des|del|der|die|das|und|no|wa|ga|ni|vs\\.?|or|is|as|&|\\+|×|x'
const CAPITAL = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}’.&!+\-/*#]*`
const RUN = new RegExp(String.raw`(?:${CAPITAL})(?:(?:,? (?:${SMALL}))*:? (?:${CAPITAL}))*`, 'u')

/** What is said of a series before its name: whose it is, and of what kind. */
const BEFORE = new RegExp(
  String.raw`^(?:(?:the (?=new |hit |long|[a-z])|its|hit|popular|beloved|acclaimed|new|long-running|fan-favou?rite|freshman|sophomore|rookie|veteran|animated|anime|medical|legal|crime|spy|sci-fi|fantasy|period|teen|family|workplace|reality|dating|competition|game|horror|thriller|romantic|romance|mystery|police|detective|unscripted|scripted|docuseries|dramedy|drama|comedy|sitcom|series|show|adaptation|procedural|romcom|k-drama|western|spinoff|spin-off|prequel|sequel|reboot|anthology|supernatural|superhero|family-friendly|emmy-winning|emmy winner|(?:${HOME})(?:['’]s?)?(?: original)?|(?:[\p{Lu}][\p{L}.’-]+ ){1,3}?(?:drama|comedy|sitcom|thriller))[ ,:]+)+`,
  'iu',
)

/** What stands behind a name and is no part of it. */
const AFTER = /\s(?:Anime|Revival|Reboot|Series|TV Series|Drama|Comedy|Star|Stars|Creator|Showrunner|Boss|EP|Cast|Castoff|Fans?)$/u

/** The name within words that hold a series alone: whose it is and of what kind cut off, the rest as it is written. Undefined when nothing is left. */
export function bareName(words: string): string | undefined {
  const whole = words
    .trim()
    .replace(/^[‘“]|[’”]$/g, '')
    .replace(/[\s,:;–—-]+$/, '')
    .trim()
  const rest = whole.replace(BEFORE, '').trim()
  const run = RUN.exec(/^[\p{Lu}\p{N}¡¿#]/u.test(rest) ? rest : whole)?.[0] ?? ''
  const name = run
    .replace(AFTER, '')
    .replace(/(?:['’]s?)?$/, (own) => (own === '’s' ? '’s' : ''))
    .trim()
  return name === '' ||
    new RegExp(
      String.raw`^(?:${HOME}|The|It|This|These|Both|Its|Their|More|New|Season|Series|Official|Exclusive|Here|There|Castoff|Drama|Comedy|Thriller|Show|Hit|Sitcom|Anime|Final|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) \\d+)$`,
      'u',
    ).test(name)
    ? undefined
    : name
}
