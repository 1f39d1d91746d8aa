import { html } from 'ghtml'
import type { LedgerEntry } from '../announcements/ledger-entry.ts'
import type { OverSeries } from '../browse/list-store.ts'
import type { AwaitingSeries, LandingSeason } from '../calendar/calendar-store.ts'
import type { Day } from '../time/partial-date.ts'
import { addressFor, type Frame } from './frame.ts'
import { allAnnouncements } from './alternates.ts'
import { renderPage, renderReaderFields, renderSuggestionWords } from './layout.ts'

/** What the home page shows beside the question. */
export interface HomePage {
  landing: LandingSeason[]
  announced: LedgerEntry[]
  awaiting: AwaitingSeries[]
  cancelled: OverSeries[]
  concluded: OverSeries[]
  seriesCount: number
  today: Day
  frame: Frame
}

/** The home page: the question, what lands soon, what awaits word, what ended. */
export function renderHomePage({ landing, announced, awaiting, cancelled, concluded, seriesCount, today, frame }: HomePage): string {
  const { lists } = frame.words
  const { home } = lists
  const say = (date: Day) => frame.words.dates.date(date)
  const over = (series: readonly OverSeries[]) => series.map(({ id, title, lastShown }) => ({ id, title, detail: '', time: home.lastShown(say(lastShown)) }))
  const content = html`<section class="hero">
      <h1>${home.question}</h1>
      <p>${seriesCount === 0 ? home.empty : home.invitation(new Intl.NumberFormat(frame.reader.language).format(seriesCount))}</p>
      <form
        action="${addressFor({ ...frame.reader, country: undefined, zone: undefined }, '/search')}"
        role="search"
        class="ask"
        !${renderSuggestionWords(frame)}
      >
        <input
          type="search"
          name="q"
          aria-label="${home.fieldLabel}"
          placeholder="${home.example}"
          maxlength="300"
          required
          autofocus
        />!${renderReaderFields(frame.reader)}<button>${home.ask}</button>
      </form>
    </section>
    <div class="columns">
      !${renderList(
        home.landing,
        home.none.landing,
        frame,
        landing.map(({ id, title, season, premiere }) => ({ id, title, detail: lists.season(season), time: frame.words.dates.date(premiere) })),
      )}
      !${renderList(
        home.announced,
        home.none.announced,
        frame,
        announced.map(({ seriesId, title, kind, season, saidOn, certainty }) => ({
          id: seriesId,
          title,
          detail: [...(season === null ? [] : [lists.season(season)]), lists.announcements[kind]].join(' '),
          time: certainty === 'official' ? frame.words.dates.date(saidOn) : `${frame.words.dates.date(saidOn)}, ${frame.words.values.certainties[certainty]}`,
        })),
      )}
      !${renderList(
        home.awaiting,
        home.none.awaiting,
        frame,
        awaiting.map(({ id, title, season, finale }) => ({
          id,
          title,
          detail: lists.afterSeason(season),
          time: home.silence(frame.words.dates.length(finale, today)),
        })),
      )}
      !${renderList(home.cancelled, home.none.cancelled, frame, over(cancelled))} !${renderList(home.concluded, home.none.concluded, frame, over(concluded))}
    </div>`
  return renderPage({
    title: home.title,
    description: home.description,
    frame,
    isHome: true,
    content,
    alternates: allAnnouncements(frame.reader.language),
    shared: { title: home.title, description: home.description, path: '/' },
  })
}

interface HomeLine {
  id: string
  title: string
  detail: string
  time: string
}

function renderList(heading: string, none: string, { reader }: Frame, lines: readonly HomeLine[]): string {
  return html`<section>
    <h2>${heading}</h2>
    !${
      lines.length === 0
        ? html`<p class="unknown">${none}</p>`
        : html`<ol class="list">
            !${lines.map(
              ({ id, title, detail, time }) =>
                html`<li>
                  <a href="${addressFor(reader, `/series/${id}`)}" dir="auto">${title}</a> !${detail === '' ? '' : html`<span>${detail}</span> `}<time
                    >${time}</time
                  >
                </li>`,
            )}
          </ol>`
    }
  </section>`
}
