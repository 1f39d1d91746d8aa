import { html } from 'ghtml'
import type { BacktestScores, Miss, PopulationScore } from '../outlook/forecasting/backtest-scores.ts'
import { renderCalibrationPlot } from '../outlook/forecasting/calibration-plot.ts'
import { HORIZONS, YEARS_OF } from '../outlook/forecasting/judge-forecast.ts'
import { brierOfShare } from '../outlook/forecasting/measures.ts'
import type { OutlookModel } from '../outlook/forecasting/outlook-model.ts'
import { LEAST_LEDGER_CASES, LEDGER_CASE_KINDS, LEDGER_QUESTIONS, sayLedgerCount, type LedgerCaseKind, type LedgerCounts } from '../outlook/ledger-count.ts'
import { sayChance } from '../outlook/say-forecast.ts'
import type { Day } from '../time/partial-date.ts'
import { capitalise, plural, sayDate, sayWhen } from '../time/say-date.ts'
import type { TrackRecord } from '../track-record/score-given.ts'
import type { Frame } from './frame.ts'
import { renderPage } from './layout.ts'

/** How good the forecasts are: on past questions by other series, as they fared here, and what announcements came to. */
export function renderHowGoodPage({
  model,
  scores,
  record,
  ledger,
  frame,
}: {
  model: OutlookModel
  scores: BacktestScores
  record: TrackRecord
  ledger: LedgerCounts
  frame: Frame
}): string {
  const { other, anime } = scores.populations
  const content = html`<h1>How good are the forecasts?</h1>
    <p>
      When nobody has said whether a series continues, our answers give odds. Here is what they are worth. Model ${model.version}, learnt from ${scores.series}
      real series until ${sayDate(scores.observedUntil as Day)}.
    </p>
    <section id="past">
      <h2>On questions about the past</h2>
      <p>
        Each series was asked about by a model that had not seen it, on days when its answer was open. Below: of questions given these odds of another season
        within two years, so many came. On the line is right.
      </p>
      <div class="plots">!${renderPlot('All but anime', other)} !${renderPlot('Anime', anime)}</div>
      !${renderScores(other, anime)}
      <p>
        Brier score: mean squared distance of the odds from what came; 0 is perfect. Skill: how much of the way from always saying the average share to perfect.
      </p>
      <h3>Known to lean</h3>
      <ul>
        <li>After 2017 most western series in the data come from lists of survivors: odds of an average new show may be too high.</li>
        <li>Windows lean early: of recent seasons only quick returns have been seen yet.</li>
        <li>Limited series were left out; before a first season nothing has been learnt.</li>
      </ul>
      <h3>The ten worst misses</h3>
      <ol class="list">
        !${scores.worstMisses.map(renderMiss)}
      </ol>
    </section>
    <section id="here">
      <h2>Forecasts given here</h2>
      !${renderRecord(record)}
    </section>
    <section id="ledger">
      <h2>What announcements came to</h2>
      <p>Counted in our own ledger of announcements, of the series in this catalogue, which were chosen and not drawn.</p>
      <ul>
        !${LEDGER_CASE_KINDS.map((kind) => html`<li>${sayCount(kind, ledger)}</li>`)}
      </ul>
    </section>`
  return renderPage({
    title: 'How good are the forecasts? · To Be Continued',
    description: 'How the odds of another season fared, with the worst misses',
    frame,
    content,
  })
}

function sayCount(kind: LedgerCaseKind, ledger: LedgerCounts): string {
  const { cases } = ledger[kind]
  if (cases >= LEAST_LEDGER_CASES) return sayLedgerCount(kind, ledger[kind])
  return `${capitalise(LEDGER_QUESTIONS[kind])}: too few cases yet (${cases} of ${LEAST_LEDGER_CASES}).`
}

function renderPlot(heading: string, { calibration }: PopulationScore): string {
  return html`<figure>
    !${renderCalibrationPlot(heading, calibration)}
    <details>
      <summary>The same in numbers</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Odds given</th>
            <th scope="col">Came</th>
            <th scope="col">Questions</th>
          </tr>
        </thead>
        <tbody>
          !${calibration.map(
            ({ predicted, observed, count }) =>
              html`<tr>
                <td>${sayChance(predicted)}</td>
                <td>${sayChance(observed)}</td>
                <td>${count}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </figure>`
}

type ScoreRow = [heading: string, say: (score: PopulationScore) => string]

function renderScores(other: PopulationScore, anime: PopulationScore): string {
  const rows: ScoreRow[] = [
    ...HORIZONS.map((horizon): ScoreRow => [
      `Skill, within ${plural(YEARS_OF[horizon], 'year')}`,
      ({ odds }) => sayChance(1 - odds[horizon].brier / brierOfShare(odds[horizon].baseRate)),
    ]),
    ['Brier score, two years', ({ odds }) => odds['2y'].brier.toFixed(3)],
    ['The same of always saying the average', ({ odds }) => brierOfShare(odds['2y'].baseRate).toFixed(3)],
    ['Of one that came and one that did not, ranked right', ({ odds }) => (odds['2y'].auc === undefined ? '?' : sayChance(odds['2y'].auc))],
    ['Odds off on average by', ({ odds }) => `${(odds['2y'].ece * 100).toFixed(1)} points`],
    ['Half of the dates right to', ({ dates }) => plural(Math.round(dates.medianErrorDays), 'day')],
    ['Premieres within the window (80 % is right)', ({ dates }) => sayChance(dates.coverage80)],
    ['Questions judged at two years', ({ odds }) => String(odds['2y'].questions)],
  ]
  return html`<table>
    <thead>
      <tr>
        <td></td>
        <th scope="col">All but anime</th>
        <th scope="col">Anime</th>
      </tr>
    </thead>
    <tbody>
      !${rows.map(
        ([heading, say]) =>
          html`<tr>
            <th scope="row">${heading}</th>
            <td>${say(other)}</td>
            <td>${say(anime)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

function renderMiss({ title, season, asOf, within2y, premiere, source }: Miss): string {
  const came = premiere === null ? 'none came' : `it came ${sayWhen(premiere as Day)}`
  return html`<li>
    <b>${title}</b> after season ${season}, ${sayWhen(asOf as Day)}: ${sayChance(within2y)} within two years; ${came}
    <span>(dates: ${source.name}, ${source.licence})</span>
  </li> `
}

function renderRecord({ forecasts, series, since, odds, dates, worstMisses }: TrackRecord): string {
  if (since === null)
    return html`<p class="unknown">None has been kept yet. Every forecast given about a followed series is kept from the day on which it was given.</p>`
  return html`<p>${plural(forecasts, 'forecast')} about ${series} series kept since ${sayDate(since)}.</p>
    <ul>
      !${HORIZONS.map((horizon) => {
        const { judged, open, cameShare, brier, baseRateBrier } = odds[horizon]
        const years = `Within ${plural(YEARS_OF[horizon], 'year')}`
        return brier === null || cameShare === null || baseRateBrier === null
          ? html`<li>${years}: none can be judged yet, ${open} open.</li>`
          : html`<li>
              ${years}: ${judged} judged, ${open} open; ${sayChance(cameShare)} came; Brier ${brier.toFixed(3)} (average share ${baseRateBrier.toFixed(3)}).
            </li>`
      })}
      <li>
        ${
          dates.medianErrorDays === null || dates.coverage80 === null
            ? 'Dates: none can be judged yet.'
            : `Dates: ${dates.judged} judged, half right to ${plural(Math.round(dates.medianErrorDays), 'day')}, ${sayChance(dates.coverage80)} within the window.`
        }
      </li>
    </ul>
    !${
      worstMisses.length === 0
        ? ''
        : html`<h3>Worst misses here</h3>
            <ol class="list">
              !${worstMisses.map(
                (miss) =>
                  html`<li>
                    <a href="/series/${miss.seriesId}">${miss.title}</a> season ${miss.season}, ${sayWhen(miss.asOf)}: ${sayChance(miss.probability)} within
                    ${plural(YEARS_OF[miss.horizon], 'year')}; ${miss.came ? 'it came' : 'it did not come'}
                  </li> `,
              )}
            </ol>`
    }`
}
