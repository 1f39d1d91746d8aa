import { toFacts, type Fact } from '../catalogue/fact.ts'
import type { Known, Rating } from '../catalogue/series-document.ts'
import { daysBetween, firstDayOf, lastDayOf, type Day, type PartialDate } from '../time/partial-date.ts'
import type { ClaimOf, ClaimedRating } from './claim.ts'
import { endBefore, hadBegun, latestShowing, verdictOf, type FactsOfDay } from './facts-of-day.ts'
import { contradicted, supported, unverifiable, type Finding } from './finding.ts'
import { PERCENT_POINTS, RATING_FRESH_DAYS, RATING_NEAR_DAYS, RATING_SHARE } from './tolerances.ts'

/** Whether a rater gives the series, or a season, the score that the article says. Scores move: only one of about the same day speaks against it. */
export function judgeRating(claim: ClaimOf<'rating'>, season: number | undefined, facts: FactsOfDay): Finding {
  const absent = season === undefined ? undefined : judgeRatingOfNothing(season, facts)
  if (absent !== undefined) return absent
  const { value } = claim
  const { valueFindings } = facts.words
  if (value.source === null) return unverifiable(valueFindings.raterNotSaid)
  const rated = ratingsOf(claim.value, season, facts)
  const match = rated.find(
    (one) => isNear(value, one.rating) && one.days <= RATING_NEAR_DAYS && (value.group === undefined || one.rating.group === value.group),
  )
  if (match !== undefined) return supported(sayScore(match, facts), match.evidence)
  const swapped = rated.find(
    (one) => value.group !== undefined && one.rating.group !== value.group && isNear(value, one.rating) && one.days <= RATING_FRESH_DAYS,
  )
  if (swapped !== undefined)
    return contradicted(
      valueFindings.otherGroup({ group: swapped.rating.group, score: sayScore(swapped, facts) }),
      swapped.evidence,
      'critics-and-audience-swapped',
    )
  const fresh = rated.filter(
    (one) => one.days <= RATING_FRESH_DAYS && one.rating.unit === value.unit && (value.group === undefined || one.rating.group === value.group),
  )
  if (fresh.length > 0)
    return contradicted(
      fresh.map((one) => sayScore(one, facts)).join('; '),
      fresh.flatMap((one) => one.evidence),
    )
  const [nearest] = rated
  if (nearest === undefined) return unverifiable(valueFindings.noScore({ season, rater: value.source }))
  return unverifiable(valueFindings.ofAnotherDay(sayScore(nearest, facts)), nearest.evidence)
}

/** Nobody can rate what has not been shown. */
function judgeRatingOfNothing(season: number, facts: FactsOfDay): Finding | undefined {
  if (hadBegun(facts, season) || verdictOf(facts, season).verdict === 'aired') return undefined
  const end = endBefore(facts, season)
  if (end !== undefined) return contradicted(facts.words.valueFindings.nobodyRated(end.text), end.evidence, 'season-that-does-not-come')
  const latest = latestShowing(facts)
  return latest === undefined
    ? undefined
    : contradicted(facts.words.valueFindings.notBegun({ season, shown: latest.text }), latest.evidence, 'season-that-has-not-begun')
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

function sayScore({ rating: { rater, group, season, score, scale, unit }, on }: Rated, { words }: FactsOfDay): string {
  const said = unit === 'percent' ? words.values.percent(score) : words.values.points(score, scale)
  return words.valueFindings.score({ rater, group, season, score: said, on })
}
