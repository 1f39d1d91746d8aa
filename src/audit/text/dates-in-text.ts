import { allMatches } from './all-matches.ts'
/** A date as it stands in a sentence; `value` is ISO (partial), a range, or undefined while the year is not known. */
export interface DateMention {
  start: number
  end: number
  kind: 'day' | 'month' | 'year' | 'span' | 'soon'
  value: string | undefined
  /** Of a day or month without a year: `MM-DD` or `MM`; of "this fall", the ends of the span in a year (`09/12`). */
  yearless?: string
  /** Of "this year", "next year", "last month": years from the article's own, or months. */
  relative?: { years: number } | { months: number } | { days: number } | 'same-day'
  /** The year a span reaches to, where it starts in "this year". */
  until?: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary|uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const YEAR = String.raw`(?:19[4-9]\d|20[0-4]\d)(?!\d|%|,\d|\.\d)`
const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?: ?(?:st|nd|rd|th))?(?!\d)`
const REF = String.raw`(?:${YEAR}|this year|next year|(?:the )?following year|the year)`
const PART = String.raw`(?:early|earlier|late|later|mid|middle|spring|summer|fall|autumn|winter|end|ending|close|beginning|start|first half|second half|last half|latter half|(?:first|second|third|fourth|last|final) quarter|q[1-4]|first (?:few )?months|last (?:few )?months|final months)`

/** Months of a part of a year; fall and late as the labels' contract has them, the others by the same measure (our decision). */
const PARTS: Record<string, string> = {
  early: '01/04',
  earlier: '01/04',
  beginning: '01/04',
  start: '01/04',
  'first half': '01/06',
  'second half': '07/12',
  'last half': '07/12',
  'latter half': '07/12',
  mid: '05/08',
  middle: '05/08',
  late: '10/12',
  later: '10/12',
  end: '10/12',
  ending: '10/12',
  close: '10/12',
  spring: '03/06',
  summer: '06/09',
  fall: '09/12',
  autumn: '09/12',
  winter: '12/12',
  'first quarter': '01/03',
  'second quarter': '04/06',
  'third quarter': '07/09',
  'fourth quarter': '10/12',
  'last quarter': '10/12',
  'final quarter': '10/12',
  q1: '01/03',
  q2: '04/06',
  q3: '07/09',
  q4: '10/12',
}

const WEEKDAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?`
const DATE = new RegExp(
  [
    String.raw`\b(?<iso>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b`,
    String.raw`\b(?<figures>\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d)\b`,
    String.raw`\b${WEEKDAY}(?<!(?:season|series|part|cour|volume|chapter|episode|edition|installment|seasons) )(?<dmyDay>${DAY})(?: ?of)?[ -]?(?<dmyMonth>${MONTH})(?<!\bmay(?= (?:be|not|also|never|have|come|see|well|soon|still|get|return|only)\b))(?:,? ?(?:of |in |-)?(?<dmyYear>${YEAR}))?(?![a-z])`,
    String.raw`\b${WEEKDAY}(?<mdyMonth>${MONTH}) ?(?:the )?(?<mdyDay>${DAY})(?:(?: ?, ?| ?- ?| (?:of |in )?)(?<mdyYear>${YEAR})|,? (?<dayRef>(?:of )?(?:this|last|next) year))?`,
    String.raw`\b(?<holiday>halloween|christmas(?: (?:day|eve))?|new year'?s (?:day|eve)|valentine'?s(?: day)?|boxing day)(?:,? (?:in |of )?(?<holidayYear>${YEAR}))?`,
    String.raw`\b(?:(?:early|mid|late)[- ])?(?<orMonth>${MONTH}) ?(?:or|/) ?(?:(?:in )?(?:early|mid|late)[- ])?(?<orTo>${MONTH}),? (?:of |in )?(?<orYear>${YEAR})`,
    String.raw`\b(?:(?:early|mid|late)[- ])?(?<season>spring|summer|fall|autumn|winter) ?(?:or|/) ?(?:(?:early|mid|late)[- ])?(?<seasonTo>spring|summer|fall|autumn|winter),? (?:of |in )?(?<seasonYear>${YEAR})`,
    String.raw`\b(?:(?<myPart>early|late|mid|end of|beginning of|start of|the end of|the beginning of)[- ])?(?<myMonth>${MONTH}),?(?: of| in)? ?(?<myYear>${YEAR})`,
    String.raw`\b(?:the |this )?(?<part>${PART})(?: (?:in|of|part of|or (?:early|mid|late)|to (?:early|mid|late)))*(?: of)?(?: the)?[- ,]*(?:(?:year|months?) (?:of |in )?)?(?<partRef>${REF})(?:(?: ?(?:-|/|or|to|and) ?| or (?:early|in|by) | or (?:in |at |by )?(?:the )?(?:early|mid|late|beginning of|start of|end of)[- ])(?<partTo>${YEAR}|next year))?`,
    String.raw`\b(?:this|the|next|coming|upcoming|last) (?:(?:coming|upcoming) )?(?<partThis>spring|summer|fall|autumn|winter)\b(?! (?:of )?(?:19|20)\d\d)`,
    String.raw`\b(?<from>${YEAR})(?: ?(?:-|/|or|to) ?| or (?:early|late|mid|in|by|even|possibly)[- ]| (?:and|to) (?:early|late|mid)[- ])(?<to>${YEAR}|\d\d(?![\d%])(?! ?episodes))`,
    String.raw`\b(?<year>${YEAR})\b`,
    String.raw`\b(?<relative>(?:this|next|last|the previous|the following|the next) (?:year|month|week)|(?:the|that) (?:very )?same (?:day|date)|yesterday|today|tomorrow|earlier this (?:year|month|week)|later this (?:year|month)|before the year is (?:out|over|done)|by (?:the )?year'?s end|the (?:coming|upcoming) year)\b`,
    String.raw`\b(?:in|by|around|of|from|until|till|to|this|last|next|since|late|early|mid)[- ](?<month>(?:january|february|march|april|june|july|august|september|october|november|december|may(?= (?:and|with|on|for|as)\b|[.,;)]|$)))\b(?! (?:of |in )?\d)`,
    String.raw`\b(?<soon>(?:very |pretty |quite |really )?soon(?!er)|(?:in|within) (?:the|a) (?:near|coming|next|few|foreseeable)[a-z ]{0,20}(?:future|months|weeks|days)|any (?:day|time) now|shortly|around the corner|about to (?=begin|start|premiere|air|return|launch|arrive|drop|debut|be released|come out|hit))\b`,
  ].join('|'),
  'g',
)

/** Our decision: more dates than any sentence about seasons holds; what judges them compares each with its neighbours. */
const MAX_DATES = 30

/** What every date holds, cheap to look for. */
const SPEAKS_OF_DATES =
  /\d|(?:this|next|last|previous|following|coming|the) (?:year|month|week|spring|summer|fall|autumn|winter)|yesterday|today|tomorrow|same da|soon|shortly|around the corner|about to|\b(?:day|time) now|\b(?:near|coming|next|few|foreseeable)\b|halloween|christmas|new year|valentine|boxing day|january|february|march|april|\bmay\b|june|july|august|september|october|november|december/

const REMEMBERED = new WeakMap<object, DateMention[]>()

/** The dates of a sentence, found once however often they are asked for. */
export function datesIn(sentence: { lower: string }): DateMention[] {
  const known = REMEMBERED.get(sentence) ?? findDates(sentence.lower)
  REMEMBERED.set(sentence, known)
  return known
}

/** All dates of a sentence in lower case, in order. What only looks like one (votes, resolutions, "may" the verb) is left out by the patterns. */
export function findDates(lower: string): DateMention[] {
  if (!SPEAKS_OF_DATES.test(lower)) return []
  const found: DateMention[] = []
  for (const match of allMatches(lower, DATE)) {
    const mention = toMention(match)
    if (mention) found.push(mention)
    if (found.length === MAX_DATES) break
  }
  return found
}

function toMention(match: RegExpMatchArray): DateMention | undefined {
  const groups = match.groups ?? {}
  const place = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length }
  const { iso, figures, part, partThis, from, year, month, soon } = groups
  if (iso) return { ...place, kind: 'day', value: iso }
  if (figures) return figureDate(figures, place)
  if (groups['dmyDay']) return dayMention(groups['dmyYear'], groups['dmyMonth'], groups['dmyDay'], place)
  if (groups['dayRef'] !== undefined)
    return {
      ...dayMention(undefined, groups['mdyMonth'], groups['mdyDay'], place),
      relative: { years: groups['dayRef'].includes('next') ? 1 : groups['dayRef'].includes('last') ? -1 : 0 },
    }
  if (groups['mdyDay']) return dayMention(groups['mdyYear'], groups['mdyMonth'], groups['mdyDay'], place)
  if (groups['holiday']) return dayMention(groups['holidayYear'], ...dayOfHoliday(groups['holiday']), place)
  if (groups['orMonth'])
    return { ...place, kind: 'span', value: `${groups['orYear']}-${monthOf(groups['orMonth'])}/${groups['orYear']}-${monthOf(groups['orTo'] ?? '')}` }
  if (groups['season']) return seasonsMention(groups['season'], groups['seasonTo'] ?? '', groups['seasonYear'] ?? '', place)
  if (groups['myMonth']) return { ...place, kind: 'month', value: `${groups['myYear']}-${monthOf(groups['myMonth'])}` }
  if (part && /^\d/.test(groups['partRef'] ?? '') && /^(?:the )?(?:start|beginning|end|close|ending) in /.test(match[0]))
    return { ...place, kind: 'year', value: groups['partRef'] }
  if (part) return partMention(part, groups['partRef'] ?? '', groups['partTo'], place)
  if (partThis) return { ...place, kind: 'span', value: undefined, yearless: PARTS[partThis] ?? '' }
  if (from) return { ...place, kind: 'span', value: `${from}/${fullYear(groups['to'] ?? '', from)}` }
  if (year) return { ...place, kind: 'year', value: year }
  if (groups['relative']) return relativeMention(groups['relative'], place)
  if (month) return { ...place, start: place.end - month.length, kind: 'month', value: undefined, yearless: monthOf(month) }
  return soon ? { ...place, kind: 'soon', value: 'soon' } : undefined
}

/** "Summer or fall 2026": from the first month of the one to the last of the other. */
function seasonsMention(from: string, to: string, year: string, place: { start: number; end: number }): DateMention {
  return { ...place, kind: 'span', value: `${year}-${PARTS[from]?.split('/')[0]}/${year}-${PARTS[to]?.split('/')[1]}` }
}

/** Month and day of a holiday that falls on the same day every year. */
function dayOfHoliday(name: string): [month: string, day: string] {
  if (name.startsWith('hallo')) return ['oct', '31']
  if (name.startsWith('val')) return ['feb', '14']
  if (name.startsWith('box')) return ['dec', '26']
  if (name.startsWith('new')) return name.endsWith('eve') ? ['dec', '31'] : ['jan', '1']
  return ['dec', name.endsWith('eve') ? '24' : '25']
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3)) + 1).padStart(2, '0')
}

function dayMention(year: string | undefined, month = '', day = '', place: { start: number; end: number }): DateMention {
  const yearless = `${monthOf(month)}-${String(Number.parseInt(day, 10)).padStart(2, '0')}`
  return year ? { ...place, kind: 'day', value: `${year}-${yearless}` } : { ...place, kind: 'day', value: undefined, yearless }
}

/** Figures alone are read day first where only that is possible, month first otherwise, as most such pages are American. */
function figureDate(figures: string, place: { start: number; end: number }): DateMention | undefined {
  const [a = 0, b = 0, year = 0] = figures.split(/[/.]/).map(Number)
  const [month, day] = a > 12 || figures.includes('.') ? [b, a] : [a, b]
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return { ...place, kind: 'day', value: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` }
}

function partMention(part: string, ref: string, to: string | undefined, place: { start: number; end: number }): DateMention {
  const months = PARTS[part] ?? (part.startsWith('first') ? '01/04' : '10/12')
  const years = /^\d/.test(ref) ? undefined : ref.startsWith('next') || ref.includes('following') ? 1 : 0
  const until = to && /^\d/.test(to) ? { until: to } : {}
  if (years !== undefined) return { ...place, kind: 'span', value: undefined, yearless: months, relative: { years }, ...until }
  const [first, last] = months.split('/')
  if (until.until) return { ...place, kind: 'span', value: `${ref}-${first}/${until.until}` }
  return { ...place, kind: 'span', value: `${ref}-${first}/${ref}-${last}` }
}

function relativeMention(words: string, place: { start: number; end: number }): DateMention {
  if (words.includes('year')) {
    const years = /next|following|coming/.test(words) ? 1 : /last|previous/.test(words) ? -1 : 0
    return { ...place, kind: 'year', value: undefined, relative: { years } }
  }
  if (words.includes('month'))
    return { ...place, kind: 'month', value: undefined, relative: { months: /next|following/.test(words) ? 1 : /last|previous/.test(words) ? -1 : 0 } }
  if (words.includes('same')) return { ...place, kind: 'day', value: undefined, relative: 'same-day' }
  return {
    ...place,
    kind: 'day',
    value: undefined,
    relative: { days: words === 'yesterday' ? -1 : words === 'tomorrow' ? 1 : words === 'today' ? 0 : Number.NaN },
  }
}

function fullYear(to: string, from: string): string {
  return to.length === 2 ? from.slice(0, 2) + to : to
}
