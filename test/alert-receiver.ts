import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A message that came to a receiver. */
export interface Received {
  path: string
  headers: IncomingHttpHeaders
  body: string
  atMs: number
}

/** A real receiver on this machine: what it got, and how it answers. */
export interface Receiver {
  url: string
  received: Received[]
  /** Answers with this status from now on; 0 answers nothing and keeps the connection. */
  answer: (status: number, headers?: Record<string, string>) => void
  /** Answers all who are kept waiting with this status. */
  turnAway: (status: number) => void
  /** Ends when so many messages have come, or fails after 20 s. */
  count: (least: number) => Promise<void>
  close: () => Promise<void>
}

const PATIENCE_MS = 20_000

/** Listens for messages at any path. */
export async function receiveAlerts(): Promise<Receiver> {
  const received: Received[] = []
  const waiting: ServerResponse[] = []
  let [status, answerHeaders]: [number, Record<string, string>] = [204, {}]
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('latin1'), atMs: performance.now() })
      if (status !== 0) response.writeHead(status, answerHeaders).end()
      else waiting.push(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: (next, headers = {}) => void ([status, answerHeaders] = [next, headers]),
    turnAway: (late) => {
      for (const response of waiting.splice(0)) response.writeHead(late).end()
    },
    count: async (least) => {
      const giveUpAtMs = Date.now() + PATIENCE_MS
      while (received.length < least) {
        if (Date.now() > giveUpAtMs) throw new Error(`${received.length} of ${least} messages came`)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The alerts in the body of a webhook. */
export function alertsIn({ body }: Received): Record<string, unknown>[] {
  return (JSON.parse(Buffer.from(body, 'latin1').toString('utf8')) as { alerts: Record<string, unknown>[] }).alerts
}
