import { html } from 'ghtml'
import type { MonthOfTurns, ShownEpisode, TurningPoint } from '../calendar/month-store.ts'
import type { Language } from '../languages/language.ts'
import { addDays, daysBetween, firstDayOf, lastDayOf, type Day, type PartialDate } from '../time/partial-date.ts'
import { addressFor, type Frame } from './frame.ts'
import { renderPage } from './layout.ts'

const DAYS_PER_WEEK = 7

/** A month as a sheet of weeks; narrow screens and readers of lists get its days one below the other. */
export function renderMonthPage({ month, turns, today, frame }: { month: PartialDate; turns: MonthOfTurns; today: Day; frame: Frame }): string {
  const { calendar } = frame.words.lists
  const { language } = frame.reader
  const name = frame.words.dates.date(month)
  const weeks = weeksOf(month, firstWeekday(language))
  const content = html`<h1>${calendar.title(name)}</h1>
    !${renderTurning(frame, { before: addMonths(month, -1), after: addMonths(month, 1), now: today.slice(0, 7), words: [calendar.earlier, calendar.later, calendar.thisMonth] })}
    !${turns.days.size === 0 ? html`<p class="unknown">${calendar.nothing}</p>` : ''}
    <table class="month">
      <thead>
        <tr>
          !${(weeks[0] ?? []).map((day) => html`<th scope="col">${weekday(day, language)}</th>`)}
        </tr>
      </thead>
      <tbody>
        !${weeks.map(
          (week) =>
            html`<tr>
              !${week.map((day) => renderCell(day, { isOutside: !day.startsWith(month), isToday: day === today, turns, frame }))}
            </tr>`,
        )}
      </tbody>
    </table>
    !${renderUndated(turns, frame)}
    <p class="asof">${sayWhoseDays(frame)}</p>`
  return renderPage({
    title: `${calendar.title(name)} · ${frame.words.layout.siteName}`,
    description: calendar.description(name),
    frame,
    content,
    isWide: true,
    // Each month leads to the next one without end: those of which nothing is known are nothing to find.
    ...((turns.days.size > 0 || turns.undated.length > 0) && {
      shared: { title: calendar.title(name), description: calendar.description(name), path: `/calendar/${month}` },
    }),
  })
}

function renderCell(day: Day, { isOutside, isToday, turns, frame }: { isOutside: boolean; isToday: boolean; turns: MonthOfTurns; frame: Frame }): string {
  if (isOutside) return html`<td class="outside"></td>`
  const { calendar } = frame.words.lists
  const shown = turns.days.get(day)
  const label = frame.words.dates.date(day)
  return html`<td class="!${shown === undefined ? 'empty' : 'full'}!${isToday ? ' today' : ''}">
    <a class="day" href="${addressFor(frame.reader, `/calendar/${day}`)}" aria-label="${label}!${isToday ? `, ${calendar.today}` : ''}"
      ><time datetime="${day}"><span class="number">${Number(day.slice(8))}</span> <span class="long">${label}</span></time></a
    >
    !${
      shown === undefined
        ? ''
        : html`<ul>
            !${shown.shown.map((turn) => renderTurn(turn, frame))}!${shown.more === 0 ? '' : html`<li><a href="${addressFor(frame.reader, `/calendar/${day}`)}">${calendar.more(shown.more)}</a></li>`}
          </ul>`
    }
  </td>`
}

function renderTurn({ id, title, season, kind }: TurningPoint, frame: Frame): string {
  const { season: saySeason, calendar } = frame.words.lists
  return html`<li class="${kind}">
    <a href="${addressFor(frame.reader, `/series/${id}?season=${season}`)}" dir="auto">${title}</a> <small>${saySeason(season)} ${calendar[kind]}</small>
  </li>`
}

function renderUndated({ undated }: MonthOfTurns, frame: Frame): string {
  if (undated.length === 0) return ''
  const { season: saySeason, calendar } = frame.words.lists
  return html`<section>
    <h2>${calendar.undated}</h2>
    <ul class="list">
      !${undated.map(({ id, title, season, premiere }) => html`<li><a href="${addressFor(frame.reader, `/series/${id}?season=${season}`)}" dir="auto">${title}</a> <span>${saySeason(season)}</span> <time>${frame.words.dates.date(premiere)}</time></li>`)}
    </ul>
  </section>`
}

/** Everything that is shown on a day, the best known series first. */
export function renderDayPage({ day, shown, today, frame }: { day: Day; shown: ShownEpisode[]; today: Day; frame: Frame }): string {
  const { calendar, season: saySeason } = frame.words.lists
  const name = frame.words.dates.date(day)
  const content = html`<h1>${calendar.dayTitle(name)}</h1>
    !${renderTurning(frame, { before: addDays(day, -1), after: addDays(day, 1), now: today.slice(0, 7), words: [calendar.dayBefore, calendar.dayAfter, calendar.asMonth] })}
    !${
      shown.length === 0
        ? html`<p class="unknown">${calendar.nothing}</p>`
        : html`<ol class="list">
            !${shown.map(({ id, title, season, episode, kind, airsAtMs }) => html`<li class="${kind}"><a href="${addressFor(frame.reader, `/series/${id}?season=${season}`)}" dir="auto">${title}</a> <span>${saySeason(season)}!${kind === 'episode' || episode === null ? '' : ` ${calendar[kind]}`}!${kind === 'episode' && episode !== null ? `, ${calendar.episode(episode)}` : ''}</span> !${renderTime(airsAtMs, frame)}</li>`)}
          </ol>`
    }
    <p class="asof">${sayWhoseDays(frame)}</p>`
  return renderPage({
    title: `${calendar.dayTitle(name)} · ${frame.words.layout.siteName}`,
    description: calendar.dayDescription(name),
    frame,
    content,
    ...(shown.length > 0 && { shared: { title: calendar.dayTitle(name), description: calendar.dayDescription(name), path: `/calendar/${day}` } }),
  })
}

/** When it begins in the reader's zone; nothing where they have none, or no source tells the time. */
function renderTime(airsAtMs: number | null, { reader: { language, zone } }: Frame): string {
  if (airsAtMs === null || zone === undefined) return ''
  const format = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: zone })
  return html`<time datetime="${Temporal.Instant.fromEpochMilliseconds(airsAtMs).toString()}">${format.format(airsAtMs)}</time>`
}

function sayWhoseDays({ reader: { zone }, words }: Frame): string {
  const { calendar } = words.lists
  return zone === undefined ? calendar.noZoneNote : calendar.zoneNote(zone)
}

/** Links to the time before and after, and to the month of today. */
function renderTurning(
  { reader }: Frame,
  { before, after, now, words }: { before: PartialDate; after: PartialDate; now: string; words: [string, string, string] },
): string {
  const renderLink = (date: string, text: string, rel: string) => html`<a href="${addressFor(reader, `/calendar/${date}`)}" rel="${rel}">${text}</a>`
  return html`<nav class="turning" aria-label="${words[2]}">
    !${renderLink(before, words[0], 'prev')} !${renderLink(now, words[2], 'up')} !${renderLink(after, words[1], 'next')}
  </nav>`
}

/** The month's days in whole weeks that begin on `first` (1 Monday to 7 Sunday), with the days around it that fill them. */
export function weeksOf(month: PartialDate, first: number): Day[][] {
  const begin = firstDayOf(month)
  const lead = (weekdayOf(begin) - first + DAYS_PER_WEEK) % DAYS_PER_WEEK
  const start = addDays(begin, -lead)
  const length = daysBetween(start, lastDayOf(month)) + 1
  return Array.from({ length: Math.ceil(length / DAYS_PER_WEEK) }, (_, week) =>
    Array.from({ length: DAYS_PER_WEEK }, (__, index) => addDays(start, week * DAYS_PER_WEEK + index)),
  )
}

/** 1 Monday to 7 Sunday. */
function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** The weekday that a week begins with where the language is mostly spoken: Sunday in Japan, Monday elsewhere (CLDR's weekData). */
function firstWeekday(language: Language): number {
  return language === 'ja' ? 7 : 1
}

const weekdayNames = new Map<Language, Intl.DateTimeFormat>()

function weekday(day: Day, language: Language): string {
  let names = weekdayNames.get(language)
  if (names === undefined) weekdayNames.set(language, (names = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })))
  return names.format(Temporal.Instant.from(`${day}T12:00:00Z`).epochMilliseconds)
}

function addMonths(month: PartialDate, months: number): PartialDate {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString() as PartialDate
}
