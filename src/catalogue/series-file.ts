import { z } from 'zod'
import { parseDay, parsePartialDate, type Day, type PartialDate } from '../time/partial-date.ts'

/**
 * The file form of a series: what each source says of it, source by source.
 *
 * A series file holds statements; a statement is one document (a page, an article, an answer of an interface) with what it says.
 * Every value therefore has a source and a link by its place in the file: a value without one cannot be written down.
 */

const day = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'is not a day (YYYY-MM-DD)')
  .meta({ format: 'date' }) as unknown as z.ZodType<Day>
const partialDate = z
  .string()
  .refine((text) => parsePartialDate(text) !== undefined, 'is not a date (YYYY, YYYY-Qn, YYYY-MM or YYYY-MM-DD)')
  .meta({ pattern: '^\\d{4}(-(Q[1-4]|\\d{2}(-\\d{2})?))?$' }) as unknown as z.ZodType<PartialDate>
/** An address that a reader can open: nothing but the web's two schemes. */
const link = z.url({ protocol: /^https?$/ })
const text = z.string().trim().min(1)
const seasonNumber = z.int().min(1)
const country = z.string().regex(/^[A-Z]{2}$/, 'is not a country code such as US')
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'is not a language tag such as en')

/** Who is speaking; the standing table gives each kind its weight field by field. */
export const SOURCE_KINDS = ['maker', 'trade-press', 'catalogue', 'crowd'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** The kinds of announcement, as the design lists them. */
export const ANNOUNCEMENT_KINDS = [
  'renewed', 'final-season', 'concluded', 'cancelled', 'revived', 'premiere-set', 'premiere-moved', 'delayed',
  'production-started', 'production-wrapped', 'trailer', 'casting', 'moved-platform',
] as const // prettier-ignore
export type AnnouncementKind = (typeof ANNOUNCEMENT_KINDS)[number]

export const PEOPLE_ROLES = ['creator', 'developer', 'showrunner', 'composer', 'theme-composer', 'executive-producer', 'author'] as const
export type PeopleRole = (typeof PEOPLE_ROLES)[number]

const minutes = z
  .number()
  .positive()
  .max(24 * 60)
const runtime = z.strictObject({ min: minutes, max: minutes, typical: minutes.optional() })

const platform = z.strictObject({
  name: text,
  /** Left out where the source does not tell: some catalogues call every home that is no streaming service a network. */
  kind: z.enum(['broadcast', 'cable', 'public', 'streaming']).optional(),
  /** First and last season shown there; left out when it is all of them. */
  fromSeason: seasonNumber.optional(),
  toSeason: seasonNumber.optional(),
})

const seriesFacts = z.strictObject({
  title: text.optional(),
  originalTitle: text.optional(),
  aliases: z.array(text).optional(),
  formerTitles: z.array(text).optional(),
  /** Year of the first premiere, which with the title names the series. */
  year: z.int().min(1920).max(2100).optional(),
  countries: z.array(country).optional(),
  languages: z.array(language).optional(),
  type: z.enum(['scripted', 'animation', 'reality', 'documentary', 'talk', 'variety', 'game', 'soap', 'news']).optional(),
  limited: z.boolean().optional(),
  genres: z.array(text).optional(),
  /** The first home and later ones, in order of time. */
  platforms: z.array(platform).optional(),
  runtimeMinutes: runtime.optional(),
  basedOn: z.array(text).optional(),
  companies: z.array(text).optional(),
  filmingLocations: z.array(text).optional(),
  themeMusic: text.optional(),
  franchise: text.optional(),
  /** One or two sentences of our own on what the series is, without spoilers. */
  premise: text.optional(),
  /**
   * The source's own words on the series, as plain text under the statement's licence; no premise, for it may tell of what a reader has not seen.
   */
  description: text.optional(),
  /** The source's own status word, as it writes it: "Ended", "Returning Series". */
  status: text.optional(),
  /** Numbered episodes shown so far, specials left out. */
  episodeCount: z.int().min(1).optional(),
  seasonCount: z.int().min(1).optional(),
  website: link.optional(),
  externalIds: z
    .strictObject({ imdb: text.optional(), tvmaze: z.int().optional(), wikidata: text.optional(), tmdb: z.int().optional(), tvdb: z.int().optional() })
    .optional(),
})

const seasonFacts = z.strictObject({
  number: seasonNumber,
  /** "The Final Season", "Part 3", "Book One": only where it is named. */
  title: text.optional(),
  premiere: partialDate.optional(),
  finale: partialDate.optional(),
  /** The source tells of the season as running or shown: its premiere is no plan, however vague its date. */
  hasBegun: z.literal(true).optional(),
  /** Episodes shown, or all of them once complete. */
  episodeCount: z.int().min(1).optional(),
  /** Episodes ordered, before they are shown. */
  episodeOrder: z.int().min(1).optional(),
  /** Parts, volumes or cours in which one season was shown. */
  parts: z.array(z.strictObject({ name: text, premiere: partialDate, finale: partialDate.optional(), episodes: z.int().min(1).optional() })).optional(),
  /** Spoiler-free line on what the season is about. */
  synopsis: text.optional(),
  /**
   * What happens in the season: shown only where the reader's boundary allows it. In our own words in the bundled files, in those of the source (and under its
   * licence) in what is read live.
   */
  recap: text.optional(),
  /** Cast said to be in this season, told before it premiered. */
  confirmedCast: z.array(z.strictObject({ person: text, character: text.optional() })).optional(),
  /** Plot facts that were announced before the season premiered. */
  announcedPlot: z.array(text).optional(),
  runtimeMinutes: runtime.optional(),
})

/** A season that the source's answer lacks since a day, though an earlier answer of its listed it. No cancellation: nobody has said anything. */
const withdrawnSeason = z.strictObject({
  season: seasonNumber,
  /** The day on which its answer first lacked the season. */
  on: day,
  /** What it had said of the season before. */
  last: seasonFacts.omit({ number: true }).optional(),
})

const episodeFacts = z.strictObject({
  season: z.int().min(0),
  /** Number in the season; left out for a special without one. */
  number: z.int().min(0).optional(),
  title: text.optional(),
  airDate: partialDate.optional(),
  /** The moment it is shown at, in UTC; only where the source knows the time of day, and only beside `airDate`, the day of its network. */
  airsAt: z.iso.datetime().optional(),
  runtimeMinutes: minutes.optional(),
  /** As the season's. */
  recap: text.optional(),
})

const credit = z.strictObject({ role: z.enum(PEOPLE_ROLES), person: text, seasons: z.array(seasonNumber).min(1).optional(), note: text.optional() })

const castMember = z.strictObject({
  person: text,
  character: text,
  /** Left out where the source lists everybody alike. */
  billing: z.enum(['main', 'recurring', 'guest']).optional(),
  seasons: z.array(seasonNumber).min(1).optional(),
  /** A short spoiler-free character note in our own words. */
  note: text.optional(),
})

const announcement = z.strictObject({
  kind: z.enum(ANNOUNCEMENT_KINDS),
  /** The season it is about; for `cancelled`, `concluded` and `final-season` the last one. Null when nobody said. */
  season: seasonNumber.nullable(),
  /** When it was said: a day, or as precisely as anybody still knows. */
  on: partialDate,
  /** Who said it: a network, streamer, maker or person. */
  by: text,
  /** The date that was announced, as precisely as it was said; null where the kind has none. */
  date: partialDate.nullable(),
  /** The network, streamer or makers said it, or a trade outlet reports them saying it. */
  official: z.boolean(),
  /** One sentence of our own. */
  text,
})

const rating = z.strictObject({
  rater: text,
  group: z.enum(['critics', 'audience']),
  season: seasonNumber.optional(),
  episode: z.int().min(1).optional(),
  score: z.number().min(0),
  scale: z.number().positive(),
  unit: z.enum(['points', 'percent']),
  votes: z.int().min(1).optional(),
  /** The day the score was read off, as precisely as the source gives it. */
  on: partialDate.optional(),
})

const video = z.strictObject({
  kind: z.enum(['trailer', 'teaser', 'clip']),
  season: seasonNumber.optional(),
  title: text,
  link,
  official: z.boolean(),
  publishedOn: day.optional(),
})

const availability = z.strictObject({
  country,
  name: text,
  kind: z.enum(['network', 'streaming', 'buy', 'rent']),
  seasons: z.array(seasonNumber).min(1).optional(),
})

const relation = z.strictObject({
  /** Our id when the other series is bundled too. */
  id: text.optional(),
  title: text,
  relation: z.enum(['same-franchise', 'spin-off', 'spun-off-from', 'remake', 'original-of', 'sequel', 'prequel', 'same-makers', 'similar']),
  because: text,
})

export const statementSchema = z.strictObject({
  source: text,
  link,
  kind: z.enum(SOURCE_KINDS),
  licence: text.nullable(),
  /** The day the document bears; null when it bears none. */
  publishedOn: day.nullable(),
  /** The day we read it. */
  retrievedAt: day,
  /**
   * For an undated document that was not read live: the latest day whose events it tells of. Our facts reach that far, not to the day of reading.
   */
  stateOf: day.optional(),
  series: seriesFacts.optional(),
  seasons: z.array(seasonFacts).optional(),
  withdrawn: z.array(withdrawnSeason).optional(),
  /** The day on which the source first no longer had the entry that says all this. No cancellation: nobody has said anything. */
  entryWithdrawnOn: day.optional(),
  episodes: z.array(episodeFacts).optional(),
  credits: z.array(credit).optional(),
  cast: z.array(castMember).optional(),
  announcements: z.array(announcement).optional(),
  ratings: z.array(rating).optional(),
  videos: z.array(video).optional(),
  availability: z.array(availability).optional(),
  related: z.array(relation).optional(),
})

export const seriesFileSchema = z.strictObject({
  /** Ours, stable, readable and never reused: `star-trek-picard-2020`; how one is made: `sources/series-id.ts`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*-(\d{4}|undated)(-[a-z]{2})?(-\d+)?$/, 'is not a title in lower case with dashes and the year'),
  statements: z.array(statementSchema).min(1),
})

export type SeriesFile = z.infer<typeof seriesFileSchema>
export type Statement = z.infer<typeof statementSchema>
