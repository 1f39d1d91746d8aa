import { html } from 'ghtml'
import type { AppError } from '../errors/app-error.ts'
import { SECTIONS, unknownsOf, type SectionName } from '../guide/sections.ts'
import { creditsOf } from '../guide/source-credits.ts'
import type { GuideRequest, SeriesGuide } from '../guide/series-guide.ts'
import { writeSpoilerBoundary } from '../guide/spoiler-boundary.ts'
import { capitalise } from '../time/say-date.ts'
import type { Frame } from './frame.ts'
import { renderCredits, renderPage } from './layout.ts'
import { renderSentence } from './text-direction.ts'
import { rememberSection } from './remember-section.ts'
import { renderCast, renderPeople } from './sections/people-sections.ts'
import { renderComments, renderFollow, renderNews, renderRelated } from './sections/later-sections.ts'
import { renderRatings, renderTrailer, renderWhere } from './sections/watching-sections.ts'
import { renderRecap, renderVerdict, renderWhat, renderWhen } from './sections/story-sections.ts'

const RENDERERS: Record<SectionName, (guide: SeriesGuide, frame: Frame) => string> = {
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

/** The guide of a series: the answer first, then the thirteen sections, then every source. */
export function renderGuidePage(guide: SeriesGuide, request: GuideRequest, frame: Frame, offer?: ReadOffer): string {
  const { answer, document } = guide
  const { title, year } = answer.series
  const { words } = frame
  const unknowns = unknownsOf(guide, words)
  const content = html`<header class="answer ${answer.verdict}">
      <p class="verdict">${words.values.verdicts[answer.verdict]}</p>
      <h1><bdi>${title}</bdi>!${year === null ? '' : html` <span class="year">${year}</span>`}</h1>
      !${document.originalTitle === undefined ? '' : html`<p class="original" dir="auto" lang="${document.languages[0]?.value ?? ''}">${document.originalTitle.value}</p>`}
      <p class="lead">!${renderSentence(answer.answer, title)}</p>
      <p class="asof">Season ${answer.season}, as of ${words.dates.date(answer.asOf)}. Our facts reach to ${words.dates.date(answer.factsUntil)}.</p>
    </header>
    !${offer === undefined ? '' : renderReadForm(offer)} !${renderChoices(guide, request)} !${renderContents(words)}
    !${SECTIONS.map((name) => renderSection(name, guide, unknowns[name], frame))}
    <p class="asof"><a href="?sources">All ${document.sources.length} sources</a></p>`
  return renderPage({
    title: `${title}, ${words.values.season(answer.season)}: ${words.values.verdicts[answer.verdict]} · To Be Continued`,
    description: answer.answer,
    frame,
    query: '',
    content,
    credits: rememberSection(document, 'credits', () => renderCredits(creditsOf(document.sources))),
  })
}

/**
 * A section with its heading and what is not known.
 *
 * What a document alone decides is rendered once for each document, what the day asked decides once for each answer, where related series stand once for as
 * long as they stand so. A boundary inside a season is rendered anew: there are too many of them to remember.
 */
function renderSection(name: SectionName, guide: SeriesGuide, unknowns: string[], frame: Frame): string {
  const { answer, boundary, document, relatedAxes, startedSeasons } = guide
  const { language } = frame.reader
  const render = () => RENDERERS[name](guide, frame)
  if (name === 'related') return rememberSection(relatedAxes, `${document.id} ${language}`, () => frameSection(name, render(), unknowns, frame))
  if (typeof boundary !== 'string') return frameSection(name, render(), unknowns, frame)
  // An answer is of one language; a document is of none.
  return rememberSection(answer, `${name} ${boundary}`, () => {
    const known = BY_THE_DAY.has(name) ? render() : rememberSection(document, `${name} ${boundary} ${startedSeasons.size} ${language}`, render)
    return frameSection(name, known, unknowns, frame)
  })
}

/** Sections that the day asked decides. */
const BY_THE_DAY: ReadonlySet<SectionName> = new Set(['verdict', 'when'])

function frameSection(name: SectionName, known: string, unknowns: string[], { words: { sections } }: Frame): string {
  const say = name === 'verdict' || name === 'when' ? sections.notKnown : sections.sentence
  return html`<section id="${name}">
    <h2>${sections.headings[name]}</h2>
    !${known}!${unknowns.map((unknown) => html`<p class="unknown">${say(unknown)}</p>`)}
  </section> `
}

function renderContents({ sections: { headings } }: Frame['words']): string {
  return html`<nav class="contents" aria-label="Sections">!${SECTIONS.map((name) => html`<a href="#${name}">${headings[name]}</a> `)}</nav>`
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
