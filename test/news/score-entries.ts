import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseNewsEntry } from '../../src/announcements/news/news-entry.ts'
import { readEntry } from '../../src/announcements/news/read-entry.ts'
import { foldTitle } from '../../src/search/fold-title.ts'

interface Label {
  series: string
  season: number | null
  kind: string
  date: string | null
  aka?: string[]
}

interface LabelledEntry {
  announcements: Label[]
  also_ok?: Label[]
}

/** How many labels of a part of the entries were read, 0 to 1. */
export interface EntryScores {
  precision: number
  recall: number
  /** The same of `renewed`, `cancelled` and `premiere-set` alone. */
  main: { precision: number; recall: number }
  /** Share of the entries without news for which something was read. */
  falseAlarms: number
}

const MAIN = new Set(['renewed', 'cancelled', 'premiere-set'])

/**
 * Scores what is read of files of committed entries, by their names, by the benchmark's rules: series, kind and season must be right, a label without a season takes any, further
 * seasons beside it and what is `also_ok` cost nothing. `npm run score:news` has the benchmark's own scorer, kind by kind and with dates.
 */
export function scoreEntries(...files: readonly string[]): EntryScores {
  const entries = files.flatMap((file) =>
    readFileSync(join(import.meta.dirname, `${file}.ndjson`), 'utf8')
      .trim()
      .split('\n')
      .map(scoreEntry),
  )
  const silent = entries.filter(({ labels }) => labels.length === 0)
  return {
    ...share(entries, () => true),
    main: share(entries, (kind) => MAIN.has(kind)),
    falseAlarms: silent.filter(({ wrong }) => wrong.length > 0).length / silent.length,
  }
}

interface ScoredEntry {
  labels: Label[]
  hits: string[]
  wrong: string[]
}

function scoreEntry(line: string): ScoredEntry {
  const labelled = JSON.parse(line) as LabelledEntry
  const parsed = parseNewsEntry(line)
  if (parsed.kind === 'invalid') throw new Error(`${parsed.reason}: ${line}`)
  const open = [...readEntry(parsed.entry).announcements]
  // Labels with a season choose first, so that one without cannot take theirs.
  const labels = labelled.announcements.toSorted((a, b) => Number(a.season === null) - Number(b.season === null))
  const hits = labels.flatMap((label) => {
    const index = open.findIndex((read) => isSame(label, read))
    if (index === -1) return []
    open.splice(index, 1)
    return [label.kind]
  })
  const forgiven = [...labels.filter(({ season }) => season === null), ...(labelled.also_ok ?? [])]
  const wrong = open.filter((read) => !forgiven.some((label) => isSame(label, read) || (read.season === null && isSame({ ...label, season: null }, read))))
  return { labels, hits, wrong: wrong.map(({ kind }) => kind) }
}

function isSame({ series, aka = [], kind, season }: Label, read: { series: string; kind: string; season: number | null }): boolean {
  const names = [series, ...aka].map(nameOf)
  return kind === read.kind && names.includes(nameOf(read.series)) && (season === null || season === read.season)
}

function nameOf(series: string): string {
  return foldTitle(series).replaceAll(' ', '')
}

function share(entries: readonly ScoredEntry[], isCounted: (kind: string) => boolean) {
  const count = (kinds: (entry: ScoredEntry) => string[]) => entries.flatMap(kinds).filter(isCounted).length
  const [hits, wrong, labels] = [count((entry) => entry.hits), count((entry) => entry.wrong), count((entry) => entry.labels.map(({ kind }) => kind))]
  return { precision: hits / (hits + wrong), recall: hits / labels }
}
