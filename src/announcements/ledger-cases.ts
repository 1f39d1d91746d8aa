import type { LedgerCaseKind } from '../outlook/ledger-count.ts'
import { endingsFor, wordsOf } from '../outlook/official-words.ts'
import type { SeasonDocument, SeriesDocument } from '../catalogue/series-document.ts'
import { daysBetween, lastDayOf, precisionOf, type Day } from '../time/partial-date.ts'

/** One thing that was announced and has since come out. */
export interface LedgerCase {
  kind: LedgerCaseKind
  season: number
  /** From this day on it is known how it came out: as of earlier days it is no case. */
  knownOn: Day
  /**
   * `date`: days from the first day that was announced to the premiere, 0 when it held. `order`: 1 when the ordered season was shown, 0 when it was
   * cancelled before. `decision`: days from the season's finale to the first word on whether another follows, negative before it.
   */
  value: number
}

/** Every case that a series' announcements make. Only official words, and only dates known to the day, are counted. */
export function ledgerCasesOf(document: SeriesDocument): LedgerCase[] {
  return [
    ...document.seasons.flatMap((season) => dateCase(season, document)),
    ...orderCases(document),
    ...document.seasons.flatMap((s) => decisionCase(s, document)),
  ]
}

function dateCase({ number, premiere, isPremierePlanned }: SeasonDocument, document: SeriesDocument): LedgerCase[] {
  if (premiere === undefined || isPremierePlanned || precisionOf(premiere.value) !== 'day') return []
  const announced = document.announcements.findLast(
    ({ value }) => value.kind === 'premiere-set' && value.season === number && value.certainty === 'official' && isDay(value.date),
  )?.value
  if (announced === undefined || lastDayOf(announced.on) >= premiere.value) return []
  const [first, shown] = [announced.date as Day, premiere.value as Day]
  return [{ kind: 'date', season: number, knownOn: first > shown ? first : shown, value: daysBetween(first, shown) }]
}

function orderCases(document: SeriesDocument): LedgerCase[] {
  const ordered = new Map<number, Day>()
  for (const { announcement, season } of wordsOf(document).continuing.toReversed()) {
    const isOrder = announcement.kind === 'renewed' || announcement.kind === 'revived'
    if (isOrder && announcement.season !== null && !ordered.has(season)) ordered.set(season, lastDayOf(announcement.on))
  }
  return [...ordered].flatMap(([season, on]) => orderCase(season, on, document))
}

function orderCase(season: number, orderedOn: Day, document: SeriesDocument): LedgerCase[] {
  const row = document.seasons.find(({ number }) => number === season)
  if (row?.premiere !== undefined && !row.isPremierePlanned) return [{ kind: 'order', season, knownOn: lastDayOf(row.premiere.value), value: 1 }]
  const stopped = endingsFor(season, document).find(({ announcement }) => announcement.kind === 'cancelled' && lastDayOf(announcement.on) >= orderedOn)
  return stopped === undefined ? [] : [{ kind: 'order', season, knownOn: lastDayOf(stopped.announcement.on), value: 0 }]
}

function decisionCase({ number, finale }: SeasonDocument, document: SeriesDocument): LedgerCase[] {
  if (finale === undefined || precisionOf(finale.value) !== 'day' || finale.value > document.factsUntil) return []
  const { ending, continuing } = wordsOf(document)
  const words = [...ending.filter((word) => word.announcement.season === number), ...continuing.filter((word) => word.announcement.season === number + 1)]
  const days = words.map((word) => word.announcement.on).filter(isDay)
  if (days.length === 0) return []
  const decided = days.reduce((earliest, day) => (day < earliest ? day : earliest))
  const ended = finale.value as Day
  return [{ kind: 'decision', season: number, knownOn: decided > ended ? decided : ended, value: daysBetween(ended, decided) }]
}

function isDay(date: string | null): date is Day {
  return date !== null && precisionOf(date as Day) === 'day'
}
