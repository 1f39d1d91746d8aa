import type { Message } from '../channels/message.ts'
import type { ToldAlert } from './outbox-store.ts'
import { sayAlert } from './say-alert.ts'

/** The message that tells these alerts, in their order. Alerts that are not in `known` are gone with their series, and are left out. */
export function toMessage(
  { id, alertIds }: { id: string; alertIds: readonly number[] },
  known: ReadonlyMap<number, ToldAlert>,
  { publicUrl, unsubscribe }: { publicUrl: string; unsubscribe: string },
): Message {
  const alerts = alertIds.flatMap((alertId) => known.get(alertId) ?? [])
  const entries = alerts.map((alert) => ({
    text: sayAlert(alert, alert.corrects === null ? undefined : known.get(alert.corrects)),
    page: `${publicUrl}/series/${encodeURIComponent(alert.series_id)}`,
    source: alert.source === null ? null : { name: alert.source, link: alert.link },
    data: toData(alert),
  }))
  return { id, entries, unsubscribe }
}

/** An alert as programs read it; docs/webhooks.md describes the fields. */
export function toData(alert: ToldAlert): Record<string, unknown> {
  const { id, series_id, title, subject, kind, season, before, after, certainty, corrects, source, link, said_by, said_on, at } = alert
  return {
    ...{ id, series: { id: series_id, title }, subject, kind, season, before, after, certainty, corrects },
    said: said_by === null ? null : { by: said_by, on: said_on },
    source: source === null ? null : { name: source, link },
    at: Temporal.Instant.fromEpochMilliseconds(at).toString(),
  }
}
