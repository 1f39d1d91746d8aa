import type { EpisodeFacts, Rating, SeasonFacts, SeriesFacts, Statement } from '../../catalogue/series-document.ts'
import type { PeopleRole } from '../../catalogue/series-file.ts'
import { addDays, daysBetween, parseDay, utcDayOf, type Day } from '../../time/partial-date.ts'
import { languageCode } from '../codes-of-names.ts'
import type { Candidate, SourceSeries } from '../connector.ts'
import { definedOf, minutesFrom, plainLines, rangeOf, webAddress, wholeFrom } from '../facts-of-fields.ts'
import { plainLine, textOfHtml } from '../plain-text.ts'
import type { WireCastMember, WireEpisode, WireSeason, WireShow } from './wire.ts'

/** https://www.tvmaze.com/api, "Licensing". */
export const TVMAZE_LICENCE = 'CC BY-SA 4.0'

const RATING_SCALE = 10

/** TVmaze's show types as ours; what has no counterpart (sports, award shows, panel shows) is no type rather than the wrong one. */
const TYPES: Record<string, NonNullable<SeriesFacts['type']>> = {
  Scripted: 'scripted',
  Animation: 'animation',
  Reality: 'reality',
  Documentary: 'documentary',
  'Talk Show': 'talk',
  Variety: 'variety',
  'Game Show': 'game',
  News: 'news',
}

/** The crew types that name one of our roles; TVmaze has many more. */
const ROLES: Record<string, PeopleRole> = {
  creator: 'creator',
  developer: 'developer',
  showrunner: 'showrunner',
  'executive producer': 'executive-producer',
  composer: 'composer',
}

/** What TVmaze writes where an episode has no title yet. */
const UNTITLED = /^TB[AD]$/i

/** The show as a search lists it. */
export function toCandidate(show: WireShow): Candidate {
  const year = parseDay(show.premiered ?? '')?.slice(0, 4)
  return {
    sourceId: String(show.id),
    externalIds: externalIdsOf(show),
    title: plainLine(show.name) ?? `show ${show.id}`,
    ...(year === undefined ? {} : { year: Number(year) }),
    countries: countriesOf(show),
  }
}

/**
 * Everything TVmaze says of the show, as one statement of `today`. Without its episodes (as in the index) nothing is said of what was shown.
 */
export function toSourceSeries(show: WireShow, episodes: readonly WireEpisode[] | undefined, today: Day): SourceSeries {
  const listed = episodes ?? []
  const { seasons, cast, crew } = show.embedded
  const rows = definedOf({
    seasons: (seasons ?? []).filter(({ number }) => number >= 1).sort((a, b) => a.number - b.number).map((season) => toSeason(season, listed, today)), // prettier-ignore
    episodes: listed.filter(({ season }) => season >= 0).map((episode) => toEpisode(episode, today)),
    credits: (crew ?? []).flatMap(toCredit),
    cast: (cast ?? []).flatMap(toCastMember),
    ratings: [...toRatings(show.rating, today), ...listed.flatMap((episode) => toEpisodeRatings(episode, today))],
  })
  const statement: Statement = {
    source: 'TVmaze',
    link: webAddress(show.url) ?? `https://www.tvmaze.com/shows/${show.id}`,
    kind: 'catalogue',
    licence: TVMAZE_LICENCE,
    publishedOn: null,
    retrievedAt: today,
    series: toSeries(show, listed, today),
    ...rows,
  }
  const updated = show.updated ?? undefined
  return {
    ...toCandidate(show),
    statements: [statement],
    ...(updated === undefined ? {} : { updatedAt: toMoment(updated) }),
  }
}

const MS_PER_SECOND = 1000

/** A moment as TVmaze writes it: seconds since 1970. */
export function toMoment(seconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(seconds * MS_PER_SECOND)
}

function toSeries(show: WireShow, episodes: readonly WireEpisode[], today: Day): SeriesFacts {
  const { title, year, countries, externalIds } = toCandidate(show)
  const shown = episodes.filter((episode) => isRegular(episode) && wasShown(episode, today))
  const language = languageCode(show.language)
  return definedOf({
    title,
    year,
    aliases: plainLines((show.embedded.akas ?? []).map(({ name }) => name)).filter((alias) => alias !== title),
    countries,
    languages: language === undefined ? [] : [language],
    type: TYPES[show.type ?? ''],
    genres: plainLines(show.genres ?? []),
    platforms: platformsOf(show),
    runtimeMinutes: runtimeOf(show, episodes),
    description: textOfHtml(show.summary),
    status: plainLine(show.status),
    episodeCount: wholeFrom(1, countEach(shown)),
    seasonCount: wholeFrom(1, new Set(shown.map(({ season }) => season).filter((number) => number >= 1)).size),
    website: webAddress(show.officialSite),
    externalIds,
  })
}

function externalIdsOf({ id, externals }: WireShow): Candidate['externalIds'] {
  return { tvmaze: id, ...definedOf({ imdb: plainLine(externals?.imdb), tvdb: wholeFrom(1, externals?.thetvdb) }) }
}

/** TVmaze knows no country of a series but that of its home; a global streaming service has none. */
function countriesOf({ network, webChannel }: WireShow): string[] {
  const code = network?.country?.code ?? webChannel?.country?.code
  return code !== null && code !== undefined && /^[A-Z]{2}$/.test(code) ? [code] : []
}

/** TVmaze tells streaming services from networks, but not broadcast from cable. */
function platformsOf({ network, webChannel }: WireShow): NonNullable<SeriesFacts['platforms']> {
  const [home, service] = [plainLine(network?.name), plainLine(webChannel?.name)]
  return [...(home === undefined ? [] : [{ name: home }]), ...(service === undefined ? [] : [{ name: service, kind: 'streaming' as const }])]
}

/** The range over the regular episodes; without those the show's own running time, where it has a single one. */
function runtimeOf({ runtime, averageRuntime }: WireShow, episodes: readonly WireEpisode[]): SeriesFacts['runtimeMinutes'] {
  const range = rangeOf(episodes.filter(isRegular).map((episode) => episode.runtime)) ?? rangeOf([runtime])
  const typical = minutesFrom(averageRuntime)
  return range === undefined || typical === undefined || typical < range.min || typical > range.max ? range : { ...range, typical }
}

function toSeason(season: WireSeason, episodes: readonly WireEpisode[], today: Day): SeasonFacts {
  const regular = episodes.filter((episode) => episode.season === season.number && isRegular(episode))
  const premiere = parseDay(season.premiereDate ?? '')
  return {
    number: season.number,
    ...definedOf({
      title: plainLine(season.name),
      premiere,
      finale: finaleOf(season, premiere, regular),
      episodeCount: wholeFrom(1, countEach(regular.filter((episode) => wasShown(episode, today)))),
      episodeOrder: wholeFrom(1, season.episodeOrder),
      recap: textOfHtml(season.summary),
    }),
  }
}

/**
 * The day the season ends: TVmaze's own, or that of a regular episode it lists later still. None where TVmaze gives none, for there may be more to come, and
 * none where it lies before the premiere, for then one of the two is a slip.
 */
function finaleOf({ endDate }: WireSeason, premiere: Day | undefined, regular: readonly WireEpisode[]): Day | undefined {
  const stated = parseDay(endDate ?? '')
  if (stated === undefined || (premiere !== undefined && stated < premiere)) return undefined
  return regular.flatMap(({ airdate }) => parseDay(airdate ?? '') ?? []).reduce((latest, day) => (day > latest ? day : latest), stated)
}

/** Specials are listed under a season but have no number in it. */
function isRegular({ type, number }: WireEpisode): boolean {
  return (type ?? 'regular') === 'regular' && (number ?? 0) >= 1
}

/** How many there are; one that is listed twice is one. */
function countEach(episodes: readonly WireEpisode[]): number {
  return new Set(episodes.map(({ season, number }) => `${season}.${number}`)).size
}

function wasShown({ airdate }: WireEpisode, today: Day): boolean {
  const day = parseDay(airdate ?? '')
  return day !== undefined && day <= today
}

function toEpisode(episode: WireEpisode, today: Day): EpisodeFacts {
  const title = plainLine(episode.name)
  return {
    season: episode.season,
    ...definedOf({
      number: isRegular(episode) ? (episode.number ?? undefined) : undefined,
      title: title === undefined || UNTITLED.test(title) ? undefined : title,
      airDate: parseDay(episode.airdate ?? ''),
      airsAt: airsAtOf(episode, today),
      runtimeMinutes: minutesFrom(episode.runtime),
      recap: textOfHtml(episode.summary),
    }),
  }
}

/** Our decision: longer than calendars show what was (`catalogue/event-marks-store.ts`); the time of day of all that was ever shown would be kept for nobody. */
const AIR_TIMES_KEPT_DAYS = 90

/**
 * The moment of showing; none where TVmaze knows no time of day, of what was shown long ago, and where the moment is not of that day: no zone is further from
 * UTC than a day, and what is shown after midnight may count for the evening before.
 */
function airsAtOf({ airdate, airtime, airstamp }: WireEpisode, today: Day): string | undefined {
  const day = parseDay(airdate ?? '')
  if (day === undefined || day < addDays(today, -AIR_TIMES_KEPT_DAYS) || (airtime ?? '') === '' || !WITH_OFFSET.test(airstamp ?? '')) return undefined
  const atMs = Date.parse(airstamp ?? '')
  if (Number.isNaN(atMs)) return undefined
  const moment = Temporal.Instant.fromEpochMilliseconds(atMs)
  return Math.abs(daysBetween(day, utcDayOf(moment))) <= 1 ? moment.toString() : undefined
}

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T[\d:]+(?:Z|[+-]\d{2}:\d{2})$/

function toRatings(rating: WireShow['rating'], on: Day, of: Pick<Rating, 'season' | 'episode'> = {}): Rating[] {
  const score = rating?.average
  if (score === null || score === undefined || score < 0 || score > RATING_SCALE) return []
  return [{ rater: 'TVmaze', group: 'audience', ...of, score, scale: RATING_SCALE, unit: 'points', on }]
}

/** No score of what was not shown yet, whatever the source gives. */
function toEpisodeRatings(episode: WireEpisode, today: Day): Rating[] {
  const { season, number } = episode
  if (!isRegular(episode) || !wasShown(episode, today) || season < 1) return []
  return toRatings(episode.rating, today, { season, episode: number ?? 1 })
}

/** TVmaze's "cast" is the main cast; guests are listed by episode. */
function toCastMember({ person, character }: WireCastMember): NonNullable<Statement['cast']> {
  const [who, as] = [plainLine(person.name), plainLine(character.name)]
  return who === undefined || as === undefined ? [] : [{ person: who, character: as, billing: 'main' }]
}

function toCredit({ type, person }: { type: string; person: { name: string } }): NonNullable<Statement['credits']> {
  const [role, who] = [ROLES[type.toLowerCase()], plainLine(person.name)]
  return role === undefined || who === undefined ? [] : [{ role, person: who }]
}
