/** What is said where pages are shared, framed and kept. */
export const sharing = {
  asOf: (date: string) => `As of ${date}`,
  badge: ({ verdict, date }: { verdict: string; date: string }) => `${verdict}, as of ${date}`,
  /** A verdict in the few words that a badge has room for. */
  verdicts: {
    airing: (season: number) => `Season ${season} is on air`,
    aired: (season: number) => `Season ${season} was shown`,
    dated: (season: number) => `Season ${season} has a date`,
    ordered: (season: number) => `Season ${season} is ordered`,
    undecided: (season: number) => `Season ${season}: nobody has said`,
    concluded: (season: number) => `No season ${season}: concluded`,
    cancelled: (season: number) => `No season ${season}: cancelled`,
    unknown: (season: number) => `Season ${season}: nothing known`,
  },
  offlineTitle: 'No network',
  offlineText: 'This page was not seen before, and there is no network to fetch it. Guides that were seen are kept here.',
  keptGuides: 'Guides seen last',
  noneKept: 'None is kept yet.',
}
