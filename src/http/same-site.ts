import { bodyLimit } from 'hono/body-limit'
import { every } from 'hono/combine'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { AppError } from '../errors/app-error.ts'

/** Our decision: a name of 300 letters fits many times over. */
const MAX_BODY_BYTES = 16 * 1024

/**
 * Lets through what this site's own pages send, and programs that say they send JSON, which no other site's page can make a browser do.
 *
 * A browser says where a request comes from (`Sec-Fetch-Site`, `Origin`); https://hono.dev/docs/middleware/builtin/csrf has the rule.
 */
export const notFromOthers = csrf()

/** The same, and nothing larger than a form with a name in it. */
export const onlyFromHere = every(notFromOthers, bodyLimit({ maxSize: MAX_BODY_BYTES, onError: refuseLarge }))

function refuseLarge(): never {
  throw new AppError('wrong-usage', `more than ${MAX_BODY_BYTES} bytes were sent: send the name of a series alone`)
}

/** What the framework refused, as a failure of ours; anything else as it is. */
export function toRefusal(thrown: unknown): unknown {
  if (!(thrown instanceof HTTPException) || thrown.status !== 403) return thrown
  return new AppError('cross-site', 'this was sent from another site, which may not make this one work: ask on this site, or send content-type: application/json', { cause: thrown }) // prettier-ignore
}
