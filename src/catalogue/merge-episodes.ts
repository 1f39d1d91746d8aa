import type { Day, PartialDate } from '../time/partial-date.ts'
import type { SeasonSpoken } from './gather-seasons.ts'
import { definedOf, mergeByStanding, mergeDates, type Stated } from './merge-values.ts'
import type { EpisodeDocument, EpisodeFacts, SeasonDetail } from './series-document.ts'
import { isKnowable, isPossibleDate, isShowingKnowable, state, type Spoken } from './spoken.ts'
import type { FieldGroup } from './standing.ts'

/** Episodes and recaps of every season that has any, in order. */
export function mergeSeasonDetails(seasons: readonly SeasonSpoken[], asOf: Day | undefined): SeasonDetail[] {
  return seasons
    .map((season) => {
      const detail: SeasonDetail = { number: season.number, episodes: mergeEpisodes(season, asOf) }
      const recap = mergeByStanding(
        season.rows.flatMap(({ season: { recap: text }, one }) => (text !== undefined && isKnowable(one, asOf) ? [state(text, one, 'descriptions')] : [])),
      )
      if (recap !== undefined) detail.recap = recap
      return detail
    })
    .filter((detail) => detail.recap !== undefined || detail.episodes.length > 0)
}

type EpisodeSpoken = SeasonSpoken['episodes'][number]

/** The season's numbered episodes, in order; what has no number in it, such as a special, is none of them. */
function mergeEpisodes({ episodes }: SeasonSpoken, asOf: Day | undefined): EpisodeDocument[] {
  const byNumber = new Map<number, EpisodeSpoken[]>()
  for (const spoken of episodes) {
    const { number } = spoken.episode
    if (number === undefined) continue
    const others = byNumber.get(number)
    if (others === undefined) byNumber.set(number, [spoken])
    else others.push(spoken)
  }
  return [...byNumber.entries()]
    .sort(([a], [b]) => a - b)
    .map(([number, spoken]) => mergeEpisode(number, spoken, asOf))
    .filter((episode) => asOf === undefined || Object.keys(episode).length > 1)
}

function mergeEpisode(number: number, spoken: readonly EpisodeSpoken[], asOf: Day | undefined): EpisodeDocument {
  const knowable = spoken.filter(({ one }) => isKnowable(one, asOf))
  const aired = mergeDates(
    spoken.flatMap(({ episode: { airDate }, one }) =>
      airDate !== undefined && isPossibleDate(airDate, one) && isShowingKnowable(one.statement, airDate, asOf) ? [state(airDate, one, 'dates')] : [],
    ),
  )
  const fields = {
    title: mergeByStanding(statedOf(knowable, 'title', 'identity')),
    airDate: aired?.date,
    airsAt: airsAtOn(aired?.date?.value, spoken, asOf),
    runtimeMinutes: mergeByStanding(statedOf(knowable, 'runtimeMinutes', 'counts')),
    recap: mergeByStanding(statedOf(knowable, 'recap', 'descriptions')),
  }
  return Object.assign({ number }, definedOf(fields))
}

/** The moment, from sources that give the day it is merged to: the time of day of another day is none of this one. */
function airsAtOn(airDate: PartialDate | undefined, spoken: readonly EpisodeSpoken[], asOf: Day | undefined): EpisodeDocument['airsAt'] {
  if (airDate === undefined) return undefined
  const ofTheDay = spoken.filter(({ episode, one }) => episode.airDate === airDate && isShowingKnowable(one.statement, airDate, asOf))
  return mergeByStanding(statedOf(ofTheDay, 'airsAt', 'dates'))
}

function statedOf<K extends keyof EpisodeFacts>(spoken: readonly EpisodeSpoken[], field: K, group: FieldGroup): Stated<NonNullable<EpisodeFacts[K]>>[] {
  const stated: Stated<NonNullable<EpisodeFacts[K]>>[] = []
  for (const { episode, one } of spoken) {
    const value = episode[field]
    if (value !== undefined) stated.push(state(value as NonNullable<EpisodeFacts[K]>, one satisfies Spoken, group))
  }
  return stated
}
