import { hash, randomBytes } from 'node:crypto'
import { AppError } from '../errors/app-error.ts'
import type { Database } from '../storage/open-database.ts'
import { inWriteTransaction } from '../storage/write-transaction.ts'

/** 192 bits: nobody guesses an address, however many they try. */
const SECRET_BYTES = 24

/** Makes the household's secret address, in place of the one before, which leads nowhere from then on. Told once: only its hash is kept. */
export async function renewFeedAddress(database: Database, now: Temporal.Instant): Promise<string> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  await inWriteTransaction(database, async (transaction) => {
    await transaction.deleteFrom('feed_address').execute()
    await transaction
      .insertInto('feed_address')
      .values({ secret_hash: hashOf(secret), made_at: now.epochMilliseconds })
      .execute()
  })
  return secret
}

/** Lets the household's secret address lead nowhere; false when there was none. */
export async function revokeFeedAddress(database: Database): Promise<boolean> {
  const { numDeletedRows } = await inWriteTransaction(database, (transaction) => transaction.deleteFrom('feed_address').executeTakeFirstOrThrow())
  return numDeletedRows > 0n
}

/** When the household's secret address was made; `undefined` while there is none. */
export async function findFeedAddress(database: Database): Promise<Temporal.Instant | undefined> {
  const row = await database.selectFrom('feed_address').select('made_at').executeTakeFirst()
  return row === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(row.made_at)
}

/** Ends the request unless the secret in its address is the household's. One that was revoked and one that never was are alike, and neither is repeated. */
export async function requireFeedSecret(database: Database, secret: string): Promise<void> {
  const row = await database.selectFrom('feed_address').select('made_at').where('secret_hash', '=', hashOf(secret)).executeTakeFirst()
  if (row === undefined) throw new AppError('no-such-page', 'nothing is at this address: it may have been revoked (tbc feed address --new makes another)')
}

/** A plain hash does: there is nothing to guess of a random number of this length. */
function hashOf(secret: string): string {
  return hash('sha256', secret, 'hex')
}
