import type { ArticleFrame } from '../text/article-frame.ts'
import type { Sentence } from '../text/sentences.ts'
import { datesIn } from '../text/dates-in-text.ts'
import { hedgesWhatCameBefore } from '../text/hedges-in-text.ts'
import { findSeasons } from '../text/seasons-in-text.ts'
import { namesSeries } from '../text/mask-titles.ts'
import { seriesOf } from '../text/other-series.ts'
import type { Scene, Section } from './scene.ts'
import { settleSeasons } from './scene.ts'
import { findSeasonRow } from './season-rows.ts'
import { columnBeneath } from './table-rows.ts'

/** The sentences of an article with what its course adds: the heading above, the season spoken of, what follows. Links and other series are left out. */
export function* readScenes(article: ArticleFrame): Generator<Scene> {
  let section: Section
  let topic: number | undefined
  let headed: number | undefined
  let heading = ''
  let previous: Scene | undefined
  const frames = new Map<string, ArticleFrame>()
  let passedBy: Sentence['line'] | undefined
  let frame = article
  let below = article
  for (const [i, sentence] of article.sentences.entries()) {
    if (sentence.line.kind === 'link') continue
    const spoken = seriesOf(sentence, { current: below.series[0] ?? '', main: article.series, others: article.others })
    if (spoken === 'passing' || sentence.line === passedBy) continue
    if (RECOMMENDS.test(sentence.lower)) {
      passedBy = sentence.line
      if (!namesSeries(sentence.lower)) continue
    }
    frame = spoken.isNew ? frameOf(article, spoken.series, sentence, frames) : below
    if (spoken.isNew) {
      section = undefined
      topic = undefined
      headed = undefined
      previous = undefined
    }
    if (sentence.line.kind === 'heading' || article.others.isList || spoken.isNew) below = frame
    const isHeading = sentence.line.kind === 'heading' || sentence.isQuestion
    const mentions = COUNTS_SEASONS.test(sentence.lower) ? [] : findSeasons(sentence.lower)
    const seasons = settleSeasons(mentions, frame.asked, topic, previous?.seasons ?? [])
    const [only] = seasons.length === 1 ? (seasons[0]?.seasons ?? []) : []
    if (isHeading && sentence.line.kind === 'heading') {
      section = sectionOf(sentence.lower) ?? (only === undefined && !sentence.isQuestion ? section : undefined)
      topic = undefined
    }
    const next = article.sentences[i + 1]
    const scene: Scene = {
      frame,
      sentence,
      seasons,
      dates: datesIn(sentence),
      column: columnBeneath(sentence, previous?.sentence, previous?.column),
      row: findSeasonRow(sentence, previous),
      topic,
      headed,
      heading,
      section,
      previous,
      isDoubtedAfter: next !== undefined && next.line === sentence.line && hedgesWhatCameBefore(next.lower),
    }
    yield scene
    if (isHeading) {
      heading = sentence.lower
      const named = only === frame.asked ? undefined : only
      headed =
        sentence.line.kind === 'heading'
          ? (named ?? (sentence.isQuestion || only !== undefined ? undefined : section === undefined ? undefined : headed))
          : headed
    }
    if (isHeading) topic = only !== undefined && only !== frame.asked ? only : topic
    else topic = seasons.at(-1)?.seasons.length === 1 ? seasons.at(-1)?.seasons[0] : topic
    previous = scene
  }
}

/** What follows in its paragraph is about other series. */
const RECOMMENDS =
  /\b(?:looking for|want|need|craving|after|fancy) (?:something|anything|more|shows|series|another)\b.{0,30}\b(?:similar|like (?:this|it)|else|in the same)|while you wait|to tide you over|in the meantime,? (?:watch|try|check|why)|you (?:might|may) (?:also )?(?:like|enjoy)\b/

/** The article as far as it is about one of its other series: its own season asked for, its own dates told. */
function frameOf(article: ArticleFrame, series: string, { lower }: Sentence, frames: Map<string, ArticleFrame>): ArticleFrame {
  if (series === article.series[0]) return article
  const known = frames.get(series) ?? { ...article, series: [series], asked: findSeasons(lower)[0]?.season, told: new Map<string, number[]>() }
  frames.set(series, known)
  return known
}

/** "Seasons 2" in a line of its own is a row of a fact table that counts them. */
const COUNTS_SEASONS = /^seasons:? \d{1,2}$/

/** What a heading announces; one that announces everything at once, as titles do, announces nothing. */
function sectionOf(heading: string): Section {
  if ([/\bcast\b/, /release|\bdate\b/, /plot|story/, /trailer/].filter((topic) => topic.test(heading)).length > 2) return undefined
  if (
    /\bcast|characters?\b|who (?:is|will be|are|plays|stars|else|returns|comes|can)\b|who's (?:back|in|who|returning|coming|playing)|voice|seiyuu|starring|actors|\bfaces\b|ensemble|line-?up/.test(
      heading,
    )
  )
    return 'cast'
  if (/\brating|review|imdb|rotten|score/.test(heading)) return 'rating'
  if (/trailer|teaser/.test(heading)) return 'trailer'
  if (/release|premiere|air date|when (?:will|is|does)/.test(heading)) return 'release'
  return /plot|story|synopsis|recap|expect|about/.test(heading) ? 'plot' : undefined
}
