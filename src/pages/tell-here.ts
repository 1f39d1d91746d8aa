import { html } from 'ghtml'
import type { Frame } from './frame.ts'

/**
 * The button that has this browser told of what is followed; of a guide its series is followed too. Hidden until `assets/install.js` finds that the browser can do
 * it: without scripts there is nothing to press.
 */
export function renderTellHere({ assets, reader, words: { following } }: Frame, seriesId?: string): string {
  const { button, busy, told, denied, failed } = following.tellHere
  return html`<p class="tell">
    <button
      type="button"
      hidden
      data-tell="${assets.tellHere}"
      !${seriesId === undefined ? '' : html`data-series="${seriesId}"`}
      data-language="${reader.language}"
      data-busy="${busy}"
      data-told="${told}"
      data-denied="${denied}"
      data-failed="${failed}"
    >
      ${button}
    </button>
    <span role="status"></span>
  </p>`
}
