import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import { cardinalOf } from '../../search/number-words.ts'
import type { Clause } from './entry-text.ts'
import type { ClauseNews } from './read-clause.ts'
import { saidSeasons } from './said-seasons.ts'
import { isAside } from './signals.ts'

/** Seasons that an entry tells somewhere. */
export type Told = Pick<ClauseNews, 'seasons' | 'isPast' | 'isFinal'> & {
  kind?: AnnouncementKind
  /** It is the last of those ordered: "through at least Season 5". */
  isThrough?: boolean
}

/** The seasons that a clause speaks of, whatever it says of them. */
export function seasonsTold({ text }: Clause): Told[] {
  const told = saidSeasons(text).filter(({ start, isPast }) => isPast || !isAside(text, start))
  return told.map(({ numbers, isPast, isFinal, start }) => ({
    seasons: numbers.length === 0 ? [null] : numbers,
    isPast: isPast || ENDS_WITH.test(text.slice(0, start)),
    isFinal,
    isThrough: THROUGH.test(text.slice(0, start)),
  }))
}

const THROUGH = /\bthrough (?:at least )?(?:its |the |an? )?$/i

/** "Ends with its eighth season": then it is the last that was made. */
const ENDS_WITH = /\b(?:ends?|ending|ended|concludes?|bows? out|wraps? up|finish(?:es)?) with (?:its |the |an? )?$/i

/** The seasons of a row: its clause's, else, of an entry about one series, those that another clause tells. */
export function seasonsOf(news: ClauseNews, own: readonly string[], all: readonly Told[]): (number | null)[] {
  const said = seasonsFor(news.kind, news)
  const isSeveral = (news.kind === 'renewed' || news.kind === 'revived') && SEVERAL_SEASONS.test(news.words)
  if (said !== undefined && said[0] !== null && !(isSeveral && said.length === 1)) return said
  if (own.length > 1) return said ?? [null]
  // What is renewed goes on: season 1 is told of something else.
  const isFurther = ({ seasons }: Told) => news.kind !== 'renewed' || seasons?.[0] !== 1
  const numbered = all.filter((told) => told.seasons !== undefined && told.seasons[0] !== null && isFurther(told))
  if (isSeveral) return severalSeasons(numbered) ?? throughSeason(news.words, numbered) ?? said ?? [null]
  const isFit = ({ isPast }: Told) => news.kind === 'final-season' || isPast === isPastKind(news.kind)
  const last = numbered.find(({ kind }) => kind === 'final-season' && (news.kind === 'premiere-set' || news.kind === 'cancelled'))
  const elsewhere = numbered.find(isFit) ?? last
  return (elsewhere && seasonsFor(news.kind, { ...elsewhere, isPast: isPastKind(news.kind) })) ?? [null]
}

const SEVERAL_SEASONS = /\b(two|three|four|2|3|4)[- ](?:more |additional |new |final )?(?:seasons?|series(?= of| for|$))\b/i

/** "Two more seasons": those that one sentence names together, when they follow each other. */
function severalSeasons(numbered: readonly Told[]): number[] | undefined {
  const numbers = [...new Set(numbered.flatMap(({ seasons, isPast }) => (isPast ? [] : (seasons ?? []))))]
    .filter((number) => number !== null)
    .sort((a, b) => a - b)
  return numbers.length > 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index) ? numbers : undefined
}

/** "Two more seasons … through Season 5": the fourth and the fifth. */
function throughSeason(words: string, numbered: readonly Told[]): number[] | undefined {
  const last = numbered.find(({ isThrough }) => isThrough)?.seasons?.at(-1) ?? undefined
  const count = cardinalOf(SEVERAL_SEASONS.exec(words)?.[1] ?? '')
  return last === undefined || last <= count ? undefined : Array.from({ length: count }, (_, index) => last - count + 1 + index)
}

function isPastKind(kind: AnnouncementKind): boolean {
  return kind === 'cancelled' || kind === 'concluded'
}

/** Of an end the last season that was made, where it is said; of a date the season that comes first. */
function seasonsFor(kind: AnnouncementKind, { seasons, isPast }: Told): (number | null)[] | undefined {
  if (seasons === undefined) return undefined
  if (isPastKind(kind)) return isPast ? seasons.slice(-1) : undefined
  if (kind === 'final-season') return seasons.slice(-1)
  if (isPast) return undefined
  return kind === 'renewed' ? seasons : seasons.slice(0, 1)
}
