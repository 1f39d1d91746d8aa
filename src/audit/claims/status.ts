import type { ClaimedStatus } from '../claim.ts'
import type { Clause } from '../text/clauses.ts'
import { splitClauses } from '../text/clauses.ts'
import { namesSeries } from '../text/mask-titles.ts'
import { CARDINAL, numberOf } from '../text/numbers-in-text.ts'
import type { Draft, Scene } from './scene.ts'
import type { StatusRule } from './status-words.ts'
import { STATUS_RULES } from './status-words.ts'

const TITLE_WORDS =
  /\b(?:renew\w*|cancel\w*|happen\w*|return\w*|confirm\w*)[^.]{0,15}(?:\bor\b|\/|vs)|release date|\b(?:renewal|cancell?ation)(?: (?:status|news|updates?|chances|date))?$|\b(?:everything|what we know|all we know|updates?|all you need)\b/
/** What else may be ordered, confirmed or unknown. */
const OTHER_OBJECT =
  /\b(?:trailers?|teasers?|plots?|plotlines?|cast|casting|synopsis|storylines?|story|titles?|roles?|posters?|spin-?offs?|movies?|feature films?|books?|games?|soundtracks?|how many|episode count|number of|episodes (?:will|are|were)|actors?|actress(?:es)?|guest stars?|characters?|locations?|reviews?|ratings?|details (?:about|on|of) the|who \w+|budget|reason|deal|comic-con|contract|orders? (?:a|the) (?:arrest|attack)|court|killed|murder\w*|love|wedding|relationship|city|venue|identit\w+|new faces|returning)\b/
const ABOUT_SERIES =
  /\b(?:seasons?|series|shows?|renewal|renew\w*|it|its|they|future|fate|continu\w*|drama|sitcom|anime|instal?lments?|one|return|more|sequel|follow-?up|edition|this|cancel\w*|programme|production|film\w*|shoot\w*|comeback|revival|axe|cameras|crews?|channel|network|streamer|broadcaster|makers|producers|creators|episodes|run|go-?round|outing|follow-?up|chapter|official\w*|confirm\w*|announce\w*|information|word|day|dates?)\b/

/** Stems that every status has one of, cheap to look for. */
const SPEAKS_OF_STATUS =
  /put|there|renew|recharg|green|in the can|given|\block|safe|bag|sign|contract|exten|crew|silent|quiet|dead|toast|deal|pact|swan|hurrah|curtain|bow|pick|order|commission|upped|reviv|extend|ahead|\bnod\b|thumb|back|approv|continu|announc|confirm|reveal|disclos|declar|\bsa(?:id|ys?)\b|\bspok|comment|decid|statement|known|offici|\bwords?\b|news|inform|update|hint|silen|quiet|\bmum\b|tight|\bdates?\b|\bday\b|\bmonth\b|schedul|remain|await|wait|limbo|balance|unclear|unknown|uncertain|fate|final|\blast\b|\bend|conclu|clos|finish|wrap|hold|hiatus|halt|suspend|paus|shelv|postpon|put off|delay|product|film|shoot|shot|cameras|script|writ|works?\b|working|return|forward|cancel|axe|scrap|nixed|canned|plug|ditch|quits|season|series|happen|\bgo\b|out yet|timeline|window|sure|clear|certain|seen|open|chop|boot|\bmore\b|discontinu|terminat|\boff\b|dropped|\bway\b|secured|making|develop|certain|guess|early to|verdict|sanction|prolong|bow(?:s|ed)? out|when\b|question|ruled out|table|cards|passed on|against|\bover\b|\bdone\b|no longer|farewell/

/** What becomes of a season, as a sentence says it: ordered, stopped, the last, in the making, or nobody knows. That no date is named is told apart: an announced date of nothing. */
export function readStatus(scene: Scene): Draft[] {
  const { sentence } = scene
  if (sentence.isQuestion || (sentence.line.kind === 'heading' && TITLE_WORDS.test(sentence.lower))) return []
  return splitClauses(sentence.lower).flatMap((clause) => readClause(scene, clause))
}

function readClause(scene: Scene, clause: Clause): Draft[] {
  const words = scene.sentence.lower.slice(clause.start, clause.end)
  if (!SPEAKS_OF_STATUS.test(words)) return []
  if (!ABOUT_SERIES.test(words) && scene.seasons.length === 0 && !namesSeries(words)) return []
  const drafts: Draft[] = []
  const taken: { start: number; end: number; status: StatusRule['status'] }[] = []
  for (const rule of STATUS_RULES) {
    if (taken.some(({ status }) => excludes(status, rule.status))) continue
    const match = rule.words.exec(words)
    if (!match || (rule.not?.test(words.slice(0, match.index)) ?? false)) continue
    const place = { start: match.index, end: match.index + match[0].length, status: rule.status }
    if (taken.some(({ start, end }) => place.start < end && place.end > start)) continue
    const draft = toDraft(scene, clause, place)
    if (!draft) continue
    taken.push(place)
    drafts.push(draft)
  }
  return drafts
}

/** One clause says one thing, but that an ordered or stopped season is the last, or already in the making. */
function excludes(first: StatusRule['status'], second: StatusRule['status']): boolean {
  if (second === 'final') return first === 'no-date' || first === 'undecided'
  return !(first === 'final' || (first === 'in_production' && second === 'renewed'))
}

function toDraft(scene: Scene, clause: Clause, match: { start: number; end: number; status: StatusRule['status'] }): Draft | undefined {
  const asked = scene.headed ?? scene.frame.asked
  const words = scene.sentence.lower.slice(clause.start, clause.end)
  const start = clause.start + match.start
  const end = clause.start + match.end
  const place = { start: clause.start, end: Math.max(end, Math.min(clause.end, start + 160)) }
  if (match.status === 'no-date') {
    if (/\b(?:trailer|teaser|poster|dvd|blu-ray)\b/.test(words)) return undefined
    const named = seasonBeside(scene, clause, start, end)
    const seasons = named ?? (asked === undefined ? undefined : [asked])
    return seasons ? { type: 'next_premiere_date', value: null, ...place, seasons, hedged: false } : undefined
  }
  if (isAboutOther(match.status, words, match.start, match.end)) return undefined
  const seasons = seasonOfStatus(scene, match.status, clause, start, end)
  return seasons ? { type: 'status', value: match.status, ...place, seasons } : undefined
}

function isAboutOther(status: ClaimedStatus, words: string, start: number, end: number): boolean {
  const other = OTHER_OBJECT.exec(words)
  if (status === 'undecided')
    return /\b(?:we|i)\s+(?:will not|won't)\b/.test(words) || (other !== null && !/\brenew\w*|\bcancel\w*/.test(words.slice(start, end)))
  if (OF_MANY.test(words)) return true
  if (status === 'renewed') return other !== null && !/\b(?:renew\w*|recharg\w*|green-?\s?li\w*|picked up|commission\w*)\b/.test(words.slice(start, end))
  if (status === 'in_production') return /\b(?:trailer|movie|spin-?off|book|game|film)\b/.test(words)
  return (
    status === 'cancelled' &&
    other !== null &&
    other.index < (/\b(?:story|love)\b/.test(other[0]) ? start : end) &&
    !/\bcancel\w*|\baxed\b/.test(words.slice(start, end)) &&
    !/\b(?:story|love)\b/.test(other[0])
  )
}

/** "Netflix cancelled many shows": none of them is meant. */
const OF_MANY =
  /\b(?:many|several|numerous|some|a few|a number of|lots of|dozens of|a slew of|a lot of)(?: (?:of (?:its|their|the)|other|more))? (?:[\w-]+ ){0,2}?(?:shows|series|dramas|sitcoms|titles|originals|programmes)\b/

/** The season named nearest in the clause: overlapping the words, after them, or before. */
function seasonBeside(scene: Scene, clause: Clause, start: number, end: number): number[] | undefined {
  const own = scene.seasons.filter((mention) => mention.start >= clause.start && mention.end <= clause.end + 1)
  return (own.find((m) => m.start < end && m.end > start) ?? own.find((m) => m.start >= end) ?? own.findLast((m) => m.end <= start))?.seasons
}

/** "It will be the final season" goes on about the season of the sentence before. */
function goesOn({ sentence, previous, topic }: Scene, clause: Clause): number[] | undefined {
  const isSame = previous?.sentence.line === sentence.line && /^(?:and |but |so )?(?:it|this|that)\b/.test(sentence.lower.slice(clause.start, clause.end))
  return isSame && topic !== undefined ? [topic] : undefined
}

/** "Two more seasons": those up to the one asked for. */
const MORE_SEASONS = new RegExp(String.raw`\b(${CARDINAL}) (?:more|further|additional|new|extra) (?:seasons|series|years|runs)\b`)
/** "After four seasons": the fourth is the last. */
const AFTER_SEASONS = new RegExp(String.raw`\b(?:after|with|following) (?:just |only |its )?(${CARDINAL}) (?:\w+ )?(?:seasons|series)\b`)

/** Which season a status is about: the one named beside it; "after season four" stops the fifth; without a name the one asked for, the end of a show being that of the season before. */
function seasonOfStatus(scene: Scene, status: ClaimedStatus, clause: Clause, start: number, end: number): number[] | undefined {
  const asked = scene.headed ?? scene.frame.asked
  const { lower } = scene.sentence
  const own = scene.seasons.filter((mention) => mention.start >= clause.start && mention.end <= clause.end + 1)
  const mention = own.find((m) => m.start < end && m.end > start) ?? own.find((m) => m.start >= end) ?? own.findLast((m) => m.end <= start)
  const run = AFTER_SEASONS.exec(lower.slice(clause.start, clause.end))
  const count = run ? numberOf(run[1] ?? '') : undefined
  if (count !== undefined && !mention && (status === 'cancelled' || status === 'final')) return [status === 'final' ? count : count + 1]
  if (status === 'cancelled') {
    if (!mention) return asked === undefined ? undefined : [asked]
    const isAfter =
      /\b(?:after|following|with|since(?! (?:there|it|they|the (?:show|series))\b)|beyond|end of)\b[^;,]{0,30}$/.test(
        lower.slice(Math.max(0, mention.start - 34), mention.start),
      ) || mention.seasons.length > 1
    return [Math.max(...mention.seasons) + (isAfter ? 1 : 0)]
  }
  const spokenOf = scene.seasons.findLast((m) => m.end <= clause.start && m.seasons.length === 1)?.seasons ?? goesOn(scene, clause)
  const isToCome = /\b(?:will|ought|should|shall|going to|expected|is set)\b/.test(lower.slice(clause.start, clause.end))
  if (
    status === 'final' &&
    !mention &&
    !spokenOf &&
    isToCome &&
    /^(?:and |so |but )?(?:the|its|this) (?:final|last|farewell|closing|concluding) (?:season|series|run|chapter)\b/.test(lower.slice(clause.start))
  )
    return asked === undefined ? undefined : [asked]
  if (status === 'final')
    return mention ? [Math.max(...mention.seasons)] : (spokenOf ?? (asked === undefined ? undefined : [scene.headed ?? Math.max(1, asked - 1)]))
  if (mention) {
    const season = Math.max(...mention.seasons)
    const isBefore =
      status === 'renewed' &&
      /\b(?:after|following|since|ahead of|before|end of)\b[^;,]{0,30}$/.test(lower.slice(Math.max(clause.start, mention.start - 34), mention.start))
    if (isBefore) return [season + 1]
    return mention.seasons.length === 2 && /\b(?:and|&)\b/.test(lower.slice(mention.start, mention.end)) ? mention.seasons : [season]
  }
  const more = status === 'renewed' && asked !== undefined ? MORE_SEASONS.exec(lower.slice(clause.start, clause.end)) : null
  const added = more ? (numberOf(more[1] ?? '') ?? 1) : 1
  if (asked !== undefined && added > 1 && added < asked) return Array.from({ length: added }, (_, i) => asked - added + 1 + i)
  const elsewhere =
    status === 'renewed'
      ? scene.seasons.find((m) => m.start >= clause.end && m.seasons.length === 1 && /^,? and (?:the |its )?$/.test(lower.slice(clause.end, m.start)))
      : undefined
  return elsewhere?.seasons ?? (asked === undefined ? undefined : [asked])
}
