/**
 * Scores the forecast model on the season benchmark that is kept apart, five-fold by series, and writes the report: `npm run score:outlook`.
 *
 * The same as `tbc model backtest FILE --output docs/outlook`, with the benchmark's usual place as the file; the scores go beside the model that ships,
 * where answers and the page /how-good read them.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const file = process.argv[2] ?? join(root, '..', 'shared', 'data', 'seasons', 'train.ndjson')
execFileSync(join(root, 'bin', 'tbc'), ['model', 'backtest', file, '--output', join(root, 'docs', 'outlook')], { stdio: 'inherit' })
renameSync(join(root, 'docs', 'outlook', 'scores.json'), join(root, 'model', 'outlook-scores.json'))
const report = join(root, 'docs', 'outlook', 'report.md')
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
writeFileSync(
  report,
  `# Scores of the forecast model

Five-fold cross-validation by series on the season benchmark (kept apart), ${new Date().toISOString().slice(0, 10)}, on commit ${commit}: \`npm run score:outlook\`
(some seven minutes on one core). Every variant in the same folds. What the figures are of, and their biases: [model card](../model-card.md).

${readFileSync(report, 'utf8')}`,
)
