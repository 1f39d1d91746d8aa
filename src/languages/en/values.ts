import { listWords as list } from '../../time/say-date.ts'

/** Where a home shows a series, in seasons; all of them without either. */
export interface HomeReach {
  fromSeason: number | undefined
  toSeason: number | undefined
}

/** Values of a guide, by themselves. */
export const values = {
  verdicts: {
    airing: 'airing',
    aired: 'aired',
    cancelled: 'cancelled',
    concluded: 'concluded',
    dated: 'dated',
    ordered: 'ordered',
    undecided: 'undecided',
    unknown: 'unknown',
  },
  season: (number: number) => `season ${number}`,
  /** What an announcement did to the verdict about a season, before and after in their words. */
  verdictChange: ({ season, before, after }: { season: number; before: string; after: string }) => `season ${season}: ${before}, then ${after}`,
  /** "seasons 1 to 3", "season 2", "seasons 1 and 3"; of at least one, in order. */
  seasons: (numbers: readonly number[]) => {
    const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0]
    if (numbers.length === 1) return `season ${first}`
    return `seasons ${isUnbroken(numbers) ? `${first} to ${last}` : list(numbers.map(String))}`
  },
  reach: ({ fromSeason, toSeason }: HomeReach) => {
    if (fromSeason === undefined) return `up to season ${toSeason}`
    if (fromSeason === toSeason) return `season ${fromSeason}`
    return toSeason === undefined ? `from season ${fromSeason}` : `seasons ${fromSeason} to ${toSeason}`
  },
  roles: {
    creator: 'Created by',
    developer: 'Developed by',
    showrunner: 'Showrunner',
    composer: 'Music by',
    'theme-composer': 'Theme music by',
    'executive-producer': 'Executive producers',
    author: 'Author of the original',
  },
  /** Whom somebody plays: "Patrick Stewart as Jean-Luc Picard". */
  playing: (person: string, character: string) => `${person} as ${character}`,
  billings: { main: 'main cast', recurring: 'recurring', guest: 'guest' },
  homes: { broadcast: 'broadcast', cable: 'cable', public: 'public', streaming: 'streaming' },
  offers: { network: 'network', streaming: 'streaming', buy: 'buy', rent: 'rent' },
  /** What in brackets follows a value: "HBO (cable, season 2)". */
  detailed: (value: string, details: readonly string[]) => (details.length === 0 ? value : `${value} (${details.join(', ')})`),
  raterGroups: { critics: 'critics', audience: 'audience' },
  /** "Rotten Tomatoes critics, season 3: 97 %". */
  rating: ({ rater, group, season, score }: { rater: string; group: 'critics' | 'audience'; season: number | undefined; score: string }) =>
    `${rater} ${group}${season === undefined ? '' : `, season ${season}`}: ${score}`,
  percent: (score: number) => `${score} %`,
  points: (score: number, scale: number) => `${score} of ${scale}`,
  votes: (votes: number) => `${votes} votes`,
  certainties: { official: 'official', corroborated: 'corroborated', reported: 'reported' },
  types: {
    scripted: 'scripted',
    animation: 'animation',
    reality: 'reality',
    documentary: 'documentary',
    talk: 'talk',
    variety: 'variety',
    game: 'game',
    soap: 'soap',
    news: 'news',
  },
  /** The genre in the reader's words, or `undefined` of one that only its source knows. */
  genre: (genre: string): string | undefined => genre,
  onAirAnd: (next: string) => `on air, ${next}`,
  next: {
    dated: 'next season has a date',
    ordered: 'next season ordered',
    'no-word': 'no word on a next season',
    'none-coming': 'no next season',
    unknown: 'nothing known',
  },
  ended: { 'as-planned': 'ended as planned', cancelled: 'cancelled', 'not-said': 'ended' },
}

function isUnbroken(numbers: readonly number[]): boolean {
  return numbers.length > 2 && (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) === numbers.length - 1
}
