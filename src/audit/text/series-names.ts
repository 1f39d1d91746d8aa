import { allMatches } from './all-matches.ts'
import { HOMES } from './home-names.ts'
import type { Sentence } from './sentences.ts'

const LEAD_IN =
  /^(?:(?:is|are|was|will|has|have|does|do|did|can|could|when|what|where|who|how|why|there|be|being|a|an|the|we|to|about|everything|all(?! of)|you|need|know|should|it|get|getting|for|of|on|in|and|with|any|news|update|updates|breaking|exclusive|latest|new|release|date|cast|plot|trailer|here's|here|renewal|status|so|yet|only|if|come|then|but|now|also|though|comes|netflix's|hulu's|hbo's|amazon's|disney\+?'s|apple tv\+?'s|updated|date:?|\d{4}-\d\d-\d\d) +)+/i
/** Words between a title and its season. */
const TRAIL_OUT =
  /(?: (?:coming back|come back|returning|return|renewed|getting|coming|happen|continue|still|ever|really|actually|back|happening|cancell?ed|confirmed|gets|returns|is|be|will|for|a|an|the|new|with|on|to)){1,5}$/i
const SEASON_WORD = String.raw`(?<![a-z])(?:season|seasons|series|s)['" ]*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b`

/** The series an article is about, as it names them, the main one first; none when it names none. */
export function nameSeries(titles: string[], sentences: Sentence[], known: readonly string[]): string[] {
  const texts = titles.map((title) => title.replace(/["]/g, ''))
  for (const title of texts) {
    const named = fromTitle(title)
    if (named) return [knownSpelling(named, known) ?? named]
  }
  const counted = mostNamed(sentences)
  if (counted) return [knownSpelling(counted, known) ?? counted]
  const headed = texts.slice(0, 1).flatMap((title) => headOf(title, sentences) ?? [])
  if (headed.length > 0) return headed.map((name) => knownSpelling(name, known) ?? name)
  const mentioned = known.filter((title) => bareTitle(title) !== '' && texts.some((text) => bareTitle(text).includes(bareTitle(title))))
  return mentioned.slice(0, 1)
}

/** What stands before the colon of a headline, its year left out, where the text says it again. */
function headOf(title: string, sentences: Sentence[]): string | undefined {
  const head = /^(.{2,70}?)(?: (?:19|20)\d\d)?(?::| - | \||$)/.exec(title)?.[1]
  const name = head === undefined ? undefined : trimTitle(head)
  const bare = name === undefined ? '' : bareTitle(name)
  if (name === undefined || bare.length < 3) return undefined
  return sentences.slice(0, 300).filter(({ line, plain }) => line.kind !== 'link' && plain !== title && bareTitle(plain).includes(bare)).length > 0
    ? name
    : undefined
}

function knownSpelling(named: string, known: readonly string[]): string | undefined {
  return known.find((title) => bareTitle(title) === bareTitle(named))
}

/** Letters and digits of a title, for comparing spellings. */
export function bareTitle(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const BEFORE_SEASON = new RegExp(`^(.{2,90}?)['" :,|-]*\\(?(?:${SEASON_WORD})`, 'i')
const BEHIND_SEASON = new RegExp(
  `(?:${SEASON_WORD}|(?:first|second|third|fourth|fifth|another|new|more) (?:season|series)s?) (?:of|for|in) ['"]?(.{2,70}?)['"]?(?=[?:!|,]| -|$)`,
  'i',
)

function fromTitle(title: string): string | undefined {
  const before = BEFORE_SEASON.exec(title)?.[1]
  if (before !== undefined) {
    const name = trimTitle(before)
    if (name) return name
  }
  const after = BEHIND_SEASON.exec(title)?.[1]
  return after === undefined ? undefined : trimTitle(after)
}

/** The title in words that lead in to it or trail off; undefined where none is left. */
export function trimTitle(words: string): string | undefined {
  const article = /\b(?:The|THE) (?=[\p{Lu}\d])/u.exec(words.replace(/^['"\s]+/, ''))
  const bare = words
    .replace(/^['"\s]+/, '')
    .replace(LEAD_IN, '')
    .replace(/ \([^()]{2,24}\)(?= |$)/, '')
    .replace(TRAIL_OUT, '')
    .replace(/^['"\s]+|['"\s:,|(-]+$/g, '')
  const name = article && words.includes(`The ${bare}`) ? `The ${bare}` : bare
  return /^[\p{Lu}\d#¿¡]/u.test(name) && !COMMON_WORDS.test(name) && name.length <= 70 && !/[.!?] \p{L}/u.test(name) ? name : undefined
}

/** The name that stands most often before "season N" in the text. */
function mostNamed(sentences: Sentence[]): string | undefined {
  const counts = new Map<string, number>()
  for (const sentence of sentences.slice(0, 300)) for (const { name } of namedBeforeSeason(sentence)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([, m], [, n]) => n - m)[0]?.[0]
}

const NUMBERED_SEASON = /\b(?:Season|season|SEASON|Series|series|S) ?\d{1,2}\b/g
const LINKING_WORD = /^(?:of|the|and|in|a|to|for|on|from)$/
/** Our decision: titles of such pages have up to seven words that begin with a capital. */
const MAX_TITLE_WORDS = 9

/** Names that stand right before a numbered season in a sentence ("Doom Patrol Season 5"). */
export function namedBeforeSeason({ plain }: Sentence): { name: string; start: number }[] {
  if (!/\d/.test(plain)) return []
  return allMatches(plain, NUMBERED_SEASON).flatMap(({ index }) => {
    const words = titleBefore(plain.slice(Math.max(0, index - 90), index))
    const name = words === undefined || /[:,.]$/.test(words) ? undefined : trimTitle(words)
    if (!name || COMMON_WORDS.test(name) || isCommonStart(name)) return []
    const isFirstWord = !name.includes(' ') && plain.slice(0, index).trim() === words
    return isFirstWord ? [] : [{ name, start: index }]
  })
}

/** The words with capitals that a stretch ends with, and the small words between them. */
function titleBefore(stretch: string): string | undefined {
  const words = stretch
    .trim()
    .replace(/['"]+$/, '')
    .split(' ')
  let from = words.length
  for (let i = words.length - 1; i >= 0 && words.length - i <= MAX_TITLE_WORDS; i--) {
    const word = words[i] ?? ''
    if (/^["']?[\p{Lu}\d#]/u.test(word)) from = i
    else if (!LINKING_WORD.test(word) || i === words.length - 1) break
    if (i < words.length - 1 && /[,.;]$/.test(word)) {
      from = i + 1
      break
    }
  }
  const title = words.slice(from).join(' ')
  return /^["']?[\p{Lu}#]/u.test(title) ? title : undefined
}

/** Headings such as "Recap Of Season 2" name no series. */
const COMMON_WORDS =
  /^(?:(?:going|recap|summary|review|reviews|rating|ratings|plot|cast|story|synopsis|ending|finale|premiere|release|date|dates|trailer|teaser|episodes?|list|of|for|the|about|what|when|where|who|is|are|was|will|there|be|to|in|on|and|after|before|from|watch|expect|expected|happened|happens|explained|official|new|upcoming|potential|possible|renewal|status|update|updates|news|more|how|many|did|does|has|have|been|can|we|you|all|any|a|an|everything|know|so|far|which|production|filming|netflix|streaming|details|info|information|with|at|by|whole|entire|final|get|getting|see|only|not|no|yes|why|would|could|should|first|second|third|fourth|fifth|main|returning|rumou?rs?|theory|theories|spoilers?|predictions?|location|budget|announcement|confirmed|cancelled|canceled|renewed) ?)+$/i

const HOME_NAMES: ReadonlySet<string> = new Set(HOMES.map(({ name }) => name.toLowerCase()))

/** Whether words in a row of a name are a network or service. */
function holdsHome(name: string): boolean {
  const words = name.toLowerCase().split(' ')
  return words.some((_, from) => words.some((__, to) => to >= from && HOME_NAMES.has(words.slice(from, to + 1).join(' '))))
}

function isCommonStart(name: string): boolean {
  return (
    holdsHome(name) ||
    /^(?:Trailer|Cast|Plot|Release|Date|Watch|Read|More|After|Before|During|Since|While|With|As|At|But|Both|From|Now|Then|Also|And|When|If|Until|Unlike|Like|Although|Though|However|Meanwhile|Because|January|February|March|April|May|June|July|August|September|October|November|December|\d+)$/.test(
      name,
    )
  )
}

/** Whether a name is that of one of the series, or shares a word with it. */
export function isOwnName(name: string, series: readonly string[]): boolean {
  const own = ownWords(series)
  return wordsOf(name).some((word) => own.has(word) && !/^(?:the|of|and|in)$/.test(word)) || series.some((own2) => initials(own2) === name)
}

function ownWords(series: readonly string[]): ReadonlySet<string> {
  return new Set(series.flatMap((name) => wordsOf(name).filter((word) => word.length > 1)))
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[^\p{L}\p{N}]+/u)
}

/** Whether a sentence names the season of another series, as links to other pages do. */
export function namesAnotherSeries(sentence: Sentence, series: readonly string[]): boolean {
  if (series.length === 0) return false
  const named = namedBeforeSeason(sentence)
  if (named.length === 0) return false
  if (series.some((name) => bareTitle(sentence.plain).includes(bareTitle(name)))) return false
  return named.every(({ name }) => !isOwnName(name, series))
}

function initials(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase()
}
