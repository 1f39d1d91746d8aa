import { deliverAlerts } from '../src/alerts/deliver.ts'
import { checkSettings, type ChannelKindName } from '../src/channels/channel-kinds.ts'
import { addChannel } from '../src/channels/channel-store.ts'
import { openChannels, type Channels } from '../src/channels/open-channels.ts'
import { readConfig } from '../src/config/config.ts'
import { HOUSEHOLD } from '../src/following/follow-store.ts'
import { sleepFor } from '../src/sources/clock.ts'
import type { ChangeEvent } from '../src/sources/change-events.ts'
import { addChangeEvents } from '../src/sources/history-store.ts'
import type { Database } from '../src/storage/open-database.ts'
import { inWriteTransaction } from '../src/storage/write-transaction.ts'

/** 32 bytes that encrypt nothing but tests. */
export const TEST_KEY = Buffer.alloc(32, 7)

/** Channels of a test: like those of `tbc serve`, with the test's key and environment. */
export function testChannels(database: Database, now: () => Temporal.Instant, environment: Record<string, string> = {}, timeoutMs = 2000): Channels {
  const config = readConfig({ HOME: '/', TBC_PUBLIC_URL: 'https://series.example', TBC_CONTACT: 'us@series.example', ...environment })
  return openChannels({
    database,
    key: TEST_KEY,
    config: { ...config.alerts, contact: config.sources.contact },
    userAgent: 'to-be-continued/test',
    now,
    timeoutMs,
  })
}

/** A follower's channel; its number. */
export async function addTestChannel(
  database: Database,
  channels: Channels,
  kind: ChannelKindName,
  settings: Record<string, unknown>,
  { follower = HOUSEHOLD, name = kind, addedBy = 'operator' }: { follower?: string; name?: string; addedBy?: 'operator' | 'reader' } = {},
): Promise<number> {
  const owner = { follower_id: follower, name }
  return addChannel(database, { ...owner, kind, settings: channels.seal(owner, checkSettings(kind, settings).text), added_by: addedBy, added_at: 0 })
}

/** A change of one thing of a season as a source brings it, nobody's word unless the test says otherwise. */
export function change(subject: string, kind: ChangeEvent['kind'], before: string | null, after: string | null, more: Partial<ChangeEvent> = {}): ChangeEvent {
  const season = /^(?:season|said\.[a-z-]+)\.(\d+)/.exec(subject)?.[1]
  return {
    subject,
    kind,
    season: season === undefined ? null : Number(season),
    before,
    after,
    certaintyBefore: before === null ? null : 'listed',
    certainty: 'listed',
    saidBy: null,
    saidOn: null,
    source: 'A catalogue',
    link: 'https://catalogue.example/1',
    verdictSeason: null,
    verdictBefore: null,
    verdictAfter: null,
    ...more,
  }
}

/** Writes changes down as a take-over does. */
export async function happen(database: Database, seriesId: string, at: Temporal.Instant, ...events: ChangeEvent[]): Promise<void> {
  await inWriteTransaction(database, (transaction) => addChangeEvents(transaction, seriesId, events, { atMs: at.epochMilliseconds, runId: null }))
}

/** Delivers in the background by a clock of the test's until it is stopped, looking often. */
export function delivering(
  database: Database,
  channels: Channels,
  now: () => Temporal.Instant,
  leaseMs?: number,
): { stop: () => Promise<void>; log: string[] } {
  const stopping = new AbortController()
  const log: string[] = []
  const running = deliverAlerts(
    {
      database,
      channels,
      publicUrl: 'https://series.example',
      log: (line) => log.push(line),
      lookEveryMs: 10,
      clock: { now, sleep: sleepFor, random: () => 0 },
      ...(leaseMs === undefined ? {} : { leaseMs }),
    },
    stopping.signal,
  )
  return {
    log,
    stop: () => {
      stopping.abort()
      return running
    },
  }
}

/** The highest season that a change was written down about; 0 when none was. */
export async function lastSeasonOf(database: Database, seriesId: string): Promise<number> {
  const { last } = await database
    .selectFrom('change_event')
    .select((e) => e.fn.max('season').as('last'))
    .where('series_id', '=', seriesId)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

/** An alert that was given up, and whose it was. */
export interface GivenUp {
  follower: string
  season: number
}

/** What was given up, over all followers. */
export async function listGivenUp(database: Database): Promise<GivenUp[]> {
  const rows = await database
    .selectFrom('outbox')
    .innerJoin('channel', 'channel.id', 'outbox.channel_id')
    .innerJoin('alert', 'alert.id', 'outbox.alert_id')
    .select(['channel.follower_id', 'alert.season'])
    .where('outbox.dead_at', 'is not', null)
    .execute()
  return rows.map(({ follower_id, season }) => ({ follower: follower_id, season: season ?? 0 }))
}
