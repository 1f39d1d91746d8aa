import { html } from 'ghtml'
import type { SeriesDocument } from '../catalogue/series-document.ts'
import { countryName, listCountries, type Country } from './country-names.ts'
import { addressFor, type Frame } from './frame.ts'
import { CHOICES_ADDRESS, renderLanguages, renderPage } from './layout.ts'

/** Where a reader says in which language, country and zone they read; `document` is the series they came from, whose countries stand first. */
export function renderChoicesPage({ path, document, frame }: { path: string; document: SeriesDocument | undefined; frame: Frame }): string {
  const { reader, words } = frame
  const { choices } = words
  const content = html`<h1>${choices.heading}</h1>
    <p>${choices.why}</p>
    <h2>${words.layout.languages}</h2>
    <p class="reader">!${renderLanguages(frame)}</p>
    <form class="choices kept" method="post" action="${addressFor({ ...reader, country: undefined, zone: undefined }, CHOICES_ADDRESS)}">
      <input type="hidden" name="for" value="${path}" />
      <label
        >${choices.country}<select name="country" autocomplete="country">
          !${renderCountries(document, frame)}
        </select></label
      >
      <label
        >${choices.zone}<select name="zone">
          !${renderZones(frame)}
        </select></label
      >
      <button>${choices.keep}</button>
    </form>
    <p><small>${choices.cookie}</small></p>
    <p><a href="${addressFor(reader, path)}">${choices.back}</a></p>`
  return renderPage({ title: `${choices.heading} · ${words.layout.siteName}`, description: choices.why, frame, content, credits: '' })
}

function renderCountries(document: SeriesDocument | undefined, { reader, words: { choices } }: Frame): string {
  const { language, country } = reader
  const all = listCountries(language)
  const codes = new Set(document?.availability.map(({ value }) => value.country))
  const known = all.filter(({ code }) => codes.has(code))
  // A code of an address that is no country's stays what was chosen.
  const unlisted = country === undefined || all.some(({ code }) => code === country) ? [] : [{ code: country, name: countryName(country, language) }]
  const renderOptions = (list: readonly Country[]) => list.map(({ code, name }) => renderOption(code, name, code === country)).join('')
  if (known.length === 0) return html`!${renderOption('', choices.everyCountry, country === undefined)}!${renderOptions([...unlisted, ...all])}`
  return html`!${renderOption('', choices.everyCountry, country === undefined)}
    <optgroup label="${choices.countriesKnown(document?.title.value ?? '')}">!${renderOptions(known)}</optgroup>
    <optgroup label="${choices.otherCountries}">!${renderOptions([...unlisted, ...all.filter(({ code }) => !codes.has(code))])}</optgroup>`
}

function renderZones({ reader: { zone }, words: { choices } }: Frame): string {
  const zones = Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/'))
  const listed = zone === undefined || zones.includes(zone) ? zones : [zone, ...zones]
  const byPart = Map.groupBy(listed, (name) => name.slice(0, name.indexOf('/')))
  const renderZone = (name: string) => renderOption(name, name.slice(name.indexOf('/') + 1).replaceAll('_', ' '), name === zone)
  return html`!${renderOption('', choices.noZone, zone === undefined)}!${[...byPart].map(([part, names]) => html`<optgroup label="${part}">!${names.map(renderZone)}</optgroup>`)}`
}

function renderOption(value: string, label: string, isChosen: boolean): string {
  return html`<option value="${value}" !${isChosen ? html`selected` : ''}>${label}</option>`
}
