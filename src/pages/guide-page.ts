import { html } from 'ghtml'
import type { AppError } from '../errors/app-error.ts'
import { SECTIONS, unknownsOf, type SectionName } from '../guide/sections.ts'
import { creditsOf } from '../guide/source-credits.ts'
import type { GuideRequest, SeriesGuide } from '../guide/series-guide.ts'
import { textOf, type Part } from '../http/kept-part.ts'
import type { Answer } from '../outlook/answer.ts'
import { capitalise } from '../time/say-date.ts'
import { alternatesBelow } from './alternates.ts'
import { renderSourceNotes } from './evidence.ts'
import { addressFor, type Frame } from './frame.ts'
import { renderCredits, renderPageOf } from './layout.ts'
import { PLACE, putInPlaces } from './place.ts'
import { rememberPart, rememberParts, rememberSection } from './remember-section.ts'
import { renderDayForm, renderSeenForm } from './seen-form.ts'
import { toSeriesLd } from './sharing/series-ld.ts'
import type { Shared } from './sharing/share-tags.ts'
import { renderComments, renderFollow, renderNews, renderRelated } from './sections/later-sections.ts'
import { renderCast, renderPeople } from './sections/people-sections.ts'
import { renderRatings } from './sections/ratings-section.ts'
import { renderRecap, renderWhat, renderWhen } from './sections/story-sections.ts'
import { renderVerdict } from './sections/verdict-section.ts'
import { renderTrailer, renderWhere } from './sections/watching-sections.ts'
import { headlineOf, renderVerdictCard } from './verdict-card.ts'

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
export function renderGuidePage(guide: SeriesGuide, request: GuideRequest, frame: Frame, offer?: ReadOffer): readonly Part[] {
  const { answer, document } = guide
  const { guidePage, values } = frame.words
  const { title } = answer.series
  let known: Record<SectionName, string[]> | undefined
  /** What is not known, worked out where a section has to be rendered. */
  const unknowns = () => (known ??= unknownsOf(guide, frame.words))
  const sections = SECTIONS.flatMap((name) => renderSection(name, guide, unknowns, frame))
  const content = [
    rememberPart(answer, 'card', () => renderVerdictCard(guide, frame)),
    ...putInPlaces(renderAroundSections(guide, request, frame, offer), sections),
    renderOpenedNotes(guide, sections, frame),
  ]
  return renderPageOf(content, {
    title: `${guidePage.titled({ title, season: answer.season, verdict: values.verdicts[answer.verdict] })} · ${frame.words.layout.siteName}`,
    description: answer.answer,
    frame,
    isWide: true,
    alternates: alternatesBelow(`/series/${document.id}`, frame.reader.language),
    shared: sharedGuide(guide, frame),
    credits: rememberSection(document, 'credits', () => renderCredits(creditsOf(document.sources))),
  })
}

/** What stands beside the sections and behind them. */
function renderAroundSections(guide: SeriesGuide, request: GuideRequest, frame: Frame, offer: ReadOffer | undefined): string {
  const { id, sources } = guide.document
  return html`<div class="guide">
    <div class="rail">
      <div class="stays">!${renderSeenForm(guide, frame)} !${renderDayForm(guide, request, frame)} !${renderContents(frame)}</div>
    </div>
    <div class="sections">
      !${offer === undefined ? '' : renderReadForm(offer, frame)} !${PLACE}
      <p class="asof"><a href="${addressFor(frame.reader, `/series/${id}?sources`)}">${frame.words.guidePage.allSources(sources.length)}</a></p>
    </div>
  </div> `
}

function renderContents({ words }: Frame): string {
  const { guidePage, sections } = words
  return rememberSection(
    words,
    'contents',
    () =>
      html`<nav class="contents" aria-label="${guidePage.contents}">!${SECTIONS.map((name) => html`<a href="#${name}">${sections.headings[name]}</a> `)}</nav>`,
  )
}

/**
 * The notes that the sections open, rendered once for an answer and for what is alike, which may change without it.
 *
 * Of a reader who chose a country they are rendered anew, for some offers are left out.
 */
function renderOpenedNotes(guide: SeriesGuide, sections: readonly Part[], frame: Frame): Part {
  const { answer, boundary, document, similar = [] } = guide
  const render = () => renderSourceNotes(document, textOf(sections), frame)
  if (typeof boundary !== 'string' || frame.reader.country !== undefined) return render()
  return rememberPart(answer, `notes ${boundary} ${similar.flatMap(({ from }) => from).join()}`, render)
}

/** How others find each answer: most readers of a day reach the site under one address. */
const lastShared = new WeakMap<Answer, { origin: string; shared: Shared }>()

/** How others find, quote and show the guide, whatever this reader has chosen; the same object for as long as answer and address are. */
function sharedGuide(guide: SeriesGuide, frame: Frame): Shared {
  const { answer, document } = guide
  const { origin, words } = frame
  const last = lastShared.get(answer)
  if (last?.origin === origin) return last.shared
  const path = `/series/${document.id}`
  const title = `${document.title.value}: ${headlineOf(guide, frame)}`
  const picture = { path: `/picture/${document.id}.png`, text: `${title} (${words.sharing.asOf(words.dates.date(answer.asOf))})` }
  const shared = { title, description: answer.answer, path, picture, ld: JSON.stringify(toSeriesLd(guide, `${origin}${path}`)) }
  lastShared.set(answer, { origin, shared })
  return shared
}

/**
 * A section with its heading and what is not known.
 *
 * What a document alone decides is rendered once for each document and language, what the day asked decides once for each answer, where related series stand
 * once for as long as they stand so. A boundary inside a season is rendered anew, and so is what holds the country and zone that a reader chose: there are too
 * many of them to remember.
 */
function renderSection(name: SectionName, guide: SeriesGuide, unknowns: () => Record<SectionName, string[]>, frame: Frame): readonly Part[] {
  const { answer, boundary, document, relatedAxes, startedSeasons } = guide
  const { language, country, zone } = frame.reader
  const render = () => RENDERERS[name](guide, frame)
  const around = (known: Part) => frameSection(name, known, unknowns()[name], frame)
  if (BY_THE_READER.has(name) && (country !== undefined || zone !== undefined)) return around(render())
  if (name === 'related') return rememberParts(relatedAxes, `${document.id} ${language}`, () => around(render()))
  if (typeof boundary !== 'string') return around(render())
  // An answer is of one language; a document is of none.
  return rememberParts(answer, `${name} ${boundary}`, () =>
    around(BY_THE_DAY.has(name) ? render() : rememberPart(document, `${name} ${boundary} ${startedSeasons.size} ${language}`, render)),
  )
}

/** Sections that the day asked decides. */
const BY_THE_DAY: ReadonlySet<SectionName> = new Set(['verdict', 'when', 'what'])
/** Sections with what depends on the reader's country, or with addresses of other pages. */
const BY_THE_READER: ReadonlySet<SectionName> = new Set(['verdict', 'where', 'related'])

/** Gaps are told in one sentence, however many; all else each in its own. */
function frameSection(name: SectionName, known: Part, unknowns: string[], { words: { sections } }: Frame): readonly Part[] {
  const isGap = name === 'verdict' || name === 'when'
  const sentences = isGap && unknowns.length > 0 ? [sections.notKnown(unknowns.join('; '))] : unknowns.map(sections.sentence)
  return putInPlaces(
    html`<section id="${name}">
      <h2>${sections.headings[name]}</h2>
      !${PLACE}!${sentences.map((sentence) => html`<p class="unknown">${sentence}</p>`)}
    </section> `,
    [known],
  )
}

/** A series of which only its line in an index is here may be read as a whole; `problem` is why it was not. */
export interface ReadOffer {
  source: string
  problem: AppError | undefined
}

/** Sent to the page's own address, which it then leads back to. */
function renderReadForm({ source, problem }: ReadOffer, { words: { guidePage } }: Frame): string {
  return html`<form class="look-up" method="post">
    <p class="notice" role="status" dir="auto">${problem === undefined ? guidePage.onlyListed(source) : `${capitalise(problem.message)}.`}</p>
    <button>${problem === undefined ? guidePage.readAt(source) : guidePage.tryAgain}</button>
    <small>${guidePage.askedOnce(source)}</small>
  </form>`
}
