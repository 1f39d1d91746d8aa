import { lastDayOf, type Day, type PartialDate } from '../../time/partial-date.ts'
import { isOfFilm } from './no-news.ts'
import { saidDates } from './said-dates.ts'
import { isAside } from './signals.ts'

const LAST_SHOWING =
  /\b(?:(?:air|airs|aired|show|shown|showing) (?:its |the )?(?:last|final|series) (?:ever )?(?:episodes?|finale)|(?:last|final) (?:episodes?|instalment|hours?)|series finale|(?:will|to) end|ends?|ended (?:its run|on)|wrap(?:s|ped)? up|come to an end|be the last|signs? off)\b/i

/** The day on which a sentence says that a series is or was shown for the last time. */
export function lastDayIn(text: string, published: Day): PartialDate[] {
  const last = LAST_SHOWING.exec(text)
  if (last === null) return []
  return saidDates(text, published)
    .filter(({ start, end }) => start < last.index + MOST_BETWEEN && end > last.index - MOST_BETWEEN)
    .map(({ date }) => date)
}

/** The first date of a sentence that lies ahead and is no last showing: that of a premiere which the headline announces without its date. */
export function dayAheadIn(text: string, published: Day): PartialDate[] {
  return LAST_SHOWING.test(text) || isOfFilm(text)
    ? []
    : saidDates(text, published)
        .filter(({ date, start }) => lastDayOf(date) > published && !isAside(text, start))
        .map(({ date }) => date)
}

/** The new date of what moves: not the one from which it does. */
export function movedDayIn(text: string, published: Day): PartialDate[] {
  return saidDates(text, published)
    .filter(({ date, start }) => lastDayOf(date) > published && !BEFORE_MOVE.test(text.slice(Math.max(0, start - MOST_BETWEEN), start)))
    .map(({ date }) => date)
}

/** "Was down for Thursday, Oct. 10", "instead of in the small hours of Aug. 23". */
const BEFORE_MOVE =
  /\b(?:was|were|had been|originally|previously|instead of|rather than|from|not)\b(?! (?:moved|pushed|delayed|put|shifted|bumped))[^.;]{0,60}$/i

/** Our decision: characters between the words and their date. */
const MOST_BETWEEN = 70
