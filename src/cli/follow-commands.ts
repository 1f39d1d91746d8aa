import { getSeries } from '../catalogue/series-store.ts'
import { followSeries, listFollowed, unfollowSeries } from '../following/follow-store.ts'
import { answerFor } from '../outlook/answer.ts'
import { getSeriesMeant } from './find-one-series.ts'
import { withCatalogue, type Session } from './session.ts'

/** `tbc follow`: puts a series on the household's list. Following one twice changes nothing. */
export async function follow(words: string[], options: { json?: boolean }, session: Session): Promise<void> {
  const { id, title, isNew } = await withCatalogue(session, async (database) => {
    const meant = await getSeriesMeant(database, words, session)
    const series = await getSeries(database, meant.id, session.today)
    return { id: series.id, title: series.title.value, isNew: await followSeries(database, series.id, session.now) }
  })
  if (options.json === true) session.terminal.out(`${JSON.stringify({ id, title, followed: true, changed: isNew })}\n`)
  else
    session.terminal.out(
      isNew ? `Following ${title}. Alerts are not sent by this version; "tbc following" shows where it stands.\n` : `${title} was followed already.\n`,
    )
}

/** `tbc unfollow`: takes a series off the list. */
export async function unfollow(words: string[], options: { json?: boolean }, session: Session): Promise<void> {
  const { id, title, wasFollowed } = await withCatalogue(session, async (database) => {
    const meant = await getSeriesMeant(database, words, session)
    const series = await getSeries(database, meant.id, session.today)
    return { id: series.id, title: series.title.value, wasFollowed: await unfollowSeries(database, series.id) }
  })
  if (options.json === true) session.terminal.out(`${JSON.stringify({ id, title, followed: false, changed: wasFollowed })}\n`)
  else session.terminal.out(wasFollowed ? `No longer following ${title}.\n` : `${title} was not followed.\n`)
}

/** `tbc following`: the list, each series with where it stands today. */
export async function following(options: { json?: boolean }, session: Session): Promise<void> {
  const list = await withCatalogue(session, async (database) => {
    const followed = []
    for (const one of await listFollowed(database)) {
      const { season, verdict, answer } = answerFor(await getSeries(database, one.id, session.today), session.today)
      followed.push({ ...one, season, verdict, answer })
    }
    return followed
  })
  const { out, style } = session.terminal
  if (options.json === true) out(`${JSON.stringify(list)}\n`)
  else if (list.length === 0) out('Nothing is followed yet. Begin with: tbc follow "star trek picard"\n')
  else out(list.map(({ title, season, verdict }) => `${verdict.padEnd(10)} ${style('bold', title)}, season ${season}\n`).join(''))
}
