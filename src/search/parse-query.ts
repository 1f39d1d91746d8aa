import { AppError } from '../errors/app-error.ts'
import { CARDINAL_WORDS, cardinalOf, ORDINAL_WORDS, ordinalOf } from './number-words.ts'

/** What somebody typed, taken apart. */
export interface SeriesQuery {
  /** The words that name the series. */
  name: string
  /** The season asked for in the words. */
  season?: number
  year?: number
  country?: string
}

const SEASON_AFTER = new RegExp(
  String.raw`\b(?:season|series|staffel|temporada|saison)\s*[:#]?\s*(-?\d+(?:\.\d+)?|${CARDINAL_WORDS.join('|')})(?=$|[\s?!.,:)])`,
  'i',
)
/** "s04"; also as files are named, "S04E02". */
const SEASON_SHORT = /(?:^|\s)s(\d{1,4})(?:e\d{1,4})?(?=$|[\s?!.,:)])/i
const SEASON_BEFORE = new RegExp(String.raw`\b(\d{1,4})(?:st|nd|rd|th)\s+season\b|\b(${ORDINAL_WORDS.join('|')})\s+season\b`, 'i')

/** What people ask of a season behind its number: "severance season 3 release date". */
const ASKED_BEHIND =
  /^\s*(?:(?:release|premiere|start|air|return) date|releases?|premieres?|trailer|cast|plot|news|update|episodes|renewed|cancell?ed|confirmed|status)[\s?!.]*$/i

/** As shelves are sorted: "Bear, The". */
const ARTICLE_BEHIND = /^(.+), (the|an?)$/i

const COUNTRY_WORDS: Record<string, string> = {
  us: 'US',
  usa: 'US',
  american: 'US',
  uk: 'GB',
  gb: 'GB',
  british: 'GB',
  japan: 'JP',
  japanese: 'JP',
  korean: 'KR',
  korea: 'KR',
  german: 'DE',
  spanish: 'ES',
  french: 'FR',
  australian: 'AU',
}

/** Our decision: longer than the longest title of any series; what is longer is no name. */
const MAX_NAME_LENGTH = 300

/** The name as typed, held to what a name can be. */
export function parseName(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim().replace(ARTICLE_BEHIND, '$2 $1')
  if (name === '') throw new AppError('wrong-usage', 'the name of the series is empty: type its title, such as "star trek picard"')
  if (name.length > MAX_NAME_LENGTH)
    throw new AppError('wrong-usage', `the name has ${name.length} characters, no title has more than ${MAX_NAME_LENGTH}: type the title alone`)
  if (/\p{Cc}/u.test(name)) throw new AppError('wrong-usage', 'the name has control characters in it: type the title alone')
  return name
}

/** "picard season 4", "picard s04", "picard fourth season": the name, and the season asked for. */
export function parseQuery(text: string): SeriesQuery {
  const name = parseName(text)
  const found = findSeasonWords(name)
  if (found === undefined) return { name }
  const [before, behind] = splitAt(name, found.words)
  const rest = `${before} ${ASKED_BEHIND.test(behind) ? '' : behind}`
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:of|von|de) /i, '')
    .replace(/[\s?!.,:–-]+$/, '')
    .trim()
  if (rest === '') return { name }
  if (!Number.isInteger(found.season) || found.season < 1)
    throw new AppError('wrong-usage', `"${found.words.trim()}" is no season: seasons are whole numbers from 1`)
  return { name: rest, season: found.season }
}

/** The query without a year and country at its end, which then narrow the search: "house of cards uk", "battlestar galactica (1978)". */
export function withHints(query: SeriesQuery): SeriesQuery | undefined {
  let words = query.name.replace(/[()]/g, ' ').trim().split(/\s+/)
  const hinted: SeriesQuery = { ...query }
  for (let last = words.at(-1); words.length > 1 && last !== undefined; last = words.at(-1)) {
    const country = COUNTRY_WORDS[last.toLowerCase().replaceAll('.', '')]
    if (/^(?:19|20)\d\d$/.test(last) && hinted.year === undefined) hinted.year = Number(last)
    else if (country !== undefined && hinted.country === undefined) hinted.country = country
    else break
    words = words.slice(0, -1)
  }
  const name = words.join(' ').replace(ARTICLE_BEHIND, '$2 $1')
  return hinted.year === undefined && hinted.country === undefined ? undefined : { ...hinted, name }
}

function splitAt(text: string, words: string): [string, string] {
  const at = text.indexOf(words)
  return [text.slice(0, at), text.slice(at + words.length)]
}

function findSeasonWords(text: string): { words: string; season: number } | undefined {
  const after = SEASON_AFTER.exec(text)
  if (after?.[1] !== undefined) return { words: after[0], season: cardinalOf(after[1]) }
  const before = SEASON_BEFORE.exec(text)
  if (before !== null) return { words: before[0], season: ordinalOf(before[1] ?? before[2] ?? '') }
  const short = SEASON_SHORT.exec(text)
  if (short?.[1] !== undefined) return { words: short[0], season: Number(short[1]) }
  return undefined
}
