import { html } from 'ghtml'
import type { SeasonDetail, SeasonDocument } from '../../catalogue/series-document.ts'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { sayWithdrawal } from '../../outlook/listing-reasons.ts'
import { drawTimeline } from '../draw-timeline.ts'
import { renderKnown, renderNotes } from '../evidence.ts'
import type { Frame } from '../frame.ts'
import { rememberSection } from '../remember-section.ts'

/** Our decision: a daily programme has fifteen thousand episodes; a page of them all would be of two megabytes. */
const MOST_RECAPPED_EPISODES = 1000

/** The picture of all seasons, and the same as a table. */
export function renderWhen({ document, seasons, answer, startedSeasons }: SeriesGuide, frame: Frame): string {
  if (seasons.length === 0) return renderWithdrawn(document, frame)
  const table = rememberSection(document, `when table ${startedSeasons.size} ${frame.reader.language}`, () => renderSeasonTable(seasons, startedSeasons, frame))
  return html`!${drawTimeline(seasons, answer, frame)} !${table}!${renderWithdrawn(document, frame)}`
}

/** Seasons that a source listed and took out again. */
function renderWithdrawn(document: SeriesGuide['document'], frame: Frame): string {
  return document.withdrawn.map((known) => html`<p>${sayWithdrawal(known, document, frame.words)}!${renderNotes(known)}</p>`).join('')
}

function renderSeasonTable(seasons: SeriesGuide['seasons'], startedSeasons: SeriesGuide['startedSeasons'], frame: Frame): string {
  const { guidePage } = frame.words
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${guidePage.episodes}">
    <table>
      <thead>
        <tr>
          <th scope="col">${guidePage.season}</th>
          <th scope="col">${guidePage.firstShown}</th>
          <th scope="col">${guidePage.lastShown}</th>
          <th scope="col">${guidePage.episodes}</th>
        </tr>
      </thead>
      <tbody>
        !${seasons.map((season) => renderSeasonRow(season, startedSeasons.has(season.number), frame))}
      </tbody>
    </table>
  </div>`
}

function renderSeasonRow({ number, title, premiere, finale, episodeCount, episodeOrder, parts }: SeasonDocument, hasStarted: boolean, frame: Frame): string {
  const { counts, dates, guidePage } = frame.words
  const partList = (parts?.value ?? []).map((part) => guidePage.partFrom(part.name, dates.date(part.premiere))).join('; ')
  return html`<tr>
    <th scope="row">${number}!${title === undefined ? '' : html` <small dir="auto">${title.value}</small>`}</th>
    <td>
      !${premiere === undefined ? '?' : html`${hasStarted ? '' : `${guidePage.setFor} `}!${renderKnown(premiere, dates.date, frame)}`}!${partList === '' ? '' : html`<br /><small>${partList}!${renderNotes(parts)}</small>`}
    </td>
    <td>!${finale === undefined ? '?' : renderKnown(finale, dates.date, frame)}</td>
    <td>
      !${episodeCount !== undefined ? renderKnown(episodeCount, counts.number, frame) : episodeOrder !== undefined ? renderKnown(episodeOrder, (count) => guidePage.ordered(counts.number(count)), frame) : '?'}
    </td>
  </tr> `
}

/** What the series is about, and what is said of seasons the reader has begun; that more is hidden is said, and not what. */
export function renderWhat({ document, seasons, answer }: SeriesGuide, frame: Frame): string {
  const { guidePage } = frame.words
  const isHidden = document.seasons.some(
    ({ number, synopsis, announcedPlot }) =>
      number === answer.season &&
      (synopsis !== undefined || announcedPlot.length > 0) &&
      seasons.some((season) => season.number === number && season.synopsis === undefined && season.announcedPlot.length === 0),
  )
  return html`!${document.premise === undefined ? '' : html`<p dir="auto">!${renderKnown(document.premise, String, frame)}</p>`}
  !${seasons.map(
    (season) =>
      html`!${
        season.synopsis === undefined
          ? ''
          : html`<h3>${guidePage.seasonHeading(season.number)}</h3>
              <p dir="auto">!${renderKnown(season.synopsis, String, frame)}</p>`
      }!${season.announcedPlot.map(
        (plot) =>
          html`<h3>${guidePage.announcedFor(season.number)}</h3>
            <p dir="auto">!${renderKnown(plot, String, frame)}</p>`,
      )}`,
  )}!${isHidden ? html`<p class="unknown">${guidePage.hiddenPlot(answer.season)}</p>` : ''}`
}

/** What happened in the seasons and episodes the reader has seen, the season they are in open. */
export function renderRecap({ details }: SeriesGuide, frame: Frame): string {
  const shown = lastEpisodes(details)
  const isCut = shown.some((detail, index) => detail.episodes.length < (details[index]?.episodes.length ?? 0))
  return html`!${isCut ? html`<p class="unknown">${frame.words.guidePage.recapCut(MOST_RECAPPED_EPISODES)}</p>` : ''}!${shown.map((detail, index) => renderSeasonRecap(detail, index === shown.length - 1, frame))}`
}

/** The details with the last episodes alone where there are too many for a page. */
function lastEpisodes(details: readonly SeasonDetail[]): SeasonDetail[] {
  let room = MOST_RECAPPED_EPISODES
  return details
    .toReversed()
    .map((detail) => {
      const episodes = room === 0 ? [] : detail.episodes.slice(-room)
      room -= episodes.length
      return { ...detail, episodes }
    })
    .reverse()
}

function renderSeasonRecap(detail: SeasonDetail, isLast: boolean, frame: Frame): string {
  const { counts, dates, guidePage } = frame.words
  return html`<details !${isLast ? html`open` : ''}>
    <summary>${guidePage.seasonHeading(detail.number)}</summary>
    !${detail.recap === undefined ? '' : html`<p dir="auto">!${renderKnown(detail.recap, String, frame)}</p>`}
    !${
      detail.episodes.length === 0
        ? ''
        : html`<ol class="episodes">
            !${detail.episodes.map(
              ({ number, title, airDate, runtimeMinutes, recap }) =>
                html`<li value="${number}">
                  <b dir="auto">!${title === undefined ? guidePage.episodeNumber(number) : renderKnown(title, String, frame)}</b
                  >!${airDate === undefined ? '' : html`, !${renderKnown(airDate, dates.date, frame)}`}!${runtimeMinutes === undefined ? '' : html`, !${renderKnown(runtimeMinutes, counts.minutes, frame)}`}!${recap === undefined ? '' : html`<br /><span dir="auto">!${renderKnown(recap, String, frame)}</span>`}
                </li>`,
            )}
          </ol>`
    }
  </details>`
}
