import { answerWithLedger } from '../announcements/answer-with-ledger.ts'
import type { Availability, Known, SeriesDocument } from '../catalogue/series-document.ts'
import { toFactList } from '../catalogue/fact.ts'
import { getSeries } from '../catalogue/series-store.ts'
import type { Candidate } from '../errors/app-error.ts'
import { keyGap } from '../guide/key-gaps.ts'
import { newFacts } from '../guide/new-facts.ts'
import type { Answer } from '../outlook/answer.ts'
import { sayDate } from '../time/say-date.ts'
import { keepGiven } from '../track-record/keep-given.ts'
import { drawTimeline } from './draw-timeline.ts'
import { getSeriesMeant, sayCandidate, sayTitle } from './find-one-series.ts'
import { parseAsOf, parseCountry, parseSeason, withCatalogue, type Session } from './session.ts'
import { wrap, type Terminal } from './terminal.ts'

export interface AskOptions {
  season?: string
  asOf?: string
  country?: string
  json?: boolean
}

/** `tbc ask`: the answer in a few lines, or as JSON. */
export async function ask(words: string[], options: AskOptions, session: Session): Promise<void> {
  const asOf = parseAsOf(options.asOf, session.today)
  const wantedSeason = parseSeason(options.season)
  const country = parseCountry(options.country)
  const { document, answer, candidates } = await withCatalogue(session, async (database) => {
    const meant = await getSeriesMeant(database, words, session)
    const found = await getSeries(database, meant.id, asOf)
    const judged = await answerWithLedger(database, found, asOf, wantedSeason ?? meant.season)
    await keepGiven(database, judged, session.today, session.warn)
    return { document: found, answer: judged, candidates: meant.candidates }
  })
  if (country !== undefined) await addCountry(answer, document, country)
  if (options.json === true) session.terminal.out(`${JSON.stringify(candidates.length === 0 ? answer : { ...answer, candidates })}\n`)
  else session.terminal.say(renderAnswer(document, answer, candidates, session.terminal))
}

/** Adds where the series can be watched in a country, or that no source says. */
async function addCountry(answer: Answer, document: SeriesDocument, country: string): Promise<void> {
  const offers = document.availability.filter(({ value }) => value.country === country)
  if (offers.length === 0) {
    const words = await import('../languages/en/sections.ts')
    answer.unknown.push([`where to watch in ${country}: no source of ours covers it`, ...keyGap('streaming', document, words)].join('; '))
  } else
    answer.because.push({ text: `To watch in ${country}: ${offers.map(sayOffer).join(', ')}.`, facts: toFactList('availability', offers, document.sources) })
}

function sayOffer({ value }: Known<Availability>): string {
  return `${value.name} (${value.kind})`
}

function renderAnswer(document: SeriesDocument, answer: Answer, candidates: Candidate[], terminal: Terminal): string {
  const { style, columns } = terminal
  const { title, year } = answer.series
  const heading = `${sayTitle(title, year)}, season ${answer.season}`
  const lines = [
    `${style(VERDICT_STYLES[answer.verdict], answer.verdict.toUpperCase())}  ${style('bold', heading)}`,
    '',
    wrap(answer.answer, columns),
    '',
    ...drawTimeline(document, answer, columns, style),
    ...answer.because.flatMap((reason, index) => [
      wrap(`· ${reason.text}`, columns, '  '),
      ...[...new Set(newFacts(reason, answer.because.slice(0, index)).map(({ link }) => link))].slice(0, 2).map((link) => `  ${style('dim', link)}`),
    ]),
  ]
  if (answer.unknown.length > 0) lines.push('', ...answer.unknown.map((unknown) => wrap(`? Not known: ${unknown}.`, columns, '  ')))
  if (candidates.length > 0) lines.push('', wrap(`Also of this name: ${candidates.map(sayCandidate).join('; ')}.`, columns))
  const [reach, more] = [`As of ${sayDate(answer.asOf)}; facts until ${sayDate(answer.factsUntil)}.`, `More: tbc guide ${answer.series.id}`]
  const ending = reach.length + 1 + more.length <= columns ? [`${reach} ${more}`] : [wrap(reach, columns), more]
  lines.push('', ...ending.map((line) => style('dim', line)))
  return `${lines.join('\n')}\n`
}

const VERDICT_STYLES = {
  airing: ['bold', 'green'],
  aired: ['bold', 'cyan'],
  dated: ['bold', 'green'],
  ordered: ['bold', 'green'],
  undecided: ['bold', 'yellow'],
  unknown: ['bold', 'yellow'],
  concluded: ['bold', 'magenta'],
  cancelled: ['bold', 'red'],
} as const satisfies Record<Answer['verdict'], Parameters<Terminal['style']>[0]>
