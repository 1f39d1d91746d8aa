import { lastDayOf, type Day, type PartialDate } from '../time/partial-date.ts'
import { definedOf, mergeAll, mergeByStanding, mergeDates, type MergedDate, type Stated } from './merge-values.ts'
import type { EpisodeFacts, SeasonDetail, SeasonDocument, SeasonFacts } from './series-document.ts'
import type { AnnouncementKind } from './series-file.ts'
import { isAnnouncedBy, isKnowable, isShowingKnowable, state, type Spoken } from './spoken.ts'
import type { FieldGroup } from './standing.ts'

/** Announcements that say when a season comes. */
const DATING_KINDS: ReadonlySet<AnnouncementKind> = new Set(['premiere-set', 'premiere-moved', 'delayed'])

/**
 * Every season that anybody knows of, in order; specials (season 0) are none. With `asOf`, as knowable on that day.
 *
 * One is known once a date of it was, or once a source that was knowable lists it.
 */
export function mergeSeasons(spoken: readonly Spoken[], asOf: Day | undefined): SeasonDocument[] {
  return seasonNumbersOf(spoken)
    .map((number) => mergeSeason(spoken, number, asOf))
    .filter((season) => season.premiere !== undefined || season.finale !== undefined || isListed(spoken, season.number, asOf))
}

/** Episodes and recaps of every season that has any, in order. */
export function mergeSeasonDetails(spoken: readonly Spoken[], asOf: Day | undefined): SeasonDetail[] {
  return seasonNumbersOf(spoken)
    .map((number) => {
      const detail: SeasonDetail = { number, episodes: mergeEpisodes(spoken, number, asOf) }
      const recap = seasonFacts(spoken, number, asOf).one('recap', 'descriptions')
      if (recap !== undefined) detail.recap = recap
      return detail
    })
    .filter((detail) => detail.recap !== undefined || detail.episodes.length > 0)
}

function mergeSeason(spoken: readonly Spoken[], number: number, asOf: Day | undefined): SeasonDocument {
  const facts = seasonFacts(spoken, number, asOf)
  const premiere = premiereOf(spoken, number, asOf)
  const finale = mergeDates(showings(spoken, number, asOf, (season) => season.finale ?? partsOf(season).at(-1)?.finale))
  const season: SeasonDocument = {
    number,
    isPremierePlanned: premiere?.isPlanned ?? false,
    confirmedCast: facts.many('confirmedCast', (member) => member.person),
    announcedPlot: facts.many('announcedPlot', (plot) => plot),
  }
  const single = {
    title: facts.one('title', 'identity'),
    premiere: premiere?.date,
    finale: finale?.date,
    episodeCount: (isOver(finale, asOf)
      ? seasonFacts(
          spoken.filter((one) => isKnowable(one, asOf) || one.statement.publishedOn === null),
          number,
          undefined,
        )
      : facts
    ).one('episodeCount', 'counts'),
    episodeOrder: facts.one('episodeOrder', 'counts'),
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

/**
 * The season's premiere: of its own date, its first part's, its first episode's and what was announced.
 *
 * A delay without a new date, said after the newest plan, takes that plan back. A date that nobody entitled announced is none.
 */
function premiereOf(spoken: readonly Spoken[], number: number, asOf: Day | undefined): MergedDate | undefined {
  const dates = showings(spoken, number, asOf, (season) => season.premiere ?? partsOf(season)[0]?.premiere)
  const ofFirstEpisode = episodesOf(spoken, number)
    .filter(({ value, spoken: one }) => value.number === 1 && value.airDate !== undefined && isShowingKnowable(one.statement, value.airDate, asOf))
    .map(({ value, spoken: one }) => state(value.airDate as PartialDate, one, 'dates'))
  const announced = spoken.flatMap((one) =>
    (one.statement.announcements ?? [])
      .filter((said) => DATING_KINDS.has(said.kind) && said.official && said.season === number && isAnnouncedBy(said, asOf))
      .map((said) => ({ date: said.date, stated: { ...state(said.date, one, 'dates'), reach: lastDayOf(said.on), isAnnounced: true } })),
  )
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

function showings(
  spoken: readonly Spoken[],
  number: number,
  asOf: Day | undefined,
  dateOf: (season: SeasonFacts) => PartialDate | undefined,
): Stated<PartialDate>[] {
  return spoken.flatMap((one) =>
    (one.statement.seasons ?? []).flatMap((season) => {
      const date = season.number === number ? dateOf(season) : undefined
      return date !== undefined && isShowingKnowable(one.statement, date, asOf)
        ? [{ ...state(date, one, 'dates'), isSeen: season.hasBegun === true && date === season.premiere }]
        : []
    }),
  )
}

function mergeEpisodes(spoken: readonly Spoken[], number: number, asOf: Day | undefined): SeasonDetail['episodes'] {
  const byNumber = Map.groupBy(
    episodesOf(spoken, number).filter(({ value }) => value.number !== undefined),
    ({ value }) => value.number as number,
  )
  return [...byNumber.entries()]
    .sort(([a], [b]) => a - b)
    .map(([episodeNumber, stated]) => {
      const one = <K extends keyof EpisodeFacts>(field: K, group: FieldGroup) =>
        mergeByStanding(
          stated
            .filter(({ spoken: by }) => isKnowable(by, asOf))
            .flatMap(({ value, spoken: by }) => (value[field] === undefined ? [] : [state(value[field], by, group)])),
        )
      const aired = mergeDates(
        stated.flatMap(({ value, spoken: by }) =>
          value.airDate !== undefined && isShowingKnowable(by.statement, value.airDate, asOf) ? [state(value.airDate, by, 'dates')] : [],
        ),
      )
      const fields = {
        title: one('title', 'identity'),
        airDate: aired?.date,
        runtimeMinutes: one('runtimeMinutes', 'counts'),
        recap: one('recap', 'descriptions'),
      }
      return Object.assign({ number: episodeNumber }, definedOf(fields))
    })
    .filter((episode) => asOf === undefined || Object.keys(episode).length > 1)
}

function seasonFacts(spoken: readonly Spoken[], number: number, asOf: Day | undefined) {
  const rows = spoken
    .filter((one) => isKnowable(one, asOf))
    .flatMap((one) => (one.statement.seasons ?? []).filter((season) => season.number === number).map((season) => ({ season, one })))
  return {
    one: <K extends keyof SeasonFacts>(field: K, group: FieldGroup) =>
      mergeByStanding(
        rows.flatMap(({ season, one }) => (season[field] === undefined ? [] : [state(season[field] as NonNullable<SeasonFacts[K]>, one, group)])),
      ),
    many: <K extends 'confirmedCast' | 'announcedPlot'>(field: K, keyOf: (item: NonNullable<SeasonFacts[K]>[number]) => string) =>
      mergeAll(
        rows.flatMap(({ season, one }) => ((season[field] ?? []) as NonNullable<SeasonFacts[K]>[number][]).map((item) => state(item, one, 'descriptions'))),
        keyOf,
      ),
  }
}

function episodesOf(spoken: readonly Spoken[], season: number): { value: EpisodeFacts; spoken: Spoken }[] {
  return spoken.flatMap((one) => (one.statement.episodes ?? []).filter((episode) => episode.season === season).map((value) => ({ value, spoken: one })))
}

function seasonNumbersOf(spoken: readonly Spoken[]): number[] {
  const numbers = spoken.flatMap(({ statement }) => [
    ...(statement.seasons ?? []).map((season) => season.number),
    ...(statement.episodes ?? []).map((episode) => episode.season),
    ...(statement.announcements ?? []).filter((said) => said.official && DATING_KINDS.has(said.kind)).map((said) => said.season ?? 0),
  ])
  return [...new Set(numbers)].filter((number) => number > 0).sort((a, b) => a - b)
}

/** Whether a source that was knowable lists the season, with or without a date. */
function isListed(spoken: readonly Spoken[], number: number, asOf: Day | undefined): boolean {
  return spoken.some((one) => isKnowable(one, asOf) && (one.statement.seasons ?? []).some((season) => season.number === number))
}
