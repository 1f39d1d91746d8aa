import { answerWithLedger } from '../announcements/answer-with-ledger.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { stopFollowing } from '../alerts/stop-following.ts'
import { DEFAULT_OPTIONS } from '../following/follow-options.ts'
import { findFollowOptions, followSeries, listFollowed } from '../following/follow-store.ts'
import { keepGiven } from '../track-record/keep-given.ts'
import type { Database } from '../storage/open-database.ts'
import { plural } from '../time/say-date.ts'
import { getSeriesMeant } from './find-one-series.ts'
import { withCatalogue, zoneHere, type Session } from './session.ts'

/** What somebody chose on the command line; what is left out stays as it is. */
export interface FollowCommandOptions {
  kinds?: string
  certainty?: string
  countries?: string
  remind?: string
  finaleOnly?: boolean
  digest?: string
  quiet?: string
  zone?: string
  language?: string
  json?: boolean
}

/** `tbc follow`: puts a series on the household's list, or changes what is wanted of it. */
export async function follow(words: string[], options: FollowCommandOptions, session: Session): Promise<void> {
  const given = await givenOptions(options)
  const { id, title, isChanged, followed } = await changeList(words, session, (database, series) => startFollowing(database, series, given, session), true)
  const isChosen = Object.keys(given).length > 0
  if (options.json === true)
    session.terminal.out(`${JSON.stringify({ id, title, followed: true, changed: isChanged, ...(isChosen ? { options: followed } : {}) })}\n`)
  else
    session.terminal.say(
      isChanged ? `Following ${title}. ${WHERE_TOLD}\n` : isChosen ? `${title} is followed as you chose.\n` : `${title} was followed already.\n`,
    )
}

const WHERE_TOLD = '"tbc channel add" says where you are told of changes, "tbc serve" tells you, "tbc following" shows where it stands.'

/** Lists are written with commas; `none` is an empty one. */
async function givenOptions({
  kinds,
  countries,
  remind,
  quiet,
  certainty,
  finaleOnly,
  digest,
  zone,
  language,
}: FollowCommandOptions): Promise<Record<string, unknown>> {
  const given = {
    certainty,
    finaleOnly,
    digest,
    zone,
    language,
    kinds: listOf(kinds),
    countries: listOf(countries)?.map((code) => code.toUpperCase()),
    remind: listOf(remind),
    quiet: quiet === undefined ? undefined : quiet === 'none' ? null : { from: quiet.split('-')[0], until: quiet.split('-')[1] ?? '' },
  }
  const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  if (Object.keys(chosen).length === 0) return {}
  const { parseFollowOptions } = await import('../following/parse-follow-options.ts')
  // Checked before anything is looked up.
  parseFollowOptions(chosen, DEFAULT_OPTIONS)
  return chosen
}

function listOf(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined
  return text === 'none' ? [] : text.split(',').map((one) => one.trim())
}

/** Follows a series, and keeps the forecast that its answer of the day gives. A new one is followed by the clock of the person at the screen. */
async function startFollowing(database: Database, id: string, given: Record<string, unknown>, { now, today, warn }: Session) {
  const before = (await findFollowOptions(database, id)) ?? { ...DEFAULT_OPTIONS, zone: zoneHere() }
  const options = Object.keys(given).length === 0 ? before : (await import('../following/parse-follow-options.ts')).parseFollowOptions(given, before)
  const isChanged = await followSeries(database, id, now, { options })
  await keepGiven(database, await answerWithLedger(database, await getSeries(database, id, today), today), today, warn)
  return { isChanged, followed: options }
}

/** `tbc unfollow`: takes a series off the list. */
export async function unfollow(words: string[], options: { json?: boolean }, session: Session): Promise<void> {
  const { id, title, isChanged } = await changeList(words, session, async (database, series) => ({ isChanged: await stopFollowing(database, series) }))
  if (options.json === true) session.terminal.out(`${JSON.stringify({ id, title, followed: false, changed: isChanged })}\n`)
  else session.terminal.say(isChanged ? `No longer following ${title}.\n` : `${title} was not followed.\n`)
}

/** Makes a change to the list for the series meant; `isChanged` says whether the list is another one now. */
async function changeList<T extends { isChanged: boolean }>(
  words: string[],
  session: Session,
  change: (database: Database, series: string) => Promise<T>,
  mayLookUp = false,
): Promise<T & { id: string; title: string }> {
  return withCatalogue(session, async (database) => {
    const meant = await getSeriesMeant(database, words, mayLookUp ? session : undefined)
    const { id, title } = await getSeries(database, meant.id, session.today)
    return { ...(await change(database, id)), id, title: title.value }
  })
}

/** `tbc following`: the list, each series with where it stands today. */
export async function following(options: { json?: boolean }, session: Session): Promise<void> {
  const list = await withCatalogue(session, async (database) => {
    const followed = []
    for (const one of await listFollowed(database)) {
      const given = await answerWithLedger(database, await getSeries(database, one.id, session.today), session.today)
      await keepGiven(database, given, session.today, session.warn)
      const { season, verdict, answer, odds } = given
      followed.push({ ...one, season, verdict, answer, odds })
    }
    return followed
  })
  const { out, say, style } = session.terminal
  if (options.json === true) out(`${JSON.stringify(list)}\n`)
  else if (list.length === 0) out('Nothing is followed yet. Begin with: tbc follow "star trek picard"\n')
  else say(list.map(({ title, season, verdict }) => `${verdict.padEnd(10)} ${style('bold', title)}, season ${season}\n`).join(''))
}

/** `tbc following export`: all that is kept of the household, as JSON. */
export async function exportFollowing(session: Session): Promise<void> {
  const [{ exportFollower }, { openSessionChannels }] = [await import('../alerts/follower-data.ts'), await import('./session-channels.ts')]
  const data = await withCatalogue(session, (database) => exportFollower(database, openSessionChannels(database, session)))
  session.terminal.out(`${JSON.stringify(data)}\n`)
}

/** `tbc following forget`: deletes all of it. */
export async function forgetFollowing(options: { json?: boolean }, session: Session): Promise<void> {
  const { forgetFollower } = await import('../alerts/follower-data.ts')
  const { follows, channels } = await withCatalogue(session, (database) => forgetFollower(database))
  session.terminal.out(
    options.json === true
      ? `${JSON.stringify({ follows, channels })}\n`
      : `Forgot ${follows} followed series and ${plural(channels, 'channel')}, and what was told of them.\n`,
  )
}
