import { html } from 'ghtml'
import type { Availability, Known } from '../../catalogue/series-document.ts'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { sayPlatform, sayRating, saySeasons } from '../../guide/say-values.ts'
import { renderKnown, renderNotes } from '../evidence.ts'
import type { Frame } from '../frame.ts'

/** Each rater's score by itself, critics and audience apart; episodes only where seen. */
export function renderRatings({ ratings }: SeriesGuide, { words }: Frame): string {
  const seriesAndSeasons = ratings.filter(({ value }) => value.episode === undefined)
  const episodes = ratings.filter(({ value }) => value.episode !== undefined)
  return html`!${
    seriesAndSeasons.length === 0
      ? ''
      : html`<ul>
          !${seriesAndSeasons.map((known) => html`<li>!${renderKnown(known, (rating) => sayRating(rating, words))}</li>`)}
        </ul>`
  }!${
    episodes.length === 0
      ? ''
      : html`<h3>Episodes</h3>
          <ul>
            !${episodes.map((known) => html`<li>S${known.value.season} E${known.value.episode}: !${renderKnown(known, (rating) => sayRating(rating, words))}</li>`)}
          </ul>`
  }`
}

/** Trailers and teasers, newest season first. */
export function renderTrailer({ document: { videos } }: SeriesGuide): string {
  if (videos.length === 0) return ''
  const sorted = videos.toSorted((a, b) => (b.value.season ?? 0) - (a.value.season ?? 0))
  return html`<ul>
    !${sorted.map((known) => html`<li><a href="${known.value.link}" rel="nofollow noopener">${known.value.title}</a> <small>${[known.value.season === undefined ? '' : `season ${known.value.season}`, known.value.kind, known.value.official ? 'official' : 'not official'].filter((mark) => mark !== '').join(', ')}</small>!${renderNotes(known)}</li>`)}
  </ul>`
}

/** Its homes, where it can be watched by country, how long an episode is. */
export function renderWhere({ document: { platforms, availability, episodeCount, runtimeMinutes } }: SeriesGuide, { words }: Frame): string {
  const byCountry = Map.groupBy(availability, ({ value }) => value.country)
  const rows = [...byCountry.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  return html`!${platforms.length === 0 ? '' : html`<p>First shown on !${platforms.map((known, index) => html`${index === 0 ? '' : ', then '}!${renderKnown(known, (platform) => sayPlatform(platform, words))}`)}.</p>`}
  !${
    rows.length === 0
      ? ''
      : html`<dl>
          !${rows.map(
            ([country, offers]) =>
              html`<dt>${country}</dt>
                <dd>!${offers.map((offer, index) => html`${index === 0 ? '' : ', '}!${renderKnown(offer, (value) => sayOffer(value, words))}`)}</dd>`,
          )}
        </dl>`
  }
  !${episodeCount === undefined ? '' : html`<p>!${renderKnown(episodeCount, (count) => `${count} episodes in all`)}.</p>`}!${runtimeMinutes === undefined ? '' : html`<p>!${renderKnown(runtimeMinutes, ({ min, max, typical }) => `${min === max ? `${min} minutes` : `${min} to ${max} minutes`} an episode${typical === undefined ? '' : `, typically ${typical}`}`)}.</p>`}`
}

function sayOffer({ name, kind, seasons }: Known<Availability>['value'], words: Frame['words']): string {
  const marks = [words.values.offers[kind], saySeasons(seasons, words)].filter((mark) => mark !== '')
  return words.values.detailed(name, marks)
}
