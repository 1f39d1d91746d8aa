import { html } from 'ghtml'
import { toPlainOdds } from '../guide/plain-odds.ts'
import type { SeriesGuide } from '../guide/series-guide.ts'
import { titlesFor } from '../guide/titles-for.ts'
import { YEARS_OF } from '../outlook/forecasting/judge-forecast.ts'
import { daysBetween, precisionOf, type Day } from '../time/partial-date.ts'
import { drawCases } from './draw-cases.ts'
import type { Frame } from './frame.ts'

/** What stands first on a guide: the series, the answer in one sentence, the odds as a picture, how far our facts reach. */
export function renderVerdictCard(guide: SeriesGuide, frame: Frame): string {
  const { answer, document } = guide
  const { dates, guidePage, values } = frame.words
  const { title, others } = titlesFor(document, frame.reader.language)
  const { year } = answer.series
  return html`<header class="answer ${answer.verdict}">
    <p class="verdict">${values.verdicts[answer.verdict]}</p>
    <span class="of">${values.season(answer.season)}</span>
    <h1><bdi lang="${title.language ?? ''}">${title.text}</bdi>!${year === null ? '' : html` <span class="year">${year}</span>`}</h1>
    !${others.map(({ kind, text, language }) => html`<p class="original">${kind === 'original' ? guidePage.originally : guidePage.alsoTitled}: <bdi lang="${language ?? ''}">${text}</bdi></p>`)}
    <p class="headline">${headlineOf(guide, frame)}</p>
    !${renderChance(guide, frame)}
    <p class="asof">${guidePage.asOf(dates.date(answer.asOf))} ${guidePage.factsUntil(dates.date(answer.factsUntil))}</p>
  </header>`
}

/** The answer in one sentence, by the verdict and the facts that decided it. */
export function headlineOf({ answer, document, startedSeasons }: SeriesGuide, { words }: Frame): string {
  const { season, verdict, asOf, axes, official } = answer
  const { headline } = words.guidePage
  const last = Math.max(0, ...startedSeasons)
  switch (verdict) {
    case 'airing':
    case 'aired':
    case 'undecided':
    case 'unknown':
      return headline[verdict](season)
    case 'ordered':
      return official === null ? headline.listed(season) : headline.ordered(season)
    case 'dated': {
      const premiere = document.seasons.find(({ number }) => number === season)?.premiere?.value
      if (premiere === undefined) return headline.ordered(season)
      return premiere > asOf ? headline.dated({ season, when: words.dates.when(premiere) }) : headline.wasDated({ season, when: words.dates.when(premiere) })
    }
    case 'cancelled':
      return last === 0 ? headline.overUnseen : headline.cancelled(last)
    case 'concluded':
      if (last === 0) return headline.overUnseen
      return axes.ended === 'as-planned' ? headline.concluded(last) : headline.over(last)
  }
}

/** The odds in words and dots; of a season with a day, how long it still is. */
function renderChance({ answer, document }: SeriesGuide, { words: { guidePage } }: Frame): string {
  const { odds, verdict, season, asOf } = answer
  if (odds === null) {
    const premiere = verdict === 'dated' ? document.seasons.find(({ number }) => number === season)?.premiere?.value : undefined
    if (premiere === undefined || precisionOf(premiere) !== 'day' || premiere <= asOf) return ''
    return html`<p class="left">${guidePage.daysLeft(daysBetween(asOf, premiere as Day))}</p>`
  }
  const isOver = verdict === 'cancelled' || verdict === 'concluded'
  const horizon = isOver ? '5y' : '2y'
  const plain = toPlainOdds(odds.continues[horizon])
  const cases = plain.kind === 'about' ? guidePage.about(plain.some, plain.of) : guidePage[plain.kind](plain.of)
  return html`<figure class="chance">
    !${drawCases(plain)}
    <figcaption>
      ${guidePage.chance(cases, guidePage.within(YEARS_OF[horizon]))}
      <small>${isOver ? guidePage.forecastOfSilence : guidePage.forecast}</small>
    </figcaption>
  </figure>`
}
