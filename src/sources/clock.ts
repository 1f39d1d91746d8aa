/** Time as asking the sources needs it: the moment it is, and waiting. Tests let it run faster than the world's. */
export interface Clock {
  now: () => Temporal.Instant
  /** Ends after so many milliseconds, or at once when the signal is given. */
  sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  /** From 0 up to 1. */
  random: () => number
}

/** Waiting that a signal cuts short. */
export function sleepFor(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve()
    const done = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done, { once: true })
  })
}
