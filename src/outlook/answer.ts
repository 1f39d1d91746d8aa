import { toAnnouncementFacts, type Fact } from '../catalogue/fact.ts'
import type { AnnouncementKind } from '../catalogue/series-file.ts'
import type { SeriesDocument } from '../catalogue/series-document.ts'
import { englishAnswers, type AnswerSayings } from '../languages/en/answer-sayings.ts'
import type { Day, PartialDate } from '../time/partial-date.ts'
import { sayLedger, type LedgerCounts } from './ledger-count.ts'
import { reasonsFor } from './reasons.ts'
import { sayAnswer } from './say-answer.ts'
import { forecastReasons, sayNoForecast } from './say-forecast.ts'
import { forecastSeason, type SeasonForecast } from './season-forecast.ts'
import { seasonInQuestion, toStandpoint, type Standpoint } from './season-state.ts'
import { unknownsFor } from './unknowns.ts'
import { axesOf, judge, type Axes, type Judgement, type Verdict } from './verdict.ts'
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
  /** A few sentences: who said what when, the forecast where there is one, how far our facts reach. */
  answer: string
  official: OfficialWord | null
  /**
   * Chance that the next season premieres within so many years after `asOf`.
   *
   * Where nobody has said, and where it is said to be over: the model's, from silence and earlier seasons alone. Where it is ordered or has only a
   * vague date: how often orders in our ledger aired, times the model's chance that it comes so soon given that it comes. Null where a day or a season on
   * air answers, and where there is nothing to count from.
   */
  odds: { continues: { '1y': number; '2y': number; '5y': number } } | null
  /** Days by which the next season has premiered with a chance of 10, 50 and 90 %, given that it comes within five years; null of a series that is said to be over. */
  window: { p10: PartialDate; p50: PartialDate; p90: PartialDate } | null
  because: { text: string; facts: Fact[] }[]
  unknown: string[]
}

/** What is judged of a season as of a day, before it is said in any language. */
export interface Outlook {
  season: number
  standpoint: Standpoint
  judgement: Judgement
  forecast: SeasonForecast
  ledger: LedgerCounts | undefined
}

/**
 * The answer about a season of a series as of a day, in English.
 *
 * `document` must be merged as of that day. Without `asked` the season is the one on air, else the lowest that has not premiered. Without `ledger`
 * (`announcements/ledger-store.ts`), nobody has counted what announcements come to.
 */
export function answerFor(document: SeriesDocument, asOf: Day, asked?: number, ledger?: LedgerCounts): Answer {
  return answerIn(englishAnswers, outlookFor(document, asOf, asked, ledger))
}

/** What the answer says, once for all languages: season, verdict and forecast; arguments as `answerFor` takes them. */
export function outlookFor(document: SeriesDocument, asOf: Day, asked: number | undefined, ledger: LedgerCounts | undefined): Outlook {
  const standpoint = toStandpoint(document, asOf)
  const season = asked ?? seasonInQuestion(standpoint)
  const judgement = judge(season, standpoint)
  return { season, standpoint, judgement, forecast: forecastSeason(season, judgement, standpoint, ledger), ledger }
}

/** The answer in the words of a language: only its sentences differ from one to another. */
export function answerIn(words: AnswerSayings, { season, standpoint, judgement, forecast, ledger }: Outlook): Answer {
  const { document, asOf } = standpoint
  const { verdict } = judgement
  const reasons = reasonsFor(season, judgement, standpoint, words)
  const counted = sayLedger(verdict, ledger, words)
  return {
    series: { id: document.id, title: document.title.value, year: document.year?.value ?? null },
    asOf,
    factsUntil: standpoint.reach,
    season,
    verdict,
    axes: axesOf(standpoint),
    answer: sayAnswer(season, judgement, standpoint, forecast, words),
    official: judgement.word === null ? null : toOfficialWord(judgement.word, document),
    odds: forecast.kind === 'forecast' && forecast.continues !== null ? { continues: forecast.continues } : null,
    window: forecast.kind === 'forecast' ? (forecast.window as Answer['window']) : null,
    because: [
      ...reasons,
      ...forecastReasons(verdict, forecast, standpoint, words),
      // A count is of other series; beside it stands what it is applied to: the deciding word, or the latest showing.
      ...(counted.known === undefined ? [] : [{ text: counted.known, facts: reasons[0]?.facts ?? [] }]),
    ],
    unknown: [
      ...unknownsFor(season, judgement, standpoint, words),
      ...sayNoForecast(season, forecast, words),
      ...(counted.unknown === undefined ? [] : [counted.unknown]),
    ],
  }
}

function toOfficialWord(word: Word, document: SeriesDocument): OfficialWord | null {
  const { kind, on, by } = word.announcement
  const [fact] = toAnnouncementFacts(word.announcement, word.from, document.sources)
  return fact === undefined ? null : { kind, on, by, source: { name: fact.source, link: fact.link } }
}
