import { expect, test } from 'vitest'
import { countryName, listCountries } from './country-names.ts'

test('countries are named and ordered by the reader’s language', () => {
  expect([countryName('DE', 'en'), countryName('DE', 'de'), countryName('DE', 'es'), countryName('DE', 'ja')]).toEqual(['Germany', 'Deutschland', 'Alemania', 'ドイツ']) // prettier-ignore
  const german = listCountries('de').map(({ name }) => name)
  expect(german.indexOf('Österreich')).toBeLessThan(german.indexOf('Portugal'))
  expect(german.indexOf('Ägypten')).toBeLessThan(german.indexOf('Belgien'))
})

test('every country is there once; unions, made-up codes and states that are no more are not', () => {
  const codes = listCountries('en').map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(['US', 'GB', 'TW', 'SS'].filter((code) => !codes.includes(code))).toEqual([])
  expect(['EU', 'UN', 'ZZ', 'XA', 'DD', 'SU', 'YU', 'AN'].filter((code) => codes.includes(code))).toEqual([])
})
