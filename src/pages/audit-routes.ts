import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../errors/app-error.ts'
import { MAX_BODY_BYTES, parseAuditRequest, type ReadAddress } from '../http/parse-audit-request.ts'
import { downloadResponse, pageResponse, unkeptPageResponse } from '../http/responses.ts'
import { notFromOthers } from '../http/same-site.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'
import { renderAuditFile } from './audit-file.ts'
import { renderAuditForm, renderAuditPage } from './audit-page.ts'
import { parseFrame } from './frame.ts'
import type { Assets } from './layout.ts'

/**
 * The page that checks articles.
 *
 * An address in the page's own address is filled in, not fetched, so that a link to the page can be shared and costs nothing until somebody asks. A text
 * is sent with the form and stored nowhere; what is to be shared is saved as a file.
 */
export function auditPages(database: Database, today: () => Day, assets: Assets, readAddress: ReadAddress | undefined): Hono {
  const pages = new Hono()
  pages.get('/audit', (context) => {
    const { url = '', published = '', series = '' } = context.req.query()
    return pageResponse(
      context,
      renderAuditForm({ url, published, series, readsAddresses: readAddress !== undefined, frame: parseFrame(context.req.url, assets) }),
    )
  })
  pages.post('/audit', notFromOthers, bodyLimit({ maxSize: MAX_BODY_BYTES, onError: refuseSize }), async (context) => {
    const form = await context.req.parseBody()
    // Browsers send every line of a form with two signs at its end.
    const text = typeof form['text'] === 'string' ? form['text'].replaceAll('\r\n', '\n') : undefined
    const request = await parseAuditRequest({ ...form, text }, readAddress)
    // What reads articles is loaded when the first one comes: most servers read none.
    const { auditArticle } = await import('../audit/audit-article.ts')
    const frame = parseFrame(context.req.url, assets)
    const found = await auditArticle(database, request, today(), frame.words)
    if (form['save'] === '1') return downloadResponse(renderAuditFile(found, frame.reader.language), 'audit.html')
    return unkeptPageResponse(renderAuditPage(found, { series: request.series, frame }))
  })
  return pages
}

function refuseSize(): never {
  throw new AppError('too-large', `the form has more than ${MAX_BODY_BYTES} bytes: paste the article alone`)
}
