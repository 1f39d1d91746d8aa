import { html } from 'ghtml'
import type { StatusWord } from '../../catalogue/series-document.ts'
import { newFacts } from '../../guide/new-facts.ts'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { toSilence } from '../../guide/silence.ts'
import { HORIZONS, YEARS_OF } from '../../outlook/forecasting/judge-forecast.ts'
import { untoldStatuses } from '../../outlook/listing-reasons.ts'
import { HOW_GOOD_ADDRESS } from '../../outlook/shipped-model.ts'
import { drawSilence } from '../draw-silence.ts'
import { renderKnown, renderWitnesses } from '../evidence.ts'
import { addressFor, type Frame } from '../frame.ts'
import { renderReason } from '../render-reason.ts'
import { renderSentence } from '../text-direction.ts'

/** The answer in full, why it is what it is, each reason with the sources that say so, and the odds and the silence as pictures where there are any. */
export function renderVerdict({ answer, document, startedSeasons, ledger }: SeriesGuide, frame: Frame): string {
  const silence = toSilence(document, answer, startedSeasons, ledger)
  const title = document.title.value
  return html`<p class="lead">!${renderSentence(answer.answer, title)}</p>
    !${renderOdds(answer, frame)}!${silence === undefined ? '' : drawSilence(silence, frame)}
    <ul class="because">
      !${answer.because.map((reason, index) => html`<li>!${renderReason(reason, title, frame.reader.language)} !${renderWitnesses(newFacts(reason, answer.because.slice(0, index)), document.sources)}</li> `)}
    </ul>
    !${renderStatuses(untoldStatuses(document, answer.because), document.sources, frame)}`
}

/** Sources' own status words beside our verdict. */
function renderStatuses(statuses: readonly StatusWord[], sources: SeriesGuide['document']['sources'], frame: Frame): string {
  if (statuses.length === 0) return ''
  return html`<p class="statuses">
    ${frame.words.guidePage.ownWords}
    !${statuses.map((status, index) => html`${index === 0 ? '' : ', '}${sources[status.from[0] ?? 0]?.name ?? ''} &ldquo;!${renderKnown(status, String, frame)}&rdquo;`)}.
  </p>`
}

/** Length of a bar at 100 %, in pixels of the picture. */
const ODDS_WIDTH = 160

/** The odds within one, two and five years as bars, said to be a forecast; nothing where the answer has none. */
function renderOdds({ odds, verdict }: SeriesGuide['answer'], { reader, words: { counts, guidePage } }: Frame): string {
  if (odds === null) return ''
  const isOrdered = verdict === 'ordered' || verdict === 'dated'
  return html`<figure class="odds">
    <figcaption>
      ${isOrdered ? guidePage.oddsOfOrder : guidePage.oddsOfSilence} <a href="${addressFor(reader, HOW_GOOD_ADDRESS)}">${guidePage.howGood}</a>
    </figcaption>
    <table>
      <tbody>
        !${HORIZONS.map((horizon) => {
          const chance = odds.continues[horizon]
          return html`<tr>
            <th scope="row">${guidePage.within(YEARS_OF[horizon])}</th>
            <td>
              <svg viewBox="0 0 ${ODDS_WIDTH} 12" aria-hidden="true">
                <rect class="rest" width="${ODDS_WIDTH}" height="12" rx="3" />
                <rect class="part" width="${(chance * ODDS_WIDTH).toFixed(1)}" height="12" rx="3" />
              </svg>
            </td>
            <td>${counts.chance(chance)}</td>
          </tr>`
        })}
      </tbody>
    </table>
  </figure>`
}
