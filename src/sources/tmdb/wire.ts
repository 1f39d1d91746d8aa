import { z } from 'zod'

/**
 * The answers of TMDB (https://developer.themoviedb.org/reference/tv-series-details) with what is appended to them, as far as they are read.
 *
 * TMDB writes what it does not know as null, as an empty text, or as 0.
 */

const text = z.string().nullish()
const named = z.object({ name: text })
const many = <T extends z.ZodType>(schema: T) => z.array(schema).nullish()

export const episodeSchema = z.object({
  season_number: z.int(),
  episode_number: z.int(),
  /** "standard", "mid_season", "finale". */
  episode_type: text,
  name: text,
  overview: text,
  air_date: text,
  runtime: z.number().nullish(),
  vote_average: z.number().nullish(),
  vote_count: z.int().nullish(),
})

/** A season as the series lists it, or with its episodes where it was appended. */
export const seasonSchema = z.object({
  season_number: z.int(),
  name: text,
  overview: text,
  air_date: text,
  episodes: many(episodeSchema),
})

const offer = z.object({ provider_name: text })
const offers = z.object({ link: text, flatrate: many(offer), free: many(offer), ads: many(offer), buy: many(offer), rent: many(offer) })

const details = z.looseObject({
  id: z.int(),
  name: z.string(),
  original_name: text,
  original_language: text,
  overview: text,
  homepage: text,
  first_air_date: text,
  origin_country: many(z.string()),
  status: text,
  type: text,
  genres: many(named),
  created_by: many(named),
  networks: many(named),
  production_companies: many(named),
  episode_run_time: many(z.number()),
  vote_average: z.number().nullish(),
  vote_count: z.int().nullish(),
  seasons: many(seasonSchema),
  aggregate_credits: z
    .object({
      cast: many(z.object({ name: text, roles: many(z.object({ character: text })), order: z.int().nullish() })),
      crew: many(z.object({ name: text, jobs: many(z.object({ job: text })) })),
    })
    .nullish(),
  videos: z
    .object({ results: many(z.object({ name: text, key: text, site: text, type: text, official: z.boolean().nullish(), published_at: text })) })
    .nullish(),
  'watch/providers': z.object({ results: z.record(z.string(), offers).nullish() }).nullish(),
  recommendations: z.object({ results: many(z.object({ name: text })) }).nullish(),
  external_ids: z.object({ imdb_id: text, tvdb_id: z.int().nullish(), wikidata_id: text }).nullish(),
  alternative_titles: z.object({ results: many(z.object({ title: text })) }).nullish(),
})

/** The series with the seasons that were appended to it, which come as fields of their own: `season/1`. */
export const seriesSchema = details.transform(({ 'watch/providers': providers, ...rest }, context) => ({
  ...rest,
  providers: providers?.results ?? {},
  appended: readAppended(rest, context),
}))

/** Nothing but seasons, for a series with more of them than one call can append. */
export const seasonsSchema = z.looseObject({}).transform(readAppended)

function readAppended(fields: Record<string, unknown>, context: z.core.$RefinementCtx): WireSeason[] {
  const parsed = z.array(seasonSchema).safeParse(
    Object.entries(fields)
      .filter(([name]) => /^season\/\d+$/.test(name))
      .map(([, season]) => season),
  )
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path: ['season', ...path], message })
  return z.NEVER
}

const listed = z.object({ id: z.int(), name: z.string(), first_air_date: text, origin_country: many(z.string()) })

export const searchSchema = z.object({ results: z.array(listed) })
export const findSchema = z.object({ tv_results: z.array(listed) })
export const changesSchema = z.object({ results: z.array(z.object({ id: z.int().nullable() })), total_pages: z.int() })

export type WireSeries = z.infer<typeof seriesSchema>
export type WireSeason = z.infer<typeof seasonSchema>
export type WireEpisode = z.infer<typeof episodeSchema>
export type WireListed = z.infer<typeof listed>
export type WireOffers = z.infer<typeof offers>
