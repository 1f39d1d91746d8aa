import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getSeries, streamSeriesIds } from '../catalogue/series-store.ts'
import { AppError } from '../errors/app-error.ts'
import { backtest, type Backtest } from '../outlook/forecasting/backtest.ts'
import { toBacktestScores } from '../outlook/forecasting/backtest-scores.ts'
import { KAPLAN_MEIER, LAST_GAP } from '../outlook/forecasting/baseline-variants.ts'
import { howGood } from '../languages/en/how-good.ts'
import { renderCalibrationPlot } from '../outlook/forecasting/calibration-plot.ts'
import { reliabilityBins } from '../outlook/forecasting/measures.ts'
import { LOGISTIC_HAZARD, partVariants, SHIPPED } from '../outlook/forecasting/model-variants.ts'
import { renderScoreReport } from '../outlook/forecasting/score-report.ts'
import { trainModel } from '../outlook/forecasting/train-model.ts'
import { parseSeriesFile, type TrainingSeries } from '../outlook/forecasting/training-series.ts'
import { toTrainingLine } from '../outlook/training-line.ts'
import { printable, unreadable, withCatalogue, type Session } from './session.ts'

/** Fewer than this and no fit says anything. */
const LEAST_SERIES = 30

/** `tbc model train`: fits the model on a series file, or on the catalogue; writes it as one file. */
export async function train(file: string | undefined, { output }: { output: string }, session: Session): Promise<void> {
  const series = file === undefined ? parse(await catalogueLines(session), 'the catalogue') : parse(read(file), file)
  if (series.length < LEAST_SERIES)
    throw new AppError('bad-input-file', `${file ?? 'the catalogue'} has ${series.length} series, at least ${LEAST_SERIES} are needed to learn anything`)
  const model = trainModel(series, ({ step, done }) => progress(session, `${Math.round(done * 100)} % ${step}`))
  writeFileSync(output, `${JSON.stringify(model)}\n`)
  session.terminal.out(
    `${output}: version ${model.version}, from ${model.training.series} series and ${model.training.silences} silences. Use it with: tbc forecast questions.ndjson --model ${output}\n`,
  )
}

/** `tbc model backtest`: scores by five-fold cross-validation by series, beside the article's rule, counting, and a plain regression. */
export async function backtestModel(file: string, { output }: { output?: string }, session: Session): Promise<void> {
  const series = parse(read(file), file)
  const results: Backtest[] = []
  for (const variant of [LAST_GAP, KAPLAN_MEIER, ...partVariants(), LOGISTIC_HAZARD])
    results.push(backtest(series, variant, (done) => progress(session, `${variant.name}: fold ${done} of 5`)))
  const shipped = results.find(({ name }) => name === SHIPPED)
  if (shipped === undefined) return
  const report = renderScoreReport(results, shipped)
  session.terminal.out(report)
  if (output === undefined) return
  mkdirSync(output, { recursive: true })
  writeFileSync(join(output, 'report.md'), report)
  writeFileSync(join(output, 'scores.json'), `${JSON.stringify(toBacktestScores(series, shipped), null, 2)}\n`)
  const judged = shipped.unrated.judged.filter((row) => !row.isAnime && row.outcome['2y'] !== undefined)
  const bins = reliabilityBins(judged.map((row) => row.outcome['2y'] ?? 0), judged.map((row) => row.probability['2y'])) // prettier-ignore
  writeFileSync(join(output, 'calibration.svg'), renderCalibrationPlot('Another season within two years, without anime and ratings', bins, howGood.plot))
  for (const form of ['rated', 'unrated'] as const)
    writeFileSync(join(output, `answers.${form}.ndjson`), shipped[form].forecasts.map((forecast) => `${JSON.stringify(forecast)}\n`).join(''))
}

async function catalogueLines(session: Session): Promise<string> {
  return withCatalogue(session, async (database) => {
    let lines = ''
    for await (const id of streamSeriesIds(database)) {
      const line = toTrainingLine(await getSeries(database, id, session.today))
      if (line !== undefined) lines += `${line}\n`
    }
    return lines
  })
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw unreadable(file, error, 'name a series file')
  }
}

function parse(text: string, name: string): TrainingSeries[] {
  const parsed = parseSeriesFile(text)
  if (parsed.kind === 'invalid') throw new AppError('bad-input-file', `${printable(name)}, line ${parsed.line}: ${printable(parsed.reason)}`)
  return parsed.series
}

function progress({ terminal }: Session, text: string): void {
  if (process.stderr.isTTY) terminal.error(`\r\u001b[K${text}`)
}
