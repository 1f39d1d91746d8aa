/** When the clocks of tests begin: all processes of one test share it. */
export const MADE_UP_NOON = Temporal.Instant.from('2026-11-22T12:00:00Z').epochMilliseconds
