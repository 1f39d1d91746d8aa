import { z } from 'zod'

/**
 * The answers of OMDb (https://www.omdbapi.com), as far as they are read. Everything is a text; what OMDb does not know is "N/A".
 *
 * Failures are told in the body, by `Response`, with status 200 or 401.
 */
const failure = z.object({ Response: z.literal('False'), Error: z.string() })

const title = z.object({
  Response: z.literal('True'),
  imdbID: z.string(),
  Type: z.string(),
  Title: z.string(),
  /** "2013–2020", "2019–", "2022". */
  Year: z.string().optional(),
  Runtime: z.string().optional(),
  Genre: z.string().optional(),
  Plot: z.string().optional(),
  Language: z.string().optional(),
  Country: z.string().optional(),
  imdbRating: z.string().optional(),
  imdbVotes: z.string().optional(),
  Ratings: z.array(z.object({ Source: z.string(), Value: z.string() })).optional(),
})

const hit = z.object({ imdbID: z.string(), Type: z.string(), Title: z.string(), Year: z.string().optional() })

export const titleSchema = z.union([title, failure])
export const searchSchema = z.union([z.object({ Response: z.literal('True'), Search: z.array(hit) }), failure])

export type WireTitle = z.infer<typeof title>
export type WireHit = z.infer<typeof hit>
export type WireFailure = z.infer<typeof failure>
