import { fillTraits } from '../catalogue/fill-traits.ts'
import { AppError } from '../errors/app-error.ts'
import { listFollowedByAnybody } from '../following/follow-store.ts'
import { listAskable } from '../sources/open-connectors.ts'
import { joinImdb } from '../sources/imdb/join-imdb.ts'
import { startAsking } from '../sources/start-asking.ts'
import type { SourceName } from '../sources/connector.ts'
import type { SourceReport, SyncReport } from '../sources/sync-report.ts'
import { sync, type SyncScope } from '../sources/sync.ts'
import type { Database } from '../storage/open-database.ts'
import { getSeriesMeant } from './find-one-series.ts'
import { parseSource } from './parse-source.ts'
import { sayChange } from '../alerts/say-change.ts'
import { alerts } from '../languages/en/alerts.ts'
import { progressOn } from './sync-progress.ts'
import { withCatalogue, type Session } from './session.ts'

export interface SyncCommandOptions {
  followed?: boolean
  all?: boolean
  source?: string[]
  json?: boolean
}

/** `tbc sync`: brings series up to date, and says what changed and what failed. Without network there is nothing it could do: wrong usage. */
export async function syncSeries(names: string[], options: SyncCommandOptions, session: Session): Promise<void> {
  if (session.config.offline) throw new AppError('wrong-usage', 'sync asks the sources over the network: leave out --offline, or unset TBC_OFFLINE')
  if ([names.length > 0, options.followed === true, options.all === true].filter(Boolean).length > 1)
    throw new AppError('wrong-usage', 'name series, or say --followed or --all: one of them')
  const sources = chooseSources(options.source, session)
  const progress = process.stderr.isTTY ? progressOn(session) : undefined
  const report = await withCatalogue(session, async (database) => {
    const scope = await scopeOf(names, options, database, session)
    const asking = startAsking(database, session.config.sources, session.clock, { owner: `tbc ${process.pid}`, onWait: progress?.onWait })
    await fillTraits(database)
    const done = await sync(asking, scope, { sources, ...(progress === undefined ? {} : { onProgress: progress.onProgress }) })
    await joinImdb(database, { now: session.clock.now })
    return done
  })
  progress?.clear()
  const asked = report.sources.filter(({ answered, failed, stopped }) => answered || failed > 0 || stopped !== null)
  if (asked.length > 0 && !asked.some(({ answered }) => answered)) {
    const why = asked.find(({ stopped }) => stopped !== null)?.stopped ?? report.failures[0]?.why ?? 'no answer'
    throw new AppError('unreachable', `no source could be asked (${why}); nothing was changed: try again later, the next run goes on from here`)
  }
  if (options.json === true) session.terminal.out(`${JSON.stringify(report)}\n`)
  else session.terminal.say(sayReport(report))
}

/** The sources that are configured, or those of them that were named. */
function chooseSources(named: string[] | undefined, { config }: Session): SourceName[] {
  const askable = listAskable(config.sources)
  if (named === undefined) return askable
  return named.map(parseSource).map((name) => {
    if (!askable.includes(name)) throw new AppError('wrong-usage', `${name} needs a key of yours: set TBC_${name.toUpperCase()}_KEY`)
    return name
  })
}

async function scopeOf(names: string[], options: SyncCommandOptions, database: Database, session: Session): Promise<SyncScope> {
  if (options.all === true) return { kind: 'all' }
  if (options.followed === true) return { kind: 'series', ids: await listFollowedByAnybody(database) }
  if (names.length === 0) return { kind: 'due' }
  const ids: string[] = []
  for (const name of names) ids.push((await getSeriesMeant(database, [name], session)).id)
  return { kind: 'series', ids: [...new Set(ids)] }
}

function sayReport({ sources, events, failures, resumed }: SyncReport): string {
  const lines = [
    ...(resumed ? ['An earlier run that had not come to its end was taken up.'] : []),
    ...sources.map(saySource),
    ...(events.length === 0 ? [] : ['', 'What changed:', ...events.map((event) => `  ${event.title}: ${sayChange(event, alerts)}`)]),
    ...(failures.length === 0 ? [] : ['', 'What failed, and is tried again later:', ...failures.map(({ why }) => `  ${why}`)]),
  ]
  return `${lines.join('\n')}\n`
}

function saySource({ source, read, added, changed, gone, doubtful, failed, stopped }: SourceReport): string {
  const counts = [`${read} read`, `${added} new`, `${changed} changed`, `${gone} gone there`, `${doubtful} doubtful`, `${failed} failed`]
  return `${source}: ${counts.filter((text) => !text.startsWith('0 ') || text === '0 read').join(', ')}${stopped === null ? '' : `; stopped: ${stopped}`}`
}
