import { LANGUAGES } from '../languages/language.ts'
import { wordsOf } from '../languages/words.ts'
import type { Outcome } from './channel-kind.ts'
import type { ChannelRow } from './channel-store.ts'
import type { Channels } from './open-channels.ts'

/** Sends a message over a channel at once that says that the channel works; what became of it. */
export function sendTest(channels: Channels, channel: ChannelRow, { id, publicUrl }: { id: string; publicUrl: string }): Promise<Outcome> {
  const [language] = LANGUAGES
  const entries = [{ text: wordsOf(language).alerts.test, page: publicUrl, source: null, data: { kind: 'test' } }]
  return channels.send(channel, { id, language, entries, unsubscribe: channels.unsubscribeLink(channel.id) })
}
