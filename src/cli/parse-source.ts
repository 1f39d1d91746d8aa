import { AppError } from '../errors/app-error.ts'
import { ENTRY_SOURCES, SOURCE_NAMES, type EntrySource, type SourceName } from '../sources/connector.ts'
import { printable } from './session.ts'

/** The source that somebody typed, of those that can be asked. */
export function parseSource(text: string): SourceName {
  return parseOneOf(SOURCE_NAMES, text)
}

/** The source that somebody typed, of those whose entries are matched with our series. */
export function parseEntrySource(text: string): EntrySource {
  return parseOneOf(ENTRY_SOURCES, text)
}

function parseOneOf<Name extends string>(names: readonly Name[], text: string): Name {
  const name = names.find((source) => source === text.toLowerCase())
  if (name === undefined) throw new AppError('wrong-usage', `"${printable(text)}" is no source: write one of ${names.join(', ')}`)
  return name
}
