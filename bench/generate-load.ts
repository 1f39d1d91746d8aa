/** One bounded round of load, from a process of its own: `generate-load.ts ORIGIN SECONDS CONNECTIONS PATH…`, the page asked for again by its mark where `304:` stands before the path; prints requests a second and the slowest hundredth. */
import autocannon from 'autocannon'

const [origin = '', seconds = '', connections = '', ...paths] = process.argv.slice(2)
const requests = await Promise.all(paths.map(toRequest))
const result = await autocannon({ url: origin, duration: Number(seconds), connections: Number(connections), requests })
const isAgain = paths.some((path) => path.startsWith('304:'))
if (result.errors > 0 || (isAgain ? result['2xx'] > 0 : result.non2xx > 0))
  throw new Error(`${origin} answered with ${result.errors} errors and ${result.non2xx} failures`)
console.log(JSON.stringify({ perSecond: result.requests.average, p99Ms: result.latency.p99 }))

async function toRequest(text: string): Promise<{ path: string; headers?: Record<string, string> }> {
  if (!text.startsWith('304:')) return { path: text }
  const path = text.slice('304:'.length)
  const { headers } = await fetch(origin + path)
  return { path, headers: { 'if-none-match': headers.get('etag') ?? '' } }
}
