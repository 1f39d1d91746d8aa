import type { Message } from '../channels/message.ts'
import { languagePrefix, type Language } from '../languages/language.ts'
import { wordsOf } from '../languages/words.ts'
import type { ToldAlert } from './outbox-store.ts'
import { sayAlert } from './say-alert.ts'

/**
 * The message that tells these alerts, in their order, each in the language in which its series is followed. Alerts that are not in `known` are gone with their
 * series, and are left out.
 */
export function toMessage(
  { id, alertIds }: { id: string; alertIds: readonly number[] },
  known: ReadonlyMap<number, ToldAlert>,
  { publicUrl, unsubscribe, languageOf }: { publicUrl: string; unsubscribe: string; languageOf: (seriesId: string) => Language },
): Message {
  const alerts = alertIds.flatMap((alertId) => known.get(alertId) ?? [])
  const entries = alerts.map((alert) => {
    const language = languageOf(alert.series_id)
    const corrected = alert.corrects === null ? undefined : known.get(alert.corrects)
    return {
      text: sayAlert(alert, corrected, wordsOf(language).alerts),
      page: `${publicUrl}${languagePrefix(language)}/series/${encodeURIComponent(alert.series_id)}`,
      source: alert.source === null ? null : { name: alert.source, link: alert.link },
      data: toData(alert),
    }
  })
  return { id, language: languageOf(alerts[0]?.series_id ?? ''), entries, unsubscribe }
}

/** An alert as programs read it; docs/webhooks.md describes the fields. */
export function toData(alert: ToldAlert): Record<string, unknown> {
  const { source, said_by } = alert
  return {
    id: alert.id,
    series: { id: alert.series_id, title: alert.title },
    subject: alert.subject,
    kind: alert.kind,
    season: alert.season,
    before: alert.before,
    after: alert.after,
    certainty: alert.certainty,
    corrects: alert.corrects,
    said: said_by === null ? null : { by: said_by, on: alert.said_on },
    source: source === null ? null : { name: source, link: alert.link },
    at: Temporal.Instant.fromEpochMilliseconds(alert.at).toString(),
  }
}
