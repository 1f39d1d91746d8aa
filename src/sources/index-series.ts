import { hash } from 'node:crypto'
import { ledgerCasesOf } from '../announcements/ledger-cases.ts'
import { ledgerRowsOf } from '../announcements/ledger-rows.ts'
import { axesOf } from '../outlook/verdict.ts'
import { isOnAir, toStandpoint, type Standpoint } from '../outlook/season-state.ts'
import { foldTitle } from '../search/fold-title.ts'
import { addDays, firstDayOf, lastDayOf, precisionOf, type Day } from '../time/partial-date.ts'
import { knowableFrom } from '../catalogue/knowable.ts'
import { mergeSeries } from '../catalogue/merge-series.ts'
import type { EpisodeDocument, SeasonDocument, SeriesDocument, SeriesFile } from '../catalogue/series-document.ts'
import type { IndexedSeries, Told } from '../catalogue/series-store.ts'
import { indexTraits } from '../catalogue/similar-keys.ts'
import { listedOf } from '../catalogue/listed-keys.ts'
import { standOf } from '../catalogue/stand.ts'

/** 96 bits: two documents of one series never bear the same mark. */
const REVISION_LENGTH = 16

/** The origin of what ships with the program. */
export const BUNDLED_ORIGIN = 'bundled'

/** The rows of a series of the bundled catalogue that no other source tells of. */
export function indexSeries({ id, statements }: SeriesFile): IndexedSeries {
  return indexTold(
    id,
    statements.map((statement) => ({ origin: BUNDLED_ORIGIN, statement })),
  )
}

/** The rows of a series: its merged document, and the narrow tables that find it by name, by id and by date. */
export function indexTold(id: string, unordered: readonly Told[]): IndexedSeries {
  // The order in which they are read again: a value names its sources by their place.
  const told = unordered.toSorted((a, b) => (a.origin < b.origin ? -1 : a.origin > b.origin ? 1 : 0))
  const file: SeriesFile = { id, statements: told.map(({ statement }) => statement) }
  const { document, details: merged } = mergeSeries(file)
  const standpoint = toStandpoint(document, addDays(document.factsUntil, 1))
  const axes = axesOf(standpoint)
  const popularity = popularityOf(document)
  const content = JSON.stringify(document)
  const details = merged.map((detail) => ({ season: detail.number, content: JSON.stringify(detail) }))
  const shown = document.seasons.map((season) => shownUntil(season, standpoint))
  return {
    row: {
      id: file.id,
      title: document.title.value,
      year: document.year?.value ?? null,
      countries: JSON.stringify(document.countries.map(({ value }) => value)),
      popularity,
      document: content,
      revision: revisionOf([content, ...details.map((detail) => detail.content)]),
      knowable_through: knowableThrough(file),
      facts_until: document.factsUntil,
      airing: axes.airing === null ? null : Number(axes.airing),
      next: axes.next,
      ended: axes.ended,
      last_season: document.seasons.at(-1)?.number ?? null,
      silent_since: shown.reduce<Day | null>((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null),
    },
    statements: told.map(({ origin, statement }) => ({ origin, content: JSON.stringify(statement) })),
    externalIds: externalIdsOf(file),
    details,
    titles: titlesOf(document),
    traits: indexTraits(document),
    listed: listedOf(document, standOf(axes), popularity),
    seasons: document.seasons.map((season, index) => {
      const { number, premiere, finale, episodeCount } = season
      return {
        number,
        premiere: premiere?.value ?? null,
        premiere_from: premiere === undefined ? null : firstDayOf(premiere.value),
        premiere_until: premiere === undefined ? null : lastDayOf(premiere.value),
        shown_until: shown[index] ?? null,
        finale_day: finale === undefined || precisionOf(finale.value) !== 'day' ? null : finale.value,
        episode_count: episodeCount?.value ?? null,
      }
    }),
    announcements: ledgerRowsOf(file, document),
    ledgerCases: ledgerCasesOf(document).map(({ kind, season, knownOn, value }) => ({ kind, season, known_on: knownOn, value })),
    episodes: merged.flatMap((detail) =>
      detail.episodes.flatMap((episode) =>
        episode.airDate === undefined || precisionOf(episode.airDate.value) !== 'day'
          ? []
          : [{ season: detail.number, number: episode.number, air_day: episode.airDate.value, ...airTimesOf(episode) }],
      ),
    ),
  }
}

const MS_PER_MINUTE = 60 * 1000

/** From when to when an episode is shown, in milliseconds since 1970. */
function airTimesOf({ airsAt, runtimeMinutes }: EpisodeDocument): { airs_at: number | null; airs_until: number | null } {
  if (airsAt === undefined) return { airs_at: null, airs_until: null }
  const atMs = Temporal.Instant.from(airsAt.value).epochMilliseconds
  return { airs_at: atMs, airs_until: runtimeMinutes === undefined ? null : atMs + Math.round(runtimeMinutes.value * MS_PER_MINUTE) }
}

/** A mark of all that a page of the series is made from: where only a recap changed, the document is the same and the page is not. */
function revisionOf(contents: readonly string[]): string {
  return hash('sha256', contents.join('\n'), 'base64url').slice(0, REVISION_LENGTH)
}

/** Every id that any statement gives the series, each once. */
function externalIdsOf({ statements }: SeriesFile): IndexedSeries['externalIds'] {
  const ids = statements.flatMap(({ series }) => Object.entries(series?.externalIds ?? {}).map(([kind, value]) => ({ kind, value: String(value) })))
  return [...new Map(ids.map((id) => [`${id.kind} ${id.value}`, id])).values()]
}

/** The last day a season can have been shown on; the end of time for one on air whose finale nobody gives. */
function shownUntil(season: SeasonDocument, standpoint: Standpoint): Day | null {
  if (season.finale !== undefined) return lastDayOf(season.finale.value)
  if (isOnAir(season, standpoint)) return END_OF_TIME
  return season.premiere === undefined ? null : lastDayOf(season.premiere.value)
}

const END_OF_TIME = '9999-12-31' as Day

/** How well known a series is: the most votes any rating of it has, else how much of it was shown. For ranking only, never shown. */
function popularityOf(document: SeriesDocument): number {
  const votes = document.ratings.map(({ value }) => value.votes ?? 0)
  const episodes = document.seasons.reduce((sum, season) => sum + (season.episodeCount?.value ?? 0), document.episodeCount?.value ?? 0)
  return Math.max(...votes, episodes, 0)
}

function titlesOf(document: SeriesDocument): IndexedSeries['titles'] {
  const main = document.title.value
  const others = [...document.aliases, ...document.formerTitles, ...(document.originalTitle === undefined ? [] : [document.originalTitle])].map(
    ({ value }) => value,
  )
  const names = new Map<string, { name: string; folded: string; is_main: number }>()
  for (const name of [main, ...others]) {
    const folded = foldTitle(name)
    if (folded !== '' && !names.has(folded)) names.set(folded, { name, folded, is_main: name === main ? 1 : 0 })
  }
  return [...names.values()]
}

/** The last day on which any fact becomes knowable: from then on the merged document holds for every day. */
function knowableThrough(file: SeriesFile): Day {
  return file.statements
    .flatMap((statement) => [
      knowableFrom(statement),
      ...(statement.entryWithdrawnOn === undefined ? [] : [statement.entryWithdrawnOn]),
      ...(statement.announcements ?? []).map((said) => lastDayOf(said.on)),
    ])
    .reduce((latest, day) => (day > latest ? day : latest))
}
