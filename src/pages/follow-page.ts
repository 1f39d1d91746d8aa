import { html } from 'ghtml'
import type { ShownChannel } from '../alerts/household-channels.ts'
import { ALERT_KINDS, CERTAINTIES, DEFAULT_OPTIONS, REMINDERS, type FollowOptions } from '../following/follow-options.ts'
import type { FollowedSeries } from '../following/follow-store.ts'
import { renderEnglish } from './english-text.ts'
import { addressFor, type Frame } from './frame.ts'
import { renderPage } from './layout.ts'
import { renderTellHere } from './tell-here.ts'

const DIGESTS = ['immediately', 'daily', 'weekly'] as const

/** What the household follows, and over which channels it is told. */
export function renderFollowingPage({ follows, channels, frame }: { follows: FollowedSeries[]; channels: ShownChannel[]; frame: Frame }): string {
  const { following, layout } = frame.words
  const content = html`<h1>${following.title}</h1>
    !${
      follows.length === 0
        ? html`<p class="unknown">${following.none}</p>`
        : html`<ul class="list">
            !${follows.map(({ id, title }) => html`<li><a href="${addressFor(frame.reader, `/series/${id}`)}" dir="auto">${title}</a> <a href="${addressFor(frame.reader, `/following/${id}`)}">${following.choices}</a></li>`)}
          </ul>`
    }
    <h2>${following.channels}</h2>
    !${
      channels.length === 0
        ? html`<p class="unknown">${following.noChannels} <code>tbc channel add</code></p>`
        : html`<ul>
            !${channels.map((channel) => renderChannel(channel, frame))}
          </ul>`
    }
    !${renderTellHere(frame)}`
  return renderPage({ title: `${following.title} · ${layout.siteName}`, description: following.description, frame, content, credits: '' })
}

/** A channel with its state; what went wrong is told in English, as the service that refused it said it. */
function renderChannel({ name, kind, address, state, problem }: ShownChannel, { reader, words: { following } }: Frame): string {
  return html`<li>
    ${following.channel(name, following.kindsOfChannels[kind], address)}${following.states[state]}!${problem === null ? '' : html`, !${renderEnglish(problem, reader.language)}`}
  </li>`
}

/** The form in which the household says what it wants of a series. */
export function renderFollowPage({ id, title, options, frame }: { id: string; title: string; options: FollowOptions | undefined; frame: Frame }): string {
  const chosen = options ?? DEFAULT_OPTIONS
  const { following, layout } = frame.words
  const address = addressFor(frame.reader, `/following/${id}`)
  const content = html`<h1>
      ${following.heading.before}<a href="${addressFor(frame.reader, `/series/${id}`)}" dir="auto">${title}</a>${following.heading.after}
    </h1>
    <p role="status">${options === undefined ? following.isNotFollowed : following.isFollowed}</p>
    <form class="follow" method="post" action="${address}">
      <fieldset>
        <legend>${following.toldOf}</legend>
        !${ALERT_KINDS.map((kind) => renderBox('checkbox', { name: 'kinds', value: kind, label: following.kinds[kind], isChosen: chosen.kinds.includes(kind) }))}
      </fieldset>
      <fieldset>
        <legend>${following.certainty}</legend>
        !${CERTAINTIES.map((one) => renderBox('radio', { name: 'certainty', value: one, label: following.certainties[one], isChosen: chosen.certainty === one }))}
      </fieldset>
      <fieldset>
        <legend>${following.reminded}</legend>
        !${REMINDERS.map((one) => renderBox('checkbox', { name: 'remind', value: one, label: following.reminders[one], isChosen: chosen.remind.includes(one) }))}
        !${renderBox('checkbox', { name: 'finaleOnly', value: 'on', label: following.finaleOnly, isChosen: chosen.finaleOnly })}
      </fieldset>
      <fieldset>
        <legend>${following.when}</legend>
        !${DIGESTS.map((one) => renderBox('radio', { name: 'digest', value: one, label: following.digests[one], isChosen: chosen.digest === one }))}
        <label>${following.quietFrom} <input name="quietFrom" type="time" value="${chosen.quiet?.from ?? ''}" /></label>
        <label>${following.quietUntil} <input name="quietUntil" type="time" value="${chosen.quiet?.until ?? ''}" /></label>
        <label>${following.zone} <input name="zone" value="${chosen.zone}" required /></label>
      </fieldset>
      <label>${following.countries} <input name="countries" value="${chosen.countries.join(' ')}" /></label>
      <button>${options === undefined ? following.follow : following.keep}</button>
    </form>
    !${options === undefined ? '' : html`<form method="post" action="${address}"><button name="unfollow" value="1">${following.unfollow}</button></form>`}`
  return renderPage({ title: `${following.pageTitle(title)} · ${layout.siteName}`, description: following.pageDescription(title), frame, content, credits: '' })
}

function renderBox(type: 'checkbox' | 'radio', { name, value, label, isChosen }: { name: string; value: string; label: string; isChosen: boolean }): string {
  return html`<label><input type="${type}" name="${name}" value="${value}" !${isChosen ? html`checked` : ''} /> ${label}</label>`
}

/** The choices of that form, as `parseFollowOptions` reads them. */
export function readFollowForm(form: Record<string, unknown>): Record<string, unknown> {
  const several = (name: string): string[] => [form[name] ?? []].flat().map(String)
  const [from, until] = [form['quietFrom'], form['quietUntil']]
  return {
    kinds: several('kinds'),
    remind: several('remind'),
    countries: several('countries').flatMap((text) => text.toUpperCase().match(/[A-Z]+/g) ?? []),
    finaleOnly: form['finaleOnly'] !== undefined,
    quiet: from === '' || until === '' || from === undefined ? null : { from, until },
    ...(form['certainty'] === undefined ? {} : { certainty: form['certainty'] }),
    ...(form['digest'] === undefined ? {} : { digest: form['digest'] }),
    ...(form['zone'] === undefined ? {} : { zone: form['zone'] }),
  }
}

/** Where whoever gets the messages of a channel stops them, and that they are stopped. */
export function renderUnsubscribePage({ isStopped, frame }: { isStopped: boolean; frame: Frame }): string {
  const { following, layout } = frame.words
  const { stop } = following
  const content = html`<h1>${stop.title}</h1>
    !${isStopped ? html`<p role="status">${stop.isStopped}</p>` : html`<form method="post"><button>${stop.button}</button></form>`}`
  return renderPage({ title: `${stop.title} · ${layout.siteName}`, description: stop.description, frame, content, credits: '' })
}
