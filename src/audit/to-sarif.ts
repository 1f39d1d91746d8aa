import type { Log, ReportingDescriptor, Result, Region } from 'sarif'
import type { ArticleAudit, JudgedClaim } from './audit-article.ts'

/**
 * The findings that an editor has to look at, as SARIF 2.1.0, which systems of code review read.
 *
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html (read 2026-11-22)
 */
export function toSarif({ audit, text }: ArticleAudit, { uri, source, version }: { uri: string; source: string; version: string }): Log {
  const locate = locator(source, audit.article.text === undefined ? undefined : text)
  const locationOf = ({ start, end, quote }: JudgedClaim) => {
    const region = locate(start, end, quote)
    return { physicalLocation: { artifactLocation: { uri }, ...(region === undefined ? {} : { region }) } }
  }
  const told = audit.claims.filter(
    (claim): claim is JudgedClaim & { finding: 'contradicted' | 'outdated' } => claim.finding === 'contradicted' || claim.finding === 'outdated',
  )
  const results: Result[] = [
    ...told.map((claim) => ({
      ruleId: claim.finding,
      level: claim.finding === 'contradicted' ? ('error' as const) : ('warning' as const),
      message: { text: `"${claim.quote}": ${claim.because}` },
      locations: [locationOf(claim)],
      properties: {
        type: claim.type,
        subject: claim.subject,
        value: claim.value,
        evidence: claim.evidence,
        ...(claim.mistake === undefined ? {} : { mistake: claim.mistake }),
      },
    })),
    ...audit.contradictions.flatMap(({ claims: [first, second], because }) => {
      const [one, other] = [audit.claims[first], audit.claims[second]]
      if (one === undefined || other === undefined) return []
      const message = { text: `The article contradicts itself: ${because}. Elsewhere it says "${one.quote}".` }
      return [{ ruleId: 'self-contradiction', level: 'warning' as const, message, locations: [locationOf(other)], relatedLocations: [locationOf(one)] }]
    }),
  ]
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'tbc audit', version, rules: RULES } }, columnKind: 'utf16CodeUnits', artifacts: [{ location: { uri } }], results }],
  }
}

const RULES: ReportingDescriptor[] = [
  { id: 'contradicted', shortDescription: { text: 'A fact of the day of the article says otherwise.' }, defaultConfiguration: { level: 'error' } },
  { id: 'outdated', shortDescription: { text: 'It was true once, and no longer on the day of the article.' }, defaultConfiguration: { level: 'warning' } },
  { id: 'self-contradiction', shortDescription: { text: 'Two sentences of the article cannot both be true.' }, defaultConfiguration: { level: 'warning' } },
]

/** Where a quote stands in the file: at its offsets, or of text found in HTML where the same words stand there; `undefined` where they do not. */
function locator(source: string, foundText: string | undefined): (start: number, end: number, quote: string) => Region | undefined {
  const lineStarts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (start, end, quote) => {
    const from = foundText === undefined ? start : source.indexOf(quote)
    if (from === -1) return undefined
    const to = from + (end - start)
    const [first, last] = [lineOf(lineStarts, from), lineOf(lineStarts, to)]
    return {
      startLine: first + 1,
      startColumn: from - (lineStarts[first] ?? 0) + 1,
      endLine: last + 1,
      endColumn: to - (lineStarts[last] ?? 0) + 1,
      charOffset: from,
      charLength: to - from,
      snippet: { text: quote },
    }
  }
}

/** The line in which an offset lies, counted from 0. */
function lineOf(lineStarts: readonly number[], offset: number): number {
  let [low, high] = [0, lineStarts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
