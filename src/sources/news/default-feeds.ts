/**
 * The feeds that are read unless the operator removes them: trade press of television, at the addresses that the outlets publish them under and that many readers of
 * feeds list (read 2026-11-22). An address that moves is followed; one that is gone is told by `tbc news feeds`.
 */
export const DEFAULT_FEEDS: readonly { url: string; outlet: string }[] = [
  { url: 'https://variety.com/v/tv/feed/', outlet: 'Variety' },
  { url: 'https://deadline.com/v/tv/feed/', outlet: 'Deadline' },
  { url: 'https://www.hollywoodreporter.com/c/tv/feed/', outlet: 'The Hollywood Reporter' },
  { url: 'https://tvline.com/feed/', outlet: 'TVLine' },
  { url: 'https://www.tvinsider.com/feed/', outlet: 'TV Insider' },
]

/** Who publishes at an address: the outlet's name where we know its site, else the site. */
export function outletOf(link: string): string {
  const host = hostOf(link)
  return DEFAULT_FEEDS.find(({ url }) => hostOf(url) === host)?.outlet ?? host
}

/** The site of an address, without its "www". */
export function hostOf(link: string): string {
  return (URL.parse(link)?.hostname ?? link).toLowerCase().replace(/^www\./, '')
}
