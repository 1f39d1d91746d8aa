import type { ArticleAudit, JudgedClaim } from '../audit/audit-article.ts'
import type { FindingKind } from '../audit/finding.ts'
import { plural, sayDate } from '../time/say-date.ts'
import { wrap, type Terminal } from './terminal.ts'

const MARKS = {
  supported: '✓ holds',
  contradicted: '✗ false',
  outdated: '! out of date',
  speculation: '~ speculation',
  unverifiable: '? not known',
} as const satisfies Record<FindingKind, string>
const STYLES = { supported: 'green', contradicted: 'red', outdated: 'yellow', speculation: 'cyan', unverifiable: 'dim' } as const satisfies Record<
  FindingKind,
  string
>

/** Our decision: two links prove a finding as well as nineteen; `--json` gives them all. */
const MAX_SOURCES = 2
/** Our decision: a quote of more than three lines is found again by its beginning. */
const MAX_QUOTE = 220

/** An audit for a person at a terminal: what it comes to, then every claim with its mark, the reason and where that is from. */
export function renderAudit({ audit }: ArticleAudit, terminal: Terminal): string {
  const { article, series, claims, contradictions, summary } = audit
  const { columns, style } = terminal
  const day = article.publishedOn === null ? 'its day is not known: held against the facts of today' : `as of ${sayDate(article.publishedOn)}`
  const named = series.map(({ id, title }) => (id === null ? `${title} (not in the catalogue)` : title)).join(', ')
  const counts = (Object.keys(MARKS) as FindingKind[])
    .filter((finding) => summary[finding] > 0)
    .map((finding) => style(STYLES[finding], `${summary[finding]} ${MARKS[finding]}`))
  const lines = [
    style('bold', article.title ?? article.url ?? 'An article'),
    `${named === '' ? 'No series recognised' : named}; ${day}.`,
    ...(article.redirectedFrom === undefined ? [] : [`${article.redirectedFrom} led to ${article.url}.`]),
    claims.length === 0 ? 'No claims that could be checked.' : `${plural(claims.length, 'claim')}: ${counts.join(', ')}.`,
    ...(summary.headline === null
      ? []
      : [`${summary.answersHeadline === true ? 'It answers its headline' : 'It does not answer its headline'}: ${summary.headline.because}.`]),
  ]
  return `${lines.map((line) => wrap(line, columns)).join('\n')}\n${claims.map((claim) => renderClaim(claim, terminal)).join('')}${renderContradictions(contradictions, claims, terminal)}`
}

function renderClaim(claim: JudgedClaim, { columns, style }: Terminal): string {
  const quote = claim.quote.replace(/\s+/g, ' ')
  const sources = [...new Set(claim.evidence.map(({ source, link }) => `${source}, ${link}`))].slice(0, MAX_SOURCES)
  const lines = [
    wrap(`“${quote.length > MAX_QUOTE ? `${quote.slice(0, MAX_QUOTE)}…` : quote}”`, columns, ' '),
    `  ${style(STYLES[claim.finding], MARKS[claim.finding])} ${style('dim', `(${claim.type.replaceAll('_', ' ')}${sayAbout(claim)})`)}`,
    `  ${wrap(claim.because, columns - 2, '  ')}`,
    ...sources.map((source) => `  ${style('dim', wrap(source, columns - 2, '    '))}`),
  ]
  return `\n${lines.join('\n')}\n`
}

/** ", season 4". */
function sayAbout({ subject: { season, seasons } }: JudgedClaim): string {
  if (season !== undefined) return `, season ${season}`
  return seasons === undefined || seasons.length === 0 ? '' : `, seasons ${seasons.join(', ')}`
}

function renderContradictions(contradictions: ArticleAudit['audit']['contradictions'], claims: readonly JudgedClaim[], { columns, style }: Terminal): string {
  if (contradictions.length === 0) return ''
  const lines = contradictions.map(({ claims: [first, second], because }) =>
    wrap(`· ${because}: “${claims[first]?.quote}” and “${claims[second]?.quote}”.`.replace(/\s+/g, ' '), columns, '  '),
  )
  return `\n${style('bold', 'It contradicts itself')}\n${lines.join('\n')}\n`
}
