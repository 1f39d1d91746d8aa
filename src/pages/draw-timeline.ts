import { html } from 'ghtml'
import type { SeasonDocument } from '../catalogue/series-document.ts'
import { toTimeline, type Timeline, type TimelineSpan } from '../guide/timeline.ts'
import type { Answer } from '../outlook/answer.ts'
import type { Day } from '../time/partial-date.ts'
import type { Frame } from './frame.ts'

const WIDTH = 720
const HEIGHT = 74
const BAR_TOP = 14
const BAR_HEIGHT = 22
/** A season shown in one day is still seen. */
const MIN_BAR_WIDTH = 4
/** Our decision: closer together, the labels touch. */
const PIXELS_PER_YEAR_LABEL = 52
const PIXELS_PER_SEASON_LABEL = 26

/** The seasons on a line of time, the day asked marked, the window of a forecast shaded, as a picture with the same told in words; nothing when no season has a date. */
export function drawTimeline(seasons: readonly SeasonDocument[], answer: Answer, words: Frame['words']): string {
  const timeline = toTimeline(seasons, answer)
  if (timeline === undefined) return ''
  const { spans, window } = timeline
  const { dates } = words
  const x = (day: Day) => Number((timeline.shareOf(day) * WIDTH).toFixed(1))
  const renderBar = (name: string, from: Day, to: Day) =>
    html`<rect
      class="${name}"
      x="${x(from)}"
      y="${BAR_TOP}"
      width="${Math.max(MIN_BAR_WIDTH, Number((x(to) - x(from)).toFixed(1)))}"
      height="${BAR_HEIGHT}"
      rx="2"
    />`
  const told = [
    ...spans.map(({ number, from, to }) => `season ${number} ${from === to ? dates.date(from) : dates.range(from, to)}`),
    ...(window === undefined ? [] : [`forecast of the next premiere ${dates.range(window.p10, window.p90)}`]),
  ].join('; ')
  return html`<svg class="timeline" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Timeline: ${told}">
      <line class="axis" x1="0" y1="${BAR_TOP + BAR_HEIGHT}" x2="${WIDTH}" y2="${BAR_TOP + BAR_HEIGHT}" />
      !${window === undefined ? '' : html`!${renderBar('window', window.p10, window.p90)}<line class="likely" x1="${x(window.p50)}" y1="${BAR_TOP}" x2="${x(window.p50)}" y2="${BAR_TOP + BAR_HEIGHT}" />`}
      !${spans.map(({ from, to, isAhead }) => renderBar(isAhead ? 'ahead' : 'shown', from, to))}!${renderSeasonLabels(spans, x)}
      <line class="today" x1="${x(answer.asOf)}" y1="4" x2="${x(answer.asOf)}" y2="${BAR_TOP + BAR_HEIGHT + 4}" />
      !${renderYearLabels(timeline, x)}
    </svg>
    !${renderLegend(timeline, words)}`
}

function renderLegend({ window, condition }: Timeline, { dates, forecast }: Frame['words']): string {
  if (window === undefined) return ''
  return html`<p class="legend">
    Shaded: forecast of the next premiere, ${forecast.condition[condition]}: ${dates.range(window.p10, window.p90)} in 8 cases of 10; the line in it: half by
    ${dates.date(window.p50)}.
  </p>`
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
      return html`<text x="${left}" y="${BAR_TOP + BAR_HEIGHT + 14}">${number}</text>`
    })
    .join('')
}

function renderYearLabels({ start, end }: Timeline, x: (day: Day) => number): string {
  const [firstYear, lastYear] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))]
  const step = Math.max(1, Math.ceil(((lastYear - firstYear + 1) * PIXELS_PER_YEAR_LABEL) / WIDTH))
  const years = Array.from({ length: Math.floor((lastYear - firstYear) / step) + 1 }, (_, index) => firstYear + index * step)
  return years.map((year) => html`<text class="year" x="${x(`${year}-01-01` as Day)}" y="${HEIGHT - 4}">${year}</text>`).join('')
}
