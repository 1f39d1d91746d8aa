import type { AnnouncementKind } from '../../catalogue/series-file.ts'
import { ANNOUNCING_WORDS, type AnnouncingWords, type Side } from './announcing-words.ts'
import { HEADLINE_VERB } from './headline-verbs.ts'
import { MARKED_HOME, markHomes } from './homes.ts'
import { inferredSignals, showingOn } from './inferred-signals.ts'
import type { SaidDate } from './said-dates.ts'
import type { SaidSeasons } from './said-seasons.ts'

/** Announcing words where they stand in a clause. */
export interface Signal {
  kind: AnnouncementKind
  side: Side
  /** What must stand near: of "season" the object is a season as often as a series ("orders X", "orders a second season"). */
  needs: AnnouncingWords['needs']
  words: string
  start: number
  end: number
  /** Read from what the headline brings together; none of its words says so. */
  isInferred?: true
}

const NEW_SEASON =
  /\b(?:more|another|additional|new|next|further) (?:\w+ )?(?:seasons?|runs?|outing|series(?= of))\b|\bseason (?:pickup|order|renewal)\b|\b(?:follow-up|sophomore) season\b|\b\w+-season (?:pickup|order|renewal|deal|commitment)\b|\bgets another\b/i

/** Parts of a clause that tell when something happened and not what: "ahead of season 5's debut", "after Fox axe". */
const ASIDE =
  /(?:^| |— )(?:(?:ahead of|before|which (?:had been|was|were)) (?=\S)|(?:after|following(?! (?:on|in)\b)|amid|despite|in (?:the )?wake of|days after|thanks to|ever since|since|once|previously) (?!(?:just |only |its |a )?(?:[\w-]+ (?:&|and) )?[\w-]+ (?:seasons?|series|years?|runs?)\b(?! (?:debut|premiere|finale|launch|bow|arrives|release|starts|ends|begins))))[^;,—:]*/gi

/** What a clause announces, in order; overlapping words count as what stands first in the table. */
export function signalsIn(text: string, seasons: readonly SaidSeasons[], dates: readonly SaidDate[], isHeadline: boolean): Signal[] {
  const asides = [...text.matchAll(ASIDE)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
  const found: Signal[] = []
  const marked = markHomes(text)
  const hasSeason = seasons.some(({ numbers, isPast, isFinal }) => !isPast && (isFinal || numbers.some((number) => number > 1))) || NEW_SEASON.test(text)
  for (const { kind, side, pattern, needs, areHomesMarked } of ANNOUNCING_WORDS)
    for (const { 0: matched, index: start } of (areHomesMarked ? marked : text).matchAll(pattern)) {
      const end = start + matched.length
      const words = text.slice(start, end)
      if (needs === 'season' && !(hasSeason && isSeasonAhead(text, end, seasons))) continue
      if (
        needs === 'season-before' &&
        !seasons.some(
          (season) =>
            season.end <= start &&
            /^ (?:of (?:the|its) [^,;]{0,40} )?(?:(?:tv )?anime )?(?:is |now |officially |has been )*$/i.test(text.slice(season.end, start)),
        )
      )
        continue
      if (needs === 'platform' && !PLATFORM.test(marked.slice(Math.max(0, start - PLATFORM_WITHIN), start))) continue
      if (needs === 'date' && !dates.some((date) => isDateOf(text, { start, end }, date))) continue
      if (found.some((other) => start < other.end && other.start < end)) continue
      if (asides.some((aside) => start > aside.start && start < aside.end)) continue
      if (found.some((other) => other.kind === kind && (needs !== undefined || side !== 'before'))) continue
      found.push({ kind, side, needs, words, start, end })
    }
  if (isHeadline && found.every(({ kind }) => RESCUE.has(kind))) found.push(...showingOn(text, dates))
  if (found.length === 0 && isHeadline) found.push(...inferredSignals(text, seasons, dates))
  return found.sort((a, b) => a.start - b.start)
}

/** Kinds beside which a date that ends a headline is a premiere's. */
const RESCUE: ReadonlySet<AnnouncementKind> = new Set(['revived', 'moved-platform', 'final-season'])

/** Whether a clause tells of a season or a date only in passing, in a part that says when something else happened. */
export function isAside(text: string, position: number): boolean {
  return [...text.matchAll(ASIDE)].some(({ 0: words, index }) => position > index && position < index + words.length)
}

/** Who shows a series, up to three words before the verb. */
const PLATFORM = new RegExp(String.raw`(?<!\w)(?:${MARKED_HOME}|(?:streamer|network|broadcaster|channel|service|cabler)\b) (?:[\w’]+ ){0,3}$`, 'i')
/** Our decision: characters of the longest home and three words. */
const PLATFORM_WITHIN = 60

/** Our decision: words that order a season name it soon: "lands a surprise, supersized third season". */
const SEASON_WITHIN = 60
const DATE_BEFORE = 40

/** "Sets Season 3, Starts Cameras Next Month": what follows has a verb of its own. */
const NEXT_STATEMENT = new RegExp(String.raw`, ${HEADLINE_VERB} `, 'i')

/** Whether a date stands near words that set one, and is not that of a last episode. */
function isDateOf(text: string, words: { start: number; end: number }, date: SaidDate): boolean {
  return (
    date.start >= words.start - DATE_BEFORE &&
    date.start - words.end < SEASON_WITHIN &&
    !NEXT_STATEMENT.test(text.slice(words.end, date.start)) &&
    !/\b(?:finales?|ends?|concludes?|(?:last|final) (?:episode|hours?|case)|series-ender|last two episodes)\b/i.test(
      text.slice(Math.max(0, words.start - DATE_BEFORE), date.start),
    )
  )
}

/** "Gets new look at season 2": not the season is what it gets. */
const OTHER_OBJECT =
  /\b(?:look|glimpse|dates?|windows?|trailer|teaser|stills|images?|poster|details?|titles?|updates?|stars?|directors?|showrunners?|cast|clip|tease|hint|lead|role)\b(?! of)/i

/** What is told of a season that is long ordered: "announces season 29 lead". */
const PART_OF_SEASON =
  /^ (?:lead|cast|contestants|judges?|hosts?|winner|trailer|teaser|poster|premiere|release|return date|date|title|villain|role|plot|details|finale|opener|episodes?|images?|first look)\b/i

function isSeasonAhead(text: string, from: number, seasons: readonly SaidSeasons[]): boolean {
  const colon = text.indexOf(': ', from)
  const until = colon === -1 ? text.length : colon
  const isOfPart = (start: number) => OTHER_OBJECT.test(text.slice(from, start))
  return (
    seasons.some(
      ({ start, end, isPast }) =>
        !isPast && start < until && start >= from - 1 && !isOfPart(start) && start - from <= SEASON_WITHIN && !PART_OF_SEASON.test(text.slice(end)),
    ) || NEW_SEASON.test(text.slice(Math.max(0, from - 'gets another'.length), from + SEASON_WITHIN))
  )
}
