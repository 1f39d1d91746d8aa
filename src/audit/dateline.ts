import { parseDay, type Day } from '../time/partial-date.ts'

/** Our decision: a dateline stands at the top of the text; dates further down are what the article tells of. */
const MAX_OFFSET = 600
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const MONTH_WORDS = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
/** Words that say that the date after them is the article's own. */
const INTRODUCTION = '(?:published|posted|updated|last updated|modified|date|written|on)(?: on| at)?\\s*:?\\s*'
const DATE = `(?:(\\d{4}-\\d{2}-\\d{2})|(${MONTH_WORDS})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(\\d{1,2})(?:st|nd|rd|th)? (${MONTH_WORDS})\\.?,? (\\d{4}))`
/** `date 2022-03-27 …`, `Published: March 27, 2022`, `By Jane Doe, 27 March 2022`, or a line that is nothing but a date. */
const DATELINES = [
  new RegExp(`^\\W*(?:published|posted|last updated|updated|date|written)(?: on| at)?\\s*:?\\s*${DATE}`, 'im'),
  new RegExp(`^\\W*by [\\p{L}.'’ -]{2,60}[,|·•–—-]\\s*(?:${INTRODUCTION})?${DATE}`, 'imu'),
  new RegExp(`^\\W*${DATE}[ \\t]*(?:\\d{1,2}:\\d{2}[^\\n]{0,12})?$`, 'im'),
]

/** The day that a line at the top of the text gives as the article's own; `undefined` when none does. */
export function findDateline(text: string): Day | undefined {
  const top = text.slice(0, MAX_OFFSET)
  for (const dateline of DATELINES) {
    const match = dateline.exec(top)
    if (match === null) continue
    const [, iso, monthFirst, dayAfter, yearAfter, dayFirst, monthAfter, year] = match
    const day = iso === undefined ? toDay(year ?? yearAfter, monthFirst ?? monthAfter, dayFirst ?? dayAfter) : parseDay(iso)
    if (day !== undefined) return day
  }
  return undefined
}

function toDay(year: string | undefined, monthWord: string | undefined, day: string | undefined): Day | undefined {
  const month = MONTHS.findIndex((name) => name.startsWith((monthWord ?? '?').slice(0, 3).toLowerCase())) + 1
  return month === 0 ? undefined : parseDay(`${year}-${String(month).padStart(2, '0')}-${day?.padStart(2, '0')}`)
}
