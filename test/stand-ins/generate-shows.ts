import { randomOf } from './random.ts'

/** A series that nobody ever made, as all stand-ins tell of it, each in its own form. */
export interface GeneratedShow {
  /** From 1; every source's id follows from it. */
  number: number
  ids: { tvmaze: number; imdb: string; wikidata: string; tmdb: number; tvdb: number }
  title: string
  aliases: string[]
  country: { code: string; name: string }
  language: { code: string; name: string }
  network: string | null
  streamer: string | null
  status: 'running' | 'to-be-determined' | 'ended' | 'cancelled' | 'in-development'
  genres: string[]
  summary: string
  seasons: GeneratedSeason[]
  cast: { person: string; character: string }[]
  creators: string[]
  executives: string[]
  composers: string[]
  company: string
  rating: number | null
  votes: number
  tomatoes: number | null
  /** Seconds since 1970. */
  updated: number
  /** The number of the show it was made one with, and under which its id is no longer found. */
  mergedInto?: number
  /** The title of the show that took its place. */
  followedBy?: string
  /** Made to have one season. */
  isLimited?: true
  /** Every source has taken it out. */
  isGone?: true
}

export interface GeneratedSeason {
  number: number
  /** Null while only announced. */
  premiere: string | null
  finale: string | null
  order: number | null
  episodes: GeneratedEpisode[]
}

export interface GeneratedEpisode {
  season: number
  /** Null for a special. */
  number: number | null
  title: string
  airDate: string | null
  minutes: number
  summary: string
  rating: number | null
}

export interface GenerationOptions {
  seed?: number
  /** The day up to which things have been shown. */
  today?: string
}

const ADJECTIVES = ['Amber', 'Broken', 'Distant', 'Emerald', 'Forgotten', 'Hollow', 'Iron', 'Last', 'Midnight', 'Northern', 'Quiet', 'Salt'] as const
const NOUNS = ['Archive', 'Bridge', 'Causeway', 'Ferry', 'Harbour', 'Lantern', 'Meridian', 'Orchard', 'Parish', 'Signal', 'Tideline', 'Winter'] as const
/** Titles that are hard to store, find and draw. */
const AWKWARD_TITLES = ['😀 Wave', 'גשר הצפון', 'جسر الشمال', 'Zoë & the “Ferry”', '% _ \\ \' "', '<b>Bold</b>'] as const
const AWKWARD_EVERY = 9
const COUNTRIES = [
  { code: 'US', name: 'United States' },
  { code: 'GB', name: 'United Kingdom' },
  { code: 'JP', name: 'Japan' },
  { code: 'DE', name: 'Germany' },
] as const
const LANGUAGES = [
  { code: 'en', name: 'English' },
  { code: 'en', name: 'English' },
  { code: 'ja', name: 'Japanese' },
  { code: 'de', name: 'German' },
] as const
const NETWORKS = ['Channel Nine', 'Coast TV', 'Radio Fjord', 'Nippon Eight'] as const
const STREAMERS = ['Riverstream', 'Plus Plus', 'Kite'] as const
const GENRES = ['Drama', 'Comedy', 'Mystery', 'Science-Fiction', 'Crime'] as const
const PEOPLE = ['Ada Quill', 'Bo Lindqvist', 'Chidi Okoro', 'Dana Marsh', 'Emi Tanaka', 'Femi Abara', 'Gil Arden', 'Hana Novak'] as const
const CHARACTERS = ['The Pilot', 'Captain Rook', 'Ines', 'Dr. Vale', 'Old Tam', 'The Warden'] as const
const STATUSES = ['running', 'running', 'to-be-determined', 'ended', 'ended', 'cancelled', 'in-development'] as const

const MOST_SEASONS = 5
const MS_PER_DAY = 24 * 60 * 60 * 1000
const MS_PER_SECOND = 1000

/** So many series, the same for the same seed. Their titles are all different; their ids begin at 1, 1001, ... a source. */
export function generateShows(count: number, { seed = 1, today = '2026-11-22' }: GenerationOptions = {}): GeneratedShow[] {
  return Array.from({ length: count }, (_, index) => generateShow(index + 1, seed, today))
}

function generateShow(number: number, seed: number, today: string): GeneratedShow {
  const random = randomOf(seed * 100_003 + number)
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const one = <T>(things: readonly T[]): T => things[whole(0, things.length - 1)] as T

  const status = one(STATUSES)
  const place = whole(0, COUNTRIES.length - 1)
  const isStreamed = random() < 0.4
  const seasons = status === 'in-development' ? [] : generateSeasons({ status, today, whole, random })
  const shown = seasons.some(({ premiere }) => premiere !== null && premiere <= today)
  return {
    number,
    ids: { tvmaze: number, imdb: `tt${String(9_000_000 + number)}`, wikidata: `Q${900_000_000 + number}`, tmdb: 300_000 + number, tvdb: 500_000 + number },
    title: titleOf(number, one(ADJECTIVES), one(NOUNS)),
    aliases: random() < 0.3 ? [`Show ${number}, as it is called elsewhere`] : [],
    country: COUNTRIES[place] as GeneratedShow['country'],
    language: LANGUAGES[place] as GeneratedShow['language'],
    network: isStreamed ? null : one(NETWORKS),
    streamer: isStreamed ? one(STREAMERS) : null,
    status,
    genres: [one(GENRES)],
    summary: `<p><b>Show ${number}</b> is about a crew &amp; its harbour.</p>`,
    seasons,
    cast: CHARACTERS.slice(0, whole(1, CHARACTERS.length)).map((character) => ({ person: one(PEOPLE), character })),
    creators: [one(PEOPLE)],
    executives: [one(PEOPLE)],
    composers: [one(PEOPLE)],
    company: `${one(NOUNS)} Pictures`,
    rating: shown ? whole(40, 95) / 10 : null,
    votes: shown ? whole(10, 50_000) : 0,
    tomatoes: shown && random() < 0.5 ? whole(20, 100) : null,
    updated: Math.floor((Date.parse(today) - whole(0, 90) * MS_PER_DAY - whole(0, 86_399) * MS_PER_SECOND) / MS_PER_SECOND),
  }
}

function titleOf(number: number, adjective: string, noun: string): string {
  const awkward = number % AWKWARD_EVERY === 0 ? AWKWARD_TITLES[(number / AWKWARD_EVERY) % AWKWARD_TITLES.length] : undefined
  return `${awkward ?? `${adjective} ${noun}`} ${number}`
}

interface Plan {
  status: GeneratedShow['status']
  today: string
  whole: (least: number, most: number) => number
  random: () => number
}

/** Seasons a year or two apart, the last one shown up to three years ago; of a running show perhaps one dated, or announced without a date. */
function generateSeasons({ status, today, whole, random }: Plan): GeneratedSeason[] {
  const count = whole(1, MOST_SEASONS)
  let premiere = addDays(today, -whole(30, 3 * 365))
  const premieres = [premiere]
  while (premieres.length < count) premieres.unshift((premiere = addDays(premiere, -whole(300, 700))))
  const seasons = premieres.map((day, index) => generateSeason(index + 1, day, { whole, random }))
  if (status !== 'running') return seasons
  const next = count + 1
  if (random() < 0.4) seasons.push(generateSeason(next, addDays(today, whole(20, 300)), { whole, random }))
  else if (random() < 0.5) seasons.push({ number: next, premiere: null, finale: null, order: random() < 0.5 ? 10 : null, episodes: [] })
  return seasons
}

function generateSeason(number: number, premiere: string, { whole, random }: Pick<Plan, 'whole' | 'random'>): GeneratedSeason {
  const length = whole(4, 10)
  const minutes = whole(20, 60)
  const episodes: GeneratedEpisode[] = Array.from({ length }, (_, index) => ({
    season: number,
    number: index + 1,
    title: `Part ${index + 1} of ${number}`,
    airDate: addDays(premiere, index * 7),
    minutes: minutes + whole(0, 5),
    summary: `<p>What happens in episode ${index + 1}.</p>`,
    rating: whole(40, 95) / 10,
  }))
  const finale = episodes.at(-1)?.airDate ?? null
  if (random() < 0.1)
    episodes.push({ season: number, number: null, title: `Special of ${number}`, airDate: finale, minutes, summary: '<p>A special.</p>', rating: null })
  return { number, premiere, finale, order: length, episodes }
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10)
}
