import { AppError } from '../errors/app-error.ts'
import { englishAudits, type AuditSayings } from '../languages/en/audit-sayings.ts'
import { findTitlesInHeadline } from '../search/name-series.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import { answerHeadline, type HeadlineAnswer } from './answers-headline.ts'
import { recogniseSeries, type ArticleSeries, type DayAsked, type RecognisedSeries } from './article-series.ts'
import type { Claim } from './claim.ts'
import { FINDINGS, unverifiable, type Finding, type FindingKind } from './finding.ts'
import { findContradictions, type Contradiction } from './find-contradictions.ts'
import { readArticle, type Article, type ArticleSource } from './read-article.ts'
import { readClaimsInTurns } from './read-claims.ts'
import { withSeasonOfHome } from './season-of-home.ts'

export type JudgedClaim = Claim & Finding

/** An article held against the facts, as the contract fixes it; `contradictions`, `mistake` and `headline` go beyond it. */
export interface Audit {
  article: {
    title: string | null
    url: string | null
    /** The address asked for, where it led to `url`. */
    redirectedFrom?: string
    publishedOn: Day | null
    /** Nobody knows the article's day: it is held against the facts of today, and nothing in it is outdated. */
    dayAssumed: boolean
    /** The main text that quotes are slices of, in UTF-16; left out where that is the input itself. */
    text?: string
  }
  /** The main one first; `id` is null where the catalogue lacks it. */
  series: ArticleSeries[]
  /** In the order of the text. */
  claims: JudgedClaim[]
  /** Where the article contradicts itself, whatever the facts are. */
  contradictions: Contradiction[]
  summary: { claims: number } & Record<FindingKind, number> & {
      /** Whether a claim that holds answers what the headline asks; null when the headline asks neither whether nor when. */
      answersHeadline: boolean | null
      headline: Omit<HeadlineAnswer, 'isAnswered' | 'season'> | null
    }
}

/** An audit with the text that its quotes are slices of, for whoever shows both. */
export interface ArticleAudit {
  audit: Audit
  text: string
}

export interface AuditRequest extends ArticleSource {
  /** The series that the article is about, where whoever asks decides it. */
  series?: string
}

/**
 * Reads an article, finds its claims and holds them against the facts as of its day; the reasons are told in `words`.
 *
 * `today` stands in for a day that nobody knows.
 */
export async function auditArticle(database: Database, request: AuditRequest, today: Day, words: AuditSayings = englishAudits): Promise<ArticleAudit> {
  const article = await readArticle(request)
  const asked: DayAsked = { day: article.publishedOn ?? today, dayAssumed: article.publishedOn === undefined, today }
  const { names, claims } = await readNamedClaims(database, article, request.series)
  const recognised = await recogniseAll(database, names, { claims, asked, decided: request.series }, words)
  const judged = claims.map((claim) => ({ ...claim, ...judge(claim, recognised, words) }))
  const headline = answerHeadline(article.title, judged, words)
  const audit: Audit = {
    article: {
      title: article.title ?? null,
      url: article.url ?? null,
      ...(request.redirectedFrom === undefined ? {} : { redirectedFrom: request.redirectedFrom }),
      publishedOn: article.publishedOn ?? null,
      dayAssumed: asked.dayAssumed,
      ...(article.isTextFound ? { text: article.text } : {}),
    },
    series: listSeries(recognised),
    claims: judged,
    contradictions: findContradictions(claims, words),
    summary: {
      claims: judged.length,
      ...countFindings(judged),
      answersHeadline: headline?.isAnswered ?? null,
      headline: headline === undefined ? null : { asks: headline.asks, because: headline.because },
    },
  }
  return { audit, text: article.text }
}

/** The claims of the article, quotes and offsets in its text, and the names of the series they are about, the main one first. */
async function readNamedClaims(database: Database, article: Article, decided: string | undefined): Promise<{ names: string[]; claims: Claim[] }> {
  const known = decided === undefined ? (article.title === undefined ? [] : await findTitlesInHeadline(database, article.title)) : [decided]
  const read = await readClaimsInTurns({
    text: article.plain?.text ?? article.text,
    ...(article.title === undefined ? {} : { title: article.title }),
    ...(article.publishedOn === undefined ? {} : { publishedOn: article.publishedOn }),
    ...(known.length === 0 ? {} : { knownSeries: known }),
  })
  const [main = ''] = read.series
  const rename = (claim: Claim): Claim =>
    decided === undefined || claim.subject.series !== main ? claim : { ...claim, subject: { ...claim.subject, series: decided } }
  const plain = article.plain?.text ?? article.text
  const claims = read.claims.map((claim) => rename(placeIn(article, withSeasonOfHome(claim, plain))))
  const first = decided ?? read.series[0]
  return {
    names: [...new Set([...(first === undefined ? [] : [first]), ...claims.map(({ subject }) => subject.series)])].filter((name) => name !== ''),
    claims,
  }
}

/** The claim with its place in the article's own text, markup and all. */
function placeIn({ plain, text }: Article, claim: Claim): Claim {
  if (plain === undefined) return claim
  const start = plain.offsets[claim.start] ?? 0
  const end = (plain.offsets[claim.end - 1] ?? start) + 1
  return { ...claim, start, end, quote: text.slice(start, end) }
}

async function recogniseAll(
  database: Database,
  names: readonly string[],
  { claims, asked, decided }: { claims: readonly Claim[]; asked: DayAsked; decided: string | undefined },
  words: AuditSayings,
): Promise<Map<string, RecognisedSeries>> {
  const recognised = new Map<string, RecognisedSeries>()
  for (const name of names) {
    const own = claims.filter(({ subject }) => subject.series === name)
    recognised.set(name, await recogniseSeries(database, name, { claims: own, asked, isDecided: name === decided }, words))
  }
  return recognised
}

function judge(claim: Claim, recognised: ReadonlyMap<string, RecognisedSeries>, { articleFindings }: AuditSayings): Finding {
  const series = recognised.get(claim.subject.series)
  if (series === undefined) return unverifiable(articleFindings.sentence([articleFindings.seriesNotSaid]))
  if (series.kind === 'unknown') return unverifiable(articleFindings.sentence([series.because]))
  const finding = series.findings.get(claim)
  if (finding === undefined) throw new AppError('internal', `a claim about ${series.series.title} was not judged`)
  return finding
}

/** Each series once, though the article may call it by several names. */
function listSeries(recognised: ReadonlyMap<string, RecognisedSeries>): ArticleSeries[] {
  const byId = new Map([...recognised.values()].map(({ series: { id, title } }) => [id ?? `"${title}"`, { id, title }]))
  return [...byId.values()]
}

function countFindings(claims: readonly JudgedClaim[]): Record<FindingKind, number> {
  const counts = Object.fromEntries(FINDINGS.map((finding) => [finding, 0])) as Record<FindingKind, number>
  for (const { finding } of claims) counts[finding]++
  return counts
}
