import type { howGood } from '../../languages/en/how-good.ts'
import type { ReliabilityBin } from './measures.ts'

const SIZE = 320
const MARGIN = 44
/** Radius of a bin's dot: the largest bin has this one, in pixels. */
const LARGEST_DOT = 9

/** A calibration plot as SVG text: what was predicted across, what came upwards, a dot a bin, its area the number of questions; on the line is right. */
export function renderCalibrationPlot(title: string, bins: readonly ReliabilityBin[], words: (typeof howGood)['plot']): string {
  const x = (share: number) => (MARGIN + share * SIZE).toFixed(1)
  const y = (share: number) => (MARGIN + (1 - share) * SIZE).toFixed(1)
  const largest = bins.reduce((max, bin) => Math.max(max, bin.count), 1)
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  const grid = ticks.map(
    (share) =>
      `<path d="M${x(share)} ${y(0)}V${y(1)}M${x(0)} ${y(share)}H${x(1)}" stroke="currentColor" stroke-opacity=".15"/>` +
      `<text x="${x(share)}" y="${MARGIN + SIZE + 16}" text-anchor="middle">${words.percent(share)}</text>` +
      `<text x="${MARGIN - 6}" y="${y(share)}" text-anchor="end" dominant-baseline="middle">${words.percent(share)}</text>`,
  )
  const dots = bins.map((bin) => {
    const radius = (LARGEST_DOT * Math.sqrt(bin.count / largest)).toFixed(1)
    return `<circle cx="${x(bin.predicted)}" cy="${y(bin.observed)}" r="${radius}" fill="currentColor" fill-opacity=".75"><title>${escape(words.bin(bin))}</title></circle>`
  })
  const whole = SIZE + 2 * MARGIN
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}" role="img" font-family="sans-serif" font-size="11" fill="currentColor">`,
    `<title>${escape(title)}</title>`,
    `<text x="${whole / 2}" y="20" text-anchor="middle" font-size="13">${escape(title)}</text>`,
    ...grid,
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="currentColor" stroke-dasharray="4 4"/>`,
    ...dots,
    `<text x="${whole / 2}" y="${whole - 8}" text-anchor="middle">${escape(words.predicted)}</text>`,
    `<text x="${MARGIN}" y="${MARGIN - 8}">${escape(words.came)}</text>`,
    '</svg>',
    '',
  ].join('\n')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
