import { toFacts } from '../catalogue/fact.ts'
import type { ClaimOf } from './claim.ts'
import type { FactsOfDay } from './facts-of-day.ts'
import { contradicted, supported, unverifiable, type Finding } from './finding.ts'
import { APPROXIMATE_RUNTIME_MINUTES, RUNTIME_MINUTES } from './tolerances.ts'

/** Words that say a number is not meant to the minute. */
const ABOUT = /\b(?:about|around|roughly|approximately|approx|nearly|almost|circa|some|average|averages|up to|typically)\b|~/i

/** Whether an episode takes as long as the article says; one length within the range of the episodes, or a range that meets theirs. */
export function judgeRuntime(claim: ClaimOf<'runtime'>, season: number | undefined, { standpoint, record, words }: FactsOfDay): Finding {
  const own = season === undefined ? undefined : record.seasons.find(({ number }) => number === season)?.runtimeMinutes
  const [known, document] = own !== undefined ? [own, record] : standpoint.document.runtimeMinutes !== undefined ? [standpoint.document.runtimeMinutes, standpoint.document] : [record.runtimeMinutes, record] // prettier-ignore
  if (known === undefined) return unverifiable(words.valueFindings.runtimeNotSaid)
  const evidence = toFacts(own === undefined ? 'runtimeMinutes' : `season.${season}.runtimeMinutes`, known, document.sources)
  const { min: from, max: to } = typeof claim.value === 'number' ? { min: claim.value, max: claim.value } : claim.value
  const slack = ABOUT.test(claim.quote) || claim.hedged ? APPROXIMATE_RUNTIME_MINUTES : RUNTIME_MINUTES
  const fits = [known, ...(known.disputed ?? [])].some(({ value }) => from <= value.max + slack && to >= value.min - slack)
  const said = words.valueFindings.runtime(known.value)
  return fits ? supported(said, evidence) : contradicted(said, evidence)
}
