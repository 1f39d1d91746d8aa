import type { DateMention } from '../text/dates-in-text.ts'
import { isHedged } from '../text/hedges-in-text.ts'
import { settleDate } from '../text/settle-date.ts'
import type { DateEvent } from './date-events.ts'
import { eventOf } from './date-events.ts'
import { tellsOtherEvent } from './event-words.ts'
import type { Draft, Scene, SettledSeason } from './scene.ts'
import { clauseStart } from './scene.ts'
import type { Course } from './season-of-date.ts'
import { seasonOfDate, unnamedSeason } from './season-of-date.ts'

/** Premieres, finales and announced dates of a sentence: which event each date tells of, of which season, and whether it had come. */
export function readSeasonDates(scene: Scene): Draft[] {
  if (scene.dates.length === 0 || scene.sentence.isQuestion) return []
  let usedTo = 0
  const dated = scene.dates.map((date, i) => {
    const event = eventOf(scene, i, usedTo)
    usedTo = event?.end ?? date.end
    return { date, event }
  })
  inheritEvents(scene, dated)
  const drafts: Draft[] = []
  const course: Course = { season: undefined, settled: undefined, value: undefined, used: new Set() }
  const zipped = zipSeasons(scene, dated)
  for (const [i, { date, event }] of dated.entries()) {
    if (!event) continue
    drafts.push(...readOne({ scene, i, date, event, course, zipped: zipped?.get(i) }))
  }
  return drafts
}

interface Dated {
  date: DateMention
  event: DateEvent | undefined
}

/** A date that only "and" or a comma parts from one with an event tells of the same event. */
function inheritEvents(scene: Scene, dated: Dated[]): void {
  for (let i = 1; i < dated.length; i++) {
    const [before, own] = [dated[i - 1], dated[i]]
    if (!before?.event || !own || own.event) continue
    const between = scene.sentence.lower.slice(before.date.end, own.date.start)
    if (/\b(?:ended|concluded|wrapped|finished|half|part)\b/.test(between)) continue
    if (/^\s*(?:\([^)]*\))?,?\s*(?:(?:and|&|while|respectively|then|followed by|with|or)\b[^.;]{0,50}|[^.;a-z]*(?:season[^.;]{0,20})?)$/.test(between))
      own.event = { ...before.event, start: own.date.start, end: own.date.end }
  }
}

/** "Seasons 1 and 2 … in 2019 and 2020(, respectively)": as many seasons as dates of one event, in order. */
function zipSeasons(scene: Scene, dated: Dated[]): Map<number, SettledSeason> | undefined {
  const listed = scene.seasons.flatMap(({ start, end, seasons }) => seasons.map((season) => ({ start, end, seasons: [season] })))
  const own = dated.flatMap(({ event }, i) => (event?.kind === 'premiere' ? [i] : []))
  if (listed.length < 2 || own.length !== listed.length) return undefined
  if (own.some((i, k) => k > 0 && tellsOtherEvent(scene.sentence.lower.slice(dated[i - 1]?.date.end, dated[i]?.date.start)))) return undefined
  const firstDate = dated[own[0] ?? 0]?.date.start ?? 0
  if (!listed.every(({ end }) => end <= firstDate)) return undefined
  return new Map(own.map((i, k) => [i, listed[k]] as const).filter((pair): pair is [number, SettledSeason] => pair[1] !== undefined))
}

/** "All seasons opened in the fall": no date of one of them. */
const OF_ALL_SEASONS =
  /\b(?:all|most|every|each)(?: of)?(?: the| its)? (?:other |previous |earlier |older )?seasons?\b(?! (?:\d|was|is|are|were) (?:on|at))[^;,]*$/

interface OneDate {
  scene: Scene
  i: number
  date: DateMention
  event: DateEvent
  course: Course
  zipped: SettledSeason | undefined
}

function readOne({ scene, i, date, event, course, zipped }: OneDate): Draft[] {
  const { frame, sentence } = scene
  if (OF_ALL_SEASONS.test(sentence.lower.slice(scene.dates[i - 1]?.end ?? 0, date.start))) return []
  const mention = zipped ?? seasonOfDate(scene, i, event, course)
  if (!mention && /\b(?:previous|past|earlier|older|prior|all(?: of)?(?: the| its)?|every|both) (?:\w+ )?seasons?\b/.test(sentence.lower)) return []
  if (mention) course.used.add(mention)
  course.season = mention ?? course.season
  const isFinale = event.kind === 'finale'
  const value = settleDate(date, {
    day: yearOfRange(scene, i) === undefined ? frame.day : undefined,
    year: frame.year,
    before: yearOfRange(scene, i) ?? course.value ?? lastValue(scene.previous),
    tense: event.tense,
    notBefore: isFinale ? course.value : undefined,
  })
  if (value === undefined) return []
  const toldOf = value.length === 10 && course.season === undefined && !event.isFirstOfSeries ? frame.told.get(value) : undefined
  const seasons = mention?.seasons ?? toldOf ?? unnamedSeason(scene, event, course, value)
  if (seasons === undefined) return []
  if (value.length === 10) frame.told.set(value, seasons)
  course.value = value
  course.settled = seasons
  const evidence = [date, event, ...(mention && !mention.seasons.every((s) => s < 0) ? [mention] : [])].filter(({ start }) => start >= 0)
  const end = Math.max(...evidence.map((part) => part.end))
  const start = clauseStart(scene, Math.min(...evidence.map((part) => part.start)))
  const place = { start, end, seasons }
  if (isFinale) return isDate(value) && !(event.tense === 'future' && date.kind === 'span') ? [{ ...place, type: 'season_finale_date', value }] : []
  if (isToCome(scene, seasons, value, event)) {
    if (isLongAgo(value, frame.year)) return []
    const own = sentence.lower.slice(start, end)
    const opened =
      /\b(?:not|no|\w+n't|never|hardly|scarcely|barely|unlikely)\b.{0,60}\b(?:before|until|earlier than|sooner than)\s+(?:the )?$|\bafter (?:the )?$/.test(
        sentence.lower.slice(0, date.start),
      ) || /^\s*(?:at the earliest|or (?:later|beyond|after)|onwards?)\b/.test(sentence.lower.slice(date.end, date.end + 24))
    return [
      {
        ...place,
        type: 'next_premiere_date',
        value: opened && /^\d{4}/.test(value) ? `${value.slice(0, 4)}/..` : value,
        ...(isHedged(own) ? { hedged: true } : {}),
      },
    ]
  }
  if (value === 'soon') return []
  return [{ ...place, type: 'season_premiere_date', value: isDate(value) ? value : value.slice(0, 4) }]
}

/** "From June 6 to August 8, 2020": the year of a range stands at its end. */
function yearOfRange(scene: Scene, i: number): string | undefined {
  const [own, next] = [scene.dates[i], scene.dates[i + 1]]
  if (
    !own?.yearless ||
    own.yearless.includes('/') ||
    !next?.value ||
    !/^\s*(?:(?:-|to|until|till|through|and),?|,? and (?:it )?(?:ends?|ended|finish\w*|conclud\w+|wrap\w*|clos\w+|ran|runs|lasts?|lasted)\b[^.;]{0,30})\s*$/.test(
      scene.sentence.lower.slice(own.end, next.start),
    )
  )
    return undefined
  const year = Number(next.value.slice(0, 4))
  return String(own.yearless > next.value.slice(5, 5 + own.yearless.length) ? year - 1 : year)
}

function isDate(value: string): boolean {
  return /^\d{4}(?:-\d\d){0,2}$/.test(value)
}

/** The value of the last date of the nearest sentences before; undefined when they give none. */
function lastValue(scene: Scene | undefined): string | undefined {
  for (let at = scene, steps = 0; at && steps < 6; at = at.previous, steps++) {
    const dated = at.dates.findLast(({ value }) => value !== undefined && /^\d{4}/.test(value))
    if (dated?.value) return dated.value
  }
  return undefined
}

/** A year before the article's is of the story told or of what has been, and nothing to come. */
function isLongAgo(value: string, year: number | undefined): boolean {
  const until = /^\d{4}/.exec(value.split('/')[1] ?? value)?.[0]
  return year !== undefined && until !== undefined && Number(until) < year - 1
}

function isToCome(scene: Scene, seasons: number[], value: string, event: DateEvent): boolean {
  const { asked, day, year } = scene.frame
  const season = Math.max(...seasons)
  if (asked !== undefined && season < asked)
    return (
      event.tense === 'future' && (value === 'soon' || value.includes('/') || (day !== undefined && value.length < 10 && value >= day.slice(0, value.length)))
    )
  if (value === 'soon' || value.includes('/')) return true
  if (day !== undefined && value.length >= 7) return value > day.slice(0, value.length)
  if (day !== undefined && value < day.slice(0, 4)) return false
  if (event.tense === 'past') return false
  if (asked === undefined) return event.tense === 'future' && (year === undefined || Number(value.slice(0, 4)) >= year)
  return true
}
