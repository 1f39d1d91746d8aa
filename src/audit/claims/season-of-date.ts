import { namesSeries } from '../text/mask-titles.ts'
import type { DateEvent } from './date-events.ts'
import type { Scene, SettledSeason } from './scene.ts'

export interface Course {
  season: SettledSeason | undefined
  /** What the last date was settled to, named or not. */
  settled: number[] | undefined
  value: string | undefined
  used: Set<SettledSeason>
}

/** The season a date belongs to: named right after it ("… for season two"), else before it, else after it; a later date of the sentence keeps the one before it. */
export function seasonOfDate(scene: Scene, i: number, event: DateEvent, course: Course): SettledSeason | undefined {
  const { lower } = scene.sentence
  const [own, before, after] = [scene.dates[i], scene.dates[i - 1], scene.dates[i + 1]]
  if (!own) return undefined
  const free = scene.seasons.filter((mention) => !course.used.has(mention))
  const from = before?.end ?? 0
  const isRange = after !== undefined && /^\s*(?:-|to|until|till|through),?\s*$/.test(lower.slice(own.end, after.start))
  const to = (isRange ? scene.dates[i + 2]?.start : after?.start) ?? lower.length
  const right = free.find(({ start }) => start >= own.end && start < to)
  if (right && /^\s*(?:\(|for (?:the )?|with (?:the )?|\(?as )$/.test(lower.slice(own.end, right.start))) return right
  const left = free.findLast(({ start, end }) => start >= from && end <= own.start)
  if (left) return left
  if (event.isFirstOfSeries) return undefined
  if (i > 0 && course.season) {
    const joined = lower.slice(from, own.start)
    if (!right || event.start < own.start || event.kind === 'finale' || !/\b(?:and|while|but)\b/.test(joined)) return course.season
  }
  if (right && !/[;]|, and\b|\b(?:but|while|whereas|renew\w*|so)\b/.test(lower.slice(own.end, right.start))) return right
  const far = i > 0 && course.season ? undefined : scene.seasons.findLast(({ end }) => end <= own.start)
  return far
}

/** The season when the sentence names none: the first for the past of a series, the one spoken of for "it", the one asked for what is to come. */
export function unnamedSeason(scene: Scene, event: DateEvent, course: Course, value: string): number[] | undefined {
  const { frame, topic, sentence } = scene
  if (course.season) return course.season.seasons
  if (event.isFirstOfSeries) return [1]
  const isAhead = frame.day !== undefined && value.length >= 7 && value > frame.day.slice(0, value.length)
  if (event.tense === 'future' || isAhead) return scene.headed !== undefined ? [scene.headed] : frame.asked === undefined ? undefined : [frame.asked]
  const subject = sentence.lower.slice(0, Math.max(event.start, 0) + 1)
  const isSeries =
    /\b(?:series|show|drama|sitcom|anime|comedy|thriller|program(?:me)?|film|title|k-drama|soap|saga|story|production)\b/.test(subject) || namesSeries(subject)
  const isSpokenOf = topic !== undefined && (topic !== frame.asked || scene.previous?.sentence.line === sentence.line)
  if (event.kind === 'finale') return isSpokenOf ? [topic] : (endOfSeries(frame.asked, event) ?? course.settled)
  if (topic !== undefined && !isSeries && refersBack(scene)) return [topic]
  if (frame.asked === 1) return [1]
  if (isOfLaterSeason(frame, value)) return undefined
  return event.tense === 'past' || event.kind === 'premiere' ? [1] : undefined
}

/** What happened in the article's own year is no start of a series that asks for its third season or a later one. */
function isOfLaterSeason({ asked, day }: Scene['frame'], value: string): boolean {
  return asked !== undefined && asked > 2 && day !== undefined && /^\d{4}/.test(value) && value.slice(0, 4) >= day.slice(0, 4)
}

/** The end of a series that is asked whether it goes on was its season before. */
function endOfSeries(asked: number | undefined, event: DateEvent): number[] | undefined {
  return asked !== undefined && asked > 1 && event.tense !== 'future' ? [asked - 1] : undefined
}

/** Whether a sentence goes on about what the one before it spoke of, in the same paragraph. */
function refersBack({ sentence, previous }: Scene): boolean {
  return (
    (previous?.sentence.line === sentence.line || previous?.sentence.line.kind === 'heading') &&
    /\b(?:it|its|this|that|they|these|which|the (?:season|edition|instal?lment|run|premiere|finale)|episodes)\b/.test(sentence.lower)
  )
}
