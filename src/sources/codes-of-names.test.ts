import { expect, test } from 'vitest'
import { countryCode, languageCode } from './codes-of-names.ts'

test('a language is known by its English name, and by no other word', () => {
  expect(['English', 'japanese', ' Hebrew ', 'Filipino', 'Klingon', '', null, undefined].map(languageCode)).toEqual(
    ['en', 'ja', 'he', 'fil', undefined, undefined, undefined, undefined], // prettier-ignore
  )
})

test('a country is known by its English name; one that took over a withdrawn code bears its own', () => {
  expect(['United States', 'USA', 'UK', 'Germany', 'Serbia', 'Russia', 'South Korea', 'Atlantis', null].map(countryCode)).toEqual(
    ['US', 'US', 'GB', 'DE', 'RS', 'RU', 'KR', undefined, undefined], // prettier-ignore
  )
})
