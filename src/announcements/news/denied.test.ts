import { describe, expect, test } from 'vitest'
import { parseDay, type Day } from '../../time/partial-date.ts'
import { readEntry } from './read-entry.ts'

/** The kinds that a headline of 2026-11-10 announces. */
function kindsOf(title: string): string[] {
  return readEntry({ id: 'e', title, summary: '', published: parseDay('2026-11-10') as Day }, () => false).announcements.map(({ kind }) => kind)
}

describe('what a headline denies, it does not announce', () => {
  test.each([
    '‘Severance’ Isn’t Renewed Yet',
    '‘Severance’ Has Not Been Renewed for Season 3 Yet',
    '‘Severance’ Not Yet Renewed for Season 3, Says Apple',
    '‘Severance’ Isn’t Officially Renewed. Yet.',
    '‘Severance’ Isn’t Renewed for Season 3, but Apple Is in Talks',
    '‘Severance’ Hasn’t Been Cancelled, Apple Says',
    '‘Severance’ Was Never Cancelled, Ben Stiller Says',
    '‘Severance’ Isn’t Ending With Season 3',
    '‘Severance’ Season 3 Hasn’t Started Filming',
    '‘Severance’ Won’t Return in 2026',
    '‘Severance’ Won’t Return This Year',
    'Apple Denies ‘Severance’ Is Cancelled',
    '‘Severance’ Almost Cancelled, Says Ben Stiller',
    '‘Severance’ Nearly Renewed',
    '‘Severance’ Renewal Not a Done Deal, Says Apple',
    'Fans Think ‘Severance’ Was Cancelled',
    'April Fools: ‘Severance’ Renewed for Ten Seasons',
  ])('%s', (title) => expect(kindsOf(title)).toEqual([]))
})

test('what is only supposed is not announced', () => {
  expect(kindsOf('If ‘Severance’ Is Renewed for Season 4, Here’s What Apple Wants')).toEqual([])
})

describe('a denial that ends the series is an end', () => {
  test.each([
    '‘Severance’ Won’t Be Renewed for Season 3 at Apple TV+',
    '‘Severance’ Not Renewed for Season 3 at Apple TV+',
    '‘Severance’ Is Not Returning for Season 3',
  ])('%s', (title) => expect(kindsOf(title)).toEqual(['cancelled']))
})

test('what does not come until a year is dated to it', () => {
  expect(kindsOf('‘Severance’ Isn’t Coming Back Until 2027')).toEqual(['premiere-set'])
})
