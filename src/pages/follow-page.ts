import { html } from 'ghtml'
import type { ShownChannel } from '../alerts/household-channels.ts'
import { ALERT_KINDS, CERTAINTIES, DEFAULT_OPTIONS, REMINDERS, type FollowOptions } from '../following/follow-options.ts'
import type { FollowedSeries } from '../following/follow-store.ts'
import type { Frame } from './frame.ts'
import { renderPage } from './layout.ts'

const REMINDER_WORDS = { '7d': 'a week before', '1d': 'the day before', '0d': 'on the day', '1h': 'an hour before, where the time is known' } as const
const CERTAINTY_WORDS = {
  official: 'what the network or the makers say',
  corroborated: 'also what two outlets say independently',
  listed: 'also what a catalogue lists',
  reported: 'also what one outlet reports',
} as const
const DIGESTS = ['immediately', 'daily', 'weekly'] as const
const DIGEST_WORDS = { immediately: 'at once', daily: 'every morning', weekly: 'on Monday mornings' } as const

/** What the household follows, and over which channels it is told. */
export function renderFollowingPage({ follows, channels, frame }: { follows: FollowedSeries[]; channels: ShownChannel[]; frame: Frame }): string {
  const content = html`<h1>What we follow</h1>
    !${
      follows.length === 0
        ? html`<p class="unknown">Nothing is followed yet.</p>`
        : html`<ul class="list">
            !${follows.map(({ id, title }) => html`<li><a href="/series/${id}" dir="auto">${title}</a> <a href="/following/${id}">choices</a></li>`)}
          </ul>`
    }
    <h2>Where we are told</h2>
    !${
      channels.length === 0
        ? html`<p class="unknown">Nowhere yet. On the machine that serves this page: <code>tbc channel add</code></p>`
        : html`<ul>
            !${channels.map(({ name, kind, address, state, problem }) => html`<li>${name} (${kind}, ${address}): ${state}!${problem === null ? '' : html`, ${problem}`}</li>`)}
          </ul>`
    }`
  return renderPage({ title: 'What we follow · To Be Continued', description: 'What the household follows', frame, content, credits: '' })
}

/** The form in which the household says what it wants of a series. */
export function renderFollowPage({ id, title, options, frame }: { id: string; title: string; options: FollowOptions | undefined; frame: Frame }): string {
  const chosen = options ?? DEFAULT_OPTIONS
  const content = html`<h1>Following <a href="/series/${id}" dir="auto">${title}</a></h1>
    <p role="status">!${options === undefined ? html`It is not followed.` : html`It is followed.`}</p>
    <form class="follow" method="post" action="/following/${id}">
      <fieldset>
        <legend>Told of</legend>
        !${ALERT_KINDS.map((kind) => renderBox('checkbox', { name: 'kinds', value: kind, label: kind, isChosen: chosen.kinds.includes(kind) }))}
      </fieldset>
      <fieldset>
        <legend>Sure enough</legend>
        !${CERTAINTIES.map((one) => renderBox('radio', { name: 'certainty', value: one, label: CERTAINTY_WORDS[one], isChosen: chosen.certainty === one }))}
      </fieldset>
      <fieldset>
        <legend>Reminded of the premiere</legend>
        !${REMINDERS.map((one) => renderBox('checkbox', { name: 'remind', value: one, label: REMINDER_WORDS[one], isChosen: chosen.remind.includes(one) }))}
        !${renderBox('checkbox', { name: 'finaleOnly', value: 'on', label: 'of nothing but complete seasons', isChosen: chosen.finaleOnly })}
      </fieldset>
      <fieldset>
        <legend>When</legend>
        !${DIGESTS.map((one) => renderBox('radio', { name: 'digest', value: one, label: DIGEST_WORDS[one], isChosen: chosen.digest === one }))}
        <label>quiet from <input name="quietFrom" type="time" value="${chosen.quiet?.from ?? ''}" /></label>
        <label>until <input name="quietUntil" type="time" value="${chosen.quiet?.until ?? ''}" /></label>
        <label>time zone <input name="zone" value="${chosen.zone}" required /></label>
      </fieldset>
      <label>Countries whose streaming services are told of, such as US GB <input name="countries" value="${chosen.countries.join(' ')}" /></label>
      <button>!${options === undefined ? html`Follow` : html`Keep`}</button>
    </form>
    !${options === undefined ? '' : html`<form method="post" action="/following/${id}"><button name="unfollow" value="1">Follow it no longer</button></form>`}`
  return renderPage({ title: `Following ${title} · To Be Continued`, description: `What to be told of ${title}`, frame, content, credits: '' })
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
  const content = html`<h1>No more messages</h1>
    !${isStopped ? html`<p role="status">Nothing more is sent here.</p>` : html`<form method="post"><button>Send nothing more here</button></form>`}`
  return renderPage({ title: 'No more messages · To Be Continued', description: 'Stop the messages of a channel', frame, content, credits: '' })
}
