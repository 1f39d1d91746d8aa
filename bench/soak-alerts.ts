/**
 * `npm run soak:alerts -- [kills] [seed]`: the long version of test/alerts-killed.test.ts, its last result written to docs/benchmarks-soak-alerts.md.
 *
 * A process that lets changes come about and delivers their alerts is killed again and again, at random moments; then again at any time, often with less than a
 * lease between two kills, as in a crash loop.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { says, seriesFile } from '../test/make-series.ts'
import { ANY_TIME, LONGER_THAN_A_LEASE, runKilledAlerts, type KilledAlerts, type Lifetime } from '../test/run-killed-alerts.ts'
import { temporaryCatalogue } from '../test/temporary-catalogue.ts'

const [kills = 200, seed = 1] = process.argv.slice(2).map(Number)
const FOLLOWERS = 20
const root = join(import.meta.dirname, '..')

const apart = await soak(LONGER_THAN_A_LEASE)
const any = await soak(ANY_TIME)
const isGood = apart.lost + any.lost + apart.twiceByKey + any.twiceByKey === 0 && Math.max(apart.mostOften, any.mostOften) <= 2
const row = (what: string, value: (found: KilledAlerts) => number | string): string => `| ${what} | ${value(apart)} | ${value(any)} |`
const text = `# Soak of alerts

Written by \`npm run soak:alerts\` on ${new Date().toISOString().slice(0, 10)} at ${execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim()}, seed ${seed}, ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}. One process lets a season be ordered every 100 ms and delivers to ${2 * FOLLOWERS} receivers on the same machine; it is killed without warning at random moments and started again. Half of the receivers are webhooks and know a message by its key; half are Gotify servers, which know none and take every message for a new one. A message belongs to a process for 1.5 s (60 s outside of tests).

| what | a lease or more between kills | any time up to two leases between kills |
| --- | --- | --- |
${row('kills', () => kills)}
${row('alerts due', ({ due }) => due)}
${row('lost: neither received nor listed', ({ lost }) => lost)}
${row('twice at a receiver that knows keys', ({ twiceByKey }) => twiceByKey)}
${row('repeated at one that knows none', ({ repeated }) => repeated)}
${row('how often the most repeated one came there', ({ mostOften }) => mostOften)}
${row('held back as perhaps delivered', ({ heldBack }) => heldBack)}
${row('of these, not received', ({ heldBackUnreceived }) => heldBackUnreceived)}
${row('how often the most repeated one came to the webhooks, had they not looked at keys', ({ mostOftenUnlooked }) => mostOftenUnlooked)}
${row('messages sent', ({ messages }) => messages)}
| verdict | ${isGood ? 'as it should be' : 'NOT as it should be'} | |

What is sent and not yet written down as sent when its process dies is sent once more, by a process that has lived for a lease itself: nobody can know whether it arrived. If that one dies over it as well, a receiver that knows keys gets it all the same; for one that knows none it is listed as perhaps delivered (\`tbc channel dead\`), and sent again when somebody says so (\`tbc channel resend\`).
`
writeFileSync(join(root, 'docs', 'benchmarks-soak-alerts.md'), text)
execFileSync(join(root, 'node_modules', '.bin', 'prettier'), ['--write', '--log-level', 'warn', 'docs/benchmarks-soak-alerts.md'], { cwd: root })
console.log(text)
process.exitCode = isGood ? 0 : 1

async function soak(lives: Lifetime): Promise<KilledAlerts> {
  const catalogue = await temporaryCatalogue([seriesFile(says({}))])
  try {
    return await runKilledAlerts(catalogue.place, { kills, followers: FOLLOWERS, seed, lives })
  } finally {
    await catalogue.close()
  }
}
