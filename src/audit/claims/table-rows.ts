import { findDates } from '../text/dates-in-text.ts'
import { findHomes } from '../text/home-names.ts'
import { readNameList } from '../text/names-in-text.ts'
import { CARDINAL, numberOf } from '../text/numbers-in-text.ts'
import type { Draft, Scene } from './scene.ts'

type Row =
  | 'creator'
  | 'showrunner'
  | 'composer'
  | 'executive_producer'
  | 'network'
  | 'streaming'
  | 'series_season_count'
  | 'episodes'
  | 'runtime'
  | 'premiere'
  | 'finale'
  | 'rating'
  | 'status'

/** Names of the rows of fact tables, as encyclopedias' boxes and the pages that copy them have them. */
const LABELS: readonly [RegExp, Row][] = [
  [/^(?:series )?(?:created|developed|creator\(?s?\)?|created and developed|written)(?: and written)? ?(?:by)?/, 'creator'],
  [/^(?:creators?|developers?)/, 'creator'],
  [/^show-?runners?(?:\(s\))?/, 'showrunner'],
  [/^(?:composers?(?:\(s\))?|music(?: composed)? by|theme music composers?|music(?: composers?)?)/, 'composer'],
  [/^executive producers?(?:\(s\))?/, 'executive_producer'],
  [/^(?:original |tv |broadcast )?(?:networks?|channels?)(?:\(s\))?(?: name)?/, 'network'],
  [
    /^(?:streaming (?:on|platforms?|services?|partners?)|ott platforms?|where to watch|available on|platforms?|watch on|digital platform|online platform|streaming)/,
    'streaming',
  ],
  [/^(?:no\.? of seasons?|number of seasons?|seasons in total|season count|total (?:no\.? of |number of )?seasons?|seasons)/, 'series_season_count'],
  [/^(?:no\.? of episodes?|number of episodes?|episodes in total|episodes? count|total (?:no\.? of |number of )?episodes?|episodes)/, 'episodes'],
  [/^(?:running time|run-?time|run time|duration|episode (?:length|duration|runtime)|length)/, 'runtime'],
  [
    /^(?:original release|(?:original |first |initial )?(?:release|premiere|air) ?date|first (?:episode(?: date)?|aired)|release(?:d)?(?: on)?|premiered?(?: on)?|original run|aired)/,
    'premiere',
  ],
  [/^(?:last (?:episode(?: date)?|aired)|finale(?: date)?|end date)/, 'finale'],
]

/** One row of a fact table ("Created by: X", or glued, "No. of seasons1"); the label may be a line of its own above the value. */
export function readTableRow(scene: Scene): Draft[] {
  const { sentence } = scene
  if (sentence.isQuestion || sentence.line.kind === 'link' || sentence.lower.length > 260) return []
  for (const [label, row] of LABELS) {
    const match = label.exec(sentence.lower)
    if (!match) continue
    const from = match[0].length
    const gap = /^\s*[:|-]?\s*/.exec(sentence.plain.slice(from))?.[0] ?? ''
    const isCut = /[:|-]/.test(gap)
    const isGlued = gap === '' && /[\p{Lu}\d]/u.test(sentence.plain[from] ?? '')
    if (!isCut && !isGlued && !(gap === '  ')) continue
    return readValue(scene, row, from + gap.length)
  }
  return []
}

function readValue(scene: Scene, row: Row, from: number): Draft[] {
  const { plain, lower } = scene.sentence
  const value = plain.slice(from)
  const place = { start: 0, end: plain.length }
  switch (row) {
    case 'creator':
    case 'showrunner':
    case 'composer':
    case 'executive_producer':
      return readNameList(value)
        .filter((name) => name.includes(' '))
        .map((name) => ({ type: row, value: name, ...place }))
    case 'network':
    case 'streaming':
      return homesOf(value, row).map(({ kind, name }) => ({ type: kind, value: name, ...place }))
    case 'series_season_count':
    case 'episodes':
      return countOf(scene, row, lower.slice(from), place)
    case 'premiere':
    case 'finale':
      return datesOf(scene, row, lower.slice(from), place)
    default:
      return []
  }
}

function homesOf(value: string, row: 'network' | 'streaming'): { kind: 'network' | 'streaming'; name: string }[] {
  const known = findHomes(`on ${value}`)
  if (known.length > 0) return known
  const name = /^[\p{L}\p{N}&+. !-]{2,30}$/u.exec(value.trim())?.[0]
  return name ? [{ kind: row, name }] : []
}

function countOf(scene: Scene, row: 'series_season_count' | 'episodes', value: string, place: { start: number; end: number }): Draft[] {
  const count = numberOf(new RegExp(`^${CARDINAL}`).exec(value)?.[0] ?? '')
  if (count === undefined || count < 1) return []
  if (row === 'series_season_count') return count < 80 ? [{ type: row, value: count, ...place }] : []
  const season = scene.seasons[0]?.seasons ?? (scene.topic === undefined ? undefined : [scene.topic])
  return season ? [{ type: 'season_episode_count', value: count, seasons: season, ...place }] : [{ type: 'series_episode_count', value: count, ...place }]
}

function datesOf(scene: Scene, row: 'premiere' | 'finale', value: string, place: { start: number; end: number }): Draft[] {
  const [first, second] = findDates(value)
  if (!first?.value || value.slice(0, first.start).trim().length > 12) return []
  const { asked, day } = scene.frame
  const season = scene.seasons[0]?.seasons[0] ?? scene.topic ?? 1
  if (row === 'finale')
    return scene.topic === undefined && scene.seasons.length === 0 ? [] : [{ type: 'season_finale_date', value: first.value, seasons: [season], ...place }]
  const isToCome = asked !== undefined && season >= asked && (day === undefined || first.value > day.slice(0, first.value.length))
  const premiere: Draft = isToCome
    ? { type: 'next_premiere_date', value: first.value, seasons: [season], ...place }
    : { type: 'season_premiere_date', value: first.value.slice(0, first.value.includes('/') ? 4 : 10), seasons: [season], ...place }
  const finale: Draft[] =
    second?.value && /^\s*(?:-|to|until)\s*$/.test(value.slice(first.end, second.start)) && scene.topic !== undefined
      ? [{ type: 'season_finale_date', value: second.value, seasons: [season], ...place }]
      : []
  return [premiere, ...finale]
}
