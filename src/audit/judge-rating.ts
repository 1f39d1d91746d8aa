import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { Known, Rating } from '../catalogue/series-document.ts'
import { daysBetween, firstDayOf, lastDayOf, type Day, type PartialDate } from '../time/partial-date.ts'
import { capitalise, sayDate } from '../time/say-date.ts'
import type { ClaimOf, ClaimedRating } from './claim.ts'
import { endBefore, hadBegun, latestShowing, verdictOf, type FactsOfDay } from './facts-of-day.ts'
import { contradicted, supported, unverifiable, type Finding } from './finding.ts'
import { PERCENT_POINTS, RATING_FRESH_DAYS, RATING_NEAR_DAYS, RATING_SHARE } from './tolerances.ts'

/** Whether a rater gives the series, or a season, the score that the article says. Scores move: only one of about the same day speaks against it. */
export function judgeRating(claim: ClaimOf<'rating'>, season: number | undefined, facts: FactsOfDay): Finding {
  const absent = season === undefined ? undefined : judgeRatingOfNothing(season, facts)
  if (absent !== undefined) return absent
  const { value } = claim
  if (value.source === null) return unverifiable('The article does not say who gives the score')
  const rated = ratingsOf(claim.value, season, facts)
  const match = rated.find(
    (one) => isNear(value, one.rating) && one.days <= RATING_NEAR_DAYS && (value.group === undefined || one.rating.group === value.group),
  )
  if (match !== undefined) return supported(capitalise(sayScore(match.rating, match.on)), match.evidence)
  const swapped = rated.find(
    (one) => value.group !== undefined && one.rating.group !== value.group && isNear(value, one.rating) && one.days <= RATING_FRESH_DAYS,
  )
  if (swapped !== undefined)
    return contradicted(
      `That is the score of the ${swapped.rating.group}: ${sayScore(swapped.rating, swapped.on)}`,
      swapped.evidence,
      'critics-and-audience-swapped',
    )
  const fresh = rated.filter(
    (one) => one.days <= RATING_FRESH_DAYS && one.rating.unit === value.unit && (value.group === undefined || one.rating.group === value.group),
  )
  if (fresh.length > 0)
    return contradicted(
      capitalise(fresh.map((one) => sayScore(one.rating, one.on)).join('; ')),
      fresh.flatMap((one) => one.evidence),
    )
  const [nearest] = rated
  const which = season === undefined ? 'the series' : `season ${season}`
  if (nearest === undefined) return unverifiable(`Our facts have no score of ${which} by ${value.source} of about that day`)
  return unverifiable(`Scores move, and ours is of another day: ${sayScore(nearest.rating, nearest.on)}`, nearest.evidence)
}

/** Nobody can rate what has not been shown. */
function judgeRatingOfNothing(season: number, facts: FactsOfDay): Finding | undefined {
  if (hadBegun(facts, season) || verdictOf(facts, season).verdict === 'aired') return undefined
  const end = endBefore(facts, season)
  if (end !== undefined) return contradicted(`Nobody can have rated it: ${end.text}`, end.evidence, 'season-that-does-not-come')
  const latest = latestShowing(facts)
  return latest === undefined
    ? undefined
    : contradicted(`Nobody can have rated season ${season}, which had not begun: ${latest.text}`, latest.evidence, 'season-that-has-not-begun')
}

interface Rated {
  rating: Rating
  evidence: Fact[]
  on: PartialDate | undefined
  /** Days between the score and the article. */
  days: number
}

/** The scores by this rater, of the same thing, the nearest in time first. */
function ratingsOf({ source }: ClaimedRating, season: number | undefined, { standpoint, record, day, dayAssumed }: FactsOfDay): Rated[] {
  const of = (ratings: readonly Known<Rating>[], document: typeof record): Rated[] =>
    ratings
      .filter(({ value }) => value.episode === undefined && value.season === season && raterKey(value.rater) === raterKey(source ?? ''))
      // A score without a day says nothing of a past one.
      .filter(({ value }) => value.on !== undefined || dayAssumed)
      .map((known) => ({
        rating: known.value,
        evidence: toFacts('rating', known, document.sources),
        on: known.value.on,
        days: known.value.on === undefined ? 0 : daysApart(known.value.on, day),
      }))
  return [...of(standpoint.document.ratings, standpoint.document), ...of(record.ratings, record)].toSorted((a, b) => a.days - b.days)
}

function daysApart(on: PartialDate, day: Day): number {
  if (firstDayOf(on) <= day && lastDayOf(on) >= day) return 0
  return Math.min(Math.abs(daysBetween(firstDayOf(on), day)), Math.abs(daysBetween(lastDayOf(on), day)))
}

function isNear(claimed: ClaimedRating, { score, scale, unit }: Rating): boolean {
  if (claimed.unit !== unit) return false
  return unit === 'percent'
    ? Math.abs(claimed.score - score) <= PERCENT_POINTS
    : Math.abs(claimed.score / claimed.scale - score / scale) <= RATING_SHARE + Number.EPSILON * 10
}

/** "Rotten Tomatoes" and "RottenTomatoes", "IMDb" and "IMDB". */
function raterKey(rater: string): string {
  return rater.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function sayScore({ rater, group, season, score, scale, unit }: Rating, on: PartialDate | undefined): string {
  const value = unit === 'percent' ? `${score} %` : `${score} of ${scale}`
  return `${rater} gave ${season === undefined ? 'the series' : `season ${season}`} ${value} by ${group === 'critics' ? 'critics' : 'its audience'}${on === undefined ? '' : ` (${sayDate(on)})`}`
}
