import { homesIn } from '../../announcements/news/homes.ts'
import type { ReadAnnouncement } from '../../announcements/news/news-entry.ts'
import { sayAnnouncement } from '../../announcements/say-announcement.ts'
import type { SeriesDocument, StatedAnnouncement } from '../../catalogue/series-document.ts'
import { foldTitle } from '../../search/fold-title.ts'
import type { Day } from '../../time/partial-date.ts'
import { isSameHome } from './match-series.ts'

/** Outlets that others pass on, as they name them. */
const OUTLETS: Readonly<Record<string, string>> = {
  'Variety': 'Variety', 'Deadline': 'Deadline', 'The Hollywood Reporter': 'The Hollywood Reporter', 'THR': 'The Hollywood Reporter', 'TVLine': 'TVLine',
  'TheWrap': 'TheWrap', 'The Wrap': 'TheWrap', 'TV Insider': 'TV Insider', 'Entertainment Weekly': 'Entertainment Weekly', 'EW': 'Entertainment Weekly',
  'Bloomberg': 'Bloomberg', 'Puck': 'Puck', 'Page Six': 'Page Six', 'The Sun': 'The Sun', 'Daily Mail': 'Daily Mail', 'TMZ': 'TMZ',
} // prettier-ignore
const NAMES = Object.keys(OUTLETS).join('|')
const PASSED_ON = new RegExp(
  String.raw`\b(?:according to|[Pp]er|reported (?:first )?by|as (?:first )?reported by|told|via) (${NAMES})\b|\b(${NAMES}) (?:reports|reported|first reported|is reporting|has learned|claims)\b`,
)

/** An announcement that was read in an entry, as a statement of the ledger has it: official only where the entry reports the network, streamer or makers saying it, unhedged. */
export function toStated(
  read: ReadAnnouncement,
  { title, summary, published, outlet }: { title: string; summary: string; published: Day; outlet: string },
  { platforms }: SeriesDocument,
): StatedAnnouncement {
  const official = read.official && !read.hedged
  const { kind, season, date } = read
  const text = `${title} ${summary}`
  const by = official ? (speakerIn(text, platforms.map(({ value }) => value.name)) ?? outlet) : (outletIn(text) ?? outlet) // prettier-ignore
  // Who was cast, and which trailer it is, is what the headline says.
  const sentence = kind === 'casting' || kind === 'trailer' ? `${outlet}: ${title}` : sayAnnouncement({ kind, season, date, by, official, outlet })
  return { kind, season, on: published, by, date, official, text: sentence }
}

/** The home of the series that an entry names, else the only home it names; `undefined` where it names none, or several others. */
function speakerIn(text: string, platforms: readonly string[]): string | undefined {
  const named = homesIn(text)
  return named.find((home) => platforms.some((own) => isSameHome(foldTitle(home), foldTitle(own)))) ?? (named.length === 1 ? named[0] : undefined)
}

/** The outlet whose report an entry passes on. */
function outletIn(text: string): string | undefined {
  const match = PASSED_ON.exec(text)
  return OUTLETS[match?.[1] ?? match?.[2] ?? '']
}
