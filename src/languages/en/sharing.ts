/** What is said where pages are shared, framed and kept. */
export const sharing = {
  asOf: (date: string) => `As of ${date}`,
  offlineTitle: 'No network',
  offlineText: 'This page was not seen before, and there is no network to fetch it. Guides that were seen are kept here.',
  keptGuides: 'Guides seen last',
  noneKept: 'None is kept yet.',
}
