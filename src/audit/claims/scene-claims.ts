import type { Claim, ClaimSubject } from '../claim.ts'
import { isHedged } from '../text/hedges-in-text.ts'
import { readAnswer } from './answers.ts'
import { readCast } from './cast.ts'
import { readCounts } from './counts.ts'
import { readHomes } from './homes.ts'
import { readMakers } from './makers.ts'
import { readRatings } from './ratings.ts'
import { readRuntime } from './runtime.ts'
import type { Draft, ReadClaims, Scene } from './scene.ts'
import { readSeasonDates } from './season-dates.ts'
import { readSeasonRow } from './season-rows.ts'
import { readStatus } from './status.ts'
import { readTableRow } from './table-rows.ts'
import { readTrailer } from './trailer.ts'

/** Read one after the other at each scene: what dates tell of a day, counts ask for. */
const readDatesAndCounts: ReadClaims = (scene) => [...readSeasonDates(scene), ...readCounts(scene)]

const READERS: readonly ReadClaims[] = [readDatesAndCounts, readStatus, readHomes, readMakers, readCast, readRatings, readRuntime, readTrailer]

/**
 * The claims of some scenes in a row.
 *
 * Each reader goes through all of them before the next begins: the patterns of all readers together are larger than a processor's cache, and going through
 * all of them at every sentence took half as long again.
 */
export function readSceneClaims(scenes: readonly Scene[], text: string): Claim[] {
  const rows = scenes.map((scene) => readRow(scene))
  const prose = scenes.map((scene, i) => (rows[i]?.length === 0 ? scene : undefined))
  const told = READERS.map((read) => prose.map((scene) => (scene === undefined ? [] : read(scene))))
  return scenes.flatMap((scene, i) => {
    const own = told.flatMap((drafts) => drafts[i] ?? [])
    const drafts = prose[i] === undefined ? (rows[i] ?? []) : withoutRepeats([...own, ...readAnswer(scene, own)])
    return drafts.map((draft) => toClaim(draft, scene, text))
  })
}

/** What a row of a table tells, which is read as nothing else. */
function readRow(scene: Scene): Draft[] {
  const ofSeason = readSeasonRow(scene)
  return ofSeason.length > 0 ? ofSeason : readTableRow(scene)
}

/** The same statement found by two rules counts once. */
function withoutRepeats(drafts: Draft[]): Draft[] {
  const seen = new Set<string>()
  return drafts.filter(({ type, value, seasons, start }) => {
    const key = JSON.stringify([type, value, seasons, type === 'rating' || type === 'cast_role' ? 0 : start])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function toClaim(draft: Draft, scene: Scene, text: string): Claim {
  const { sentence } = scene
  const [series = ''] = scene.frame.series
  const [start, end] = trimmed(text, sentence.start + draft.start, sentence.start + draft.end)
  const own = sentence.lower.slice(draft.start, draft.end)
  const plain = sentence.plain.slice(draft.start, draft.end)
  const hedged =
    draft.hedged ??
    (draft.type !== 'status' || draft.value !== 'undecided'
      ? isHedged(own, plain) || scene.isDoubtedAfter || isHedged(leadIn(sentence.lower, draft), leadIn(sentence.plain, draft))
      : false)
  return { type: draft.type, quote: text.slice(start, end), start, end, subject: toSubject(series, draft.seasons), value: draft.value, hedged } as Claim
}

/** What stands between the last full clause and the quote: "we expect that …". */
function leadIn(sentence: string, { start }: Draft): string {
  return sentence.slice(Math.max(0, start - 40), start).replace(/^.*[;.]/s, '')
}

function toSubject(series: string, seasons: number[] | undefined): ClaimSubject {
  if (!seasons || seasons.length === 0) return { series }
  const [season] = seasons
  return seasons.length === 1 && season !== undefined ? { series, season } : { series, seasons }
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return [start, end]
}
