import type { SeriesDocument } from '../catalogue/series-document.ts'
import { precisionOf } from '../time/partial-date.ts'
import { knownFactsOf } from './known-series.ts'

/**
 * A catalogue series as a line of a training file, or `undefined` when it teaches nothing: no season, a hole in their numbers, or a premiere that is
 * not known to the day and past.
 */
export function toTrainingLine(document: SeriesDocument): string | undefined {
  const shown = document.seasons.filter(({ premiere }) => premiere !== undefined && premiere.value <= document.factsUntil)
  const isWhole =
    shown.length > 0 && shown.every(({ number, premiere }, index) => number === index + 1 && premiere !== undefined && precisionOf(premiere.value) === 'day')
  if (!isWhole) return undefined
  return JSON.stringify({
    key: document.id,
    title: document.title.value,
    ...knownFactsOf(document),
    seasons: shown.map(({ number, premiere, finale, episodeCount }) => {
      const isFinaleKnown = finale !== undefined && precisionOf(finale.value) === 'day' && finale.value <= document.factsUntil
      return {
        number,
        premiere: premiere?.value,
        finale: isFinaleKnown ? finale.value : null,
        episodes: episodeCount?.value ?? null,
        rating: null,
        ongoing: !isFinaleKnown && number === shown.length,
      }
    }),
    observedUntil: document.factsUntil,
    limitedSeries: document.limited?.value ?? null,
  })
}
