import type { AuditSayings } from '../languages/en/audit-sayings.ts'
import { listSeriesNamed } from '../search/name-series.ts'
import type { TitleRow } from '../search/title-store.ts'
import type { Database } from '../storage/open-database.ts'
import type { Claim } from './claim.ts'
import { getFactsOfDay } from './facts-of-day.ts'
import type { Finding } from './finding.ts'
import { judgeClaim } from './judge-claim.ts'
import type { Day } from '../time/partial-date.ts'

/** A series of the article: `id` is null where the catalogue lacks it. */
export interface ArticleSeries {
  id: string | null
  title: string
}

/** A series with what its facts say of the claims about it; or why nobody can say. */
export type RecognisedSeries =
  { kind: 'known'; series: { id: string; title: string }; findings: ReadonlyMap<Claim, Finding> } | { kind: 'unknown'; series: ArticleSeries; because: string }

/** Days and today, as the facts are asked for. */
export interface DayAsked {
  day: Day
  dayAssumed: boolean
  today: Day
}

/** Our decision: so many claims that all fail mean another series of that name; fewer may be a bad article. */
const FAILING_CLAIMS = 3
/** Our decision: more namesakes than that are not looked at one by one. */
const MAX_NAMESAKES = 5

/**
 * Which series of the catalogue a name in an article means, by what the article claims.
 *
 * Of several that share a name the one that most claims hold of; of those the best known. A single one of which no claim holds and several fail is
 * another series of that name, unless `isDecided` by whoever asks.
 */
export async function recogniseSeries(
  database: Database,
  name: string,
  { claims, asked, isDecided }: { claims: readonly Claim[]; asked: DayAsked; isDecided: boolean },
  words: AuditSayings,
): Promise<RecognisedSeries> {
  const rows = (await listSeriesNamed(database, name)).slice(0, MAX_NAMESAKES)
  const rated = await Promise.all(rows.map((row) => rate(database, row, { claims, asked }, words)))
  const [best] = rated.toSorted((a, b) => b.holding - a.holding)
  if (best === undefined) return { kind: 'unknown', series: { id: null, title: name }, because: words.articleFindings.notInCatalogue(name) }
  const { row, findings, holding, failing } = best
  if (!isDecided && holding === 0 && failing >= FAILING_CLAIMS) {
    const called = row.year === null ? row.title : `${row.title} (${row.year})`
    return {
      kind: 'unknown',
      series: { id: null, title: name },
      because: words.articleFindings.anotherSeries(called),
    }
  }
  return { kind: 'known', series: { id: row.id, title: row.title }, findings }
}

/** The claims that tell series of one name apart: who made it, who is in it, when and where it was shown. */
const TELLING: ReadonlySet<Claim['type']> = new Set([
  'creator',
  'showrunner',
  'cast_role',
  'season_premiere_date',
  'season_finale_date',
  'network',
  'streaming',
])

/** What the facts about a candidate say of the claims, and how many of the telling ones hold and fail. */
async function rate(database: Database, row: TitleRow, { claims, asked }: { claims: readonly Claim[]; asked: DayAsked }, words: AuditSayings): Promise<Rated> {
  const facts = await getFactsOfDay(database, row.id, asked, words)
  const findings = new Map(claims.map((claim) => [claim, judgeClaim(claim, facts)]))
  const telling = [...findings].filter(([{ type }]) => TELLING.has(type)).map(([, { finding }]) => finding)
  return { row, findings, holding: telling.filter((one) => one === 'supported').length, failing: telling.filter((one) => one === 'contradicted').length }
}

interface Rated {
  row: TitleRow
  findings: Map<Claim, Finding>
  holding: number
  failing: number
}
