import { html } from 'ghtml'
import type { Known, Rating } from '../../catalogue/series-document.ts'
import { toHeatMaps } from '../../guide/heat-map.ts'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { sayRating } from '../../guide/say-values.ts'
import { drawHeatMap } from '../draw-heat-map.ts'
import { renderKnown } from '../evidence.ts'
import type { Frame } from '../frame.ts'

/** Each rater's score by itself on its own scale, critics and audience apart; scores of episodes as a map, only where seen. */
export function renderRatings({ ratings }: SeriesGuide, frame: Frame): string {
  const { pictures } = frame.words
  const whole = ratings.filter(({ value }) => value.episode === undefined)
  const heatMaps = toHeatMaps(ratings)
  const groups = (['critics', 'audience'] as const).map((group) => ({ group, known: whole.filter(({ value }) => value.group === group) }))
  return html`!${groups.map(({ group, known }) => renderGroup(pictures.raters[group], known, frame))}!${heatMaps.map((map) => drawHeatMap(map, frame))}`
}

function renderGroup(heading: string, known: readonly Known<Rating>[], frame: Frame): string {
  if (known.length === 0) return ''
  return html`<h3>${heading}</h3>
    <ul class="scores">
      !${known.map((one) => html`<li>!${drawScore(one.value)} <span>!${renderKnown(one, (rating) => sayRating(rating, frame.words), frame)}</span></li> `)}
    </ul>`
}

/** A score on its own scale, from nothing to full: a picture of the words beside it. */
function drawScore({ score, scale, group }: Rating): string {
  return html`<svg viewBox="0 0 160 12" aria-hidden="true">
    <rect class="rest" width="160" height="12" rx="3" />
    <rect class="part ${group}" width="${((Math.min(score, scale) / scale) * 160).toFixed(1)}" height="12" rx="3" />
  </svg>`
}
