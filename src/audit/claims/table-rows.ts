import { findDates } from '../text/dates-in-text.ts'
import { findHomes } from '../text/home-names.ts'
import { readNameList } from '../text/names-in-text.ts'
import { CARDINAL, numberOf } from '../text/numbers-in-text.ts'
import type { Sentence } from '../text/sentences.ts'
import { minutesIn } from './runtime.ts'
import type { Draft, Scene } from './scene.ts'

/** What a row of a fact table tells; `other` is a row without a claim, known so that the lines beneath it are not read as prose. */
export type Row =
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
  | 'other'

/** Names of the rows of fact tables, as encyclopedias' boxes and the pages that copy them have them. */
const LABELS: readonly [RegExp, Row][] = [
  [/^(?:series )?(?:co-?)?(?:created|developed)(?: (?:and|&) (?:created|developed|written|directed))? ?by(?:\(s\))?/, 'creator'],
  [/^(?:series )?(?:creator|developer)(?:s|\(s\))?/, 'creator'],
  [/^show-?runner(?:s|\(s\))?/, 'showrunner'],
  [/^(?:theme )?(?:music )?composer(?:s|\(s\))?|^(?:theme )?music(?: composed)?(?: by)?/, 'composer'],
  [/^executive producer(?:s|\(s\))?/, 'executive_producer'],
  [/^(?:original |tv |broadcast )?(?:network|channel)(?:s|\(s\))?(?: name)?/, 'network'],
  [
    /^(?:streaming (?:on|platforms?|services?|partners?)|ott platforms?|where to (?:watch|stream)|available on|platforms?|watch on|digital platform|online platform|streaming)/,
    'streaming',
  ],
  [/^(?:no\.? of seasons?|number of seasons?|seasons in total|season count|total (?:no\.? of |number of )?seasons?|seasons)/, 'series_season_count'],
  [/^(?:no\.? of episodes?|number of episodes?|episodes in total|episodes? count|total (?:no\.? of |number of )?episodes?|episodes)/, 'episodes'],
  [/^(?:running time|run-?time|run time|duration|episode (?:length|duration|runtime)|length)/, 'runtime'],
  [
    /^(?:original release|(?:original |first |initial |official )?(?:release|premiere|air) ?date|first (?:episode(?: date)?|aired)|released?(?: on)?|premiered?(?: on)?|original run|aired)/,
    'premiere',
  ],
  [/^(?:last (?:episode(?: date)?|aired)|finale(?: date)?|end date)/, 'finale'],
  [
    /^(?:written by|writers?|directed by|directors?|genres?|country of origin|original languages?|languages?|countr(?:y|ies)|producers?|production compan(?:y|ies)|production locations?|locations?|cinematography|editors?|distributors?|starring|based on|camera setup|picture format|audio format)/,
    'other',
  ],
]

/** How the labels begin, cheap to look for. */
const BEGINS_A_ROW =
  /^(?:series|co-?cr|creat|develop|show-?r|theme|music|compos|execut|original|tv |broadc|network|channel|stream|ott |where to|availab|platform|watch on|digital|online|no\.? |number|seasons|total|episodes? |episodes|run|duration|length|release|premi|air|first|initial|offic|last|final|end date|writ|direct|genre|countr|langua|produc|locat|cinema|edit|distr|starr|based|camera|pict|audio)/

/** One row of a fact table: "Created by: X", glued ("No. of seasons1"), or a value in a line of its own beneath its label. */
export function readTableRow(scene: Scene): Draft[] {
  const { sentence, column } = scene
  if (sentence.isQuestion || sentence.lower.length > 260) return []
  const own = findLabel(sentence)
  if (own) return own.from < sentence.plain.length ? readValue(scene, own.row, own.from) : []
  return column === undefined ? [] : readValue(scene, column, 0)
}

/** The row whose values stand in the lines beneath: named by the line before, or, in a list, by what stands above the list. */
export function columnBeneath(sentence: Sentence, above: Sentence | undefined, column: Row | undefined): Row | undefined {
  if (above === undefined || findLabel(sentence)) return undefined
  const label = findLabel(above)
  if (label) return label.from >= above.plain.length && sentence.plain.length < 90 ? label.row : undefined
  return column !== undefined && above.line.kind === 'item' && sentence.line.kind === 'item' ? column : undefined
}

function findLabel({ plain, lower, line }: Sentence): { row: Row; from: number } | undefined {
  if (!BEGINS_A_ROW.test(lower)) return undefined
  for (const [label, row] of LABELS) {
    const match = label.exec(lower)
    if (!match) continue
    const from = match[0].length
    const gap = /^\s*[:|-]?\s*/.exec(plain.slice(from))?.[0] ?? ''
    const isAlone = from + gap.length >= plain.length
    if (isAlone && line.kind !== 'heading' && !gap.includes(':')) return undefined
    const isGlued = gap === '' && /[\p{Lu}\d]/u.test(plain[from] ?? '')
    const isCount = gap === ' ' && /^(?:seasons|episodes) \d{1,4}$/.test(lower)
    const namesHome =
      gap === ' ' && (row === 'network' || row === 'streaming') && line.kind === 'heading' && findHomes(`on ${plain.slice(from + 1)}`)[0]?.start === 3
    return isAlone || /[:|-]/.test(gap) || isGlued || gap === '  ' || namesHome || isCount ? { row, from: from + gap.length } : undefined
  }
  return undefined
}

/** The claims of the value that begins at `from`, read as what its row tells. */
export function readValue(scene: Scene, row: Row, from: number): Draft[] {
  const { plain, lower } = scene.sentence
  const value = plain.slice(from)
  const place = { start: 0, end: plain.length }
  switch (row) {
    case 'creator':
    case 'showrunner':
    case 'composer':
    case 'executive_producer':
      return namesIn(value)
        .filter((name) => name.includes(' ') || scene.column !== undefined)
        .map((name) => Object.assign({ type: row, value: name }, place))
    case 'network':
    case 'streaming':
      return homesOf(value, row).map(({ kind, name }) => Object.assign({ type: kind, value: name }, place))
    case 'series_season_count':
    case 'episodes':
      return countOf(scene, row, lower.slice(from), place)
    case 'premiere':
    case 'finale':
      return datesOf(scene, row, lower.slice(from), place)
    case 'runtime': {
      const minutes = minutesIn(lower.slice(from))
      return minutes === undefined ? [] : [{ type: 'runtime', value: minutes, ...place }]
    }
    case 'other':
      return []
  }
}

/** The names of a cell; written without capitals, as some artists do, it is one. */
function namesIn(value: string): string[] {
  const names = readNameList(value)
  return names.length === 0 && /^\p{Ll}+(?: \p{Ll}+){1,2}$/u.test(value.trim()) ? [value.trim()] : names
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
