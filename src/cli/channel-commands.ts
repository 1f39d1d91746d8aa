import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { addHouseholdChannel, listHouseholdChannels, removeHouseholdChannel } from '../alerts/household-channels.ts'
import { listDead, resendDead } from '../alerts/outbox-store.ts'
import { getChannel } from '../channels/channel-store.ts'
import type { Channels } from '../channels/open-channels.ts'
import { sendTest } from '../channels/test-message.ts'
import { AppError } from '../errors/app-error.ts'
import { HOUSEHOLD } from '../following/follow-store.ts'
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'
import { openSessionChannels } from './session-channels.ts'
import { unreadable, withCatalogue, type Session } from './session.ts'

interface Json {
  json?: boolean
}

export interface ChannelOptions extends Json {
  name?: string
  token?: string
  secret?: string
  url?: string
}

const STANDARD_INPUT = 0

/** `tbc channel add`: a channel of the operator's, whose address may lie in a private network. A secret that was made is told once. */
export async function addChannel(kind: string, address: string, options: ChannelOptions, session: Session): Promise<void> {
  const settings = settingsOf(kind, address, options)
  const added = await withChannels(session, async (database, channels) =>
    addHouseholdChannel(database, channels, { kind, name: options.name, settings, addedBy: 'operator' }, session.now.epochMilliseconds),
  )
  const made = options.secret === undefined ? (JSON.parse(added.settings) as { secret?: string }).secret : undefined
  if (options.json === true) session.terminal.out(`${JSON.stringify({ name: added.name, kind, ...(made === undefined ? {} : { secret: made }) })}\n`)
  else
    session.terminal.out(
      `Added ${added.name}. ${made === undefined ? '' : `Messages are signed with ${made}, which is not shown again. `}Try it: tbc channel test ${JSON.stringify(added.name)}\n`,
    )
}

/** The address goes under the name that the kind has for it. */
function settingsOf(kind: string, address: string, { token, secret, url }: ChannelOptions): unknown {
  if (kind === 'web-push') return readSubscription(address)
  const place = kind === 'email' ? { to: address } : kind === 'telegram' ? { chat: address } : { url: address }
  const given = { url, token: readSecret(token), secret: readSecret(secret) }
  return { ...place, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) }
}

/** Other users of the machine see the words of a command: `-` takes the secret from standard input. */
function readSecret(given: string | undefined): string | undefined {
  return given === '-' ? readFileSync(STANDARD_INPUT, 'utf8').trim() : given
}

function readSubscription(file: string): unknown {
  const remedy = "name a file with the browser's subscription (PushSubscription.toJSON())"
  let text: string
  try {
    text = readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8')
  } catch (error) {
    throw unreadable(file, error, remedy)
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('bad-input-file', `the subscription is no JSON: ${remedy}`, { cause })
  }
}

/** `tbc channel test`: sends a message at once, and fails where it did not arrive. */
export async function testChannel(name: string, options: Json, session: Session): Promise<void> {
  if (session.config.offline) throw new AppError('unreachable', 'a test needs the network: leave out --offline and TBC_OFFLINE')
  const outcome = await withChannels(session, async (database, channels) =>
    sendTest(channels, await getChannel(database, HOUSEHOLD, name), { id: randomUUID(), publicUrl: session.config.alerts.publicUrl }),
  )
  if (outcome.kind !== 'received') throw new AppError('unreachable', `the test did not arrive: ${outcome.why}`)
  session.terminal.out(options.json === true ? `${JSON.stringify({ name, received: true })}\n` : `${name} works: the test has arrived.\n`)
}

/** `tbc channel list`: the channels without their secrets. */
export async function listChannels(options: Json, session: Session): Promise<void> {
  const list = await withChannels(session, listHouseholdChannels)
  const { out, style } = session.terminal
  if (options.json === true) out(`${JSON.stringify(list)}\n`)
  else if (list.length === 0) out('There are no channels yet. Begin with: tbc channel add email me@example.org\n')
  else out(list.map(({ name, kind, address, state, problem }) => `${style('bold', name)} (${kind}, ${address}): ${state}${problem === null ? '' : `, ${problem}`}\n`).join('')) // prettier-ignore
}

/** `tbc channel remove`. */
export async function removeChannel(name: string, options: Json, session: Session): Promise<void> {
  await withCatalogue(session, (database) => removeHouseholdChannel(database, name))
  session.terminal.out(options.json === true ? `${JSON.stringify({ name, removed: true })}\n` : `Removed ${name}, with what waited for it.\n`)
}

/** `tbc channel dead`: what could not be delivered for a day, and what was perhaps delivered and is not repeated. */
export async function listDeadMessages(options: Json, session: Session): Promise<void> {
  const dead = await withCatalogue(session, (database) => listDead(database, HOUSEHOLD))
  const { out } = session.terminal
  if (options.json === true) out(`${JSON.stringify(dead)}\n`)
  else if (dead.length === 0) out('Nothing was given up.\n')
  else out(dead.map(({ message, channel, tries, alerts, problem, mayHaveIt }) => `${message} to ${channel}: ${alerts.length} alerts, ${tries} attempts${mayHaveIt ? ', may have arrived' : ''}${problem === null ? '' : `, ${problem}`}\n`).join('')) // prettier-ignore
}

/** `tbc channel resend`: has what was given up tried again. */
export async function resendMessages(message: string | undefined, options: Json, session: Session): Promise<void> {
  const resent = await withCatalogue(session, (database) =>
    inWriteTransaction(database, (transaction) => resendDead(transaction, HOUSEHOLD, session.now.epochMilliseconds, message)),
  )
  if (message !== undefined && resent === 0) throw new AppError('wrong-usage', 'no such message was given up: "tbc channel dead" lists them')
  session.terminal.out(
    options.json === true ? `${JSON.stringify({ alerts: resent })}\n` : `${resent} alerts are due again; "tbc serve" sends them, or "tbc channel send".\n`,
  )
}

/** `tbc channel send`: sends what is due, once, and fails where none of it arrived. "tbc serve" does so all the time, and both may. */
export async function sendDue(options: Json, session: Session): Promise<void> {
  const { config, clock, terminal } = session
  if (config.offline) throw new AppError('wrong-usage', 'sending needs the network: leave out --offline, or unset TBC_OFFLINE')
  const { alertOnce } = await import('../alerts/keep-alerting.ts')
  const log = (line: string): void => terminal.error(`${line}\n`)
  const { received, failed } = await withChannels(session, (database, channels) =>
    alertOnce({ database, channels, publicUrl: config.alerts.publicUrl, clock, log }),
  )
  if (received === 0 && failed > 0)
    throw new AppError('unreachable', `none of ${failed} messages arrived: "tbc channel list" says why; the next run tries again what is not given up`)
  if (options.json === true) terminal.out(`${JSON.stringify({ received, failed })}\n`)
  else
    terminal.out(
      received + failed === 0
        ? 'Nothing was due.\n'
        : `${received} messages sent${failed === 0 ? '' : `, ${failed} did not arrive: "tbc channel list" says why`}.\n`,
    )
}

function withChannels<T>(session: Session, work: (database: Database, channels: Channels) => Promise<T>): Promise<T> {
  return withCatalogue(session, async (database) => {
    const channels = openSessionChannels(database, session)
    try {
      return await work(database, channels)
    } finally {
      channels.close()
    }
  })
}
