import type { SeriesDocument } from '../catalogue/series-document.ts'
import { toTimeline, type Timeline } from '../guide/timeline.ts'
import { forecast } from '../languages/en/forecast.ts'
import type { Answer } from '../outlook/answer.ts'
import type { Day } from '../time/partial-date.ts'
import { wrap, type Terminal } from './terminal.ts'

const MARGIN = '  '
/** Our decision: closer together, the years' labels touch. */
const COLUMNS_PER_LABEL = 7

/**
 * The seasons on a line of time, drawn in characters: a block while a season is shown, a hollow one where it is set for, a grey one for the
 * window of a forecast, `|` the day asked.
 *
 * Seasons, their numbers, years and, where there is a window, what it is. No lines when no season has a date.
 */
export function drawTimeline(document: SeriesDocument, answer: Answer, columns: number, style: Terminal['style']): string[] {
  const timeline = toTimeline(document.seasons, answer)
  if (timeline === undefined) return []
  const { spans, window, condition } = timeline
  const width = columns - 2 * MARGIN.length
  const columnOf = (day: Day) => Math.min(width - 1, Math.floor(timeline.shareOf(day) * width))

  const bars = Array<string>(width).fill('·')
  const numbers = Array<string>(width).fill(' ')
  if (window !== undefined) bars.fill('▒', columnOf(window.p10), columnOf(window.p90) + 1)
  let labelled = 0
  for (const { number, from, to, isAhead } of spans) {
    bars.fill(isAhead ? '░' : '█', columnOf(from), columnOf(to) + 1)
    if (number !== labelled) write(numbers, columnOf(from), String(number))
    labelled = number
  }
  bars[columnOf(answer.asOf)] = '|'
  return [
    style('cyan', MARGIN + bars.join('')),
    MARGIN + numbers.join('').trimEnd(),
    style('dim', MARGIN + yearAxis(timeline, columnOf, width)),
    ...(window === undefined ? [] : [style('dim', MARGIN + wrap(`▒ forecast: 8 in 10 such premieres, ${forecast.condition[condition]}`, width, MARGIN))]),
    '',
  ]
}

function yearAxis({ start, end }: Timeline, columnOf: (day: Day) => number, width: number): string {
  const axis = Array<string>(width).fill(' ')
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))]
  const step = Math.max(1, Math.ceil(((last - first + 1) * COLUMNS_PER_LABEL) / width))
  for (let year = first; year <= last; year += step) write(axis, columnOf(`${year}-01-01` as Day), String(year))
  return axis.join('').trimEnd()
}

/** Puts a label into the line where there is room for it with a space before and behind. */
function write(line: string[], at: number, label: string): void {
  const isFree = line.slice(Math.max(0, at - 1), at + label.length + 1).every((character) => character === ' ')
  if (isFree && at + label.length <= line.length) line.splice(at, label.length, ...label.split(''))
}
