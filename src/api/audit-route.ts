import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../errors/app-error.ts'
import { MAX_BODY_BYTES, parseAuditRequest, type ReadAddress } from '../http/parse-audit-request.ts'
import { unstoredJsonResponse } from '../http/responses.ts'
import { notFromOthers } from '../http/same-site.ts'
import type { Database } from '../storage/open-database.ts'
import type { Day } from '../time/partial-date.ts'

/** `POST /audit` below `/api/v1`: `{text | html | url, title?, published?, series?}` in, the audit as `tbc audit --json` gives it out. */
export function auditRoute(database: Database, today: () => Day, readAddress: ReadAddress | undefined): Hono {
  const route = new Hono()
  route.post('/audit', notFromOthers, bodyLimit({ maxSize: MAX_BODY_BYTES, onError: refuseSize }), async (context) => {
    const request = await parseAuditRequest(await readJson(context.req), readAddress)
    // What reads articles is loaded when the first one comes: most servers read none.
    const { auditArticle } = await import('../audit/audit-article.ts')
    const { audit } = await auditArticle(database, request, today())
    return unstoredJsonResponse(audit)
  })
  return route
}

/** A body of JSON, said to be it: a form of another site's cannot say so without being asked first. */
async function readJson(request: { header: (name: string) => string | undefined; json: () => Promise<unknown> }): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.header('content-type') ?? ''))
    throw new AppError('wrong-usage', 'the body has to be JSON: send it with content-type: application/json')
  try {
    return await request.json()
  } catch (cause) {
    throw new AppError('wrong-usage', 'the body is not JSON: send {"text": "…"} or {"url": "…"}', { cause })
  }
}

function refuseSize(): never {
  throw new AppError('too-large', `the body has more than ${MAX_BODY_BYTES} bytes: send the article alone`)
}
