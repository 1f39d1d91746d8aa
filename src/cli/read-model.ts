import { readFileSync } from 'node:fs'
import { AppError } from '../errors/app-error.ts'
import type { OutlookModel } from '../outlook/forecasting/outlook-model.ts'
import { parseOutlookModel } from '../outlook/forecasting/parse-model-file.ts'
import { printable, unreadable } from './session.ts'

/** The model of a file that somebody names. */
export function readOutlookModel(file: string): OutlookModel {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw unreadable(file, error, 'name a file that tbc model train wrote')
  }
  const parsed = parseOutlookModel(text)
  if (parsed.kind === 'invalid')
    throw new AppError('bad-input-file', `the model ${printable(file)} cannot be used (${parsed.reason}): name a file that tbc model train wrote`)
  return parsed.model
}
