import { expect, test } from 'vitest'
import { claims } from '../../test/make-claims.ts'
import { withSeasonOfHome } from './season-of-home.ts'

test.each([
  ['We expect that when season 4 is released it will also stream on Hulu', 4],
  ['We expect that season 4 will stream on Hulu', 4],
  ['The fourth season is set to premiere on Hulu', 4],
  ['Season 3 is on Hulu', undefined],
  ['Season 4 was announced. The series will stay on Hulu', undefined],
  ['The series is available on Hulu', undefined],
])('"%s": season %s', (text, season) => {
  const start = text.indexOf('on Hulu')
  const claim = { ...claims('streaming', 'Hulu', { quote: 'on Hulu' }), start, end: start + 'on Hulu'.length }
  expect(withSeasonOfHome(claim, text).subject.season).toBe(season)
})

test('other claims are left as they are', () => {
  const claim = claims('creator', 'Ann Author')
  expect(withSeasonOfHome(claim, 'season 4 will be by Ann Author')).toBe(claim)
})
