import { listCalendar, type CalendarEntry } from '../calendar/calendar-store.ts'
import { AppError } from '../errors/app-error.ts'
import { firstDayOf, lastDayOf, parsePartialDate, precisionOf, type PartialDate } from '../time/partial-date.ts'
import { sayDate } from '../time/say-date.ts'
import { printable, withCatalogue, type Session } from './session.ts'

export interface CalendarOptions {
  all?: boolean
  ics?: boolean
  json?: boolean
}

/** `tbc calendar`: what is shown in a month, of the followed series or of all. */
export async function calendar(monthText: string | undefined, options: CalendarOptions, session: Session): Promise<void> {
  if (options.ics === true) return writeIcs(monthText, options, session)
  const month = parseMonth(monthText ?? session.today.slice(0, 7))
  const entries = await withCatalogue(session, (database) =>
    listCalendar(database, { first: firstDayOf(month), last: lastDayOf(month), of: options.all === true ? 'everything' : 'followed' }),
  )
  const { out, say, style } = session.terminal
  if (options.json === true) {
    out(`${JSON.stringify(entries)}\n`)
    return
  }
  const whose = options.all === true ? 'in the catalogue' : 'among the followed series (--all shows every series)'
  if (entries.length === 0) out(`Nothing is dated in ${sayDate(month)} ${whose}.\n`)
  else say([style('bold', sayDate(month)), ...entries.map(sayEntry), ''].join('\n'))
}

/** `tbc calendar --ics`: the same calendar that is served, once. */
async function writeIcs(month: string | undefined, options: CalendarOptions, session: Session): Promise<void> {
  if (month !== undefined || options.json === true || options.all === true)
    throw new AppError('wrong-usage', '--ics writes what is followed, a month back and two years ahead: leave the month, --all and --json out')
  const [{ listCalendarEvents }, { writeCalendar }] = [await import('../feeds/calendar-events.ts'), await import('../feeds/write-calendar.ts')]
  const { english: words } = await import('../languages/en/words.ts')
  const today = session.today
  const events = await withCatalogue(session, (database) => listCalendarEvents(database, { of: 'followed', today, only: 'episodes', words }))
  const origin = session.config.publicUrl
  session.terminal.out(
    writeCalendar({ name: `${words.feeds.followed} · To Be Continued`, language: 'en', events, today, ...(origin === undefined ? {} : { origin }) }),
  )
}

function sayEntry({ series, season, episode, kind, date }: CalendarEntry): string {
  const what = kind === 'episode' ? `episode ${episode}` : kind
  return `${date.padEnd(10)}  ${series.title}, season ${season} ${what}`
}

function parseMonth(text: string): PartialDate {
  const month = parsePartialDate(text)
  if (month === undefined || precisionOf(month) !== 'month') throw new AppError('wrong-usage', `"${printable(text)}" is not a month: write it as 2026-11`)
  return month
}
