import type { ArticleFrame } from '../text/article-frame.ts'
import { findDates } from '../text/dates-in-text.ts'
import { hedgesWhatCameBefore } from '../text/hedges-in-text.ts'
import { findSeasons } from '../text/seasons-in-text.ts'
import { namesAnotherSeries } from '../text/series-names.ts'
import type { Scene, Section } from './scene.ts'
import { settleSeasons } from './scene.ts'
import { findSeasonRow } from './season-rows.ts'
import { columnBeneath } from './table-rows.ts'

/** The sentences of an article with what its course adds: the heading above, the season spoken of, what follows. Links and other series are left out. */
export function readScenes(frame: ArticleFrame): Scene[] {
  const scenes: Scene[] = []
  let section: Section
  let topic: number | undefined
  let previous: Scene | undefined
  for (const [i, sentence] of frame.sentences.entries()) {
    if (sentence.line.kind === 'link' || namesAnotherSeries(sentence, frame.series)) continue
    const isHeading = sentence.line.kind === 'heading' || sentence.isQuestion
    const mentions = COUNTS_SEASONS.test(sentence.lower) ? [] : findSeasons(sentence.lower)
    const seasons = settleSeasons(mentions, frame.asked, topic, previous?.seasons ?? [])
    const [only] = seasons.length === 1 ? (seasons[0]?.seasons ?? []) : []
    if (isHeading && sentence.line.kind === 'heading') {
      section = sectionOf(sentence.lower) ?? (only === undefined && !sentence.isQuestion ? section : undefined)
      topic = undefined
    }
    const next = frame.sentences[i + 1]
    const scene: Scene = {
      frame,
      sentence,
      seasons,
      dates: findDates(sentence.lower),
      column: columnBeneath(sentence, previous?.sentence, previous?.column),
      row: findSeasonRow(sentence, previous),
      topic,
      section,
      previous,
      isDoubtedAfter: next !== undefined && next.line === sentence.line && hedgesWhatCameBefore(next.lower),
    }
    scenes.push(scene)
    if (isHeading) topic = only !== undefined && only !== frame.asked ? only : topic
    else topic = seasons.at(-1)?.seasons.length === 1 ? seasons.at(-1)?.seasons[0] : topic
    previous = scene
  }
  return scenes
}

/** "Seasons 2" in a line of its own is a row of a fact table that counts them. */
const COUNTS_SEASONS = /^seasons:? \d{1,2}$/

/** What a heading announces; one that announces everything at once, as titles do, announces nothing. */
function sectionOf(heading: string): Section {
  if ([/\bcast\b/, /release|\bdate\b/, /plot|story/, /trailer/].filter((topic) => topic.test(heading)).length > 2) return undefined
  if (/\bcast|characters?\b|who (?:is|will be|are|plays|stars|else|returns|comes|can)\b|who's (?:back|in|who|returning|coming|playing)|voice|starring|actors|\bfaces\b|ensemble|line-?up/.test(heading)) return 'cast'
  if (/\brating|review|imdb|rotten|score/.test(heading)) return 'rating'
  if (/trailer|teaser/.test(heading)) return 'trailer'
  if (/release|premiere|air date|when (?:will|is|does)/.test(heading)) return 'release'
  return /plot|story|synopsis|recap|expect|about/.test(heading) ? 'plot' : undefined
}
