/**
 * Scores the forecast model on the season benchmark that is kept apart, five-fold by series, and writes the report: `npm run score:outlook`.
 *
 * The same as `tbc model backtest FILE --output docs/outlook`, with the benchmark's usual place as the file; the scores go beside the model that ships,
 * where answers and the page /how-good read them.
 */
import { execFileSync } from 'node:child_process'
import { renameSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const file = process.argv[2] ?? join(root, '..', 'shared', 'data', 'seasons', 'train.ndjson')
execFileSync(join(root, 'bin', 'tbc'), ['model', 'backtest', file, '--output', join(root, 'docs', 'outlook')], { stdio: 'inherit' })
renameSync(join(root, 'docs', 'outlook', 'scores.json'), join(root, 'model', 'outlook-scores.json'))
