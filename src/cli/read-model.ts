import { readFileSync } from 'node:fs'
import { shippedPath } from '../config/package-folder.ts'
import { AppError } from '../errors/app-error.ts'
import type { OutlookModel } from '../outlook/forecasting/outlook-model.ts'
import { parseOutlookModel } from '../outlook/forecasting/parse-model-file.ts'
import { printable } from './session.ts'

/** The model of a file, or the one that ships when none is named. */
export function readOutlookModel(file = shippedPath('model', 'outlook-model.json')): OutlookModel {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new AppError(
      'bad-input-file',
      `the model ${printable(file)} cannot be read (${(error as NodeJS.ErrnoException).code}): name a file that tbc model train wrote`,
      { cause: error },
    )
  }
  const parsed = parseOutlookModel(text)
  if (parsed.kind === 'invalid')
    throw new AppError('bad-input-file', `the model ${printable(file)} cannot be used (${parsed.reason}): name a file that tbc model train wrote`)
  return parsed.model
}
