import { once } from 'node:events'
import { auditLines } from '../audit/audit-lines.ts'
import { AppError } from '../errors/app-error.ts'
import { linesOf } from './lines.ts'
import { printable, withCatalogue, type Session } from './session.ts'

/** `tbc audit --ndjson`: one article a line in, one audit a line out, as they come; what was answered before a bad line stays. */
export async function auditFiles(files: string[], session: Session): Promise<number> {
  await withCatalogue(session, async (database) => {
    for (const file of files) {
      for await (const audited of auditLines(database, await linesOf(file, 'name a file of articles, one a line, or - for standard input'), session.today)) {
        if (audited.kind === 'invalid')
          throw new AppError('bad-input-file', `${file === '-' ? 'standard input' : printable(file)}, line ${audited.line}: ${printable(audited.reason)}`)
        session.terminal.out(`${audited.text}\n`)
        if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain')
      }
    }
  })
  return 0
}
