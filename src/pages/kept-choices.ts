import { parseSpoilerBoundary, writeSpoilerBoundary, type SpoilerBoundary } from '../guide/spoiler-boundary.ts'
import { isLanguage, LANGUAGES } from '../languages/language.ts'
import { addressFor, parseReaderPlace, type Frame, type Reader } from './frame.ts'

/** Our decision: whoever follows more has the rest asked again; forty names and places stay below what every browser keeps (4 kB a cookie). */
const MOST_SERIES = 40
const MOST_CHARACTERS = 2500

/** What a reader chose, as their browser keeps it: a cookie leads to an address that says all of it, and changes no page. */
export interface KeptChoices {
  reader: Partial<Reader>
  /** How far they have seen which series, the one set last first. */
  seen: ReadonlyMap<string, SpoilerBoundary>
}

/** What the cookies say; whatever in them is none of ours is left out. */
export function parseKeptChoices(reader: string | undefined, seen: string | undefined): KeptChoices {
  const said = new URLSearchParams(reader)
  const language = said.get('language') ?? ''
  const boundaries = [...new URLSearchParams(seen)].flatMap(([id, text]): [string, SpoilerBoundary][] => {
    const boundary = parseSpoilerBoundary(text)
    return boundary === undefined ? [] : [[id, boundary]]
  })
  return { reader: { ...(isLanguage(language) && { language }), ...parseReaderPlace(said) }, seen: new Map(boundaries) }
}

/** A reader's language, country and zone as the cookie keeps them. */
export function writeKeptReader({ language, country, zone }: Reader): string {
  return new URLSearchParams({ language, ...(country !== undefined && { country }), ...(zone !== undefined && { zone }) }).toString()
}

/** The series with how far each was seen, this one first; nothing seen is what an address without a boundary says anyway. */
export function writeKeptSeen(seen: KeptChoices['seen'], id: string, boundary: SpoilerBoundary): string {
  const others = [...seen].filter(([other]) => other !== id)
  const all = boundary === 'none' ? others : [[id, boundary] as const, ...others]
  const kept: string[] = []
  for (const [series, to] of all.slice(0, MOST_SERIES)) {
    const entry = new URLSearchParams({ [series]: writeSpoilerBoundary(to) }).toString()
    if (kept.join('&').length + entry.length > MOST_CHARACTERS) break
    kept.push(entry)
  }
  return kept.join('&')
}

/** The address that says what the reader chose once and this one leaves open; `undefined` where it leaves nothing open. */
export function chosenAddress({ reader, path }: Frame, { reader: kept, seen }: KeptChoices): string | undefined {
  const { pathname, searchParams } = new URL(path, 'http://any')
  const id = /^\/series\/([^/]+)$/.exec(pathname)?.[1]
  const boundary = id === undefined || searchParams.has('spoilers') || searchParams.has('sources') ? undefined : seen.get(decodeURIComponent(id))
  if (boundary !== undefined) searchParams.set('spoilers', writeSpoilerBoundary(boundary))
  const chosen: Reader = {
    // An address without a language leaves it open.
    language: reader.language === LANGUAGES[0] ? (kept.language ?? reader.language) : reader.language,
    country: reader.country ?? kept.country,
    zone: reader.zone ?? kept.zone,
  }
  const isSaid = boundary === undefined && chosen.language === reader.language && chosen.country === reader.country && chosen.zone === reader.zone
  return isSaid ? undefined : addressFor(chosen, searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`)
}
