import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { claims } from '../../test/make-claims.ts'
import type { Audit, JudgedClaim } from './audit-article.ts'
import type { FindingKind } from './finding.ts'
import { toSarif } from './to-sarif.ts'

function judgedAt(text: string, quote: string, finding: FindingKind): JudgedClaim {
  const start = text.indexOf(quote)
  return { ...claims('status', 'renewed', { season: 4, quote }), start, end: start + quote.length, finding, because: 'It is so.', evidence: [] }
}

function auditOf(found: JudgedClaim[], more: Partial<Audit> = {}): Audit {
  const summary = { claims: found.length, supported: 0, contradicted: 0, outdated: 0, speculation: 0, unverifiable: 0, answersHeadline: null, headline: null }
  return { article: { title: null, url: null, publishedOn: null, dayAssumed: true }, series: [], claims: found, contradictions: [], summary, ...more }
}

const text = 'One 😀 line\nsecond line: it was\nrenewed for season 4, it is on'

test('contradicted claims are errors and outdated ones warnings, each at its place; others are left out', () => {
  const found = ['it was\nrenewed', 'season 4', 'One'].map((quote, index) => judgedAt(text, quote, (['contradicted', 'outdated', 'supported'] as const)[index] ?? 'supported')) // prettier-ignore
  const log = toSarif({ audit: auditOf(found), text }, { uri: 'a.txt', source: text, version: '1.2.3' })
  expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'tbc audit', version: '1.2.3' } }, columnKind: 'utf16CodeUnits' }] })
  expect(log.runs[0]?.results?.map(({ ruleId, level }) => [ruleId, level])).toEqual([['contradicted', 'error'], ['outdated', 'warning']]) // prettier-ignore
  expect(log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation).toEqual({
    artifactLocation: { uri: 'a.txt' },
    region: { startLine: 2, startColumn: 14, endLine: 3, endColumn: 8, charOffset: 25, charLength: 14, snippet: { text: 'it was\nrenewed' } },
  })
})

test('two claims that cannot both be true are one warning, with the place of the other', () => {
  const found = [judgedAt(text, 'it was', 'supported'), judgedAt(text, 'it is on', 'supported')]
  const log = toSarif(
    { audit: auditOf(found, { contradictions: [{ claims: [0, 1], because: 'It was and is' }] }), text },
    { uri: 'a.txt', source: text, version: '1' },
  )
  expect(log.runs[0]?.results).toMatchObject([
    { ruleId: 'self-contradiction', level: 'warning', locations: [{ physicalLocation: { region: { startLine: 3 } } }], relatedLocations: [{ physicalLocation: { region: { startLine: 2 } } }] },
  ]) // prettier-ignore
})

test('a quote of HTML is told where its words stand in the file, or without a place', () => {
  const article = { title: null, url: null, publishedOn: null, dayAssumed: true, text: 'it was renewed for season 4' }
  const found = [judgedAt(article.text, 'season 4', 'contradicted'), judgedAt(article.text, 'was renewed', 'contradicted')]
  const log = toSarif(
    { audit: auditOf(found, { article }), text: article.text },
    { uri: 'a.html', source: '<p>it was <b>renewed</b>\nfor season 4</p>', version: '1' },
  )
  expect(log.runs[0]?.results?.map(({ locations }) => locations?.[0]?.physicalLocation?.region?.startLine)).toEqual([2, undefined])
})

test('every rule that a result names is described', () => {
  const log = toSarif({ audit: auditOf([]), text }, { uri: 'a.txt', source: text, version: '1' })
  expect(log.runs[0]?.tool.driver.rules?.map(({ id }) => id)).toEqual(['contradicted', 'outdated', 'self-contradiction'])
})

test('what comes out is valid by the JSON schema of SARIF 2.1.0', () => {
  const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as {
    $schema: string
    id: string
  }
  // Written for draft 04, of which it uses nothing that later drafts read otherwise but its own name.
  const { $schema: _draft, id: _name, ...rules } = schema
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const isValid = ajv.compile(rules)
  const found = [judgedAt(text, 'it was', 'contradicted'), judgedAt(text, 'season 4', 'outdated'), judgedAt(text, 'it is on', 'supported')]
  const audit = auditOf(found, { contradictions: [{ claims: [0, 2], because: 'It was and is' }] })
  for (const log of [
    toSarif({ audit, text }, { uri: 'a%20b.txt', source: text, version: '1.2.3' }),
    toSarif({ audit: auditOf([]), text }, { uri: 'a.txt', source: text, version: '1' }),
  ]) {
    isValid(JSON.parse(JSON.stringify(log)))
    expect(isValid.errors ?? []).toEqual([])
  }
  expect(isValid({ version: '2.1.0' })).toBe(false)
})
