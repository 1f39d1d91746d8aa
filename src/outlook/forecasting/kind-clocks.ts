/**
 * The clocks of `month-features.ts` once more, each told for one kind of network only.
 *
 * What a length of silence means depends on where a series airs: a broadcast series silent for a year is as good as over, one of a streaming
 * service is not. Trees that draw a few features at each split seldom meet kind and clock together and shrink what they learn of both:
 * broadcast series silent for a year got 22 %, and 10 % came back (113 questions).
 */
export const KIND_CLOCK_FEATURES = [
  'days since premiere, broadcast', 'days since premiere, streaming', 'days since premiere, cable',
  'calendar year, streaming', 'calendar year, elsewhere',
  'days of silence, broadcast', 'days of silence, streaming', 'days of silence, elsewhere',
] as const // prettier-ignore

/** What is told by kind: days since the last premiere, the calendar year with its part, days of silence. */
export interface Clocks {
  sincePremiere: number
  year: number
  silentDays: number
}

/** Writes the features of `KIND_CLOCK_FEATURES` from index `at` of `into`: `NaN` for every kind but the series' own; an unknown kind is "elsewhere". */
export function fillKindClocks(into: Float64Array, at: number, networkKind: string | undefined, { sincePremiere, year, silentDays }: Clocks): void {
  const isBroadcast = networkKind === 'broadcast'
  const isStreaming = networkKind === 'streaming'
  const put = (index: number, holds: boolean, value: number) => {
    into[at + index] = holds ? value : Number.NaN
  }
  put(0, isBroadcast, sincePremiere)
  put(1, isStreaming, sincePremiere)
  put(2, networkKind === 'cable', sincePremiere)
  put(3, isStreaming, year)
  put(4, !isStreaming, year)
  put(5, isBroadcast, silentDays)
  put(6, isStreaming, silentDays)
  put(7, !isBroadcast && !isStreaming, silentDays)
}
