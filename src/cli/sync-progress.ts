import type { SourceName } from '../sources/connector.ts'
import type { SyncProgress } from '../sources/sync.ts'
import type { Session } from './session.ts'

const MS_PER_SECOND = 1000
const SECONDS_PER_MINUTE = 60
/** Our decision: more often than anybody reads. */
const DRAWN_EVERY_MS = 100
const CLEAR_LINE = '\r\u001b[K'

/** Lines on the terminal that tell how a run is getting on, one a source. */
export interface ProgressLines {
  onProgress: (progress: SyncProgress) => void
  /** A call waits so long for its turn at the source. */
  onWait: (source: SourceName, waitMs: number) => void
  /** Takes the lines away. */
  clear: () => void
}

/** Done, rate, what is left and for how long, and what is waited for. */
export function progressOn({ terminal, clock }: Pick<Session, 'terminal' | 'clock'>): ProgressLines {
  const nowMs = (): number => clock.now().epochMilliseconds
  const startedMs = nowMs()
  const latest = new Map<SourceName, { progress: SyncProgress | undefined; waitsUntilMs: number }>()
  let [drawn, drawnAtMs] = [0, -Infinity]
  const upAgain = (): string => (drawn === 0 ? '' : `\u001b[${drawn}A`)
  const draw = (isUrgent: boolean): void => {
    if (!isUrgent && nowMs() - drawnAtMs < DRAWN_EVERY_MS) return
    const lines = [...latest].map(([source, { progress, waitsUntilMs }]) => sayProgress(source, progress, { seconds: (nowMs() - startedMs) / MS_PER_SECOND, waitMs: waitsUntilMs - nowMs() })) // prettier-ignore
    terminal.error(upAgain() + lines.map((line) => `${CLEAR_LINE}${line.slice(0, terminal.columns - 1)}\n`).join(''))
    ;[drawn, drawnAtMs] = [lines.length, nowMs()]
  }
  return {
    onProgress: (progress) => {
      latest.set(progress.source, { progress, waitsUntilMs: progress.kind === 'reading' && progress.waitMs !== null ? nowMs() + progress.waitMs : 0 })
      draw(progress.kind === 'reading' && progress.waitMs !== null)
    },
    onWait: (source, waitMs) => {
      latest.set(source, { progress: latest.get(source)?.progress, waitsUntilMs: nowMs() + waitMs })
      draw(true)
    },
    clear: () => terminal.error(drawn === 0 ? '' : `${upAgain()}\u001b[J`),
  }
}

function sayProgress(source: SourceName, progress: SyncProgress | undefined, { seconds, waitMs }: { seconds: number; waitMs: number }): string {
  const waits = waitMs <= 0 ? [] : [`waiting ${Math.ceil(waitMs / MS_PER_SECOND)} s for the limit`]
  return `${source}: ${[...(progress === undefined ? [] : sayDone(progress, seconds)), ...waits].join(', ')}`
}

function sayDone(progress: SyncProgress, seconds: number): string[] {
  if (progress.kind === 'listing') return [`${progress.listed} listed`]
  const { done, left } = progress
  const perSecond = done / Math.max(seconds, 1)
  const minutesLeft = Math.ceil(left / Math.max(perSecond, 0.001) / SECONDS_PER_MINUTE)
  return [`${done} done`, `${(perSecond * SECONDS_PER_MINUTE).toFixed(0)} a minute`, `${left} left${left === 0 ? '' : `, ${minutesLeft} min`}`]
}
