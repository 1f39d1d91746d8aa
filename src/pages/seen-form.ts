import { html } from 'ghtml'
import type { GuideRequest, SeriesGuide } from '../guide/series-guide.ts'
import { addressFor, type Frame } from './frame.ts'
import { renderReaderFields } from './layout.ts'
import { writeSpoilerBoundary } from '../guide/spoiler-boundary.ts'

/** Where a reader says how far they have seen: kept for them by a cookie, and said by the address that they are led to. */
export function renderSeenForm({ document: { id, seasons }, boundary, startedSeasons }: SeriesGuide, frame: Frame): string {
  const { reader, path, words } = frame
  const { guidePage } = words
  const [season, episode] = typeof boundary === 'string' ? [boundary, ''] : [boundary.season, boundary.episode]
  const isWhole = seasons.find(({ number }) => number === season)?.episodeCount?.value === episode
  const choices = [
    { value: 'none', label: guidePage.nothingYet },
    ...seasons.filter(({ number }) => startedSeasons.has(number)).map(({ number }) => ({ value: number, label: guidePage.upToSeason(number) })),
    { value: 'all', label: guidePage.everything },
  ]
  const said = typeof boundary === 'string' || isWhole ? choices.find(({ value }) => value === season)?.label : guidePage.upToEpisode(boundary)
  return html`<details class="seen">
    <summary>${guidePage.seenUpTo}: ${said}</summary>
    <form class="choices" method="post" action="${addressFor(reader, `/series/${id}/seen`)}">
      <input type="hidden" name="for" value="${path}" />
      <label
        >${guidePage.seenUpTo}
        <select name="season">
          !${choices.map(({ value, label }) => html`<option value="${value}" !${value === season ? html`selected` : ''}>${label}</option>`)}
        </select></label
      >
      <label
        >${guidePage.episode}
        <input name="episode" type="number" inputmode="numeric" min="1" max="99999" value="${isWhole ? '' : episode}" placeholder="${guidePage.wholeSeason}" />
      </label>
      <button>${guidePage.keep}</button>
    </form>
    <small>${guidePage.seenWhy}</small>
  </details>`
}

/** Another season, another day: what stands in the address and is kept nowhere. */
export function renderDayForm({ document: { id }, answer, boundary }: SeriesGuide, { asOf, season }: GuideRequest, frame: Frame): string {
  const { reader, words } = frame
  const { guidePage } = words
  return html`<details>
    <summary>${guidePage.otherDay}</summary>
    <form class="choices" action="${addressFor({ ...reader, country: undefined, zone: undefined }, `/series/${id}`)}">
      <label>${guidePage.season} <input name="season" type="number" min="1" max="999999" value="${season ?? answer.season}" /></label>
      <label>${guidePage.day} <input name="as-of" type="date" value="${asOf}" /></label>
      !${boundary === 'none' ? '' : html`<input type="hidden" name="spoilers" value="${writeSpoilerBoundary(boundary)}" />`}!${renderReaderFields(reader)}
      <button>${guidePage.show}</button>
    </form>
  </details>`
}
