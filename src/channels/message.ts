import type { Language } from '../languages/language.ts'
import { wordsOf } from '../languages/words.ts'

/** One thing that a follower is told. */
export interface MessageEntry {
  /** One sentence, such as "Slow Horses: season 6 is set for 24 September 2027 (Apple TV+, 3 March 2027)." */
  text: string
  /** The page of the series here. */
  page: string
  /** Who said or lists it, and where; null where that is not known. */
  source: { name: string; link: string | null } | null
  /** The same for programs, as docs/webhooks.md describes it. */
  data: Record<string, unknown>
}

/** What is sent over a channel at once: one alert, or all that are due. */
export interface Message {
  /** The same at every attempt: receivers know a repeat by it. */
  id: string
  /** Of the words around the entries: that of the first. */
  language: Language
  entries: MessageEntry[]
  /** Where the reader stops it without signing in; also by one click of the mail program. */
  unsubscribe: string
}

/** What stands above the entries: the only one, or how many there are. */
export function titleOf({ entries, language }: Message): string {
  const [first, ...more] = entries
  return more.length === 0 ? (first?.text ?? '') : wordsOf(language).alerts.several(entries.length)
}

/** The entries as lines, as many as fit into so many characters; how many more there are is told, and a first line that does not fit is cut off. */
export function linesOf({ entries, language }: Message, mostLetters: number, line: (entry: MessageEntry) => string): string {
  const lines = entries.map(line)
  for (let count = lines.length; count > 0; count--) {
    const text = [...lines.slice(0, count), ...(count < lines.length ? [wordsOf(language).alerts.andMore(lines.length - count)] : [])].join('\n')
    if (text.length <= mostLetters) return text
  }
  return `${lines[0]?.slice(0, mostLetters - 1) ?? ''}…`
}
