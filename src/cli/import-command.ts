import { importImdb, type ImdbFileReport, type ImdbProgress } from '../sources/imdb/import-imdb.ts'
import { joinImdb, type JoinProgress } from '../sources/imdb/join-imdb.ts'
import { countJoined, type JoinCounts } from '../sources/imdb/join-store.ts'
import type { SkipReason } from '../sources/imdb/read-imdb.ts'
import { withCatalogue, type Session } from './session.ts'

/** `tbc import imdb`: takes IMDb's data sets from a folder into the data file, joins them to the series here, and says what that changed. */
export async function importImdbFolder(folder: string, options: { json?: boolean }, session: Session): Promise<void> {
  const { out, error } = session.terminal
  const isTerminal = process.stderr.isTTY
  let shown = ''
  const onProgress = (progress: ImdbProgress | JoinProgress): void => {
    const line = sayProgress(progress)
    if (line === shown) return
    shown = line
    error(`\r\u001b[K${line}`)
  }
  try {
    const { files, joined } = await withCatalogue(session, async (database) => {
      const reports = await importImdb(database, folder, isTerminal ? onProgress : undefined)
      const run = await joinImdb(database, { now: session.clock.now, ...(isTerminal && { onProgress }) })
      return { files: reports, joined: { ...(await countJoined(database)), new: run.joined, changed: run.changed, failures: run.failures } }
    })
    if (isTerminal) error('\r\u001b[K')
    out(options.json === true ? `${JSON.stringify({ written: writtenIn(files), files, series: joined })}\n` : `${sayReport(files)}${sayJoined(joined)}`)
  } catch (failure) {
    if (isTerminal && shown !== '') error('\r\u001b[K')
    throw failure
  }
}

function sayProgress(progress: ImdbProgress | JoinProgress): string {
  if (progress.step === 'finding') return `looking for the series here in them, ${progress.done} done`
  if (progress.step === 'joining') return `joining: ${progress.done} done, ${progress.left} left`
  if (progress.step === 'writing') return `writing ${progress.file}`
  return `reading ${progress.file} ${Math.floor((100 * progress.readBytes) / Math.max(1, progress.sizeBytes))} %`
}

const SKIPPED = {
  'adult-series': 'adult series',
  'unknown-title': 'of a title that title.basics lacks',
  'unknown-series': 'of a series that title.basics lacks',
  'listed-twice': 'listed twice',
} as const satisfies Record<SkipReason, string>

const COLUMNS = ['read', 'kept', 'inserted', 'changed', 'removed'] as const
const NAME_WIDTH = 16
const NUMBER_WIDTH = 12

function sayReport(files: ImdbFileReport[]): string {
  const heading = `${''.padEnd(NAME_WIDTH)}${COLUMNS.map((column) => column.padStart(NUMBER_WIDTH)).join('')}\n`
  const rows = files.map(({ file, read, written: { inserted, changed, removed } }) => {
    const numbers = [read.rows, read.kept, inserted, changed, removed].map((number) => sayNumber(number).padStart(NUMBER_WIDTH))
    return `${file.padEnd(NAME_WIDTH)}${numbers.join('')}\n`
  })
  const skipped = files.flatMap(({ file, read }) =>
    Object.entries(read.skipped).map(([reason, many]) => `${file}: ${sayNumber(many)} left out, ${SKIPPED[reason as SkipReason]}\n`),
  )
  const written = writtenIn(files)
  const end = written === 0 ? 'Nothing was written: all of it was there.\n' : `${sayNumber(written)} rows were written. Information courtesy of IMDb.\n`
  return [heading, ...rows, ...skipped, end].join('')
}

interface Joined extends JoinCounts {
  new: number
  changed: number
  failures: { sourceId: string; why: string }[]
}

function sayJoined({ joined, doubtful, notHere, failures, ...run }: Joined): string {
  const lines = [
    `IMDb's facts are with ${sayNumber(joined)} series here: ${sayNumber(run.new)} new, ${sayNumber(run.changed)} changed.`,
    ...(doubtful === 0 ? [] : [`${sayNumber(doubtful)} doubtful, left unmatched: tbc doctor lists them.`]),
    ...(notHere === 0 ? [] : [`${sayNumber(notHere)} of IMDb's series are not here: each is taken over when it is asked for by its title.`]),
    ...failures.map(({ sourceId, why }) => `${sourceId} could not be taken over: ${why}`),
  ]
  return `${lines.join('\n')}\n`
}

function sayNumber(many: number): string {
  return many.toLocaleString('en-GB')
}

function writtenIn(files: ImdbFileReport[]): number {
  return files.reduce((sum, { written: { inserted, changed, removed } }) => sum + inserted + changed + removed, 0)
}
