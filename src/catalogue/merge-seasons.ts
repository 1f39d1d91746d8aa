import { firstDayOf, lastDayOf, type Day, type PartialDate } from '../time/partial-date.ts'
import type { SeasonSpoken } from './gather-seasons.ts'
import { definedOf, mergeAll, mergeByStanding, mergeDates, type MergedDate, type Stated } from './merge-values.ts'
import type { RejectedDate, SeasonDocument, SeasonFacts } from './series-document.ts'
import { isAnnouncedBy, isKnowable, isPossibleDate, isShowingKnowable, isUndated, state } from './spoken.ts'
import type { FieldGroup } from './standing.ts'

/**
 * Every season that anybody knows of, in order. With `asOf`, as knowable on that day.
 *
 * One is known once a date of it was, or once a source that was knowable lists it.
 */
export function mergeSeasons(seasons: readonly SeasonSpoken[], asOf: Day | undefined): SeasonDocument[] {
  return seasons.flatMap((spoken) => {
    const season = mergeSeason(spoken, asOf)
    const isListed = spoken.rows.some(({ one }) => isKnowable(one, asOf))
    return season.premiere !== undefined || season.finale !== undefined || isListed ? [season] : []
  })
}

function mergeSeason(spoken: SeasonSpoken, asOf: Day | undefined): SeasonDocument {
  const facts = factsOf(spoken.rows.filter(({ one }) => isKnowable(one, asOf)))
  const { premiere, finale, rejected } = mergeSpan(spoken, asOf)
  const season: SeasonDocument = {
    number: spoken.number,
    isPremierePlanned: premiere?.isPlanned ?? false,
    confirmedCast: facts.many('confirmedCast', (member) => member.person),
    announcedPlot: facts.many('announcedPlot', (plot) => plot),
  }
  const counting = isOver(finale, asOf) ? factsOf(spoken.rows.filter(({ one }) => isKnowable(one, asOf) || isUndated(one))) : facts
  const single = {
    title: facts.one('title', 'identity'),
    premiere: premiere?.date,
    finale: finale?.date,
    rejected: rejected.length === 0 ? undefined : rejected,
    episodeCount: mergeByStanding(withoutCountsSoFar(counting.stated('episodeCount', 'counts'), finale)),
    episodeOrder: mergeByStanding(newestOfEachSource(facts.stated('episodeOrder', 'counts'))),
    parts: facts.one('parts', 'dates'),
    synopsis: facts.one('synopsis', 'descriptions'),
    runtimeMinutes: facts.one('runtimeMinutes', 'counts'),
  }
  return { ...season, ...definedOf(single) }
}

/** Whether the season's last showing was public by the day asked: then everybody could count its episodes. */
function isOver(finale: MergedDate | undefined, asOf: Day | undefined): boolean {
  return asOf !== undefined && finale !== undefined && lastDayOf(finale.date.value) <= asOf
}

interface Span {
  premiere?: MergedDate | undefined
  finale?: MergedDate | undefined
  rejected: RejectedDate[]
}

/**
 * The first and the last showing, never the last before the first: the finale that contradicts the premiere is none, unless it counts for more.
 *
 * A finale that was only planned and that the premiere has overtaken is no contradiction: the premiere was moved. What is left out is told.
 */
function mergeSpan(spoken: SeasonSpoken, asOf: Day | undefined): Span {
  const rejected = impossibleDates(spoken, asOf)
  const premiere = premiereOf(spoken, asOf)
  const stated = showings(spoken, asOf, finaleIn)
  const finale = mergeDates(stated)
  if (premiere === undefined || finale === undefined || isInOrder(premiere.date.value, finale.date.value)) return { premiere, finale, rejected }

  if (finale.standing > premiere.standing && !finale.isPlanned) return { finale, rejected: [...rejected, contradiction('premiere', premiere)] }
  const other = mergeDates(stated.filter((one) => isInOrder(premiere.date.value, one.value)))
  return { premiere, finale: other, rejected: finale.isPlanned ? rejected : [...rejected, contradiction('finale', finale)] }
}

function contradiction(field: RejectedDate['field'], { date: { value, from } }: MergedDate): RejectedDate {
  return { field, because: 'ends-before-it-begins', value, from }
}

function isInOrder(premiere: PartialDate, finale: PartialDate): boolean {
  return firstDayOf(premiere) <= lastDayOf(finale)
}

function premiereIn(season: SeasonFacts): PartialDate | undefined {
  return season.premiere ?? partsOf(season)[0]?.premiere
}

function finaleIn(season: SeasonFacts): PartialDate | undefined {
  return season.finale ?? partsOf(season).at(-1)?.finale
}

/** Dates of years in which nothing can have been shown, or that nobody can have planned. */
function impossibleDates({ rows }: SeasonSpoken, asOf: Day | undefined): RejectedDate[] {
  return rows.flatMap(({ season, one }) =>
    (['premiere', 'finale'] as const).flatMap((field) => {
      const value = season[field]
      if (value === undefined || isPossibleDate(value, one) || !isKnowable(one, asOf)) return []
      return [{ field, because: 'impossible-year' as const, value, from: [one.source] }]
    }),
  )
}

/**
 * The season's premiere: of its own date, its first part's, its first episode's and what was announced.
 *
 * A delay without a new date, said after the newest plan, takes that plan back. A date that nobody entitled announced is none.
 */
function premiereOf(spoken: SeasonSpoken, asOf: Day | undefined): MergedDate | undefined {
  const dates = showings(spoken, asOf, premiereIn)
  const ofFirstEpisode = spoken.episodes.flatMap(({ episode: { number, airDate }, one }) =>
    number === 1 && airDate !== undefined && isPossibleDate(airDate, one) && isShowingKnowable(one.statement, airDate, asOf)
      ? [state(airDate, one, 'dates')]
      : [],
  )
  const announced = spoken.dating
    .filter(({ said }) => isAnnouncedBy(said, asOf))
    .map(({ said, one }) => ({ date: said.date, stated: { ...state(said.date, one, 'dates'), reach: lastDayOf(said.on), isAnnounced: true } }))
  const merged = mergeDates([...dates, ...ofFirstEpisode, ...announced.filter(({ date }) => date !== null).map(({ stated }) => stated as Stated<PartialDate>)])
  if (merged === undefined || !merged.isPlanned) return merged
  const plannedOn = [...dates, ...ofFirstEpisode, ...announced.map(({ stated }) => stated)]
    .filter((one) => one.value === merged.date.value)
    .reduce<string>((day, one) => (one.reach > day ? one.reach : day), '')
  const isTakenBack = announced.some(({ date, stated }) => date === null && stated.reach > plannedOn)
  return isTakenBack ? undefined : merged
}

/** The parts of a season where a source lists them all, as far as that can be told: one part alone is not the season. */
function partsOf(season: SeasonFacts): NonNullable<SeasonFacts['parts']> {
  return (season.parts?.length ?? 0) > 1 ? (season.parts ?? []) : []
}

function showings({ rows }: SeasonSpoken, asOf: Day | undefined, dateOf: (season: SeasonFacts) => PartialDate | undefined): Stated<PartialDate>[] {
  return rows.flatMap(({ season, one }) => {
    const date = dateOf(season)
    return date !== undefined && isPossibleDate(date, one) && isShowingKnowable(one.statement, date, asOf)
      ? [{ ...state(date, one, 'dates'), isSeen: season.hasBegun === true && date === season.premiere }]
      : []
  })
}

type Row = SeasonSpoken['rows'][number]
type StatedBy<T> = Stated<T> & { name: string }

function factsOf(rows: readonly Row[]) {
  const stated = <K extends keyof SeasonFacts>(field: K, group: FieldGroup): StatedBy<NonNullable<SeasonFacts[K]>>[] =>
    rows.flatMap(({ season, one }) =>
      season[field] === undefined ? [] : [{ ...state(season[field] as NonNullable<SeasonFacts[K]>, one, group), name: one.statement.source }],
    )
  return {
    stated,
    one: <K extends keyof SeasonFacts>(field: K, group: FieldGroup) => mergeByStanding(stated(field, group)),
    many: <K extends 'confirmedCast' | 'announcedPlot'>(field: K, keyOf: (item: NonNullable<SeasonFacts[K]>[number]) => string) =>
      mergeAll(
        rows.flatMap(({ season, one }) => ((season[field] ?? []) as NonNullable<SeasonFacts[K]>[number][]).map((item) => state(item, one, 'descriptions'))),
        keyOf,
      ),
  }
}

/** Counts made while the season was still running are no dispute once somebody later has counted more. */
function withoutCountsSoFar<T extends Stated<number>>(counts: readonly T[], finale: MergedDate | undefined): T[] {
  const isSoFar = ({ reach }: T) => finale === undefined || reach < lastDayOf(finale.date.value)
  return counts.filter((count) => !isSoFar(count) || !counts.some((other) => other.reach > count.reach && other.value > count.value))
}

/** An order grows and shrinks: of each source only the newest word counts. */
function newestOfEachSource<T>(stated: readonly StatedBy<T>[]): StatedBy<T>[] {
  return stated.filter((one) => !stated.some((other) => other.name === one.name && other.reach > one.reach))
}
