const MS_PER_SECOND = 1000

/**
 * How long a `Retry-After` header asks to wait, in milliseconds from `now`; `undefined` where there is none or it says nothing.
 *
 * Seconds or a date, by RFC 9110, section 10.2.3; a date that is past asks for no wait.
 */
export function retryAfterMs(header: string | null, now: Temporal.Instant): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text) * MS_PER_SECOND
  // Only what names a day in full: the parser would read many a word as a date.
  const moment = /^[A-Z][a-z]{2,8},/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now.epochMilliseconds)
}
