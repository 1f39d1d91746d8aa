import { html } from 'ghtml'
import type { AppError } from '../errors/app-error.ts'
import { SECTIONS, unknownsOf, type SectionName } from '../guide/sections.ts'
import { creditsOf } from '../guide/source-credits.ts'
import type { GuideRequest, SeriesGuide } from '../guide/series-guide.ts'
import { writeSpoilerBoundary } from '../guide/spoiler-boundary.ts'
import type { Answer } from '../outlook/answer.ts'
import { capitalise, sayDate } from '../time/say-date.ts'
import type { Frame } from './frame.ts'
import { alternatesBelow } from './alternates.ts'
import { renderCredits, renderPage } from './layout.ts'
import { renderSentence } from './text-direction.ts'
import { rememberSection } from './remember-section.ts'
import { headlineOf } from './sharing/draw-card.ts'
import { toSeriesLd } from './sharing/series-ld.ts'
import type { Shared } from './sharing/share-tags.ts'
import { renderCast, renderPeople } from './sections/people-sections.ts'
import { renderComments, renderFollow, renderNews, renderRelated } from './sections/later-sections.ts'
import { renderRatings, renderTrailer, renderWhere } from './sections/watching-sections.ts'
import { renderRecap, renderVerdict, renderWhat, renderWhen } from './sections/story-sections.ts'

const RENDERERS: Record<SectionName, (guide: SeriesGuide) => string> = {
  verdict: renderVerdict,
  when: renderWhen,
  what: renderWhat,
  cast: renderCast,
  people: renderPeople,
  recap: renderRecap,
  ratings: renderRatings,
  trailer: renderTrailer,
  where: renderWhere,
  news: renderNews,
  related: renderRelated,
  comments: renderComments,
  follow: renderFollow,
}

const CONTENTS = html`<nav class="contents" aria-label="Sections">!${SECTIONS.map(({ name, heading }) => html`<a href="#${name}">${heading}</a> `)}</nav>`

/** The guide of a series: the answer first, then the thirteen sections, then every source. */
export function renderGuidePage(guide: SeriesGuide, request: GuideRequest, frame: Frame, offer?: ReadOffer): string {
  const { answer, document } = guide
  const { title, year } = answer.series
  const unknowns = unknownsOf(guide)
  const content = html`<header class="answer ${answer.verdict}">
      <p class="verdict">${answer.verdict}</p>
      <h1><bdi>${title}</bdi>!${year === null ? '' : html` <span class="year">${year}</span>`}</h1>
      !${document.originalTitle === undefined ? '' : html`<p class="original" dir="auto" lang="${document.languages[0]?.value ?? ''}">${document.originalTitle.value}</p>`}
      <p class="lead">!${renderSentence(answer.answer, title)}</p>
      <p class="asof">Season ${answer.season}, as of ${sayDate(answer.asOf)}. Our facts reach to ${sayDate(answer.factsUntil)}.</p>
    </header>
    !${offer === undefined ? '' : renderReadForm(offer)} !${renderChoices(guide, request)} !${CONTENTS}
    !${SECTIONS.map((section) => renderSection(section, guide, unknowns[section.name]))}
    <p class="asof"><a href="?sources">All ${document.sources.length} sources</a></p>`
  return renderPage({
    title: `${title}, season ${answer.season}: ${answer.verdict} · To Be Continued`,
    description: answer.answer,
    frame,
    query: '',
    content,
    alternates: alternatesBelow(`/series/${document.id}`),
    shared: sharedGuide(guide, frame),
    credits: rememberSection(document, 'credits', () => renderCredits(creditsOf(document.sources))),
  })
}

/** The last JSON of each answer: most readers of a day reach the site under one address. */
const lastLds = new WeakMap<Answer, { address: string; ld: string }>()

function writeLd(guide: SeriesGuide, address: string): string {
  const last = lastLds.get(guide.answer)
  if (last?.address === address) return last.ld
  const ld = JSON.stringify(toSeriesLd(guide, address))
  lastLds.set(guide.answer, { address, ld })
  return ld
}

/** How others find, quote and show the guide, whatever this reader has chosen. */
function sharedGuide(guide: SeriesGuide, { origin }: Frame): Shared {
  const { answer, document } = guide
  const path = `/series/${document.id}`
  const title = `${document.title.value}: ${headlineOf(answer)}`
  const picture = { path: `/picture/${document.id}.png`, text: `${title}, as of ${sayDate(answer.asOf)}` }
  return { title, description: answer.answer, path, picture, ld: writeLd(guide, `${origin}${path}`) }
}

/**
 * A section with its heading and what is not known.
 *
 * What a document alone decides is rendered once for each document, what the day asked decides once for each answer, where related series stand once for as
 * long as they stand so. A boundary inside a season is rendered anew: there are too many of them to remember.
 */
function renderSection(section: (typeof SECTIONS)[number], guide: SeriesGuide, unknowns: string[]): string {
  const { answer, boundary, document, relatedAxes, startedSeasons } = guide
  const { name } = section
  if (name === 'related') return rememberSection(relatedAxes, document.id, () => frameSection(section, RENDERERS[name](guide), unknowns))
  if (typeof boundary !== 'string') return frameSection(section, RENDERERS[name](guide), unknowns)
  return rememberSection(answer, `${name} ${boundary}`, () => {
    const known = BY_THE_DAY.has(name)
      ? RENDERERS[name](guide)
      : rememberSection(document, `${name} ${boundary} ${startedSeasons.size}`, () => RENDERERS[name](guide))
    return frameSection(section, known, unknowns)
  })
}

/** Sections that the day asked decides. */
const BY_THE_DAY: ReadonlySet<SectionName> = new Set(['verdict', 'when'])

function frameSection({ name, heading }: (typeof SECTIONS)[number], known: string, unknowns: string[]): string {
  return html`<section id="${name}">
    <h2>${heading}</h2>
    !${known}!${unknowns.map((unknown) => html`<p class="unknown">${sayUnknown(name, unknown)}</p>`)}
  </section> `
}

/** A series of which only its line in an index is here may be read as a whole; `problem` is why it was not. */
export interface ReadOffer {
  source: string
  problem: AppError | undefined
}

/** Sent to the page's own address, which it then leads back to. */
function renderReadForm({ source, problem }: ReadOffer): string {
  return html`<form class="look-up" method="post">
    <p class="notice" role="status" dir="auto">
      ${problem === undefined ? `Only the line that ${source} lists it by is here yet: seasons, people and dates were not read.` : `${capitalise(problem.message)}.`}
    </p>
    <button>${problem === undefined ? `Read it at ${source}` : 'Try again'}</button>
    <small>${source} is asked once, which takes five seconds at most.</small>
  </form>`
}

/** What the reader may choose: season, spoiler boundary, day. All of it is in the address. */
function renderChoices({ document, answer, boundary }: SeriesGuide, { asOf, season }: GuideRequest): string {
  const last = document.seasons.at(-1)?.number ?? 0
  return html`<form class="choices" action="/series/${document.id}">
    <label>Season <input name="season" type="number" min="1" max="999999" value="${season ?? answer.season}" /></label>
    <label>As of <input name="as-of" type="date" value="${asOf}" /></label>
    <label
      >I have seen
      <select name="spoilers">
        !${boundaryChoices(document.seasons, last).map(({ value, label }) => html`<option value="${value}" !${value === writeSpoilerBoundary(boundary) ? html` selected` : ''}>${label}</option>`)}
      </select></label
    >
    <button>Show</button>
  </form>`
}

function boundaryChoices(seasons: SeriesGuide['seasons'], last: number): { value: string; label: string }[] {
  // Seasons are not always numbered from 1: some are by year.
  const first = seasons[0]?.number ?? 1
  const whole = seasons.flatMap(({ number, episodeCount }) =>
    episodeCount === undefined || number === last
      ? []
      : [
          {
            value: writeSpoilerBoundary({ season: number, episode: episodeCount.value }),
            label: number === first ? `season ${first}` : `seasons ${first} to ${number}`,
          },
        ],
  )
  return [{ value: 'none', label: 'nothing yet' }, ...whole, { value: 'all', label: 'everything' }]
}

function sayUnknown(section: SectionName, unknown: string): string {
  if (section === 'comments') return 'Comments are closed.'
  const isGap = section === 'verdict' || section === 'when'
  return isGap ? `Not known: ${unknown}.` : `${capitalise(unknown)}.`
}
