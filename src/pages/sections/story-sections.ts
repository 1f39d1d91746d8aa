import { html } from 'ghtml'
import type { Fact } from '../../catalogue/fact.ts'
import type { SeasonDetail, SeasonDocument, StatusWord } from '../../catalogue/series-document.ts'
import { newFacts } from '../../guide/new-facts.ts'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { HORIZONS, YEARS_OF } from '../../outlook/forecasting/judge-forecast.ts'
import { sayWithdrawal, untoldStatuses } from '../../outlook/listing-reasons.ts'
import { HOW_GOOD_ADDRESS } from '../../outlook/shipped-model.ts'
import { drawTimeline } from '../draw-timeline.ts'
import { renderKnown, renderNotes } from '../evidence.ts'
import type { Frame } from '../frame.ts'
import { renderReason } from '../render-reason.ts'
import { rememberSection } from '../remember-section.ts'

/** Our decision: two named witnesses beside a reason; the interface and the notes have them all. */
const MAX_WITNESSES = 2

/** Why the verdict is what it is, each reason with the sources that say so, and the odds as a picture where there are any. */
export function renderVerdict({ answer, document }: SeriesGuide, { reader, words }: Frame): string {
  return html`!${renderOdds(answer, words)}
    <ul class="because">
      !${answer.because.map((reason, index) => html`<li>!${renderReason(reason, document.title.value, reader.language)} <small>!${renderWitnesses(newFacts(reason, answer.because.slice(0, index)))}</small></li>`)}
    </ul>
    !${renderStatuses(untoldStatuses(document, answer.because), document.sources)}`
}

/** Sources' own status words beside our verdict. */
function renderStatuses(statuses: readonly StatusWord[], sources: SeriesGuide['document']['sources']): string {
  if (statuses.length === 0) return ''
  return html`<p class="statuses">
    Their own words:
    !${statuses.map((status, index) => html`${index === 0 ? '' : ', '}${sources[status.from[0] ?? 0]?.name ?? ''} &ldquo;!${renderKnown(status, String)}&rdquo;`)}.
  </p>`
}

/** Length of a bar at 100 %, in pixels of the picture. */
const ODDS_WIDTH = 160

/** The odds within one, two and five years as bars, said to be a forecast; nothing where the answer has none. */
function renderOdds({ odds, verdict }: SeriesGuide['answer'], { counts }: Frame['words']): string {
  if (odds === null) return ''
  const basis =
    verdict === 'ordered' || verdict === 'dated' ? 'from how often orders air and when seasons like it came' : 'from silence and earlier seasons alone'
  return html`<figure class="odds">
    <figcaption>Odds of another season, a forecast ${basis}. <a href="${HOW_GOOD_ADDRESS}">How good are they?</a></figcaption>
    <table>
      <tbody>
        !${HORIZONS.map((horizon) => {
          const chance = odds.continues[horizon]
          return html`<tr>
            <th scope="row">within ${counts.years(YEARS_OF[horizon])}</th>
            <td>
              <svg viewBox="0 0 ${ODDS_WIDTH} 12" aria-hidden="true">
                <rect class="rest" width="${ODDS_WIDTH}" height="12" rx="2" />
                <rect class="chance" width="${(chance * ODDS_WIDTH).toFixed(1)}" height="12" rx="2" />
              </svg>
            </td>
            <td>${counts.chance(chance)}</td>
          </tr>`
        })}
      </tbody>
    </table>
  </figure>`
}

function renderWitnesses(facts: readonly Fact[]): string {
  const byLink = new Map(facts.map((fact) => [fact.link, fact.source]))
  return [...byLink.entries()]
    .slice(0, MAX_WITNESSES)
    .map(([link, source]) => html`<a href="${link}" rel="nofollow noopener">${source}</a>`)
    .join(', ')
}

/** The picture of all seasons, and the same as a table. */
export function renderWhen({ document, seasons, answer, startedSeasons }: SeriesGuide, { reader, words }: Frame): string {
  if (seasons.length === 0) return renderWithdrawn(document, words)
  const table = rememberSection(document, `when table ${startedSeasons.size} ${reader.language}`, () => renderSeasonTable(seasons, startedSeasons, words))
  return html`!${drawTimeline(seasons, answer, words)} !${table}!${renderWithdrawn(document, words)}`
}

/** Seasons that a source listed and took out again. */
function renderWithdrawn(document: SeriesGuide['document'], words: Frame['words']): string {
  return document.withdrawn.map((known) => html`<p>${sayWithdrawal(known, document, words)}!${renderNotes(known)}</p>`).join('')
}

function renderSeasonTable(seasons: SeriesGuide['seasons'], startedSeasons: SeriesGuide['startedSeasons'], words: Frame['words']): string {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Season</th>
          <th scope="col">First shown</th>
          <th scope="col">Last shown</th>
          <th scope="col">Episodes</th>
        </tr>
      </thead>
      <tbody>
        !${seasons.map((season) => renderSeasonRow(season, startedSeasons.has(season.number), words))}
      </tbody>
    </table>
  </div>`
}

function renderSeasonRow(
  { number, title, premiere, finale, episodeCount, episodeOrder, parts }: SeasonDocument,
  hasStarted: boolean,
  { dates }: Frame['words'],
): string {
  const partList = (parts?.value ?? []).map((part) => `${part.name}: from ${dates.date(part.premiere)}`).join('; ')
  return html`<tr>
    <th scope="row">${number}!${title === undefined ? '' : html` <small>${title.value}</small>`}</th>
    <td>
      !${premiere === undefined ? '?' : html`${hasStarted ? '' : 'set for '}!${renderKnown(premiere, dates.date)}`}!${partList === '' ? '' : html`<br /><small>${partList}!${renderNotes(parts)}</small>`}
    </td>
    <td>!${finale === undefined ? '?' : renderKnown(finale, dates.date)}</td>
    <td>
      !${episodeCount !== undefined ? renderKnown(episodeCount, String) : episodeOrder !== undefined ? html`!${renderKnown(episodeOrder, String)} ordered` : '?'}
    </td>
  </tr> `
}

/** What the series is about, and what is said of seasons the reader has begun. */
export function renderWhat({ document, seasons }: SeriesGuide): string {
  return html`!${document.premise === undefined ? '' : html`<p dir="auto">!${renderKnown(document.premise, String)}</p>`}
  !${seasons.map((season) => html`!${season.synopsis === undefined ? '' : html`<p><b>Season ${season.number}.</b> !${renderKnown(season.synopsis, String)}</p>`}!${season.announcedPlot.map((plot) => html`<p><b>Announced for season ${season.number}.</b> !${renderKnown(plot, String)}</p>`)}`)}`
}

/** What happened in the seasons and episodes the reader has seen. */
export function renderRecap({ details }: SeriesGuide, { words }: Frame): string {
  return details.map((detail) => renderSeasonRecap(detail, words)).join('')
}

function renderSeasonRecap(detail: SeasonDetail, { counts, dates }: Frame['words']): string {
  return html`<h3>Season ${detail.number}</h3>
    !${detail.recap === undefined ? '' : html`<p dir="auto">!${renderKnown(detail.recap, String)}</p>`}
    !${
      detail.episodes.length === 0
        ? ''
        : html`<ol class="episodes">
            !${detail.episodes.map(
              ({ number, title, airDate, runtimeMinutes, recap }) =>
                html`<li value="${number}">
                  <b dir="auto">!${title === undefined ? html`Episode ${number}` : renderKnown(title, String)}</b
                  >!${airDate === undefined ? '' : html`, !${renderKnown(airDate, dates.date)}`}!${runtimeMinutes === undefined ? '' : html`, !${renderKnown(runtimeMinutes, counts.minutes)}`}!${recap === undefined ? '' : html`<br />!${renderKnown(recap, String)}`}
                </li>`,
            )}
          </ol>`
    }`
}
