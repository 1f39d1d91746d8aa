import { toCivilDay, toDayNumber, weekdayOf } from '../../time/day-number.ts'
import { addDays, dayNumberOf, lastDayOf, parsePartialDate, type Day, type PartialDate } from '../../time/partial-date.ts'
import { MONTHS } from '../../time/say-date.ts'

/** A date that a text gives, as precisely as it gives it. */
export interface SaidDate {
  date: PartialDate
  /** It does not lie before the day of publishing. */
  isAhead: boolean
  start: number
  end: number
}

const MONTH = String.raw`(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)`
const YEAR = String.raw`((?:19|20)\d\d)`
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** Seasons of the year and parts of the television year: the year alone is given by them. */
const PART_OF_YEAR =
  '(?:spring|summer|fall|autumn|winter|midseason|mid-season|the holidays|holiday season|the first half|the second half|first quarter|second half|early|late|mid)'
/** Days that are called by their name. */
const FEASTS: Record<string, [month: number, day: number]> = {
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  "valentine's day": [2, 14],
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  christmas: [12, 25],
  'boxing day': [12, 26],
  halloween: [10, 31],
}

type Reader = (match: RegExpExecArray, from: Day) => string | undefined

/** In order of precedence: where two overlap, the first holds. */
const FORMS: { pattern: RegExp; read: Reader }[] = [
  {
    pattern: new RegExp(String.raw`\b${MONTH} (\d{1,2})(?:st|nd|rd|th)?(?:, ?|,? of | )${YEAR}\b`, 'g'),
    read: ([, month, day, year]) => dayOf(Number(year), month, day),
  },
  {
    pattern: new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? ${YEAR}\b`, 'g'),
    read: ([, day, month, year]) => dayOf(Number(year), month, day),
  },
  { pattern: new RegExp(String.raw`\b${MONTH},? (?:of )?${YEAR}\b`, 'g'), read: ([, month, year]) => `${year}-${two(monthOf(month))}` },
  {
    pattern: new RegExp(String.raw`\b${MONTH} (\d{1,2})(?:st|nd|rd|th)?\b(?! (?:million|percent|episodes?))`, 'g'),
    read: ([, month, day], from) => nextDay(month, day, from),
  },
  { pattern: new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?![\w])`, 'g'), read: ([, day, month], from) => nextDay(month, day, from) },
  { pattern: /\b(\d{1,2})\/(\d{1,2})\b(?!\/)/g, read: ([, month, day], from) => nextDay(MONTHS[Number(month) - 1], day, from) },
  {
    pattern: new RegExp(String.raw`\b(${Object.keys(FEASTS).join('|')})(?: ${YEAR})?(?! special| movie| film| episode)(?= |[.,;:!?]|$)`, 'gi'),
    read: ([, name, year], from) => feast(name ?? '', year, from),
  },
  { pattern: new RegExp(String.raw`\b${PART_OF_YEAR}[ -](?:of |in )?${YEAR}\b(?!-\d)`, 'gi'), read: ([, year]) => year },
  {
    // "sets Fall return"
    pattern: /\b(spring|summer|fall|autumn|winter|midseason) (?=premiere|return|debut|launch|bow|release|start|slot)/gi,
    read: ([, part], from) => String(yearOfPart(part ?? '', from)),
  },
  {
    // "sets August return", "reveals 2023 debut"
    pattern: new RegExp(String.raw`\b${YEAR} (?=premiere|return|debut|launch|bow|release|start|slot)`, 'gi'),
    read: ([, year]) => year,
  },
  {
    pattern: new RegExp(String.raw`\b${MONTH} (?=(?:[Pp]remiere|[Rr]eturn|[Dd]ebut|[Ll]aunch|[Bb]ow|[Rr]elease|[Ss]tart|[Dd]ate|[Ss]lot)\b)`, 'g'),
    read: ([, month], from) => nextMonth(month, from, false),
  },
  { pattern: /\bnext month\b/gi, read: (_, from) => monthFrom(from, 1) },
  { pattern: /\b(?:later )?this month\b/gi, read: (_, from) => from.slice(0, 7) },
  {
    pattern: new RegExp(
      String.raw`\b([Nn]ext|[Tt]his|[Ii]n|[Uu]ntil|[Tt]o|[Ee]arly|[Ll]ate|[Bb]y|[Tt]his [Cc]oming|[Ff]or|[Ss]ince|[Oo]f) ${MONTH}(?= |[.,;:!?)]|$)`,
      'g',
    ),
    read: ([, word, month], from) => nextMonth(month, from, word?.toLowerCase() === 'next'),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:later this year|this year|this (?:coming )?${PART_OF_YEAR}|in (?:the )?(?:spring|summer|fall|autumn|winter|midseason|the new year)|(?:for|until|to) (?:the )?(?:spring|summer|fall|autumn|winter|midseason)(?! \\d))\b`,
      'gi',
    ),
    read: ([words = ''], from) => {
      const [part] = /spring|summer|fall|autumn|winter|midseason/i.exec(words) ?? []
      return String(/new year/i.test(words) ? yearOf(from) + 1 : part === undefined ? yearOf(from) : yearOfPart(part, from))
    },
  },
  {
    pattern: new RegExp(String.raw`\b(?:(?:early|late|sometime|later) )?next (?:year|${PART_OF_YEAR})\b|\bthe following year\b`, 'gi'),
    read: (_, from) => String(yearOf(from) + 1),
  },
  { pattern: new RegExp(String.raw`\b(?:in|into|until|to|for|sometime in|by|during|of) ${YEAR}\b(?![-–/]\d)`, 'gi'), read: ([, year]) => year },
  {
    pattern: new RegExp(
      String.raw`(?<!\b(?:said|says|announced|confirmed|revealed|told \w+) (?:on )?)\b(?:(on|last|next|this) )?(${WEEKDAYS.join('|')})\b(?!['’]s|,? (?:${MONTH}|\d))`,
      'gi',
    ),
    read: ([, word, name], from) => weekday(name ?? '', word, from),
  },
  { pattern: /\b(today|tonight|now streaming)\b/gi, read: (_, from) => from },
  { pattern: /\btomorrow\b/gi, read: (_, from) => addDays(from, 1) },
]

/** The dates that a text gives, in order, read from the day it was published: a day without its year is the next one of that name. */
export function saidDates(text: string, published: Day): SaidDate[] {
  const found: SaidDate[] = []
  for (const { pattern, read } of FORMS)
    for (const match of text.replaceAll('’', "'").matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      const date = parsePartialDate(read(match, published) ?? '')
      if (date !== undefined) found.push({ date, isAhead: lastDayOf(date) >= published, start, end })
    }
  return found.sort((a, b) => a.start - b.start)
}

/** Our decision: an entry of these days may still tell of a day last week; what is longer ago comes again next year. */
const LOOKS_BACK_DAYS = 10

function nextDay(month: string | undefined, day: string | undefined, from: Day): string | undefined {
  const earliest = addDays(from, -LOOKS_BACK_DAYS)
  const [thisYear, nextYear] = [dayOf(yearOf(from), month, day), dayOf(yearOf(from) + 1, month, day)]
  return thisYear !== undefined && thisYear >= earliest ? thisYear : nextYear
}

/** The last months in which "this spring" can still be meant; winter and midseason lie at the turn of the year. */
const LAST_MONTHS: Record<string, number> = { spring: 5, summer: 8, fall: 11, autumn: 11, winter: 3, midseason: 4 }

function yearOfPart(part: string, from: Day): number {
  return yearOf(from) + (Number(from.slice(5, 7)) > (LAST_MONTHS[part.toLowerCase()] ?? MONTHS.length) ? 1 : 0)
}

function nextMonth(month: string | undefined, from: Day, isNext: boolean): string {
  const number = monthOf(month)
  const current = Number(from.slice(5, 7))
  const year = yearOf(from) + (number < current || (isNext && number === current) ? 1 : 0)
  return `${year}-${two(number)}`
}

function monthFrom(from: Day, months: number): string {
  const index = yearOf(from) * MONTHS.length + Number(from.slice(5, 7)) - 1 + months
  return `${Math.floor(index / MONTHS.length)}-${two((index % MONTHS.length) + 1)}`
}

function feast(name: string, year: string | undefined, from: Day): string | undefined {
  const [month, day] = FEASTS[name.toLowerCase()] ?? [0, 0]
  return year === undefined ? nextDay(MONTHS[month - 1], String(day), from) : dayOf(Number(year), MONTHS[month - 1], String(day))
}

function weekday(name: string, word: string | undefined, from: Day): Day {
  const number = dayNumberOf(from)
  const wanted = WEEKDAYS.indexOf(name.toLowerCase())
  // `weekdayOf` is 0 on Mondays.
  const ahead = (wanted - weekdayOf(number) + 7) % 7
  return addDays(from, word?.toLowerCase() === 'last' ? ahead - 7 : ahead)
}

function dayOf(year: number, month: string | undefined, day: string | undefined): string | undefined {
  const number = monthOf(month)
  if (number === 0) return undefined
  const text = `${year}-${two(number)}-${two(Number(day))}`
  return parsePartialDate(text) === undefined || toCivilDay(toDayNumber({ year, month: number, day: Number(day) })).day !== Number(day) ? undefined : text
}

function monthOf(name: string | undefined): number {
  const start = (name ?? '').slice(0, 3).toLowerCase()
  return start === '' ? 0 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(start)) + 1
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
