import { toAnnouncementFacts, toFacts, type Fact } from '../catalogue/fact.ts'
import type { Known, SeasonDocument, SeriesDocument } from '../catalogue/series-document.ts'
import { findSeason } from '../outlook/season-state.ts'
import { firstDayOf, lastDayOf, parsePartialDate, type PartialDate } from '../time/partial-date.ts'
import { capitalise } from '../time/say-date.ts'
import type { ClaimOf } from './claim.ts'
import { matchDates, sayClaimed } from './claimed-dates.ts'
import { endBefore, latestShowing, type FactsOfDay } from './facts-of-day.ts'
import { contradicted, outdated, supported, unverifiable, type Finding, type Mistake } from './finding.ts'

type Event = 'premiere' | 'finale'
type DateClaim = ClaimOf<'season_premiere_date'> | ClaimOf<'season_finale_date'>

/** Whether a season began, or ended, on the day that the article gives. */
export function judgeShowing(claim: DateClaim, season: number, facts: FactsOfDay): Finding {
  const event: Event = claim.type === 'season_premiere_date' ? 'premiere' : 'finale'
  const claimed = parsePartialDate(claim.value)
  if (claimed === undefined) return unverifiable(facts.words.storyFindings.noDate(claim.value))
  const end = endBefore(facts, season)
  if (end !== undefined) return contradicted(capitalise(end.text), end.evidence, 'season-that-does-not-come')
  const place = findEvent(season, event, facts)
  return place === undefined ? judgeWithoutDate(claimed, season, event, facts) : judgeAgainst(claimed, place, facts)
}

interface KnownEvent {
  season: SeasonDocument
  document: SeriesDocument
  isLater: boolean
  known: Known<PartialDate>
  event: Event
}

/** The date as known on the day, else as known by now. */
function findEvent(number: number, event: Event, { standpoint, record }: FactsOfDay): KnownEvent | undefined {
  for (const document of [standpoint.document, record]) {
    const season = findSeason(document, number)
    const known = season?.[event]
    if (season !== undefined && known !== undefined) return { season, document, isLater: document === record, known, event }
  }
  return undefined
}

function judgeAgainst(claimed: PartialDate, place: KnownEvent, facts: FactsOfDay): Finding {
  const { season, document, known, event, isLater } = place
  const evidence = toFacts(`season.${season.number}.${event}`, known, document.sources)
  const { storyFindings } = facts.words
  const said = sayEvent(place, facts)
  const matches = [known, ...(known.disputed ?? [])].map(({ value }) => matchDates(claimed, value))
  if (matches[0] === 'fits') return supported(capitalise(said), evidence)
  if (matches.includes('fits')) return supported(storyFindings.sourcesDisagree(said), evidence)
  if (matches.includes('too-vague')) return unverifiable(storyFindings.dayNotKnown(said), evidence)
  const plan = earlierPlan(claimed, place, facts)
  if (plan !== undefined) return plan
  // What lay ahead may have been planned otherwise: a later fact says nothing against an article that could not know it.
  if (isLater && lastDayOf(known.value) > facts.day) return unverifiable(storyFindings.undatedThen(said), evidence)
  const mistake = confusedWith(claimed, season.number, event, facts)
  const because = mistake === undefined ? said : storyFindings.confused({ event: said, isDateOf: mistake.text })
  return contradicted(capitalise(because), [...evidence, ...(mistake?.evidence ?? [])], mistake?.kind)
}

/** "season 2 began on 3 March 2022", "season 3 was set to end on 20 April 2023". */
function sayEvent({ season, known, event, isLater }: KnownEvent, { day, words }: FactsOfDay): string {
  const stood = firstDayOf(known.value) <= day ? 'past' : isLater ? 'known-later' : 'ahead'
  return words.storyFindings.event({ season: season.number, event, on: known.value, stood })
}

/** The date was the plan once, and had been moved by the article's day. */
function earlierPlan(claimed: PartialDate, { season, event, known, document }: KnownEvent, facts: FactsOfDay): Finding | undefined {
  if (event === 'finale' || facts.dayAssumed) return undefined
  const plan = facts.standpoint.document.announcements.find(
    ({ value }) => value.season === season.number && value.date !== null && matchDates(claimed, value.date) === 'fits' && value.date !== known.value,
  )
  if (plan === undefined) return undefined
  const evidence = [
    ...toAnnouncementFacts(plan.value, plan.from, facts.standpoint.document.sources),
    ...toFacts(`season.${season.number}.${event}`, known, document.sources),
  ]
  return outdated(
    capitalise(facts.words.storyFindings.moved({ claimed: sayClaimed(claimed, facts.words), planned: plan.value.on, season: season.number, to: known.value })),
    evidence,
  )
}

/** What the date is the date of, where that shows. */
function confusedWith(
  claimed: PartialDate,
  season: number,
  event: Event,
  { record, words }: FactsOfDay,
): { text: string; evidence: Fact[]; kind: Mistake } | undefined {
  const { storyFindings } = words
  const said = sayClaimed(claimed, words)
  const own = record.seasons.find(({ number }) => number === season)
  const opposite = event === 'premiere' ? 'finale' : 'premiere'
  const isDate = (known: Known<PartialDate> | undefined): known is Known<PartialDate> =>
    known !== undefined && matchDates(claimed, known.value) === 'fits' && claimed.length >= 7
  if (own !== undefined && isDate(own[opposite])) {
    const kind = event === 'premiere' ? 'finale-given-as-premiere' : 'premiere-given-as-finale'
    const text = storyFindings.isOwnEvent({ claimed: said, event: opposite })
    return { text, evidence: toFacts(`season.${season}.${opposite}`, own[opposite], record.sources), kind }
  }
  const part = own?.parts?.value.slice(1).find(({ premiere }) => matchDates(claimed, premiere) === 'fits')
  if (part !== undefined)
    return {
      text: storyFindings.isPart({ claimed: said, part: part.name }),
      evidence: toFacts(`season.${season}.parts`, own?.parts, record.sources),
      kind: 'part-given-as-season',
    }
  const other = record.seasons.find((one) => one.number !== season && isDate(one[event]))
  if (other === undefined) return undefined
  const text = storyFindings.isOtherSeason({ claimed: said, season: other.number, event })
  return { text, evidence: toFacts(`season.${other.number}.${event}`, other[event], record.sources), kind: 'date-of-another-season' }
}

/** No date of the season is known: whether it can have been shown by then shows from the seasons that are. */
function judgeWithoutDate(claimed: PartialDate, season: number, event: Event, facts: FactsOfDay): Finding {
  const latest = latestShowing(facts)
  const count = facts.standpoint.document.seasonCount
  if (latest !== undefined && count !== undefined && count.value < season && lastDayOf(claimed) < facts.standpoint.reach) {
    const evidence = [...toFacts('seasonCount', count, facts.standpoint.document.sources), ...latest.evidence]
    return contradicted(facts.words.storyFindings.noSuchSeasonYet({ season, shown: latest.text }), evidence, 'season-that-has-not-begun')
  }
  return unverifiable(facts.words.storyFindings.eventNotSaid({ season, event }))
}
