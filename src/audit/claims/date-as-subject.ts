import type { DateEvent } from './date-events.ts'
import type { Scene } from './scene.ts'

/** "May 4, 2020, brought season 1 and June 6, 2021, season 2", "May 2020 was when it first …": the date as the subject, or as one that goes on about the same. */
export function asSubject(scene: Scene, i: number, right: string, eventBefore: () => DateEvent | undefined): DateEvent | undefined {
  const { lower } = scene.sentence
  const [own, before] = [scene.dates[i], scene.dates[i - 1]]
  if (!own || own.kind === 'soon' || own.kind === 'span' || BRINGS_NEWS.test(right)) return undefined
  const says = BROUGHT_BY_DATE.exec(right)
  const isFirstOfSeries =
    says !== null &&
    /\bfirst\b|\b(?:the|its) (?:\w+ )?(?:debut|premiere|launch|start|beginning|arrival)\b/.test(right) &&
    !scene.seasons.some(({ start }) => start >= own.end)
  if (
    says &&
    !/^(?:\W|on|in|\w+day)*$/.test(lower.slice(before?.end ?? 0, own.start)) &&
    !/[,;]\s*(?:and|but|while)?\s*$/.test(lower.slice(before?.end ?? 0, own.start))
  )
    return undefined
  if (
    says &&
    (isFirstOfSeries || scene.seasons.some(({ start }) => start >= own.end + says[0].length - 1 && start < own.end + says[0].length + MAX_BETWEEN_UNITS))
  )
    return {
      kind: /\b(?:end|finale)\b/.test(right.slice(0, 40)) ? 'finale' : 'premiere',
      tense: TO_COME.test(says[0]) ? 'future' : 'past',
      start: own.start,
      end: own.end + says[0].length,
      isFirstOfSeries,
    }
  if (!before || !GOES_ON_AS_DATE.test(right) || !/^,?[^,;.]{0,40},? (?:and|while) $/.test(lower.slice(before.end, own.start).replace(/^,/, '')))
    return undefined
  const first = eventBefore()
  return first && first.start === before.start ? { ...first, start: own.start, end: own.end, isFirstOfSeries: false } : undefined
}

/** What a day does that a season comes on. */
const BROUGHT_BY_DATE =
  /^,?\s*(?:(?:will (?:bring|see|mark)|brings|sees|marks)\b|(?:(?:had |has )?(?:brought|seen|saw|marked|given us|gave us|heralded|delivered))\b|(?:was|is|were|will be) (?:when|the (?:very )?(?:day|date|month|year|night|evening|time|moment)(?: of| that| when| on which| for)?)\b)/

/** "June 2022 brought the news: …". */
const BRINGS_NEWS =
  /^,?\s*(?:\w+ )?(?:brought|saw|marked|seen|delivered|brings|was when|was the \w+ (?:when|that|on which))\b[^,;]{0,40}\b(?:news|word|order|orders|ordered|renewal|renew(?:s|ed)|cancel\w*|announce\w*|confirm\w*|green|trailer|teaser|filming|shoot(?:ing)?|production|cameras)\b/

const TO_COME = /\b(?:will|is|brings|sees|marks)\b/

const GOES_ON_AS_DATE = /^,?\s*(?:(?:that|those) of|(?:was |is )?(?:the )?(?:season|series|\w+) )/

/** Our decision: the season follows its day's verb within a few words. */
const MAX_BETWEEN_UNITS = 40
