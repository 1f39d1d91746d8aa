import { html } from 'ghtml'
import type { Silence } from '../guide/silence.ts'
import type { Frame } from './frame.ts'

const WIDTH = 520
const HEIGHT = 52
const BAR_TOP = 20
const BAR_HEIGHT = 18
/** What is left free at the right for the last mark. */
const MARGIN = 8

/** The silence as a bar, with marks where decisions came and where the series itself came back: all in days from a finale; the same in words below. */
export function drawSilence(silence: Silence, { words: { pictures } }: Frame): string {
  const { days, returns, decisions, season } = silence
  const marks = [...returns.map((one) => one.days), ...(decisions === undefined ? [] : [decisions.p50, decisions.p90])]
  const [start, end] = [Math.min(0, ...marks), Math.max(days, 1, ...marks)]
  const x = (day: number) => (((day - start) / (end - start)) * (WIDTH - MARGIN)).toFixed(1)
  const bottom = BAR_TOP + BAR_HEIGHT
  const told = [
    pictures.silentFor({ days, season }),
    ...(decisions === undefined ? [] : [pictures.decisionsCame(decisions)]),
    ...(returns.length === 0 ? [] : [pictures.cameBack(returns.map((one) => one.days))]),
  ].join(' ')
  return html`<figure class="silence">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${pictures.silence}">
      <line class="axis" x1="0" y1="${bottom}" x2="${WIDTH}" y2="${bottom}" />
      <rect class="shown" x="${x(0)}" y="${BAR_TOP}" width="${Math.max(2, Number(x(days)) - Number(x(0))).toFixed(1)}" height="${BAR_HEIGHT}" rx="3" />
      !${returns.map((one) => html`<path class="came" d="M${x(one.days)} ${bottom}l-5 9h10z" />`)}
      !${decisions === undefined ? '' : html`!${renderMark(x(decisions.p50), '50 %')}!${renderMark(x(decisions.p90), '90 %')}`}
    </svg>
    <figcaption>${told}</figcaption>
  </figure>`
}

function renderMark(x: string, label: string): string {
  const anchor = Number(x) < 30 ? 'start' : Number(x) > WIDTH - 30 ? 'end' : 'middle'
  return html`<line class="likely" x1="${x}" y1="${BAR_TOP - 6}" x2="${x}" y2="${BAR_TOP + BAR_HEIGHT}" /><text x="${x}" y="12" text-anchor="${anchor}"
      >${label}</text
    >`
}
