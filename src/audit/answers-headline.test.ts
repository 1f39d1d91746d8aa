import { describe, expect, test } from 'vitest'
import { claims } from '../../test/make-claims.ts'
import { answerHeadline } from './answers-headline.ts'
import { englishAudits } from '../languages/en/audit-sayings.ts'
import type { Claim } from './claim.ts'
import type { FindingKind } from './finding.ts'

function finding(kind: FindingKind, claim: Claim) {
  return { ...claim, finding: kind, because: '', evidence: [] }
}

describe('a headline is answered', () => {
  test.each([
    ['Picard Season 4: Will The Story Continue?', finding('supported', claims('status', 'cancelled', { season: 4 })), 'whether'],
    ['Picard Season 4 Release Date, Cast And Plot', finding('supported', claims('next_premiere_date', '2024', { season: 4 })), 'when'],
    ['Picard Season 4 Release Date, Cast And Plot', finding('supported', claims('next_premiere_date', null, { season: 4 })), 'when'],
    ['Is Picard Renewed?', finding('supported', claims('status', 'renewed')), 'whether'],
  ])('"%s"', (headline, claim, asks) => {
    expect(answerHeadline(headline, [claim], englishAudits)).toMatchObject({ asks, isAnswered: true })
  })
})

describe('a headline is not answered', () => {
  test.each([
    ['by what is false', 'Picard Season 4: Will It Return?', finding('contradicted', claims('status', 'renewed', { season: 4 }))],
    ['by what is out of date', 'Picard Season 4: Will It Return?', finding('outdated', claims('status', 'undecided', { season: 4 }))],
    ['by an expectation', 'Picard Season 4 Release Date', finding('speculation', claims('next_premiere_date', '2024', { season: 4, hedged: true }))],
    [
      'by an expectation that came true',
      'Picard Season 4 Release Date',
      finding('supported', claims('next_premiere_date', '2024', { season: 4, hedged: true })),
    ],
    ['by another season', 'Picard Season 4 Release Date', finding('supported', claims('season_premiere_date', '2023-02-16', { season: 3 }))],
    ['of whether by the lack of a date', 'Picard Season 4: Will It Return?', finding('supported', claims('next_premiere_date', null, { season: 4 }))],
  ])('%s', (_, headline, claim) => {
    expect(answerHeadline(headline, [claim], englishAudits)?.isAnswered).toBe(false)
  })
})

test('a headline that asks neither whether nor when has no answer', () => {
  expect(answerHeadline('The ten best starships', [], englishAudits)).toBeUndefined()
  expect(answerHeadline(undefined, [], englishAudits)).toBeUndefined()
})

test('it is said what the answer lacks', () => {
  expect(answerHeadline('Picard Season 4: Will It Return?', [], englishAudits)?.because).toBe('It never says whether season 4 comes')
  expect(answerHeadline('Picard Season 0: Will It Return?', [], englishAudits)?.season).toBeUndefined()
})
