import { AppError } from '../errors/app-error.ts'
import { SOURCE_NAMES, type SourceName } from '../sources/connector.ts'
import { printable } from './session.ts'

/** The source that somebody typed. */
export function parseSource(text: string): SourceName {
  const name = SOURCE_NAMES.find((source) => source === text.toLowerCase())
  if (name === undefined) throw new AppError('wrong-usage', `"${printable(text)}" is no source: write one of ${SOURCE_NAMES.join(', ')}`)
  return name
}
