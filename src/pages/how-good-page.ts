import { html } from 'ghtml'
import type { BacktestScores, Miss, PopulationScore } from '../outlook/forecasting/backtest-scores.ts'
import { renderCalibrationPlot } from '../outlook/forecasting/calibration-plot.ts'
import { HORIZONS, YEARS_OF } from '../outlook/forecasting/judge-forecast.ts'
import { brierOfShare } from '../outlook/forecasting/measures.ts'
import type { OutlookModel } from '../outlook/forecasting/outlook-model.ts'
import { LEAST_LEDGER_CASES, LEDGER_CASE_KINDS, sayLedgerCount, type LedgerCaseKind, type LedgerCounts } from '../outlook/ledger-count.ts'
import { HOW_GOOD_ADDRESS } from '../outlook/shipped-model.ts'
import type { Day } from '../time/partial-date.ts'
import { capitalise } from '../time/say-date.ts'
import type { GivenMiss, TrackRecord } from '../track-record/score-given.ts'
import { addressFor, type Frame } from './frame.ts'
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
  const { words } = frame
  const say = words.howGood
  const { other, anime } = scores.populations
  const content = html`<h1>${say.title}</h1>
    <p>${say.introduction({ version: model.version, series: scores.series, until: scores.observedUntil as Day })}</p>
    <section id="past">
      <h2>${say.past}</h2>
      <p>${say.howAsked}</p>
      <div class="plots">!${renderPlot(say.notAnime, other, words)} !${renderPlot(say.anime, anime, words)}</div>
      !${renderScores(other, anime, words)}
      <p>${say.measures}</p>
      <h3>${say.leanings}</h3>
      <ul>
        !${say.leans.map((lean) => html`<li>${lean}</li>`)}
      </ul>
      <h3>${say.worstMisses}</h3>
      <ol class="list">
        !${scores.worstMisses.map((miss) => renderMiss(miss, words))}
      </ol>
    </section>
    <section id="here">
      <h2>${say.here}</h2>
      !${renderRecord(record, frame)}
    </section>
    <section id="ledger">
      <h2>${say.ledger}</h2>
      <p>${say.ledgerOf}</p>
      <ul>
        !${LEDGER_CASE_KINDS.map((kind) => html`<li>${sayCount(kind, ledger, words)}</li>`)}
      </ul>
    </section>`
  const shared = { title: say.title, description: say.description, path: HOW_GOOD_ADDRESS }
  return renderPage({ title: `${say.title} · ${words.layout.siteName}`, description: say.description, frame, content, shared })
}

function sayCount(kind: LedgerCaseKind, ledger: LedgerCounts, words: Frame['words']): string {
  const { cases } = ledger[kind]
  if (cases >= LEAST_LEDGER_CASES) return sayLedgerCount(kind, ledger[kind], words)
  return words.howGood.tooFew({ question: capitalise(words.ledger.questions[kind]), cases, needed: LEAST_LEDGER_CASES })
}

function renderPlot(heading: string, { calibration }: PopulationScore, { counts, howGood: say }: Frame['words']): string {
  return html`<figure>
    !${renderCalibrationPlot(heading, calibration, say.plot)}
    <details>
      <summary>${say.inNumbers}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${say.oddsGiven}</th>
            <th scope="col">${say.came}</th>
            <th scope="col">${say.questions}</th>
          </tr>
        </thead>
        <tbody>
          !${calibration.map(
            ({ predicted, observed, count }) =>
              html`<tr>
                <td>${counts.chance(predicted)}</td>
                <td>${counts.chance(observed)}</td>
                <td>${counts.number(count)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </figure>`
}

type ScoreRow = [heading: string, say: (score: PopulationScore) => string]

function renderScores(other: PopulationScore, anime: PopulationScore, { counts, howGood: { scores, notAnime, anime: animeHeading } }: Frame['words']): string {
  const { chance, days, decimal, number } = counts
  const rows: ScoreRow[] = [
    ...HORIZONS.map((horizon): ScoreRow => [
      scores.skill(YEARS_OF[horizon]),
      ({ odds }) => chance(1 - odds[horizon].brier / brierOfShare(odds[horizon].baseRate)),
    ]),
    [scores.brier, ({ odds }) => decimal(odds['2y'].brier, 3)],
    [scores.brierOfAverage, ({ odds }) => decimal(brierOfShare(odds['2y'].baseRate), 3)],
    [scores.ranking, ({ odds }) => (odds['2y'].auc === undefined ? '?' : chance(odds['2y'].auc))],
    [scores.offBy, ({ odds }) => scores.points(decimal(odds['2y'].ece * 100, 1))],
    [scores.medianError, ({ dates }) => days(Math.round(dates.medianErrorDays))],
    [scores.coverage, ({ dates }) => chance(dates.coverage80)],
    [scores.judged, ({ odds }) => number(odds['2y'].questions)],
  ]
  return html`<table>
    <thead>
      <tr>
        <td></td>
        <th scope="col">${notAnime}</th>
        <th scope="col">${animeHeading}</th>
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

function renderMiss({ title, season, asOf, within2y, premiere, source }: Miss, { howGood: say }: Frame['words']): string {
  return html`<li>
    <b dir="auto">${title}</b> ${say.miss({ season, asOf: asOf as Day, within2y, premiere: premiere as Day | null })}
    <span>${say.datesFrom(source.name, source.licence)}</span>
  </li> `
}

function renderRecord({ forecasts, series, since, odds, dates, worstMisses }: TrackRecord, frame: Frame): string {
  const say = frame.words.howGood
  if (since === null) return html`<p class="unknown">${say.noneKept}</p>`
  return html`<p>${say.kept({ forecasts, series, since })}</p>
    <ul>
      !${HORIZONS.map((horizon) => {
        const { judged, open, cameShare, brier, baseRateBrier } = odds[horizon]
        const years = YEARS_OF[horizon]
        return brier === null || cameShare === null || baseRateBrier === null
          ? html`<li>${say.notJudged({ years, open })}</li>`
          : html`<li>${say.judged(years, { judged, open, cameShare, brier, brierOfAverage: baseRateBrier })}</li>`
      })}
      <li>
        ${
          dates.medianErrorDays === null || dates.coverage80 === null
            ? say.datesNotJudged
            : say.datesJudged({ judged: dates.judged, medianErrorDays: Math.round(dates.medianErrorDays), coverage80: dates.coverage80 })
        }
      </li>
    </ul>
    !${
      worstMisses.length === 0
        ? ''
        : html`<h3>${say.worstMissesHere}</h3>
            <ol class="list">
              !${worstMisses.map((miss) => renderMissHere(miss, frame))}
            </ol>`
    }`
}

function renderMissHere({ seriesId, title, season, asOf, probability, horizon, came }: GivenMiss, { reader, words }: Frame): string {
  return html`<li>
    <a href="${addressFor(reader, `/series/${seriesId}`)}" dir="auto">${title}</a>
    ${words.howGood.missHere({ season, asOf, probability, years: YEARS_OF[horizon], came })}
  </li> `
}
