import type { CastMember, Credit, Known, Rating } from '../catalogue/series-document.ts'
import { AppError } from '../errors/app-error.ts'
import { toGuideJson } from '../guide/guide-json.ts'
import { SECTIONS, unknownsOf, type SectionName } from '../guide/sections.ts'
import { creditsOf } from '../guide/source-credits.ts'
import { getGuide, type SeriesGuide } from '../guide/series-guide.ts'
import { sayLikeness } from '../guide/say-likeness.ts'
import { sayAxes, sayCredit, sayPlatform, sayRating, saySeasons, sayVerdictChange } from '../guide/say-values.ts'
import { parseSpoilerBoundary } from '../guide/spoiler-boundary.ts'
import { englishSayings } from '../languages/en/sayings.ts'
import { sayWithdrawal, untoldStatuses } from '../outlook/listing-reasons.ts'
import { statedStatuses } from '../outlook/status-words.ts'
import type { Axes } from '../outlook/verdict.ts'
import { sayDate } from '../time/say-date.ts'
import { keepGiven } from '../track-record/keep-given.ts'
import { drawTimeline } from './draw-timeline.ts'
import { getSeriesMeant, sayTitle } from './find-one-series.ts'
import { parseAsOf, parseSeason, printable, withCatalogue, type Session } from './session.ts'
import { wrap, type Terminal } from './terminal.ts'

export interface GuideOptions {
  spoilers?: string
  season?: string
  asOf?: string
  json?: boolean
}

/** `tbc guide`: every section, up to the reader's spoiler boundary. */
export async function guide(words: string[], options: GuideOptions, session: Session): Promise<void> {
  const asOf = parseAsOf(options.asOf, session.today)
  const wantedSeason = parseSeason(options.season)
  const boundary = parseSpoilerBoundary(options.spoilers ?? 'none')
  if (boundary === undefined)
    throw new AppError('wrong-usage', `"${printable(options.spoilers ?? '')}" is no spoiler boundary: write none, all or the last episode seen, such as S02E03`)
  const found = await withCatalogue(session, async (database) => {
    const meant = await getSeriesMeant(database, words, session)
    const given = await getGuide(database, { id: meant.id, asOf, season: wantedSeason ?? meant.season, boundary })
    await keepGiven(database, given.answer, session.today, session.warn)
    return given
  })
  if (options.json === true) session.terminal.out(`${JSON.stringify(toGuideJson(found))}\n`)
  else session.terminal.say(renderGuide(found, session.terminal))
}

function renderGuide(found: SeriesGuide, terminal: Terminal): string {
  const { columns, style } = terminal
  const { title, year } = found.answer.series
  const unknowns = unknownsOf(found)
  const lines = [style('bold', sayTitle(title, year))]
  for (const name of SECTIONS) {
    const known = LINES[name](found, terminal).filter((line) => line !== '')
    const unknown = unknowns[name].map((text) => `? ${text}`)
    lines.push(
      '',
      style(['bold', 'underline'], englishSayings.sections.headings[name]),
      ...[...known, ...unknown].map((line) => (line.startsWith(TIMELINE_MARK) ? line.slice(TIMELINE_MARK.length) : wrap(line, columns, '  '))),
    )
  }
  const credits = creditsOf(found.document.sources)
  if (credits.length > 0) lines.push('', ...credits.map(({ name, link, notice }) => style('dim', wrap(`${name}: ${notice} ${link}`, columns, '  '))))
  return `${lines.join('\n')}\n`
}

/** Lines that are drawings already and must not be wrapped. */
const TIMELINE_MARK = '\u0000'

const LINES: Record<SectionName, (guide: SeriesGuide, terminal: Terminal) => string[]> = {
  verdict: ({ answer, document }) => [
    `${answer.verdict.toUpperCase()}, season ${answer.season}: ${answer.answer}`,
    ...(answer.official === null ? [] : [`Official word: ${answer.official.source.name}, ${answer.official.source.link}`]),
    ...answer.because.map(({ text }) => `· ${text}`),
    ...untoldStatuses(document, answer.because).map((status) => `${englishSayings.reasons.statuses(statedStatuses([status], document.sources))}.`),
  ],
  when: ({ document, answer, seasons }, { columns, style }) => [
    ...drawTimeline(document, answer, columns, style).map((line) => TIMELINE_MARK + line),
    ...seasons.map((season) => {
      const span = [season.premiere, season.finale].map((known) => (known === undefined ? '?' : sayDate(known.value))).join(' to ')
      const parts = (season.parts?.value ?? []).map((part) => `${part.name} from ${sayDate(part.premiere)}`).join(', ')
      return `Season ${season.number}: ${span}${season.episodeCount === undefined ? '' : `, ${season.episodeCount.value} episodes`}${parts === '' ? '' : ` (${parts})`}`
    }),
    ...document.withdrawn.map((known) => sayWithdrawal(known, document, englishSayings)),
  ],
  what: ({ document, seasons }) => [
    document.premise?.value ?? '',
    ...seasons.flatMap((season) => [
      season.synopsis === undefined ? '' : `Season ${season.number}: ${season.synopsis.value}`,
      ...season.announcedPlot.map(({ value }) => `Season ${season.number}, announced: ${value}`),
    ]),
  ],
  cast: ({ cast, seasons, startedSeasons }) => [
    ...seasons
      .filter(({ number }) => !startedSeasons.has(number))
      .flatMap((season) =>
        season.confirmedCast.map(
          ({ value }) => `Confirmed for season ${season.number}: ${value.person}${value.character === undefined ? '' : ` as ${value.character}`}`,
        ),
      ),
    ...cast.map(sayMember),
  ],
  people: ({ document }) => [
    ...groupCredits(document.credits),
    document.basedOn.length === 0 ? '' : `Based on: ${document.basedOn.map(({ value }) => value).join(', ')}`,
    document.themeMusic === undefined ? '' : `Theme music: ${document.themeMusic.value}`,
    document.companies.length === 0 ? '' : `Production companies: ${document.companies.map(({ value }) => value).join(', ')}`,
    document.filmingLocations.length === 0 ? '' : `Filmed in: ${document.filmingLocations.map(({ value }) => value).join(', ')}`,
  ],
  recap: ({ details }) =>
    details.flatMap((detail) => [
      detail.recap === undefined ? '' : `Season ${detail.number}: ${detail.recap.value}`,
      ...detail.episodes.map(
        ({ number, title, airDate, recap }) =>
          `S${detail.number} E${number}${title === undefined ? '' : ` "${title.value}"`}${airDate === undefined ? '' : `, ${sayDate(airDate.value)}`}${recap === undefined ? '' : `: ${recap.value}`}`,
      ),
    ]),
  ratings: ({ ratings }) => ratings.filter(({ value }) => value.episode === undefined).map(({ value }: Known<Rating>) => sayRating(value, englishSayings)),
  trailer: ({ document }) =>
    document.videos.map(
      ({ value }) =>
        `${value.season === undefined ? '' : `Season ${value.season}: `}${value.title} (${value.official ? 'official' : 'not official'}) ${value.link}`,
    ),
  where: ({ document }) => [
    ...document.platforms.map(({ value }) => sayPlatform(value, englishSayings)),
    ...document.availability.map(({ value }) => `${value.country}: ${value.name} (${value.kind})`),
    document.runtimeMinutes === undefined ? '' : `Running time: ${document.runtimeMinutes.value.min} to ${document.runtimeMinutes.value.max} minutes`,
  ],
  news: ({ document, verdictChanges }) =>
    document.announcements.map(({ value }) => {
      const marks = [value.certainty === 'official' ? '' : value.certainty, sayVerdictChange(verdictChanges.get(value), englishSayings)].filter(
        (mark) => mark !== '',
      )
      return `${sayDate(value.on)}: ${value.text}${marks.length === 0 ? '' : ` (${marks.join('; ')})`}`
    }),
  related: ({ document, similar, relatedAxes }) => [
    ...document.related.map(({ value }) => `${value.title}: ${value.because}${sayStanding(relatedAxes.get(value.id ?? ''))}`),
    ...(similar ?? []).map(
      ({ id, title, reasons }) =>
        `${title}: ${englishSayings.answer.paragraph(reasons.map((reason) => sayLikeness(reason, englishSayings)))}${sayStanding(relatedAxes.get(id))}`,
    ),
  ],
  comments: () => [],
  follow: ({ answer }) => [`tbc follow ${answer.series.id}`],
}

function sayStanding(axes: Axes | undefined): string {
  return axes === undefined ? '' : ` (${sayAxes(axes, englishSayings)})`
}

function sayMember({ value: { person, character, billing, seasons, note } }: Known<CastMember>): string {
  const marks = [billing === 'main' ? '' : (billing ?? ''), saySeasons(seasons, englishSayings)].filter((mark) => mark !== '')
  return `${person} as ${character}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}${note === undefined ? '' : `: ${note}`}`
}

function groupCredits(credits: readonly Known<Credit>[]): string[] {
  const byRole = Map.groupBy(credits, ({ value }) => value.role)
  return [...byRole.entries()].map(([role, known]) =>
    sayCredit(
      role,
      known.map(({ value }) => value),
      englishSayings,
    ),
  )
}
