/** Room for work that goes on at once. */
export interface Slots {
  /** How many more may begin. */
  free: () => number
  /** Begins to count a piece of work, which does not fail. */
  take: (work: Promise<void>) => void
  /** Ends when a quarter of the room is free, or the work that is slow no longer counts. */
  someFree: () => Promise<void>
  allDone: () => Promise<void>
}

/**
 * Room for so many quick pieces of work at once. One that takes longer than `slowAfterMs` goes on beside them, up to `atOnce` in all: what does not answer holds
 * nothing up.
 */
export function openSlots({ quick, atOnce, slowAfterMs }: { quick: number; atOnce: number; slowAfterMs: number }): Slots {
  const underway = new Set<Promise<void>>()
  let taken = 0
  let waiting: (() => void)[] = []
  const free = (): number => Math.max(0, Math.min(quick - taken, atOnce - underway.size))
  const wake = (): void => {
    if (free() < Math.min(quick / 4, atOnce)) return
    for (const go of waiting) go()
    waiting = []
  }
  return {
    free,
    take: (work) => {
      taken++
      let isCounted = true
      const leave = (): void => {
        clearTimeout(timer)
        if (isCounted) taken--
        isCounted = false
        wake()
      }
      const timer = setTimeout(leave, slowAfterMs)
      const whole = work.finally(() => {
        underway.delete(whole)
        leave()
      })
      underway.add(whole)
    },
    someFree: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        wake()
      }),
    allDone: async () => {
      await Promise.all(underway)
    },
  }
}
