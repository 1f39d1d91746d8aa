import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOCUMENT_FORM } from '../../catalogue/series-document.ts'
import { listSeriesFiles } from './load-bundled.ts'

/** 64 bits: enough to tell one state of the catalogue from the next. */
const VERSION_LENGTH = 16

/** The version that the series files of a folder make together: another content or another form of the documents made of them, another version. */
export function bundledVersionOf(folder: string): string {
  const hash = createHash('sha256').update(String(DOCUMENT_FORM))
  for (const name of listSeriesFiles(folder)) hash.update(name).update('\0').update(readFileSync(join(folder, name))).update('\0') // prettier-ignore
  return hash.digest('hex').slice(0, VERSION_LENGTH)
}
