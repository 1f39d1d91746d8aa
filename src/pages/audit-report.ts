import { html } from 'ghtml'
import type { ArticleAudit, JudgedClaim } from '../audit/audit-article.ts'
import type { ArticleSeries } from '../audit/article-series.ts'
import type { FindingKind } from '../audit/finding.ts'
import type { Fact } from '../catalogue/fact.ts'
import type { Language } from '../languages/language.ts'
import type { Words } from '../languages/words.ts'
import { addressFor, type Reader } from './frame.ts'
import { cutByClaims, paragraphsOf, touching, type Piece } from './marked-text.ts'
import { renderReason } from './render-reason.ts'

/** A sign beside the word of each finding: colour alone tells nobody who cannot see it. */
const SIGNS = { supported: '✓', contradicted: '✗', outdated: '!', speculation: '~', unverifiable: '?' } as const satisfies Record<FindingKind, string>
const COUNTED: readonly FindingKind[] = ['supported', 'contradicted', 'outdated', 'speculation', 'unverifiable']

/** Our decision: three sources prove a finding as well as nineteen; the interface gives them all. */
const MAX_FACTS = 3

/** What a report is said in. */
export interface ReportLanguage {
  language: Language
  words: Words
  /** For whom the guides of its series are linked to; `undefined` where none are beside it. */
  guides: Reader | undefined
}

/** What an audit found: what it comes to, then the text with its claims marked and beside each paragraph what the facts say of them. */
export function renderAuditReport({ audit, text }: ArticleAudit, said: ReportLanguage): string {
  const { audit: words } = said.words
  const { claims, contradictions } = audit
  const paragraphs = touching(paragraphsOf(text), claims)
  return html`<h1 dir="auto">${audit.article.title ?? words.theArticle}</h1>
    !${renderSummary(audit, said)}
    !${
      contradictions.length === 0
        ? ''
        : html`<section id="contradictions">
            <h2>${words.contradictions}</h2>
            <ul>
              !${contradictions.map(
                ({ claims: [first, second], because }) =>
                  html`<li>
                    ${because}${words.claims.before}<a href="#c${first + 1}">${first + 1}</a>${words.claims.between}<a href="#c${second + 1}">${second + 1}</a
                    >${words.claims.after}
                  </li>`,
              )}
            </ul>
          </section>`
    }
    <section id="text">
      <h2>${words.byClaim}</h2>
      !${paragraphs.map((paragraph) => renderParagraph(text, paragraph, claims, said))}
    </section>`
}

function renderSummary({ article, series, summary }: ArticleAudit['audit'], said: ReportLanguage): string {
  const { audit: words } = said.words
  const counted = COUNTED.filter((finding) => summary[finding] > 0)
  return html`<p>
      !${renderNames(series, said)}${words.comma}${article.publishedOn === null ? words.heldToday : words.heldOn(article.publishedOn)}
      !${renderAddress(article, words)}
    </p>
    <ul class="counts">
      !${counted.map(
        (finding) => html`<li class="${finding}"><b>${summary[finding]}</b> <span aria-hidden="true">${SIGNS[finding]}</span> ${words.findings[finding]}</li>`,
      )}
    </ul>
    !${summary.claims === 0 ? html`<p class="unknown">${words.noClaims}</p>` : ''}
    !${summary.headline === null ? '' : html`<p class="lead">${summary.answersHeadline === true ? words.answersHeadline : words.missesHeadline} ${said.words.articleFindings.sentence([summary.headline.because])}</p>`}`
}

function renderNames(series: readonly ArticleSeries[], said: ReportLanguage): string {
  const { about, comma, noSeries } = said.words.audit
  if (series.length === 0) return html`${noSeries}`
  return html`${about.before}!${series.map(({ id, title }) => renderSeries(id, title, said)).join(comma)}${about.after}`
}

function renderSeries(id: string | null, title: string, { words, guides }: ReportLanguage): string {
  if (id === null) return html`<bdi>${title}</bdi>${words.audit.notInCatalogue}`
  return guides === undefined ? html`<bdi>${title}</bdi>` : html`<a href="${addressFor(guides, `/series/${id}`)}" dir="auto">${title}</a>`
}

/** Where the article is; a link only where it leads to the web. */
function renderAddress({ url, redirectedFrom }: ArticleAudit['audit']['article'], words: Words['audit']): string {
  if (url === null) return ''
  const { protocol } = URL.parse(url) ?? {}
  const place = protocol === 'https:' || protocol === 'http:' ? html`<a href="${url}" rel="noopener nofollow">${url}</a>` : html`${url}`
  return html`!${place}!${redirectedFrom === undefined ? '' : html`${words.ledFrom(redirectedFrom)}`}`
}

function renderParagraph(text: string, paragraph: Piece & { claims: number[] }, claims: readonly JudgedClaim[], said: ReportLanguage): string {
  const own = paragraph.claims.flatMap((index) => {
    const claim = claims[index]
    return claim !== undefined && claim.start >= paragraph.start ? [{ claim, number: index + 1 }] : []
  })
  const pieces = cutByClaims(paragraph, claims)
  const areOfSeveral = claims.some(({ subject }) => subject.series !== claims[0]?.subject.series)
  return html`<div class="checked">
    <p dir="auto">
      !${pieces.map((piece) => renderPiece(text.slice(piece.start, piece.end), piece.claims, { claims, end: piece.end, words: said.words.audit }))}
    </p>
    !${
      own.length === 0
        ? ''
        : html`<ol>
            !${own.map(({ claim, number }) => renderClaim(claim, number, { namesSeries: areOfSeveral, said }))}
          </ol>`
    }
  </div>`
}

/** A stretch of text under the mark of its worst claim, and after each claim's end its number. */
function renderPiece(
  text: string,
  covering: readonly number[],
  { claims, end, words }: { claims: readonly JudgedClaim[]; end: number; words: Words['audit'] },
): string {
  const findings = new Set(covering.map((index) => claims[index]?.finding ?? 'unverifiable'))
  const worst = WORST_FIRST.find((finding) => findings.has(finding))
  if (worst === undefined) return html`${text}`
  const ending = covering.filter((index) => claims[index]?.end === end)
  return html`<mark class="${worst}">${text}</mark>!${ending.map(
      (index) =>
        html`<sup
          ><a href="#c${index + 1}" id="m${index + 1}" aria-label="${words.claim(index + 1, words.findings[claims[index]?.finding ?? 'unverifiable'])}"
            >${index + 1}${SIGNS[claims[index]?.finding ?? 'unverifiable']}</a
          ></sup
        >`,
    )}`
}

const WORST_FIRST: readonly FindingKind[] = ['contradicted', 'outdated', 'unverifiable', 'speculation', 'supported']

function renderClaim(
  { finding, because, evidence, type, subject }: JudgedClaim,
  number: number,
  { namesSeries, said }: { namesSeries: boolean; said: ReportLanguage },
): string {
  const { audit: words } = said.words
  const about = (namesSeries ? words.ofSeries(subject.series) : '') + (subject.season === undefined ? '' : words.ofSeason(subject.season))
  return html`<li id="c${number}" class="${finding}" value="${number}">
    <strong><span aria-hidden="true">${SIGNS[finding]}</span> ${words.findings[finding]}</strong> <small>${words.types[type]}${about}</small>
    <span>!${renderReason({ text: because, facts: evidence }, subject.series, said.language)}</span>
    !${evidence.length === 0 ? '' : html`<small class="evidence">!${renderFacts(evidence, said.words)}</small>`}
  </li>`
}

function renderFacts(evidence: readonly Fact[], { audit, dates }: Words): string {
  const distinct = [...new Map(evidence.map((fact) => [fact.link, fact])).values()]
  const more = distinct.length - MAX_FACTS
  const links = distinct
    .slice(0, MAX_FACTS)
    .map(({ source, link, publishedOn }) => html`<a href="${link}" rel="noopener">${source}</a>${publishedOn === null ? '' : ` (${dates.date(publishedOn)})`}`)
  return html`!${links.join(audit.comma)}${more > 0 ? audit.moreSources(more) : ''}`
}
