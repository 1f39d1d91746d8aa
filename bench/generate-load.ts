/** One bounded round of load, from a process of its own: `generate-load.ts ORIGIN SECONDS CONNECTIONS PATH…`; prints requests a second and the slowest hundredth. */
import autocannon from 'autocannon'

const [origin = '', seconds = '', connections = '', ...paths] = process.argv.slice(2)
const result = await autocannon({ url: origin, duration: Number(seconds), connections: Number(connections), requests: paths.map((path) => ({ path })) })
if (result.errors > 0 || result.non2xx > 0) throw new Error(`${origin} answered with ${result.errors} errors and ${result.non2xx} failures`)
console.log(JSON.stringify({ perSecond: result.requests.average, p99Ms: result.latency.p99 }))
