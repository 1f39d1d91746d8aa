import { getSeries } from '../catalogue/series-store.ts'
import { AppError } from '../errors/app-error.ts'
import { listChangeEvents, listSaidChanges } from '../sources/history-store.ts'
import { getSeriesMeant, sayTitle } from './find-one-series.ts'
import { sayChange } from '../alerts/say-change.ts'
import { alerts } from '../languages/en/alerts.ts'
import { withCatalogue, type Session } from './session.ts'

const MOST_LIMIT = 10_000
const MOST_SHOWN_LETTERS = 70

/** `tbc history`: what changed for followers, and what each source said differently when, newest first. Uses no network. */
export async function history(words: string[], options: { limit: string; json?: boolean }, session: Session): Promise<void> {
  const limit = Number(options.limit)
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_LIMIT) throw new AppError('wrong-usage', `--limit takes a whole number from 1 to ${MOST_LIMIT}`)
  const { series, events, said } = await withCatalogue(session, async (database) => {
    const { id } = await getSeriesMeant(database, words)
    const { title, year } = await getSeries(database, id, session.today)
    return {
      series: { id, title: title.value, year: year?.value ?? null },
      events: await listChangeEvents(database, id, limit),
      said: await listSaidChanges(database, id, limit),
    }
  })
  const { out, say, style } = session.terminal
  if (options.json === true) {
    const changes = events.map(({ subject: _subject, atMs, settlesAtMs, ...event }) => ({
      at: momentOf(atMs),
      ...event,
      settled: settlesAtMs <= session.now.epochMilliseconds,
    }))
    out(`${JSON.stringify({ series, changes, said: said.map(({ atMs, origin, field, before, after }) => ({ at: momentOf(atMs), source: origin, field, before: parsed(before), after: parsed(after) })) })}\n`) // prettier-ignore
    return
  }
  const lines = [
    style('bold', sayTitle(series.title, series.year)),
    ...(events.length + said.length === 0 ? ['Nothing has changed since its sources were first read.'] : []),
    ...events.map(
      (event) => `${dayOf(event.atMs)}  ${sayChange(event, alerts)}${event.settlesAtMs > session.now.epochMilliseconds ? ' (less than a day ago)' : ''}`,
    ),
    ...(said.length === 0 ? [] : ['', 'What each source said:']),
    ...said.map(({ atMs, origin, field, before, after }) => `${dayOf(atMs)}  ${origin}: ${field}  ${shown(before)} -> ${shown(after)}`),
  ]
  say(`${lines.join('\n')}\n`)
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json)
}

function shown(json: string | null): string {
  const text = json ?? 'nothing'
  return text.length > MOST_SHOWN_LETTERS ? `${text.slice(0, MOST_SHOWN_LETTERS)}…` : text
}

function momentOf(atMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toString()
}

function dayOf(atMs: number): string {
  return momentOf(atMs).slice(0, 'YYYY-MM-DD'.length)
}
