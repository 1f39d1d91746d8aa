import { allMatches } from '../text/all-matches.ts'
import { CARDINAL, numberOf } from '../text/numbers-in-text.ts'
import type { Draft, Scene } from './scene.ts'
import { clauseStart } from './scene.ts'

const TIME = new RegExp(
  String.raw`(?<![\d.,])(?<from>${CARDINAL})(?: ?(?:minutes|mins?\.?|m)?(?: ?- ?| to | or | and |/)(?<to>${CARDINAL}))?[- ]?(?<unit>minutes?|mins?|hours?|hrs?)\b(?<more> (?:and )?(?<extra>\d{1,2})[- ]?(?:minutes?|mins?))?|\b(?<hour>an hour|half an hour|half-hour|hour-long|one-hour|hourlong)\b`,
  'g',
)
const SPEAKS_OF_LENGTH =
  /\b(?:run(?:s|ning)?[- ]?times?|run[- ]?time|duration|length|long|each|per episode|an episode|every episode|episodes?|minute|apiece|running|runs|last(?:s|ing)?)\b/
const NO_LENGTH =
  /\b(?:(?:debut|premier|open|launch|kick|return|start|beg[ai])\w*(?: off)? with|first(?! (?:season|series))|last(?! (?:between|about|around|roughly|approximately|for|from)\b)|final|opening|next|viewed|viewers|watched|billion|million|thousand|video|trailer|teaser|clip|later|ago|within|every \d+|footage|special|movie|interview|into|screen time|away|after|before|hours? (?:after|before|ago|later)|total watch|views|24|48|72|flight|drive)\b/

/** How long an episode runs, in minutes, as a sentence gives it. Minutes watched, trailers and first minutes are none. */
export function readRuntime(scene: Scene): Draft[] {
  const { lower, isQuestion } = scene.sentence
  if (isQuestion || !/min|hour|hr/.test(lower)) return []
  return allMatches(lower, TIME).flatMap((match): Draft[] => {
    const value = toMinutes(match)
    const start = match.index
    const end = start + match[0].length
    const around = lower.slice(Math.max(0, start - 80), end + 45)
    if (value === undefined || !SPEAKS_OF_LENGTH.test(around.replace(match[0], ' ').concat(/-minute|-hour/.test(match[0]) ? ' minute' : ''))) return []
    if (NO_LENGTH.test(lower.slice(Math.max(0, start - 25), start)) || NO_LENGTH.test(lower.slice(end, end + 22))) return []
    if (/\b(?:trailer|teaser|clip|video|special|(?<!(?:each|every|a|per) )(?:movie|film))\b/.test(around)) return []
    return [{ type: 'runtime', value, start: clauseStart(scene, start), end }]
  })
}

/** The minutes that a table's cell gives; undefined when it gives none. */
export function minutesIn(lower: string): number | { min: number; max: number } | undefined {
  const [first] = allMatches(lower, TIME)
  return first && toMinutes(first)
}

function toMinutes(match: RegExpMatchArray): number | { min: number; max: number } | undefined {
  const { from, to, unit, extra, hour } = match.groups ?? {}
  if (hour !== undefined) return hour.startsWith('half') ? 30 : 60
  const factor = unit?.startsWith('h') ? 60 : 1
  const [a, b] = [numberOf(from ?? ''), to === undefined ? undefined : numberOf(to)]
  if (a === undefined || a === 0) return undefined
  const min = a * factor + Number(extra ?? 0)
  if (min > 300 || min < 2) return undefined
  return b === undefined || b <= a ? min : { min, max: b * factor }
}
