import { html } from 'ghtml'
import type { CastMember, Known } from '../../catalogue/series-document.ts'
import type { SeriesGuide } from '../../guide/series-guide.ts'
import { sayCreditedPerson, saySeasons } from '../../guide/say-values.ts'
import { renderKnown, renderNotes } from '../evidence.ts'
import type { Frame } from '../frame.ts'

/** Who is confirmed for a season to come, apart from who was in the earlier ones. */
export function renderCast({ cast, seasons, startedSeasons }: SeriesGuide, { words }: Frame): string {
  const confirmed = seasons.filter(({ number, confirmedCast }) => !startedSeasons.has(number) && confirmedCast.length > 0)
  const [main, others] = [cast.filter((known) => !isMinor(known)), cast.filter(isMinor)]
  return html`!${confirmed.map(
    (season) =>
      html`<h3>Confirmed for season ${season.number}</h3>
        <ul class="people">
          !${season.confirmedCast.map((member) => html`<li>!${renderKnown(member, ({ person, character }) => (character === undefined ? person : words.values.playing(person, character)))}</li>`)}
        </ul>`,
  )}
  !${
    main.length === 0
      ? ''
      : html`<h3>So far</h3>
          <ul class="people">
            !${main.map((known) => renderMember(known, words))}
          </ul>`
  }
  !${
    others.length === 0
      ? ''
      : html`<h3>Recurring and guests</h3>
          <ul class="people">
            !${others.map((known) => renderMember(known, words))}
          </ul>`
  }`
}

function isMinor({ value: { billing } }: Known<CastMember>): boolean {
  return billing === 'recurring' || billing === 'guest'
}

function renderMember(known: Known<CastMember>, words: Frame['words']): string {
  const { person, character, billing, seasons, note } = known.value
  const marks = [billing === 'guest' ? words.values.billings.guest : '', saySeasons(seasons, words)].filter((mark) => mark !== '').join(', ')
  return html`<li>
    <b><bdi>${person}</bdi></b> as
    <bdi>${character}</bdi>!${marks === '' ? '' : html` <small>${marks}</small>`}!${renderNotes(known)}!${note === undefined ? '' : html`<br />${note}`}
  </li>`
}

/** Who made it, from what, with which music, where. */
export function renderPeople({ document: { credits, basedOn, themeMusic, companies, filmingLocations } }: SeriesGuide, { words }: Frame): string {
  const byRole = Map.groupBy(credits, ({ value }) => value.role)
  return html`<dl>
    !${[...byRole.entries()].map(([role, known]) => renderRow(words.values.roles[role], known, (credit) => sayCreditedPerson(credit, words)))}!${renderRow('Based on', basedOn, String)}!${renderRow('Theme music', themeMusic === undefined ? [] : [themeMusic], String)}!${renderRow('Companies', companies, String)}!${renderRow('Filmed in', filmingLocations, String)}
  </dl>`
}

function renderRow<T>(heading: string, list: readonly Known<T>[], say: (value: T) => string): string {
  return list.length === 0
    ? ''
    : html`<dt>${heading}</dt>
        <dd>!${list.map((known, index) => html`${index === 0 ? '' : ', '}!${renderKnown(known, say)}`)}</dd>`
}
