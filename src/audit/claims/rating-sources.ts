import type { Scene } from './scene.ts'

export const SOURCES: readonly [RegExp, string][] = [
  [/rotten ?-?tomato(?:e?s)?|tomatometer|\brt\b|popcornmeter/g, 'Rotten Tomatoes'],
  [/\bimdb\b|internet movie database/g, 'IMDb'],
  [/metacritic|metascore/g, 'Metacritic'],
  [/my ?anime ?list|\bmal\b/g, 'MyAnimeList'],
  [/\btv ?\.?com\b/g, 'TV.com'],
  [/common sense media/g, 'Common Sense Media'],
  [/google (?:users|reviews?|rating)|\bof google\b|\bon google\b/g, 'Google'],
  [/mydramalist|my drama list/g, 'MyDramaList'],
  [/\bviki\b/g, 'Viki'],
  [/crunchyroll/g, 'Crunchyroll'],
  [/anilist/g, 'AniList'],
  [/anime[- ]planet/g, 'Anime-Planet'],
  [/letterboxd/g, 'Letterboxd'],
  [/trakt/g, 'Trakt'],
  [/\btmdb\b|the movie database|themoviedb/g, 'TMDB'],
  [/tv ?time\b/g, 'TV Time'],
  [/douban/g, 'Douban'],
  [/filmaffinity/g, 'FilmAffinity'],
  [/tvmaze/g, 'TVmaze'],
  [/justwatch/g, 'JustWatch'],
  [/decider/g, 'Decider'],
  [/ready steady cut/g, 'Ready Steady Cut'],
  [/serializd/g, 'Serializd'],
]

/** What every source's name holds, cheap to look for. */
export const NAMES_A_SOURCE =
  /tomat|\brt\b|popcorn|imdb|internet movie|meta|anime|\bmal\b|tv ?\.?com|common sense|google|drama ?list|viki|crunchyroll|anilist|letterboxd|trakt|tmdb|movie ?db|movie database|tv ?time|douban|affinity|tvmaze|justwatch|decider|ready steady|serializd/

export interface Place {
  start: number
  end: number
  from: number
  to: number
}

/** The source nearest to a score within its own stretch of the sentence. */
export function sourceOf(
  sources: { name: string; start: number; end: number }[],
  { start, end, from, to }: Place,
  lower: string,
): { name: string; start: number; end: number } | undefined {
  const before = sources.findLast((source) => source.start >= from && (source.end <= start || (source.start >= start && source.end <= end)))
  const after = sources.find((source) => source.start >= end && source.start < to)
  if (
    after &&
    /^[^,;]{0,30}?\b(?:on|from|at|by|in|score on|via)\s+(?:the )?(?:\w+ ){0,2}$|^\s*\(?$/.test(lower.slice(end, after.start)) &&
    !(before && /^[^,;]{0,30}$/.test(lower.slice(before.end, start)) && /\band\b/.test(lower.slice(end, after.start)))
  )
    return after
  const ofAll = /^[^\d]*$/.test(lower.slice(to)) || !/[a-z]{4,}/.test(lower.slice(end, to).replace(/season|series/g, '')) ? sources.at(-1) : undefined
  return before ?? after ?? (ofAll && ofAll.start >= end && sources.length === 1 ? ofAll : undefined)
}

export function sourceBefore(scene: Scene): string | null {
  const inHeading = SOURCES.find(([pattern]) => new RegExp(pattern.source).test(scene.heading))?.[1]
  if (inHeading !== undefined && (scene.previous?.sentence.lower === scene.heading || scene.section === 'rating')) return inHeading
  const lower = scene.previous?.sentence.line === scene.sentence.line ? scene.previous.sentence.lower : ''
  const [, name] = SOURCES.find(([pattern]) => new RegExp(pattern.source).test(lower)) ?? []
  return name !== undefined && (scene.seasons.length > 0 || /\b(?:audience|critics?|viewers|site|platform|there|users)\b/.test(scene.sentence.lower))
    ? name
    : null
}
