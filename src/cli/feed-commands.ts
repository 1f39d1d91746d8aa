import { AppError } from '../errors/app-error.ts'
import { findFeedAddress, renewFeedAddress, revokeFeedAddress } from '../feeds/feed-address-store.ts'
import type { Database } from '../storage/open-database.ts'
import { withCatalogue, type Session } from './session.ts'

export interface FeedAddressOptions {
  new?: boolean
  revoke?: boolean
  json?: boolean
}

/** What there is below a secret address. */
const SERVED = ['feed.atom', 'feed.json', 'calendar.ics']

/** `tbc feed address`: makes or revokes the secret address of what is followed; by itself it says whether there is one. */
export async function feedAddress(options: FeedAddressOptions, session: Session): Promise<void> {
  if (options.new === true && options.revoke === true) throw new AppError('wrong-usage', '--new revokes the address before by itself: leave --revoke out')
  const work = options.new === true ? makeAddress : options.revoke === true ? revokeAddress : tellAddress
  const { said, ...told } = await withCatalogue(session, (database) => work(database, session))
  session.terminal.out(options.json === true ? `${JSON.stringify(told)}\n` : said)
}

/** What became of the address: as JSON tells it, and in words. */
interface Told {
  /** Whether there is one now, and since when. */
  madeAt: string | null
  /** Below the address of the server; only when they were just made. */
  paths?: string[]
  said: string
}

async function makeAddress(database: Database, { now, config }: Session): Promise<Told> {
  const secret = await renewFeedAddress(database, now)
  const paths = SERVED.map((name) => `/my/${secret}/${name}`)
  const where = config.publicUrl === undefined ? 'Behind the address that "tbc serve" answers at, such as http://127.0.0.1:8220:\n' : ''
  const said = `${where}${paths.map((path) => `  ${config.publicUrl ?? ''}${path}\n`).join('')}Whoever has them reads what is followed. They are told this once; an address made before leads nowhere any more.\n`
  return { madeAt: now.toString({ smallestUnit: 'second' }), paths, said }
}

async function revokeAddress(database: Database): Promise<Told> {
  const wasThere = await revokeFeedAddress(database)
  return { madeAt: null, said: wasThere ? 'The secret address leads nowhere any more.\n' : 'There was no secret address.\n' }
}

async function tellAddress(database: Database): Promise<Told> {
  const madeAt = (await findFeedAddress(database))?.toString({ smallestUnit: 'second' })
  if (madeAt === undefined) return { madeAt: null, said: 'There is no secret address. Make one with: tbc feed address --new\n' }
  return { madeAt, said: `A secret address was made at ${madeAt}. It cannot be told again; --new makes another in its place, --revoke lets it lead nowhere.\n` }
}
