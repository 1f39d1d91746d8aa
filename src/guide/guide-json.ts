import { toAnnouncementFacts, toFactList, toFacts, type Fact } from '../catalogue/fact.ts'
import type { Answer } from '../outlook/answer.ts'
import { statusFacts, withdrawalFacts } from '../outlook/listing-reasons.ts'
import type { SeriesGuide } from './series-guide.ts'
import { similarFacts } from './similar-section.ts'
import { SECTIONS, unknownsOf, type SectionName } from './sections.ts'

/** A section of the guide: what is known, each value with its source, and what is not. */
export interface SectionJson {
  known: boolean
  values: Fact[]
  unknown: string[]
}

/** The guide as the contract fixes it; `tbc guide --json` and `/api/v1/series/<id>` are this one document. */
export interface GuideJson {
  /** With the ids that catalogues give it, each as the source states it. */
  series: Answer['series'] & { externalIds: Fact[] }
  answer: Answer
  sections: Record<SectionName, SectionJson>
}

/** The whole guide as JSON, section by section. */
export function toGuideJson(guide: SeriesGuide): GuideJson {
  const unknowns = unknownsOf(guide)
  const section = (name: SectionName): SectionJson => {
    const values = VALUES[name](guide)
    return { known: values.length > 0, values, unknown: unknowns[name] }
  }
  const sections = Object.fromEntries(SECTIONS.map((name) => [name, section(name)])) as Record<SectionName, SectionJson>
  const { externalIds = [], sources } = guide.document
  const ids = externalIds.flatMap(({ value: { kind, value }, from }) => toFacts(`externalId.${kind}`, { value, from }, sources))
  return { series: { ...guide.answer.series, externalIds: ids }, answer: guide.answer, sections }
}

const VALUES = {
  verdict: ({ answer, document }) => uniqueFacts([...answer.because.flatMap(({ facts }) => facts), ...statusFacts(document)]),
  when: ({ document, seasons }) => [
    ...seasons.flatMap((season) =>
      (['title', 'premiere', 'finale', 'episodeCount', 'episodeOrder', 'parts'] as const).flatMap((field) =>
        toFacts(`season.${season.number}.${field}`, season[field], document.sources),
      ),
    ),
    ...document.withdrawn.flatMap((known) => withdrawalFacts(known, document)),
  ],
  what: ({ document, seasons }) => [
    ...toFacts('premise', document.premise, document.sources),
    ...seasons.flatMap((season) => [
      ...toFacts(`season.${season.number}.synopsis`, season.synopsis, document.sources),
      ...toFactList(`season.${season.number}.announcedPlot`, season.announcedPlot, document.sources),
    ]),
  ],
  cast: ({ document, seasons, cast }) => [
    ...seasons.flatMap((season) => toFactList(`season.${season.number}.confirmedCast`, season.confirmedCast, document.sources)),
    ...toFactList('cast', cast, document.sources),
  ],
  people: ({ document: { sources, credits, basedOn, themeMusic, companies, filmingLocations } }) => [
    ...credits.flatMap((known) => toFacts(`credit.${known.value.role}`, known, sources)),
    ...toFactList('basedOn', basedOn, sources),
    ...toFacts('themeMusic', themeMusic, sources),
    ...toFactList('companies', companies, sources),
    ...toFactList('filmingLocations', filmingLocations, sources),
  ],
  recap: ({ document: { sources }, details }) =>
    details.flatMap((detail) => [
      ...toFacts(`season.${detail.number}.recap`, detail.recap, sources),
      ...detail.episodes.flatMap((episode) =>
        (['title', 'airDate', 'airsAt', 'runtimeMinutes', 'recap'] as const).flatMap((field) =>
          toFacts(`season.${detail.number}.episode.${episode.number}.${field}`, episode[field], sources),
        ),
      ),
    ]),
  ratings: ({ document: { sources }, ratings }) => toFactList('rating', ratings, sources),
  trailer: ({ document: { sources, videos } }) => toFactList('video', videos, sources),
  where: ({ document: { sources, platforms, availability, episodeCount, runtimeMinutes } }) => [
    ...toFactList('platform', platforms, sources),
    ...toFactList('availability', availability, sources),
    ...toFacts('episodeCount', episodeCount, sources),
    ...toFacts('runtimeMinutes', runtimeMinutes, sources),
  ],
  news: ({ document: { sources, announcements }, verdictChanges }) =>
    announcements.flatMap(({ value: announcement, from }) =>
      toAnnouncementFacts(announcement, from, sources, { verdict: verdictChanges.get(announcement) ?? null }),
    ),
  related: ({ document: { sources, related }, similar, relatedAxes }) => [
    ...toFactList(
      'related',
      related.map((known) => ({ ...known, value: { ...known.value, axes: relatedAxes.get(known.value.id ?? '') ?? null } })),
      sources,
    ),
    ...(similar ?? []).flatMap((one) => similarFacts(one, relatedAxes.get(one.id) ?? null)),
  ],
  comments: () => [],
  follow: () => [],
} satisfies Record<SectionName, (guide: SeriesGuide) => Fact[]>

function uniqueFacts(facts: Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [`${fact.field} ${fact.link} ${JSON.stringify(fact.value)}`, fact])).values()]
}
