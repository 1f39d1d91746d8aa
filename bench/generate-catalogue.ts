/**
 * A made-up catalogue of any size in the form of `tbc export` (docs/catalogue-format.md), streamed, the same for the same seed:
 *
 *     node bench/generate-catalogue.ts <series> [seed] > catalogue.ndjson
 *
 * Titles, years, countries and fame are those of `generate-titles.ts`. The shares and lengths below are estimates after what TVmaze and IMDb list, chosen so
 * that a series has 30 episodes on average, as TVmaze's have: half of all series have ten or fewer, one in a thousand is a daily programme with thousands.
 */
import { once } from 'node:events'
import type { Statement } from '../src/catalogue/series-file.ts'
import { seriesIdsFor } from '../src/sources/series-id.ts'
import { addDays, type Day } from '../src/time/partial-date.ts'
import { seriesAt, type NamedSeries } from './generate-titles.ts'
import { drawFrom, pick, type Draw } from './title-words.ts'

/** The day on which all of it was read: what lies after it is to come. */
export const READ_ON = '2026-11-20' as Day
const READ_AT = `${READ_ON}T12:00:00Z`

interface Kind {
  share: number
  type: NonNullable<NonNullable<Statement['series']>['type']>
  /** How likely another season is after each; 0.5 means that half of all series have but one. */
  again: number
  episodes: [least: number, most: number]
  daysBetweenEpisodes: number
  runtimeMinutes: number
  genres: string[]
}

const KINDS: Kind[] = [
  { share: 0.4, type: 'scripted', again: 0.5, episodes: [6, 13], daysBetweenEpisodes: 7, runtimeMinutes: 45, genres: ['Drama', 'Crime', 'Comedy', 'Thriller', 'Romance', 'Science-Fiction', 'History'] },
  { share: 0.1, type: 'scripted', again: 0.66, episodes: [18, 24], daysBetweenEpisodes: 10, runtimeMinutes: 42, genres: ['Drama', 'Comedy', 'Crime', 'Medical', 'Family'] },
  { share: 0.14, type: 'animation', again: 0.4, episodes: [10, 26], daysBetweenEpisodes: 7, runtimeMinutes: 24, genres: ['Anime', 'Action', 'Adventure', 'Fantasy', 'Children', 'Comedy'] },
  { share: 0.12, type: 'reality', again: 0.6, episodes: [6, 16], daysBetweenEpisodes: 7, runtimeMinutes: 60, genres: ['Food', 'Travel', 'Music', 'DIY'] },
  { share: 0.16, type: 'documentary', again: 0.3, episodes: [2, 8], daysBetweenEpisodes: 7, runtimeMinutes: 50, genres: ['History', 'Nature', 'Crime', 'Music', 'Sports'] },
  { share: 0.0717, type: 'talk', again: 0.6, episodes: [10, 40], daysBetweenEpisodes: 7, runtimeMinutes: 60, genres: ['Music', 'Comedy'] },
  { share: 0.005, type: 'soap', again: 0.75, episodes: [60, 220], daysBetweenEpisodes: 1, runtimeMinutes: 25, genres: ['Drama', 'Family', 'Romance'] },
  { share: 0.0033, type: 'soap', again: 0.93, episodes: [180, 260], daysBetweenEpisodes: 1, runtimeMinutes: 25, genres: ['Drama', 'Romance'] },
] // prettier-ignore

const NETWORKS = ['Kite', 'Harbour One', 'Meridian', 'Lantern', 'Channel Nine', 'Northlight', 'Pelican+', 'Vista'] as const
/** Estimate: a third of TVmaze's episodes have a summary, of some 30 words. */
const RECAP_SHARE = 0.33
/** Longest runs: nothing real has more seasons that are counted. */
const MOST_SEASONS = 60
/** Estimate: of the series whose newest season is under two years old, so many have the next one listed. */
const NEXT_LISTED_SHARE = 0.3
const RECENT_DAYS = 730

/** The line of the series of a number. `isTaken` says which ids are others' already. */
export function catalogueLineAt(number: number, seed: number, isTaken: (id: string) => boolean): { id: string; line: string } {
  const named = seriesAt(number, seed)
  const draw = drawFrom(number, seed + 1_000_003)
  const candidate = { sourceId: String(number + 1), externalIds: {}, title: named.title, year: named.year, countries: [named.country] }
  const id = seriesIdsFor('tvmaze', candidate).find((wished) => !isTaken(wished)) ?? ''
  const statement = statementOf(named, draw)
  const links = [{ source: 'tvmaze', id: candidate.sourceId, how: 'new', readAt: READ_AT }]
  return { id, line: JSON.stringify({ id, statements: [{ origin: 'tvmaze', ...statement }], links }) }
}

function statementOf(named: NamedSeries, draw: Draw): Statement {
  const kind = kindAt(draw())
  const seasons = seasonsOf(named, kind, draw)
  const shown = seasons.filter(({ premiere }) => premiere <= READ_ON)
  const isOver = seasons.length === shown.length && ((shown.at(-1)?.finale ?? READ_ON) < addDays(READ_ON, -RECENT_DAYS) || draw() < 0.4)
  const episodes = seasons.flatMap((season) => episodesOf(season, kind, draw))
  return {
    source: 'TVmaze',
    link: `https://www.tvmaze.com/shows/${named.number + 1}`,
    kind: 'catalogue',
    licence: 'CC BY-SA 4.0',
    publishedOn: null,
    retrievedAt: READ_ON,
    series: {
      title: named.title,
      ...(named.originalTitle === named.title ? {} : { originalTitle: named.originalTitle }),
      aliases: named.aliases,
      year: named.year,
      countries: [named.country],
      languages: [named.language],
      type: kind.type,
      genres: [...new Set([pick(kind.genres, draw), pick(kind.genres, draw)])],
      platforms: [{ name: pick(NETWORKS, draw), kind: draw() < 0.4 ? 'streaming' : 'broadcast' }],
      runtimeMinutes: { min: kind.runtimeMinutes, max: kind.runtimeMinutes, typical: kind.runtimeMinutes },
      status: isOver ? 'Ended' : 'Running',
      externalIds: { tvmaze: named.number + 1, imdb: `tt${String(10_000_000 + named.number)}` },
    },
    seasons: seasons.map(toSeasonFacts),
    episodes,
    cast: Array.from({ length: 2 + Math.floor(draw() * 8) }, () => ({ person: nameOf(draw), character: nameOf(draw) })),
    ratings: [
      { rater: 'TVmaze', group: 'audience', score: Math.round(50 + draw() * 45) / 10, scale: 10, unit: 'points', ...(named.popularity > 0 ? { votes: named.popularity } : {}), on: READ_ON },
    ],
  } // prettier-ignore
}

function kindAt(drawn: number): Kind {
  let sum = 0
  return KINDS.find(({ share }) => drawn < (sum += share)) ?? (KINDS[0] as Kind)
}

/** Of a season to come its order is known, of one on air not yet how many it had. */
function toSeasonFacts({ number, premiere, finale, episodes }: Season): NonNullable<Statement['seasons']>[number] {
  if (premiere > READ_ON) return { number, premiere, episodeOrder: episodes }
  return finale > READ_ON ? { number, premiere, finale } : { number, premiere, finale, episodeCount: episodes }
}

interface Season {
  number: number
  premiere: Day
  finale: Day
  episodes: number
}

function seasonsOf({ year }: NamedSeries, { again, episodes: [least, most], daysBetweenEpisodes }: Kind, draw: Draw): Season[] {
  const seasons: Season[] = []
  let premiere = addDays(`${year}-01-01` as Day, Math.floor(draw() * 360))
  for (let number = 1; number <= MOST_SEASONS; number++) {
    const episodes = least + Math.floor(draw() * (most - least + 1))
    const finale = addDays(premiere, (episodes - 1) * daysBetweenEpisodes)
    // What is to come is listed only sometimes, and never two seasons of it.
    if (premiere > READ_ON && (number > 1 && draw() > NEXT_LISTED_SHARE)) break // prettier-ignore
    seasons.push({ number, premiere, finale, episodes })
    if (premiere > READ_ON || draw() > again) break
    const [least1, year1] = [addDays(finale, 30), addDays(premiere, 320 + Math.floor(draw() * 140))]
    premiere = least1 > year1 ? least1 : year1
  }
  return seasons
}

function episodesOf({ number: season, premiere, episodes }: Season, { daysBetweenEpisodes, runtimeMinutes }: Kind, draw: Draw) {
  // Of a season to come the first weeks are listed.
  const listed = premiere > READ_ON ? Math.min(episodes, 2) : episodes
  return Array.from({ length: listed }, (_, index) => ({
    season,
    number: index + 1,
    title: draw() < 0.3 ? `Episode ${index + 1}` : wordsOf(1 + Math.floor(draw() * 4), draw),
    airDate: addDays(premiere, index * daysBetweenEpisodes),
    runtimeMinutes,
    ...(draw() < RECAP_SHARE ? { recap: `${wordsOf(15 + Math.floor(draw() * 30), draw)}.` } : {}),
  }))
}

const WORDS =
  'the of night river return last letter house first winter stranger brother door secret morning train friend doctor night game lost island promise sister trial ghost party road choice wedding fire money name garden storm'.split(
    ' ',
  )
const FIRST_NAMES = 'Ada Ben Cleo Dan Elif Fay Goran Hana Ivo June Kofi Lena Milo Nora Omar Pia Quinn Rosa Sam Tara Uma Vera Wim Yuki Zoe'.split(' ')
const LAST_NAMES = 'Quill Marsh Okoro Lindt Tanaka Reyes Moreau Novak Petersen Singh Walsh Yilmaz Costa Meyer Ito Kaya Berg Duarte Fischer Osei'.split(' ')

function wordsOf(count: number, draw: Draw): string {
  const text = Array.from({ length: count }, () => pick(WORDS, draw)).join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function nameOf(draw: Draw): string {
  return `${pick(FIRST_NAMES, draw)} ${pick(LAST_NAMES, draw)}`
}

if (import.meta.main) {
  const [count = '', seed = '1'] = process.argv.slice(2)
  if (!/^\d+$/.test(count)) throw new Error('generate-catalogue.ts <series> [seed]')
  const ids = new Set<string>()
  for (let number = 0; number < Number(count); number++) {
    const { id, line } = catalogueLineAt(number, Number(seed), (wished) => ids.has(wished))
    ids.add(id)
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
  }
}
