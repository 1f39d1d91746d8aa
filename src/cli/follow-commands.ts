import { answerWithLedger } from '../announcements/answer-with-ledger.ts'
import { getSeries } from '../catalogue/series-store.ts'
import { followSeries, listFollowed, unfollowSeries } from '../following/follow-store.ts'
import { keepGiven } from '../track-record/keep-given.ts'
import type { Database } from '../storage/open-database.ts'
import { getSeriesMeant } from './find-one-series.ts'
import { withCatalogue, type Session } from './session.ts'

/** `tbc follow`: puts a series on the household's list. Following one twice changes nothing. */
export async function follow(words: string[], options: { json?: boolean }, session: Session): Promise<void> {
  const { id, title, isChanged } = await changeList(words, session, (database, series) => startFollowing(database, series, session), true)
  if (options.json === true) session.terminal.out(`${JSON.stringify({ id, title, followed: true, changed: isChanged })}\n`)
  else
    session.terminal.out(
      isChanged ? `Following ${title}. Alerts are not sent by this version; "tbc following" shows where it stands.\n` : `${title} was followed already.\n`,
    )
}

/** Follows a series, and keeps the forecast that its answer of the day gives. */
async function startFollowing(database: Database, id: string, { now, today, warn }: Session): Promise<boolean> {
  const isChanged = await followSeries(database, id, now)
  await keepGiven(database, await answerWithLedger(database, await getSeries(database, id, today), today), today, warn)
  return isChanged
}

/** `tbc unfollow`: takes a series off the list. */
export async function unfollow(words: string[], options: { json?: boolean }, session: Session): Promise<void> {
  const { id, title, isChanged } = await changeList(words, session, unfollowSeries)
  if (options.json === true) session.terminal.out(`${JSON.stringify({ id, title, followed: false, changed: isChanged })}\n`)
  else session.terminal.out(isChanged ? `No longer following ${title}.\n` : `${title} was not followed.\n`)
}

/** Makes a change to the list for the series meant; `isChanged` says whether the list is another one now. */
async function changeList(
  words: string[],
  session: Session,
  change: (database: Database, series: string) => Promise<boolean>,
  mayLookUp = false,
): Promise<{ id: string; title: string; isChanged: boolean }> {
  return withCatalogue(session, async (database) => {
    const meant = await getSeriesMeant(database, words, mayLookUp ? session : undefined)
    const { id, title } = await getSeries(database, meant.id, session.today)
    return { id, title: title.value, isChanged: await change(database, id) }
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
  const { out, style } = session.terminal
  if (options.json === true) out(`${JSON.stringify(list)}\n`)
  else if (list.length === 0) out('Nothing is followed yet. Begin with: tbc follow "star trek picard"\n')
  else out(list.map(({ title, season, verdict }) => `${verdict.padEnd(10)} ${style('bold', title)}, season ${season}\n`).join(''))
}
