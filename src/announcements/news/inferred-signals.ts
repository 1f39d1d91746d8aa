import { precisionOf } from '../../time/partial-date.ts'
import { HEADLINE_VERB } from './headline-verbs.ts'
import { HOME } from './homes.ts'
import type { SaidDate } from './said-dates.ts'
import type { SaidSeasons } from './said-seasons.ts'
import type { Signal } from './signals.ts'

/** What somebody says or does beside the series: such a headline is about them, whatever season it names. */
const ABOUT_PEOPLE =
  /’s [a-zà-ÿ.-]+ [a-zà-ÿ.-]+ (?:to|will|won’t|is) |\b(?:on(?! with)|talks?|says?|reveals?|explains?|discusses|teases|previews|recalls?|remembers|cast|review|of|exits?|leaves|leaving|departs|stars?|creators?|showrunners?|bosses|boss|producers?|eps?|begs|pleads|pitches|asks|alum|fans|not|never|no|\w+n’t|fired|out as|quits|recasts?|replaces)\b|\bloses (?!its)/i

/**
 * What a headline says by what it brings together, when none of its words announces anything: the trade writes puns where the verb stands.
 *
 * Sent on to a further season ("Blasts Off for Season 4", "Dealt Second Season By Peacock"), a series was renewed. Stopped "after two seasons" ("Grounded at
 * HBO"), it was cancelled. With a day that lies ahead ("to Check In Feb. 16"), its premiere is set. `text` has its quoted names overwritten.
 */
export function inferredSignals(text: string, seasons: readonly SaidSeasons[], dates: readonly SaidDate[]): Signal[] {
  const past = seasons.find(({ isPast }) => isPast)
  if (past !== undefined) return stopped(text, past)
  const ahead = seasons.find(({ numbers }) => numbers.some((number) => number > 1))
  return (ahead && sentOn(text, ahead)) ?? (dates.some(({ isAhead }) => isAhead) ? dated(text, seasons, dates) : [])
}

/** "Stops Turning At Prime Video", "Flatlines": whatever stands between a series and "after three seasons" ended it. */
function stopped(text: string, season: SaidSeasons): Signal[] {
  const between = text.slice(0, season.start)
  if (!endsPhrase(text, season) || ABOUT_PEOPLE.test(between.replace(NEGATED, ''))) return []
  const [platform] = PLATFORM_FIRST.exec(between) ?? []
  if (platform !== undefined && !between.includes('\uE000')) {
    const start = platform.lastIndexOf(' ', platform.length - 2) + 1
    return [{ kind: 'cancelled', side: 'after', needs: undefined, isInferred: true, words: platform.slice(start).trim(), start, end: platform.length - 1 }]
  }
  const name = between.lastIndexOf('\uE000') + 1
  const verb = name > 0 && between.slice(name).split(' ').length <= MOST_WORDS_BETWEEN ? name : (VERB.exec(between)?.index ?? STOPPING.exec(between)?.index)
  return verb === undefined ? [] : [signalOf('cancelled', between, verbBefore(between, verb), season)]
}

/** "Won’t Leap On": an end may be put so. */
const NEGATED = /\b(?:not|never|no|\w+n’t)\b|\bon(?= (?:at|with)\b| $)/gi
/** A verb that ends a name without quotation marks. */
const VERB = new RegExp(String.raw`(?<=\w )${HEADLINE_VERB} `, 'i')
/** A verb, and at most where: "Grounded at HBO", "Stops Turning At Prime Video". */
const STOPPING = / [\w’-]{1,30}(?:ed|es|s|ne|ut|wn|ff|ng|rk)(?: (?:up|down|out|off|over|away))? (?:(?:at|by|on|from) .{2,30} )?$/i

function sentOn(text: string, season: SaidSeasons): Signal[] | undefined {
  const between = text.slice(0, season.start)
  const pun = TOWARDS_SEASON.exec(between)
  const isOfPlatform = PLATFORM_FIRST.test(between)
  if (!endsPhrase(text, season) || (!isOfPlatform && ABOUT_PEOPLE.test(between)) || pun === null) return undefined
  const kind = /\bwith (?:an? |its |the )?$/i.test(between) && (FAREWELL.test(between) || GOES_OUT.test(between)) ? 'final-season' : 'renewed'
  return [signalOf(kind, between, verbBefore(between, pun.index), season)]
}

/** Who shows it does it: "Channel 4 passes sentence on The Couple Next Door with second season". */
const PLATFORM_FIRST = new RegExp(String.raw`^${HOME} [\w-]+s `, 'u')

/** "To pass its final collection plate with season 4". */
const GOES_OUT = /\b(?:will|to|set to|going) [\w-]+ (?:\w+ )?(?:out|down|off|away) with /i
const FAREWELL = /\b(?:final|last|farewell|goodbye|curtain|swan song|amen|adieu|end)\b/i

/** "… For a", "… Into", "Dealt", "Keeps … With": what stands right before the season. */
const TOWARDS_SEASON =
  /\b(?:(?:for|to|into|with|up|in|over|through|toward|towards)(?: (?:a|an|its|their|the))?(?: [\w-]{1,30})?|(?:dealt|handed|granted|fired up|given|[\w-]{1,30}s)(?: an?| its)?) $/i

/** A series, perhaps its season, and a day ahead, parted by little: "Season 3 to Check In Feb. 16 on HBO", "Gavel Falls Dec. 23". */
function dated(text: string, seasons: readonly SaidSeasons[], dates: readonly SaidDate[]): Signal[] {
  const [date, second] = dates.filter(
    (said) => said.isAhead && (precisionOf(said.date) !== 'year' || (seasons.length > 0 && /^in /i.test(text.slice(said.start)))),
  )
  const hasSeries = text.includes('\uE000') || seasons.length > 0
  if (date === undefined || second !== undefined || text.startsWith(', ', date.start - 2) || !hasSeries || LAST_SHOWN.test(text)) return []
  const from = Math.max(0, ...seasons.filter(({ end }) => end <= date.start).map(({ end }) => end), text.lastIndexOf('\uE000', date.start) + 1)
  const between = text.slice(from, date.start)
  const start = from === 0 ? verbBefore(between, between.length) : from
  if (ABOUT_PEOPLE.test(between.replace(/ on $/, '')) || between.split(' ').length > MOST_WORDS_BETWEEN) return []
  return [{ kind: 'premiere-set', side: 'either', needs: undefined, isInferred: true, words: text.slice(start, date.end).trim(), start, end: date.end }]
}

/** "Fourth And Final Season Pulls In July 21": whatever verb stands right before a day ahead that ends the headline. */
export function showingOn(text: string, dates: readonly SaidDate[]): Signal[] {
  return dates
    .filter(({ isAhead, date, end }) => isAhead && precisionOf(date) === 'day' && end === text.length)
    .flatMap(({ start, end }) => {
      const verb = /(?<= )[\w-]+s (?:(?:in|on|out|up|back|off|into) )?(?:on )?$/.exec(text.slice(0, start))
      if (verb === null || LAST_SHOWN.test(verb[0])) return []
      return [
        {
          kind: 'premiere-set' as const,
          side: 'either' as const,
          needs: undefined,
          isInferred: true as const,
          words: text.slice(verb.index, end),
          start: verb.index,
          end,
        },
      ]
    })
}

const LAST_SHOWN =
  /\b(?:finales?|final episode|last episode|ends?|ended|ending|closed|goodbyes?|out of|through|until|since|final (?:hour|case)|event|convention|tour|talks|hearing|trial)\b/i
/** Our decision: a date further from its series belongs to something else. */
const MOST_WORDS_BETWEEN = 9

/** Whether a headline ends with its season, or goes on only with who ordered it. */
function endsPhrase(text: string, { end }: SaidSeasons): boolean {
  return /^(?:$| (?:at|on|by|from|with|via|pickup|order|renewal|and|in (?:a|record)|despite|before|ahead|amid)\b|[,:;!.)])/i.test(text.slice(end))
}

function signalOf(kind: 'renewed' | 'cancelled' | 'final-season', between: string, verb: number, season: SaidSeasons): Signal {
  const start = Math.max(verb, between.lastIndexOf('\uE000') + 1)
  return { kind, side: 'before', needs: undefined, isInferred: true, words: between.slice(start).trim(), start, end: season.start - 1 }
}

/** Our decision: a verb stands at most so many words before its preposition. */
const VERB_WITHIN_WORDS = 4

/** Where the verb of a pun stands: the last word in -s or -ed before a position, so that it is taken for no part of a name. */
function verbBefore(text: string, position: number): number {
  const words = [...text.slice(0, position).matchAll(/[^ ]+/g)].slice(-VERB_WITHIN_WORDS)
  return words.findLast(({ 0: word, index }) => index > 0 && /^[\w-]+(?:s|ed)$/.test(word))?.index ?? position
}
