import { html } from 'ghtml'
import type { SeasonDocument } from '../catalogue/series-document.ts'
import { toTimeline, type Timeline, type TimelineSpan } from '../guide/timeline.ts'
import type { Answer } from '../outlook/answer.ts'
import { daysBetween, type Day } from '../time/partial-date.ts'
import { DAYS_PER_MONTH } from '../time/day-number.ts'
import type { Frame } from './frame.ts'

const WIDTH = 520
const HEIGHT = 88
const BAR_TOP = 22
const BAR_HEIGHT = 24
const BOTTOM = BAR_TOP + BAR_HEIGHT
const LABEL_LINE = BOTTOM + 16
/** A season shown in one day is still seen. */
const MIN_BAR_WIDTH = 4
/** Our decision: closer together, the labels touch; on a phone they are drawn larger, in half the room. */
const PIXELS_PER_YEAR_LABEL = 46
const PIXELS_PER_SEASON_LABEL = 22
const PIXELS_PER_GAP_LABEL = 66
const PIXELS_PER_MARK_LABEL = 46
/** A label that would reach over the right edge ends there instead, or is left out. */
const EDGE = 40

/** The seasons and the gaps between them on a line of time, the day asked marked, the window of a forecast shaded with its marks; nothing when no season has a date. */
export function drawTimeline(seasons: readonly SeasonDocument[], answer: Answer, frame: Frame): string {
  const timeline = toTimeline(seasons, answer)
  if (timeline === undefined) return ''
  const { dates, pictures } = frame.words
  const { spans, window, shareOf } = timeline
  const x = (day: Day) => Number((shareOf(day) * WIDTH).toFixed(1))
  const words = [
    ...spans.map(({ number, from, to }) => pictures.seasonShown(number, from === to ? dates.date(from) : dates.range(from, to))),
    ...(window === undefined ? [] : [pictures.windowShown(dates.range(window.p10, window.p90))]),
  ].join('; ')
  const today = x(answer.asOf)
  return html`<figure>
    <svg class="timeline" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${pictures.timeline}: ${words}">
      !${renderYears(timeline, x)}
      <line class="axis" x1="0" y1="${BOTTOM}" x2="${WIDTH}" y2="${BOTTOM}" />
      !${window === undefined ? '' : renderWindow(window, x, spans)}
      !${spans.map((span) => renderSpan(span, x))}!${renderGaps(spans, x, frame)}!${renderSeasonLabels(spans, x)}
      <line class="today" x1="${today}" y1="15" x2="${today}" y2="${BOTTOM + 6}" />
      <text class="today" x="${today}" y="11" text-anchor="${today > WIDTH - EDGE ? 'end' : 'middle'}">${pictures.today}</text>
    </svg>
    !${renderLegend(timeline, frame)}
  </figure>`
}

function renderSpan({ from, to, isAhead }: TimelineSpan, x: (day: Day) => number): string {
  const width = Math.max(MIN_BAR_WIDTH, Number((x(to) - x(from)).toFixed(1)))
  return html`<rect class="${isAhead ? 'ahead' : 'shown'}" x="${x(from)}" y="${BAR_TOP}" width="${width}" height="${BAR_HEIGHT}" rx="3" />`
}

/** The forecast of the next premiere: shaded from its 10 to its 90 % mark, a line at 50 %. */
function renderWindow(window: NonNullable<Timeline['window']>, x: (day: Day) => number, spans: readonly TimelineSpan[]): string {
  const lastLabel = Math.max(...spans.map(({ from }) => x(from)))
  const [p10, p50, p90] = [x(window.p10), x(window.p50), x(window.p90)]
  const label = (at: number, words: string) => html`<text x="${at}" y="${LABEL_LINE}" text-anchor="${at > WIDTH - EDGE ? 'end' : 'middle'}">${words}</text>`
  const isWide = p50 - p10 > PIXELS_PER_MARK_LABEL && p90 - p50 > PIXELS_PER_MARK_LABEL
  return html`<rect class="window" x="${p10}" y="${BAR_TOP}" width="${Math.max(MIN_BAR_WIDTH, p90 - p10).toFixed(1)}" height="${BAR_HEIGHT}" rx="3" />
    <line class="likely" x1="${p50}" y1="${BAR_TOP - 4}" x2="${p50}" y2="${BOTTOM + 4}" />
    !${isWide && p10 - lastLabel > PIXELS_PER_MARK_LABEL ? label(p10, '10 %') : ''}!${isWide ? label(p90, '90 %') : ''}!${p50 - lastLabel > PIXELS_PER_MARK_LABEL ? label(p50, '50 %') : ''}`
}

/** How long the series stayed away, in months, where there is room to say it. */
function renderGaps(spans: readonly TimelineSpan[], x: (day: Day) => number, { words: { pictures } }: Frame): string {
  return spans
    .slice(1)
    .map((span, index) => {
      const before = spans[index]
      if (before === undefined || before.number === span.number || x(span.from) - x(before.to) < PIXELS_PER_GAP_LABEL) return ''
      const months = Math.round(daysBetween(before.to, span.from) / DAYS_PER_MONTH)
      const middle = ((x(before.to) + x(span.from)) / 2).toFixed(1)
      return html`<text class="gap" x="${middle}" y="${BAR_TOP + BAR_HEIGHT / 2 + 5}" text-anchor="middle">${pictures.months(months)}</text>`
    })
    .join('')
}

function renderLegend({ window, condition }: Timeline, { words: { dates, forecast, pictures } }: Frame): string {
  if (window === undefined) return ''
  return html`<figcaption>
    ${pictures.windowLegend({ condition: forecast.condition[condition], range: dates.range(window.p10, window.p90), half: dates.date(window.p50) })}
  </figcaption>`
}

function renderSeasonLabels(spans: readonly TimelineSpan[], x: (day: Day) => number): string {
  let labelledTo = -PIXELS_PER_SEASON_LABEL
  let labelled = 0
  return spans
    .map(({ number, from }) => {
      const left = x(from)
      if (number === labelled || left - labelledTo < PIXELS_PER_SEASON_LABEL) return ''
      labelledTo = left
      labelled = number
      return html`<text class="season" x="${left}" y="${LABEL_LINE}">${number}</text>`
    })
    .join('')
}

function renderYears({ start, end }: Timeline, x: (day: Day) => number): string {
  const [firstYear, lastYear] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))]
  const step = Math.max(1, Math.ceil(((lastYear - firstYear + 1) * PIXELS_PER_YEAR_LABEL) / WIDTH))
  const years = Array.from({ length: Math.floor((lastYear - firstYear) / step) + 1 }, (_, index) => firstYear + index * step)
  return years
    .map((year) => {
      const left = x(`${year}-01-01` as Day)
      return html`<line class="grid" x1="${left}" y1="${BAR_TOP}" x2="${left}" y2="${HEIGHT - 14}" /><text class="year" x="${left + 3}" y="${HEIGHT - 4}"
          >${year}</text
        >`
    })
    .join('')
}
