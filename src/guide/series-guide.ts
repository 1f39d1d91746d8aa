import { verdictChanges } from '../announcements/announcement-store.ts'
import type { VerdictChange } from '../announcements/ledger-entry.ts'
import { getLedgerCounts } from '../announcements/ledger-store.ts'
import { catalogueState, type CatalogueState } from '../catalogue/catalogue-state-store.ts'
import { listStandings, type SeriesStanding } from '../catalogue/standings-store.ts'
import { getSeries, listSeasonDetails } from '../catalogue/series-store.ts'
import type { Announcement, CastMember, Known, Rating, SeasonDetail, SeasonDocument, SeriesDocument } from '../catalogue/series-document.ts'
import { englishSayings, type Sayings } from '../languages/en/sayings.ts'
import { answerIn, outlookFor, type Answer, type Outlook } from '../outlook/answer.ts'
import { tellsLedger, type LedgerCounts } from '../outlook/ledger-count.ts'
import { hasStarted, toStandpoint } from '../outlook/season-state.ts'
import { axesOf, type Axes } from '../outlook/verdict.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import { similarTo, type SimilarInGuide } from './similar-section.ts'
import { isSeasonSeen, isSeen, lastSeasonBegun, type SpoilerBoundary } from './spoiler-boundary.ts'

/** What somebody asks a guide for. */
export interface GuideRequest {
  id: string
  asOf: Day
  season?: number | undefined
  boundary: SpoilerBoundary
}

/** The guide of a series up to the reader's boundary: what lies beyond it is not in here. */
export interface SeriesGuide {
  document: SeriesDocument
  answer: Answer
  boundary: SpoilerBoundary
  /** Seasons that have begun by the day asked. */
  startedSeasons: ReadonlySet<number>
  /** Recaps of seen seasons and seen episodes. */
  details: SeasonDetail[]
  cast: Known<CastMember>[]
  /** Seasons with their synopsis and plot only where the reader has begun them. */
  seasons: SeasonDocument[]
  ratings: Known<Rating>[]
  /** What each announcement did to the verdict; none of one that was stored before that was kept. */
  verdictChanges: ReadonlyMap<Announcement, VerdictChange>
  /** Series that are alike by our facts and that no source calls related; `undefined` on a day before all of what is compared was known. */
  similar: readonly SimilarInGuide[] | undefined
  /** Where the related and the similar series of our catalogue stand, by id. */
  relatedAxes: ReadonlyMap<string, Axes>
  /** What our ledger had counted by the day asked, where the answer's verdict tells a count. */
  ledger: LedgerCounts | undefined
  /** What was stored when it was asked for: together with what was asked, it decides all of this. */
  state: CatalogueState
}

/** The guide of a series as of a day, its answer in the words of a language; throws `no-such-series` when there is none of this id. */
export async function getGuide(database: Database, { id, asOf, season, boundary }: GuideRequest, words: Sayings = englishSayings): Promise<SeriesGuide> {
  // Asked first: what changes from here on is another state, and whoever compares the two sees it.
  const state = await catalogueState(database)
  const document = await getSeries(database, id, asOf, { state })
  const { outlook, answers, unseen } = await rememberedOutlook(database, document, { asOf, season, state })
  const answer = answerOf(outlook, answers, words)
  const seen = boundary === 'none' ? unseen : seenPart(document, asOf, boundary, await listSeasonDetails(database, id, lastSeasonBegun(boundary)))
  const similar = await similarTo(database, document, asOf, state)
  return {
    document,
    answer,
    boundary,
    ledger: tellsLedger(answer.verdict) ? outlook.ledger : undefined,
    ...seen,
    verdictChanges: await rememberedChanges(database, document),
    similar,
    relatedAxes: await relatedAxes(database, document, { asOf, similar, state }),
    state,
  }
}

type SeenPart = Pick<SeriesGuide, 'startedSeasons' | 'details' | 'cast' | 'seasons' | 'ratings'>

/** What of a series lies within a reader's boundary. */
function seenPart(document: SeriesDocument, asOf: Day, boundary: SpoilerBoundary, details: SeasonDetail[]): SeenPart {
  const standpoint = toStandpoint(document, asOf)
  const startedSeasons = new Set(document.seasons.filter((one) => hasStarted(one, standpoint)).map(({ number }) => number))
  return {
    startedSeasons,
    details: details
      .map((detail) => seenPartOf(detail, document, boundary))
      .filter(({ number, recap, episodes }) => startedSeasons.has(number) && (recap !== undefined || episodes.length > 0)),
    cast: document.cast.map((known) => withoutUnseenNote(known, boundary)),
    seasons: document.seasons.map((one) => (one.number <= lastSeasonBegun(boundary) ? one : withoutPlot(one))),
    ratings: [...document.ratings, ...details.flatMap((detail) => detail.ratings ?? []).filter((known) => isRatedBy(known, document, asOf))].filter(
      ({ value }) => isRatingShown(value, startedSeasons, boundary),
    ),
  }
}

interface Remembered {
  asOf: Day
  season: number | undefined
  ledger: LedgerCounts
  outlook: Outlook
  /** The answer in each language that was asked for. */
  answers: Map<Sayings, Answer>
  unseen: SeenPart
}

/** The last outlook that each document gave, with its answers and what a reader sees who has seen nothing: on most days everybody asks the same of it. */
const lastOutlooks = new WeakMap<SeriesDocument, Remembered>()

async function rememberedOutlook(
  database: Database,
  document: SeriesDocument,
  { asOf, season, state }: { asOf: Day; season: number | undefined; state: CatalogueState },
): Promise<Remembered> {
  const last = lastOutlooks.get(document)
  const isSame = last !== undefined && last.asOf === asOf && last.season === season
  // Most answers tell no count: for them the ledger need not be asked.
  if (isSame && !tellsLedger(last.outlook.judgement.verdict)) return last
  const ledger = await getLedgerCounts(database, asOf, state)
  if (isSame && last.ledger === ledger) return last
  const outlook = outlookFor(document, asOf, season, ledger)
  const judged = { asOf, season, ledger, outlook, answers: new Map(), unseen: seenPart(document, asOf, 'none', []) }
  lastOutlooks.set(document, judged)
  return judged
}

/** The answer in these words, said once: the same object for as long as the outlook is remembered. */
function answerOf(outlook: Outlook, answers: Map<Sayings, Answer>, words: Sayings): Answer {
  let answer = answers.get(words)
  if (answer === undefined) answers.set(words, (answer = answerIn(words, outlook)))
  return answer
}

/** Rows of the ledger are written with the document: of the same document they are the same. */
const lastChanges = new WeakMap<SeriesDocument, ReadonlyMap<Announcement, VerdictChange>>()

async function rememberedChanges(database: Database, document: SeriesDocument): Promise<ReadonlyMap<Announcement, VerdictChange>> {
  const changes = lastChanges.get(document) ?? (await verdictChanges(database, document))
  lastChanges.set(document, changes)
  return changes
}

function seenPartOf(detail: SeasonDetail, document: SeriesDocument, boundary: SpoilerBoundary): SeasonDetail {
  const { number, recap } = detail
  const episodes = detail.episodes.filter((episode) => isSeen(boundary, number, episode.number))
  const episodeCount = document.seasons.find((season) => season.number === number)?.episodeCount?.value
  return recap !== undefined && isSeasonSeen(boundary, number, episodeCount) ? { number, recap, episodes } : { number, episodes }
}

function withoutUnseenNote(known: Known<CastMember>, boundary: SpoilerBoundary): Known<CastMember> {
  const { note, ...member } = known.value
  const firstSeason = Math.min(...(member.seasons ?? [1]))
  return note === undefined || firstSeason <= lastSeasonBegun(boundary) ? known : { ...known, value: member }
}

function withoutPlot({ synopsis: _synopsis, ...season }: SeasonDocument): SeasonDocument {
  return { ...season, announcedPlot: [] }
}

/** Never a score for a season that has not begun; scores of episodes only of seen ones. */
function isRatingShown({ season, episode }: Rating, startedSeasons: ReadonlySet<number>, boundary: SpoilerBoundary): boolean {
  if (season !== undefined && !startedSeasons.has(season)) return false
  return episode === undefined || isSeen(boundary, season ?? 1, episode)
}

/** Whether the score was knowable on the day: details are stored as of today, for whatever day is asked. */
function isRatedBy({ from }: Known<Rating>, { sources }: SeriesDocument, asOf: Day): boolean {
  return from.some((index) => {
    const source = sources[index]
    return source !== undefined && (source.publishedOn ?? source.retrievedAt) <= asOf
  })
}

/** Where the related series stood when a document was last asked; the same object while nothing has changed, so that what is rendered from it holds. */
const lastRelatedAxes = new WeakMap<SeriesDocument, { mark: string; standings: string; axes: ReadonlyMap<string, Axes> }>()

/** Where each related or similar series stands on the day: from the narrow table, or from its own facts when the day lies before they end. */
async function relatedAxes(
  database: Database,
  document: SeriesDocument,
  { asOf, similar = [], state }: { asOf: Day; similar: readonly SimilarInGuide[] | undefined; state: CatalogueState },
): Promise<ReadonlyMap<string, Axes>> {
  const ids = [...document.related.flatMap(({ value }) => value.id ?? []), ...similar.map(({ id }) => id)]
  const last = lastRelatedAxes.get(document)
  // While no series was stored, none of them stands elsewhere.
  const mark = `${asOf} ${state.newestChange} ${ids.join()}`
  if (last?.mark === mark) return last.axes
  const rows = ids.length === 0 ? [] : await listStandings(database, ids)
  const standings = `${asOf} ${ids.join()} ${JSON.stringify(rows)}`
  const axes = last?.standings === standings ? last.axes : await axesOfAll(database, rows, asOf)
  lastRelatedAxes.set(document, { mark, standings, axes })
  return axes
}

async function axesOfAll(database: Database, rows: readonly SeriesStanding[], asOf: Day): Promise<ReadonlyMap<string, Axes>> {
  const axes = new Map<string, Axes>()
  for (const row of rows) axes.set(row.id, await axesOn(database, row, asOf))
  return axes
}

async function axesOn(database: Database, { id, axes, factsUntil }: SeriesStanding, asOf: Day): Promise<Axes> {
  // A season on air when our facts end is over once the finale it was set for has passed; all else waits for new facts.
  if (asOf > factsUntil && axes.airing !== true) return axes
  return axesOf(toStandpoint(await getSeries(database, id, asOf, { isRemembered: false }), asOf))
}
