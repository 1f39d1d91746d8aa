/**
 * `npm run soak:alerts -- [kills] [seed]`: the long version of test/alerts-killed.test.ts, its last result written to docs/benchmarks-soak-alerts.md.
 *
 * A process that lets changes come about and delivers their alerts is killed again and again, at random moments; then again without even a lease's time between
 * two kills, as nothing but a crash loop does it.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { says, seriesFile } from '../test/make-series.ts'
import { ALIVE_FOR_A_LEASE_MS, runKilledAlerts, type KilledAlerts } from '../test/run-killed-alerts.ts'
import { temporaryCatalogue } from '../test/temporary-catalogue.ts'

const [kills = 200, seed = 1] = process.argv.slice(2).map(Number)
const LOOP_KILLS = Math.ceil(kills / 4)
const FOLLOWERS = 20
const root = join(import.meta.dirname, '..')

const apart = await soak(kills, ALIVE_FOR_A_LEASE_MS)
const loop = await soak(LOOP_KILLS, 0)
const isGood = apart.lost + loop.lost + apart.twiceByKey + loop.twiceByKey === 0 && apart.mostOften <= 2
const row = (what: string, value: (found: KilledAlerts) => number | string): string => `| ${what} | ${value(apart)} | ${value(loop)} |`
const text = `# Soak of alerts

Written by \`npm run soak:alerts\` on ${new Date().toISOString().slice(0, 10)} at ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()}, seed ${seed}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}. One process lets a season be announced every 100 ms and delivers to ${2 * FOLLOWERS} webhooks on the same machine; it is killed without warning at random moments and started again. Half of the receivers know a message by its key, half take every message for a new one. A message belongs to a process for 1.5 s (60 s outside of tests).

| what | a lease or more between kills | a crash loop: any time between kills |
| --- | --- | --- |
| kills | ${kills} | ${LOOP_KILLS} |
${row('alerts due', ({ due }) => due)}
${row('lost', ({ lost }) => lost)}
${row('twice at a receiver that knows keys', ({ twiceByKey }) => twiceByKey)}
${row('repeated at one that does not', ({ repeated }) => repeated)}
${row('of these, more than once', ({ moreThanTwice }) => moreThanTwice)}
${row('messages sent', ({ messages }) => messages)}
| verdict | ${isGood ? 'as it should be' : 'NOT as it should be'} | |

What is sent and not yet written down as sent when its process dies is sent again: nobody can know whether it arrived. A process that is killed while it makes the second attempt causes a third; nothing but chance and the length of a lease stands against that.
`
writeFileSync(join(root, 'docs', 'benchmarks-soak-alerts.md'), text)
execFileSync(join(root, 'node_modules', '.bin', 'prettier'), ['--write', '--log-level', 'warn', 'docs/benchmarks-soak-alerts.md'], { cwd: root })
console.log(text)
process.exitCode = isGood ? 0 : 1

async function soak(times: number, leastAliveMs: number): Promise<KilledAlerts> {
  const catalogue = await temporaryCatalogue([seriesFile(says({}))])
  try {
    return await runKilledAlerts(catalogue.place, { kills: times, followers: FOLLOWERS, seed, leastAliveMs })
  } finally {
    await catalogue.close()
  }
}
