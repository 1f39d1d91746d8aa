import { z } from 'zod'
import { parseDayNumber } from '../../time/day-number.ts'

/**
 * One question to the forecast: what is known of a series as of a day.
 *
 * Only `id`, `asOf` and `series.seasons` are needed. A field that is null and one that is missing mean the same: not known.
 * Days are day numbers (`day-number.ts`).
 */
export interface Question {
  id: string
  asOf: number
  series: KnownSeries
}

export interface KnownSeries {
  /** Two-letter code, as `US`. */
  country: string | undefined
  /** Language tag, as `en`. */
  language: string | undefined
  network: string | undefined
  /** `broadcast`, `cable`, `public` or `streaming`; any other word counts as unknown to the model. */
  networkKind: string | undefined
  type: string | undefined
  genres: readonly string[]
  runtimeMinutes: number | undefined
  /** Mean vote, 1 to 10, and the number of votes. */
  rating: { imdb: number | undefined; votes: number | undefined } | undefined
  /** Seasons that had premiered by `asOf`, in order of their number, specials (season 0) left out. */
  seasons: readonly KnownSeason[]
}

export type SeriesFacts = Omit<KnownSeries, 'seasons'>

export interface KnownSeason {
  number: number
  premiere: number
  /** Unknown, or not over by `asOf`: undefined. */
  finale: number | undefined
  episodes: number | undefined
  rating: number | undefined
}

export type ParsedQuestion = { kind: 'question'; question: Question } | { kind: 'invalid'; reason: string }

const text = z.string().nullish()
const positive = z.number().positive().nullish()

const seasonForm = z.object({
  number: z.int('is not a whole number').min(0, 'is below 0').nullish(),
  premiere: text,
  finale: text,
  episodes: positive,
  rating: positive,
})

const questionForm = z.object({
  id: z.string('is missing'),
  asOf: z.string('is missing'),
  series: z.object(
    {
      country: text,
      language: text,
      network: text,
      networkKind: text,
      type: text,
      genres: z.array(z.string()).nullish(),
      runtimeMinutes: positive,
      rating: z.object({ imdb: positive, votes: z.number().min(0).nullish() }).nullish(),
      seasons: z.array(seasonForm, 'is missing'),
    },
    'is missing',
  ),
})

type SeasonForm = z.infer<typeof seasonForm>

/**
 * Reads one line of questions.
 *
 * A season without a premiere has not been seen and is left out; one without a number follows the season before it. A finale after
 * `asOf` or before its premiere is not a fact of that day and counts as unknown. Everything else that is wrong is refused with its reason.
 */
export function parseQuestion(line: string): ParsedQuestion {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return invalid('not JSON')
  }
  const parsed = questionForm.safeParse(value)
  if (!parsed.success) return invalid(reasonOf(parsed.error))
  const { id, series } = parsed.data

  const asOf = parseDayNumber(parsed.data.asOf)
  if (asOf === undefined) return invalid(`asOf: ${parsed.data.asOf} is not a date`)
  const seasons = toKnownSeasons(series.seasons, asOf)
  if (typeof seasons === 'string') return invalid(seasons)

  return { kind: 'question', question: { id, asOf, series: { ...toSeriesFacts(series), seasons } } }
}

/** What is told of a series besides its seasons, as files write it: null and missing are the same. */
type SeriesFactsForm = { [K in keyof Omit<SeriesFacts, 'rating'>]?: SeriesFacts[K] | null | undefined } & {
  rating?: { imdb?: number | null | undefined; votes?: number | null | undefined } | null | undefined
}

/** What is told of a series besides its seasons, with all that is not known as undefined. */
export function toSeriesFacts(form: SeriesFactsForm): SeriesFacts {
  return {
    country: form.country ?? undefined,
    language: form.language ?? undefined,
    network: form.network ?? undefined,
    networkKind: form.networkKind ?? undefined,
    type: form.type ?? undefined,
    genres: form.genres ?? [],
    runtimeMinutes: form.runtimeMinutes ?? undefined,
    rating: form.rating == null ? undefined : { imdb: form.rating.imdb ?? undefined, votes: form.rating.votes ?? undefined },
  }
}

/** The seasons in order, or the reason why they cannot be read. */
function toKnownSeasons(forms: readonly SeasonForm[], asOf: number): KnownSeason[] | string {
  const seasons: KnownSeason[] = []
  const numbers = new Set<number>()
  for (const [index, form] of forms.entries()) {
    const number = form.number ?? (seasons.at(-1)?.number ?? 0) + 1
    if (numbers.has(number)) return `season ${number} is given twice`
    numbers.add(number)

    const premiere = form.premiere == null ? undefined : parseDayNumber(form.premiere)
    if (form.premiere != null && premiere === undefined) return `series.seasons.${index}.premiere: ${form.premiere} is not a date`
    const finale = form.finale == null ? undefined : parseDayNumber(form.finale)
    if (form.finale != null && finale === undefined) return `series.seasons.${index}.finale: ${form.finale} is not a date`

    if (premiere === undefined || number === 0) continue
    if (premiere > asOf) return `season ${number} premieres after asOf`
    seasons.push({
      number,
      premiere,
      finale: finale === undefined || finale > asOf || finale < premiere ? undefined : finale,
      episodes: form.episodes ?? undefined,
      rating: form.rating ?? undefined,
    })
  }
  return seasons.sort((a, b) => a.number - b.number)
}

function reasonOf(error: z.ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return 'not of the documented form'
  return issue.path.length === 0 ? 'not an object' : `${issue.path.join('.')}: ${issue.message}`
}

function invalid(reason: string): ParsedQuestion {
  return { kind: 'invalid', reason }
}
