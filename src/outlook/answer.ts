import { toAnnouncementFacts, type Fact } from '../catalogue/fact.ts'
import type { AnnouncementKind } from '../catalogue/series-file.ts'
import type { SeriesDocument } from '../catalogue/series-document.ts'
import type { Day, PartialDate } from '../time/partial-date.ts'
import { reasonsFor, type Reason } from './reasons.ts'
import { sayAnswer } from './say-answer.ts'
import { seasonInQuestion, toStandpoint } from './season-state.ts'
import { unknownsFor } from './unknowns.ts'
import { axesOf, judge, type Axes, type Verdict } from './verdict.ts'
import type { Word } from './official-words.ts'

/** The word that decided, as the contract gives it. */
export interface OfficialWord {
  kind: AnnouncementKind
  on: PartialDate
  by: string
  source: { name: string; link: string }
}

/** The answer to "will the story continue?", as the contract fixes it. */
export interface Answer {
  series: { id: string; title: string; year: number | null }
  asOf: Day
  factsUntil: Day
  season: number
  verdict: Verdict
  axes: Axes
  /** Two or three sentences. */
  answer: string
  official: OfficialWord | null
  /** Answers do not carry the forecast yet: always null, and `unknown` says so where odds would be due. */
  odds: { continues: { '1y': number; '2y': number; '5y': number } } | null
  window: { p10: PartialDate; p50: PartialDate; p90: PartialDate } | null
  because: { text: string; facts: Fact[] }[]
  unknown: string[]
}

/**
 * The answer about a season of a series as of a day.
 *
 * `document` must be merged as of that day. Without `asked` the season is the one on air, else the lowest that has not premiered.
 */
export function answerFor(document: SeriesDocument, asOf: Day, asked?: number): Answer {
  const standpoint = toStandpoint(document, asOf)
  const season = asked ?? seasonInQuestion(standpoint)
  const judgement = judge(season, standpoint)
  const reasons: Reason[] = reasonsFor(season, judgement, standpoint)
  return {
    series: { id: document.id, title: document.title.value, year: document.year?.value ?? null },
    asOf,
    factsUntil: standpoint.reach,
    season,
    verdict: judgement.verdict,
    axes: axesOf(standpoint),
    answer: sayAnswer(season, judgement, standpoint),
    official: judgement.word === null ? null : toOfficialWord(judgement.word, document),
    odds: null,
    window: null,
    because: reasons,
    unknown: unknownsFor(season, judgement, standpoint),
  }
}

function toOfficialWord(word: Word, document: SeriesDocument): OfficialWord | null {
  const { kind, on, by } = word.announcement
  const [fact] = toAnnouncementFacts(word.announcement, word.from, document.sources)
  return fact === undefined ? null : { kind, on, by, source: { name: fact.source, link: fact.link } }
}
