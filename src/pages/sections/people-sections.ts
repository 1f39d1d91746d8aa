import { html } from 'ghtml'
import type { CastMember, Known } from '../../catalogue/series-document.ts'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { sayCreditedPerson, saySeasons } from '../../guide/say-values.ts'
import { renderKnown, renderNotes } from '../evidence.ts'
import type { Frame } from '../frame.ts'

/** Who is confirmed for a season to come, apart from who was in the earlier ones. */
export function renderCast({ cast, seasons, startedSeasons }: SeriesGuide, frame: Frame): string {
  const { guidePage, values } = frame.words
  const confirmed = seasons.filter(({ number, confirmedCast }) => !startedSeasons.has(number) && confirmedCast.length > 0)
  const [main, others] = [cast.filter((known) => !isMinor(known)), cast.filter(isMinor)]
  return html`!${confirmed.map(
    (season) =>
      html`<h3>${guidePage.confirmedFor(season.number)}</h3>
        <ul class="people">
          !${season.confirmedCast.map((member) => html`<li>!${renderKnown(member, ({ person, character }) => (character === undefined ? person : values.playing(person, character)), frame)}</li>`)}
        </ul>`,
  )}
  !${
    main.length === 0
      ? ''
      : html`<h3>${guidePage.soFar}</h3>
          <ul class="people">
            !${main.map((known) => renderMember(known, frame))}
          </ul>`
  }
  !${
    others.length === 0
      ? ''
      : html`<h3>${guidePage.alsoSeen}</h3>
          <ul class="people">
            !${others.map((known) => renderMember(known, frame))}
          </ul>`
  }`
}

function isMinor({ value: { billing } }: Known<CastMember>): boolean {
  return billing === 'recurring' || billing === 'guest'
}

function renderMember(known: Known<CastMember>, frame: Frame): string {
  const { person, character, billing, seasons, note } = known.value
  const { words } = frame
  const marks = [billing === 'guest' ? words.values.billings.guest : '', saySeasons(seasons, words)].filter((mark) => mark !== '').join(', ')
  return html`<li>
    <b><bdi>${person}</bdi></b> ·
    <bdi>${character}</bdi
    >!${marks === '' ? '' : html` <small>${marks}</small>`}!${renderNotes(known)}!${note === undefined ? '' : html`<br /><span dir="auto">${note}</span>`}
  </li>`
}

/** Who made it, from what, with which music, where. */
export function renderPeople({ document: { credits, basedOn, themeMusic, companies, filmingLocations } }: SeriesGuide, frame: Frame): string {
  const { guidePage } = frame.words
  if (credits.length + basedOn.length + companies.length + filmingLocations.length === 0 && themeMusic === undefined) return ''
  const byRole = Map.groupBy(credits, ({ value }) => value.role)
  return html`<dl>
    !${[...byRole.entries()].map(([role, known]) => renderRow(frame.words.values.roles[role], known, (credit) => sayCreditedPerson(credit, frame.words), frame))}!${renderRow(guidePage.basedOn, basedOn, String, frame)}!${renderRow(guidePage.themeMusic, themeMusic === undefined ? [] : [themeMusic], String, frame)}!${renderRow(guidePage.companies, companies, String, frame)}!${renderRow(guidePage.filmedIn, filmingLocations, String, frame)}
  </dl>`
}

function renderRow<T>(heading: string, list: readonly Known<T>[], say: (value: T) => string, frame: Frame): string {
  return list.length === 0
    ? ''
    : html`<dt>${heading}</dt>
        <dd>!${list.map((known, index) => html`${index === 0 ? '' : ', '}!${renderKnown(known, say, frame)}`)}</dd>`
}
