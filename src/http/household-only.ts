import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, Next } from 'hono'
import type { Channels } from '../channels/open-channels.ts'
import { AppError } from '../errors/app-error.ts'

/** The household of this installation, as far as pages and interface need it. */
export interface Household {
  /** Whether only this machine can reach the server, and nobody said that it is reached under another name. */
  isLocal: boolean
  /** What shows that somebody belongs to the household; without one only this machine does. */
  password: string | undefined
  channels: () => Promise<Channels>
  now: () => Temporal.Instant
  offline: boolean
}

/** Names of this machine in addresses. */
const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * What a proxy adds to what it passes on (RFC 9110, 7.6.3, RFC 7239, and what came before them). Apache's names this machine as the one that was asked for
 * (https://httpd.apache.org/docs/2.4/mod/mod_proxy.html#proxypreservehost), so that the name alone tells nothing of where a reader is.
 */
const HEADERS_OF_PROXIES = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * Lets only the household through: where a password is set, whoever gives it (HTTP Basic with any name, or Bearer); otherwise only this machine, when nobody
 * else can reach the server. The name in the address has to be this machine's own then: another one leads here from a page that made its own name mean us
 * (DNS rebinding), or through a proxy from anywhere, which mostly tells that it is one.
 */
export function householdOnly({ isLocal, password }: Household) {
  return async (context: Context, next: Next): Promise<void> => {
    if (password !== undefined) {
      if (!isSame(givenPassword(context.req.header('authorization')), password)) {
        throw new AppError('not-allowed', "this is the household's: give its password")
      }
    } else if (!isLocal || !LOCAL_NAMES.has(new URL(context.req.url).hostname) || HEADERS_OF_PROXIES.some((name) => context.req.header(name) !== undefined)) {
      throw new AppError('household-only', 'the household can be reached from elsewhere only with a password: set TBC_HOUSEHOLD_PASSWORD where the server runs')
    }
    await next()
  }
}

function givenPassword(authorization = ''): string {
  const [, scheme = '', value = ''] = /^(Basic|Bearer) +(\S+)$/i.exec(authorization) ?? []
  if (scheme.toLowerCase() !== 'basic') return value
  const text = Buffer.from(value, 'base64').toString('utf8')
  return text.slice(text.indexOf(':') + 1)
}

/** Compared by their hashes: how long it takes tells nothing of the password. */
function isSame(given: string, password: string): boolean {
  const [a, b] = [given, password].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(a, b)
}
