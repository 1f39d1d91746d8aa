/**
 * To Be Continued as a library: open a catalogue, ask it, get the same answers as the command line and the interface.
 *
 *     const database = await openDatabase('/path/to/data')
 *     await loadBundledCatalogue(database)
 *     const series = await getSeries(database, 'star-trek-picard-2020', day)
 *     const { verdict, answer } = answerFor(series, day)
 */
export { getSeries, getSeriesFile } from './catalogue/series-store.ts'
export type { Fact } from './catalogue/fact.ts'
export type { SeriesDocument } from './catalogue/series-document.ts'
export type { SeriesFile } from './catalogue/series-file.ts'
export { AppError, type ErrorCode } from './errors/app-error.ts'
export { toGuideJson, type GuideJson } from './guide/guide-json.ts'
export { getGuide, type SeriesGuide } from './guide/series-guide.ts'
export { parseSpoilerBoundary, type SpoilerBoundary } from './guide/spoiler-boundary.ts'
export { answerFor, type Answer } from './outlook/answer.ts'
export { findSeriesMeant, searchSeries, type SearchHit } from './search/search-series.ts'
export { loadBundledCatalogue } from './sources/bundled/load-bundled.ts'
export { openDatabase, type Database } from './storage/open-database.ts'
export { parseDay, parsePartialDate, type Day, type PartialDate } from './time/partial-date.ts'
