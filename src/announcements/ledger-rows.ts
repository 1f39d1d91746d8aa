import { mergeSeries } from '../catalogue/merge-series.ts'
import type { AnnouncementRow } from '../catalogue/announcement-rows-store.ts'
import type { Announcement, Known, SeriesDocument, SeriesFile } from '../catalogue/series-document.ts'
import { seasonDecided } from '../outlook/official-words.ts'
import { toStandpoint } from '../outlook/season-state.ts'
import { judge, type Verdict } from '../outlook/verdict.ts'
import { slugOf } from '../search/fold-title.ts'
import { addDays, firstDayOf, lastDayOf, type Day } from '../time/partial-date.ts'

/**
 * The ledger of a series as rows: each announcement with what it did to the verdict about the season it decides, and where that season is shown.
 *
 * The verdict before is the one of the day before, the verdict after that of the day itself, each with what was knowable then; what was said on one day counts together.
 */
export function ledgerRowsOf(file: SeriesFile, document: SeriesDocument): AnnouncementRow[] {
  const documentOn = documentsByDay(file)
  const verdictOn = (season: number, day: Day): Verdict => judge(season, toStandpoint(documentOn(day), day)).verdict
  return document.announcements.toReversed().map((known) => {
    const { kind, season, text, by, on, date, certainty } = known.value
    const sources = known.from.flatMap((index) => document.sources[index] ?? [])
    const read = sources.map(({ retrievedAt }) => retrievedAt).sort()
    const [first] = sources
    if (first === undefined) throw new Error('unreachable: an announcement has a source')
    const decided = seasonDecided(known.value, document, lastDayOf(on))
    const row = {
      kind,
      season,
      text,
      date,
      certainty,
      said_by: by,
      said_on: on,
      said_until: lastDayOf(on),
      source: first.name,
      link: first.link,
      heard_on: read[0] ?? first.retrievedAt,
      updated_on: read.at(-1) ?? first.retrievedAt,
      verdict_season: decided,
      verdict_before: verdictOn(decided, addDays(firstDayOf(on), -1)),
      verdict_after: verdictOn(decided, lastDayOf(on)),
    }
    return { row, networks: networksOf(known.value, document) }
  })
}

/** The series as knowable on a day, as far as a verdict follows from it, merged once for each day that is asked for. */
function documentsByDay({ id, statements }: SeriesFile): (day: Day) => SeriesDocument {
  const bare = { id, statements: statements.map(({ credits: _c, cast: _m, ratings: _r, videos: _v, availability: _a, related: _o, ...rest }) => rest) }
  const merged = new Map<Day, SeriesDocument>()
  return (day) => {
    const document = merged.get(day) ?? mergeSeries(bare, day).document
    merged.set(day, document)
    return document
  }
}

/** The homes of the season that is spoken of, folded; all of the series' where none is known to show that season. */
function networksOf({ season }: Announcement, { platforms }: SeriesDocument): string[] {
  const shows = ({ value: { fromSeason = 1, toSeason = Infinity } }: Known<{ fromSeason?: number | undefined; toSeason?: number | undefined }>): boolean =>
    season === null || (fromSeason <= season && season <= toSeason)
  const own = platforms.filter(shows)
  const names = (own.length > 0 ? own : platforms).map(({ value }) => slugOf(value.name))
  return [...new Set(names)].filter((name) => name !== '')
}
