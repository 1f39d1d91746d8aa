import type { SeriesDocument } from '../catalogue/series-document.ts'
import type { Answer } from '../outlook/answer.ts'
import { daysBetween, firstDayOf, lastDayOf, type Day } from '../time/partial-date.ts'
import type { Terminal } from './terminal.ts'

const MARGIN = '  '
const DAYS_PER_YEAR = 365.25
/** Our decision: closer together, the years' labels touch. */
const COLUMNS_PER_LABEL = 7

/**
 * The seasons on a line of time, drawn in characters: a block while a season is shown, a hollow one where it is set for, `|` the day asked.
 *
 * Three lines: seasons, their numbers, years. No lines when no season has a date.
 */
export function drawTimeline(document: SeriesDocument, { asOf, season: asked, verdict }: Answer, columns: number, style: Terminal['style']): string[] {
  const spans = document.seasons.flatMap((season) => {
    if (season.premiere === undefined) return []
    const from = firstDayOf(season.premiere.value)
    const isAhead = from > asOf
    const isRunning = verdict === 'airing' && season.number === asked
    const end = season.finale !== undefined ? lastDayOf(season.finale.value) : isRunning ? asOf : from
    return [{ number: season.number, from, to: !isAhead && end > asOf ? asOf : end, isAhead }]
  })
  const [first] = spans
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return []
  const start = `${first.from.slice(0, 4)}-01-01` as Day
  const end = `${Math.max(Number(asOf.slice(0, 4)), Number(last.to.slice(0, 4)))}-12-31` as Day
  const width = columns - 2 * MARGIN.length
  const columnOf = (day: Day) => Math.min(width - 1, Math.floor((daysBetween(start, day) / (daysBetween(start, end) + 1)) * width))

  const bars = Array<string>(width).fill('·')
  const numbers = Array<string>(width).fill(' ')
  for (const { number, from, to, isAhead } of spans) {
    bars.fill(isAhead ? '░' : '█', columnOf(from), columnOf(to) + 1)
    write(numbers, columnOf(from), String(number))
  }
  bars[columnOf(asOf)] = '|'
  return [style('cyan', MARGIN + bars.join('')), MARGIN + numbers.join('').trimEnd(), style('dim', MARGIN + yearAxis(start, end, columnOf, width)), '']
}

function yearAxis(start: Day, end: Day, columnOf: (day: Day) => number, width: number): string {
  const axis = Array<string>(width).fill(' ')
  const years = Math.round((daysBetween(start, end) + 1) / DAYS_PER_YEAR)
  const step = Math.max(1, Math.ceil((years * COLUMNS_PER_LABEL) / width))
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year += step) write(axis, columnOf(`${year}-01-01` as Day), String(year))
  return axis.join('').trimEnd()
}

/** Puts a label into the line where there is room for it with a space before and behind. */
function write(line: string[], at: number, label: string): void {
  const isFree = line.slice(Math.max(0, at - 1), at + label.length + 1).every((character) => character === ' ')
  if (isFree && at + label.length <= line.length) line.splice(at, label.length, ...label.split(''))
}
