import { lastDayOf, type Day } from '../time/partial-date.ts'
import { reachOf } from './knowable.ts'
import { mergeAnnouncements } from './merge-announcements.ts'
import { gatherSeasons } from './gather-seasons.ts'
import { mergeSeasonDetails } from './merge-episodes.ts'
import { mergeRatings, withRatings } from './merge-ratings.ts'
import { mergeSeasons } from './merge-seasons.ts'
import { mergeStatuses } from './merge-status.ts'
import { foldName as fold, mergeTitles } from './merge-titles.ts'
import { mergeWithdrawn } from './merge-withdrawn.ts'
import { definedOf, mergeAll, mergeByNewest, mergeByStanding, type Stated } from './merge-values.ts'
import type {
  CastMember,
  Credit,
  ExternalId,
  Known,
  Platform,
  SeasonDetail,
  SeriesDocument,
  SeriesFacts,
  SeriesFile,
  Source,
  Statement,
} from './series-document.ts'
import { isAnnouncedBy, isKnowable, isPossibleYear, isUndated, state, type Spoken } from './spoken.ts'
import type { FieldGroup } from './standing.ts'

/**
 * The series as its sources together state it: everything we have, or with `asOf` only what was knowable on that day.
 *
 * Title, year, country, language and type identify the series and are known on every day. Where a season was shown is known from its showing, whenever
 * an undated document that tells of it was read.
 */
export function mergeSeries(file: SeriesFile, asOf?: Day): { document: SeriesDocument; details: SeasonDetail[] } {
  const spoken = file.statements.map((statement, source) => ({ statement, source }))
  const knowable = spoken.filter((one) => isKnowable(one, asOf))
  const sources = file.statements.map((statement) => toSource(statement, asOf))
  const facts = factsOf(knowable)
  const identity = factsOf(spoken)
  const gathered = gatherSeasons(spoken, asOf)
  const seasons = mergeSeasons(gathered, asOf)
  const shown = new Set(
    seasons.filter(({ premiere }) => premiere !== undefined && (asOf === undefined || lastDayOf(premiere.value) <= asOf)).map(({ number }) => number),
  )

  const ratings = mergeRatings(rowsOf(knowable, 'ratings', 'counts'))

  const document: SeriesDocument = {
    id: file.id,
    sources,
    factsUntil: file.statements.map(reachOf).reduce((latest, day) => (day > latest ? day : latest)),
    ...mergeTitles(spoken, file.id),
    countries: identity.many('countries'),
    languages: identity.many('languages'),
    genres: facts.many('genres'),
    platforms: mergeAll(platformsOf(spoken, asOf, shown), (platform) => platform.name, withKindOf),
    basedOn: facts.many('basedOn'),
    companies: facts.many('companies'),
    filmingLocations: facts.many('filmingLocations'),
    credits: mergeAll(rowsOf(knowable, 'credits', 'people'), (credit) => `${credit.role}:${fold(credit.person)}`, combineSeasons<Credit>),
    cast: mergeAll(rowsOf(knowable, 'cast', 'people'), (member) => `${fold(member.person)}:${fold(member.character)}`, combineSeasons<CastMember>),
    statuses: mergeStatuses(knowable),
    seasons,
    withdrawn: mergeWithdrawn(spoken, asOf),
    announcements: mergeAnnouncements(announcementsOf(spoken, asOf), sources),
    ratings: ratings.filter(({ value }) => value.episode === undefined),
    videos: mergeAll(rowsOf(knowable, 'videos', 'descriptions'), (video) => video.link),
    availability: mergeAll(rowsOf(knowable, 'availability', 'descriptions'), (offer) => `${offer.country}:${offer.name}:${offer.kind}`),
    related: mergeAll(rowsOf(knowable, 'related', 'descriptions'), (relation) => relation.id ?? fold(relation.title)),
  }
  const single = {
    year: mergeYear(spoken),
    originalTitle: identity.one('originalTitle', 'identity'),
    type: identity.one('type', 'descriptions'),
    limited: facts.newest('limited', 'descriptions'),
    runtimeMinutes: facts.one('runtimeMinutes', 'counts'),
    themeMusic: facts.one('themeMusic', 'people'),
    franchise: facts.one('franchise', 'descriptions'),
    premise: facts.one('premise', 'descriptions'),
    episodeCount: facts.newest('episodeCount', 'counts'),
    seasonCount: mergeSeasonCount(knowable, seasons),
    website: facts.one('website', 'identity'),
  }
  const externalIds = mergeExternalIds(spoken)
  return {
    document: { ...document, ...definedOf(single), ...(externalIds.length > 0 && { externalIds }) },
    details: withRatings(mergeSeasonDetails(gathered, asOf), ratings),
  }
}

function mergeYear(spoken: readonly Spoken[]): Known<number> | undefined {
  return mergeByStanding(
    spoken.flatMap((one) => {
      const year = one.statement.series?.year
      return year !== undefined && isPossibleYear(year, one.statement) ? [state(year, one, 'identity')] : []
    }),
  )
}

/** The ids that catalogues give it, known on every day as its title is. */
function mergeExternalIds(spoken: readonly Spoken[]): Known<ExternalId>[] {
  const stated = spoken.flatMap((one) =>
    Object.entries(one.statement.series?.externalIds ?? {}).map(([kind, value]) => state({ kind, value: String(value) } as ExternalId, one, 'identity')),
  )
  return mergeAll(stated, ({ kind, value }) => `${kind} ${value}`)
}

/** The number of seasons: the newest count, and those of sources that know of the newest season, too, and count otherwise. */
function mergeSeasonCount(spoken: readonly Spoken[], seasons: SeriesDocument['seasons']): Known<number> | undefined {
  const counts = spoken.flatMap((one) => (one.statement.series?.seasonCount === undefined ? [] : [{ one, ...state(one.statement.series.seasonCount, one, 'counts') }])) // prettier-ignore
  const begun = seasons.findLast(({ premiere, isPremierePlanned }) => premiere !== undefined && !isPremierePlanned)?.premiere
  const current = counts.filter(
    ({ one, reach }) =>
      begun !== undefined &&
      reach > lastDayOf(begun.value) &&
      !counts.some((other) => other.one.statement.source === one.statement.source && other.reach > reach),
  )
  return current.length > 0 ? mergeByStanding(current) : mergeByNewest(counts)
}

/** Where it is shown: as told by then, and where the seasons that had begun were shown, without a word on where they were not. */
function platformsOf(spoken: readonly Spoken[], asOf: Day | undefined, shown: ReadonlySet<number>): Stated<Platform>[] {
  return spoken.flatMap((one) => {
    const platforms = one.statement.series?.platforms ?? []
    const known = isKnowable(one, asOf) ? platforms : isUndated(one) ? platforms.flatMap((platform, index) => shownPlatform(platform, index === 0, shown)) : []
    return known.map((platform) => state(platform, one, 'descriptions'))
  })
}

/** A platform as its showings told of it; a list's first one without a season is the first home. */
function shownPlatform({ name, kind, fromSeason }: Platform, isFirst: boolean, shown: ReadonlySet<number>): Platform[] {
  if (fromSeason === undefined || fromSeason === 1) return (isFirst || fromSeason === 1) && shown.size > 0 ? [{ name, kind }] : []
  return shown.has(fromSeason) ? [{ name, kind, fromSeason }] : []
}

/** A document written after the day asked can only witness what was public on that day anyway, a showing or an announcement: its own day proves nothing then. */
function toSource({ source: name, link, kind, licence, publishedOn, retrievedAt, entryWithdrawnOn }: Statement, asOf: Day | undefined): Source {
  const isLater = asOf !== undefined && publishedOn !== null && publishedOn > asOf
  const isWithdrawn = entryWithdrawnOn !== undefined && (asOf === undefined || entryWithdrawnOn <= asOf)
  return { name, link, kind, licence, publishedOn: isLater ? null : publishedOn, retrievedAt, ...(isWithdrawn ? { withdrawnOn: entryWithdrawnOn } : {}) }
}

/** The fields that the statements give of the series itself, merged one by one. */
function factsOf(spoken: readonly Spoken[]) {
  const stated = <K extends keyof SeriesFacts>(field: K, group: FieldGroup): Stated<NonNullable<SeriesFacts[K]>>[] =>
    spoken.flatMap(({ statement, source }) => {
      const value = statement.series?.[field]
      return value === undefined ? [] : [state(value as NonNullable<SeriesFacts[K]>, { statement, source }, group)]
    })
  return {
    one: <K extends keyof SeriesFacts>(field: K, group: FieldGroup) => mergeByStanding(stated(field, group)),
    newest: <K extends keyof SeriesFacts>(field: K, group: FieldGroup) => mergeByNewest(stated(field, group)),
    many: <K extends ListField>(field: K): Known<ItemOf<K>>[] => {
      const items = spoken.flatMap((one) => ((one.statement.series?.[field] ?? []) as ItemOf<K>[]).map((item) => state(item, one, 'descriptions')))
      return mergeAll(items, foldItem)
    },
  }
}

type ListField = { [K in keyof SeriesFacts]-?: NonNullable<SeriesFacts[K]> extends unknown[] ? K : never }[keyof SeriesFacts]
type ItemOf<K extends ListField> = NonNullable<SeriesFacts[K]>[number]
type RowField = 'credits' | 'cast' | 'ratings' | 'videos' | 'availability' | 'related'

function rowsOf<K extends RowField>(spoken: readonly Spoken[], field: K, group: FieldGroup): Stated<NonNullable<Statement[K]>[number]>[] {
  return spoken.flatMap((one) => ((one.statement[field] ?? []) as NonNullable<Statement[K]>[number][]).map((row) => state(row, one, group)))
}

function announcementsOf(spoken: readonly Spoken[], asOf: Day | undefined) {
  return spoken.flatMap(({ statement, source }) =>
    (statement.announcements ?? []).filter((one) => isAnnouncedBy(one, asOf)).map((value) => ({ value, source })),
  )
}

/** Not every source tells what kind of home a platform is: whoever does fills it in. */
function withKindOf(a: Platform, b: Platform): Platform {
  return a.kind === undefined && b.kind !== undefined ? { ...a, kind: b.kind } : a
}

function combineSeasons<T extends { seasons?: number[] | undefined; note?: string | undefined }>(a: T, b: T): T {
  const combined = { ...a }
  if (a.seasons !== undefined && b.seasons !== undefined) combined.seasons = [...new Set([...a.seasons, ...b.seasons])].sort((x, y) => x - y)
  else if (b.seasons !== undefined) combined.seasons = b.seasons
  if (a.note === undefined && b.note !== undefined) combined.note = b.note
  return combined
}

function foldItem(item: unknown): string {
  return typeof item === 'string' ? fold(item) : JSON.stringify(item)
}
