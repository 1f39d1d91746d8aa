import { DAYS_PER_MONTH } from '../../time/day-number.ts'
import { FEATURES } from './hazard-rows.ts'
import type { SeasonFeature } from './season-features.ts'

/** Where each feature stands in a row. */
const AT = new Map(FEATURES.map((name, index) => [name, index]))
const MONTHS_OF_SILENCE = [0, 2, 4, 6, 8, 10, 12, 15, 18, 24, 36, 60, 100].map((months) => months * DAYS_PER_MONTH)
const CLAIMS: readonly SeasonFeature[] = [
  'broadcast', 'cable', 'public', 'streaming', 'US', 'GB', 'JP', 'KR', 'other country', 'English', 'Asian language', 'European language',
  'scripted', 'animation', 'reality', 'documentary', 'variety', 'drama', 'comedy', 'crime', 'fantasy or science fiction', 'action or adventure',
  'thriller, horror or mystery', 'romance or family',
] // prettier-ignore

/**
 * One row of hazard features as the logistic regression takes them: numbers become piecewise straight lines between knots, some of them
 * apart for streaming, broadcast and first seasons; unknown is zero. Knots are our decision, at values a viewer would name.
 */
export function toHazardBasis(features: Float64Array, offset: number): number[] {
  const known = (name: string) => features[offset + AT.get(name)!]!
  const claim = (name: string) => known(name) || 0
  const basis: number[] = [1]
  const lines = (value: number, knots: readonly number[], apart: readonly number[] = [1]) => {
    const heights = hatsAt(value, knots)
    for (const factor of apart) for (const height of heights) basis.push(height * factor)
  }
  const waves = (month: number, apart: readonly number[]) => {
    for (const times of [1, 2]) {
      const angle = (month * times * Math.PI) / 6
      for (const factor of apart) basis.push(Math.sin(angle) * factor, Math.cos(angle) * factor)
    }
  }
  const [streaming, broadcast, cable] = [claim('streaming'), claim('broadcast'), claim('cable')]
  const isFirst = Number(known('season number') === 1)
  const late = Math.log1p(Math.max(0, known('days of silence')) / 365)

  lines(known('days of silence'), MONTHS_OF_SILENCE, [1, streaming, broadcast, isFirst])
  lines(known('premiere gap less the one before, days'), [-500, -360, -180, -90, -45, -15, 15, 45, 90, 180, 360, 720], [1, streaming])
  lines(known('premiere gap to the longest'), [0.3, 0.6, 0.8, 0.95, 1.05, 1.25, 1.6, 2.2, 3, 5])
  lines(known('days since premiere'), [0, 180, 270, 330, 365, 400, 480, 600, 730, 900, 1500], [isFirst, isFirst * streaming])
  lines(Math.abs(known('days from the anniversary')), [0, 20, 45, 90, 180], [1, broadcast, cable, streaming])
  waves(known('calendar month'), [1, broadcast, cable, streaming])
  lines(known('calendar year'), [2003, 2008, 2012, 2015, 2018, 2020, 2021.5, 2023, 2026], [1, streaming])
  lines(known('season number'), [1, 2, 3, 4, 5, 7, 10, 15], [1, streaming, broadcast, late])
  lines(Math.log(known('gap before, days')), [5.3, 5.7, 5.9, 6.1, 6.4, 6.8], [1, late])
  lines(known('spread of gaps, days'), [0, 40, 120, 300, 800])
  lines(known('season length, days'), [0, 20, 50, 80, 120, 180, 250], [1, broadcast, cable])
  lines(known('episodes'), [3, 6, 8, 10, 13, 16, 20, 24, 40], [1, broadcast, streaming, isFirst])
  lines(known('episodes to mean before'), [0.4, 0.7, 0.9, 1, 1.1, 1.4, 2])
  lines(known('runtime, minutes'), [10, 25, 35, 50, 60, 90], [1, streaming])
  waves(known('premiere month'), [1, broadcast, streaming])
  waves(known('silent since, month'), [1, broadcast, streaming])
  for (let day = 0; day < 7; day++) basis.push(Number(known('premiere weekday') === day), Number(known('premiere weekday') === day) * streaming)
  lines(known('years since first premiere'), [0, 1, 2, 4, 7, 12])
  for (const name of CLAIMS) basis.push(claim(name), claim(name) * late, claim(name) * streaming)
  lines(known('rating'), [4.5, 6, 6.7, 7.3, 8, 8.8], [1, late, isFirst, streaming])
  lines(known('votes, log10'), [2, 3, 3.5, 4, 4.5, 5, 5.7], [1, late, isFirst, streaming, broadcast])
  lines(known('rating of newest season'), [4.5, 6, 6.7, 7.3, 8, 8.8])
  lines(known('rating to seasons before'), [-1, -0.4, -0.1, 0.1, 0.4])
  return basis
}

/** Heights of the hat functions over `knots` at `value`: at most two are above 0, they add up to 1; all 0 when the value is unknown. */
function hatsAt(value: number, knots: readonly number[]): number[] {
  const heights = knots.map(() => 0)
  if (Number.isNaN(value)) return heights
  const above = knots.findIndex((knot) => value < knot)
  if (above === 0) heights[0] = 1
  else if (above < 0) heights[knots.length - 1] = 1
  else {
    const share = (value - knots[above - 1]!) / (knots[above]! - knots[above - 1]!)
    heights[above - 1] = 1 - share
    heights[above] = share
  }
  return heights
}
