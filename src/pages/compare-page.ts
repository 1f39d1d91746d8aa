import { html } from 'ghtml'
import type { Known, Rating, SeasonDocument } from '../catalogue/series-document.ts'
import type { SectionName } from '../guide/sections.ts'
import type { SeriesGuide } from '../guide/series-guide.ts'
import { sayRating } from '../guide/say-values.ts'
import { MOST_COMPARED } from '../http/parse-list-request.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { addressFor, type Frame } from './frame.ts'
import { drawTimeline } from './draw-timeline.ts'
import { renderPage, renderReaderFields } from './layout.ts'
import { headlineOf } from './verdict-card.ts'

/** Up to four series side by side; `missed` are words that were to add one and are nobody's name. */
export function renderComparePage({ guides, missed, frame }: { guides: SeriesGuide[]; missed: string | undefined; frame: Frame }): string {
  const { compare } = frame.words.lists
  const content = html`<h1>${compare.title}</h1>
    !${missed === undefined ? '' : html`<p class="notice" role="status" dir="auto">${compare.notFound(missed)}</p>`}
    !${guides.length === 0 ? html`<p>${compare.empty}</p>` : html`!${renderComparison(guides, frame)}!${renderTimelines(guides, frame)}`}
    !${guides.length >= MOST_COMPARED ? html`<p class="asof">${compare.full}</p>` : renderAddForm(guides, frame)}`
  const title = guides.length === 0 ? compare.title : guides.map(({ document }) => document.title.value).join(' · ')
  return renderPage({ title: `${title} · ${frame.words.layout.siteName}`, description: compare.description, frame, content, isWide: true })
}

function renderAddForm(guides: readonly SeriesGuide[], { reader, words }: Frame): string {
  const { compare } = words.lists
  return html`<form class="choices" action="${addressFor({ ...reader, country: undefined, zone: undefined }, '/compare')}">
    !${guides.map(({ document }) => html`<input type="hidden" name="series" value="${document.id}" />`)}
    <label>${compare.add} <input type="search" name="add" maxlength="300" required dir="auto" /></label>!${renderReaderFields(reader)}
    <button>${compare.addButton}</button>
  </form>`
}

/** A row a question, a column a series: read along the row by eye and by ear. The evidence of each value is in the guide's section that it leads to. */
function renderComparison(guides: readonly SeriesGuide[], frame: Frame): string {
  const { counts, lists } = frame.words
  const { compare } = lists
  const say = (date: PartialDate) => frame.words.dates.date(date)
  const renderCell = ({ document: { id } }: SeriesGuide, section: SectionName, values: readonly string[]) =>
    renderValues(values, addressFor(frame.reader, `/series/${id}#${section}`), frame)
  const rows: [string, (guide: SeriesGuide) => string][] = [
    [compare.verdict, ({ answer }) => html`<b class="verdict ${answer.verdict}">${frame.words.values.verdicts[answer.verdict]}</b>`],
    [compare.answer, (guide) => html`${headlineOf(guide, frame)}`],
    [
      compare.odds,
      (guide) => renderCell(guide, 'verdict', guide.answer.odds === null ? [] : [`${counts.chance(guide.answer.odds.continues['2y'])} (${compare.forecast})`]),
    ],
    [compare.when, (guide) => renderCell(guide, 'when', nextPremiereOf(guide, frame))],
    [compare.began, (guide) => renderCell(guide, 'when', valuesOf(guide.document.seasons[0]?.premiere, say))],
    [compare.lastShown, (guide) => renderCell(guide, 'when', valuesOf(lastShownSeason(guide)?.finale, say))],
    [compare.seasons, (guide) => renderCell(guide, 'when', guide.startedSeasons.size === 0 ? [] : [String(guide.startedSeasons.size)])],
    [compare.episodes, (guide) => renderCell(guide, 'when', valuesOf(guide.document.episodeCount, String))],
    [
      compare.ratings,
      (guide) =>
        renderCell(
          guide,
          'ratings',
          wholeSeriesRatings(guide).flatMap((one) => valuesOf(one, (rating) => sayRating(rating, frame.words))),
        ),
    ],
    [
      compare.homes,
      (guide) =>
        renderCell(
          guide,
          'where',
          guide.document.platforms.map(({ value }) => value.name),
        ),
    ],
    [compare.factsUntil, ({ answer }) => html`${say(answer.factsUntil)}`],
  ]
  return html`<div class="scroll">
    <table class="compare">
      <thead>
        <tr>
          <td></td>
          !${guides.map((guide) => renderHead(guide, guides, frame))}
        </tr>
      </thead>
      <tbody>
        !${rows.map(
          ([heading, renderAnswer]) =>
            html`<tr>
              <th scope="row">${heading}</th>
              !${guides.map((guide) => html`<td>!${renderAnswer(guide)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function renderHead({ document, answer }: SeriesGuide, guides: readonly SeriesGuide[], { reader, words }: Frame): string {
  const title = document.title.value
  const others = guides.filter((other) => other.document !== document)
  return html`<th scope="col">
    <a href="${addressFor(reader, `/series/${document.id}`)}" dir="auto">${title}</a>
    !${answer.series.year === null ? '' : html`<small>${answer.series.year}</small>`}
    <a class="remove" href="${addressFor(reader, compareAddress(others))}" aria-label="${words.lists.compare.remove(title)}">×</a>
  </th>`
}

function renderValues(values: readonly string[], address: string, frame: Frame): string {
  const [first, ...more] = values
  if (first === undefined) return html`<span class="unknown">${frame.words.lists.compare.unknown}</span>`
  if (more.length === 0) return html`<a href="${address}" dir="auto">${first}</a>`
  return html`<ul>
    !${values.map((value) => html`<li><a href="${address}" dir="auto">${value}</a></li>`)}
  </ul>`
}

/** When the season in question comes: its date, else the span in which the forecast has it in eight cases of ten. */
function nextPremiereOf({ answer, document }: SeriesGuide, { words: { dates, lists } }: Frame): string[] {
  const premiere = answer.verdict === 'dated' ? document.seasons.find(({ number }) => number === answer.season)?.premiere : undefined
  if (premiere !== undefined) return valuesOf(premiere, dates.date)
  return answer.window === null ? [] : [`${dates.range(answer.window.p10, answer.window.p90)} (${lists.compare.forecast})`]
}

/** The pictures below each other, as wide as the page: in a column of the table nobody could read them. */
function renderTimelines(guides: readonly SeriesGuide[], frame: Frame): string {
  return html`<section>
    <h2>${frame.words.lists.compare.timelines}</h2>
    !${guides.map((guide) => renderTimelineOf(guide, frame))}
  </section>`
}

function renderTimelineOf({ document, seasons, answer }: SeriesGuide, frame: Frame): string {
  const picture = drawTimeline(seasons, answer, frame)
  return picture === '' ? '' : `${html`<h3 dir="auto">${document.title.value}</h3>`}${picture}`
}

/** The value with what sources of equal standing state instead. */
function valuesOf<T>(known: Known<T> | undefined, say: (value: T) => string): string[] {
  return known === undefined ? [] : [known.value, ...(known.disputed ?? []).map(({ value }) => value)].map(say)
}

function lastShownSeason({ document: { seasons }, startedSeasons }: SeriesGuide): SeasonDocument | undefined {
  return seasons.findLast(({ number }) => startedSeasons.has(number))
}

function wholeSeriesRatings({ ratings }: SeriesGuide): Known<Rating>[] {
  return ratings.filter(({ value }) => value.season === undefined && value.episode === undefined)
}

/** The address of a comparison of these series. */
function compareAddress(guides: readonly SeriesGuide[]): string {
  const query = guides.map(({ document }) => `series=${document.id}`).join('&')
  return query === '' ? '/compare' : `/compare?${query}`
}
