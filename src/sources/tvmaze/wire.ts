import { z } from 'zod'

/**
 * The answers of TVmaze as https://www.tvmaze.com/api documents them, as far as they are read; what is not listed here is ignored.
 *
 * TVmaze writes what it does not know as null or as an empty text, in some fields the one and in some the other.
 */

const text = z.string().nullish()
const country = z.object({ code: text }).nullish()
const network = z.object({ name: z.string(), country }).nullish()

const season = z.object({
  number: z.int(),
  name: text,
  /** The size of the order: announced, not shown. */
  episodeOrder: z.int().nullish(),
  premiereDate: text,
  endDate: text,
  summary: text,
})

export const episodeSchema = z.object({
  season: z.int(),
  /** Null for specials. */
  number: z.int().nullish(),
  /** "regular", "significant_special", "insignificant_special". */
  type: text,
  name: text,
  /** The calendar day where the network is; `airstamp`, the moment, is another thing. */
  airdate: text,
  /** The time of day where the network is; empty where nobody knows it, and then `airstamp` is noon all the same. */
  airtime: text,
  airstamp: text,
  runtime: z.number().nullish(),
  rating: z.object({ average: z.number().nullish() }).nullish(),
  summary: text,
})

const person = z.object({ name: z.string() })

const embedded = z.object({
  seasons: z.array(season).nullish(),
  cast: z.array(z.object({ person, character: z.object({ name: text }) })).nullish(),
  crew: z.array(z.object({ type: z.string(), person })).nullish(),
  akas: z.array(z.object({ name: text })).nullish(),
})

export const showSchema = z
  .object({
    id: z.int(),
    url: text,
    name: z.string(),
    type: text,
    language: text,
    genres: z.array(z.string()).nullish(),
    status: text,
    runtime: z.number().nullish(),
    averageRuntime: z.number().nullish(),
    premiered: text,
    officialSite: text,
    rating: z.object({ average: z.number().nullish() }).nullish(),
    network,
    webChannel: network,
    externals: z.object({ thetvdb: z.int().nullish(), imdb: text }).nullish(),
    summary: text,
    /** Seconds since 1970. */
    updated: z.int().nullish(),
    _embedded: embedded.nullish(),
  })
  .transform(({ _embedded: parts, ...show }) => ({ ...show, embedded: parts ?? {} }))

export const episodesSchema = z.array(episodeSchema)
export const searchSchema = z.array(z.object({ show: showSchema }))
export const indexSchema = z.array(showSchema)
/** Show ids with the second of their last change. */
export const updatesSchema = z.record(z.string(), z.int())

export type WireShow = z.infer<typeof showSchema>
export type WireEpisode = z.infer<typeof episodeSchema>
export type WireSeason = z.infer<typeof season>
export type WireCastMember = NonNullable<WireShow['embedded']['cast']>[number]
