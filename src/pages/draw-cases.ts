import { html } from 'ghtml'
import type { PlainOdds } from '../guide/plain-odds.ts'

/** From one dot's middle to the next one's, and a dot's width, in pixels of the picture. */
const PITCH = 16
const DOT = 10
/** Our decision: rows of ten are counted at a glance. */
const MOST_IN_A_ROW = 10
const MOST_IN_A_LONG_ROW = 20

/** As many dots as there are cases, so many of them filled: a picture of words that stand beside it, so it has none of its own. */
export function drawCases({ some, of }: PlainOdds): string {
  const columns = of > 50 ? MOST_IN_A_LONG_ROW : Math.min(of, MOST_IN_A_ROW)
  const [width, height] = [columns * PITCH, Math.ceil(of / columns) * PITCH]
  return html`<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" stroke-width="${DOT}" aria-hidden="true">
    <path d="${dots(0, some, columns)}" />
    <path class="rest" d="${dots(some, of, columns)}" />
  </svg>`
}

/** Lines without length: their round ends are the dots. */
function dots(from: number, to: number, columns: number): string {
  let path = ''
  for (let index = from; index < to; index++) path += `M${(index % columns) * PITCH + PITCH / 2} ${Math.floor(index / columns) * PITCH + PITCH / 2}h0`
  return path
}
