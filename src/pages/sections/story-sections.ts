import { html } from 'hono/html'
import type { SeasonDocument } from '../../catalogue/series-document.ts'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { plural, sayDate } from '../../time/say-date.ts'
import { drawTimeline } from '../draw-timeline.ts'
import { renderKnown, renderNotes } from '../evidence.ts'

/** Why the verdict is what it is, each reason with its sources. */
export function renderVerdict({ answer, document }: SeriesGuide): unknown {
  const numberOf = new Map(document.sources.map(({ link }, index) => [link, index]))
  return html`<ul class="because">${answer.because.map(({ text, facts }) => html`<li>${text}${renderNotes({ from: [...new Set(facts.map(({ link }) => numberOf.get(link) ?? 0))] })}</li>`)}</ul>`
}

/** The picture of all seasons, and the same as a table. */
export function renderWhen({ seasons, answer, startedSeasons }: SeriesGuide): unknown {
  if (seasons.length === 0) return ''
  return html`${drawTimeline(seasons, answer)}
<div class="scroll"><table><thead><tr><th scope="col">Season</th><th scope="col">First shown</th><th scope="col">Last shown</th><th scope="col">Episodes</th></tr></thead><tbody>
${seasons.map((season) => renderSeasonRow(season, startedSeasons.has(season.number)))}</tbody></table></div>`
}

function renderSeasonRow({ number, title, premiere, finale, episodeCount, episodeOrder, parts }: SeasonDocument, hasStarted: boolean): unknown {
  const partList = (parts?.value ?? []).map((part) => `${part.name}: from ${sayDate(part.premiere)}`).join('; ')
  return html`<tr><th scope="row">${number}${title === undefined ? '' : html` <small>${title.value}</small>`}</th><td>${premiere === undefined ? '?' : html`${hasStarted ? '' : 'set for '}${renderKnown(premiere, sayDate)}`}${partList === '' ? '' : html`<br><small>${partList}${renderNotes(parts)}</small>`}</td><td>${finale === undefined ? '?' : renderKnown(finale, sayDate)}</td><td>${episodeCount !== undefined ? renderKnown(episodeCount, String) : episodeOrder !== undefined ? html`${renderKnown(episodeOrder, String)} ordered` : '?'}</td></tr>
`
}

/** What the series is about, and what is said of seasons the reader has begun. */
export function renderWhat({ document, seasons }: SeriesGuide): unknown {
  return html`${document.premise === undefined ? '' : html`<p>${renderKnown(document.premise, String)}</p>`}
${seasons.map((season) => html`${season.synopsis === undefined ? '' : html`<p><b>Season ${season.number}.</b> ${renderKnown(season.synopsis, String)}</p>`}${season.announcedPlot.map((plot) => html`<p><b>Announced for season ${season.number}.</b> ${renderKnown(plot, String)}</p>`)}`)}`
}

/** What happened in the seasons and episodes the reader has seen. */
export function renderRecap({ details }: SeriesGuide): unknown {
  return details.map(
    (detail) => html`<h3>Season ${detail.number}</h3>${detail.recap === undefined ? '' : html`<p>${renderKnown(detail.recap, String)}</p>`}
${detail.episodes.length === 0 ? '' : html`<ol class="episodes">${detail.episodes.map(
      ({ number, title, airDate, runtimeMinutes, recap }) =>
        html`<li value="${number}"><b>${title === undefined ? `Episode ${number}` : renderKnown(title, String)}</b>${airDate === undefined ? '' : html`, ${renderKnown(airDate, sayDate)}`}${runtimeMinutes === undefined ? '' : html`, ${renderKnown(runtimeMinutes, (minutes) => plural(minutes, 'minute'))}`}${recap === undefined ? '' : html`<br>${renderKnown(recap, String)}`}</li>`,
    )}</ol>`}`,
  )
}
