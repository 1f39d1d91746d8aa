/** Work in the background. */
export interface Stoppable {
  /** Ends it: what is under way is given up or brought to its end, what was done stays; answers once nothing is done any more. */
  stop: () => Promise<void>
}

/** Begins work that goes on until it is stopped, or has nothing left to do; the work itself has to see to its failures. */
export function untilStopped(work: (signal: AbortSignal) => Promise<void>): Stoppable {
  const stopping = new AbortController()
  const working = work(stopping.signal)
  return {
    stop: () => {
      stopping.abort()
      return working
    },
  }
}
