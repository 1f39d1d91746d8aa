import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { countryCode, zoneName } from '../http/parse-choice.ts'
import { languagePrefix, LANGUAGES, type Language } from '../languages/language.ts'
import { wordsOf, type Words } from '../languages/words.ts'
import type { Assets } from './layout.ts'

/** For whom a page is made. All of it stands in the page's address, so that whoever has the address has the page. */
export interface Reader {
  language: Language
  /** ISO 3166-1 code in capitals; without it all countries are listed and none is assumed. */
  country: string | undefined
  /** IANA name; without it days are those that the sources give. */
  zone: string | undefined
}

/** What every page is rendered in. */
export interface Frame {
  assets: Assets
  /** Scheme, host and port under which the site is reached, for addresses that leave it. */
  origin: string
  reader: Reader
  words: Words
  /** The page's own address without its language and the reader's country and zone: `/series/dark-2017?season=2`. */
  path: string
}

const readerParameters = z.object({ country: countryCode.optional(), zone: zoneName.optional() })

/** The frame that an address asks for. */
export function parseFrame(url: string, assets: Assets): Frame {
  const { pathname, search, searchParams, origin } = new URL(url)
  const language = languageOf(pathname)
  const bare = language === LANGUAGES[0] ? pathname : pathname.slice(languagePrefix(language).length) || '/'
  const words = wordsOf(language)
  // Most addresses ask for nothing, and then there is nothing to check.
  if (search === '') return { assets, origin: assets.publicUrl ?? origin, reader: { language, country: undefined, zone: undefined }, words, path: bare }
  const parsed = readerParameters.safeParse({ country: searchParams.get('country') ?? undefined, zone: searchParams.get('zone') ?? undefined })
  if (!parsed.success) throw new AppError('wrong-usage', parsed.error.issues.map(({ message }) => message).join('; '))
  searchParams.delete('country')
  searchParams.delete('zone')
  const { country, zone } = parsed.data
  return { assets, origin: assets.publicUrl ?? origin, reader: { language, country, zone }, words, path: withQuery(bare, searchParams) }
}

/** Country and zone as far as they are real ones, for what no address says. */
export function parseReaderPlace(said: URLSearchParams): Partial<Reader> {
  const country = countryCode.safeParse(said.get('country')).data
  const zone = zoneName.safeParse(said.get('zone')).data
  return { ...(country !== undefined && { country }), ...(zone !== undefined && { zone }) }
}

/** The frame of a page that tells of a failure: in the language of the address, whatever else was asked. */
export function failedFrame(url: string, assets: Assets): Frame {
  const { pathname, origin } = new URL(url)
  const language = languageOf(pathname)
  return { assets, origin: assets.publicUrl ?? origin, reader: { language, country: undefined, zone: undefined }, words: wordsOf(language), path: '/' }
}

/** The language that an address stands under. */
function languageOf(pathname: string): Language {
  return LANGUAGES.find((language) => language !== LANGUAGES[0] && (pathname === `/${language}` || pathname.startsWith(`/${language}/`))) ?? LANGUAGES[0]
}

/** The address of one of our pages for a reader: their language before `path`, their country and zone behind it. */
export function addressFor({ language, country, zone }: Reader, path: string): string {
  const prefix = languagePrefix(language)
  // Most readers have chosen nothing, and most pages link to many others.
  if (country === undefined && zone === undefined) return path === '/' && prefix !== '' ? prefix : `${prefix}${path}`
  const { pathname, searchParams, hash } = new URL(path, 'http://any')
  if (country !== undefined) searchParams.set('country', country)
  if (zone !== undefined) searchParams.set('zone', zone)
  return `${withQuery(pathname === '/' && prefix !== '' ? prefix : `${prefix}${pathname}`, searchParams)}${hash}`
}

function withQuery(path: string, query: URLSearchParams): string {
  return query.size === 0 ? path : `${path}?${query.toString()}`
}
