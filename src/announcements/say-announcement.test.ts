import { expect, test } from 'vitest'
import { date } from '../../test/make-series.ts'
import { sayAnnouncement, type Sayable } from './say-announcement.ts'

const say = (told: Partial<Sayable>) => sayAnnouncement({ kind: 'renewed', season: 3, date: null, by: 'HBO', official: true, outlet: 'Variety', ...told })

test.each<[Partial<Sayable>, string]>([
  [{}, 'HBO announced that season 3 was ordered.'],
  [{ season: null }, 'HBO announced that another season was ordered.'],
  [{ by: 'Variety' }, 'Variety reports the announcement that season 3 was ordered.'],
  [{ by: 'Variety', official: false }, 'Variety reports without an official word that season 3 was ordered.'],
  [{ by: 'the star', official: false }, 'The star said that season 3 was ordered.'],
  [{ kind: 'premiere-set', date: date('2027-03-05') }, 'HBO announced that season 3 premieres on 5 March 2027.'],
  [{ kind: 'premiere-set' }, 'HBO announced that a premiere of season 3 was set.'],
  [{ kind: 'premiere-moved', date: date('2027-03') }, 'HBO announced that the premiere of season 3 was moved to March 2027.'],
  [{ kind: 'delayed', season: null, date: date('2027') }, 'HBO announced that the next season is delayed to 2027.'],
  [{ kind: 'cancelled' }, 'HBO announced that the series is cancelled after season 3.'],
])('an announcement is said in one sentence of what was read: %j', (told, sentence) => {
  expect(say(told)).toBe(sentence)
})
