import { html } from 'ghtml'
import type { ArticleAudit, JudgedClaim } from '../audit/audit-article.ts'
import type { ArticleSeries } from '../audit/article-series.ts'
import type { FindingKind } from '../audit/finding.ts'
import type { Fact } from '../catalogue/fact.ts'
import { sayDate } from '../time/say-date.ts'
import { cutByClaims, paragraphsOf, touching, type Piece } from './marked-text.ts'

/** A sign and a word for each finding: colour alone tells nobody who cannot see it. */
const SIGNS = { supported: '✓', contradicted: '✗', outdated: '!', speculation: '~', unverifiable: '?' } as const satisfies Record<FindingKind, string>
const WORDS = {
  supported: 'Holds',
  contradicted: 'False',
  outdated: 'Out of date',
  speculation: 'Speculation',
  unverifiable: 'Not known',
} as const satisfies Record<FindingKind, string>
const COUNTED: readonly FindingKind[] = ['supported', 'contradicted', 'outdated', 'speculation', 'unverifiable']

/** Our decision: three sources prove a finding as well as nineteen; the interface gives them all. */
const MAX_FACTS = 3

/** What an audit found, with links to the guides of its series where those are beside it: what it comes to, then the text with its claims marked and beside each paragraph what the facts say of them. */
export function renderAuditReport({ audit, text }: ArticleAudit, { linksToGuides }: { linksToGuides: boolean }): string {
  const { claims, contradictions } = audit
  const paragraphs = touching(paragraphsOf(text), claims)
  return html`<h1 dir="auto">${audit.article.title ?? 'The article'}</h1>
    !${renderSummary(audit, linksToGuides)}
    !${
      contradictions.length === 0
        ? ''
        : html`<section id="contradictions">
            <h2>It contradicts itself</h2>
            <ul>
              !${contradictions.map(
                ({ claims: [first, second], because }) =>
                  html`<li>${because} (claims <a href="#c${first + 1}">${first + 1}</a> and <a href="#c${second + 1}">${second + 1}</a>).</li>`,
              )}
            </ul>
          </section>`
    }
    <section id="text">
      <h2>The text, claim by claim</h2>
      !${paragraphs.map((paragraph) => renderParagraph(text, paragraph, claims))}
    </section>`
}

function renderSummary({ article, series, summary }: ArticleAudit['audit'], linksToGuides: boolean): string {
  const counted = COUNTED.filter((finding) => summary[finding] > 0)
  return html`<p>
      !${renderNames(series, linksToGuides)},
      ${article.publishedOn === null ? 'held against the facts of today, for its day is not known.' : `held against what was known on ${sayDate(article.publishedOn)}.`}
      !${renderAddress(article)}
    </p>
    <ul class="counts">
      !${counted.map(
        (finding) => html`<li class="${finding}"><b>${summary[finding]}</b> <span aria-hidden="true">${SIGNS[finding]}</span> ${WORDS[finding]}</li>`,
      )}
    </ul>
    !${summary.claims === 0 ? html`<p class="unknown">It makes no claim that could be checked.</p>` : ''}
    !${summary.headline === null ? '' : html`<p class="lead">${summary.answersHeadline === true ? 'It answers its headline' : 'It does not answer its headline'}. ${summary.headline.because}.</p>`}`
}

function renderNames(series: readonly ArticleSeries[], linksToGuides: boolean): string {
  return series.length === 0 ? 'No series was recognised' : `About ${series.map(({ id, title }) => renderSeries(id, title, linksToGuides)).join(', ')}`
}

function renderSeries(id: string | null, title: string, linksToGuides: boolean): string {
  if (id === null) return html`<bdi>${title}</bdi> (not in the catalogue)`
  return linksToGuides ? html`<a href="/series/${id}" dir="auto">${title}</a>` : html`<bdi>${title}</bdi>`
}

/** Where the article is; a link only where it leads to the web. */
function renderAddress({ url, redirectedFrom }: ArticleAudit['audit']['article']): string {
  if (url === null) return ''
  const { protocol } = URL.parse(url) ?? {}
  const place = protocol === 'https:' || protocol === 'http:' ? html`<a href="${url}" rel="noopener nofollow">${url}</a>` : html`${url}`
  return html`!${place}!${redirectedFrom === undefined ? '' : html`, to which ${redirectedFrom} led`}`
}

function renderParagraph(text: string, paragraph: Piece & { claims: number[] }, claims: readonly JudgedClaim[]): string {
  const own = paragraph.claims.flatMap((index) => {
    const claim = claims[index]
    return claim !== undefined && claim.start >= paragraph.start ? [{ claim, number: index + 1 }] : []
  })
  const pieces = cutByClaims(paragraph, claims)
  const areOfSeveral = claims.some(({ subject }) => subject.series !== claims[0]?.subject.series)
  return html`<div class="checked">
    <p dir="auto">!${pieces.map((piece) => renderPiece(text.slice(piece.start, piece.end), piece.claims, claims, piece.end))}</p>
    !${
      own.length === 0
        ? ''
        : html`<ol>
            !${own.map(({ claim, number }) => renderClaim(claim, number, { namesSeries: areOfSeveral }))}
          </ol>`
    }
  </div>`
}

/** A stretch of text under the mark of its worst claim, and after each claim's end its number. */
function renderPiece(words: string, covering: readonly number[], claims: readonly JudgedClaim[], end: number): string {
  const findings = new Set(covering.map((index) => claims[index]?.finding ?? 'unverifiable'))
  const worst = WORST_FIRST.find((finding) => findings.has(finding))
  if (worst === undefined) return html`${words}`
  const ending = covering.filter((index) => claims[index]?.end === end)
  return html`<mark class="${worst}">${words}</mark>!${ending.map(
      (index) =>
        html`<sup
          ><a href="#c${index + 1}" id="m${index + 1}" aria-label="claim ${index + 1}: ${WORDS[claims[index]?.finding ?? 'unverifiable']}"
            >${index + 1}${SIGNS[claims[index]?.finding ?? 'unverifiable']}</a
          ></sup
        >`,
    )}`
}

const WORST_FIRST: readonly FindingKind[] = ['contradicted', 'outdated', 'unverifiable', 'speculation', 'supported']

function renderClaim({ finding, because, evidence, type, subject }: JudgedClaim, number: number, { namesSeries }: { namesSeries: boolean }): string {
  const about = (namesSeries ? ` of ${subject.series}` : '') + (subject.season === undefined ? '' : `, season ${subject.season}`)
  return html`<li id="c${number}" class="${finding}" value="${number}">
    <strong><span aria-hidden="true">${SIGNS[finding]}</span> ${WORDS[finding]}</strong> <small>${type.replaceAll('_', ' ')}${about}</small>
    <span>${because}</span>
    !${evidence.length === 0 ? '' : html`<small class="evidence">!${renderFacts(evidence)}</small>`}
  </li>`
}

function renderFacts(evidence: readonly Fact[]): string {
  const distinct = [...new Map(evidence.map((fact) => [fact.link, fact])).values()]
  const more = distinct.length - MAX_FACTS
  const links = distinct
    .slice(0, MAX_FACTS)
    .map(({ source, link, publishedOn }) => html`<a href="${link}" rel="noopener">${source}</a>${publishedOn === null ? '' : ` (${sayDate(publishedOn)})`}`)
  return html`!${links.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
