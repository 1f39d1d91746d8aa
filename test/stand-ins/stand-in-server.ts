import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { shuffled } from './random.ts'

/** How a stand-in misbehaves instead of answering, or with its answer. */
export type Fault =
  | { kind: 'status'; status: number; headers?: Record<string, string>; json?: unknown }
  /** Takes the call and never answers. */
  | { kind: 'stall' }
  /** Sends half of the answer and then nothing more. */
  | { kind: 'slow-body' }
  /** Sends half of the answer and closes the connection. */
  | { kind: 'cut' }
  /** Closes the connection without a word. */
  | { kind: 'hang-up' }
  /** A web page with status 200, as a proxy or a login page gives. */
  | { kind: 'html' }
  | { kind: 'malformed-json' }
  /** JSON, but of no documented shape. */
  | { kind: 'wrong-shape' }
  | { kind: 'endless' }
  /** The answer, changed. */
  | { kind: 'lie'; change: (json: unknown) => unknown }
  /** The answer with every list of it in another order. */
  | { kind: 'reorder'; seed: number }

export interface Call {
  method: string
  path: string
  query: URLSearchParams
  form: URLSearchParams
  headers: IncomingMessage['headers']
  /** When it came in, in milliseconds by a clock that only goes forward. */
  at: number
}

export interface Reply {
  status?: number
  headers?: Record<string, string>
  json: unknown
}

export interface StandIn {
  url: string
  /** Every call, in order, those that were answered with a fault or turned away included. */
  calls: Call[]
  /** How many calls were turned away by the limit. */
  refused: number
  /** From now on, or for so many calls, answers with the fault; to all calls, or to those whose path, or whose form as it was sent, matches. */
  misbehave(fault: Fault, where?: { times?: number; path?: RegExp; form?: RegExp }): void
  behave(): void
  close(): Promise<void>
}

/** The limit of a source: so many calls in a period. */
export interface Limit {
  calls: number
  periodMs: number
  /** Sent along with 429 where given. */
  retryAfter?: string
  /** Milliseconds by the clock of the limit, which a test may let run faster than the world's; that one when left out. */
  clock?: () => number
}

/** A real HTTP server on this machine that answers in a source's place. */
export async function serveStandIn(answer: (call: Call, url: string) => Reply, limit?: Limit): Promise<StandIn> {
  const calls: Call[] = []
  const answeredAt: number[] = []
  let misbehaviour: { fault: Fault; times: number; path: RegExp; form: RegExp } | undefined

  const server = createServer((request, response) => {
    readCall(request).then(
      (call) => respond(call, response),
      // The caller went away while asking.
      () => response.destroy(),
    )
  })
  const respond = (call: Call, response: ServerResponse): void => {
    calls.push(call)
    if (isOverLimit(limit, answeredAt)) {
      standIn.refused++
      return send(response, { status: 429, json: { name: 'Too Many Requests', status: 429 }, ...retryAfter(limit) })
    }
    const reply = () => answer(call, url)
    if (misbehaviour === undefined || misbehaviour.times === 0 || !misbehaviour.path.test(call.path) || !misbehaviour.form.test(String(call.form)))
      return send(response, reply())
    misbehaviour.times--
    return sendFault(response, misbehaviour.fault, reply)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const standIn: StandIn = {
    url,
    calls,
    refused: 0,
    misbehave: (fault, { times = Infinity, path = /^/, form = /^/ } = {}) => (misbehaviour = { fault, times, path, form }),
    behave: () => (misbehaviour = undefined),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return standIn
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const at = performance.now()
  let body = ''
  for await (const chunk of request) body += String(chunk)
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in')
  return { method: request.method ?? '', path: pathname, query: searchParams, form: new URLSearchParams(body), headers: request.headers, at }
}

function isOverLimit(limit: Limit | undefined, answeredAt: number[]): boolean {
  if (limit === undefined) return false
  const now = (limit.clock ?? (() => performance.now()))()
  const recent = answeredAt.filter((at) => at > now - limit.periodMs)
  if (recent.length >= limit.calls) return true
  answeredAt.splice(0, answeredAt.length, ...recent, now)
  return false
}

function retryAfter(limit: Limit | undefined): { headers?: Record<string, string> } {
  return limit?.retryAfter === undefined ? {} : { headers: { 'retry-after': limit.retryAfter } }
}

function send(response: ServerResponse, { status = 200, headers = {}, json }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers }).end(json === undefined ? '' : JSON.stringify(json))
}

function sendFault(response: ServerResponse, fault: Fault, reply: () => Reply): void {
  switch (fault.kind) {
    case 'status':
      return send(response, { status: fault.status, headers: fault.headers ?? {}, json: fault.json })
    case 'stall':
      return
    case 'slow-body':
    case 'cut':
      return sendHalf(response, JSON.stringify(reply().json), fault.kind === 'cut')
    case 'hang-up':
      response.socket?.destroy()
      return
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Down</title><p>We will be back soon.</p>')
      return
    case 'malformed-json':
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply().json).slice(0, -1))
      return
    case 'wrong-shape':
      return send(response, { json: 'what nobody documented' })
    case 'endless':
      return sendEndless(response)
    case 'lie':
      return send(
        response,
        withJson(reply(), (json) => fault.change(structuredClone(json))),
      )
    case 'reorder':
      return send(
        response,
        withJson(reply(), (json) => reordered(json, fault.seed)),
      )
  }
}

function withJson(reply: Reply, change: (json: unknown) => unknown): Reply {
  return { ...reply, json: change(reply.json) }
}

function sendHalf(response: ServerResponse, body: string, isCut: boolean): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) })
  response.write(body.slice(0, Math.ceil(body.length / 2)), () => {
    if (isCut) response.socket?.destroy()
  })
}

function sendEndless(response: ServerResponse): void {
  const more = ' '.repeat(64 * 1024)
  response.writeHead(200, { 'content-type': 'application/json' })
  const write = (): void => {
    if (!response.destroyed) response.write(more, () => setImmediate(write))
  }
  write()
}

function reordered(json: unknown, seed: number): unknown {
  if (Array.isArray(json)) return shuffled(json, seed).map((item) => reordered(item, seed))
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, reordered(value, seed)]))
}
