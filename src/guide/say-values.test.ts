import { expect, test } from 'vitest'
import { englishSayings } from '../languages/en/sayings.ts'
import { sayPlatform } from './say-values.ts'

test.each([
  [{ name: 'HBO' }, 'HBO'],
  [{ name: 'HBO', toSeason: 3 }, 'HBO (up to season 3)'],
  [{ name: 'HBO', kind: 'cable' as const }, 'HBO (cable)'],
  [{ name: 'HBO', kind: 'cable' as const, fromSeason: 2 }, 'HBO (cable, from season 2)'],
  [{ name: 'HBO', kind: 'cable' as const, fromSeason: 2, toSeason: 2 }, 'HBO (cable, season 2)'],
  [{ name: 'HBO', kind: 'cable' as const, fromSeason: 2, toSeason: 4 }, 'HBO (cable, seasons 2 to 4)'],
])('a platform is told with its kind and seasons where a source tells them: %j', (platform, words) => {
  expect(sayPlatform(platform, englishSayings)).toBe(words)
})
