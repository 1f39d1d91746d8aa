import { firstDayOf, lastDayOf, type PartialDate } from '../time/partial-date.ts'
import type { SeriesFile, Statement } from './series-file.ts'

/**
 * What is wrong with a series file beyond its form: one sentence a mistake, none when it is consistent.
 *
 * Each statement is held against itself (one source must not contradict itself); that two sources disagree is no mistake.
 */
export function mistakesOf(file: SeriesFile): string[] {
  return file.statements.flatMap((statement, index) =>
    [...datingMistakes(statement), ...seasonMistakes(statement), ...episodeMistakes(statement), ...announcementMistakes(statement)].map(
      (mistake) => `statement ${index + 1} (${statement.source}): ${mistake}`,
    ),
  )
}

function datingMistakes(statement: Statement): string[] {
  const mistakes: string[] = []
  if (statement.publishedOn === null && statement.stateOf === undefined) mistakes.push('has neither publishedOn nor stateOf: how far do its facts reach?')
  if (statement.publishedOn !== null && statement.publishedOn > statement.retrievedAt) mistakes.push(`published ${statement.publishedOn} after it was read`)
  if (statement.stateOf !== undefined && statement.stateOf > statement.retrievedAt) mistakes.push(`tells of ${statement.stateOf}, after it was read`)
  return mistakes
}

function seasonMistakes(statement: Statement): string[] {
  const mistakes: string[] = []
  const seasons = statement.seasons ?? []
  for (const [index, season] of seasons.entries()) {
    const previous = seasons[index - 1]
    if (previous !== undefined && previous.number >= season.number) mistakes.push(`season ${season.number} is listed after season ${previous.number}`)
    if (isAfter(season.premiere, season.finale)) mistakes.push(`season ${season.number} ends (${season.finale}) before it begins (${season.premiere})`)
    if (isAfter(previous?.finale ?? previous?.premiere, season.premiere))
      mistakes.push(`season ${season.number} begins before season ${previous?.number} is over`)
    const parts = season.parts ?? []
    const counted = parts.reduce((sum, part) => sum + (part.episodes ?? NaN), 0)
    if (parts.length > 0 && season.episodeCount !== undefined && !Number.isNaN(counted) && counted !== season.episodeCount)
      mistakes.push(`the parts of season ${season.number} have ${counted} episodes, the season ${season.episodeCount}`)
    if (parts.some((part) => isAfter(part.premiere, part.finale))) mistakes.push(`a part of season ${season.number} ends before it begins`)
  }
  return mistakes
}

function episodeMistakes(statement: Statement): string[] {
  const mistakes: string[] = []
  for (const season of statement.seasons ?? []) {
    const episodes = (statement.episodes ?? []).filter((episode) => episode.season === season.number)
    if (episodes.length === 0) continue
    if (season.episodeCount !== undefined && season.episodeCount !== episodes.length)
      mistakes.push(`season ${season.number} has ${season.episodeCount} episodes, ${episodes.length} are listed`)
    const numbers = episodes.map((episode) => episode.number)
    if (new Set(numbers).size !== numbers.length) mistakes.push(`an episode of season ${season.number} is listed twice`)
    for (const episode of episodes) {
      if (isAfter(season.premiere, episode.airDate))
        mistakes.push(`S${season.number} E${episode.number} (${episode.airDate}) comes before the season's premiere`)
      if (isAfter(episode.airDate, season.finale)) mistakes.push(`S${season.number} E${episode.number} (${episode.airDate}) comes after the season's finale`)
    }
  }
  const total = statement.series?.episodeCount
  const counts = (statement.seasons ?? []).map((season) => season.episodeCount)
  const counted = counts.reduce<number>((sum, count) => sum + (count ?? NaN), 0)
  if (total !== undefined && counts.length > 0 && counts.length === statement.series?.seasonCount && !Number.isNaN(counted) && counted !== total)
    mistakes.push(`the seasons have ${counted} episodes together, the series ${total}`)
  return mistakes
}

function announcementMistakes(statement: Statement): string[] {
  return (statement.announcements ?? []).flatMap((announcement) => {
    const said = statement.publishedOn ?? statement.stateOf ?? statement.retrievedAt
    const mistakes = firstDayOf(announcement.on) > said ? [`"${announcement.text}" was said on ${announcement.on}, after the source was written`] : []
    const needsDate = announcement.kind === 'premiere-set' || announcement.kind === 'premiere-moved'
    if (needsDate && announcement.date === null) mistakes.push(`"${announcement.text}" sets a premiere without a date`)
    return mistakes
  })
}

/** Whether `a` certainly comes after `b`; unknown dates and overlapping periods do not. */
function isAfter(a: PartialDate | undefined, b: PartialDate | undefined): boolean {
  return a !== undefined && b !== undefined && firstDayOf(a) > lastDayOf(b)
}
