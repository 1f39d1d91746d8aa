import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { relative } from 'node:path'
import { auditArticle, type AuditRequest } from '../audit/audit-article.ts'
import { decodeArticle, refuseSize } from '../audit/decode-article.ts'
import { isAddress } from '../audit/article-address.ts'
import { formOf } from '../audit/read-article.ts'
import { programVersion } from '../config/package-folder.ts'
import { AppError } from '../errors/app-error.ts'
import { LANGUAGES } from '../languages/language.ts'
import { renderAuditFile } from '../pages/audit-file.ts'
import { programAgent } from '../sources/user-agent.ts'
import { plural } from '../time/say-date.ts'
import { auditFiles } from './audit-files-command.ts'
import { renderAudit } from './say-audit.ts'
import { parseAsOf, printable, unreadable, withCatalogue, type Session } from './session.ts'
import { terminalText } from './terminal.ts'

export interface AuditOptions {
  published?: string
  series?: string
  json?: boolean
  html?: boolean
  check?: boolean
  ndjson?: string[]
}

/** Exit code of `--check` when a claim is contradicted, as the contracts fix it. */
const CONTRADICTED = 6
/** What `-` is called in output that needs a name of a file. */
const STANDARD_INPUT = 'standard-input'

/** `tbc audit`: which sentences of an article hold; answers with the exit code. Files are audited without network. */
export async function audit(article: string | undefined, options: AuditOptions, session: Session): Promise<number> {
  refuseMixture(article, options)
  if (options.ndjson !== undefined) return auditFiles(options.ndjson, session)
  const request = await readSource(article ?? '', options, session)
  const found = await withCatalogue(session, (database) => auditArticle(database, request, session.today))
  const { terminal } = session
  const isRefused = options.check === true && found.audit.summary.contradicted > 0
  if (isRefused)
    terminal.error(`tbc: ${found.audit.summary.contradicted} of ${plural(found.audit.summary.claims, 'claim')} contradicted by the facts: see the results\n`)
  if (options.check === true && options.json !== true && options.html !== true) {
    const { toSarif } = await import('../audit/to-sarif.ts')
    terminal.out(`${JSON.stringify(toSarif(found, { uri: uriOf(article ?? ''), source: request.content, version: programVersion() }), undefined, 2)}\n`)
    return isRefused ? CONTRADICTED : 0
  }
  terminal.out(
    options.json === true
      ? `${JSON.stringify(found.audit)}\n`
      : options.html === true
        ? renderAuditFile(found, LANGUAGES[0])
        : terminalText(renderAudit(found, terminal)),
  )
  return isRefused ? CONTRADICTED : 0
}

function refuseMixture(article: string | undefined, { json, html, check, ndjson, published, series }: AuditOptions): void {
  if (json === true && html === true) throw new AppError('wrong-usage', '--json and --html are two forms of the same answer: choose one')
  if (ndjson !== undefined && (html === true || check === true))
    throw new AppError('wrong-usage', '--ndjson answers in lines of JSON: leave out --html and --check')
  if (ndjson === undefined && article === undefined) throw new AppError('wrong-usage', 'no article was named: name a file, an address, or - for standard input')
  if (ndjson !== undefined && (article !== undefined || published !== undefined || series !== undefined))
    throw new AppError('wrong-usage', 'with --ndjson every line brings its own article and day: name only files of lines, or -')
}

async function readSource(article: string, options: AuditOptions, session: Session): Promise<AuditRequest> {
  const more = {
    ...(options.published === undefined ? {} : { publishedOn: parseAsOf(options.published, session.today) }),
    ...(options.series === undefined ? {} : { series: options.series }),
  }
  if (isAddress(article)) {
    if (session.config.offline) throw new AppError('wrong-usage', `${printable(article)} cannot be read without network: save the page and name the file`)
    const { fetchArticle } = await import('../audit/fetch-article.ts')
    return { ...(await fetchArticle(article, { userAgent: programAgent(session.config.sources) })), ...more }
  }
  const name = article === '-' ? 'standard input' : printable(article)
  const content = decodeArticle(article === '-' ? await buffer(process.stdin) : await readBytes(article), name)
  return { content, form: formOf(content, article), ...more }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    await using handle = await open(file)
    const { size } = await handle.stat()
    refuseSize(size, printable(file))
    return await handle.readFile()
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(file, error, 'name a file with the text of an article, an address, or - for standard input')
  }
}

/** The file as systems of code review name it: below the folder that the command runs in, where it is. */
function uriOf(article: string): string {
  if (article === '-') return STANDARD_INPUT
  if (isAddress(article)) return article
  const below = relative('.', article)
  return below.startsWith('..')
    ? pathToFileURL(article).href
    : below
        .split('\\')
        .map((part) => part.split('/').map(encodeURIComponent).join('/'))
        .join('/')
}
