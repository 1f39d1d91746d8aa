import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { CatalogueState } from '../catalogue/catalogue-state-store.ts'
import { findSimilar, type FoundSimilar } from '../catalogue/find-similar.ts'
import { foldName } from '../catalogue/merge-titles.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { likenessValues, type Likeness, type SimilarSeries } from '../catalogue/similar-series.ts'
import type { SeriesDocument } from '../catalogue/series-document.ts'
import { englishSayings } from '../languages/en/sayings.ts'
import type { Axes } from '../outlook/verdict.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import { sayLikeness } from './say-likeness.ts'

/** Our decision: as many as somebody looks at; the first is the most alike. */
const MOST_SIMILAR = 8

/** A series that is alike, with what each reason rests on. */
export interface SimilarInGuide extends SimilarSeries {
  /** Facts of both series that a reason rests on, the first source of each value. */
  evidence: { reason: Likeness; series: string; facts: Fact[] }[]
  /** This series' own sources of them, as positions in its document's list. */
  from: number[]
}

/** What was last found for a document: while nobody's traits change, it stands. */
const lastFound = new WeakMap<SeriesDocument, { revision: string | null; asOf: Day; holdsFrom: Day | undefined; similar: SimilarInGuide[] | undefined }>()

/** The series that are alike by our facts, most alike first, without those that a source calls related; `undefined` on a day before what is compared was known. */
export async function similarTo(
  database: Database,
  document: SeriesDocument,
  asOf: Day,
  { traitsRevision: revision }: CatalogueState,
): Promise<readonly SimilarInGuide[] | undefined> {
  const last = lastFound.get(document)
  if (last?.revision === revision && last !== undefined && (last.asOf === asOf || (last.holdsFrom !== undefined && last.holdsFrom <= asOf))) return last.similar
  const related = new Set(document.related.flatMap(({ value: { id, title } }) => [id ?? '', foldName(title)]))
  const isLeftOut = ({ id, title }: { id: string; title: string }): boolean => related.has(id) || related.has(foldName(title))
  const found = await findSimilar(database, document, asOf, { limit: MOST_SIMILAR, isLeftOut })
  const similar = found === undefined ? undefined : await withEvidence(database, document, found, asOf)
  lastFound.set(document, { revision, asOf, holdsFrom: found?.holdsFrom, similar })
  return similar
}

async function withEvidence(database: Database, document: SeriesDocument, { similar }: FoundSimilar, asOf: Day): Promise<SimilarInGuide[]> {
  const found: SimilarInGuide[] = []
  for (const one of similar) {
    const other = await getSeries(database, one.id, asOf, { isRemembered: false })
    const evidence = one.reasons.flatMap((reason) => [document, other].map((of) => ({ reason, series: of.id, facts: factsFor(reason, of) })))
    const from = new Set(one.reasons.flatMap((reason) => likenessValues(reason, document).flatMap(({ known }) => known.from.slice(0, 1))))
    found.push({ ...one, evidence, from: [...from] })
  }
  return found
}

function factsFor(reason: Likeness, document: SeriesDocument): Fact[] {
  return likenessValues(reason, document).flatMap(({ field, known: { value, from } }) => toFacts(field, { value, from: from.slice(0, 1) }, document.sources))
}

/** Which word of the series files says how the two are related. */
const RELATION = { franchise: 'same-franchise', makers: 'same-makers', genres: 'similar', network: 'similar', period: 'similar' } as const satisfies Record<
  Likeness['kind'],
  string
>

/** The similar series as facts: one for each value that a reason rests on, with that value's source. */
export function similarFacts({ id, title, evidence }: SimilarInGuide, axes: Axes | null): Fact[] {
  return evidence.flatMap(({ reason, series, facts }) =>
    facts.map(({ field, value, ...source }) => ({
      field: 'similar',
      value: { id, title, relation: RELATION[reason.kind], because: sayLikeness(reason, englishSayings), restsOn: { series, field, value }, axes },
      ...source,
    })),
  )
}
