/** An episode with its score. */
export interface ScoredEpisode {
  season: number
  episode: number
  score: number
}

/** What pictures show, said in words. */
export const pictures = {
  timeline: 'Timeline',
  today: 'today',
  months: (months: number) => `${months} mo.`,
  seasonShown: (season: number, span: string) => `season ${season} ${span}`,
  windowShown: (range: string) => `forecast of the next premiere ${range}`,
  windowLegend: ({ condition, range, half }: { condition: string; range: string; half: string }) =>
    `Shaded: forecast of the next premiere, ${condition}: ${range} in 8 cases of 10; the line in it: half by ${half}.`,
  silence: 'The silence so far, beside the silences that are known',
  silentFor: ({ days, season }: { days: number; season: number }) => `${days} days since season ${season} ended, and no word.`,
  decisionsCame: ({ cases, p50, p90 }: { cases: number; p50: number; p90: number }) =>
    `Of ${cases} decisions in our ledger half were public ${sayOffset(p50)} (line “50 %”), nine in ten ${sayOffset(p90)} (“90 %”).`,
  cameBack: (days: readonly number[]) => `Triangles: the series itself came back after ${days.join(', ')} days.`,
  raters: { critics: 'Critics', audience: 'Audience' },
  heat: 'Scores of episodes as colours',
  heatOfEpisodes: ({ rater, scale }: { rater: string; scale: number }) => `${rater}, each seen episode by season: the deeper, the higher (of ${scale}).`,
  heatOfSeasons: ({ rater, scale }: { rater: string; scale: number }) =>
    `${rater}, the middle score of each season’s seen episodes: the deeper, the higher (of ${scale}).`,
  heatRange: ({ rater, scale, best, worst }: { rater: string; scale: number; best: ScoredEpisode; worst: ScoredEpisode }) =>
    `${rater}: from ${worst.score} (season ${worst.season}, episode ${worst.episode}) to ${best.score} (season ${best.season}, episode ${best.episode}) of ${scale}`,
  asTable: 'All scores as a table',
  seasonColumn: 'Season',
  scoresColumn: 'Episode: score',
  medianColumn: 'Middle score (episodes)',
}

function sayOffset(days: number): string {
  if (days === 0) return 'by the day of the finale'
  return days < 0 ? `${-days} days before the finale` : `${days} days after it`
}
