import { html } from 'ghtml'
import type { SeasonDocument } from '../catalogue/series-document.ts'
import type { Answer } from '../outlook/answer.ts'
import { daysBetween, firstDayOf, lastDayOf, type Day } from '../time/partial-date.ts'
import { sayDate } from '../time/say-date.ts'

const WIDTH = 720
const HEIGHT = 74
const BAR_TOP = 14
const BAR_HEIGHT = 22
/** A season shown in one day is still seen. */
const MIN_BAR_WIDTH = 4
/** Our decision: closer together, the labels touch. */
const PIXELS_PER_YEAR_LABEL = 52
const PIXELS_PER_SEASON_LABEL = 26

/** The seasons on a line of time, the day asked marked, as a picture with the same told in words; nothing when no season has a date. */
export function drawTimeline(seasons: readonly SeasonDocument[], { asOf, season: asked, verdict }: Answer): string {
  const spans = seasons.flatMap((season) => toSpan(season, verdict === 'airing' && season.number === asked ? asOf : undefined))
  const [first] = spans
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return ''
  const start = `${first.from.slice(0, 4)}-01-01` as Day
  const end = `${Math.max(Number(asOf.slice(0, 4)), Number(last.to.slice(0, 4)))}-12-31` as Day
  const days = daysBetween(start, end) + 1
  const x = (day: Day) => Number(((daysBetween(start, day) / days) * WIDTH).toFixed(1))
  const words = spans.map(({ number, from, to }) => `season ${number} ${from === to ? sayDate(from) : `${sayDate(from)} to ${sayDate(to)}`}`).join('; ')
  let labelledTo = -PIXELS_PER_SEASON_LABEL
  const bars = spans.map(({ number, from, to }) => {
    const left = x(from)
    const hasRoom = left - labelledTo >= PIXELS_PER_SEASON_LABEL
    if (hasRoom) labelledTo = left
    return html`<rect
        class="${from > asOf ? 'ahead' : 'shown'}"
        x="${left}"
        y="${BAR_TOP}"
        width="${Math.max(MIN_BAR_WIDTH, Number((x(to) - left).toFixed(1)))}"
        height="${BAR_HEIGHT}"
        rx="2"
      />!${hasRoom ? html`<text x="${left}" y="${BAR_TOP + BAR_HEIGHT + 14}">${number}</text>` : ''}`
  })
  return html`<svg class="timeline" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Timeline: ${words}">
    <line class="axis" x1="0" y1="${BAR_TOP + BAR_HEIGHT}" x2="${WIDTH}" y2="${BAR_TOP + BAR_HEIGHT}" />
    !${bars}
    <line class="today" x1="${x(asOf)}" y1="4" x2="${x(asOf)}" y2="${BAR_TOP + BAR_HEIGHT + 4}" />
    !${yearLabels(start, end, x)}
  </svg>`
}

/** From its premiere to its finale, or to the day asked while it is on air without one. */
function toSpan({ number, premiere, finale }: SeasonDocument, runningTo: Day | undefined): { number: number; from: Day; to: Day }[] {
  if (premiere === undefined) return []
  const from = firstDayOf(premiere.value)
  return [{ number, from, to: finale === undefined ? (runningTo ?? from) : lastDayOf(finale.value) }]
}

function yearLabels(start: Day, end: Day, x: (day: Day) => number): string {
  const [firstYear, lastYear] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))]
  const step = Math.max(1, Math.ceil(((lastYear - firstYear + 1) * PIXELS_PER_YEAR_LABEL) / WIDTH))
  const years = Array.from({ length: Math.floor((lastYear - firstYear) / step) + 1 }, (_, index) => firstYear + index * step)
  return years.map((year) => html`<text class="year" x="${x(`${year}-01-01` as Day)}" y="${HEIGHT - 4}">${year}</text>`).join('')
}
