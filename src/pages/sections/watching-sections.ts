import { html } from 'ghtml'
import type { Availability, Known, Video } from '../../catalogue/series-document.ts'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { sayPlatform, saySeasons } from '../../guide/say-values.ts'
import { countryName } from '../country-names.ts'
import { renderKnown, renderNotes } from '../evidence.ts'
import { addressFor, type Frame } from '../frame.ts'
import { CHOICES_ADDRESS } from '../layout.ts'

/** Trailers and teasers, newest season first. */
export function renderTrailer({ document: { videos } }: SeriesGuide, frame: Frame): string {
  if (videos.length === 0) return ''
  const sorted = videos.toSorted((a, b) => (b.value.season ?? 0) - (a.value.season ?? 0))
  return html`<ul>
    !${sorted.map((known) => html`<li><a href="${known.value.link}" rel="nofollow noopener" dir="auto">${known.value.title}</a> <small>${marksOf(known.value, frame)}</small>!${renderNotes(known)}</li> `)}
  </ul>`
}

function marksOf({ season, kind, official }: Video, { words: { guidePage, values } }: Frame): string {
  const marks = [season === undefined ? '' : values.season(season), guidePage.videos[kind], official ? guidePage.official : guidePage.notOfficial]
  return marks.filter((mark) => mark !== '').join(', ')
}

/** Its homes, where it can be watched in the reader's country or in all of them, how long an episode is. */
export function renderWhere({ document }: SeriesGuide, frame: Frame): string {
  const { platforms, availability, episodeCount, runtimeMinutes } = document
  const { guidePage } = frame.words
  return html`!${platforms.length === 0 ? '' : html`<p>${guidePage.homes} !${platforms.map((known, index) => html`${index === 0 ? '' : guidePage.then}!${renderKnown(known, (platform) => sayPlatform(platform, frame.words), frame)}`)}.</p>`}
  !${availability.length === 0 ? '' : renderOffers(document, frame)}
  !${episodeCount === undefined ? '' : html`<p>!${renderKnown(episodeCount, guidePage.episodesInAll, frame)}.</p>`}!${runtimeMinutes === undefined ? '' : html`<p>!${renderKnown(runtimeMinutes, ({ min, max, typical }) => `${guidePage.minutesEach(min, max)}${typical === undefined ? '' : ` (${guidePage.typically(typical)})`}`, frame)}.</p>`}`
}

/** What is offered where: in the country that the reader chose, else in every country that a source of ours covers, and none assumed. */
function renderOffers({ id, availability }: SeriesGuide['document'], frame: Frame): string {
  const { reader, words, path } = frame
  const { guidePage } = words
  const { language, country } = reader
  const byCountry = Map.groupBy(availability, ({ value }) => value.country)
  const shown = [...byCountry].filter(([code]) => country === undefined || code === country).sort(([a], [b]) => (a < b ? -1 : 1))
  const choose = addressFor(reader, `${CHOICES_ADDRESS}?for=${encodeURIComponent(`/series/${id}`)}`)
  const isUncovered = country !== undefined && shown.length === 0
  return html`!${isUncovered ? html`<p class="unknown">${guidePage.notCovered(countryName(country, language))}</p>` : html`<dl>!${shown.map(([code, offers]) => renderCountry(countryName(code, language), offers, frame))}</dl>`}
    <p>
      <small
        ><a href="${choose}" rel="nofollow">${guidePage.chooseCountry}</a
        >!${country === undefined ? '' : html` · <a href="${addressFor({ ...reader, country: undefined }, path)}#where">${guidePage.allCountries}</a>`}</small
      >
    </p>`
}

function renderCountry(name: string, offers: readonly Known<Availability>[], frame: Frame): string {
  return html`<dt>${name}</dt>
    <dd>!${offers.map((offer, index) => html`${index === 0 ? '' : ', '}!${renderKnown(offer, (value) => sayOffer(value, frame.words), frame)}`)}</dd>`
}

function sayOffer({ name, kind, seasons }: Availability, words: Frame['words']): string {
  const marks = [words.values.offers[kind], saySeasons(seasons, words)].filter((mark) => mark !== '')
  return words.values.detailed(name, marks)
}
