import http from 'node:http'
import https from 'node:https'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'
import type { Outcome } from './channel-kind.ts'

/** Sends a body to an address; what became of it is told by the status. */
export type Post = (request: PostRequest) => Promise<Outcome>

export interface PostRequest {
  url: string
  headers: Record<string, string>
  body: string | Buffer
  /** How the receiver is named in what is told of failures: addresses of channels are secrets. */
  name: string
}

export interface PostSettings {
  userAgent: string
  /** Whether addresses in private networks may be written to: those that the operator gave. */
  isPrivateAllowed: boolean
  timeoutMs?: number
}

/** Our decision: a receiver that takes longer has its message tried again later. */
const TIMEOUT_MS = 10_000
/** Our decision: of what a receiver answers nothing is read but whether it came; more is not waited for. */
const MAX_ANSWER_BYTES = 64 * 1024
/** Our decision: as many connections to one receiver as messages are on their way at once. */
const CONNECTIONS = { keepAlive: true, maxSockets: 128 }

const MILLISECONDS_PER_SECOND = 1000
/** The receiver is gone for good: https://www.rfc-editor.org/rfc/rfc9110#name-410-gone */
const GONE = 410
/** Turned away for now, before anything was done with it: https://www.rfc-editor.org/rfc/rfc9110#name-503-service-unavailable */
const UNAVAILABLE = 503
/** Makes what sends bodies: with connections that are kept, one deadline for each message, and no redirect followed. */
export function openPost({ userAgent, isPrivateAllowed, timeoutMs = TIMEOUT_MS }: PostSettings): Post {
  const agents = isPrivateAllowed
    ? { http: new http.Agent(CONNECTIONS), https: new https.Agent(CONNECTIONS) }
    : { http: new RequestFilteringHttpAgent(CONNECTIONS), https: new RequestFilteringHttpsAgent(CONNECTIONS) }
  return ({ url, headers, body, name }) =>
    new Promise((resolve) => {
      const isSecure = url.startsWith('https:')
      const signal = AbortSignal.timeout(timeoutMs)
      const options = { method: 'POST', agent: isSecure ? agents.https : agents.http, signal, headers: { ...headers, 'user-agent': userAgent, 'content-length': Buffer.byteLength(body) } } // prettier-ignore
      // Before that not a byte of the message is sent.
      let isConnected = false
      const fail = (error: NodeJS.ErrnoException): void => resolve(toOutcome(error, name, { isLate: signal.aborted, isConnected }))
      try {
        const request = (isSecure ? https : http).request(url, options, (response) => {
          const outcome = outcomeOf(response, name)
          let bytes = 0
          response.on('data', (chunk: Buffer) => {
            bytes += chunk.byteLength
            if (bytes > MAX_ANSWER_BYTES) response.destroy()
          })
          // The status has come: whatever happens to the rest of the answer, the message was taken or turned away.
          response.once('close', () => resolve(outcome)).once('error', () => resolve(outcome))
        })
        request.once('socket', (socket) => {
          if (!socket.connecting) isConnected = true
          else socket.once(isSecure ? 'secureConnect' : 'connect', () => (isConnected = true))
        })
        request.once('error', fail)
        request.end(body)
      } catch (error) {
        // The filter throws at once for an address that is a number.
        fail(error as NodeJS.ErrnoException)
      }
    })
}

function outcomeOf({ statusCode = 0, headers }: http.IncomingMessage, name: string): Outcome {
  const why = `${name} answered ${statusCode}`
  if (statusCode >= 200 && statusCode < 300) return { kind: 'received' }
  if (statusCode === GONE) return { kind: 'gone', why }
  if (statusCode >= 500 && statusCode !== UNAVAILABLE) return { kind: 'in-doubt', why, status: statusCode }
  const seconds = Number(headers['retry-after'])
  return { kind: 'not-received', why, status: statusCode, ...(seconds > 0 ? { retryAfterMs: seconds * MILLISECONDS_PER_SECOND } : {}) }
}

function toOutcome(error: NodeJS.ErrnoException, name: string, { isLate, isConnected }: { isLate: boolean; isConnected: boolean }): Outcome {
  // The words of request-filtering-agent for a refused address.
  if (/is not allowed/.test(error.message)) return { kind: 'not-received', why: `${name} lies in a private network, which is only written to if the operator gave the address` } // prettier-ignore
  const why = isLate ? `${name} gave no answer in time` : `${name} could not be reached (${error.code ?? 'the connection broke'})`
  return { kind: isConnected ? 'in-doubt' : 'not-received', why }
}
