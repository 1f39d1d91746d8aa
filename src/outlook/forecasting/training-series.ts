import { z } from 'zod'
import { parseDayNumber } from '../../time/day-number.ts'
import { toSeriesFacts, type KnownSeason, type SeriesFacts } from './question.ts'

/** A series of the training file with all its seasons, as the file's source has seen them until `observedUntil` (a day number). */
export interface TrainingSeries {
  key: string
  /** For reports; the key where none is given. */
  title: string
  /** First source of the row: it gave the dates. Used to weigh, to split and to slice, never as a feature. */
  source: string
  /** Billed as limited, by a label that came later: such series are left out of training and of the questions. */
  isLimited: boolean
  /** Dates are estimates: good for odds, not for judging dates. */
  isApproximate: boolean
  observedUntil: number
  facts: SeriesFacts
  seasons: readonly TrainingSeason[]
}

export interface TrainingSeason extends KnownSeason {
  isOngoing: boolean
}

export type ParsedTrainingSeries = { kind: 'series'; series: TrainingSeries } | { kind: 'invalid'; reason: string }

const day = z.string().transform((text, context) => {
  const number = parseDayNumber(text)
  if (number !== undefined) return number
  context.addIssue(`${text} is not a date`)
  return z.NEVER
})
const number = z.number().nullish()
const word = z.string().nullish()

const form = z.object({
  key: z.string(),
  title: word,
  country: word,
  language: word,
  network: word,
  networkKind: word,
  type: word,
  genres: z.array(z.string()).nullish(),
  runtimeMinutes: number,
  rating: z.object({ imdb: number, votes: number }).nullish(),
  seasons: z.array(z.object({ number: z.int(), premiere: day, finale: day.nullish(), episodes: number, rating: number, ongoing: z.boolean().nullish() })),
  observedUntil: day,
  sources: z.array(z.string()).nullish(),
  limitedSeries: z.boolean().nullish(),
  approximate: z.boolean().nullish(),
})

/** Reads one line of a series file (docs/forecast-format.md). A file of one's own may leave out `sources`: then the source is `own`. */
export function parseTrainingSeries(line: string): ParsedTrainingSeries {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { kind: 'invalid', reason: 'not JSON' }
  }
  const parsed = form.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return { kind: 'invalid', reason: issue === undefined ? 'not of the documented form' : `${issue.path.join('.')}: ${issue.message}` }
  }
  const row = parsed.data
  return {
    kind: 'series',
    series: {
      key: row.key,
      title: row.title ?? row.key,
      source: row.sources?.[0] ?? 'own',
      isLimited: row.limitedSeries === true,
      isApproximate: row.approximate === true,
      observedUntil: row.observedUntil,
      facts: toSeriesFacts(row),
      seasons: row.seasons
        .filter((season) => season.number > 0)
        .map((season) => ({
          number: season.number,
          premiere: season.premiere,
          finale: season.finale ?? undefined,
          episodes: season.episodes ?? undefined,
          rating: season.rating ?? undefined,
          isOngoing: season.ongoing === true,
        })),
    },
  }
}

export type ParsedSeriesFile = { kind: 'series'; series: TrainingSeries[] } | { kind: 'invalid'; line: number; reason: string }

/** Reads a whole series file; empty lines are skipped, the first wrong line (counted from 1) refuses the file. */
export function parseSeriesFile(text: string): ParsedSeriesFile {
  const series: TrainingSeries[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const parsed = parseTrainingSeries(line)
    if (parsed.kind === 'invalid') return { kind: 'invalid', line: index + 1, reason: parsed.reason }
    series.push(parsed.series)
  }
  return { kind: 'series', series }
}
