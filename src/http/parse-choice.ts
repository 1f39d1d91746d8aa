import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'

/** An address to be led to: one of this site's own, however it is written. */
const pathHere = z.string().refine((text) => text.startsWith('/') && isHere(text), 'for takes the address of a page here, such as /series/dark-2017')

/** What a form leaves empty was not chosen. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((text) => (text === '' ? undefined : text), schema.optional())
const wholeNumber = (most: number) => z.coerce.number().int().min(1).max(most)

const keepSeen = z.object({
  for: pathHere,
  season: z.union([z.enum(['none', 'all']), wholeNumber(9999)], { error: 'season takes none, all or the number of a season' }),
  episode: optional(wholeNumber(99_999)),
})

export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'country takes two capitals, such as DE')
export const zoneName = z.string().refine(isZone, 'zone takes the name of a time zone, such as Europe/Berlin')

const keepPlace = z.object({ for: pathHere, country: optional(countryCode), zone: optional(zoneName) })

/** How far a reader has seen, as the form of a guide sends it: without an episode, the whole season. */
export function parseKeepSeen(body: unknown): { path: string; seen: 'none' | 'all' | { season: number; episode: number | undefined } } {
  const { for: path, season, episode } = parse(keepSeen, body)
  return { path, seen: typeof season === 'string' ? season : { season, episode } }
}

/** Country and zone as the page of choices sends them; `undefined` where none was chosen. */
export function parseKeptPlace(body: unknown): { path: string; country: string | undefined; zone: string | undefined } {
  const { for: path, country, zone } = parse(keepPlace, body)
  return { path, country, zone }
}

/** The page here that a reader came from, to be led back to. */
export function parsePathHere(text: unknown): string {
  return parse(pathHere, text)
}

function isHere(path: string): boolean {
  // Two slashes, or a backslash that browsers read as one, would lead to another site.
  return URL.canParse(path, 'http://here.invalid') && new URL(path, 'http://here.invalid').origin === 'http://here.invalid'
}

function isZone(name: string): boolean {
  try {
    // Throws for what is no zone; offsets such as +02:00 would be accepted and name no place's clock.
    return name.includes('/') && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new AppError('wrong-usage', parsed.error.issues.map(({ message }) => message).join('; '))
}
